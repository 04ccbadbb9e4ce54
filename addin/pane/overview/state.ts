import type { AnswerOf } from '../../api/client';
import { NOT_LOADED, type Loaded } from './loaded';
import type { OverviewPart } from './words';

export type OverviewAnswer = AnswerOf<'getOverview'>;

export interface OverviewRead {
  answer: OverviewAnswer;
  /** The server was not reached: this machine kept it from an earlier look. */
  kept: boolean;
}

/** What a supervisor looks at. Lists of units stay plain answers of the API; nothing is computed twice. */
export interface OverviewState {
  /** Null for whoever may not see the whole province. */
  period: string | null;
  part: OverviewPart;
  read: Loaded<OverviewRead>;
}

export const NO_OVERVIEW: OverviewState = { period: null, part: 'progress', read: NOT_LOADED };
