import type { SubmissionContent } from '../../../shared/submission/submission';
import type { WorkflowAction } from '../../../shared/submission/workflow';
import type { LogEntry, SubmissionState } from '../../store/types';

/** Who did what last, and when, beside the content. */
export type Marks = Partial<
  Pick<
    SubmissionState,
    | 'savedAt'
    | 'savedBy'
    | 'submittedAt'
    | 'submittedBy'
    | 'late'
    | 'acceptedAt'
    | 'acceptedBy'
    | 'acceptance'
    | 'reason'
    | 'unchangedReason'
  >
>;

/** What a first save begins from. */
export function firstState(content: SubmissionContent): SubmissionState {
  return { content, status: 'draft', version: 0, contentHash: '', savedAt: '', savedBy: '' };
}

/** Marks of earlier steps that still hold after an action; a new draft forgets who submitted and accepted. */
export function carriedMarks(
  state: SubmissionState,
  action: WorkflowAction,
): Pick<SubmissionState, 'savedAt' | 'savedBy'> & Marks {
  const { savedAt, savedBy, submittedAt, submittedBy, late, reason, unchangedReason } = state;
  const saved = { savedAt, savedBy };
  if (action === 'save') return reason === undefined ? saved : { ...saved, reason };
  if (action === 'submit' || action === 'recall') return saved;
  return {
    ...saved,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(submittedBy === undefined ? {} : { submittedBy }),
    ...(late === undefined ? {} : { late }),
    ...(unchangedReason === undefined || action === 'reopen' ? {} : { unchangedReason }),
  };
}

/** The state that a version left. */
export function stateOf(entry: LogEntry): SubmissionState {
  const { content, status, version, contentHash: hash, action, at, by, reason, acceptance } = entry;
  const because = action === 'submit' ? 'unchangedReason' : 'reason';
  return {
    content,
    status,
    version,
    contentHash: hash,
    savedAt: at,
    savedBy: by,
    ...(action === 'submit' ? { submittedAt: at, submittedBy: by } : {}),
    ...(reason === undefined ? {} : { [because]: reason }),
    ...(acceptance === undefined ? {} : { acceptance }),
  };
}
