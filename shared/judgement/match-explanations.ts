import type { FormDocument } from '../forms/document';
import type { FindingBase } from '../rules/finding';
import type { Explanation } from '../submission/submission';

/** The explanation a unit gave for a finding, if any. */
export function explanationOf(
  finding: FindingBase,
  explanations: readonly Explanation[],
): Explanation | undefined {
  return explanations.find((explanation) => isOf(explanation, finding) && explanation.text.trim() !== '');
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
