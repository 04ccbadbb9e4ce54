import type { Ask } from '../row-doubt';
import { set, type Draft } from '../row-drafts';
import { RunningSum } from './running-sum';

/** Whether the stated figures are the sums of the parts', with at least one figure above zero. */
export function addsUp(stated: Draft, parts: readonly Draft[]): boolean {
  const sum = new RunningSum(stated.values.length);
  for (const { values } of parts) sum.add(values);
  return sum.equals(stated.values);
}

/** Of several rows called total one is the table's: the one that says so, or the one the others add up to. */
export function totalRow(drafts: readonly Draft[], ask: Ask): void {
  innerSums(drafts);
  const totals = drafts.filter(({ kind }) => kind === 'total');
  const details = drafts.filter(({ kind }) => kind === 'detail');
  if (totals.length < 2) return periodTotal(totals, details, ask);
  const grand = totals.filter(({ word }) => word === 'grand-total');
  const summing = onceEach(totals.filter((draft) => addsUp(draft, details)));
  const plain = totals.filter(({ word }) => word !== 'period-total');
  const [only] = [grand, summing, plain].find(({ length }) => length === 1) ?? [];
  for (const draft of totals) {
    if (only === undefined) ask('row', draft, [{ value: 'total' }, { value: 'subtotal' }]);
    else if (draft === only) continue;
    else if (draft.word === 'period-total') set(draft, 'other', 'other-period', 0.8);
    else set(draft, 'subtotal', draft.reason === 'total-word' ? 'subtotal-word' : 'group-sum', 0.8);
  }
}

/** A sum that no word calls the total, with rows on both sides, is a group's. */
function innerSums(drafts: readonly Draft[]): void {
  const places = drafts.flatMap(({ kind }, at) => (kind === 'detail' ? [at] : []));
  const [first = drafts.length, last = -1] = [places[0], places.at(-1)];
  drafts.forEach((draft, at) => {
    if (draft.kind === 'total' && draft.reason !== 'total-word' && first < at && at < last)
      set(draft, 'subtotal', 'group-sum', draft.confidence);
  });
}

/** The one total there is, of days that it names: the rows tell whether they are these. */
function periodTotal([total]: readonly Draft[], details: readonly Draft[], ask: Ask): void {
  if (total?.word !== 'period-total' || details.length < 2) return;
  const sum = new RunningSum(total.values.length);
  for (const { values } of details) sum.add(values);
  if (sum.likeness(total.values) === null) ask('row', total, [{ value: 'total' }, { value: 'other' }]);
}

/** A total printed above and below its rows is one. */
function onceEach(totals: readonly Draft[]): Draft[] {
  const seen = new Map(totals.map((draft) => [draft.values.join(), draft]));
  return [...seen.values()];
}
