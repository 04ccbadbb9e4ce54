import { useEffect } from 'react';
import { panePasteWords } from './words';
import { Screen } from '../parts/screen-heading';
import { useStyles } from '../parts/styles';
import { Comparison } from './compare/comparison';
import { Entry } from './source/entry';
import { Mapping } from './mapping';
import { Written } from './write/written';
import { useWords } from '../common/hooks';
import { usePaste, usePasteStore } from './hooks';
import { useQuarterStore } from '../quarter/hooks';

/** Taking a table over from elsewhere: entry, mapping beside the source, and what was written or compared. */
export default function PasteScreen() {
  const styles = useStyles();
  const words = useWords(panePasteWords);
  const open = useQuarterStore((state) => state.open !== null);
  const reading = usePasteStore((state) => state.reading);
  const written = usePasteStore((state) => state.written);
  const comparison = usePasteStore((state) => state.comparison);
  const paste = usePaste();
  useEffect(() => {
    if (open) paste.prepare();
  }, [open, paste]);
  return (
    <Screen title={words.title}>
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
    </Screen>
  );
}
