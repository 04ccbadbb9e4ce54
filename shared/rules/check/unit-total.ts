import { figureIn, openRests, overlaps, sumIn, togetherOf } from '../../forms/joint-figures';
import { jointTotals } from '../../forms/joint-sums';
import { TOTAL_ROW, type Row, type Table } from '../../forms/table';
import type { Expression } from '../notation';

/**
 * The unit's figure in a column: the stated total row's when there is one, else the sum of the rows; null when a
 * part of it is not known. A stated total wins, because it is what the unit reports; whether it is right is a relation.
 */
export function unitTotal(table: Table | undefined, column: string): number | null {
  if (table === undefined || table.rows.length === 0) return null;
  const total = table.rows.find((row) => row.key === TOTAL_ROW);
  if (total) {
    const value = figureIn(total, column);
    if (value !== null) return value;
    if (table.rows.length === 1) return null;
    if (total.together !== undefined && overrulesRows(total, table, column)) return null;
  }
  return sumOfRows(table, column);
}

/** Whether the total row states the column together with others, and not what the rows state of them one by one. */
function overrulesRows(total: Row, table: Table, column: string): boolean {
  const held = openRests(total).find(({ columns }) => columns.includes(column));
  const sum = held?.columns.reduce((known, key) => known + (sumOfRows(table, key) ?? NaN), 0);
  return held?.rest !== sum;
}

function sumOfRows(table: Table, column: string): number | null {
  let sum = 0;
  for (const row of table.rows) {
    if (row.key === TOTAL_ROW) continue;
    const value = figureIn(row, column);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/**
 * The unit's figures in all columns by unitTotal, with the joint figures of those that are known together only: the
 * stated total row's, and what the rows know of columns that it leaves blank.
 * @param keys of the form's count columns, in printed order
 */
export function unitRow(table: Table, keys: readonly string[]): Pick<Row, 'cells' | 'together'> {
  const cells = Object.fromEntries(keys.map((key) => [key, unitTotal(table, key)]));
  if (table.rows.every(({ together }) => together === undefined)) return { cells };
  const total = table.rows.find((row) => row.key === TOTAL_ROW);
  const own =
    total === undefined ? [] : openRests(total).map(({ columns, rest: value }) => ({ columns, value }));
  const rows = table.rows.filter((row) => row !== total);
  const sums = jointTotals(rows, keys).filter((joint) => !own.some((other) => overlaps(joint, other)));
  const blank = [...own, ...sums].filter(({ columns }) => columns.every((key) => cells[key] === null));
  return { cells, ...togetherOf(blank) };
}

/** A unit's tables of a quarter, which relations and indicators look into. */
export interface UnitFigures {
  tables: readonly Table[];
  /** The same unit's tables of the quarter before; absent when none are stored or they count other days. */
  previous?: readonly Table[] | undefined;
}

/** The value of an expression whose columns all name their form; null when a part of it is not known. */
export function unitValue(expression: Expression, figures: UnitFigures): number | null {
  let sum = 0;
  const blank: { table: Table; sign: number; columns: string[] }[] = [];
  for (const term of expression.terms) {
    const { sign } = term;
    if (term.kind === 'constant') {
      sum += sign * term.value;
      continue;
    }
    const tables = term.period === 'previous' ? figures.previous : figures.tables;
    const table = tables?.find((candidate) => candidate.form === term.form);
    const value = unitTotal(table, term.column);
    if (value !== null) {
      sum += sign * value;
      continue;
    }
    if (table === undefined || table.rows.every(({ together }) => together === undefined)) return null;
    const alike = blank.find((other) => other.table === table && other.sign === sign);
    if (alike) alike.columns.push(term.column);
    else blank.push({ table, sign, columns: [term.column] });
  }
  for (const { table, sign, columns } of blank) {
    const value = jointTotal(table, columns);
    if (value === null) return null;
    sum += sign * value;
  }
  return sum;
}

/** The unit's figure for columns that are not known one by one. */
function jointTotal(table: Table, columns: readonly string[]): number | null {
  const held = table.rows.flatMap(({ together = [] }) => together.flatMap((joint) => joint.columns));
  const keys = [...new Set([...columns, ...held])];
  return sumIn({ key: TOTAL_ROW, label: '', ...unitRow(table, keys) }, columns);
}
