import type { FormDocument } from '../forms/document';
import type { FindingBase, Severity } from '../rules/finding';
import type { Explanation } from '../submission/submission';

/** The explanation a unit gave for a finding, if any. */
export function explanationOf(
  finding: FindingBase,
  explanations: readonly Explanation[],
): Explanation | undefined {
  return explanations.find((explanation) => isOf(explanation, finding) && explanation.text.trim() !== '');
}

/** Whether an explanation is of this finding: of the same rule in the same row. */
export function isOf(explanation: Explanation, { code, form, row }: FindingBase): boolean {
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

/** Whether a finding waits to be mended or explained, or is explained; null where it takes no explanation. */
export function standingOf(
  finding: FindingBase,
  explanations: readonly Explanation[],
): 'open' | 'explained' | null {
  if (!takesExplanation(finding)) return null;
  return explanationOf(finding, explanations) === undefined ? 'open' : 'explained';
}

/** Those of the given severities that are open. */
export function openFindings<Found extends FindingBase>(
  findings: readonly Found[],
  explanations: readonly Explanation[],
  severities: readonly Exclude<Severity, 'info'>[],
): Found[] {
  return findings.filter(
    (finding) =>
      severities.some((one) => one === finding.severity) && standingOf(finding, explanations) === 'open',
  );
}

/** Errors kept with an explanation: each has to be accepted by name before the submission counts. */
export function explainedErrors<Found extends FindingBase>(
  findings: readonly Found[],
  explanations: readonly Explanation[],
): Found[] {
  return findings.filter(
    (finding) => finding.severity === 'error' && standingOf(finding, explanations) === 'explained',
  );
}
