import { isValidOn } from '../period/date';
import { cutOff, type Period } from '../period/period';
import type { ProvinceProfile } from './unit';

/** To whom units of the province address a report of the period: the law moved the receiver more than once. */
export function addresseesIn(profile: ProvinceProfile, period: Period): string[] {
  const day = cutOff(period);
  return profile.addressees.filter((addressee) => isValidOn(addressee, day)).map(({ name }) => name);
}
