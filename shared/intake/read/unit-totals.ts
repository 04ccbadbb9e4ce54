import type { RowDoubt } from './row-doubt';
import type { Draft, RowsInput } from './row-drafts';

/**
 * Says with each answer to a question about rows what it makes of the unit's sum in the telling column: the rows
 * asked about are added to the details, left out, or stand for the sum. Left unsaid where a figure is unreadable.
 */
export function unitTotals(
  { countColumns, telling }: RowsInput,
  drafts: readonly Draft[],
  doubts: readonly RowDoubt[],
): RowDoubt[] {
  if (telling === null) return [...doubts];
  const places = telling.columns.map((column) => countColumns.indexOf(column));
  const figureOf = ({ values }: Draft) => places.reduce((sum, place) => sum + (values[place] ?? 0), 0);
  const figures = new Map(drafts.map((draft) => [draft.row, figureOf(draft)]));
  const details = drafts
    .filter(({ kind }) => kind === 'detail')
    .reduce((sum, draft) => sum + figureOf(draft), 0);
  return doubts.map((doubt) => {
    const asked = [doubt.row, ...doubt.alike].reduce((sum, row) => sum + (figures.get(row) ?? NaN), 0);
    const sums: Partial<Record<string, number>> = {
      detail: details + asked,
      total: asked,
      subtotal: details,
      other: details,
    };
    const candidates = doubt.candidates.map((candidate) => {
      const value = sums[candidate.value];
      return value === undefined || Number.isNaN(value)
        ? candidate
        : { ...candidate, total: { column: telling.key, value } };
    });
    return { ...doubt, candidates };
  });
}
