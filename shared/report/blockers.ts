import type { FindingBase } from '../rules/finding';
import { openFindings } from '../judgement/standing';
import type { Explanation } from '../submission/submission';

/** Contradictions that nobody explained: while there are any, only a draft of the report may be made. */
export function reportBlockers<Found extends FindingBase>(view: {
  findings: readonly Found[];
  content: { explanations: readonly Explanation[] };
}): Found[] {
  return openFindings(view.findings, view.content.explanations, ['error']);
}
