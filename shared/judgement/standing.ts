import type { FindingBase, Severity } from '../rules/finding';
import type { Explanation } from '../submission/submission';
import { explanationOf, takesExplanation } from './match-explanations';

/**
 * How a finding stands now: explained, not decided for want of figures, else as grave as its relation. Marks, counts and
 * words of every sheet, of the pane and of the overview follow it.
 */
export type Standing = Severity | 'undecided' | 'explained';

/** The most urgent first. */
export const STANDINGS: readonly Standing[] = ['error', 'query', 'info', 'undecided', 'explained'];

export type StandingCounts = Record<Standing, number>;

/** The standing of a finding that is no pass. */
export function standingOf(finding: FindingBase, explanations: readonly Explanation[]): Standing {
  if (finding.status === 'undecided') return 'undecided';
  return isExplained(finding, explanations) ? 'explained' : finding.severity;
}

/** Whether a finding waits to be mended or explained. */
export function isOpen(finding: FindingBase, explanations: readonly Explanation[]): boolean {
  return takesExplanation(finding) && !isExplained(finding, explanations);
}

/** Whether a finding that takes an explanation has one. */
export function isExplained(finding: FindingBase, explanations: readonly Explanation[]): boolean {
  return takesExplanation(finding) && explanationOf(finding, explanations) !== undefined;
}

export function countStandings(
  findings: readonly FindingBase[],
  explanations: readonly Explanation[],
): StandingCounts {
  const counts: StandingCounts = { error: 0, query: 0, info: 0, undecided: 0, explained: 0 };
  for (const finding of findings) {
    if (finding.status !== 'pass') counts[standingOf(finding, explanations)] += 1;
  }
  return counts;
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
  return findings.filter((finding) => finding.severity === 'error' && isExplained(finding, explanations));
}
