import { ProblemError } from '../../shared/contract/problem';

/** Refuses what a person may not do; called with the object, not only the route, in hand. */
export function allow(right: boolean): void {
  if (!right) throw new ProblemError('forbidden');
}
