import { tellingExplanations } from '../../../shared/judgement/explanation-substance';
import { findingSentences } from '../../../shared/rules/sentence/finding-sentence';
import type { Explanation } from '../../../shared/submission/submission';
import type { OpenQuarter } from '../quarter/state';

/** The quarter's explanations that say something: a finding with another one is still open. */
export function tellingIn({
  frame,
  judgement,
  draft,
}: Pick<OpenQuarter, 'frame' | 'judgement' | 'draft'>): Explanation[] {
  return tellingExplanations(judgement.findings, draft.content.explanations, (finding) =>
    findingSentences(frame.rules, finding),
  );
}
