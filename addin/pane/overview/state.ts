import type { FormDocument } from '../../../shared/forms/document';
import type { ExportFileName } from '../../../shared/contract/exports';
import type { SubmissionResponse } from '../../../shared/contract/schemas';
import type { OverviewPart } from './words';
import type { QueueFilter } from './review/words';
import type { Contributor, TotalCellKey } from '../../../shared/totals/drill';
import type { Include } from '../../../shared/totals/province-totals';
import type { AnswerOf } from '../../api/client';

export type OverviewAnswer = AnswerOf<'getOverview'>;
export type TotalsAnswer = NonNullable<AnswerOf<'getTotals'>['totals']>;
export type ExportsAnswer = AnswerOf<'getExports'>;
export type { ExportFileName };

/** Something read when it is first shown; `tried` and no value: it could not be had. */
export interface Loaded<T> {
  tried: boolean;
  value: T | null;
}

export const NOT_LOADED = { tried: false, value: null } as const;

export interface OverviewRead {
  answer: OverviewAnswer;
  /** The server was not reached: this machine kept it from an earlier look. */
  kept: boolean;
}

export interface TotalsRead {
  totals: TotalsAnswer;
  forms: FormDocument[];
}

/** A total followed down to the units behind it. */
export interface DrillState {
  cell: TotalCellKey;
  contributors: Contributor[];
}

/** One unit's submission being looked at. */
export interface ReviewState {
  unit: string;
  submission: Loaded<SubmissionResponse>;
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

/** What a supervisor looks at. Lists of units stay plain answers of the API; nothing is computed twice. */
export interface OverviewState {
  period: string;
  part: OverviewPart;
  read: Loaded<OverviewRead>;
  /** A reminder that could not be copied, to be copied by hand. */
  reminder: string | null;
  queue: {
    show: QueueFilter;
    picked: string[];
    outcome: BatchOutcome | null;
    /** The unit that was looked at last: the list goes on from there. */
    last: string | null;
  };
  review: ReviewState | null;
  include: Include;
  totals: Loaded<TotalsRead>;
  drill: DrillState | null;
  exports: Loaded<ExportsAnswer>;
}

/** Nothing read yet of a period. */
export function newOverview(period: string, part: OverviewPart): OverviewState {
  return {
    period,
    part,
    read: NOT_LOADED,
    reminder: null,
    queue: { show: 'submitted', picked: [], outcome: null, last: null },
    review: null,
    include: 'accepted',
    totals: NOT_LOADED,
    drill: null,
    exports: NOT_LOADED,
  };
}
