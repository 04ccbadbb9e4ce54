import { parsePeriod } from '../../../../shared/period/period';
import { periodName } from '../../../../shared/period/period-text';
import { sheetWords } from '../../../../shared/sheet/words';
import { inSentence } from '../../../../shared/units/unit-name';
import { useBusy, useLang, useWords } from '../../common/hooks';
import { ButtonLine } from '../../parts/button-line';
import { useStyles } from '../../parts/styles';
import { useSessionStore } from '../../sign-in/hooks';
import { useQuarter, useQuarterStore } from '../hooks';
import { paneQuarterWords } from '../words';

/** Whose quarter the workbook was found to hold, and the way to go on with it. */
export function FoundWorkbook() {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  const { status: statusOf } = useWords(sheetWords);
  const lang = useLang();
  const busy = useBusy();
  const quarter = useQuarter();
  const found = useQuarterStore((state) => state.found);
  const frame = useQuarterStore((state) => state.open?.frame);
  const name = useSessionStore((state) => state.me?.units.find(({ code }) => code === found?.unit)?.name);
  const period = found && parsePeriod(found.period);
  if (!found || !period) return null;
  const isOther = frame !== undefined && (frame.unit.code !== found.unit || frame.periodKey !== found.period);
  const status = found.status === null ? words.nothingStored : words.status(statusOf[found.status]);
  return (
    <section className={styles.card} aria-label={words.found}>
      <p className={styles.text}>
        {words.foundText(periodName(period, lang), inSentence(name ?? found.unit))} {status}
      </p>
      {isOther && <p className={styles.text}>{words.foundOther}</p>}
      <ButtonLine appearance="primary" disabledFocusable={busy} onClick={() => void quarter.goOn()}>
        {isOther ? words.foundSwitch : words.foundGoOn}
      </ButtonLine>
    </section>
  );
}
