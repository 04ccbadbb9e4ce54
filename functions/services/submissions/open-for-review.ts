import { ProblemError } from '../../../shared/contract/problem';
import type { SubmissionState } from '../../store/types';
import { storedSubmission } from './stored-submission';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

/** How often it is tried when somebody's change came first. */
const TRIES = 5;

/**
 * A unit's quarter as it is stored, for a reviewer to read. The first reading of what is submitted is noted before it
 * is answered: what a reviewer has seen is not recalled any more.
 * @param by directory id of the reviewer
 */
export async function openForReview(
  services: Services,
  quarter: Quarter,
  by: string,
): Promise<SubmissionState> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await storedSubmission(services, quarter);
    const { status, openedForReviewAt } = stored.state;
    if (status !== 'submitted' || openedForReviewAt !== undefined) return stored.state;
    const at = services.now().toISOString();
    const noted = await services.submissions.noteOpened(quarter.key, quarter.unit.code, stored, { at, by });
    if (noted) return noted;
  }
  throw new ProblemError('storage-unavailable');
}
