import { columnLetters, columnNumber, quoteSheet } from '../cells/address';
import { COLUMNS, ROWS, type Area } from '../cells/area';

export type TokenKind = 'string' | 'error' | 'reference' | 'number' | 'word' | 'operator' | 'space';

export interface Token {
  kind: TokenKind;
  text: string;
}

const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const PLACE = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;
/** The kinds of tokens in the order they are tried. */
const KINDS: readonly (readonly [TokenKind, string])[] = [
  ['string', String.raw`"(?:[^"]|"")*"`],
  ['error', String.raw`#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!)`],
  ['reference', String.raw`(?:${SHEET})?${PLACE}(?![\p{L}\p{N}_.(!])`],
  ['number', String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`],
  ['word', String.raw`(?:${SHEET})?${WORD}`],
  ['space', String.raw`\s+`],
  ['operator', '<>|<=|>=|.'],
];
const TOKEN = new RegExp(KINDS.map(([, pattern]) => `(${pattern})`).join('|'), 'gsu');

/** Parts of a formula (without its `=`); joined again they give the formula. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const index = KINDS.findIndex((_kind, position) => match[position + 1] !== undefined);
    tokens.push({ kind: KINDS[index]?.[0] ?? 'operator', text: match[0] });
  }
  return tokens;
}

/** One coordinate of a reference, counted from 0; null where the reference spans all of them. */
interface Coordinate {
  index: number;
  absolute: boolean;
}

interface Corner {
  row: Coordinate | null;
  column: Coordinate | null;
}

/** A reference as a formula writes it. */
export interface Reference {
  /** Name of the sheet; null: the formula's own. */
  sheet: string | null;
  first: Corner;
  /** Equal to `first` for a single cell. */
  last: Corner;
  single: boolean;
}

export function parseReference(text: string): Reference {
  const mark = text.lastIndexOf('!');
  const prefix = text.slice(0, Math.max(0, mark));
  const quoted = prefix.startsWith("'");
  const [one = '', two] = text.slice(mark + 1).split(':');
  const first = corner(one);
  return {
    sheet: mark < 0 ? null : quoted ? prefix.slice(1, -1).replace(/''/g, "'") : prefix,
    first,
    last: two === undefined ? first : corner(two),
    single: two === undefined,
  };
}

function corner(text: string): Corner {
  const found = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, dollar1 = '', letters = '', dollar2 = '', digits = ''] = found ?? [];
  return {
    column: letters === '' ? null : { index: columnNumber(letters), absolute: dollar1 !== '' },
    // In `$5` the one dollar sign belongs to the row.
    row:
      digits === ''
        ? null
        : { index: Number(digits) - 1, absolute: (letters === '' ? dollar1 : dollar2) !== '' },
  };
}

export function referenceArea({ first, last }: Reference): Area {
  const rows = [first.row?.index ?? 0, last.row?.index ?? ROWS - 1];
  const columns = [first.column?.index ?? 0, last.column?.index ?? COLUMNS - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** Writes a reference with another area, dollar signs as they were. */
export function printReference(reference: Reference, area: Area, sheet = reference.sheet): string {
  const { first, last, single } = reference;
  const one = printCorner(first, area.top, area.left);
  const place = single ? one : `${one}:${printCorner(last, area.bottom, area.right)}`;
  return sheet === null ? place : `${quoteSheet(sheet)}!${place}`;
}

function printCorner({ row, column }: Corner, rowIndex: number, columnIndex: number): string {
  const letters = column ? (column.absolute ? '$' : '') + columnLetters(columnIndex) : '';
  return letters + (row ? (row.absolute ? '$' : '') + String(rowIndex + 1) : '');
}
