import { canonicalTables } from '../../../shared/forms/canonical';
import type { Table } from '../../../shared/forms/table';
import { validateTables } from '../../../shared/forms/validate';
import { computeIndicators } from '../../../shared/indicators/compute';
import type { IndicatorResult } from '../../../shared/indicators/indicator';
import { oneMore } from '../../../shared/indicators/what-if';
import type { OneMore } from '../../../shared/indicators/what-if';
import { check } from '../../../shared/rules/check/check';
import type { CheckResult } from '../../../shared/rules/check/check';
import { placeOf } from './places';
import type { PlacedProblem } from './places';
import type { QuarterFrame } from '../quarter/quarter-frame';

/** What the rules and the index set say of the figures as they stand. */
export interface Judgement extends CheckResult {
  /** Cells that hold no count: nothing can be saved before they are mended. */
  errors: PlacedProblem[];
  indicators: IndicatorResult | null;
  oneMore: OneMore[];
}

/** Judges tables as the server does when they are saved: same rules, same order. */
export function judgeTables(frame: QuarterFrame, tables: readonly Table[]): Judgement {
  const errors = validateTables(tables, frame.forms, frame.period).map((problem) => ({
    problem,
    place: placeOf(problem.pointer, tables),
  }));
  const canonical = canonicalTables(tables, frame.forms);
  const figures = { tables: canonical, ...(frame.previous ? { previous: frame.previous } : {}) };
  const { findings, counts } = check(frame.rules, figures);
  const set = frame.indicatorSet;
  const indicators = set ? computeIndicators(set, frame.unit.kind, figures) : null;
  return {
    findings,
    counts,
    errors,
    indicators,
    oneMore: set && indicators ? oneMore(set, indicators) : [],
  };
}
