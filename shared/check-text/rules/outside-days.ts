import { addDays } from '../../period/date';
import { firstDay, periodDays } from '../../period/period';
import { periodName } from '../../period/period-text';
import { hasRole } from '../reading/items';
import type { ReadStatement } from '../reading/read-figures';
import type { DateReference } from '../reading/references';
import { phraseList } from '../text/phrases';
import { phrasesIn } from '../text/phrases-in';
import { dayWords } from '../vocabulary';
import { datesIn, isOfDocument, joins } from './dates';
import { dayIn, isFirstOfYear } from '../reading/days-of-period';
import { writtenDay } from './days';
import { rangeOfTokens, type Reading, type RuleFinding } from './rule';

const events = phraseList(dayWords.events);
const asOf = phraseList(dayWords.asOf);
const others = phraseList(dayWords.others);

/** Figures of a quarter may be drawn up so long after it. */
const DRAWN_UP_WITHIN_DAYS = 15;

/** Days outside the quarter on which something of the quarter is said to have happened, or until which figures are counted. */
export function findDaysOutside(reading: Reading): RuleFinding[] {
  return reading.statements.flatMap((statement) => {
    if (statement.statement.section !== 'results' || isOfOtherTime(reading, statement)) return [];
    const dates = datesIn(statement);
    return dates.flatMap((date, index) => {
      const next = dates[index + 1];
      const before = dates[index - 1];
      const [from, to] = [next && joins(statement, date, next), before && joins(statement, before, date)];
      return isOutside(reading, statement, date, from === true ? next : undefined) && to !== true
        ? [outside(reading, statement, date)]
        : [];
    });
  });
}

/** What is compared with, planned, or named of another quarter or year has days of its own. */
function isOfOtherTime({ period }: Reading, { items, statement }: ReadStatement): boolean {
  if (phrasesIn(others, statement.tokens).length > 0) return true;
  return items.some((item) => {
    if (OTHER_TIMES.some((role) => hasRole(item, role))) return true;
    if (item.type !== 'reference') return false;
    const { reference } = item;
    if (reference.kind === 'period') return reference.quarter !== period.quarter;
    return reference.kind === 'time' && reference.year !== undefined && reference.year !== period.year;
  });
}

const OTHER_TIMES = ['against', 'earlier', 'target', 'cumulative', 'will', 'merged'] as const;

function isOutside(
  { period }: Reading,
  statement: ReadStatement,
  date: DateReference,
  until: DateReference | undefined,
): boolean {
  const day = dayIn(date, period);
  if (day === undefined || isOfDocument(statement, date)) return false;
  const { tokens } = statement.statement;
  const clause = tokens.slice(0, date.from);
  const last = periodDays(period, 'calendar').to;
  if (until !== undefined) {
    const end = dayIn(until, period);
    const isTold = statement.figures.some(({ scope, meaning }) => scope === 'own' && meaning !== undefined);
    if (!isTold && phrasesIn(events, tokens).length === 0) return false;
    const isOfYear = isFirstOfYear(day, period);
    return end !== undefined && ((day < firstDay(period) && !isOfYear) || end > addDays(last, 1));
  }
  const counted = phrasesIn(asOf, clause).some(({ to }) => to >= date.from - 1);
  if (counted) return day < firstDay(period) || day > addDays(last, DRAWN_UP_WITHIN_DAYS);
  const happens = phrasesIn(events, tokens).length > 0;
  return happens && isWhen(statement, date) && (day < firstDay(period) || day > last);
}

/** "Ngày 12/7/2024": the day itself, not one until or from which something holds. */
function isWhen({ items }: ReadStatement, date: DateReference): boolean {
  const at = items.findIndex((item) => item.type === 'reference' && item.reference === date);
  return !items.slice(Math.max(0, at - 2), at).some((item) => hasRole(item, 'from') || hasRole(item, 'to'));
}

function outside({ period, input }: Reading, statement: ReadStatement, date: DateReference): RuleFinding {
  return {
    ...rangeOfTokens(statement, date.from, date.to),
    rule: 'date',
    code: 'date.outside-period',
    severity: 'warning',
    say: (words) => words.dayOutsidePeriod(writtenDay(date), periodName(period, input.lang)),
  };
}
