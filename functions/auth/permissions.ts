import type { Person } from './person';

/** A clerk reads the own units; supervisors and administrators read all. */
export function canReadUnit(person: Person, unit: string): boolean {
  return person.roles.supervisor || person.roles.admin || person.roles.clerk.includes(unit);
}

/** Figures are written by the unit's own clerks and by nobody above them: whoever reviews did not write. */
export function canWriteUnit(person: Person, unit: string): boolean {
  return person.roles.clerk.includes(unit);
}

/** Comments are between those who write a unit's figures and those who review them. */
export function canComment(person: Person, unit: string): boolean {
  return canWriteUnit(person, unit) || canReview(person);
}

/** Accepting, returning and reopening submissions, accepting explanations, and what spans all units. */
export function canReview(person: Person): boolean {
  return person.roles.supervisor;
}

/** What is added up over all units, and its exports. */
export function canSeeProvince(person: Person): boolean {
  return person.roles.supervisor || person.roles.admin;
}

/** The unit tree and the form registry. */
export function canAdminister(person: Person): boolean {
  return person.roles.admin;
}
