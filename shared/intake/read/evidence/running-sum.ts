/** A row's figures by count column: null where blank, NaN where something stands that is no count. */
export type Figures = readonly (number | null)[];

/**
 * How far a row is the sum of others: in every column, of many different figures or of few; in all but one or two,
 * of many or of few; or so that chance may have made it (one figure above zero, or one row behind it).
 */
export type Likeness = 'exact' | 'full' | 'most' | 'near' | 'thin';

/** So many different sums are no chance. */
const MANY = 4;

/** So large a sum of several rows counts for two. */
const LARGE = 20;

/** Wrong cells that a sum may have and still be known for one. */
const MOST_WRONG = 2;

/** Rows added up one after the other; adding and comparing cost one pass over the columns. */
export class RunningSum {
  /** Rows with a figure above zero. */
  rows = 0;
  private sums: number[];
  /** Rows above zero by column: a figure that one row alone brings in is a copy, no sum. */
  private parts: number[];

  constructor(private readonly width: number) {
    this.sums = new Array<number>(width).fill(0);
    this.parts = new Array<number>(width).fill(0);
  }

  add(figures: Figures): void {
    let above = false;
    for (let column = 0; column < this.width; column += 1) {
      const value = figures[column] ?? 0;
      this.sums[column] = (this.sums[column] ?? 0) + value;
      if (!(value > 0)) continue;
      above = true;
      this.parts[column] = (this.parts[column] ?? 0) + 1;
    }
    if (above) this.rows += 1;
  }

  clear(): void {
    this.rows = 0;
    this.sums.fill(0);
    this.parts.fill(0);
  }

  /** Whether the figures are the sums, as far as they are stated, and one is above zero. */
  equals(figures: Figures): boolean {
    let shown = false;
    for (let column = 0; column < this.width; column += 1) {
      const value = figures[column] ?? NaN;
      const sum = this.sums[column] ?? 0;
      if (Number.isNaN(value) || Number.isNaN(sum)) continue;
      if (value !== sum) return false;
      shown ||= value > 0;
    }
    return shown;
  }

  /** Compares `times` the figures with the sum; blank and unreadable figures say nothing, zeros give no evidence. */
  likeness(figures: Figures, times = 1): Likeness | null {
    const equal = new Set<number>();
    const summed = new Set<number>();
    let wrong = 0;
    for (let column = 0; column < this.width; column += 1) {
      const value = figures[column] ?? NaN;
      const sum = this.sums[column] ?? 0;
      if (Number.isNaN(value) || Number.isNaN(sum)) continue;
      if (value * times !== sum) wrong += 1;
      else if (value > 0) {
        equal.add(value);
        if ((this.parts[column] ?? 0) > 1) summed.add(value);
      }
    }
    if (equal.size === 0 || wrong > MOST_WRONG) return null;
    const weight = [...summed].reduce((sum, value) => sum + (value < LARGE ? 1 : 2), 0);
    if (wrong === 0) return summed.size >= MANY ? 'exact' : weight > 1 ? 'full' : 'thin';
    if (times > 1 || weight < 2 || weight <= wrong) return null;
    return summed.size >= MANY ? 'most' : 'near';
  }
}
