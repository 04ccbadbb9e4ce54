import type { KnownName } from '../../../shared/intake/read/names';
import data from '../../../shared/units/data/hung-yen.json';

/** The units of the province that the product comes with. */
export function provinceUnits(): KnownName[] {
  return data.units.map(({ code, name }) => ({ key: code, name }));
}
