import { periodKey } from '../../shared/period/period';
import type { Period } from '../../shared/period/period';
import type { Include } from '../../shared/totals/province-totals';
import { TREND_QUARTERS } from '../../shared/totals/trend';
import type { Score } from '../../shared/totals/trend';
import { lastPeriods } from '../../shared/totals/unit-history';
import { unitSubmission } from './each-submission';
import { FiguresBook } from './figures-book';
import { frameOf } from './quarter';
import type { PeriodFrame } from './quarter';
import type { Services } from './services';
import { figuresFold } from './totals';
import type { ProvinceFigures } from './totals';

/** The quarters before the exported one, as far as its trends and outliers need them. */
export interface ExportHistory {
  /** Oldest first, the exported period last. */
  periods: Period[];
  /** Units' totals of the quarters before; the exported quarter's are still to be added. */
  book: FiguresBook;
  /** The province's scores of the quarters before, oldest first. */
  scores: Score[];
  /** Rows that cannot be read, as `period/unit`, sorted. */
  damaged: string[];
}

/** Reads the quarters before, one after the other; what cannot be read is left out. */
export async function readHistory(
  services: Services,
  frame: PeriodFrame,
  include: Include,
): Promise<ExportHistory> {
  const periods = historyPeriods(frame.period);
  const book = new FiguresBook(frame.forms);
  const scores: Score[] = [];
  const damaged: string[] = [];
  for (const period of periods.slice(0, -1)) {
    const then = await frameOf(services, period);
    const fold = figuresFold(then, { include, lang: 'vi', keepLines: false });
    let counted = 0;
    for await (const { unit, stored } of services.submissions.scan(periodKey(period))) {
      if (!stored) {
        damaged.push(`${periodKey(period)}/${unit}`);
        continue;
      }
      const submission = unitSubmission(unit, stored.state);
      if (!fold.add({ submission })) continue;
      counted += 1;
      book.add(unit, period, submission);
    }
    scores.push(scoreOf(period, fold.finish([]), counted));
  }
  return { periods, book, scores, damaged: damaged.sort() };
}

/** The exported period and those before it, oldest first. */
export function historyPeriods(period: Period): Period[] {
  return lastPeriods(period, TREND_QUARTERS);
}

/** A quarter of which nothing counted has no score, rather than one of 0. */
export function scoreOf(period: Period, { index }: ProvinceFigures, counted: number): Score {
  const result = counted > 0 ? index?.result : undefined;
  return {
    period,
    points: result?.points ?? null,
    complete: result?.undecided.length === 0,
    summed: false,
  };
}
