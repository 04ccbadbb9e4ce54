import { momentText } from '../../../shared/period/moment-text';
import { parsePeriod } from '../../../shared/period/period';
import { periodName } from '../../../shared/period/period-text';
import { paneOwedWords } from '../../pane/owed/words';
import { useCount, useLang, usePage, usePageStore, useWords } from '../hooks';
import { Button, Section } from '../pieces';

/** What was given back or reminded of, whichever quarter is open. */
export function OwedSection() {
  const words = useWords(paneOwedWords);
  const lang = useLang();
  const count = useCount();
  const owed = usePageStore((state) => state.owed);
  const page = usePage();
  if (owed.length === 0) return null;
  return (
    <Section title={words.label}>
      {owed.map(({ period, unit, name, givenBack, reminders }) => {
        const parsed = parsePeriod(period);
        const quarter = parsed ? periodName(parsed, lang) : period;
        return (
          <div key={`${period} ${unit}`} className="card">
            {givenBack && (
              <p>
                {words.givenBack(
                  givenBack.action,
                  name,
                  quarter,
                  momentText(givenBack.at, lang),
                  givenBack.reason,
                )}
              </p>
            )}
            {reminders && (
              <p>
                {words.reminded(
                  name,
                  quarter,
                  count(reminders.count),
                  momentText(reminders.at, lang),
                  reminders.name,
                )}
              </p>
            )}
            <Button onClick={() => void page.open(unit, period)}>{words.open}</Button>
          </div>
        );
      })}
    </Section>
  );
}
