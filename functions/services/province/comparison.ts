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
import type { PeriodFrame, Quarter } from '../quarter';
import type { Services } from '../services';
import { readOne } from '../submissions/quarter-before';
import { countedOf, eachSubmission } from './each-submission';
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
  return fold.finish(await eachSubmission(services, frame, ({ submission }) => fold.add(submission)));
}

export async function compareSpan(
  services: Services,
  frame: SpanFrame,
  include: Include,
): Promise<ComparisonAnswer> {
  const fold = comparisonFold(frame, include);
  const { damaged } = await eachSpan(services, frame, include, ({ submission }) => fold.add(submission));
  return fold.finish(damaged);
}

/** Keeps of each unit that counts what it is compared by. */
function comparisonFold(frame: FiguresFrame, include: Include) {
  const consolidation = createConsolidation(frame, { include, keepLines: false });
  const set = frame.indicatorSet;
  const scored: ScoredUnit[] = [];
  return {
    add(submission: UnitSubmission): void {
      const contribution = consolidation.add(submission);
      if (contribution && set) scored.push(scoreUnit(set, contribution));
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

/** A unit's rates in the eight quarters up to one, by that quarter's index set; see historyFigures for mergers. */
export async function readUnitQuarters(
  services: Services,
  { unit, units, forms, period, indicatorSet: set }: Quarter,
  include: Include,
): Promise<{ unit: string; name: string; indicators: string[]; quarters: UnitQuarterRates[] }> {
  const periods = lastPeriods(period, TREND_QUARTERS);
  const found = new Map<string, HistoricFigures>();
  const placeOf = (code: string, quarter: Period) => `${periodKey(quarter)}|${code}`;
  for (const quarter of periods) {
    for (const { code } of sourcesOn(unit, cutOff(quarter), units)) {
      const key = periodKey(quarter);
      const stored = await readOne(services, key, code);
      const counted = stored && (await countedOf(services, key, code, stored.state, include));
      if (counted && counted !== 'damaged') found.set(placeOf(code, quarter), counted);
    }
  }
  const history = historyFigures(unit, periods, (code, quarter) => found.get(placeOf(code, quarter)), {
    units,
    forms,
  });
  const definitions = set ? comparedIndicators(set) : [];
  return {
    unit: unit.code,
    name: unit.name,
    indicators: definitions.map(({ document }) => document.id),
    quarters: history.map(({ period: quarter, tables, sources, complete }) => {
      const stored = sources.filter((source) => source.found).length;
      return {
        period: quarter,
        counts:
          stored === 0
            ? []
            : definitions.map(({ numerator, denominator }) => ({
                numerator: numerator && unitValue(numerator, { tables }),
                denominator: denominator && unitValue(denominator, { tables }),
              })),
        points: set && stored > 0 ? computeIndicators(set, unit.kind, { tables }).points : null,
        complete,
        summed: stored > 1,
      };
    }),
  };
}
