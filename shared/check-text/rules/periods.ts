import { periodName } from '../../period/period-text';
import type { PeriodReference } from '../reading/references';
import type { ReadStatement } from '../reading/read-figures';
import { hasRole } from '../reading/items';
import { quoteOf } from './labels';
import { rangeOfTokens, type Reading, type RuleFinding } from './rule';

/** The period in the title, where the report says what it reports, and where it speaks of "this quarter" only. */
export function findWrongPeriods(reading: Reading): RuleFinding[] {
  return [...inTitle(reading), ...inReporting(reading), ...inJudgement(reading), ...inBody(reading)];
}

function periodsIn({ items }: ReadStatement): PeriodReference[] {
  return items.flatMap((item) =>
    item.type === 'reference' && item.reference.kind === 'period' ? [item.reference] : [],
  );
}

function isOther({ quarter, year }: PeriodReference, { period }: Reading): boolean {
  return quarter !== period.quarter || (year !== undefined && year !== period.year);
}

function inTitle(reading: Reading): RuleFinding[] {
  const title = reading.statements.filter(
    ({ statement, figures }) =>
      statement.section === 'head' &&
      !statement.isRow &&
      figures.every(({ subject }) => subject === undefined),
  );
  const paragraphYears = new Set(
    title.flatMap(({ statement }) =>
      statement.tokens.some(({ raw }) => raw === String(reading.period.year)) ? [statement.paragraph] : [],
    ),
  );
  return title.flatMap((statement) =>
    periodsIn(statement).flatMap((named) => {
      if (isOther(named, reading)) return [wrong(reading, statement, named, 'error')];
      if (named.year !== undefined || paragraphYears.has(statement.statement.paragraph)) return [];
      return [withoutYear(reading, statement, named)];
    }),
  );
}

/** "… báo cáo kết quả quý I/2024 như sau", "Trên đây là báo cáo … quý I/2024". */
function inReporting(reading: Reading): RuleFinding[] {
  return reading.statements.flatMap((statement) => {
    const { items } = statement;
    if (statement.statement.section !== 'results' || !isReporting(reading, statement)) return [];
    if (items.some((item) => hasRole(item, 'against') || hasRole(item, 'earlier') || hasRole(item, 'more')))
      return [];
    // Where several are named, one of them is the report's own.
    const named = periodsIn(statement);
    const [first] = named;
    if (first === undefined || named.some((period) => !isOther(period, reading))) return [];
    return [wrong(reading, statement, first, 'error')];
  });
}

/** "Nhìn chung, kết quả quý III/2025 đã đáp ứng yêu cầu": last year's name left in where the quarter is judged. */
function inJudgement(reading: Reading): RuleFinding[] {
  return reading.statements.flatMap((statement) => {
    const { items } = statement;
    const [named, ...others] = periodsIn(statement);
    const isSlip =
      named?.quarter === reading.period.quarter &&
      named.year === reading.period.year - 1 &&
      others.length === 0;
    if (!isSlip || statement.statement.section !== 'results') return [];
    if (!items.some((item) => hasRole(item, 'judging') && item.to <= named.from) || compares(statement))
      return [];
    return [wrong(reading, statement, named, 'warning')];
  });
}

function compares({ items }: ReadStatement): boolean {
  return items.some(
    (item) =>
      hasRole(item, 'against') || hasRole(item, 'earlier') || hasRole(item, 'more') || hasRole(item, 'less'),
  );
}

function isReporting({ statements }: Reading, { items, statement, figures }: ReadStatement): boolean {
  if (figures.some(({ scope }) => scope !== 'target')) return false;
  const says = items.some((item) => hasRole(item, 'reporting'));
  if (items.some((item) => hasRole(item, 'closing'))) return says;
  if (
    items.some(
      (item) =>
        item.type === 'reference' &&
        item.reference.kind === 'symbol' &&
        item.reference.symbol.startsWith('BC'),
    )
  )
    return false;
  const first = statements.find((other) => other.statement.rank > 0)?.statement.paragraph ?? Infinity;
  return says && statement.rank === 0 && statement.paragraph < first;
}

/** "Trong quý II/2023, Sở tiếp nhận …" where the report tells nothing of its own quarter. */
function inBody(reading: Reading): RuleFinding[] {
  const ownReceived = reading.facts.stated({ form: 'II.06a', column: '3' }).length > 0;
  return reading.statements.flatMap((statement) => {
    const { figures } = statement;
    const named = periodsIn(statement);
    const [first] = named;
    if (
      statement.statement.section !== 'results' ||
      first === undefined ||
      named.some((period) => !isOther(period, reading))
    )
      return [];
    const isAbout = figures.length > 0 && figures.every(({ scope }) => scope === 'earlier');
    const isYearSlip = first.quarter === reading.period.quarter;
    const counts = figures.some(({ meaning }) => meaning?.form === 'II.06a');
    if (
      !isAbout ||
      compares(statement) ||
      !counts ||
      (!isYearSlip && ownReceived) ||
      first.year === undefined
    )
      return [];
    return [wrong(reading, statement, first, isYearSlip && ownReceived ? 'warning' : 'error')];
  });
}

function wrong(
  reading: Reading,
  statement: ReadStatement,
  named: PeriodReference,
  severity: 'error' | 'warning',
): RuleFinding {
  const range = rangeOfTokens(statement, named.from, named.to);
  const quote = quoteOf(reading, { start: range.start, stop: range.end });
  const right = periodName(reading.period, reading.input.lang);
  return {
    ...range,
    rule: 'period',
    code: 'period.wrong',
    severity,
    say: (words) => words.periodWrong(quote, right),
  };
}

function withoutYear(reading: Reading, statement: ReadStatement, named: PeriodReference): RuleFinding {
  const range = rangeOfTokens(statement, named.from, named.to);
  return {
    ...range,
    rule: 'period',
    code: 'period.year',
    severity: 'warning',
    say: (words) => words.yearMissing(periodName(reading.period, reading.input.lang)),
    suggestion: { start: range.end, end: range.end, text: `/${reading.period.year}` },
  };
}
