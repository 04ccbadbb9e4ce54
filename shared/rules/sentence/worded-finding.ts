import type { Lang } from '../../language/language';
import type { RuleSet } from '../compile';
import type { Finding, WordedFinding } from '../finding';
import { findingSentence, rowLabel } from './finding-sentence';

/** Findings as they are answered and shown; see findingSentence. */
export function wordedFindings(rules: RuleSet, findings: readonly Finding[], lang: Lang): WordedFinding[] {
  return findings.map((finding) => wordedFinding(rules, finding, lang));
}

export function wordedFinding(rules: RuleSet, finding: Finding, lang: Lang): WordedFinding {
  const { facts: _facts, forced: _forced, basis, ...rest } = finding;
  const message = findingSentence(rules, finding, lang);
  return { ...rest, rowLabel: rowLabel(finding, lang), message, basis };
}
