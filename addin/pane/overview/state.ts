import { seenToToken, tokenToSeen } from '../../../shared/contract/seen';
import { periodKey } from '../../../shared/period/period';
import type { AnswerOf } from '../../api/client';
import type { DrawnOverview } from '../../excel/port';
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
  /** The overview sheets that stand in the workbook; null: none. */
  drawn: DrawnOverview | null;
}

/** The instant of sheets that were drawn before units moved; undefined where they show what is so now. */
export function outdatedSince(
  { period, seen }: DrawnOverview,
  { matrix, seen: now }: OverviewAnswer,
): string | undefined {
  const drawn = tokenToSeen(seen);
  if (drawn === undefined || period !== periodKey(matrix.period)) return undefined;
  return seenToToken({ ...drawn, versions: now.versions }) === seen ? undefined : drawn.at;
}

export const NO_OVERVIEW: OverviewState = { period: null, part: 'progress', read: NOT_LOADED, drawn: null };
