import { plainBlanks } from '../encoding/repair-text';
import type { GridCell } from '../grid';
import { isStruck, withoutStruck } from '../text-marks';
import { figureWords } from '../vocabulary';
import { wordKey } from '../word-key';
import type { FigureDoubtKind, FigureRepairKind } from './count-reading';
import { isErrorCell } from './error-text';
import { isPercentFormat } from './number-format';
import { DASHES, ELLIPSIS, plainDigits } from './written-count';

const { none, notApplicable } = figureWords;

export type RatioReading =
  | { is: 'blank' }
  | { is: 'ratio'; value: string | null; repair?: FigureRepairKind }
  | { is: 'asked'; doubt: FigureDoubtKind; candidates: string[] };

/**
 * A cell read as a printed percentage, kept as its text without the sign and with a decimal comma: "98,81".
 * A number without a percent format is taken as it stands; one of at most 1 may be a share, so it is asked about.
 */
export function readRatio(cell: GridCell, text: string): RatioReading {
  const shown = cell.text ?? (typeof cell.value === 'string' ? cell.value : '');
  if (!isStruck(shown)) return readPlainRatio(cell, text);
  const left = withoutStruck(shown).trim();
  if (left === '') return { is: 'asked', doubt: 'struck', candidates: [] };
  const reading = readPlainRatio({ value: left }, left);
  return reading.is === 'ratio' ? { ...reading, repair: 'struck' } : reading;
}

function readPlainRatio(cell: GridCell, text: string): RatioReading {
  if (isErrorCell(cell)) return { is: 'asked', doubt: 'excel-error', candidates: [] };
  if (typeof cell.value === 'number' && cell.isDate !== true) {
    if (isPercentFormat(cell.format)) return percentOf(cell.value, cell.format ?? '');
    const numeral = String(cell.value);
    if (cell.value > 0 && cell.value <= 1) {
      return {
        is: 'asked',
        doubt: 'ratio-scale',
        candidates: [percentNumeral(cell.value, 2), comma(numeral)],
      };
    }
    return /^\d{1,3}(\.\d{1,6})?$/.test(numeral)
      ? { is: 'ratio', value: comma(numeral) }
      : { is: 'asked', doubt: 'unreadable', candidates: [] };
  }
  const plain = plainBlanks(plainDigits(text));
  if (plain === '') return { is: 'blank' };
  if (
    DASHES.test(plain) ||
    ELLIPSIS.test(plain) ||
    notApplicable.has(wordKey(plain)) ||
    none.has(wordKey(plain))
  ) {
    return { is: 'ratio', value: null, repair: 'not-applicable' };
  }
  const match = /^(\d{1,3})(?:[.,](\d{1,6}))?\s?(%?)$/.exec(plain);
  if (!match) return { is: 'asked', doubt: 'unreadable', candidates: [] };
  const value = match[2] === undefined ? String(Number(match[1])) : `${Number(match[1])},${match[2]}`;
  return value === plain ? { is: 'ratio', value } : { is: 'ratio', value, repair: 'percent-sign' };
}

function percentOf(value: number, format: string): RatioReading {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (!(value >= 0 && value < 10)) return { is: 'asked', doubt: 'unreadable', candidates: [] };
  return { is: 'ratio', value: percentNumeral(value, decimals), repair: 'percent-sign' };
}

/** A share of one as a percentage with decimals, half up, by its decimal digits and not its binary ones. */
function percentNumeral(value: number, decimals: number): string {
  const [whole = '0', fraction = ''] = (value < 1e-6 ? '0' : String(value)).split('.');
  const digits = whole + fraction.padEnd(decimals + 3, '0');
  const kept = whole.length + 2 + decimals;
  const rounded = BigInt(digits.slice(0, kept)) + (Number(digits[kept]) >= 5 ? 1n : 0n);
  const text = rounded.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)},${text.slice(-decimals)}`;
}

function comma(numeral: string): string {
  return numeral.replace('.', ',');
}
