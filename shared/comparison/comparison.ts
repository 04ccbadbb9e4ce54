import type { IndicatorInput } from '../indicators/compute';
import type { IndicatorDefinition, IndicatorSet } from '../indicators/set';
import { addUp, formsOf, repeated, type ScoredUnit } from '../totals/province-index';
import { UNIT_GROUPS, type Include, type ProvinceTotals, type UnitGroup } from '../totals/province-totals';

/** Both counts of an indicator over several units: those that state both, of all that should report. */
export interface ComparedCounts extends IndicatorInput {
  counted: number;
  expected: number;
}

/** One unit's counts of each indicator, in the order of the comparison's. */
export interface ComparedUnit {
  unit: string;
  name: string;
  group: UnitGroup;
  status: ScoredUnit['score']['status'];
  counts: IndicatorInput[];
}

/** The rates of units, groups and the province beside each other. Plain data, in no language. */
export interface Comparison {
  include: Include;
  /** Units that should report. */
  expected: number;
  /** Ids of the indicators that units' own figures give. */
  indicators: string[];
  /** In the tree's order. */
  units: ComparedUnit[];
  groups: { group: UnitGroup; counts: ComparedCounts[] }[];
  province: ComparedCounts[];
}

/** The indicators of a set that units' own figures give. */
export function comparedIndicators({ definitions }: IndicatorSet): IndicatorDefinition[] {
  return definitions.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
}

/** Codes of the forms that an indicator reads. */
export function formsRead({ numerator, denominator }: IndicatorDefinition): string[] {
  return [...new Set([numerator, denominator].flatMap((sum) => (sum ? formsOf(sum) : [])))];
}

/**
 * Rates by the definitions of the index set. A group's is that of its units' counts added up, never a mean of rates; lines
 * that repeat those of other units do not count in it.
 * @param totals the finished consolidation of the same units
 */
export function comparisonOf(
  set: IndicatorSet,
  scored: readonly ScoredUnit[],
  totals: ProvinceTotals,
): Comparison {
  const definitions = comparedIndicators(set);
  const places = definitions.map((definition) => set.definitions.indexOf(definition));
  const order = new Map(totals.order.map((unit, index) => [unit, index]));
  const sorted = [...scored].sort((a, b) => (order.get(a.score.unit) ?? 0) - (order.get(b.score.unit) ?? 0));
  const countsOf = (of: readonly ScoredUnit[], expected: number) => {
    const inputs = new Map(of.map(({ score, inputs: own }) => [score.unit, own]));
    return definitions.map((definition, index): ComparedCounts => {
      const { input, counted } = addUp(places[index] ?? -1, repeated(definition, totals), inputs);
      return { ...input, counted, expected };
    });
  };
  const expectedIn = (group: UnitGroup) =>
    totals.forms[0]?.groups.find((one) => one.group === group)?.expected ?? 0;
  return {
    include: totals.include,
    expected: totals.units.expected,
    indicators: definitions.map(({ document }) => document.id),
    units: sorted.map(({ score: { unit, name, group, status }, inputs }) => ({
      unit,
      name,
      group,
      status,
      counts: places.map((place) => inputs[place] as IndicatorInput),
    })),
    groups: UNIT_GROUPS.flatMap((group) => {
      const own = sorted.filter(({ score }) => score.group === group);
      return own.length === 0 ? [] : [{ group, counts: countsOf(own, expectedIn(group)) }];
    }),
    province: countsOf(sorted, totals.units.expected),
  };
}
