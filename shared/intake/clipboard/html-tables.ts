import { StyleSheet, namesOf, type Declarations } from './html-css';
import { controlText } from './html-controls';
import { PLAIN, VOID, isBlock, isLeftOut, isUnseen, stateInside, type TextState } from './html-elements';
import { TableBuilder, wholeBudget, type HtmlTable, type OpenCell } from './html-table-builder';
import { takeTokens, type Attributes } from './html-tokens';

/** Tables in tables in tables. */
const MOST_NESTED = 50;

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
  private readonly tables: TableBuilder[] = [];
  private readonly sheet = new StyleSheet();
  private readonly elements: OpenElement[] = [];
  /** Places among the open elements by what selectors can name them. */
  private readonly places = new Map<string, number[]>();
  private state = PLAIN;
  private readonly budget = wholeBudget();

  end(): HtmlTable[] {
    this.closeTo(0);
    return this.done;
  }

  text(text: string): void {
    if (this.elements.at(-1)?.name === 'style') this.sheet.add(text);
    else this.cell?.sink?.write(text, this.state);
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
    else if (isCell && state.isShown) this.table?.openCell(attributes, declared, this.state);
    else if (name === 'select') this.cell?.openChoice(attributes.has('multiple'));
    else if (name === 'option') this.cell?.openOption(attributes.has('selected'));
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

  private get table(): TableBuilder | undefined {
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
      if (CELLS.includes(element.name)) this.table?.closeCell();
      else if (element.name === 'table') this.closeTable();
      else if (element.name === 'select') this.cell?.closeChoice();
      else if (element.isBlock) this.cell?.text.endLine();
      if (element.name === 'option') this.cell?.closeOption();
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
    if (name === 'col') {
      const isHidden =
        isLeftOut(name, attributes, declared) ||
        isUnseen(declared) === true ||
        attributes.get('width') === '0';
      this.table?.declareColumns(attributes.get('span'), isHidden);
    }
    const { cell } = this;
    if (cell === undefined) return;
    if (name === 'br') cell.text.breakLine();
    else if (name === 'input') {
      const shown = controlText(attributes);
      if (shown === '') return;
      cell.writeLine(shown, state);
    }
  }

  private openTable({ isShown }: TextState): void {
    const isRead = isShown && this.tables.length < MOST_NESTED;
    this.tables.push(new TableBuilder(this.elements.length - 1, isRead, this.budget));
  }

  private closeTable(): void {
    const table = this.tables.pop()?.finish(this.cell);
    if (table !== undefined) this.done.push(table);
  }

  private openRow(attributes: Attributes): void {
    const { table } = this;
    if (table === undefined) return;
    const inside = this.elements.slice(table.base, table.base + 4);
    table.openRow(attributes.get('height') === '0' || inside.some(({ hidesRows }) => hidesRows));
  }
}
