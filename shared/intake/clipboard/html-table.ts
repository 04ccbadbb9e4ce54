import { pastedCell } from './clipboard-cell';
import type { Grid, GridCell } from '../grid';
import { readCss, styleOf } from './html-style';
import type { CellStyle } from './html-style';

/** No pasted table is larger; beyond it cells are left out, so that a span of a million columns costs nothing. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 500;

/**
 * The tables of a clipboard's or page's HTML as grids, in their order; tables inside tables are read as their own.
 * Understands what Excel, LibreOffice, WPS, Google Sheets and portals write: spans, hidden rows and columns, fonts
 * from classes and styles, the number behind a displayed text. Anything that is no table is passed over.
 */
export function gridsFromHtml(html: string): Grid[] {
  const reader = new TableReader();
  for (const token of tokensOf(html)) reader.take(token);
  return reader.grids();
}

type Token =
  | { is: 'open'; name: string; attributes: Map<string, string> }
  | { is: 'close'; name: string }
  | { is: 'text'; text: string };

/** Tags and texts in order. Comments and declarations are passed over; one pass, no backtracking. */
function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (open > at) yield { is: 'text', text: html.slice(at, open) };
    if (html.startsWith('<!--', open)) {
      const style = html.startsWith('<!--[if', open) ? -1 : html.indexOf('-->', open + 4);
      at = style < 0 ? Math.max(html.indexOf('>', open) + 1, open + 1) : style + 3;
      continue;
    }
    const end = tagEnd(html, open);
    const inside = html.slice(open + 1, end);
    at = end + 1;
    if (inside.startsWith('!') || inside.startsWith('?')) continue;
    const close = inside.startsWith('/');
    const name = /^\/?([a-zA-Z][a-zA-Z0-9:]*)/.exec(inside)?.[1]?.toLowerCase();
    if (name === undefined) continue;
    if (close) yield { is: 'close', name };
    else yield { is: 'open', name, attributes: attributesOf(inside.slice(name.length)) };
    if (!close && (name === 'style' || name === 'script')) {
      const stop = name === 'style' ? indexOf(/<\/style/gi, html, at) : indexOf(/<\/script/gi, html, at);
      yield { is: 'text', text: html.slice(at, stop < 0 ? html.length : stop) };
      at = stop < 0 ? html.length : stop;
    }
  }
  if (at < html.length) yield { is: 'text', text: html.slice(at) };
}

function indexOf(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

/** The `>` that ends a tag; one inside quotation marks does not. */
function tagEnd(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return html.length;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const match of text.matchAll(
    /([a-zA-Z][\w:-]*)(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  )) {
    attributes.set((match[1] ?? '').toLowerCase(), decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''));
  }
  return attributes;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['shy', '\u00ad'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['hellip', '\u2026'],
  ...LATIN().map((name, index): [string, string] => [name, String.fromCharCode(0xa1 + index)]),
]);

/** Names of the characters from 0xa1 to 0xff, which text in TCVN3 and VNI is made of. */
function LATIN(): string[] {
  return (
    'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
    'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
    'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute ' +
    'Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave ' +
    'iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
  ).split(' ');
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,8}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES.get(String(name)) ?? whole;
      const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

interface OpenCell {
  text: string;
  attributes: Map<string, string>;
  style: CellStyle;
  fonts: string[];
}

interface OpenTable {
  grid: Grid;
  row: number;
  column: number;
  columnsDeclared: number;
  rowHidden: boolean;
  cell: OpenCell | null;
  /** Places taken by spans from above and from the left. */
  taken: Set<string>;
}

class TableReader {
  private readonly done: Grid[] = [];
  private readonly open: OpenTable[] = [];
  private readonly css = new Map<string, CellStyle>();
  private inStyle = false;

  grids(): Grid[] {
    while (this.open.length > 0) this.closeTable();
    return this.done.filter(({ rows }) => rows.length > 0);
  }

  take(token: Token): void {
    if (token.is === 'text') this.text(token.text);
    else if (token.is === 'open') this.start(token.name, token.attributes);
    else this.end(token.name);
  }

  private get table(): OpenTable | undefined {
    return this.open.at(-1);
  }

  private text(text: string): void {
    if (this.inStyle) readCss(text, this.css);
    else if (this.table?.cell) this.table.cell.text += decodeEntities(text.replace(/[\t\r\n ]+/g, ' '));
  }

  private start(name: string, attributes: Map<string, string>): void {
    if (name === 'style') this.inStyle = true;
    else if (name === 'table') this.openTable();
    const table = this.table;
    if (table === undefined) return;
    if (name === 'col') this.column(table, attributes);
    else if (name === 'tr') this.startRow(table, attributes);
    else if (name === 'td' || name === 'th') this.startCell(table, name, attributes);
    else if (table.cell !== null) {
      if (name === 'br' || (name === 'p' && table.cell.text !== '')) table.cell.text += '\n';
      const font = attributes.get('face') ?? styleOf(this.css, name, attributes).font;
      if (font !== undefined) table.cell.fonts.push(font);
    }
  }

  private end(name: string): void {
    if (name === 'style') this.inStyle = false;
    const table = this.table;
    if (table === undefined) return;
    if (name === 'td' || name === 'th' || name === 'tr') this.closeCell(table);
    if (name === 'table') this.closeTable();
  }

  private openTable(): void {
    const grid: Grid = { name: '', rows: [], merges: [], hiddenRows: [], hiddenColumns: [] };
    this.open.push({
      grid,
      row: -1,
      column: 0,
      columnsDeclared: 0,
      rowHidden: false,
      cell: null,
      taken: new Set(),
    });
  }

  private closeTable(): void {
    const table = this.open.pop();
    if (table === undefined) return;
    this.closeCell(table);
    this.done.push(table.grid);
  }

  private column(table: OpenTable, attributes: Map<string, string>): void {
    const span = spanOf(attributes.get('span'), MOST_COLUMNS - table.columnsDeclared);
    const hidden = styleOf(this.css, 'col', attributes).hidden || attributes.get('width') === '0';
    for (let index = 0; index < span; index += 1) {
      if (hidden) table.grid.hiddenColumns.push(table.columnsDeclared + index);
    }
    table.columnsDeclared += span;
  }

  private startRow(table: OpenTable, attributes: Map<string, string>): void {
    this.closeCell(table);
    table.row += 1;
    table.column = 0;
    if (table.row >= MOST_ROWS) return;
    table.grid.rows.push([]);
    if (styleOf(this.css, 'tr', attributes).hidden || attributes.get('height') === '0')
      table.grid.hiddenRows.push(table.row);
  }

  private startCell(table: OpenTable, name: string, attributes: Map<string, string>): void {
    this.closeCell(table);
    if (table.row < 0) this.startRow(table, new Map());
    table.cell = { text: '', attributes, style: styleOf(this.css, name, attributes), fonts: [] };
  }

  private closeCell(table: OpenTable): void {
    const { cell, row } = table;
    table.cell = null;
    if (cell === null || row >= MOST_ROWS) return;
    while (table.taken.has(`${row}:${table.column}`)) table.column += 1;
    const left = table.column;
    if (left >= MOST_COLUMNS) return;
    const wide = spanOf(cell.attributes.get('colspan'), MOST_COLUMNS - left);
    const high = spanOf(cell.attributes.get('rowspan'), MOST_ROWS - row);
    const cells = table.grid.rows[row] ?? [];
    while (cells.length < left) cells.push({ value: null });
    cells[left] = gridCell(cell);
    for (let column = left + 1; column < left + wide; column += 1) cells[column] = { value: null };
    if (wide > 1 || high > 1) {
      table.grid.merges.push({ top: row, left, bottom: row + high - 1, right: left + wide - 1 });
      // A cell that spans hundreds of rows is a page's layout, not a heading.
      for (let below = row + 1; below < row + Math.min(high, 200); below += 1) {
        for (let column = left; column < left + wide; column += 1) table.taken.add(`${below}:${column}`);
      }
    }
    table.column = left + wide;
  }
}

function spanOf(text: string | undefined, most: number): number {
  const span = text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : 1;
  return Math.max(1, Math.min(span, most));
}

/** The number behind the text, where the program wrote it down. */
function numberBehind(attributes: Map<string, string>): number | undefined {
  const sheets = /"3"\s{0,3}:\s{0,3}(-?\d[\d.eE+-]*)/.exec(attributes.get('data-sheets-value') ?? '')?.[1];
  const written = attributes.get('x:num') ?? attributes.get('sdval') ?? sheets;
  if (written === undefined || written.trim() === '') return undefined;
  const value = Number(written);
  return Number.isFinite(value) ? value : undefined;
}

function gridCell({ text, attributes, style, fonts }: OpenCell): GridCell {
  const shown = text.replace(/ *\n */g, '\n').trim();
  const number = numberBehind(attributes);
  const cell: GridCell = number === undefined ? pastedCell(shown) : { value: number };
  if (number !== undefined && shown !== '' && shown !== String(number)) cell.text = shown;
  if (/^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)$/.test(shown)) cell.error = shown;
  const font = fonts.at(-1) ?? style.font;
  if (font !== undefined && typeof cell.value === 'string') cell.font = font;
  const format = style.format ?? attributes.get('sdnum')?.split(';').at(-1);
  if (format !== undefined && format !== '') cell.format = format;
  if (
    typeof cell.value === 'number' &&
    cell.format !== undefined &&
    /[dy]/i.test(cell.format.replace(/\[[^\]]*\]|"[^"]*"/g, ''))
  ) {
    cell.isDate = true;
  }
  return cell;
}
