import { isValidOn } from '../period/date';
import { cutOff, type Period } from '../period/period';
import type { ProvinceProfile, Unit } from './unit';

/**
 * To whom a unit of the province addresses a report of the period: the law moved the receiver more than once, and none
 * writes to itself.
 */
export function addresseesIn(
  profile: ProvinceProfile,
  period: Period,
  { code }: Pick<Unit, 'code'>,
): string[] {
  const day = cutOff(period);
  return profile.addressees
    .filter((addressee) => isValidOn(addressee, day))
    .map(({ name, own }) => (own?.unit === code ? own.name : name));
}
