import type { Row } from '../../forms/table';
import type { Doubt, RecognisedTable, Repair } from '../result';
import { rowKey as keyOf } from '../../forms/row-key';

/**
 * Takes repairs back. A figure that was repaired becomes blank and is asked about with what was written; a row's
 * name becomes what was written. Unknown ids are passed over; the given table stays as it is.
 */
export function undoRepairs(table: RecognisedTable, ids: readonly string[]): RecognisedTable {
  const undone = firstSteps(table.repairs.filter(({ id }) => ids.includes(id)));
  const repairs = table.repairs.filter(({ id }) => !ids.includes(id));
  return undone.reduce(undo, { ...table, repairs });
}

/** A name that was repaired in several steps goes back to what stood before the first of them. */
function firstSteps(repairs: readonly Repair[]): Repair[] {
  const places = new Map<string, Repair>();
  for (const repair of repairs) {
    const place = `${repair.row}:${repair.column}`;
    if (!places.has(place)) places.set(place, repair);
  }
  return [...places.values()];
}

function undo(table: RecognisedTable, repair: Repair): RecognisedTable {
  const place = placeIn(table, repair);
  if (place === undefined) return table;
  const { rowKey, column } = place;
  const rows = table.table.rows.map((row): Row => {
    if (row.key !== rowKey) return row;
    return column === null
      ? { ...row, label: repair.before, key: rowKeyFor(row, table) ?? keyOf(repair.before) }
      : without(row, column);
  });
  const asked: Doubt = {
    what: 'unreadable',
    where: { grid: table.grid, row: repair.row, column: repair.column },
    shown: repair.before,
    candidates: [{ value: repair.after }],
  };
  const doubts = column === null ? table.doubts : [...table.doubts, asked];
  return { ...table, table: { ...table.table, rows }, doubts };
}

/** Totals and units keep their key, whatever their name looks like. */
function rowKeyFor(row: Row, table: RecognisedTable): string | undefined {
  const match = table.rows.find(({ key }) => key === row.key);
  return match?.reason === 'new-row' ? undefined : row.key;
}

function without(row: Row, column: string): Row {
  return { ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([key]) => key !== column)) };
}

/** The row and column of the form that a repaired cell went to; column null for a row's name. */
function placeIn(
  table: RecognisedTable,
  { row, column }: Repair,
): { rowKey: string; column: string | null } | undefined {
  const [along, across] = table.orientation === 'rows' ? [row, column] : [column, row];
  const match =
    table.orientation === 'list' ? table.rows[0] : table.rows.find((candidate) => candidate.row === along);
  if (match === undefined || match.key === null) return undefined;
  const source = table.columns.find(({ sources }) => sources.includes(across));
  if (source === undefined) return undefined;
  if (source.reason === 'label') return { rowKey: match.key, column: null };
  return source.key === null ? undefined : { rowKey: match.key, column: source.key };
}
