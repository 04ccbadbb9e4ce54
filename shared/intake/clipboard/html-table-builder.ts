import { Choice } from './html-controls';
import type { Declarations } from './html-css';
import { PLAIN, type TextState } from './html-elements';
import { CellText } from './html-text';
import type { Attributes } from './html-tokens';

/** A cell at its place in the table; rows and columns from 0. */
export interface HtmlCell {
  row: number;
  column: number;
  /** How far it reaches, itself included. */
  rows: number;
  columns: number;
  /** As a browser shows it, lines parted by line breaks; struck and raised letters carry Unicode's marks. */
  text: string;
  /** The words of a small table inside the cell, which is a table of its own, too. */
  inner: string;
  /** The text has the colour of its background. */
  isUnseen: boolean;
  isBold: boolean;
  isItalic: boolean;
  font?: string;
  attributes: Attributes;
  /** Of the cell's own element. */
  declared: Declarations;
}

export interface HtmlTable {
  height: number;
  cells: HtmlCell[];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** The words of a small table stand in the cell around it. */
  isInCell: boolean;
  /** Rows or columns beyond the bounds were left out. */
  isCut: boolean;
}

/** No pasted table is larger; beyond it cells are left out, so that a span of a million columns costs nothing. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 500;
/** Rows and places of all tables together. */
const MOST_ROWS_IN_ALL = 50_000;
const MOST_PLACES = 2_500_000;
/** Letters up to which a table inside a cell is the cell's own content, not a table on a layout. */
const SMALL = 60;

/** What all tables of a page may still take together. */
export interface Budget {
  rows: number;
  places: number;
}

export function wholeBudget(): Budget {
  return { rows: MOST_ROWS_IN_ALL, places: MOST_PLACES };
}

/** A cell that is being read. */
export class OpenCell {
  readonly text = new CellText();
  /** Words of small tables inside it. */
  readonly inner: string[] = [];
  private choice: Choice | undefined;

  constructor(readonly cell: HtmlCell) {}

  /** Where text goes: inside a choice only what is chosen shows. */
  get sink(): CellText | undefined {
    return this.choice === undefined ? this.text : this.choice.sink;
  }

  openChoice(isMultiple: boolean): void {
    this.choice = new Choice(isMultiple);
  }

  openOption(isSelected: boolean): void {
    this.choice?.openOption(isSelected);
  }

  closeOption(): void {
    this.choice?.closeOption();
  }

  closeChoice(): void {
    if (this.choice === undefined) return;
    this.writeLine(this.choice.text, { ...PLAIN, isPreformatted: true });
    this.choice = undefined;
  }

  writeLine(text: string, state: TextState): void {
    this.text.endLine();
    this.text.write(text, state);
    this.text.endLine();
  }
}

/** Lays the cells of one table out as they come: spans, hidden rows and columns, and what is beyond the bounds. */
export class TableBuilder {
  cell: OpenCell | undefined;
  private readonly table: HtmlTable = {
    height: 0,
    cells: [],
    hiddenRows: [],
    hiddenColumns: [],
    isInCell: false,
    isCut: false,
  };
  private row = -1;
  private column = 0;
  private columnsDeclared = 0;
  /** By column the first row that no span from above reaches. */
  private readonly free: number[] = [];
  /** Words of a table that is small so far. */
  private readonly words: string[] = [];
  private letters = 0;

  constructor(
    /** Place of its element among the open ones. */
    readonly base: number,
    private readonly isShown: boolean,
    private readonly budget: Budget,
  ) {}

  declareColumns(written: string | undefined, isHidden: boolean): void {
    const span = spanOf(written, MOST_COLUMNS - this.columnsDeclared);
    for (let index = 0; isHidden && index < span; index += 1) {
      this.table.hiddenColumns.push(this.columnsDeclared + index);
    }
    this.columnsDeclared += span;
  }

  openRow(isHidden: boolean): void {
    this.row += 1;
    this.column = 0;
    if (this.row >= MOST_ROWS || this.budget.rows === 0) {
      this.table.isCut = true;
      return;
    }
    this.budget.rows -= 1;
    this.table.height = this.row + 1;
    if (isHidden) this.table.hiddenRows.push(this.row);
  }

  openCell(attributes: Attributes, declared: Declarations, { isBold, isItalic, font }: TextState): void {
    if (!this.isShown || this.row >= this.table.height) return;
    while ((this.free[this.column] ?? 0) > this.row) this.column += 1;
    const { row, column, budget } = this;
    if (column >= MOST_COLUMNS || budget.places <= column) {
      this.table.isCut = true;
      return;
    }
    const columns = spanOf(attributes.get('colspan'), Math.min(MOST_COLUMNS, budget.places) - column);
    const rows = rowsOf(attributes.get('rowspan'), MOST_ROWS - row);
    for (let at = column; rows > 1 && at < column + columns; at += 1) {
      this.free[at] = Math.max(this.free[at] ?? 0, row + rows);
    }
    this.column = column + columns;
    const before = this.table.cells.at(-1);
    budget.places -= this.column - (before?.row === row ? before.column + before.columns : 0);
    const place = { row, column, rows, columns };
    const shown = { text: '', inner: '', isUnseen: false };
    const cell: HtmlCell = { ...place, ...shown, isBold, isItalic, attributes, declared };
    if (font !== undefined) cell.font = font;
    this.table.cells.push(cell);
    this.cell = new OpenCell(cell);
  }

  closeCell(): void {
    if (this.cell === undefined) return;
    const { cell, text, inner } = this.cell;
    this.cell = undefined;
    cell.isUnseen = text.unseen !== '';
    cell.text = cell.isUnseen ? text.unseen : text.text;
    cell.inner = inner.join('\n');
    if (cell.text !== '') {
      cell.isBold = text.isBold;
      cell.isItalic = text.isItalic;
      if (text.font !== undefined) cell.font = text.font;
    }
    this.letters += cell.text.length + cell.inner.length;
    if (this.letters <= SMALL) this.words.push(...[cell.text, cell.inner].filter((words) => words !== ''));
  }

  /** The table, whose words the cell around it takes where it is small; undefined where none is shown. */
  finish(around: OpenCell | undefined): HtmlTable | undefined {
    const { table, letters } = this;
    if (!this.isShown || this.row < 0) return undefined;
    for (const cell of table.cells) cell.rows = Math.min(cell.rows, table.height - cell.row);
    if (around !== undefined && letters > 0 && letters <= SMALL) {
      around.inner.push(...this.words);
      table.isInCell = true;
    }
    return table;
  }
}

/** To the end of the table where it is 0. */
function rowsOf(text: string | undefined, most: number): number {
  return text?.trim() === '0' ? most : spanOf(text, most);
}

function spanOf(text: string | undefined, most: number): number {
  const span = text !== undefined && /^\s*\d{1,6}/.test(text) ? parseInt(text, 10) : 1;
  return Math.max(1, Math.min(span, most));
}
