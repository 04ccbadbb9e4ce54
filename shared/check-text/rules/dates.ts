import { addDays } from '../../period/date';
import { cutOff } from '../../period/period';
import { dayText } from '../../period/period-text';
import { hasRole } from '../reading/items';
import type { ReadStatement } from '../reading/read-figures';
import type { DateReference } from '../reading/references';
import { isoOf } from '../reading/days-of-period';
import { isDay, writtenDay } from './days';
import { documents } from '../vocabulary';
import { rangeOfTokens, type Range, type Reading, type RuleFinding } from './rule';

/** A report cites what was issued until it was written: so long after the cut-off at most. */
const WRITTEN_WITHIN_DAYS = 60;

/** Days that do not exist, that end before they begin, and documents of days to come. */
export function findWrongDates(reading: Reading): RuleFinding[] {
  const written = dayOfReport(reading);
  return reading.statements.flatMap((statement) => {
    const dates = datesIn(statement);
    return dates.flatMap((date, index): RuleFinding[] => {
      const place = { ...rangeOfTokens(statement, date.from, date.to), rule: 'date' };
      if (!isDay(date))
        return [{ ...place, code: 'date.impossible', say: (words) => words.noSuchDay(writtenDay(date)) }];
      const next = dates[index + 1];
      const isRange = next !== undefined && joins(statement, date, next);
      if (isRange && isLater(date, next))
        return [
          {
            ...place,
            code: 'date.order',
            say: (words) => words.daysDisordered(writtenDay(date), writtenDay(next)),
          },
        ];
      return laterThanReport(reading, statement, date, written).map((finding) => ({ ...place, ...finding }));
    });
  });
}

export function datesIn({ items }: ReadStatement): DateReference[] {
  return items.flatMap((item) =>
    item.type === 'reference' && item.reference.kind === 'date' ? [item.reference] : [],
  );
}

/** "từ ngày … đến ngày …" */
export function joins({ items }: ReadStatement, from: DateReference, to: DateReference): boolean {
  const first = items.findIndex((item) => item.type === 'reference' && item.reference === from);
  const second = items.findIndex((item) => item.type === 'reference' && item.reference === to);
  const between = items.slice(first + 1, second);
  const isShort = between.length > 0 && between.length <= 2 && between.some((item) => hasRole(item, 'to'));
  return isShort && items.slice(Math.max(0, first - 2), first).some((item) => hasRole(item, 'from'));
}

function isLater(from: DateReference, to: DateReference): boolean {
  const year = to.year ?? from.year ?? 0;
  const key = (date: DateReference): number => (date.year ?? year) * 10_000 + date.month * 100 + date.day;
  return key(from) > key(to);
}

/** In the head: "Hưng Yên, ngày 18 tháng 9 năm 2023". */
function dayOfReport({ statements }: Reading): ({ day: string } & Range) | undefined {
  for (const statement of statements) {
    if (statement.statement.section !== 'head') return undefined;
    const [date] = datesIn(statement);
    const hasSymbol = statement.items.some(
      (item) =>
        item.type === 'reference' &&
        item.reference.kind === 'symbol' &&
        item.to <= (date?.from ?? 0) &&
        !item.reference.symbol.startsWith(documents.reportCode),
    );
    const day = date === undefined || hasSymbol ? undefined : isoOf(date);
    if (date !== undefined && day !== undefined)
      return { day, ...rangeOfTokens(statement, date.from, date.to) };
  }
  return undefined;
}

/** "Công văn số 178/VPUB ngày 07/6/2024" */
export function isOfDocument({ items }: ReadStatement, date: DateReference): boolean {
  const at = items.findIndex((item) => item.type === 'reference' && item.reference === date);
  return items
    .slice(Math.max(0, at - 2), at)
    .some((item) => item.type === 'reference' && item.reference.kind === 'symbol');
}

function laterThanReport(
  { period, input }: Reading,
  statement: ReadStatement,
  date: DateReference,
  report: ({ day: string } & Range) | undefined,
): Pick<RuleFinding, 'code' | 'severity' | 'others' | 'say'>[] {
  const iso = isoOf(date);
  if (iso === undefined || !isOfDocument(statement, date)) return [];
  const written = report?.day;
  if (report !== undefined && written !== undefined && written >= cutOff(period).slice(0, 4) && iso > written)
    return [
      {
        others: [{ start: report.start, end: report.end }],
        code: 'date.after-report',
        severity: 'warning',
        say: (words) => words.dayAfterReport(writtenDay(date), dayText(written, input.lang)),
      },
    ];
  if (iso <= addDays(cutOff(period), WRITTEN_WITHIN_DAYS)) return [];
  return [
    {
      code: 'date.after-period',
      severity: 'warning',
      say: (words) => words.dayAfterPeriod(writtenDay(date)),
    },
  ];
}
