import type { Who } from '../../shared/contract/routes/route';

/** What stands in the page for each right; the rights themselves are in functions/auth/permissions.ts. */
export const WHO_TEXT: Record<Who, string> = {
  anyone: 'anyone, without a token',
  'signed-in': 'whoever is signed in',
  'reads-unit': 'the unit’s clerks, supervisors, administrators',
  'writes-unit': 'the unit’s clerks',
  comments: 'the unit’s clerks, supervisors',
  reviews: 'supervisors',
  'sees-province': 'supervisors, administrators',
  administers: 'administrators',
};
