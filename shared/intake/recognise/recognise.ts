import { prepare } from '../context';
import type { IntakeContext, Prepared } from '../context';
import { headingBlocks } from './headings';
import type { HeadingBlock } from './headings';
import { cellCount, gridWidth } from '../grid';
import type { Grid, Rect } from '../grid';
import { readLists } from './list';
import { readBlock } from './propose';
import type { Block } from './proposal';
import { readTable } from '../read/read-table';
import type { ReadTable } from '../read/read-table';
import type { Doubt, IntakeResult, RecognisedTable } from '../result';
import { isSignature } from '../read/row-words';
import { surroundingsOf } from './surroundings';
import { GridView } from '../view';

/** A turned table has a row for each column of a form; larger sheets are not turned. */
const MOST_TRANSPOSED = 400;

/** A list of "label: figure" lines is a page or two; a sheet of more cells is a register. */
const MOST_OF_LIST = 20_000;

const NO_DECISIONS = { rows: [], cells: [] };

/**
 * Finds the tables of a paste or a workbook and reads them into forms. What is certain is in `tables`; every change
 * to what was written is in `repairs`; what could mean several things is in `doubts` and in no table.
 */
export function recognise(grids: readonly Grid[], context: IntakeContext): IntakeResult {
  const prepared = prepare(context);
  const read: ReadTable[] = [];
  const doubts: Doubt[] = [];
  grids.forEach((grid, index) => {
    const found = readGrid(grid, index, prepared);
    read.push(...found.read);
    doubts.push(...found.doubts);
  });
  doubts.push(...repetitions(read.map(({ table }) => table)).map(repeatedTable));
  if (read.length === 0 && doubts.length === 0) {
    doubts.push({
      what: 'nothing',
      where: { grid: 0, row: null, column: null, form: null },
      shown: '',
      candidates: [],
    });
  }
  return {
    tables: read.map(({ table }) => table),
    repairs: read.flatMap(({ repairs }) => repairs),
    doubts: [...read.flatMap((table) => table.doubts), ...doubts],
  };
}

function readGrid(grid: Grid, index: number, prepared: Prepared): { read: ReadTable[]; doubts: Doubt[] } {
  const upright = new GridView(grid);
  const tables = readBlocks(upright, index, prepared);
  if (tables.read.length > 0) {
    return {
      ...tables,
      read: [...tables.read, ...listsOf(upright, index, coveredRows(tables.read), prepared)],
    };
  }
  const lists = listsOf(upright, index, [], prepared);
  if (lists.length > 0) return { read: lists, doubts: tables.doubts };
  if (grid.rows.length > MOST_TRANSPOSED || gridWidth(grid) > MOST_TRANSPOSED) return tables;
  const transposed = readBlocks(new GridView(grid, true), index, prepared);
  return transposed.read.length > 0 ? transposed : tables.doubts.length > 0 ? tables : transposed;
}

function listsOf(view: GridView, index: number, covered: readonly Rect[], prepared: Prepared): ReadTable[] {
  return cellCount(view.grid) > MOST_OF_LIST ? [] : readLists(view, index, covered, prepared);
}

function coveredRows(read: readonly ReadTable[]): Rect[] {
  return read.map(({ table }) => table.area);
}

function readBlocks(
  view: GridView,
  index: number,
  prepared: Prepared,
): { read: ReadTable[]; doubts: Doubt[] } {
  const read: ReadTable[] = [];
  const doubts: Doubt[] = [];
  for (const block of blocksOf(view)) {
    const reading = readBlock(view, block, prepared);
    if (reading.is === 'table')
      read.push(readTable(view, index, block, reading.proposal, prepared, NO_DECISIONS));
    else if (reading.is === 'unclear') {
      doubts.push({
        what: 'form',
        where: { grid: index, ...view.place(block.top, block.paths[0]?.column ?? 0), form: null },
        shown: block.paths.map(({ filled }) => filled.join(' > ')).join(' | '),
        candidates: reading.forms.map(({ code }) => ({ value: code })),
      });
    }
  }
  return { read, doubts };
}

/** Headings with their rows. A heading printed again on the next page goes on with the same table. */
function blocksOf(view: GridView): Block[] {
  const headings = headingBlocks(view);
  const blocks: Block[] = [];
  // Between a heading and the same one further down each row is looked at once.
  let unsigned = 0;
  headings.forEach((heading, at) => {
    const end = (headings[at + 1]?.top ?? view.height) - 1;
    const previous = blocks.at(-1);
    if (
      previous !== undefined &&
      sameHeadings(previous, heading) &&
      !signedBetween(view, Math.max(unsigned, previous.bottom + 1), heading.top)
    ) {
      previous.end = end;
      unsigned = heading.top;
      return;
    }
    const notAbove = at === 0 ? 0 : (headings[at - 1]?.bottom ?? -1) + 1;
    blocks.push({ ...heading, end, surroundings: surroundingsOf(view, heading.top, notAbove) });
  });
  return blocks;
}

function sameHeadings(a: HeadingBlock, b: HeadingBlock): boolean {
  const texts = (block: HeadingBlock) =>
    JSON.stringify(block.paths.map(({ column, levels }) => [column, levels]));
  return texts(a) === texts(b);
}

function signedBetween(view: GridView, from: number, before: number): boolean {
  for (let row = from; row < before; row += 1) {
    for (let column = 0; column < view.widthOf(row); column += 1) {
      if (view.at(row, column).figure.is === 'text' && isSignature(view.text(row, column))) return true;
    }
  }
  return false;
}

/** A table with a row that an earlier table of the same form has: both together would count it twice. */
export interface Repetition {
  table: RecognisedTable;
  earlier: RecognisedTable;
  /** Key of the row. */
  row: string;
}

/** Each table that repeats an earlier one, once. */
export function repetitions(tables: readonly RecognisedTable[]): Repetition[] {
  const found = new Map<RecognisedTable, Repetition>();
  const first = new Map<string, RecognisedTable>();
  for (const table of tables) {
    for (const { key: row } of table.table.rows) {
      const id = `${table.form} ${row}`;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, table);
      else if (earlier !== table && !found.has(table)) found.set(table, { table, earlier, row });
    }
  }
  return [...found.values()];
}

function repeatedTable({ table: { grid, area, form }, earlier, row }: Repetition): Doubt {
  return {
    what: 'table-twice',
    where: { grid, row: area.top, column: area.left, form },
    shown: form,
    candidates: [{ value: row, place: { row: earlier.area.top, column: earlier.area.left } }],
  };
}
