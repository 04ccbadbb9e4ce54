import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import { periodKey } from '../../../shared/period/period';
import { periodDaysText, periodName } from '../../../shared/period/period-text';
import { paneQuarterWords } from './words';
import { uploadLinkWords } from './upload-link-words';
import { periodReportedOn, periodsOffered } from './periods';
import { ownUnits } from '../sign-in/roles';
import { ButtonLine } from '../parts/button-line';
import { Screen } from '../parts/screen-heading';
import { Choose } from '../parts/choose';
import { useStyles } from '../parts/styles';
import { CopyList } from './draft/copy-list';
import { AddRow } from './workbook/add-row';
import { FoundWorkbook } from './workbook/found-workbook';
import { DrawPanel } from './workbook/draw-panel';
import { useBusy, useLang, usePaneStore, useWords } from '../common/hooks';
import { useQuarter, useQuarterStore } from './hooks';
import { useSessionStore } from '../sign-in/hooks';
import { formatCount } from '../../../shared/language/number';
import { sheetWords } from '../../../shared/sheet/words';
import { isLocked, isRecallable, isUnsaved } from './draft/draft-status';
import { dayToSend, isAmending } from './due';

/** Unit and period, how far the quarter is, and its forms. */
export default function QuarterScreen() {
  const styles = useStyles();
  const words = useWords(paneQuarterWords);
  const lang = useLang();
  const today = usePaneStore((state) => state.today);
  const me = useSessionStore((state) => state.me);
  const frame = useQuarterStore((state) => state.open?.frame);
  const ours = useQuarterStore(({ open }) => open?.workbook.holds === 'ours');
  const busy = useBusy();
  const quarters = useQuarter();
  const units = me ? ownUnits(me) : [];
  const reported = periodKey(periodReportedOn(today));
  const [unit, setUnit] = useState(frame?.unit.code ?? units[0]?.code ?? '');
  const [period, setPeriod] = useState(frame?.periodKey ?? reported);
  const isOpen = frame?.unit.code === unit && frame.periodKey === period;
  if (units.length === 0) return <Screen title={words.title} text={words.noUnits} />;
  return (
    <Screen title={words.title}>
      <FoundWorkbook />
      <form
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void quarters.open(unit, period);
        }}
      >
        <Field label={words.unit}>
          <Choose value={unit} options={units.map(({ code, name }) => [code, name])} onChoose={setUnit} />
        </Field>
        <Field label={words.period}>
          <Choose
            value={period}
            options={periodsOffered(today).map((offered) => {
              const key = periodKey(offered);
              const name = periodName(offered, lang);
              return [key, key === reported ? `${name} (${words.reported})` : name];
            })}
            onChoose={setPeriod}
          />
        </Field>
        {!isOpen && (
          <ButtonLine type="submit" appearance="primary" disabledFocusable={busy}>
            {words.open}
          </ButtonLine>
        )}
      </form>
      {frame && isOpen && (
        <>
          <QuarterStatus />
          <DrawPanel />
          {ours && <AddRow />}
          <CopyList />
        </>
      )}
      <UploadLink />
    </Screen>
  );
}

/** For a colleague who cannot have the add-in. */
function UploadLink() {
  const styles = useStyles();
  const words = useWords(uploadLinkWords);
  const { copyUploadPage } = useQuarter();
  if (copyUploadPage === undefined) return null;
  return (
    <div className={styles.section}>
      <p className={styles.small}>{words.lead}</p>
      <ButtonLine size="small" onClick={() => void copyUploadPage()}>
        {words.copy}
      </ButtonLine>
    </div>
  );
}

/** Where the quarter stands: days, last day, version, what is not saved yet. */
function QuarterStatus() {
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
            {words.version(formatCount(stored.version, lang))}. {dayToSend(words, quarter, lang)}.
          </p>
          {isAmending(stored) && <p className={styles.text}>{words.countsOn}</p>}
          {stored.reason !== undefined && <p className={styles.text}>{words.returned(stored.reason)}</p>}
        </>
      ) : (
        <>
          <p className={styles.text}>{words.nothingStored}</p>
          <p className={styles.small}>{dayToSend(words, quarter, lang)}.</p>
        </>
      )}
      {isLocked(draft) ? (
        <p className={styles.text}>{isRecallable(quarter) ? words.lockedSent : words.locked}</p>
      ) : (
        (unsaved || stored) && <p className={styles.text}>{unsaved ? words.unsaved : words.saved}</p>
      )}
    </div>
  );
}
