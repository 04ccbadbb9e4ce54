import { periodName } from '../../../shared/period/period-text';
import { shiftPeriod } from '../../../shared/period/period';
import { useLang, useWords } from '../common/hooks';
import { ButtonLine } from '../parts/button-line';
import { useStyles } from '../parts/styles';
import { useQuarterStore } from '../quarter/hooks';
import { useReport } from './hooks';
import { paneReportWords } from './words';

/** What the unit wrote in the quarter before, to be taken over while nothing is written yet. */
export function BeforeText({ textKey, value }: { textKey: string; value: string }) {
  const styles = useStyles();
  const words = useWords(paneReportWords);
  const lang = useLang();
  const before = useQuarterStore((state) => state.open?.frame.textsBefore[textKey] ?? '');
  const period = useQuarterStore((state) => state.open?.frame.period);
  const { write } = useReport();
  if (before === '' || value !== '' || period === undefined) return null;
  return (
    <>
      <p className={styles.small}>{words.before(periodName(shiftPeriod(period, -1), lang), before)}</p>
      <ButtonLine size="small" onClick={() => write(textKey, before)}>
        {words.takeBefore}
      </ButtonLine>
    </>
  );
}
