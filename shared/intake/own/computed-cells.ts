import { TOTAL_ROW, type Row } from '../../forms/table';
import { derivedColumns, type DerivedColumn } from '../../sheet/form/derived-columns';
import type { Grid, GridCell } from '../grid';
import type { GridView } from '../grid-view';
import { keysOf, type OwnRow } from './own-rows';
import type { OwnSheet } from './own-sheet';

/**
 * A sheet of ours whose computed cells say what their parts say. Programs that do not compute leave the result of before,
 * and some write 0 for a blank one: where a computed cell is blank, or a formula that gives 0, it is computed anew, and
 * stays blank as long as a part is. Any other figure is what the file states, and so is a blank that the unit stated
 * before.
 */
export function withComputedCells(
  view: GridView,
  sheet: OwnSheet,
  rows: readonly OwnRow[],
  known: readonly Row[],
): Grid {
  const { form, columns, left } = sheet;
  const derived = derivedColumns(form);
  const keys = keysOf(rows, known);
  const details = rows.filter(({ isTotal, label }) => !isTotal && label !== '');
  const knownDetails = known.filter(({ key }) => key !== TOTAL_ROW);
  const placeOf = (key: string) => left + columns.findIndex((column) => column.key === key);
  const computed = new Map<string, number | null>();

  const figureAt = (row: number, key: string): number | null => {
    const own = computed.get(`${row}:${placeOf(key)}`);
    if (own !== undefined) return own;
    const { figure } = view.at(row, placeOf(key));
    return figure.is === 'count' ? figure.value : null;
  };
  const knownAt = (row: number) =>
    form.rows === 'single' ? known[0] : known.find((own) => own.key === keys.get(row));
  const isOpen = (row: number, key: string, before: number | null): boolean => {
    const { value, error, formula = false } = view.raw(row, placeOf(key));
    const isBlank = value === null || value === '';
    if (error !== undefined || !(isBlank || (formula && value === 0))) return false;
    return !isBlank || before === null || (knownAt(row)?.cells[key] ?? null) !== null;
  };
  const compute = (row: number, key: string, value: number | null) =>
    computed.set(`${row}:${placeOf(key)}`, value);

  const derive = (row: number) => {
    const stated = knownAt(row);
    const before = (own: DerivedColumn) => stated && derivedOf(own, (key) => countIn(stated, key));
    const open = derived.filter((own) => isOpen(row, own.column, before(own) ?? null));
    for (const { column } of open) compute(row, column, null);
    // A computed column may be part of another one, in whatever order they are printed.
    for (let pass = 0; pass < open.length; pass += 1) {
      for (const own of open)
        compute(
          row,
          own.column,
          derivedOf(own, (key) => figureAt(row, key)),
        );
    }
  };

  for (const { row, isTotal } of rows) if (!isTotal) derive(row);
  const total = rows.find(({ isTotal }) => isTotal);
  for (const { key, kind } of total ? columns : []) {
    if (!total || kind !== 'count') continue;
    const before = sumOf(knownDetails.map((row) => countIn(row, key)));
    if (isOpen(total.row, key, before))
      compute(total.row, key, sumOf(details.map(({ row }) => figureAt(row, key))));
  }
  return replaced(view.grid, computed);
}

function replaced(grid: Grid, computed: ReadonlyMap<string, number | null>): Grid {
  const rows = grid.rows.map((row) => [...row]);
  for (const [place, value] of computed) {
    const [row = 0, column = 0] = place.split(':').map(Number);
    const cells = rows[row];
    if (cells === undefined) continue;
    const { formula: _, ...cell }: GridCell = cells[column] ?? { value };
    while (cells.length < column) cells.push({ value: null });
    cells[column] = { ...cell, value };
  }
  return { ...grid, rows };
}

function derivedOf({ terms }: DerivedColumn, figure: (key: string) => number | null): number | null {
  return sumOf(
    terms.map(({ column, sign }) => {
      const value = figure(column);
      return value === null ? null : sign * value;
    }),
  );
}

function countIn({ cells }: Row, key: string): number | null {
  const value = cells[key];
  return typeof value === 'number' ? value : null;
}

/** Null while one of them is; null for none. */
function sumOf(figures: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const figure of figures) {
    if (figure === null) return null;
    sum += figure;
  }
  return figures.length === 0 ? null : sum;
}
