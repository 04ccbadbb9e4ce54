import { addDays } from '../../period/date';
import type { GridCell } from '../grid';

/** The fractions that a date cell may have been typed as. */
export function dateFractions(cell: GridCell, text: string): { part: number; whole: number }[] {
  const day = typeof cell.value === 'number' ? serialDay(cell.value) : isoDay(text);
  if (day === undefined) return [];
  // A first day of a month was "month/year"; any other day was "day/month" or "month/day".
  const fractions =
    day.day === 1
      ? [
          { part: day.month, whole: day.year % 100 },
          { part: 1, whole: day.month },
          { part: day.month, whole: 1 },
        ]
      : [
          { part: day.day, whole: day.month },
          { part: day.month, whole: day.day },
        ];
  return fractions.filter(({ part, whole }) => part <= whole);
}

function serialDay(serial: number): { day: number; month: number; year: number } | undefined {
  if (!(serial >= 61 && serial < 80_000)) return undefined;
  return isoDay(addDays('1899-12-30', Math.floor(serial)));
}

function isoDay(text: string): { day: number; month: number; year: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return match ? { day: Number(match[3]), month: Number(match[2]), year: Number(match[1]) } : undefined;
}
