import type { ProblemNotice } from './problem';

/** What is done about a request that came to nothing. What was typed is kept in every case. */
export type Policy =
  /** Kept, and sent again by itself when the line or the server is back. */
  | 'later'
  /** Kept until the person has signed in again. */
  | 'sign-in'
  /** Somebody else saved meanwhile: shown cell by cell. */
  | 'conflict'
  /** Shown at the places that the answer names. */
  | 'place'
  /** Shown; sent again only when asked to. */
  | 'show'
  | 'nothing';

const BY_STATUS: Readonly<Record<number, Policy>> = {
  401: 'sign-in',
  408: 'later',
  412: 'conflict',
  422: 'place',
  429: 'later',
  502: 'later',
  503: 'later',
  504: 'later',
};

/** The one table of error policies. */
export function policyOf(notice: Pick<ProblemNotice, 'code' | 'status'>): Policy {
  if (notice.code === 'cancelled') return 'nothing';
  if (notice.code === 'network' || notice.code === 'timed-out') return 'later';
  // A setting that is missing on the server does not come right by asking again.
  if (notice.code === 'auth-not-configured') return 'show';
  return BY_STATUS[notice.status] ?? 'show';
}
