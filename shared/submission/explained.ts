import type { FindingBase, Severity } from '../rules/finding';
import type { Explanation } from './submission';

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

/** Broken relations of the given severities without an explanation. */
export function openFindings<Found extends FindingBase>(
  findings: readonly Found[],
  explanations: readonly Explanation[],
  severities: readonly Severity[],
): Found[] {
  return findings.filter(
    (finding) =>
      finding.status === 'fail' &&
      severities.includes(finding.severity) &&
      explanationOf(finding, explanations) === undefined,
  );
}

/** Errors kept with an explanation: each has to be accepted by name before the submission counts. */
export function explainedErrors<Found extends FindingBase>(
  findings: readonly Found[],
  explanations: readonly Explanation[],
): Found[] {
  return findings.filter(
    (finding) =>
      finding.status === 'fail' &&
      finding.severity === 'error' &&
      explanationOf(finding, explanations) !== undefined,
  );
}
