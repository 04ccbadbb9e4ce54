import { figureColumns, type FormDocument } from '../../forms/document';
import { isFree, settleInclusive, type Assignment } from './assignment';
import { vocabularyOf } from '../vocabulary';

const FEWEST_AGREEING = 3;

/**
 * Takes open columns by their printed number, when the numbers of the columns that the headings decide agree with
 * one family's order (or the form's own) and none contradicts it.
 */
export function takeByNumber(assignment: Assignment, familyHint: string | null): string | null {
  const numbers = new Map(
    assignment.readings.flatMap(({ column, number }) => (number === null ? [] : [[column, number]])),
  );
  if (numbers.size === 0) return null;
  const orders = ordersOf(assignment.form).sort(
    (a, b) => Number(b.id === familyHint) - Number(a.id === familyHint),
  );
  for (const { id, order } of orders) {
    let agreeing = 0;
    let contradicting = 0;
    const says = (column: number, keys: readonly string[]) => {
      const meant = order.get(numbers.get(column) ?? -1);
      if (meant === undefined) return;
      if (meant.length === keys.length && meant.every((key) => keys.includes(key))) agreeing += 1;
      else contradicting += 1;
    };
    for (const [key, { columns }] of assignment.taken) {
      if (columns.length === 1 && columns[0] !== undefined) says(columns[0], [key]);
    }
    for (const { column, columns } of assignment.aggregates) says(column, columns);
    if (contradicting > 0 || agreeing < FEWEST_AGREEING) continue;
    for (const item of [...assignment.inclusive]) {
      const meant = order.get(numbers.get(item.column) ?? -1) ?? [];
      if (meant.length === 1 && meant[0] === item.key) settleInclusive(assignment, item, false, 'numbering');
      else if (meant.length > 1 && meant.every((key) => item.columns.includes(key)))
        settleInclusive(assignment, item, true, 'numbering');
    }
    for (const [column, candidates] of [...assignment.open]) {
      const [key, ...others] = order.get(numbers.get(column) ?? -1) ?? [];
      if (key === undefined || others.length > 0 || !isFree(assignment, key)) continue;
      // Of a heading that says nothing only the number speaks; then more of the others must agree.
      if (candidates.length > 0 ? !candidates.includes(key) : agreeing < 2 * FEWEST_AGREEING) continue;
      assignment.taken.set(key, {
        columns: [column],
        reason: 'numbering',
        confidence: candidates.length > 0 ? 0.9 : 0.8,
      });
      assignment.open.delete(column);
    }
    return id;
  }
  return null;
}

function ordersOf(form: FormDocument): { id: string | null; order: Map<number, string[]> }[] {
  const families = vocabularyOf(form.code)?.families ?? [];
  const known = families.flatMap(({ id, order }) =>
    order === undefined
      ? []
      : [
          {
            id,
            order: new Map(
              Object.entries(order).map(([number, keys]): [number, string[]] => [Number(number), keys]),
            ),
          },
        ],
  );
  const own = figureColumns(form).flatMap(({ key }): [number, string[]][] =>
    /^\d+$/.test(key) ? [[Number(key), [key]]] : [],
  );
  return known.length > 0 ? known : [{ id: null, order: new Map(own) }];
}
