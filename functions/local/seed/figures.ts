import { TOTAL_ROW, type Row, type Table } from '../../../shared/forms/table';
import type columns from './data/columns.json';
import fieldData from './data/fields.json';

/** The figures of one row of a form by demo name; data/columns.json says which column each goes to. */
export type Figures<Form extends keyof typeof columns> = Record<
  Exclude<keyof (typeof columns)[Form], 'form'>,
  number
>;

export type Handling = Figures<'handling'>;
export type Procedures = Figures<'procedures'>;
export type Digital = Figures<'digital'>;
export type Payment = Figures<'payment'>;
export type Feedback = Figures<'feedback'>;
export type Publication = Figures<'publication'>;
export type Office = Figures<'office'>;

const TOTAL_LABEL = fieldData.total;

/** Names of a form's figures to columns, with the form's code under `form`. */
type FormColumns = Record<string, string> & { form: string };

export function cellsOf(form: FormColumns, figures: Record<string, number>): Row['cells'] {
  const cells: Row['cells'] = {};
  for (const [name, column] of Object.entries(form)) {
    const figure = figures[name];
    if (figure !== undefined) cells[column] = figure;
  }
  return cells;
}

/** A table with a row a field and their total. */
export function fieldsTable(
  form: FormColumns,
  rows: { key: string; label: string; figures: Record<string, number> }[],
): Table {
  const total = sumOf(rows.map((row) => row.figures));
  return {
    form: form.form,
    rows: [
      ...rows.map(({ key, label, figures }) => ({ key, label, cells: cellsOf(form, figures) })),
      { key: TOTAL_ROW, label: TOTAL_LABEL, cells: cellsOf(form, total) },
    ],
  };
}

/** A table with the unit's one row. */
export function oneRowTable(form: FormColumns, figures: Record<string, number>): Table {
  return { form: form.form, rows: [{ key: TOTAL_ROW, label: TOTAL_LABEL, cells: cellsOf(form, figures) }] };
}

/** The sum figure by figure. */
export function sumOf(all: Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const figures of all) {
    for (const [name, figure] of Object.entries(figures)) total[name] = (total[name] ?? 0) + figure;
  }
  return total;
}

/** A stored figure; undefined when its table, row or cell is missing or holds no number. */
export function figureIn(tables: Table[], form: string, row: string, column: string): number | undefined {
  const found = tables.find((table) => table.form === form)?.rows.find(({ key }) => key === row);
  const value = found?.cells[column];
  return typeof value === 'number' ? value : undefined;
}
