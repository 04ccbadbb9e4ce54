/** Why a figure is asked about. */
export type FigureDoubtKind =
  | 'approximate'
  | 'range'
  /** Figures on several lines of one cell. */
  | 'lines'
  /** All that is written is struck out. */
  | 'struck'
  | 'fraction'
  | 'date'
  | 'excel-error'
  /** The cell's format does not show its number. */
  | 'hidden'
  | 'negative'
  | 'not-whole'
  | 'letters'
  | 'percent-in-count'
  | 'unreadable'
  | 'too-large'
  | 'part-blank'
  | 'ratio-scale'
  | 'no-cached-value';

export type FigureRepairKind =
  | 'text-number'
  | 'thousands'
  | 'leading-zero'
  | 'decimal-zeros'
  | 'thousand-word'
  | 'unit-word'
  | 'dash'
  | 'none-word'
  | 'not-applicable'
  | 'note-mark'
  | 'struck'
  | 'hidden'
  | 'letter-digit'
  | 'fraction'
  | 'date-fraction'
  | 'percent-sign'
  | 'lost-zeros';

/**
 * A cell read as a count. Blank is not zero: an empty cell is `blank`. A dash, "không" and the like say that there
 * was nothing to count: 0, as a listed repair. `x` and "không áp dụng" say that the question does not arise: blank,
 * as a listed repair. `asked` figures have no value until someone decides; their candidates are figures.
 */
export type CountReading =
  | { is: 'blank' }
  | { is: 'count'; value: number | null; repair?: FigureRepairKind }
  | { is: 'asked'; doubt: FigureDoubtKind; candidates: number[]; repair: FigureRepairKind }
  | { is: 'text' };

export const BLANK: CountReading = { is: 'blank' };
export const TEXT: CountReading = { is: 'text' };

export function asked(
  doubt: FigureDoubtKind,
  candidates: number[],
  repair: FigureRepairKind = 'letter-digit',
): CountReading {
  return { is: 'asked', doubt, candidates, repair };
}

export function count(value: number, repair?: FigureRepairKind): CountReading {
  if (!Number.isSafeInteger(value)) return asked('too-large', []);
  return repair === undefined ? { is: 'count', value } : { is: 'count', value, repair };
}

/** Whether a cell stands for a figure, readable or not, so that its row is no heading. */
export function isFigure(reading: CountReading): boolean {
  return reading.is === 'count' || reading.is === 'asked';
}
