import type { FormDocument } from '../../forms/document';
import { TOTAL_ROW } from '../../forms/table';
import { derivedColumns } from './derived-columns';

interface Cell {
  row: string;
  column: string;
}

/** Cells of a form without those that its sheet computes from others of them: whoever mends those mends these. */
export function withoutFollowing<T extends Cell>(form: FormDocument, cells: readonly T[]): T[] {
  const derived = new Map(derivedColumns(form).map(({ column, terms }) => [column, terms]));
  return cells.filter(({ row, column }) => {
    const isSum = form.rows === 'fields' && row === TOTAL_ROW;
    const terms = derived.get(column) ?? [];
    return !cells.some(
      (other) =>
        (isSum && other.row !== TOTAL_ROW && other.column === column) ||
        (other.row === row && terms.some((term) => term.column === other.column)),
    );
  });
}
