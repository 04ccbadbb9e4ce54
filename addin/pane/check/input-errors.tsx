import { paneCheckWords } from './words';
import { PlacedErrors } from '../quarter/placed-errors';
import { useStyles } from '../parts/styles';
import { useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';

/** Cells that hold no count: they stand before everything else, for nothing can be saved with them. */
export function InputErrors() {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const errors = useQuarterStore((state) => state.open?.judgement.errors);
  if (!errors || errors.length === 0) return null;
  return (
    <section className={styles.section} aria-label={words.inputErrors}>
      <h3 className={styles.subheading}>{words.inputErrors}</h3>
      <p className={styles.small}>{words.inputLead}</p>
      <PlacedErrors errors={errors} />
    </section>
  );
}
