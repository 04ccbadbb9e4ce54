import { useLang, useWords } from '../common/hooks';
import { ButtonLine } from '../parts/button-line';
import { useStyles } from '../parts/styles';
import { useQuarterStore } from '../quarter/hooks';
import { CellButton } from './cell-button';
import { cellText } from './cell-text';
import { figureText } from '../parts/format';
import { useLocating } from './hooks';
import { paneLocateWords } from './words';

/** The figures that the clerk vouches for. */
export function PinnedCells() {
  const styles = useStyles();
  const words = useWords(paneLocateWords);
  const lang = useLang();
  const open = useQuarterStore((state) => state.open);
  const locating = useLocating();
  const pinned = open?.draft.pinned ?? [];
  if (open === null || pinned.length === 0) return null;
  const places = { rules: open.frame.rules, tables: open.draft.content.tables };
  return (
    <section className={styles.section} aria-label={words.pinned}>
      <h3 className={styles.subheading}>{words.pinned}</h3>
      <ul className={styles.list}>
        {pinned.map((pin) => (
          <li key={[pin.form, pin.row, pin.column].join('|')} className={styles.card}>
            <CellButton cell={pin}>
              {words.pinnedFigure(
                cellText(places, pin, lang),
                pin.value === null ? words.blank : figureText(pin.value, lang),
              )}
            </CellButton>
            <ButtonLine size="small" onClick={() => locating.unpin(pin)}>
              {words.unpin}
            </ButtonLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
