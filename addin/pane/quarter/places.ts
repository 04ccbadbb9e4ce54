import type { InputProblem } from '../../../shared/forms/validate';
import type { Table } from '../../../shared/forms/table';
import type { FindingBase } from '../../../shared/rules/finding';
import type { Place } from '../../excel/port';

/** A cell's problem with the place in the workbook that it speaks of. */
export interface PlacedProblem {
  problem: InputProblem;
  place: Place | null;
}

/** The place that a JSON pointer into sent tables names: `/tables/0/rows/1/cells/4`; null: no place of the tables. */
export function placeOf(pointer: string, tables: readonly Table[]): Place | null {
  const [first, table, second, row, third, cell] = pointer.split('/').slice(1).map(unescapePointer);
  if (first !== 'tables') return null;
  const named = tables[Number(table)];
  if (named === undefined) return null;
  const line = second === 'rows' ? named.rows[Number(row)] : undefined;
  return {
    form: named.form,
    row: line?.key ?? null,
    column: line && third === 'cells' ? (cell ?? null) : null,
  };
}

/** RFC 6901. */
function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The cell at which a finding is looked at: the first that takes part. */
export function placeOfFinding(finding: FindingBase): Place {
  return { form: finding.form, row: finding.row, column: finding.cells[0] ?? null };
}
