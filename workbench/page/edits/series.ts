import { dayOf, isDateFormat, serialOf, type CellValue } from '../../excel';
import { LISTS, ROUNDS } from './series-words';

/** A cell that a series begins with. */
export interface SeriesCell {
  value: CellValue;
  format: string;
}

/** The value of a series after its given cells; 0 is the first of them that is not given. */
export type Continued = (index: number) => CellValue;

/**
 * How Excel continues a line of cells: numbers and dates by their trend, lists of days and months going round, a number at
 * the end of a text counted on; undefined where the cells are only repeated.
 * https://support.microsoft.com/office/74e31bdd-d993-45da-aa82-35a236c5b5db
 * @param step 1, or -1 where the fill goes up or left and the cells come in that order; decides for a single cell only
 */
export function continueSeries(cells: readonly SeriesCell[], step: 1 | -1): Continued | undefined {
  const numbers = cells.map(({ value }) => value).filter((value) => typeof value === 'number');
  if (numbers.length === cells.length) {
    const areDates = cells.every(({ format }) => isDateFormat(format));
    return (areDates ? byMonths(numbers) : undefined) ?? byTrend(numbers, areDates ? step : undefined);
  }
  const texts = cells.map(({ value }) => value).filter((value) => typeof value === 'string');
  if (texts.length !== cells.length) return undefined;
  return inList(texts, step) ?? byCount(texts, step);
}

/** The line of least squares; a single number goes on by a step of its own or is repeated. */
function byTrend(numbers: readonly number[], single: number | undefined): Continued | undefined {
  const { length } = numbers;
  const [first = 0] = numbers;
  if (length === 1) return single === undefined ? undefined : (index) => first + (index + 1) * single;
  const middle = (length - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / length;
  let across = 0;
  let along = 0;
  numbers.forEach((value, index) => {
    across += (index - middle) * (value - mean);
    along += (index - middle) ** 2;
  });
  const slope = across / along;
  return (index) => Number((mean + slope * (length + index - middle)).toPrecision(15));
}

/** Dates on one day of months that lie equally far apart. */
function byMonths(serials: readonly number[]): Continued | undefined {
  const days = serials.map(dayOf);
  const [first, second] = days;
  if (!first || !second || serials.some((serial) => !Number.isInteger(serial))) return undefined;
  const month = ({ year, month: number }: typeof first): number => year * 12 + number - 1;
  const step = month(second) - month(first);
  const isEven = days.every(
    (day, index) => month(day) === month(first) + index * step && day.day === first.day,
  );
  if (step === 0 || !isEven) return undefined;
  return (index) => {
    const at = month(first) + (days.length + index) * step;
    const start = serialOf({ year: Math.floor(at / 12), month: (at % 12) + 1, day: 1 });
    const next = serialOf({ year: Math.floor(at / 12), month: (at % 12) + 2, day: 1 });
    return Math.min(start + first.day - 1, next - 1);
  };
}

/** How far the places lie apart, if equally; of a single one the step given. */
function evenStep(places: readonly number[], single: number, length: number): number | undefined {
  const [first = 0, second] = places;
  if (second === undefined) return single;
  const round = (value: number): number =>
    Number.isFinite(length) ? ((value % length) + length) % length : value;
  const step = round(second - first);
  const isEven = places.every(
    (place, index) => index === 0 || round(place - (places[index - 1] ?? 0)) === step,
  );
  return isEven && step !== 0 ? step : undefined;
}

function inList(texts: readonly string[], single: number): Continued | undefined {
  for (const list of LISTS) {
    const places = texts.map((text) =>
      list.findIndex((entry) => entry.toLowerCase() === text.trim().toLowerCase()),
    );
    const step = places.includes(-1) ? undefined : evenStep(places, single, list.length);
    const last = places[places.length - 1] ?? 0;
    if (step === undefined) continue;
    return (index) => {
      const at = (last + (index + 1) * step) % list.length;
      return list[(at + list.length) % list.length] ?? null;
    };
  }
  return undefined;
}

/** A number at the end of texts that are alike before it; leading zeros stay. */
function byCount(texts: readonly string[], single: number): Continued | undefined {
  const parts = texts.map((text) => /^(.*?)(\d{1,15})$/su.exec(text));
  const [stem = '', digits = ''] = parts[0]?.slice(1) ?? [];
  if (digits === '' || parts.some((part) => part?.[1] !== stem)) return undefined;
  const counts = parts.map((part) => Number(part?.[2]));
  const round = ROUNDS.find((one) => one.stem.test(stem))?.length;
  const isRound = round !== undefined && counts.every((count) => count >= 1 && count <= round);
  const step = evenStep(counts, single, isRound ? round : Number.POSITIVE_INFINITY);
  const last = counts[counts.length - 1] ?? 0;
  if (step === undefined) return undefined;
  const width = digits.startsWith('0') ? digits.length : 0;
  return (index) => {
    const count = last + (index + 1) * step;
    const shown = isRound ? ((((count - 1) % round) + round) % round) + 1 : Math.abs(count);
    return stem + String(shown).padStart(width, '0');
  };
}
