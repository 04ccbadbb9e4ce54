import type { Grid, GridCell, Rect } from '../../shared/intake/grid';
import { cellAddress } from '../../shared/sheet/address';
import { READ_LIMITS } from './limits';
import { Refused } from './refused';

/** What all sheets of a file have taken together of what may be read. */
export interface Budget {
  area: number;
  textLength: number;
  merges: number;
  mergedArea: number;
}

const EMPTY: GridCell = { value: null };

/**
 * Puts one sheet together, whatever its format, within the limits that all formats have in common. A sheet that is too
 * large says so in `tooLarge` and keeps nothing; throws Refused at too much text and too many merges.
 */
export class GridBuilder {
  /** Why the sheet is left out; what comes after costs nothing. */
  tooLarge: Refused | undefined;
  private readonly before: Budget;
  private rows: GridCell[][] = [];
  private readonly merges: Rect[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: [number, number][] = [];
  private width = 0;

  constructor(
    readonly name: string,
    private readonly budget: Budget,
  ) {
    this.before = { ...budget };
  }

  /** A cell with content; rows and columns from 0. */
  place(row: number, column: number, cell: GridCell): void {
    if (this.tooLarge) return;
    const height = Math.max(this.rows.length, row + 1);
    const width = Math.max(this.width, column + 1);
    const growth = height * width - this.rows.length * this.width;
    // A few far cells make a large block to look through, so it is the block that counts, filled or not.
    if (this.budget.area + growth > READ_LIMITS.area) return this.leaveOut(row, column);
    this.budget.area += growth;
    this.countText(cell);
    this.width = width;
    while (this.rows.length < height) this.rows.push([]);
    const cells = this.rows[row] as GridCell[];
    while (cells.length < column) cells.push(EMPTY);
    cells[column] = cell;
  }

  addMerge(merge: Rect): void {
    this.budget.merges += 1;
    if (this.budget.merges > READ_LIMITS.merges) throw this.tooManyMerges();
    this.merges.push(merge);
  }

  /** Rows are hidden in order and once. */
  hideRow(row: number): void {
    if (row > (this.hiddenRows.at(-1) ?? -1)) this.hiddenRows.push(row);
  }

  hideColumns(first: number, last: number): void {
    this.hiddenColumns.push([first, last]);
  }

  grid(): Grid {
    const columns = new Set<number>();
    for (const [first, last] of this.hiddenColumns) {
      for (let column = first; column <= Math.min(last, this.width - 1); column += 1) columns.add(column);
    }
    return {
      name: this.name,
      rows: this.rows,
      merges: this.merges.flatMap((merge) => this.clipped(merge)),
      hiddenRows: this.hiddenRows.filter((row) => row < this.rows.length),
      hiddenColumns: [...columns].sort((a, b) => a - b),
    };
  }

  private leaveOut(row: number, column: number): void {
    const part = `${this.name}!${cellAddress(row + 1, column + 1)}`;
    this.tooLarge = new Refused({ code: 'too-many-cells', part, limit: READ_LIMITS.area });
    this.rows = [];
    Object.assign(this.budget, this.before);
  }

  private countText({ value, text = '', error = '' }: GridCell): void {
    const length = (typeof value === 'string' ? value.length : 0) + text.length + error.length;
    this.budget.textLength += length;
    const limit = length > READ_LIMITS.cellText ? READ_LIMITS.cellText : READ_LIMITS.textLength;
    if (length > limit || this.budget.textLength > limit) {
      throw new Refused({ code: 'too-much-text', part: this.name, limit });
    }
  }

  /** The part of a merge that lies in the filled block; nothing when that is a single cell or less. */
  private clipped({ top, left, bottom, right }: Rect): Rect[] {
    const clipped = {
      top,
      left,
      bottom: Math.min(bottom, this.rows.length - 1),
      right: Math.min(right, this.width - 1),
    };
    const size = Math.max(0, clipped.bottom - top + 1) * Math.max(0, clipped.right - left + 1);
    if (size < 2) return [];
    // Merges never overlap in a sheet that Excel wrote, so together they cannot be larger than all sheets may be.
    this.budget.mergedArea += size;
    if (this.budget.mergedArea > READ_LIMITS.area) throw this.tooManyMerges();
    return [clipped];
  }

  private tooManyMerges(): Refused {
    return new Refused({ code: 'too-many-merges', part: this.name, limit: READ_LIMITS.merges });
  }
}
