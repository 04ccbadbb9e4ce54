import { countIn, TOTAL_ROW, type Table } from '../../forms/table';
import type { Expression } from '../notation';

/**
 * The unit's figure in a column: the stated total row's when there is one, else the sum of the rows; null when a
 * part of it is blank. A stated total wins, because it is what the unit reports; whether it is right is a relation.
 */
export function unitTotal(table: Table | undefined, column: string): number | null {
  if (table === undefined || table.rows.length === 0) return null;
  const total = table.rows.find((row) => row.key === TOTAL_ROW);
  if (total) {
    const value = countIn(total.cells[column]);
    if (value !== null) return value;
    if (table.rows.length === 1) return null;
  }
  let sum = 0;
  for (const row of table.rows) {
    if (row.key === TOTAL_ROW) continue;
    const value = countIn(row.cells[column]);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** A unit's tables of a quarter, which relations and indicators look into. */
export interface UnitFigures {
  tables: readonly Table[];
  /** The same unit's tables of the quarter before; absent when none are stored or they count other days. */
  previous?: readonly Table[] | undefined;
}

/** The value of an expression whose columns all name their form; null when a part of it is blank. */
export function unitValue(expression: Expression, figures: UnitFigures): number | null {
  let sum = 0;
  for (const term of expression.terms) {
    if (term.kind === 'constant') {
      sum += term.sign * term.value;
      continue;
    }
    const tables = term.period === 'previous' ? figures.previous : figures.tables;
    const table = tables?.find((candidate) => candidate.form === term.form);
    const value = unitTotal(table, term.column);
    if (value === null) return null;
    sum += term.sign * value;
  }
  return sum;
}
