import { anchorAt, type Anchor } from '../reading/anchors';
import type { Statement } from '../text/statements';
import type { Token } from '../text/tokens';

/** The tokens of one cell; none where it is blank. */
export type Cell = readonly Token[];

export interface TableRow {
  /** Number of its statement. */
  place: number;
  cells: Cell[];
}

/** A table as somebody pasted it: rows one below the other, cells parted by tabs or upright strokes. */
export interface TableBlock {
  /** All its rows, the numbers of the columns included. */
  places: number[];
  headings: TableRow[];
  body: TableRow[];
}

/** The tables of a text that have several figures in a row; a row of one figure is read as a sentence. */
export function wideTablesIn(statements: readonly Statement[]): TableBlock[] {
  return runsOf(statements).flatMap((rows) => {
    const first = rows.findIndex(({ cells }) => !isNumbering(cells) && cells.some(isNumber));
    if (first < 1) return [];
    const headings = rows.slice(0, first).filter(({ cells }) => !isNumbering(cells) && !isRule(cells));
    const body = rows.slice(first).filter(({ cells }) => !isNumbering(cells) && !isRule(cells));
    const isWide = body.some(({ cells }) => cells.filter(isNumber).length > 1 + (isOrdinal(cells) ? 1 : 0));
    return isWide && headings.length > 0 ? [{ places: rows.map(({ place }) => place), headings, body }] : [];
  });
}

function runsOf(statements: readonly Statement[]): TableRow[][] {
  const runs: TableRow[][] = [];
  let last = -2;
  statements.forEach((statement, place) => {
    if (!statement.isRow) return;
    const row = { place, cells: cellsOf(statement) };
    const run = runs.at(-1);
    if (run !== undefined && last === place - 1) run.push(row);
    else runs.push([row]);
    last = place;
  });
  return runs;
}

export function cellsOf({ tokens }: Statement): Cell[] {
  const cells: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'cell') cells.push([]);
    else cells.at(-1)?.push(token);
  }
  return cells;
}

/** The number that a cell holds and nothing else. */
export function numberIn(cell: Cell): Anchor | undefined {
  const anchor = cell[0]?.kind === 'number' ? anchorAt(cell, 0) : undefined;
  return anchor?.end === cell.length ? anchor : undefined;
}

function isNumber(cell: Cell): boolean {
  return numberIn(cell) !== undefined;
}

/** The first cell that is not blank counts the rows. */
function isOrdinal(cells: readonly Cell[]): boolean {
  const first = cells.find((cell) => cell.length > 0);
  return first !== undefined && first.length === 1 && /^\d{1,2}$/.test(first[0]?.raw ?? '');
}

/** "(1) (2) (3)", "A B 1 2", "3=4+5": the numbers of the columns. */
function isNumbering(cells: readonly Cell[]): boolean {
  const written = cells.filter((cell) => cell.length > 0).map((cell) => cell.map(({ raw }) => raw).join(''));
  const numbers = written
    .flatMap((text) => /^[([]?(\d{1,2})[)\]]?(?:=.*)?$/.exec(text)?.[1] ?? [])
    .map(Number);
  const letters = written.filter((text) => /^[([]?[A-E][)\]]?$/.test(text)).length;
  if (numbers.length < 3 || numbers.length + letters < written.length) return false;
  return (
    numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1) &&
    (numbers[0] ?? 0) <= 3
  );
}

/** "---|---": a line drawn below the headings. */
function isRule(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell.every(({ raw }) => /^[-:=\u2013\u2014]$/.test(raw)));
}
