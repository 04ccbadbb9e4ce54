import type { Lang } from '../../language/language';
import type { RuleSet } from '../compile';
import type { Finding, ToldFinding } from '../finding';
import { findingSentence, rowLabel } from './finding-sentence';

/** Findings as they are answered and shown; see findingSentence. */
export function toldFindings(rules: RuleSet, findings: readonly Finding[], lang: Lang): ToldFinding[] {
  return findings.map((finding) => toldFinding(rules, finding, lang));
}

export function toldFinding(rules: RuleSet, finding: Finding, lang: Lang): ToldFinding {
  const { facts: _facts, basis, ...rest } = finding;
  const message = findingSentence(rules, finding, lang);
  return { ...rest, rowLabel: rowLabel(finding, lang), message, basis };
}
