import { Button } from '@fluentui/react-components';
import { formatCount } from '../../../../shared/language/number';
import { paneQuarterWords } from '../words';
import { momentText } from '../../../../shared/period/moment-text';
import { countFigures } from './draft-status';
import { Fold } from '../../parts/fold';
import { useStyles } from '../../parts/styles';
import { useBusy, useLang, useWords } from '../../common/hooks';
import { useQuarter, useQuarterStore } from '../hooks';

/** Figures that something replaced, and the way to have them back. */
export function CopyList() {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  const lang = useLang();
  const copies = useQuarterStore((state) => state.open?.copies);
  const busy = useBusy();
  const drawing = useQuarter();
  if (!copies || copies.length === 0) return null;
  return (
    <Fold title={`${words.copies} (${formatCount(copies.length, lang)})`}>
      <p className={styles.small}>{words.copiesLead}</p>
      <ul className={styles.list}>
        {copies.map((copy) => {
          const name = words.copy(
            momentText(copy.keptAt, lang),
            formatCount(countFigures(copy.tables), lang),
          );
          return (
            <li key={copy.key} className={styles.card}>
              <p className={styles.text}>{words.copyReasons[copy.reason]}</p>
              <div className={styles.between}>
                <span className={styles.small}>{name}</span>
                <Button
                  size="small"
                  aria-label={`${words.restore}: ${name}`}
                  disabledFocusable={busy}
                  onClick={() => void drawing.restore(copy)}
                >
                  {words.restore}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
