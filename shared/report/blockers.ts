import type { Finding } from '../rules/finding';
import { openFindings } from '../submission/explained';
import type { SubmissionView } from '../submission/submission';

/** Contradictions that nobody explained: while there are any, only a draft of the report may be made. */
export function reportBlockers(view: Pick<SubmissionView, 'findings' | 'content'>): Finding[] {
  return openFindings(view.findings, view.content.explanations, ['error']);
}
