import type { WordedComment } from '../../../../shared/submission/comments';
import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import type { FigureBeside } from '../../../../shared/overview/figures-beside';
import type { GivenBack } from '../../../../shared/submission/given-back';
import type { FormDocument } from '../../../../shared/forms/document';
import type { Loaded } from '../loaded';
import type { QueueFilter } from './words';

/** What a submission is laid beside. */
export interface Beside {
  /** In force in the period. */
  forms: FormDocument[];
  figures: FigureBeside[];
  /** Of what is sent: what was given back before. */
  givenBack: GivenBack | null;
}

/** One unit's submission being looked at. */
export interface OpenSubmission {
  unit: string;
  submission: Loaded<SubmissionResponse>;
  comments: Loaded<WordedComment[]>;
  beside: Loaded<Beside>;
  /** Keys of the explained errors whose explanation the supervisor accepts. */
  accepted: string[];
  /** Key of the finding that was last gone to. */
  finding: string | null;
  /** Why it is sent back, as it is being typed; null: nobody is asked. */
  reason: string | null;
  /** It has just been decided about: the next one is due. */
  decided: boolean;
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
  /** The sheets in the workbook could not be made those of the open unit; they show another, or an older state. */
  sheetsLag: boolean;
}

export const NO_REVIEW: ReviewState = {
  open: null,
  show: 'submitted',
  picked: [],
  outcome: null,
  last: null,
  sheetsLag: false,
};
