import type { SubmissionStatus } from './submission';

export type WorkflowAction = 'save' | 'submit' | 'recall' | 'accept' | 'return' | 'reopen';

/** A quarter that a reviewer gave back: sent and returned, or accepted and reopened. It is so until it is sent again. */
export type SentBackStatus = 'returned' | 'reopened';
export const SENT_BACK: readonly SentBackStatus[] = ['returned', 'reopened'];

const TRANSITIONS: Record<WorkflowAction, Partial<Record<SubmissionStatus, SubmissionStatus>>> = {
  save: { draft: 'draft', returned: 'returned', reopened: 'reopened' },
  submit: { draft: 'submitted', returned: 'submitted', reopened: 'submitted' },
  recall: { submitted: 'draft' },
  accept: { submitted: 'accepted' },
  return: { submitted: 'returned' },
  reopen: { accepted: 'reopened' },
};

/**
 * The status after an action; undefined when the action is not open to that status.
 * @param sentBack how a reviewer gave it back since it was accepted last: what a recalled one is again
 */
export function nextStatus(
  status: SubmissionStatus,
  action: WorkflowAction,
  sentBack?: SentBackStatus,
): SubmissionStatus | undefined {
  const next = TRANSITIONS[action][status];
  return action === 'recall' && next !== undefined ? (sentBack ?? next) : next;
}

/** Sent and not given back: the unit changes nothing, and owes nothing. */
export function isSent(status: string | null | undefined): status is 'submitted' | 'accepted' {
  return status === 'submitted' || status === 'accepted';
}

export function isSentBack(status: string): status is SentBackStatus {
  return SENT_BACK.some((one) => one === status);
}
