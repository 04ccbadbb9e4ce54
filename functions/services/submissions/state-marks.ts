import { isLate } from '../../../shared/period/deadline';
import type { IsoDate } from '../../../shared/period/date';
import type { SubmissionContent } from '../../../shared/submission/submission';
import type { WorkflowAction } from '../../../shared/submission/workflow';
import type { LogEntry, SubmissionState } from '../../store/types';

/** Who did what last, and when, beside the content. */
type Marks = Partial<
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
function carriedMarks(
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

/** What was done to a quarter, as its log keeps it. */
type Act = Pick<
  LogEntry,
  'action' | 'at' | 'by' | 'reason' | 'acceptance' | 'status' | 'version' | 'content' | 'contentHash'
>;

/**
 * The state that an act leaves: the log alone says what each version was answered with.
 * @param lastDay on which the unit hands the quarter in on time
 */
export function stateAfter(before: SubmissionState, act: Act, lastDay: IsoDate): SubmissionState {
  const { action, content, contentHash, status, version } = act;
  return {
    ...carriedMarks(before, action),
    ...ownMarks(before, act, lastDay),
    content,
    contentHash,
    status,
    version,
  };
}

function ownMarks(before: SubmissionState, act: Act, lastDay: IsoDate): Marks {
  const { action, at, by, reason, acceptance } = act;
  const firstSentAt = firstSent(before);
  switch (action) {
    case 'save':
      return { savedAt: at, savedBy: by };
    case 'submit':
      return stated({
        submittedAt: at,
        submittedBy: by,
        firstSentAt: firstSentAt ?? at,
        late: isLate(firstSentAt ?? at, lastDay),
        unchangedReason: reason,
      });
    case 'recall':
      return {};
    case 'accept':
      return stated({ acceptedAt: at, acceptedBy: by, acceptance });
    case 'return':
      return stated({ reason, sentBackAt: at, firstSentAt, sentBackAs: 'returned' as const });
    case 'reopen':
      return stated({
        reason,
        sentBackAt: at,
        firstSentAt,
        sentBackAs: 'reopened' as const,
        acceptedVersion: before.version,
      });
  }
}
