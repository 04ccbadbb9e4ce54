import { bareName, kindWord } from '../../units/unit-name';
import type { Unit } from '../../units/unit';
import { PhraseBook } from '../text/phrases';
import { agencies as known, committees } from '../vocabulary';

/** A body that a report names. */
export interface Agency {
  name: string;
  /** The province's own entry; undefined for one that it does not list. */
  unit: Unit | undefined;
}

export type AgencyBook = PhraseBook<Agency>;

/** The names by which units are written, in full and short. */
export function agencyBook(units: readonly Unit[]): AgencyBook {
  const byName = new Map(units.map((unit) => [unit.name, unit]));
  const entries: [string, Agency][] = [];
  for (const { name, short } of known) {
    const agency = { name, unit: byName.get(name) };
    for (const written of [name, ...short]) entries.push([written, agency]);
  }
  for (const unit of units) {
    if (unit.kind === 'province') continue;
    const agency = { name: unit.name, unit };
    entries.push([unit.name, agency]);
    if (unit.kind === 'department') continue;
    for (const committee of committees)
      entries.push([`${committee} ${kindWord(unit.name)} ${bareName(unit.name)}`, agency]);
  }
  return new PhraseBook(entries);
}
