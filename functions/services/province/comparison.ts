import { comparedIndicators, comparisonOf, type Comparison } from '../../../shared/comparison/comparison';
import { computeIndicators, type IndicatorInput } from '../../../shared/indicators/compute';
import { unitValue } from '../../../shared/rules/check/unit-total';
import { cutOff, periodKey, type Period } from '../../../shared/period/period';
import { createConsolidation } from '../../../shared/totals/consolidate';
import { TREND_QUARTERS } from '../../../shared/totals/history/trend';
import {
  historyFigures,
  lastPeriods,
  sourcesOn,
  type HistoricFigures,
} from '../../../shared/totals/history/unit-history';
import { scoreUnit, type ScoredUnit } from '../../../shared/totals/province-index';
import type { Include, UnitSubmission } from '../../../shared/totals/province-totals';
import type { Table } from '../../../shared/forms/table';
import type { IndicatorSet } from '../../../shared/indicators/set';
import type { Unit } from '../../../shared/units/unit';
import type { PeriodFrame, Quarter } from '../quarter';
import type { Services } from '../services';
import { countedOf, eachSubmission, unlessDamaged } from './each-submission';
import { eachSpan, type SpanFrame } from './span';
import type { FiguresFrame } from './totals';

export interface ComparisonAnswer {
  set: string | null;
  comparison: Comparison | null;
  damaged: string[];
}

export async function compareQuarter(
  services: Services,
  frame: PeriodFrame,
  include: Include,
): Promise<ComparisonAnswer> {
  const fold = comparisonFold(frame, include);
  return fold.finish(await eachSubmission(services, frame, ({ submission }) => fold.workUp(submission)));
}

export async function compareSpan(
  services: Services,
  frame: SpanFrame,
  include: Include,
): Promise<ComparisonAnswer> {
  const fold = comparisonFold(frame, include);
  const { damaged } = await eachSpan(services, frame, include, ({ submission }) => fold.workUp(submission));
  return fold.finish(damaged);
}

/** Keeps of each unit that counts what it is compared by. */
function comparisonFold(frame: FiguresFrame, include: Include) {
  const consolidation = createConsolidation(frame, { include, keepLines: false });
  const set = frame.indicatorSet;
  const scored: ScoredUnit[] = [];
  return {
    workUp(submission: UnitSubmission): () => void {
      const { contribution, add } = consolidation.workUp(submission);
      const score = contribution && set && scoreUnit(set, contribution);
      return () => {
        add();
        if (score) scored.push(score);
      };
    },
    finish(damaged: string[]): ComparisonAnswer {
      const totals = consolidation.finish(damaged);
      const comparison = set ? comparisonOf(set, scored, totals) : null;
      return { set: set?.document.code ?? null, comparison, damaged };
    },
  };
}

/** One quarter of a unit among its last ones. */
export interface UnitQuarterRates {
  period: Period;
  /** In the order of the indicators; empty where no figures of the quarter count. */
  counts: IndicatorInput[];
  points: number | null;
  /** False where figures of a merged unit are missing. */
  complete: boolean;
  summed: boolean;
}

export interface UnitQuarters {
  unit: string;
  name: string;
  indicators: string[];
  quarters: UnitQuarterRates[];
}

/**
 * A unit's rates in the eight quarters up to one, by that quarter's index set; see historyFigures for mergers.
 * @returns beside it what is stored and cannot be read or rated, as `period/unit`: such quarters are not complete
 */
export async function readUnitQuarters(
  services: Services,
  { unit, units, forms, period, indicatorSet: set }: Quarter,
  include: Include,
): Promise<{ answer: UnitQuarters; damaged: string[] }> {
  const periods = lastPeriods(period, TREND_QUARTERS);
  const found = new Map<string, HistoricFigures>();
  const damaged: string[] = [];
  const placeOf = (code: string, quarter: Period) => `${periodKey(quarter)}|${code}`;
  for (const quarter of periods) {
    for (const { code } of sourcesOn(unit, cutOff(quarter), units)) {
      const key = periodKey(quarter);
      const counted = await unlessDamaged(async () => {
        const stored = await services.submissions.read(key, code);
        const counted = stored && (await countedOf(services, key, code, stored.state, include));
        // What cannot be rated by itself cannot be added to others either.
        if (counted && counted !== 'damaged') ratesOf(set, unit, [...counted.tables]);
        return counted;
      });
      if (counted === 'damaged') damaged.push(`${key}/${code}`);
      else if (counted) found.set(placeOf(code, quarter), counted);
    }
  }
  const history = historyFigures(unit, periods, (code, quarter) => found.get(placeOf(code, quarter)), {
    units,
    forms,
  });
  const definitions = set ? comparedIndicators(set) : [];
  const answer = {
    unit: unit.code,
    name: unit.name,
    indicators: definitions.map(({ document }) => document.id),
    quarters: history.map(({ period: quarter, tables, sources, complete }) => {
      const stored = sources.filter((source) => source.found).length;
      const rates = stored === 0 ? { counts: [], points: null } : ratesOf(set, unit, tables);
      return { period: quarter, ...rates, complete, summed: stored > 1 };
    }),
  };
  return { answer, damaged };
}

function ratesOf(
  set: IndicatorSet | undefined,
  { kind }: Unit,
  tables: readonly Table[],
): Pick<UnitQuarterRates, 'counts' | 'points'> {
  if (!set) return { counts: [], points: null };
  return {
    counts: comparedIndicators(set).map(({ numerator, denominator }) => ({
      numerator: numerator && unitValue(numerator, { tables }),
      denominator: denominator && unitValue(denominator, { tables }),
    })),
    points: computeIndicators(set, kind, { tables }).points,
  };
}
