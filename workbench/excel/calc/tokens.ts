import { columnLetters, columnNumber, quoteSheet } from '../cells/address';
import { COLUMNS, ROWS, type Area } from '../cells/area';

/** The kinds of tokens in the order they are tried. */
const KINDS = ['string', 'error', 'reference', 'number', 'word', 'space', 'operator'] as const;
export type TokenKind = (typeof KINDS)[number];

export interface Token {
  kind: TokenKind;
  text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const PLACE = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;

/** One expression with a group for each kind. */
function tokenPattern(number: string, word: string): RegExp {
  const patterns: Record<TokenKind, string> = {
    string: String.raw`"(?:[^"]|"")*"`,
    error: String.raw`#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!)`,
    reference: String.raw`(?:${SHEET})?${PLACE}(?![\p{L}\p{N}_.(!])`,
    number: String.raw`(?:${number})(?:[eE][+-]?\d+)?`,
    word: `(?:${SHEET})?${word}`,
    space: String.raw`\s+`,
    operator: '<>|<=|>=|.',
  };
  return new RegExp(KINDS.map((kind) => `(${patterns[kind]})`).join('|'), 'gsu');
}

const TOKEN = tokenPattern(String.raw`\d+\.?\d*|\.\d+`, String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`);
/** With decimal commas; a backslash then parts the columns of an array, and is in no name. */
const LOCAL_TOKEN = tokenPattern(String.raw`\d+(?:,\d+|\.\d*)?|\.\d+`, String.raw`[\p{L}_][\p{L}\p{N}_.]*`);

/** Parts of a formula (without its `=`); joined again they give the formula. */
export function tokenize(formula: string): Token[] {
  return tokensOf(formula, TOKEN);
}

/** The same of a formula as typed where decimals have a comma. */
export function tokenizeLocal(formula: string): Token[] {
  return tokensOf(formula, LOCAL_TOKEN);
}

function tokensOf(formula: string, pattern: RegExp): Token[] {
  return Array.from(formula.matchAll(pattern), (match) => ({
    kind: KINDS.find((_kind, position) => match[position + 1] !== undefined) ?? 'operator',
    text: match[0],
  }));
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
