import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { OwedQuarter } from '../../../shared/contract/owed';
import { momentInSentence } from '../../../shared/period/moment-text';
import { parsePeriod } from '../../../shared/period/period';
import { periodName } from '../../../shared/period/period-text';
import { useBusy, useCount, useLang, useWords } from '../common/hooks';
import { useOwed, useOwedStore } from './hooks';
import { paneOwedWords } from './words';

/** Told at a time; more there hardly are, and the newest come first. */
const MOST = 3;

/** What waits for a clerk, whichever quarter is open, with the way to its first cell. */
export function OwedBars() {
  const quarters = useOwedStore((state) => state.quarters);
  return quarters
    .slice(0, MOST)
    .map((quarter) => <OwedBar key={`${quarter.period} ${quarter.unit}`} quarter={quarter} />);
}

function OwedBar({ quarter }: { quarter: OwedQuarter }) {
  const words = useWords(paneOwedWords);
  const lang = useLang();
  const count = useCount();
  const busy = useBusy();
  const owed = useOwed();
  const { name, givenBack, reminders } = quarter;
  const parsed = parsePeriod(quarter.period);
  const period = parsed ? periodName(parsed, lang) : quarter.period;
  const moment = (at: string) => momentInSentence(at, lang);
  return (
    <MessageBar intent="warning" layout="multiline" aria-label={words.label}>
      <MessageBarBody>
        {givenBack && words.givenBack(givenBack.action, name, period, moment(givenBack.at), givenBack.reason)}{' '}
        {reminders &&
          words.reminded(name, period, count(reminders.count), moment(reminders.at), reminders.name)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void owed.lead(quarter)}>
          {givenBack ? words.first : words.open}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
