import { isLegacyFont, repairText, type EncodingHint, type RepairedText } from './encoding/repair-text';
import { memoByObject, memoByText } from './memo';
import { isFigure, type CountReading } from './read/count-reading';
import { readCount } from './read/read-count';
import { unstruck } from './text-marks';
import { cellAt, cellCount, gridWidth, type Grid, type GridCell, type Rect } from './grid';

/** What a cell says: its text repaired and its figure read. */
interface ViewCell {
  repaired: RepairedText;
  text: string;
  figure: CountReading;
}

/**
 * A grid as the recogniser sees it: texts repaired, figures read, merges known; upright or with rows and columns
 * exchanged. Places are the view's own; `place` gives the grid's.
 */
export class GridView {
  readonly height: number;
  readonly width: number;
  /** Read when they are first looked at: of a large sheet most never are. */
  private readonly cells: (ViewCell | undefined)[][];
  private hint: EncodingHint | undefined;
  private readonly owned: (readonly number[] | undefined)[] = [];
  /** Merge that covers a place, by its number in the grid. */
  private readonly covered = new Map<number, Rect>();
  private readonly hiddenRowSet: ReadonlySet<number>;
  private readonly hiddenColumnSet: ReadonlySet<number>;

  constructor(
    readonly grid: Grid,
    readonly transposed = false,
  ) {
    const rows = grid.rows.length;
    const columns = gridWidth(grid);
    this.height = transposed ? columns : rows;
    this.width = transposed ? rows : columns;
    this.cells = Array.from({ length: this.height }, () => []);
    this.hint = this.hintOf();
    // With a hint texts may read otherwise.
    if (this.hint !== undefined) for (const row of this.cells) row.length = 0;
    let budget = 10_000 + 4 * cellCount(grid);
    for (const merge of grid.merges) {
      if (budget > 0) budget -= this.cover(transposed ? exchange(merge) : merge);
    }
    this.hiddenRowSet = new Set(transposed ? grid.hiddenColumns : grid.hiddenRows);
    this.hiddenColumnSet = new Set(transposed ? grid.hiddenRows : grid.hiddenColumns);
  }

  /** Columns of one row up to its last cell; rows need not be equally long. */
  widthOf(row: number): number {
    if (row < 0 || row >= this.height) return 0;
    return this.transposed ? this.width : (this.grid.rows[row]?.length ?? 0);
  }

  at(row: number, column: number): ViewCell {
    if (column < 0 || column >= this.widthOf(row)) return EMPTY;
    const cells = this.cells[row] ?? [];
    return (cells[column] ??= viewCell(this.raw(row, column), this.hint));
  }

  /** The cell as the grid has it. */
  raw(row: number, column: number): GridCell {
    return this.transposed ? cellAt(this.grid, column, row) : cellAt(this.grid, row, column);
  }

  text(row: number, column: number): string {
    return this.at(row, column).text;
  }

  /** The merge over a place, cut to the view; undefined where there is none. */
  merge(row: number, column: number): Rect | undefined {
    return this.covered.get(row * this.width + column);
  }

  /** The text that shows at a place: of the merge's first cell where a merge covers it. */
  shown(row: number, column: number): string {
    const merge = this.merge(row, column);
    return merge === undefined ? this.text(row, column) : this.text(merge.top, merge.left);
  }

  /** Whether a place holds its own text, not that of a merge beginning elsewhere. */
  isOwn(row: number, column: number): boolean {
    const merge = this.merge(row, column);
    return merge === undefined || (merge.top === row && merge.left === column);
  }

  /** Own cells of a row that hold anything. */
  ownColumns(row: number): readonly number[] {
    return (this.owned[row] ??= Array.from({ length: this.widthOf(row) }, (_, column) => column).filter(
      (column) => {
        const { text, figure } = this.at(row, column);
        return (text !== '' || isFigure(figure)) && this.isOwn(row, column);
      },
    ));
  }

  hiddenRow(row: number): boolean {
    return this.hiddenRowSet.has(row);
  }

  hiddenColumn(column: number): boolean {
    return this.hiddenColumnSet.has(column);
  }

  place(row: number, column: number): { row: number; column: number } {
    return this.transposed ? { row: column, column: row } : { row, column };
  }

  rect(rect: Rect): Rect {
    return this.transposed ? exchange(rect) : rect;
  }

  /**
   * The legacy encoding of the sheet's texts, when at least three of the first ones are in it for certain and none in
   * another.
   */
  private hintOf(): EncodingHint | undefined {
    const counts = { tcvn3: 0, vni: 0 };
    let looked = 0;
    for (let row = 0; row < this.height && looked < MOST_FOR_HINT; row += 1) {
      looked += this.widthOf(row);
      for (let column = 0; column < this.widthOf(row); column += 1) {
        for (const { kind } of this.at(row, column).repaired.repairs) {
          if (kind === 'tcvn3' || kind === 'vni') counts[kind] += 1;
        }
      }
    }
    if (counts.tcvn3 >= 3 && counts.vni === 0) return 'tcvn3';
    return counts.vni >= 3 && counts.tcvn3 === 0 ? 'vni' : undefined;
  }

  /** Cells covered; merges of a sound file do not overlap, so a few times the sheet is more than there can be. */
  private cover(merge: Rect): number {
    const cut = {
      top: Math.max(0, merge.top),
      left: Math.max(0, merge.left),
      bottom: Math.min(this.height - 1, merge.bottom),
      right: Math.min(this.width - 1, merge.right),
    };
    for (let row = cut.top; row <= cut.bottom; row += 1) {
      for (let column = cut.left; column <= cut.right; column += 1)
        this.covered.set(row * this.width + column, cut);
    }
    return Math.max(0, cut.bottom - cut.top + 1) * Math.max(0, cut.right - cut.left + 1);
  }
}

/** Views of a grid that is read again and again, with other decisions: its cells are looked at once. */
export const uprightView = memoByObject((grid: Grid) => new GridView(grid));
export const transposedView = memoByObject((grid: Grid) => new GridView(grid, true));

/** Cells that show the encoding of a sheet; more is no table to be read but a register. */
const MOST_FOR_HINT = 5_000;

const NO_TEXT: RepairedText = { text: '', repairs: [], candidates: [] };
const EMPTY: ViewCell = { repaired: NO_TEXT, text: '', figure: { is: 'blank' } };

function viewCell(cell: GridCell, hint: EncodingHint | undefined): ViewCell {
  if (cell.value === null && cell.error === undefined && cell.text === undefined && cell.formula !== true)
    return EMPTY;
  if (typeof cell.value === 'number') {
    const text = unstruck(cell.text ?? String(cell.value));
    return { repaired: NO_TEXT, text, figure: readCount(cell, text) };
  }
  if (typeof cell.value === 'string' && hint === undefined && isPlain(cell)) return plainText(cell.value);
  const repaired = typeof cell.value === 'string' ? repairedText(cell.value, cell.font, hint) : NO_TEXT;
  return { repaired, text: repaired.text, figure: readCount(cell, repaired.text) };
}

/** Nothing but its value says anything. */
function isPlain({ text, font, isDate, format, error, formula }: GridCell): boolean {
  return (
    text === undefined &&
    format === undefined &&
    error === undefined &&
    isDate !== true &&
    formula !== true &&
    !isLegacyFont(font)
  );
}

/** Most of a register is the same words over and over. */
const repairedByItself = memoByText((value) => repairText(value));
const plainText = memoByText((value): ViewCell => {
  const repaired = repairedByItself(value);
  return { repaired, text: repaired.text, figure: readCount({ value }, repaired.text) };
});

/** The hint counts only for what is not repaired without it. */
function repairedText(value: string, font: string | undefined, hint: EncodingHint | undefined): RepairedText {
  const repaired = isLegacyFont(font) ? repairText(value, font) : repairedByItself(value);
  return hint === undefined || repaired.repairs.length > 0 ? repaired : repairText(value, font, hint);
}

function exchange(rect: Rect): Rect {
  return { top: rect.left, left: rect.top, bottom: rect.right, right: rect.bottom };
}
