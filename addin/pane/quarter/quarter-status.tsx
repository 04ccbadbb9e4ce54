import { dayText, periodDaysText } from '../../../shared/period/period-text';
import { formatCount } from '../../../shared/language/number';
import { paneQuarterWords } from './words';
import { sheetWords } from '../../../shared/sheet/words';
import { isLocked, isUnsaved } from './draft-status';
import { useStyles } from '../parts/styles';
import { useLang, useWords } from '../common/hooks';
import { useQuarterStore } from './hooks';

/** Where the quarter stands: days, last day, version, what is not saved yet. */
export function QuarterStatus() {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  const sheet = useWords(sheetWords);
  const lang = useLang();
  const quarter = useQuarterStore((state) => state.open);
  if (quarter === null) return null;
  const { frame, draft, stored } = quarter;
  const unsaved = isUnsaved(draft, frame.forms);
  return (
    <div className={styles.card}>
      <p className={styles.small}>{periodDaysText(frame.period, draft.content.calendar, lang)}</p>
      {stored ? (
        <>
          <p className={styles.text}>{words.status(sheet.status[stored.status])}</p>
          <p className={styles.small}>
            {words.version(formatCount(stored.version, lang))}.{' '}
            {words.deadline(dayText(stored.deadline, lang))}.
          </p>
          {stored.reason !== undefined && <p className={styles.text}>{words.returned(stored.reason)}</p>}
        </>
      ) : (
        <p className={styles.text}>{words.nothingStored}</p>
      )}
      {isLocked(draft) ? (
        <p className={styles.text}>{words.locked}</p>
      ) : (
        (unsaved || stored) && <p className={styles.text}>{unsaved ? words.unsaved : words.saved}</p>
      )}
    </div>
  );
}
