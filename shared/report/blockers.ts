import { tellingOf, type WordedQuarter } from '../judgement/explanation-substance';
import { openFindings } from '../judgement/standing';
import type { WordedFinding } from '../rules/finding';

/** Contradictions that nobody explained: while there are any, only a draft of the report may be made. */
export function reportBlockers(view: WordedQuarter): WordedFinding[] {
  return openFindings(view.findings, tellingOf(view), ['error']);
}
