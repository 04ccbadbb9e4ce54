import { ProblemError } from '../../../shared/contract/problem';
import type { StoredSubmission } from '../../store/types';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

/** A unit's quarter as it is stored; refuses when nothing is. */
export async function storedSubmission(services: Services, quarter: Quarter): Promise<StoredSubmission> {
  const stored = await services.submissions.read(quarter.key, quarter.unit.code);
  if (!stored) throw new ProblemError('submission-not-found');
  return stored;
}
