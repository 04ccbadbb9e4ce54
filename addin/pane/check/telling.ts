import { tellingExplanations } from '../../../shared/judgement/explanation-substance';
import { LANGS } from '../../../shared/language/language';
import type { RuleSet } from '../../../shared/rules/compile';
import type { Finding } from '../../../shared/rules/finding';
import { findingSentence } from '../../../shared/rules/sentence/finding-sentence';
import type { Explanation } from '../../../shared/submission/submission';
import type { OpenQuarter } from '../quarter/state';

/** What the finding says, in every language that it may be repeated in. */
export function messagesOf(rules: RuleSet, finding: Finding): string[] {
  return LANGS.map((lang) => findingSentence(rules, finding, lang));
}

/** The quarter's explanations that say something: a finding with another one is still open. */
export function tellingIn({
  frame,
  judgement,
  draft,
}: Pick<OpenQuarter, 'frame' | 'judgement' | 'draft'>): Explanation[] {
  return tellingExplanations(judgement.findings, draft.content.explanations, (finding) =>
    messagesOf(frame.rules, finding),
  );
}
