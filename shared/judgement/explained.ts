import type { FindingBase, Severity } from '../rules/finding';
import type { Explanation } from '../submission/submission';

/** The explanation a unit gave for a finding, if any. */
export function explanationOf(
  finding: FindingBase,
  explanations: readonly Explanation[],
): Explanation | undefined {
  return explanations.find(
    (explanation) =>
      explanation.code === finding.code &&
      explanation.form === finding.form &&
      explanation.row === finding.row &&
      explanation.text.trim() !== '',
  );
}

/** Only broken relations that are errors or questions take an explanation. */
export function takesExplanation({ status, severity }: FindingBase): boolean {
  return status === 'fail' && severity !== 'info';
}

/** Whether a finding still waits to be mended or explained. */
export function isOpen(finding: FindingBase, explanations: readonly Explanation[]): boolean {
  return takesExplanation(finding) && explanationOf(finding, explanations) === undefined;
}

/** Those of the given severities that are open. */
export function openFindings<Found extends FindingBase>(
  findings: readonly Found[],
  explanations: readonly Explanation[],
  severities: readonly Exclude<Severity, 'info'>[],
): Found[] {
  return findings.filter(
    (finding) => severities.some((one) => one === finding.severity) && isOpen(finding, explanations),
  );
}

/** Errors kept with an explanation: each has to be accepted by name before the submission counts. */
export function explainedErrors<Found extends FindingBase>(
  findings: readonly Found[],
  explanations: readonly Explanation[],
): Found[] {
  return findings.filter(
    (finding) =>
      takesExplanation(finding) &&
      finding.severity === 'error' &&
      explanationOf(finding, explanations) !== undefined,
  );
}
