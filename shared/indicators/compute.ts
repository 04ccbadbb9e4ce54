import type { UnitKind } from '../units/unit';
import { unitValue, type UnitFigures } from '../rules/check/unit-total';
import { KnownTables, distinctSums, type ForcedSum } from '../rules/forced-sum';
import type { Band, Indicator, IndicatorGroup, IndicatorResult } from './indicator';
import { scoreOf } from './score';
import type { IndicatorDefinition, IndicatorDocument, IndicatorSet } from './set';

/** The two counts of an indicator; null for what is not known. */
export interface IndicatorInput {
  numerator: number | null;
  denominator: number | null;
}

/**
 * The index scores of one unit's tables; see computeFrom.
 * @param forced sums of blanks that the other figures force: an indicator that lacks nothing else is computed with them
 */
export function computeIndicators(
  set: IndicatorSet,
  unit: UnitKind,
  figures: UnitFigures,
  forced: readonly ForcedSum[] = [],
): IndicatorResult {
  if (forced.length === 0) {
    return computeFrom(set, unit, ({ numerator, denominator }) => ({
      numerator: numerator && unitValue(numerator, figures),
      denominator: denominator && unitValue(denominator, figures),
    }));
  }
  const tables = new KnownTables(figures, forced);
  const used = new Map<string, ForcedSum[]>();
  const result = computeFrom(set, unit, ({ document, numerator, denominator }) => {
    const known = [numerator && tables.value(numerator), denominator && tables.value(denominator)] as const;
    used.set(
      document.id,
      known.flatMap((one) => one?.forced ?? []),
    );
    return { numerator: known[0]?.value ?? null, denominator: known[1]?.value ?? null };
  });
  const indicators = result.indicators.map((indicator) => {
    const sums = distinctSums(used.get(indicator.id) ?? []);
    return indicator.status === 'computed' && sums.length > 0 ? { ...indicator, forced: sums } : indicator;
  });
  return { ...result, indicators };
}

/**
 * The index scores from the two counts of each indicator: every one rounded to 2 decimals half up, then summed.
 * One that does not apply to the kind of unit gives its full points; one without data gives none, and leaves the whole
 * without a rating.
 */
export function computeFrom(
  set: IndicatorSet,
  unit: UnitKind,
  input: (definition: IndicatorDefinition) => IndicatorInput,
): IndicatorResult {
  const scored = set.definitions.map((definition) => {
    const applies = definition.document.appliesTo?.includes(unit) ?? true;
    return one(definition, applies, applies ? input(definition) : NOT_KNOWN);
  });
  const groups: IndicatorGroup[] = set.document.groups.map(({ id, max }) => {
    const own = scored.filter((indicator) => indicator.group === id);
    return { id, points: hundredths(own, 'points') / 100, most: hundredths(own, 'most') / 100, max };
  });
  const total = hundredths(scored, 'points');
  const most = hundredths(scored, 'most');
  return {
    set: set.document.code,
    indicators: scored,
    groups,
    points: total / 100,
    most: most / 100,
    max: set.document.groups.reduce((sum, group) => sum + group.max, 0),
    band: most > total ? null : bandOf(set, total),
    undecided: scored
      .filter((indicator) => indicator.status === 'undecided')
      .map((indicator) => indicator.id),
  };
}

/** The rating of a total in hundredths of a point. */
export function bandOf(set: IndicatorSet, total: number): Band {
  const bands = [...set.document.bands].sort((a, b) => b.from - a.from);
  const band = bands.find(({ from }) => total >= from * 100) ?? bands.at(-1);
  return (band as (typeof bands)[number]).id;
}

const NOT_KNOWN: IndicatorInput = { numerator: null, denominator: null };

function one(definition: IndicatorDefinition, applies: boolean, input: IndicatorInput): Indicator {
  const { document } = definition;
  const { ratio, points, status } = outcomeOf(document, applies, input);
  // One literal with every property: thousands of units are scored, and copies of objects take several times longer.
  return {
    id: document.id,
    group: definition.group,
    numerator: input.numerator,
    denominator: input.denominator,
    max: document.max,
    rule: document.rule,
    threshold: document.threshold ?? null,
    basis: document.basis,
    ratio,
    points,
    most: status === 'undecided' ? document.max : points,
    status,
  };
}

function outcomeOf(
  document: IndicatorDocument,
  applies: boolean,
  { numerator, denominator }: IndicatorInput,
): Pick<Indicator, 'ratio' | 'points' | 'status'> {
  if (!applies) return { ratio: null, points: document.max, status: 'not-applicable' };
  if (numerator === null || denominator === null) return { ratio: null, points: 0, status: 'undecided' };
  const { ratio, hundredths: points } = scoreOf(document, numerator, denominator);
  return { ratio, points: points / 100, status: 'computed' };
}

function hundredths(indicators: readonly Indicator[], of: 'points' | 'most'): number {
  return indicators.reduce((sum, indicator) => sum + Math.round(indicator[of] * 100), 0);
}
