import { StyleSheet, namesOf, type Declarations } from './html-css';
import { PLAIN, VOID, isBlock, isLeftOut, isUnseen, stateInside, type TextState } from './html-elements';
import { CellText } from './html-text';
import { takeTokens, type Attributes } from './html-tokens';

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
/** Tables in tables in tables. */
const MOST_NESTED = 50;
/** Letters up to which a table inside a cell is the cell's own content, not a table on a layout. */
const SMALL = 60;

/**
 * The tables of HTML in the order in which they end, those inside tables as their own. What a browser does not show
 * is not read; hidden rows and columns are, and are told. Any text gives an answer, in time and memory by its length.
 */
export function readHtmlTables(html: string): HtmlTable[] {
  const reader = new TablesReader();
  takeTokens(html, reader);
  return reader.end();
}

interface OpenElement {
  name: string;
  names: string[];
  /** Around it. */
  outside: TextState;
  hidesRows: boolean;
  isBlock: boolean;
}

interface OpenCell {
  text: CellText;
  cell: HtmlCell;
  select: OpenSelect | undefined;
  inner: string[];
}

interface OpenSelect {
  around: TextState;
  isMultiple: boolean;
  isChosen: boolean;
  shown: CellText | undefined;
  isOptionShown: boolean;
}

interface OpenTable {
  /** Place of its element among the open ones. */
  base: number;
  table: HtmlTable;
  row: number;
  column: number;
  columnsDeclared: number;
  cell: OpenCell | undefined;
  /** By column the first row that no span from above reaches. */
  free: number[];
  /** Words of a table that is small so far. */
  words: string[];
  letters: number;
  isShown: boolean;
}

const CELLS = ['td', 'th'];
const SECTIONS = ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'];
const IN_SECTION = [...CELLS, 'tr'];
const IN_TABLE = [...IN_SECTION, ...SECTIONS];
const STRUCTURE = new Set(['table', 'tr', ...CELLS, ...SECTIONS]);
/** What an element ends that is open beside it, and inside what it does not look for it. */
const ENDS: ReadonlyMap<string, { ends: string[]; within: string[] }> = new Map([
  ['li', { ends: ['li'], within: ['ul', 'ol', 'menu'] }],
  ['dt', { ends: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { ends: ['dt', 'dd'], within: ['dl'] }],
  ['option', { ends: ['option'], within: ['select'] }],
  ['optgroup', { ends: ['option', 'optgroup'], within: ['select'] }],
  ['select', { ends: ['select'], within: [] }],
]);

const ENDS_PARAGRAPH = { ends: ['p'], within: ['button'] };

class TablesReader {
  private readonly done: HtmlTable[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly sheet = new StyleSheet();
  private readonly elements: OpenElement[] = [];
  /** Places among the open elements by what selectors can name them. */
  private readonly places = new Map<string, number[]>();
  private state = PLAIN;
  private rowsLeft = MOST_ROWS_IN_ALL;
  private placesLeft = MOST_PLACES;

  end(): HtmlTable[] {
    this.closeTo(0);
    return this.done;
  }

  text(text: string): void {
    if (this.elements.at(-1)?.name === 'style') this.sheet.add(text);
    else if (this.cell !== undefined) sinkOf(this.cell)?.write(text, this.state);
  }

  open(name: string, attributes: Attributes): void {
    this.endBefore(name);
    const declared = this.sheet.of(name, attributes, (open) => this.lastPlace(open) >= 0);
    const isRow = name === 'tr' || SECTIONS.includes(name);
    const hides = isRow && (isLeftOut(name, attributes, declared) || isUnseen(declared) === true);
    const isOfTable = isRow || name === 'col';
    const state = isOfTable && hides ? this.state : stateInside(this.state, name, attributes, declared);
    const block = isBlock(name, declared);
    if (block) this.cell?.text.endLine();
    if (VOID.has(name)) {
      this.single(name, attributes, declared, state);
      return;
    }
    const isCell = CELLS.includes(name);
    if (isCell && this.table !== undefined && this.lastPlace('tr') < this.table.base) {
      this.push({ name: 'tr', names: ['tr'], hidesRows: false, isBlock: true }, this.state);
      this.openRow(new Map());
    }
    this.push({ name, names: namesOf(name, attributes), hidesRows: hides, isBlock: block }, state);
    if (name === 'table') this.openTable(state);
    else if (name === 'tr') this.openRow(attributes);
    else if (isCell && state.isShown) this.openCell(attributes, declared);
    else if (name === 'select') this.openSelect(attributes);
    else if (name === 'option') this.openOption(attributes);
  }

  close(name: string): void {
    const { cell, table } = this;
    if (name === 'br') cell?.text.breakLine();
    else if (isBlock(name)) cell?.text.endLine();
    const place = CELLS.includes(name)
      ? Math.max(this.lastPlace('td'), this.lastPlace('th'))
      : this.lastPlace(name);
    if (place < 0) return;
    const outermost = !STRUCTURE.has(name) ? this.floor : (table?.base ?? -1) - (name === 'table' ? 1 : 0);
    if (place > outermost) this.closeTo(place);
  }

  private get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  private get cell(): OpenCell | undefined {
    return this.table?.cell;
  }

  /** Place of the innermost cell or table: tags inside it end nothing outside it. */
  private get floor(): number {
    return Math.max(this.lastPlace('td'), this.lastPlace('th'), this.lastPlace('table'));
  }

  private lastPlace(name: string): number {
    return this.places.get(name)?.at(-1) ?? -1;
  }

  private push(element: Omit<OpenElement, 'outside'>, inside: TextState): void {
    for (const name of element.names) {
      const places = this.places.get(name);
      if (places === undefined) this.places.set(name, [this.elements.length]);
      else places.push(this.elements.length);
    }
    this.elements.push({ ...element, outside: this.state });
    this.state = inside;
  }

  private closeTo(place: number): void {
    while (this.elements.length > place) {
      const element = this.elements.pop();
      if (element === undefined) return;
      for (const name of element.names) this.places.get(name)?.pop();
      this.state = element.outside;
      if (CELLS.includes(element.name)) this.closeCell();
      else if (element.name === 'table') this.closeTable();
      else if (element.name === 'select') this.closeSelect();
      else if (element.isBlock) this.cell?.text.endLine();
      if (element.name === 'option' && this.cell?.select !== undefined)
        this.cell.select.isOptionShown = false;
    }
  }

  /** Ends what HTML lets an element end without saying so. */
  private endBefore(name: string): void {
    const base = this.table?.base;
    if (base !== undefined && STRUCTURE.has(name) && name !== 'table') {
      this.endFirst(SECTIONS.includes(name) ? IN_TABLE : CELLS.includes(name) ? CELLS : IN_SECTION, base);
    }
    const rule = ENDS.get(name) ?? (isBlock(name) ? ENDS_PARAGRAPH : undefined);
    if (rule === undefined || rule.ends.every((own) => this.lastPlace(own) < 0)) return;
    this.endFirst(rule.ends, Math.max(this.floor, ...rule.within.map((own) => this.lastPlace(own))));
  }

  /** Ends the outermost of the last elements of these names that are open above a place, with all inside it. */
  private endFirst(names: readonly string[], above: number): void {
    let first = this.elements.length;
    for (const name of names) {
      const place = this.lastPlace(name);
      if (place > above && place < first) first = place;
    }
    this.closeTo(first);
  }

  /** An element without content. */
  private single(name: string, attributes: Attributes, declared: Declarations, state: TextState): void {
    if (name === 'col') this.declareColumns(attributes, declared);
    const { cell } = this;
    if (cell === undefined) return;
    if (name === 'br') cell.text.breakLine();
    else if (name === 'input') {
      const shown = controlText(attributes);
      if (shown === '') return;
      cell.text.endLine();
      cell.text.write(shown, state);
      cell.text.endLine();
    }
  }

  private openTable({ isShown }: TextState): void {
    this.tables.push({
      base: this.elements.length - 1,
      table: { height: 0, cells: [], hiddenRows: [], hiddenColumns: [], isInCell: false, isCut: false },
      row: -1,
      column: 0,
      columnsDeclared: 0,
      cell: undefined,
      free: [],
      words: [],
      letters: 0,
      isShown: isShown && this.tables.length < MOST_NESTED,
    });
  }

  private closeTable(): void {
    const closed = this.tables.pop();
    if (closed === undefined || !closed.isShown || closed.row < 0) return;
    const { table, words, letters } = closed;
    for (const cell of table.cells) cell.rows = Math.min(cell.rows, table.height - cell.row);
    if (this.cell !== undefined && letters > 0 && letters <= SMALL) {
      this.cell.inner.push(...words);
      table.isInCell = true;
    }
    this.done.push(table);
  }

  private declareColumns(attributes: Attributes, declared: Declarations): void {
    const { table } = this;
    if (table === undefined) return;
    const span = spanOf(attributes.get('span'), MOST_COLUMNS - table.columnsDeclared);
    const isHidden =
      isLeftOut('col', attributes, declared) ||
      isUnseen(declared) === true ||
      attributes.get('width') === '0';
    for (let index = 0; isHidden && index < span; index += 1) {
      table.table.hiddenColumns.push(table.columnsDeclared + index);
    }
    table.columnsDeclared += span;
  }

  private openRow(attributes: Attributes): void {
    const { table } = this;
    if (table === undefined) return;
    table.row += 1;
    table.column = 0;
    if (table.row >= MOST_ROWS || this.rowsLeft === 0) {
      table.table.isCut = true;
      return;
    }
    this.rowsLeft -= 1;
    table.table.height = table.row + 1;
    const inside = this.elements.slice(table.base, table.base + 4);
    if (attributes.get('height') === '0' || inside.some(({ hidesRows }) => hidesRows)) {
      table.table.hiddenRows.push(table.row);
    }
  }

  private openCell(attributes: Attributes, declared: Declarations): void {
    const { table } = this;
    if (table?.isShown !== true || table.row >= table.table.height) return;
    while ((table.free[table.column] ?? 0) > table.row) table.column += 1;
    const { row, column } = table;
    if (column >= MOST_COLUMNS || this.placesLeft <= column) {
      table.table.isCut = true;
      return;
    }
    const columns = spanOf(attributes.get('colspan'), Math.min(MOST_COLUMNS, this.placesLeft) - column);
    const rows = rowsOf(attributes.get('rowspan'), MOST_ROWS - row);
    for (let at = column; rows > 1 && at < column + columns; at += 1) {
      table.free[at] = Math.max(table.free[at] ?? 0, row + rows);
    }
    table.column = column + columns;
    const before = table.table.cells.at(-1);
    this.placesLeft -= table.column - (before?.row === row ? before.column + before.columns : 0);
    const cell: HtmlCell = {
      row,
      column,
      rows,
      columns,
      text: '',
      inner: '',
      isBold: this.state.isBold,
      isItalic: this.state.isItalic,
      attributes,
      declared,
    };
    if (this.state.font !== undefined) cell.font = this.state.font;
    table.table.cells.push(cell);
    table.cell = { cell, text: new CellText(), select: undefined, inner: [] };
  }

  private closeCell(): void {
    const { table, cell: open } = this;
    if (table === undefined || open === undefined) return;
    table.cell = undefined;
    const { cell, text } = open;
    cell.text = text.text;
    cell.inner = open.inner.join('\n');
    if (cell.text !== '') {
      cell.isBold = text.isBold;
      cell.isItalic = text.isItalic;
      if (text.font !== undefined) cell.font = text.font;
    }
    table.letters += cell.text.length + cell.inner.length;
    if (table.letters <= SMALL) table.words.push(...[cell.text, cell.inner].filter((words) => words !== ''));
  }

  private openSelect(attributes: Attributes): void {
    const { cell } = this;
    if (cell === undefined) return;
    cell.select = {
      around: this.state,
      isMultiple: attributes.has('multiple'),
      isChosen: false,
      shown: undefined,
      isOptionShown: false,
    };
  }

  /** A browser shows the option that is selected, else the first. */
  private openOption(attributes: Attributes): void {
    const select = this.cell?.select;
    if (select === undefined) return;
    const isSelected = attributes.has('selected');
    select.isOptionShown = isSelected || (select.shown === undefined && !select.isMultiple);
    if (!select.isOptionShown) return;
    if (select.isMultiple && select.shown !== undefined) select.shown.endLine();
    else select.shown = new CellText();
    select.isChosen ||= isSelected;
  }

  private closeSelect(): void {
    const { cell } = this;
    const select = cell?.select;
    if (cell === undefined || select === undefined) return;
    cell.select = undefined;
    cell.text.endLine();
    cell.text.write(select.shown?.text ?? '', { ...PLAIN, isPreformatted: true });
    cell.text.endLine();
  }
}

/** Where text inside a cell goes: inside a choice only what is chosen shows. */
function sinkOf({ text, select }: OpenCell): CellText | undefined {
  if (select === undefined) return text;
  return select.isOptionShown ? select.shown : undefined;
}

/** What a form control shows. */
function controlText(attributes: Attributes): string {
  const type = (attributes.get('type') ?? 'text').trim().toLowerCase();
  if (/^(?:hidden|password|file|image|range|color)$/.test(type)) return '';
  if (type === 'checkbox' || type === 'radio') return attributes.has('checked') ? '\u2611' : '\u2610';
  return attributes.get('value') ?? '';
}

/** To the end of the table where it is 0. */
function rowsOf(text: string | undefined, most: number): number {
  return text?.trim() === '0' ? most : spanOf(text, most);
}

function spanOf(text: string | undefined, most: number): number {
  const span = text !== undefined && /^\s*\d{1,6}/.test(text) ? parseInt(text, 10) : 1;
  return Math.max(1, Math.min(span, most));
}
