import type { Table } from '../../forms/table';
import type { Period } from '../../period/period';
import { rateOf, type FactRate, type FactReader } from './facts';

/** An earlier quarter beside the report's: each unit that has figures of both, as if mergers had happened already. */
export interface ComparedQuarter {
  period: Period;
  units: readonly { unit: string; now: readonly Table[]; then: readonly Table[] }[];
}

/** A count of the same units in two quarters. */
export interface ComparedSum {
  now: number;
  then: number;
  units: number;
}

/** Over the units that state it in both quarters; null where none does. */
export function comparedSum(read: FactReader, fact: string, { units }: ComparedQuarter): ComparedSum | null {
  const both = units.flatMap((unit) => {
    const [now, then] = [read(fact, unit.now), read(fact, unit.then)];
    return now === null || then === null ? [] : [{ now, then }];
  });
  if (both.length === 0) return null;
  const sum = (of: 'now' | 'then') => both.reduce((total, one) => total + one[of], 0);
  return { now: sum('now'), then: sum('then'), units: both.length };
}

/** Over the units that state both counts in both quarters; null where none does. */
export function comparedRate(
  read: FactReader,
  part: string,
  whole: string,
  { units }: ComparedQuarter,
): { now: FactRate; then: FactRate } | null {
  const counts = (tables: readonly Table[]) => [read(part, tables), read(whole, tables)] as const;
  const both = units
    .map((unit) => ({ now: counts(unit.now), then: counts(unit.then) }))
    .filter((unit) => [...unit.now, ...unit.then].every((count) => count !== null));
  const now = rateOf(both.map((unit) => unit.now));
  const then = rateOf(both.map((unit) => unit.then));
  return now && then ? { now, then } : null;
}
