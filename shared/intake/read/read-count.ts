import type { GridCell } from '../grid';
import { isStruck, unstruck, withoutStruck } from '../text-marks';
import { TEXT, asked, count, isFigure, type CountReading } from './count-reading';
import { dateFractions } from './date-fractions';
import { isErrorCell } from './error-text';
import { decimalsOf, isPercentFormat, showsDecimals, showsNumber, showsText } from './number-format';
import { plainBlanks } from '../encoding/repair-text';
import { readLines, readPlain, withRepair } from './written-count';

/** `text`: the cell's text after its encoding was repaired. */
export function readCount(cell: GridCell, text: string): CountReading {
  const { value } = cell;
  if (isErrorCell(cell)) return asked('excel-error', []);
  const shown = cell.text ?? (typeof value === 'string' ? value : '');
  if (isStruck(shown)) return readStruck(cell, shown);
  if (cell.isDate === true) return readDate(cell, text);
  if (typeof value === 'number') return readNumber(value, cell);
  if (typeof value === 'boolean') return asked('unreadable', []);
  if (value === null && cell.formula === true) return asked('no-cached-value', []);
  if (value === null && shown !== '') return asked('unreadable', []);
  const decimals = decimalsOf(cell.format);
  const written = (decimals > 0 ? readDecimals(text, decimals) : undefined) ?? readLines(shown, text);
  if (written.is !== 'count' || !written.value || showsText(cell.format)) return written;
  return asked('hidden', [written.value], 'hidden');
}

/** What is left of a text whose other letters are struck out. */
function readStruck(cell: GridCell, shown: string): CountReading {
  const left = withoutStruck(shown);
  if (left.trim() !== '') return withRepair(readCount({ value: left }, left), 'struck');
  const plain = unstruck(shown);
  const before = readCount(
    typeof cell.value === 'string' ? { ...cell, value: plain } : { ...cell, text: plain },
    plain,
  );
  if (!isFigure(before)) return TEXT;
  return asked('struck', before.is === 'count' && before.value !== null ? [before.value] : []);
}

function readNumber(written: number, cell: GridCell): CountReading {
  const value = withoutNoise(written);
  if (!Number.isFinite(value)) return asked('unreadable', []);
  if (value < 0) return asked('negative', []);
  if (isPercentFormat(cell.format) || cell.text?.trim().endsWith('%') === true)
    return asked('percent-in-count', []);
  if (value > 0 && !showsNumber(cell.format))
    return asked('hidden', Number.isInteger(value) ? [value] : [], 'hidden');
  if (Number.isInteger(value)) return value === written ? count(value) : count(value, 'decimal-zeros');
  if (decimalsOf(cell.format) > 0) return asked('not-whole', []);
  // 1.234 typed under English settings is 1,234; 1.230 became 1.23 and lost its zero on the way.
  const [whole = '', fraction = ''] = String(value).split('.');
  if (!/^\d{1,3}$/.test(fraction) || !/^[1-9]\d{0,2}$/.test(whole)) return asked('not-whole', []);
  const asThousands = Number(whole + fraction.padEnd(3, '0'));
  // A format that shows decimals was chosen for a number that has them.
  if (showsDecimals(cell.format)) return asked('not-whole', [asThousands], 'thousands');
  return fraction.length === 3
    ? count(asThousands, 'thousands')
    : asked('not-whole', [asThousands], 'lost-zeros');
}

/** A sum of decimals may be off its true value by the last binary digits: 3.0000000000000004. */
function withoutNoise(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-9 ? whole : value;
}

/** A text whose format says that its last digits are decimals: "1.125" by `0.000` is no thousand. */
function readDecimals(text: string, decimals: number): CountReading | undefined {
  const match = /^(\d[\d., '\u2019]*)[.,](\d{1,15})$/.exec(plainBlanks(text));
  const [, whole = '', fraction = ''] = match ?? [];
  if (match === null || fraction.length > decimals) return undefined;
  return /[1-9]/.test(fraction) ? asked('not-whole', []) : withRepair(readPlain(whole), 'decimal-zeros');
}

/** What Excel made a date of may have been a fraction: "02/56" is shown as "Feb-56", "5/6" as "05-Jun". */
function readDate(cell: GridCell, text: string): CountReading {
  const fractions = dateFractions(cell, text);
  return asked('date', [...new Set(fractions.map(({ part }) => part))], 'date-fraction');
}
