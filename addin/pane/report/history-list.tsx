import { useState } from 'react';
import { formatCount } from '../../../shared/language/number';
import { paneReportWords } from './words';
import { momentText } from '../../../shared/period/moment-text';
import type { HistoryEntry } from './documents';
import { ButtonLine } from '../parts/button-line';
import { useStyles } from '../parts/styles';
import { useBusy, useLang, useWords } from '../common/hooks';
import { useQuarterStore } from '../quarter/hooks';
import { useReport } from './hooks';
import { useSessionStore } from '../sign-in/hooks';

/** What happened to the quarter, newest first; fetched when asked for. */
export function HistoryList() {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  const lang = useLang();
  const me = useSessionStore((state) => state.me?.id);
  const stored = useQuarterStore((state) => state.open?.stored ?? null);
  const busy = useBusy();
  const documents = useReport();
  const [entries, setEntries] = useState<HistoryEntry[]>();
  return (
    <section className={styles.section} aria-label={words.history}>
      <h3 className={styles.subheading}>{words.history}</h3>
      {stored === null && <p className={styles.small}>{words.historyEmpty}</p>}
      {stored !== null && entries === undefined && (
        <ButtonLine
          size="small"
          disabledFocusable={busy}
          onClick={() => void documents.history().then(setEntries)}
        >
          {words.historyShow}
        </ButtonLine>
      )}
      {entries && (
        <ol className={styles.list}>
          {entries.map(({ version, action, at, by, reason, changes }) => (
            <li key={version} className={styles.card}>
              <p className={styles.text}>
                {words.entry(formatCount(version, lang), words.actions[action], momentText(at, lang))}
              </p>
              <p className={styles.small}>
                {by === me ? words.byMe : words.byOther}
                {changes.length > 0 && `, ${words.changes(formatCount(changes.length, lang))}`}
              </p>
              {reason !== undefined && <p className={styles.small}>{words.reason(reason)}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
