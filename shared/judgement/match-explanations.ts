import type { FormDocument } from '../forms/document';
import type { FindingBase } from '../rules/finding';
import type { Explanation } from '../submission/submission';

/** Explanations by the names of their findings; a list is never changed in place. */
const indexes = new WeakMap<readonly Explanation[], ReadonlyMap<string, Explanation>>();

/** The explanation a unit gave for a finding, if any; asked of every finding, it looks through the list once. */
export function explanationOf(
  finding: FindingBase,
  explanations: readonly Explanation[],
): Explanation | undefined {
  const index = indexes.get(explanations) ?? indexOf(explanations);
  indexes.set(explanations, index);
  return index.get(findingName(finding));
}

/** Of several of the same finding the first that says something. */
function indexOf(explanations: readonly Explanation[]): ReadonlyMap<string, Explanation> {
  const index = new Map<string, Explanation>();
  for (const explanation of explanations) {
    const name = findingName(explanation);
    if (explanation.text.trim() !== '' && !index.has(name)) index.set(name, explanation);
  }
  return index;
}

/** Rule, form and row of a finding as one name: of two findings with the same one, an explanation of one is of the other. */
export function findingName({ code, form, row }: Pick<FindingBase, 'code' | 'form' | 'row'>): string {
  return JSON.stringify([code, form, row]);
}

/** Whether an explanation is of this finding: of the same rule in the same row. */
export function isOf(
  explanation: Explanation,
  { code, form, row }: Pick<FindingBase, 'code' | 'form' | 'row'>,
): boolean {
  return explanation.code === code && explanation.form === form && explanation.row === row;
}

/** Whether a code is of findings of the form that take an explanation: of a relation, or of what its rows say at once. */
export function isExplainable(code: string, form: FormDocument): boolean {
  return (
    form.relations.some((relation) => relation.code === code) ||
    [`${form.code}.row-is-sum`, `${form.code}.together`, `${form.code}.contradiction`].includes(code)
  );
}

/** Only broken relations that are errors or questions take an explanation. */
export function takesExplanation({ status, severity }: FindingBase): boolean {
  return status === 'fail' && severity !== 'info';
}
