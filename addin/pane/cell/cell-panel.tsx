import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { cellText } from '../locate/cell-text';
import { useLang, useWords } from '../common/hooks';
import { useStyles } from '../parts/styles';
import { useQuarterStore } from '../quarter/hooks';
import type { OpenQuarter } from '../quarter/state';
import { CellComments } from './cell-comments';
import { CellFacts } from './cell-facts';
import { useCell, useCellStore } from './hooks';
import { paneCellWords } from './words';

const usePanel = makeStyles({
  panel: {
    position: 'sticky',
    // In a pane as low as at 200 % it would cover what is worked on.
    '@media (max-height: 320px)': { position: 'static' },
    bottom: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
  head: {
    display: 'block',
    width: '100%',
    minHeight: '32px',
    padding: '4px 12px',
    border: 'none',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    // The screen above is what is worked on.
    maxHeight: '26vh',
    overflowY: 'auto',
    // What does not fit scrolls; nothing is pressed together.
    '& > *': { flexShrink: 0 },
    padding: '8px 12px 12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Below every screen of a quarter: the cell that is selected in its forms. It never takes the focus from the sheet. */
export function CellPanel() {
  const open = useQuarterStore((state) => state.open);
  const off = useCellStore((state) => state.off);
  return open?.workbook.holds === 'ours' && !off ? <Panel open={open} /> : null;
}

function Panel({ open }: { open: OpenQuarter }) {
  const own = usePanel();
  const styles = useStyles();
  const words = useWords(paneCellWords);
  const lang = useLang();
  const folded = useCellStore((state) => state.folded);
  const selected = useCellStore((state) => state.selected);
  const cell = useCell();
  const panel = useRef<HTMLElement>(null);
  useRoomBelow(panel);
  const places = { rules: open.frame.rules, tables: open.draft.content.tables };
  return (
    <section ref={panel} className={own.panel} aria-label={words.title}>
      <button type="button" className={own.head} aria-expanded={!folded} onClick={() => cell.fold(!folded)}>
        <span aria-hidden>{folded ? '▸' : '▾'}</span> {words.title}
      </button>
      {!folded && (
        // A region that scrolls is reached by keys.
        <div className={own.body} role="group" aria-label={words.title} tabIndex={0}>
          {selected === null ? (
            <p className={styles.small}>{words.none}</p>
          ) : (
            <>
              <p className={styles.text}>
                <strong>{cellText(places, selected, lang)}</strong>
              </p>
              <CellFacts open={open} cell={selected} />
            </>
          )}
          <CellComments open={open} cell={selected} />
        </div>
      )}
    </section>
  );
}

/** What is scrolled to, or has the focus, is not hidden behind the panel. */
function useRoomBelow(panel: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.scrollPaddingBottom = `${element.offsetHeight}px`;
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.scrollPaddingBottom = '';
    };
  }, [panel]);
}
