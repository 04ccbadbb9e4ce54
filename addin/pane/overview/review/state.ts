import type { WordedComment } from '../../../../shared/submission/comments';
import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import type { Loaded } from '../loaded';
import type { QueueFilter } from './words';

/** One unit's submission being looked at. */
export interface OpenSubmission {
  unit: string;
  submission: Loaded<SubmissionResponse>;
  comments: Loaded<WordedComment[]>;
  /** Keys of the explained errors whose explanation the supervisor accepts. */
  accepted: string[];
  /** Key of the finding that was last gone to. */
  finding: string | null;
}

/** A unit of several that could not be dealt with, and why. */
export interface BatchException {
  unit: string;
  text: string;
  requestId?: string;
}

export interface BatchOutcome {
  action: 'accept' | 'return';
  all: number;
  done: number;
  exceptions: BatchException[];
}

export interface ReviewState {
  open: OpenSubmission | null;
  show: QueueFilter;
  picked: string[];
  outcome: BatchOutcome | null;
  /** The unit that was looked at last: the list goes on from there. */
  last: string | null;
}

export const NO_REVIEW: ReviewState = {
  open: null,
  show: 'submitted',
  picked: [],
  outcome: null,
  last: null,
};
