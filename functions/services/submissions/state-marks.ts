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
    | 'firstSentAt'
    | 'late'
    | 'sentBackAt'
    | 'sentBackAs'
    | 'acceptedVersion'
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

/**
 * Marks of earlier steps that still hold after an action. A new draft forgets who submitted and accepted; when it was
 * first sent is forgotten only by a unit's own recall of that, and what a reviewer gave back only by accepting.
 */
export function carriedMarks(
  state: SubmissionState,
  action: WorkflowAction,
): Pick<SubmissionState, 'savedAt' | 'savedBy'> & Marks {
  const { savedAt, savedBy, submittedAt, submittedBy, late, reason, unchangedReason } = state;
  const { firstSentAt, sentBackAt, sentBackAs, acceptedVersion } = state;
  const sent = action === 'recall' && sentBackAs === undefined ? {} : { firstSentAt, late };
  const sentBack = action === 'accept' ? {} : { sentBackAt, sentBackAs, acceptedVersion };
  const submitted = EDITS.includes(action) ? {} : { submittedAt, submittedBy };
  const unchanged = EDITS.includes(action) || action === 'reopen' ? {} : { unchangedReason };
  return {
    savedAt,
    savedBy,
    ...stated({
      ...sent,
      ...sentBack,
      ...submitted,
      ...unchanged,
      ...(action === 'save' ? { reason } : {}),
    }),
  };
}

/** After these nobody has submitted it, or somebody does so now. */
const EDITS: readonly WorkflowAction[] = ['save', 'submit', 'recall'];

function stated<T extends object>(marks: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

/** When a quarter was first sent; states written before that was kept tell when they were sent last. */
export function firstSent({ firstSentAt, submittedAt }: SubmissionState): string | undefined {
  return firstSentAt ?? submittedAt;
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
