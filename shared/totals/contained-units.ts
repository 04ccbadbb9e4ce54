import type { Unit } from '../units/unit';
import { addTo, newSum, type RunningSum } from './known-sum';

/** So many columns above 0 have to agree before equal sums count as proof. */
const LEAST_COLUMNS = 3;
/** A line that merely exceeds the lines below it is suspicious only over so many of them. */
const LEAST_UNITS = 3;

export type Containment = 'repeats' | 'may-contain' | 'own';

/** The sums of one form over the units below one unit (the communes of a district). */
interface ChildSums {
  units: number;
  sums: Map<string, RunningSum>;
}

/**
 * Finds lines of units that already contain the lines of the units below them: in some provinces a district's line
 * includes its communes, and adding both counts them twice.
 */
export class ContainedUnits {
  private readonly below = new Map<string, Map<string, ChildSums>>();

  add(unit: Unit, form: string, cells: Readonly<Record<string, number | null>>): void {
    if (unit.parent === null) return;
    const forms = getOrAdd(this.below, unit.parent, () => new Map<string, ChildSums>());
    const child = getOrAdd(forms, form, () => ({
      units: 0,
      sums: new Map(Object.keys(cells).map((key) => [key, newSum()])),
    }));
    child.units += 1;
    for (const [key, sum] of child.sums) addTo(sum, cells[key] ?? null);
  }

  /** How the unit's line stands to the lines below it: proof needs the same figure in every column. */
  judge(unit: Unit, form: string, cells: Readonly<Record<string, number | null>>): Containment {
    const child = this.below.get(unit.code)?.get(form);
    if (!child) return 'own';
    const pairs = [...child.sums].map(([key, sum]) => ({
      own: cells[key] ?? null,
      below: sum.blanks > 0 ? null : sum.known,
    }));
    if (pairs.filter(({ own }) => (own ?? 0) > 0).length < LEAST_COLUMNS) return 'own';
    if (pairs.every(({ own, below }) => own !== null && own === below)) return 'repeats';
    const exceeds = pairs.every(({ own, below }) => own !== null && below !== null && own >= below);
    const arisen = pairs.filter(({ below }) => (below ?? 0) > 0).length >= LEAST_COLUMNS;
    return exceeds && arisen && child.units >= LEAST_UNITS ? 'may-contain' : 'own';
  }
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
