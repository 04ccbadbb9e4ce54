import { useEffect } from 'react';
import { panePasteWords } from './words';
import { pasteOf } from './view';
import { ScreenHeading } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { usePane, usePaneState, useWords } from '../shell/use-pane';
import { Comparison } from './compare/comparison';
import { Entry } from './source/entry';
import { Mapping } from './mapping';
import { Written } from './write/written';

/** Taking a table over from elsewhere: entry, mapping beside the source, and what was written or compared. */
export default function PasteScreen() {
  const styles = useStyles();
  const words = useWords(panePasteWords);
  const open = usePaneState((state) => state.quarter !== null);
  const reading = usePaneState((state) => pasteOf(state).reading);
  const written = usePaneState((state) => pasteOf(state).written);
  const comparison = usePaneState((state) => pasteOf(state).comparison);
  const { paste } = usePane();
  useEffect(() => {
    if (open) paste.prepare();
  }, [open, paste]);
  return (
    <div className={styles.screen}>
      <ScreenHeading>{words.title}</ScreenHeading>
      {!open ? (
        <p className={styles.text}>{words.noQuarter}</p>
      ) : written !== null ? (
        <Written written={written} />
      ) : reading === null ? (
        <>
          <p className={styles.small}>{words.lead}</p>
          <Entry />
        </>
      ) : comparison !== null ? (
        <Comparison reading={reading} comparison={comparison} />
      ) : (
        <Mapping reading={reading} />
      )}
    </div>
  );
}
