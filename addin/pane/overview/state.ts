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
  /** The overview sheets that were drawn last; null: none. */
  drawn: DrawnOverview | null;
}

export interface DrawnOverview {
  period: string;
  /** The instant of the figures on them. */
  at: string;
  units: string;
}

/** How the units stand, for telling whether anything moved. */
export function unitsText({ rows }: OverviewAnswer['matrix']): string {
  return JSON.stringify(rows.map(({ unit, state, version, findings }) => [unit, state, version, findings]));
}

export const NO_OVERVIEW: OverviewState = { period: null, part: 'progress', read: NOT_LOADED, drawn: null };
