import { paneCheckWords } from '../../../shared/text/pane-check';
import { PlacedErrors } from '../parts/placed-errors';
import { useStyles } from '../styles';
import { usePaneState, useWords } from '../use-pane';

/** Cells that hold no count: they stand before everything else, for nothing can be saved with them. */
export function InputErrors() {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const errors = usePaneState((state) => state.quarter?.judgement.errors);
  if (!errors || errors.length === 0) return null;
  return (
    <section className={styles.section} aria-label={words.inputErrors}>
      <h3 className={styles.subheading}>{words.inputErrors}</h3>
      <p className={styles.small}>{words.inputLead}</p>
      <PlacedErrors errors={errors} />
    </section>
  );
}
