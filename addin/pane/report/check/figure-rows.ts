import type { TextFigure } from '../../../../shared/check-text/result';
import { countColumns, type FormDocument } from '../../../../shared/forms/document';
import { TOTAL_ROW, type CellValue, type Table } from '../../../../shared/forms/table';
import type { TableToTake } from '../../../../shared/intake/mapping/merge-into-tables';

/** A figure of a report that a form has a cell for. */
export interface FigureRow {
  /** The same for the same cell and figure. */
  id: string;
  form: string;
  column: string;
  row: string;
  /** As the row is called; '' for a form's one row or its total. */
  rowLabel: string;
  value: number;
  figure: TextFigure;
  /** What stands in the cell. */
  now: CellValue;
  /**
   * Why it cannot be written: the total of rows that are told apart, or another figure that the report states for the
   * same cell. Null: it can.
   */
  unfit: 'rows' | 'twice' | null;
}

/**
 * The counts of a report that belong into cells of the forms, each cell and figure once, in the order of the forms. Where
 * the report does not say for which row, it is the unit's: the form's one row, or its total while no row stands apart.
 */
export function figureRows(
  figures: readonly TextFigure[],
  tables: readonly Table[],
  forms: readonly FormDocument[],
): FigureRow[] {
  const found = new Map<string, FigureRow>();
  for (const figure of figures) {
    const { meaning, kind, value } = figure;
    if (meaning === null || !('form' in meaning) || kind !== 'count') continue;
    const form = forms.find(({ code }) => code === meaning.form);
    const column = String(meaning.column);
    if (form === undefined || !countColumns(form).some(({ key }) => key === column)) continue;
    const place = placeOf(form, meaning.row, tables);
    const id = [form.code, place.row, column, value].join('|');
    if (found.has(id)) continue;
    const rows = tables.find((table) => table.form === form.code)?.rows ?? [];
    const now = rows.find(({ key }) => key === place.row)?.cells[column] ?? null;
    found.set(id, { id, form: form.code, column, value, figure, now, ...place });
  }
  const rows = [...found.values()];
  const cellOf = ({ form, row, column }: FigureRow) => [form, row, column].join('|');
  const told = rows.map((row) =>
    rows.some((other) => other !== row && cellOf(other) === cellOf(row))
      ? { ...row, unfit: row.unfit ?? ('twice' as const) }
      : row,
  );
  const order = forms.map(({ code }) => code);
  return told.sort(
    (a, b) => order.indexOf(a.form) - order.indexOf(b.form) || Number(a.column) - Number(b.column),
  );
}

/** The row that a figure of the whole unit belongs into. */
function placeOf(
  form: FormDocument,
  named: string | undefined,
  tables: readonly Table[],
): Pick<FigureRow, 'row' | 'rowLabel' | 'unfit'> {
  const rows = tables.find((table) => table.form === form.code)?.rows ?? [];
  const own = rows.filter(({ key }) => key !== TOTAL_ROW);
  const given = own.find(({ key }) => key === named);
  if (given !== undefined) return { row: given.key, rowLabel: given.label, unfit: null };
  const [only] = own;
  if (form.rows === 'single' || only === undefined) return { row: TOTAL_ROW, rowLabel: '', unfit: null };
  if (own.length === 1) return { row: only.key, rowLabel: only.label, unfit: null };
  return { row: TOTAL_ROW, rowLabel: '', unfit: 'rows' };
}

/** Figures as tables to take into the forms: a cell each. */
export function tablesToTake(rows: readonly FigureRow[]): TableToTake[] {
  const tables = new Map<string, FigureRow[]>();
  for (const row of rows.filter(({ unfit }) => unfit === null)) {
    tables.set(row.form, [...(tables.get(row.form) ?? []), row]);
  }
  return [...tables].map(([form, own]) => ({
    form,
    columns: [...new Set(own.map(({ column }) => column))].map((key) => ({ key })),
    table: {
      form,
      rows: [...new Map(own.map((one) => [one.row, one.rowLabel]))].map(([key, label]) => ({
        key,
        label,
        cells: Object.fromEntries(
          own.filter(({ row }) => row === key).map(({ column, value }) => [column, value]),
        ),
      })),
    },
  }));
}
