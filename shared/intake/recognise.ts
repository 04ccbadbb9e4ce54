import { prepare } from './context';
import type { IntakeContext, Prepared } from './context';
import { headingBlocks } from './headings';
import type { HeadingBlock } from './headings';
import { gridWidth } from './grid';
import type { Grid, Rect } from './grid';
import { readLists } from './list';
import { readBlock } from './propose';
import type { Block } from './proposal';
import { readTable } from './read-table';
import type { ReadTable } from './read-table';
import type { Doubt, IntakeResult } from './result';
import { isSignature } from './row-words';
import { surroundingsOf } from './surroundings';
import { GridView } from './view';

/** A turned table has a row for each column of a form; larger sheets are not turned. */
const MOST_TRANSPOSED = 400;

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
  doubts.push(...repeatedTables(read));
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
      read: [...tables.read, ...readLists(upright, index, coveredRows(tables.read), prepared)],
    };
  }
  const lists = readLists(upright, index, [], prepared);
  if (lists.length > 0) return { read: lists, doubts: tables.doubts };
  if (grid.rows.length > MOST_TRANSPOSED || gridWidth(grid) > MOST_TRANSPOSED) return tables;
  const transposed = readBlocks(new GridView(grid, true), index, prepared);
  return transposed.read.length > 0 ? transposed : tables.doubts.length > 0 ? tables : transposed;
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
  headings.forEach((heading, at) => {
    const end = (headings[at + 1]?.top ?? view.height) - 1;
    const previous = blocks.at(-1);
    if (
      previous !== undefined &&
      sameHeadings(previous, heading) &&
      !signedBetween(view, previous, heading)
    ) {
      previous.end = end;
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

function signedBetween(view: GridView, above: HeadingBlock, below: HeadingBlock): boolean {
  for (let row = above.bottom + 1; row < below.top; row += 1) {
    for (let column = 0; column < view.widthOf(row); column += 1) {
      if (view.at(row, column).figure.is === 'text' && isSignature(view.text(row, column))) return true;
    }
  }
  return false;
}

/** Two tables of one form with a row in common would count it twice. */
function repeatedTables(read: readonly ReadTable[]): Doubt[] {
  const doubts: Doubt[] = [];
  const first = new Map<string, ReadTable>();
  for (const item of read) {
    const { form, rows } = item.table.table;
    for (const { key } of rows) {
      const id = `${form} ${key}`;
      const other = first.get(id);
      if (other === undefined) first.set(id, item);
      else if (
        other !== item &&
        !doubts.some(({ where }) => where.grid === item.table.grid && where.row === item.table.area.top)
      ) {
        const { grid, area } = item.table;
        doubts.push({
          what: 'table-twice',
          where: { grid, row: area.top, column: area.left, form },
          shown: form,
          candidates: [{ value: key, place: { row: other.table.area.top, column: other.table.area.left } }],
        });
      }
    }
  }
  return doubts;
}
