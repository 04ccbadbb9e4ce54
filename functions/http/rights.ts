import { ProblemError } from '../../shared/contract/problem';
import type { Who } from '../../shared/contract/routes/route';
import {
  canAdminister,
  canComment,
  canReadUnit,
  canReview,
  canSeeProvince,
  canWriteUnit,
} from '../auth/permissions';
import type { Person } from '../auth/person';

/** Rights over one unit, which has to be known first. */
const OVER_UNIT = {
  'reads-unit': canReadUnit,
  'writes-unit': canWriteUnit,
  comments: canComment,
};

const OVER_ALL: Record<Exclude<Who, keyof typeof OVER_UNIT>, (person: Person) => boolean> = {
  anyone: () => true,
  'signed-in': () => true,
  reviews: canReview,
  'sees-province': canSeeProvince,
  administers: canAdminister,
};

function isOverUnit(who: Who): who is keyof typeof OVER_UNIT {
  return who in OVER_UNIT;
}

/**
 * Refuses whoever may not call a route.
 * @param unit code of the unit that the request is about; undefined where it is not known yet, so that a right over a
 * unit is not decided
 */
export function allow(person: Person, who: Who, unit: string | undefined): void {
  const may = isOverUnit(who) ? unit === undefined || OVER_UNIT[who](person, unit) : OVER_ALL[who](person);
  if (!may) throw new ProblemError('forbidden');
}
