import { countColumns, type FormDocument } from '../../../../shared/forms/document';
import type { CellRef } from '../../../../shared/locate/correction';
import type { ReadProblem } from '../../../excel/port';

/** A cell of a count column that holds no count. */
export type CountProblem = ReadProblem & { kind: 'cell'; row: string; column: string };

export function isCountProblem(
  problem: ReadProblem,
  forms: readonly FormDocument[],
): problem is CountProblem {
  const { kind, form, row, column } = problem;
  const columns = forms.find(({ code }) => code === form);
  return (
    kind === 'cell' &&
    row !== undefined &&
    columns !== undefined &&
    countColumns(columns).some(({ key }) => key === column)
  );
}

/** Whether what could not be read is what stands in a cell. */
export function isAt({ form, row, column }: ReadProblem, cell: CellRef): boolean {
  return form === cell.form && row === cell.row && column === cell.column;
}
