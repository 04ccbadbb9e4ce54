import { isValidOn, type IsoDate } from '../period/date';
import { rememberingCompare } from '../language/collate';
import type { ProvinceProfile, Unit, UnitKind, UnitTree } from './unit';

/** Look-ups in a unit tree. Lists come with departments first, then districts, then communes, each in Vietnamese order. */
export interface UnitIndex {
  profile: ProvinceProfile;
  /** Those that are closed, too. */
  all: readonly Unit[];
  find: (code: string) => Unit | undefined;
  /** Every unit that reports on this day: all that are open, the province itself left out. */
  openOn: (date: IsoDate) => Unit[];
  /** The units right below `code` that are open on this day. */
  children: (code: string, date: IsoDate) => Unit[];
  /** Units that merged into `unit` from day `from` to day `to`, both included; what they left open is its carry-over. */
  predecessorsIn: (unit: Unit, from: IsoDate, to: IsoDate) => Unit[];
}

const KIND_ORDER: Record<UnitKind, number> = { province: 0, department: 1, district: 2, commune: 3 };

/** @param tree one that `unitTreeSchema` accepts */
export function createUnitIndex(tree: UnitTree): UnitIndex {
  const byCode = new Map(tree.units.map((unit) => [unit.code, unit]));
  const compareNames = rememberingCompare();
  const ordered = [...tree.units].sort(
    (a, b) =>
      KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || compareNames(a.name, b.name) || (a.code < b.code ? -1 : 1),
  );
  return {
    profile: tree.profile,
    all: tree.units,
    find: (code) => byCode.get(code),
    openOn: (date) => ordered.filter((unit) => unit.kind !== 'province' && isValidOn(unit, date)),
    children: (code, date) => ordered.filter((unit) => unit.parent === code && isValidOn(unit, date)),
    predecessorsIn: (unit, from, to) =>
      unit.predecessors
        .filter(({ on }) => from <= on && on <= to)
        .flatMap(({ unit: code }) => byCode.get(code) ?? []),
  };
}
