import type { Finding, Severity } from '../rules/finding';
import type { Explanation } from './submission';

/** The explanation a unit gave for a finding, if any. */
export function explanationOf(
  finding: Finding,
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
export function openFindings(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  severities: readonly Severity[],
): Finding[] {
  return findings.filter(
    (finding) =>
      finding.status === 'fail' &&
      severities.includes(finding.severity) &&
      explanationOf(finding, explanations) === undefined,
  );
}

/** Errors kept with an explanation: each has to be accepted by name before the submission counts. */
export function explainedErrors(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): Finding[] {
  return findings.filter(
    (finding) =>
      finding.status === 'fail' &&
      finding.severity === 'error' &&
      explanationOf(finding, explanations) !== undefined,
  );
}
