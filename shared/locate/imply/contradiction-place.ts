import { TOTAL_ROW } from '../../forms/table';
import type { RelationRef } from '../../rules/finding';

/** Where relations that cannot hold together are told: in their row, or for the whole unit where they span several. */
export function contradictionPlace(
  chain: readonly RelationRef[],
): Pick<RelationRef, 'code' | 'form' | 'row'> {
  const [first] = chain;
  const form = first?.form ?? '';
  const alike = chain.every((step) => step.form === form && step.row === first?.row);
  return { code: `${form}.contradiction`, form, row: alike ? (first?.row ?? TOTAL_ROW) : TOTAL_ROW };
}
