import { formatCount } from '../../language/number';

/** A count as the sentences of one report write it. */
export type CountText = (value: number) => string;

/**
 * A count in running text: counts below 10 take a leading 0, as papers write them; tables never do.
 * @param twoDigits whether the province writes them so; see ProvinceProfile
 * @example countText(2, true) // '02'
 */
export function countText(value: number, twoDigits: boolean): string {
  const text = formatCount(value, 'vi');
  return twoDigits && value >= 1 && value <= 9 ? `0${text}` : text;
}
