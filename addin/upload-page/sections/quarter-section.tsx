import { useState } from 'react';
import { periodDaysText, periodName } from '../../../shared/period/period-text';
import { periodKey } from '../../../shared/period/period';
import { sheetWords } from '../../../shared/sheet/words';
import { paneQuarterWords } from '../../pane/quarter/words';
import { dayToSend, isAmending } from '../../pane/quarter/due';
import { periodReportedOn, periodsOffered } from '../../pane/quarter/periods';
import { momentText } from '../../../shared/period/moment-text';
import { paneSendWords } from '../../pane/send/words';
import { paneReportWords } from '../../pane/report/words';
import { ownUnits } from '../../pane/sign-in/roles';
import { useCount, useLang, usePage, usePageStore, useWords } from '../hooks';
import { Button, Section } from '../pieces';
import { isLocked, isRecallable } from '../state';
import type { HistoryEntry } from '../upload-page';
import { uploadPageWords } from '../words';

/** Unit and period, and where the quarter stands. */
export function QuarterSection() {
  const words = useWords(paneQuarterWords);
  const { open } = useWords(uploadPageWords);
  const lang = useLang();
  const me = usePageStore((state) => state.me);
  const today = usePageStore((state) => state.today);
  const frame = usePageStore((state) => state.quarter?.frame);
  const page = usePage();
  const units = me ? ownUnits(me) : [];
  const reported = periodKey(periodReportedOn(today));
  const [chosen, setChosen] = useState<{ unit?: string; period?: string }>({});
  const unit = chosen.unit ?? frame?.unit.code ?? units[0]?.code ?? '';
  const period = chosen.period ?? frame?.periodKey ?? reported;
  const isOpen = frame?.unit.code === unit && frame.periodKey === period;
  return (
    <Section title={words.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void page.open(unit, period);
        }}
      >
        {units.length === 1 ? (
          <p>
            {words.unit}: <strong>{units[0]?.name}</strong>
          </p>
        ) : (
          <label>
            {words.unit}
            <select value={unit} onChange={({ target }) => setChosen({ ...chosen, unit: target.value })}>
              {units.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.period}
          <select value={period} onChange={({ target }) => setChosen({ ...chosen, period: target.value })}>
            {periodsOffered(today).map((offered) => {
              const key = periodKey(offered);
              const name = periodName(offered, lang);
              return (
                <option key={key} value={key}>
                  {key === reported ? `${name} (${words.reported})` : name}
                </option>
              );
            })}
          </select>
        </label>
        {!isOpen && (
          <Button type="submit" primary>
            {open}
          </Button>
        )}
      </form>
      {isOpen && <Status />}
    </Section>
  );
}

function Status() {
  const words = useWords(paneQuarterWords);
  const { status } = useWords(sheetWords);
  const { blockedSent } = useWords(paneSendWords);
  const { state } = useWords(uploadPageWords);
  const lang = useLang();
  const count = useCount();
  const quarter = usePageStore((page) => page.quarter);
  if (quarter === null) return null;
  const { frame, stored } = quarter;
  return (
    <div role="group" aria-label={state} className="card">
      <p>{periodDaysText(frame.period, stored?.calendar ?? 'reporting', lang)}</p>
      {stored === null ? (
        <p>
          {words.nothingStored} {dayToSend(words, quarter, lang)}.
        </p>
      ) : (
        <>
          <p>
            <strong>{words.status(status[stored.status])}</strong>
          </p>
          <p>
            {words.version(count(stored.version))}. {dayToSend(words, quarter, lang)}.
          </p>
          {isAmending(stored) && <p>{words.countsOn}</p>}
          {stored.reason !== undefined && <p>{words.returned(stored.reason)}</p>}
          {isLocked({ quarter }) && <p>{isRecallable({ quarter }) ? blockedSent : words.locked}</p>}
          <History key={stored.version} />
        </>
      )}
    </div>
  );
}

/** What happened to the quarter; fetched when asked for. */
function History() {
  const words = useWords(paneReportWords);
  const lang = useLang();
  const count = useCount();
  const me = usePageStore((state) => state.me?.id);
  const page = usePage();
  const [entries, setEntries] = useState<HistoryEntry[]>();
  if (entries === undefined) {
    return (
      <Button onClick={() => void page.history().then((found) => found && setEntries(found))}>
        {words.historyShow}
      </Button>
    );
  }
  return (
    <ol className="plain" aria-label={words.history}>
      {entries.map(({ version, action, at, by, reason, changes }) => (
        <li key={version}>
          {words.entry(count(version), words.actions[action], momentText(at, lang))};{' '}
          {by === me ? words.byMe : words.byOther}
          {changes.length > 0 && `, ${words.changes(count(changes.length))}`}
          {reason !== undefined && <>. {words.reason(reason)}</>}
        </li>
      ))}
    </ol>
  );
}
