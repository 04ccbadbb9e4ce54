import { countColumns, type FormDocument } from '../forms/document';
import { figureIn, togetherOf } from '../forms/joint-figures';
import { TOTAL_ROW, countIn, type JointFigure, type Row, type Table } from '../forms/table';
import { unitRow } from '../rules/check/unit-total';
import { addableTable, type FoldNames } from './contained-rows';

/** One unit's figures of one form, ready to be added: by unit, by group and by lĩnh vực all take them from here. */
export interface UnitFormFigures {
  /** The unit's rows without those that contain others. */
  table: Table;
  contained: Row[];
  /** The unit's total by column. */
  cells: Record<string, number | null>;
  /** What it knows of columns together only. */
  together?: JointFigure[];
  /** Columns whose rows do not make the unit's total; totals by unit and by lĩnh vực differ by them. */
  unequal: UnequalColumn[];
}

/** A unit's total and what its rows by lĩnh vực add up to; null = not known, or no row states anything. */
export interface UnequalColumn {
  column: string;
  total: number | null;
  rows: number | null;
  /** Rows that are left blank. */
  blanks: number;
}

/** The figures of a unit for totals; undefined when it filled in nothing of the form. */
export function unitFormFigures(
  form: FormDocument,
  tables: readonly Table[],
  fold?: FoldNames,
): UnitFormFigures | undefined {
  const stated = tables.find((candidate) => candidate.form === form.code);
  if (stated === undefined || stated.rows.length === 0) return undefined;
  const { table, contained } = addableTable(stated, form, fold);
  const keys = countColumns(form).map(({ key }) => key);
  const { cells: totals, ...joint } = unitRow(table, keys);
  const cells = Object.fromEntries(keys.map((key) => [key, countIn(totals[key])]));
  return { table, contained, cells, ...joint, unequal: unequalColumns(table, cells) };
}

function unequalColumns({ rows }: Table, cells: UnitFormFigures['cells']): UnequalColumn[] {
  const details = rows.filter(({ key }) => key !== TOTAL_ROW);
  if (details.length === 0) return [];
  return Object.entries(cells).flatMap(([column, total]) => {
    const { known, blanks } = sumOfRows(details, column);
    const same = (total ?? 0) === (known ?? 0) || !Number.isSafeInteger(known ?? 0);
    return same ? [] : [{ column, total, rows: known, blanks }];
  });
}

/** What rows state of a column together; null when none of them states a figure. */
export function sumOfRows(rows: readonly Row[], column: string): { known: number | null; blanks: number } {
  let known: number | null = null;
  let blanks = 0;
  for (const row of rows) {
    const value = figureIn(row, column);
    if (value === null) blanks += 1;
    else known = (known ?? 0) + value;
  }
  return { known, blanks };
}

/** Figures as a table of one total row, the shape in which rules and indicators read a whole unit. */
export function totalTable(
  form: string,
  label: string,
  { cells, together = [] }: Pick<Row, 'cells' | 'together'>,
): Table {
  return { form, rows: [{ key: TOTAL_ROW, label, cells, ...togetherOf(together) }] };
}
