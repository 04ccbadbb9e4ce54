import { toldInput } from '../../../shared/forms/told-input';
import { paneCheckWords } from './words';
import { PlacedErrors } from './placed-errors';
import { useStyles } from '../parts/styles';
import { usePaneState, useWords } from '../shell/use-pane';

/** Cells that hold no count: they stand before everything else, for nothing can be saved with them. */
export function InputErrors() {
  const styles = useStyles();
  const words = useWords(paneCheckWords);
  const lang = usePaneState((state) => state.lang);
  const errors = usePaneState((state) => state.quarter?.judgement.errors);
  if (!errors || errors.length === 0) return null;
  return (
    <section className={styles.section} aria-label={words.inputErrors}>
      <h3 className={styles.subheading}>{words.inputErrors}</h3>
      <p className={styles.small}>{words.inputLead}</p>
      <PlacedErrors
        errors={errors.map(({ problem, place }) => ({ detail: toldInput(problem, lang).detail, place }))}
      />
    </section>
  );
}
