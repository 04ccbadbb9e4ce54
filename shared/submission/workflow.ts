import type { SubmissionStatus } from './submission';

export type WorkflowAction = 'save' | 'submit' | 'recall' | 'accept' | 'return' | 'reopen';

const TRANSITIONS: Record<WorkflowAction, Partial<Record<SubmissionStatus, SubmissionStatus>>> = {
  save: { draft: 'draft', returned: 'draft' },
  submit: { draft: 'submitted', returned: 'submitted' },
  recall: { submitted: 'draft' },
  accept: { submitted: 'accepted' },
  return: { submitted: 'returned' },
  reopen: { accepted: 'draft' },
};

/** The status after an action; undefined when the action is not open to that status. */
export function nextStatus(status: SubmissionStatus, action: WorkflowAction): SubmissionStatus | undefined {
  return TRANSITIONS[action][status];
}
