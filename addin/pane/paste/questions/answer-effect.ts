import type { FormDocument } from '../../../../shared/forms/document';
import type { Table } from '../../../../shared/forms/table';
import { totalChanges, type TotalChange } from '../../../../shared/intake/questions/total-changes';
import type { RecognisedTable } from '../../../../shared/intake/result';
import type { PasteReading } from '../state';
import { tablesWith } from '../write/effect';

/**
 * What an answer makes of the unit's totals as they would be written over the tables below: `before` is the reading
 * without it, `after` the reading with it.
 */
export function answerEffect(
  before: PasteReading,
  after: PasteReading,
  below: readonly Table[],
): TotalChange[] {
  return before.frame.forms.flatMap((form) => {
    const [own, other] = [takenOf(before, form), takenOf(after, form)];
    if (own.length === other.length && own.every((table, at) => table === other[at])) return [];
    const there = below.filter((table) => table.form === form.code);
    const written = (taken: RecognisedTable[]) => tablesWith(there, taken, [form])[0];
    return totalChanges(form, written(own), written(other));
  });
}

function takenOf({ found }: PasteReading, form: FormDocument): RecognisedTable[] {
  return found.flatMap(({ included, now }) => (included && now.form === form.code ? now : []));
}
