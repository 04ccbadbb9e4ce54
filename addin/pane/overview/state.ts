import { seenToToken, tokenToSeen } from '../../../shared/contract/seen';
import { periodKey } from '../../../shared/period/period';
import type { Include } from '../../../shared/totals/province-totals';
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
  /** Whether totals and comparison show the span that the quarter closes, rather than the quarter. */
  spanned: boolean;
  part: OverviewPart;
  /** What counts in totals, drawn sheets, drill-downs and exports: chosen once, kept on this machine. */
  include: Include;
  read: Loaded<OverviewRead>;
  /** The overview sheets that stand in the workbook; null: none. */
  drawn: DrawnOverview | null;
}

/** The instant of sheets that were drawn before units moved, or that count otherwise; undefined where they show what is so now. */
export function outdatedSince(
  drawn: DrawnOverview,
  { matrix, seen: now }: OverviewAnswer,
  include: Include,
): string | undefined {
  const seen = tokenToSeen(drawn.seen);
  if (seen === undefined || drawn.period !== periodKey(matrix.period)) return undefined;
  const same = drawn.include === include && seenToToken({ ...seen, versions: now.versions }) === drawn.seen;
  return same ? undefined : seen.at;
}

export const NO_OVERVIEW: OverviewState = {
  period: null,
  spanned: false,
  part: 'progress',
  include: 'accepted',
  read: NOT_LOADED,
  drawn: null,
};
