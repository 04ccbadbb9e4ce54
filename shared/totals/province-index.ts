import { computeFrom, computeIndicators, type IndicatorInput } from '../indicators/compute';
import type { Band, IndicatorResult } from '../indicators/indicator';
import { isOpen } from '../indicators/score-text';
import type { IndicatorDefinition, IndicatorSet } from '../indicators/set';
import type { Table } from '../forms/table';
import type { Expression } from '../rules/notation';
import type { Bound } from './bound';
import { unitValue } from '../rules/check/unit-total';
import {
  UNIT_GROUPS,
  type CountedAs,
  type ProvinceTotals,
  type UnitContribution,
  type UnitGroup,
} from './province-totals';

/**
 * One unit's score with its place in its group, whose units are scored by the same indicators; equal points share a rank
 * (1, 1, 3). Scores of which indicators lack data have neither rank nor rating.
 */
export interface UnitScore {
  unit: string;
  name: string;
  group: UnitGroup;
  status: CountedAs;
  points: number;
  /** The points, with the full ones of indicators without data. */
  most: number;
  max: number;
  band: Band | null;
  groups: { id: string; points: number; most: number; max: number }[];
  /** Ids of indicators without data: the points are a lower bound while there are any. */
  undecided: string[];
  rank: number | null;
}

/** Over which units an indicator of the province is computed. */
export interface IndexCoverage {
  id: string;
  /** Units that state both counts. */
  counted: number;
  /** Units whose figures are in the totals. */
  reported: number;
}

/** The province's score and every unit's, in no language: see wordedProvinceIndex. Plain data. */
export interface ProvinceIndex {
  set: string;
  result: IndicatorResult;
  coverage: IndexCoverage[];
  /** How the province's points stand to those that it will have; it has a rating only where nothing is missing. */
  bound: Bound;
  /** Group by group, by rank, units of one rank in the tree's order; then by points those that have none. */
  units: UnitScore[];
}

/** A unit's score and its two counts of each indicator of the set, in the set's order: plain data. */
export interface ScoredUnit {
  score: Omit<UnitScore, 'rank'>;
  inputs: IndicatorInput[];
}

export interface ProvinceIndexFold {
  /** Takes what Consolidation.add gave for a unit. */
  add(contribution: UnitContribution): void;
  /** Takes a unit that was scored elsewhere by the same set. */
  addScored(scored: ScoredUnit): void;
  /** @param totals the finished consolidation of the same units: it knows which lines repeat others */
  finish(totals: ProvinceTotals): ProvinceIndex;
}

/** Figures that no unit reports, by indicator id (such as communes that offer certified e-copies). */
export type GivenFigures = Readonly<Record<string, IndicatorInput>>;

/**
 * Scores a province from its units' figures. Each indicator takes numerator and denominator from the same units, those
 * that state both, and says over how many; a unit's blank leaves the unit out of that indicator and nothing else.
 */
export function createProvinceIndex(set: IndicatorSet, given: GivenFigures = {}): ProvinceIndexFold {
  const scores: Unranked[] = [];
  const inputs = new Map<string, IndicatorInput[]>();
  const addScored = (scored: ScoredUnit) => {
    scores.push(scored.score);
    inputs.set(scored.score.unit, scored.inputs);
  };
  return {
    add: (contribution) => addScored(scoreUnit(set, contribution)),
    addScored,
    finish(totals) {
      const coverage: IndexCoverage[] = [];
      const result = computeFrom(set, 'province', (definition) => {
        const known = given[definition.document.id];
        if (known) return known;
        const place = set.definitions.indexOf(definition);
        const { input, counted, reported } = addUp(place, repeated(definition, totals), inputs);
        coverage.push({ id: definition.document.id, counted, reported });
        return input;
      });
      const bound = boundOfIndex(result, coverage, totals);
      const band = bound === 'whole' ? result.band : null;
      const units = ranked(scores, totals);
      return { set: set.document.code, result: { ...result, band }, coverage, bound, units };
    },
  };
}

/**
 * Ratios may rise or fall with every unit that is added to them; only points of indicators that nobody has figures for
 * can but come on top.
 */
function boundOfIndex(
  result: IndicatorResult,
  coverage: readonly IndexCoverage[],
  { units }: ProvinceTotals,
): Bound {
  const settled = units.leftOut.length === 0 && units.submitted + units.amending === 0;
  if (!settled || coverage.some(({ counted, reported }) => counted > 0 && counted < reported)) return 'open';
  return isOpen(result) ? 'least' : 'whole';
}

type Unranked = ScoredUnit['score'];

/** Scores one unit, for ProvinceIndexFold.addScored. */
export function scoreUnit(set: IndicatorSet, { unit, status, tables }: UnitContribution): ScoredUnit {
  const result = computeIndicators(set, unit.kind, { tables });
  const { points, most, max, band, groups, undecided } = result;
  const who = { unit: unit.code, name: unit.name, group: unit.kind, status };
  return {
    score: { ...who, points, most, max, band, groups, undecided },
    inputs: set.definitions.map((definition) => inputOf(definition, tables)),
  };
}

function inputOf({ numerator, denominator }: IndicatorDefinition, tables: readonly Table[]): IndicatorInput {
  return {
    numerator: numerator && unitValue(numerator, { tables }),
    denominator: denominator && unitValue(denominator, { tables }),
  };
}

/** Units whose lines repeat those of others in one of the forms that the indicator reads. */
export function repeated(
  { numerator, denominator }: IndicatorDefinition,
  totals: ProvinceTotals,
): ReadonlySet<string> {
  const forms = [numerator, denominator].flatMap((expression) => (expression ? formsOf(expression) : []));
  return new Set(
    totals.forms.filter((form) => forms.includes(form.form)).flatMap((form) => form.repeatedUnits),
  );
}

/** Codes of the forms that a sum reads. */
export function formsOf(expression: Expression): string[] {
  return expression.terms.flatMap((term) => (term.kind === 'column' ? (term.form ?? []) : []));
}

/** Both counts of the indicator at a place over units; see ProvinceIndexFold. */
export function addUp(
  place: number,
  without: ReadonlySet<string>,
  inputs: ReadonlyMap<string, readonly IndicatorInput[]>,
): { input: IndicatorInput; counted: number; reported: number } {
  let top = 0;
  let bottom = 0;
  let counted = 0;
  let reported = 0;
  for (const [unit, parts] of inputs) {
    if (without.has(unit)) continue;
    reported += 1;
    const { numerator, denominator } = parts[place] as IndicatorInput;
    if (numerator === null || denominator === null) continue;
    counted += 1;
    top += numerator;
    bottom += denominator;
  }
  const exact = Number.isSafeInteger(top) && Number.isSafeInteger(bottom);
  const input =
    counted > 0 && exact ? { numerator: top, denominator: bottom } : { numerator: null, denominator: null };
  return { input, counted, reported };
}

function ranked(scores: readonly Unranked[], totals: ProvinceTotals): UnitScore[] {
  const order = new Map(totals.order.map((unit, index) => [unit, index]));
  const place = ({ unit }: Unranked) => order.get(unit) ?? order.size;
  const byPoints = [...scores].sort((a, b) => hundredths(b) - hundredths(a) || place(a) - place(b));
  return UNIT_GROUPS.flatMap((group) => {
    const members = byPoints.filter((score) => score.group === group);
    const sorted = members.filter((score) => !isOpen(score));
    const rank = ranks(sorted);
    return [...sorted, ...members.filter(isOpen)].map((score) => ({
      ...score,
      rank: rank.get(score.unit) ?? null,
    }));
  });
}

/** Ranks of scores that come best first: 1 more than there are better ones. */
function ranks(sorted: readonly Unranked[]): Map<string, number> {
  const found = new Map<string, number>();
  let rank = 0;
  sorted.forEach((score, index) => {
    const before = sorted[index - 1];
    if (!before || hundredths(before) !== hundredths(score)) rank = index + 1;
    found.set(score.unit, rank);
  });
  return found;
}

/** Points have two decimals; as whole hundredths they compare exactly. */
function hundredths({ points }: { points: number }): number {
  return Math.round(points * 100);
}
