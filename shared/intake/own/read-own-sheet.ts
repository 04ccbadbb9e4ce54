import type { Prepared } from '../context';
import type { Grid } from '../grid';
import { GridView, uprightView } from '../grid-view';
import type { Mapping } from '../mapping/mapping';
import { readTable } from '../read/read-table';
import { pathsOf } from '../recognise/headings';
import { chosenProposal } from '../recognise/propose';
import { surroundingsOf } from '../recognise/surroundings';
import type { ColumnMatch, RecognisedTable, RowMatch } from '../result';
import { withComputedCells } from './computed-cells';
import { ownMappedRows, ownRows } from './own-rows';
import { ownSheet, type OwnSheet } from './own-sheet';

/** The family of a table that stands on a sheet of ours. */
export const OWN_FAMILY = 'khop';

export function isOwn({ family }: Pick<RecognisedTable, 'family'>): boolean {
  return family === OWN_FAMILY;
}

/** The table of a sheet that Khớp drew; undefined where it is not one, or not of a form that is looked for. */
export function readOwnSheet(grid: Grid, index: number, prepared: Prepared): RecognisedTable | undefined {
  const sheet = ownSheet(uprightView(grid), prepared.forms);
  return sheet && readOwn(grid, sheet, mappingOfOwn(sheet, grid, index), prepared);
}

/** The same again with what was decided about it; undefined for a sheet that is not one of ours. */
export function readMappedOwn(grid: Grid, mapping: Mapping, prepared: Prepared): RecognisedTable | undefined {
  const { context } = prepared;
  const sheet = ownSheet(
    uprightView(grid),
    context.forms.filter(({ code }) => code === mapping.form),
  );
  return sheet && readOwn(grid, sheet, mapping, prepared);
}

function mappingOfOwn(sheet: OwnSheet, { rows }: Grid, grid: number): Mapping {
  const { form, columns, left, headTop, numberingRow } = sheet;
  return {
    form: form.code,
    grid,
    area: { top: headTop, left, bottom: rows.length - 1, right: left + columns.length - 1 },
    orientation: 'rows',
    headingRows: numberingRow - headTop + 1,
    family: OWN_FAMILY,
    columns: columns.map(({ key, kind }, index) => {
      const role = kind === 'label' || kind === 'ordinal' ? kind : 'figure';
      return { sources: [left + index], key: role === 'figure' ? key : null, role };
    }),
    rows: [],
    cells: [],
  };
}

function readOwn(grid: Grid, sheet: OwnSheet, mapping: Mapping, prepared: Prepared): RecognisedTable {
  const { form, headTop, numberingRow } = sheet;
  const single = form.rows === 'single';
  const known = (prepared.context.tables ?? []).flatMap((table) =>
    table.form === form.code ? table.rows : [],
  );
  const asWritten = uprightView(grid);
  const rows = ownRows(asWritten, sheet);
  const view = new GridView(withComputedCells(asWritten, sheet, rows, known));
  const own = ownMappedRows(ownRows(view, sheet), single, known);
  const decided = new Set(mapping.rows.map(({ row }) => row));
  const block = {
    top: headTop,
    bottom: numberingRow,
    end: rows.at(-1)?.row ?? numberingRow,
    paths: pathsOf(view, headTop, numberingRow),
    surroundings: surroundingsOf(view, headTop, 0),
  };
  const table = readTable(view, mapping.grid, block, chosenProposal(view, block, form, mapping), prepared, {
    rows: [...own.filter(({ row }) => !decided.has(row)), ...mapping.rows],
    cells: mapping.cells,
  });
  return {
    ...table,
    subjects: single ? 'single' : 'fields',
    columns: table.columns.map(printedColumn),
    rows: table.rows.map((row) => (decided.has(row.row) ? row : printedRow(row))),
  };
}

/** Nobody chose these: the headings are the form's own. */
function printedColumn(column: ColumnMatch): ColumnMatch {
  return column.reason === 'chosen' ? { ...column, reason: 'literal' } : column;
}

/** The next reading finds them by itself. */
function printedRow(row: RowMatch): RowMatch {
  if (row.reason !== 'chosen') return row;
  const reason = { detail: 'known-row', total: 'total-word' } as const;
  return { ...row, reason: reason[row.kind as 'detail'] ?? 'no-figures' };
}
