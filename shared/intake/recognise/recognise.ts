import { prepare, type IntakeContext, type Prepared } from '../context';
import { headingBlocks, mayHoldFigures, type HeadingBlock } from './headings';
import { cellCount, gridWidth, type Grid, type Rect } from '../grid';
import { readLists } from './list';
import { readBlock } from './propose';
import type { Block } from './proposal';
import { readOwnSheet } from '../own/read-own-sheet';
import { readTable } from '../read/read-table';
import type { Doubt, IntakeResult } from '../result';
import { repetitions, type Repetition } from './repetitions';
import { isSignature } from '../read/row-words';
import { surroundingsOf } from './surroundings';
import { transposedView, uprightView, type GridView } from '../grid-view';

/** A turned table has a row for each column of a form; larger sheets are not turned. */
const MOST_TRANSPOSED = 400;

/** A list of "label: figure" lines is a page or two; a sheet of more cells is a register. */
const MOST_OF_LIST = 20_000;

const NO_DECISIONS = { rows: [], cells: [] };

/**
 * Finds the tables of a paste or a workbook and reads them into forms. What is certain is in their rows; every change
 * to what was written is among a table's repairs; what could mean several things is asked about and in no row.
 */
export function recognise(grids: readonly Grid[], context: IntakeContext): IntakeResult {
  const prepared = prepare(context);
  const result = together(grids.map((grid, index) => readGrid(grid, index, prepared)));
  for (const repetition of repetitions(result.tables)) {
    repetition.table.doubts.push(repeatedTable(repetition));
  }
  if (result.tables.length === 0 && result.doubts.length === 0) {
    result.doubts.push({
      what: 'nothing',
      where: { grid: 0, row: null, column: null },
      shown: '',
      candidates: [],
    });
  }
  return result;
}

function together(results: readonly IntakeResult[]): IntakeResult {
  return {
    tables: results.flatMap(({ tables }) => tables),
    doubts: results.flatMap(({ doubts }) => doubts),
  };
}

function readGrid(grid: Grid, index: number, prepared: Prepared): IntakeResult {
  const own = readOwnSheet(grid, index, prepared);
  if (own !== undefined) return { tables: [own], doubts: [] };
  const upright = uprightView(grid);
  const blocks = readBlocks(upright, index, prepared);
  const covered = blocks.tables.map(({ area }) => area);
  const found = together([blocks, listsOf(upright, index, covered, prepared)]);
  if (found.tables.length > 0) return found;
  if (grid.rows.length > MOST_TRANSPOSED || gridWidth(grid) > MOST_TRANSPOSED) return found;
  const transposed = readBlocks(transposedView(grid), index, prepared);
  return transposed.tables.length > 0 || found.doubts.length === 0 ? transposed : found;
}

function listsOf(view: GridView, index: number, covered: readonly Rect[], prepared: Prepared): IntakeResult {
  if (cellCount(view.grid) > MOST_OF_LIST) return { tables: [], doubts: [] };
  return readLists(view, index, covered, prepared);
}

function readBlocks(view: GridView, index: number, prepared: Prepared): IntakeResult {
  const result: IntakeResult = { tables: [], doubts: [] };
  for (const block of blocksOf(view)) {
    const reading = readBlock(view, block, prepared);
    if (reading.is === 'table') {
      result.tables.push(readTable(view, index, block, reading.proposal, prepared, NO_DECISIONS));
    } else if (reading.is === 'unclear') {
      result.doubts.push({
        what: 'form',
        where: { grid: index, ...view.place(block.top, block.paths[0]?.column ?? 0) },
        shown: block.paths.map(({ filled }) => filled.join(' > ')).join(' | '),
        candidates: reading.forms.map(({ code }) => ({ value: code })),
      });
    }
  }
  return result;
}

/** Headings with their rows. A heading printed again on the next page goes on with the same table. */
function blocksOf(view: GridView): Block[] {
  const headings = headingBlocks(view);
  const blocks: Block[] = [];
  // Between a heading and the same one further down each row is looked at once.
  let unsigned = 0;
  headings.forEach((heading, at) => {
    const end = lastRow(view, heading.bottom, (headings[at + 1]?.top ?? view.height) - 1);
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

/** A form has so many rows without a figure at most; a register below a heading is passed over. */
const MOST_WITHOUT_FIGURES = 1000;

/** The last row that may belong to the table below a heading. */
function lastRow(view: GridView, heading: number, end: number): number {
  let last = end;
  while (last > heading + MOST_WITHOUT_FIGURES && !mayHoldFigures(view, last)) last -= 1;
  return last;
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

function repeatedTable({ table: { grid, area, form }, earlier, row }: Repetition): Doubt {
  return {
    what: 'table-twice',
    where: { grid, row: area.top, column: area.left },
    shown: form,
    candidates: [{ value: row, place: { row: earlier.area.top, column: earlier.area.left } }],
  };
}
