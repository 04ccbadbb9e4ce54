import type { SubmissionStatus } from '../submission/submission';
import type { CountedAs, CountedFigures, Include, MissingReason, UnitSubmission } from './province-totals';
import { isSent } from '../submission/workflow';

/** A unit's figures as they count. */
export interface Counted extends CountedFigures {
  as: CountedAs;
}

/**
 * What is counted of a unit's quarter, for totals, scores, drill-downs, histories and files alike: what was accepted, or
 * sent where that was asked for; of a quarter that was returned or reopened after it was accepted, the figures accepted
 * last. Undefined where nothing counts.
 */
export function countedFigures(submission: UnitSubmission, include: Include): Counted | undefined {
  const { status, accepted } = submission;
  const as = countsAs(status, accepted !== undefined, include);
  if (as !== 'amending' || accepted === undefined) return as && { ...submission, as };
  // Of figures that count other days, what was carried over does not compare.
  const { previous } = submission;
  const comparable = previous && accepted.calendar === submission.calendar;
  return { ...accepted, ...(comparable ? { previous } : {}), as: 'amending' };
}

/**
 * How a quarter in a state counts; undefined where it does not.
 * @param hasAccepted figures of it were accepted and are not accepted again yet
 */
export function countsAs(
  status: SubmissionStatus,
  hasAccepted: boolean,
  include: Include,
): CountedAs | undefined {
  if (status === 'accepted' || (status === 'submitted' && include === 'submitted')) return status;
  return hasAccepted ? 'amending' : undefined;
}

/** Why nothing of a unit that stored something counts. */
export function reasonLeftOut(status: SubmissionStatus): MissingReason {
  return isSent(status) ? 'not-accepted' : status;
}
