import type { Table } from '../../forms/table';
import { parseExpression, type Expression } from '../../rules/notation';
import { boundOf, type Bound } from '../../totals/bound';
import { formsOf } from '../../totals/province-index';
import type { UnitGroup } from '../../totals/province-totals';
import type { WordedProvinceTotals } from '../../totals/sentence/worded-province-totals';
import { totalTable } from '../../totals/unit-figures';
import { firstKnown } from '../figures';

/** A figure of several units: the sum of those that state it, and how it stands to what it will be. */
export interface FactSum {
  /** Null where no unit states it. */
  value: number | null;
  /** Units that state it, of those whose form is there. */
  counted: number;
  reported: number;
  /** Of all units that should report. */
  bound: Bound;
  /** Of those that did alone. */
  ownBound: Bound;
}

/** Both counts of a rate over the units that state both; never a mean of rates. */
export interface FactRate {
  part: number;
  whole: number;
  counted: number;
  reported: number;
}

/** A unit's figures, in which lines that repeat those of other units have no part. */
export interface UnitTables {
  unit: string;
  name: string;
  group: UnitGroup;
  tables: readonly Table[];
}

/** Sums and rates of named figures over units. Plain reading; nothing is in words. */
export interface ProvinceFacts {
  units: readonly UnitTables[];
  sum(fact: string, group?: UnitGroup): FactSum;
  /** Null where no unit states both. */
  rate(part: string, whole: string, group?: UnitGroup): FactRate | null;
  /** One unit's figure; null where it does not state it. */
  of(unit: UnitTables, fact: string): number | null;
}

/** Named figures with their ways of being computed; the first that is known counts. */
export type FactReader = (fact: string, tables: readonly Table[]) => number | null;

export function factReader(facts: Readonly<Record<string, readonly string[]>>): FactReader {
  const parsed = parsedFacts(facts);
  return (fact, tables) => firstKnown(parsed.get(fact) ?? [], { tables });
}

function parsedFacts(facts: Readonly<Record<string, readonly string[]>>): Map<string, Expression[]> {
  return new Map(
    Object.entries(facts).map(([name, ways]) => [name, ways.map((way) => parseExpression(way))]),
  );
}

/** The facts of an outline in a province's totals; these must keep their lines. */
export function provinceFacts(
  facts: Readonly<Record<string, readonly string[]>>,
  totals: WordedProvinceTotals,
): ProvinceFacts {
  const parsed = parsedFacts(facts);
  const read = factReader(facts);
  const units = unitTables(totals);
  const formsIn = (fact: string) => [...new Set((parsed.get(fact) ?? []).flatMap(formsOf))];
  const reporting = (fact: string, group?: UnitGroup) => {
    const forms = formsIn(fact);
    return units.filter(
      (unit) =>
        (group === undefined || unit.group === group) &&
        forms.every((form) => unit.tables.some((table) => table.form === form)),
    );
  };
  const missingOf = (fact: string, group?: UnitGroup) =>
    Math.max(
      0,
      ...totals.forms
        .filter(({ form }) => formsIn(fact).includes(form))
        .map(({ missing }) => missing.filter((one) => group === undefined || one.group === group).length),
    );
  const mayFall = (fact: string) =>
    totals.forms.some(({ form, mayFall: may }) => may && formsIn(fact).includes(form));
  return {
    units,
    of: ({ tables }, fact) => read(fact, tables),
    sum(fact, group) {
      const all = reporting(fact, group);
      const known = all.flatMap(({ tables }) => read(fact, tables) ?? []);
      const blanks = all.length - known.length;
      const value = known.reduce((sum, one) => sum + one, 0);
      const exact = known.length > 0 && Number.isSafeInteger(value);
      return {
        value: exact ? value : null,
        counted: known.length,
        reported: all.length,
        bound: boundOf({ blanks }, { missing: missingOf(fact, group), mayFall: mayFall(fact) }),
        ownBound: boundOf({ blanks }, { missing: 0, mayFall: mayFall(fact) }),
      };
    },
    rate(part, whole, group) {
      const all = reporting(whole, group);
      return rateOf(all.map(({ tables }) => [read(part, tables), read(whole, tables)]));
    },
  };
}

/** A rate from the two counts of several units; null where none has both. */
export function rateOf(counts: readonly (readonly [number | null, number | null])[]): FactRate | null {
  let [part, whole, counted] = [0, 0, 0];
  for (const [a, b] of counts) {
    if (a === null || b === null) continue;
    part += a;
    whole += b;
    counted += 1;
  }
  const exact = Number.isSafeInteger(part) && Number.isSafeInteger(whole);
  return counted > 0 && exact ? { part, whole, counted, reported: counts.length } : null;
}

function unitTables({ forms }: WordedProvinceTotals): UnitTables[] {
  const units = new Map<string, { unit: string; name: string; group: UnitGroup; tables: Table[] }>();
  for (const { form, groups } of forms) {
    for (const { group, lines } of groups) {
      for (const { unit, name, added, cells, together = [] } of lines) {
        const own = units.get(unit) ?? { unit, name, group, tables: [] };
        units.set(unit, own);
        if (added) own.tables.push(totalTable(form, '', { cells, together }));
      }
    }
  }
  return [...units.values()];
}
