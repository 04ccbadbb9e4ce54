import { figureColumns, type FormDocument } from '../../forms/document';
import { TOTAL_ROW, type CellValue, type Table } from '../../forms/table';
import { unitTotal } from '../../rules/check/unit-total';

/** What an answer makes of the unit's figure in one column; null: blank. */
export interface TotalChange {
  column: string;
  from: CellValue;
  to: CellValue;
}

/**
 * The unit's figures that change when the form's table becomes another, in printed order. Both are null where figures
 * of a column change and its total stays blank, because others of its figures are still missing.
 */
export function totalChanges(
  form: FormDocument,
  before: Table | undefined,
  after: Table | undefined,
): TotalChange[] {
  return figureColumns(form).flatMap(({ key: column, kind }) => {
    // Rates do not add up: only a stated one is the unit's.
    const total = kind === 'ratio' ? statedTotal : unitTotal;
    const [from, to] = [total(before, column), total(after, column)];
    const changed = from !== to || (to === null && figuresOf(before, column) !== figuresOf(after, column));
    return changed ? [{ column, from, to }] : [];
  });
}

function statedTotal(table: Table | undefined, column: string): CellValue {
  return table?.rows.find(({ key }) => key === TOTAL_ROW)?.cells[column] ?? null;
}

function figuresOf(table: Table | undefined, column: string): string {
  const figures = (table?.rows ?? []).map(({ key, cells }) => [key, cells[column] ?? null] as const);
  return JSON.stringify(figures.filter(([, value]) => value !== null));
}
