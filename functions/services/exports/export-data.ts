import type { Period } from '../../../shared/period/period';
import type { UnitTally } from '../../../shared/overview/matrix';
import { findOutliers, type Outlier } from '../../../shared/totals/history/outliers';
import { trendFrom, trendOf, type Score, type TrendPoint } from '../../../shared/totals/history/trend';
import { historyFigures } from '../../../shared/totals/history/unit-history';
import { planExport, type ExportPlan, type PlannedQuarter } from './export-plan';
import { EXPORT_LANG, type ExportData } from './export-files';
import { FiguresBook } from './figures-book';
import { overviewOn } from '../province/overview-fold';
import type { PeriodFrame } from '../quarter';
import { EXPORT_INCLUDE, type QuarterPart, type SubmissionVersion } from './make-part';
import { partsOf, type Beat } from './kept-or-made-parts';
import type { Services } from '../services';
import { figuresFold, wordedFigures, type FiguresFold, type ProvinceFigures } from '../province/totals';

/** All that an export is made of. */
export interface ExportRead extends ExportData {
  /** Every stored submission of the period, sorted by unit. */
  submissions: SubmissionVersion[];
  /** Rows of earlier quarters that cannot be read, as `period/unit`, sorted. */
  damagedBefore: string[];
}

/** Reads a period and the quarters before it, as far as their parts are not kept; see readPlanned. */
export async function readExportData(services: Services, frame: PeriodFrame): Promise<ExportRead> {
  return await readPlanned(services, await planExport(services, frame.period), () => Promise.resolve());
}

/** Puts together what a plan names, part by part; neither submissions nor parts are kept. */
export async function readPlanned(services: Services, plan: ExportPlan, beat: Beat): Promise<ExportRead> {
  const { frame } = plan.exported;
  const { units, forms, period } = frame;
  const book = new FiguresBook(forms);
  const scores: Score[] = [];
  const damagedBefore: string[] = [];
  for (const quarter of plan.quarters.slice(0, -1)) {
    const fold = new QuarterFold(quarter, book, { keepLines: false });
    for await (const part of partsOf(services, quarter, beat)) fold.add(part);
    scores.push(scoreOf(quarter.frame.period, fold.finish(), fold.counted.length));
    damagedBefore.push(...fold.damaged.map((unit) => `${quarter.frame.key}/${unit}`));
  }
  const fold = new QuarterFold(plan.exported, book, { keepLines: true });
  const submissions: SubmissionVersion[] = [];
  const tallies: UnitTally[] = [];
  for await (const part of partsOf(services, plan.exported, beat)) {
    fold.add(part);
    submissions.push(...part.submissions);
    tallies.push(...part.tallies);
  }
  const done = fold.finish();
  const periods = plan.quarters.map((quarter) => quarter.frame.period);
  return {
    workbook: {
      profile: units.profile,
      period,
      calendar: 'reporting',
      forms,
      matrix: overviewOn(frame, services.now(), tallies),
      ...wordedFigures(frame, done, EXPORT_LANG),
      ...unitHistories(frame, fold.counted.sort(), periods, book, [
        ...scores,
        scoreOf(period, done, fold.counted.length),
      ]),
      changes: null,
      people: {},
    },
    submissions: submissions.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    damaged: fold.damaged,
    comments: plan.comments,
    damagedBefore: damagedBefore.sort(),
  };
}

/** Adds up the parts of one quarter. */
class QuarterFold {
  readonly counted: string[] = [];
  readonly damaged: string[] = [];
  private readonly figures: FiguresFold;

  constructor(
    private readonly quarter: PlannedQuarter,
    private readonly book: FiguresBook,
    options: { keepLines: boolean },
  ) {
    const { frame } = quarter;
    this.figures = figuresFold(frame, { include: EXPORT_INCLUDE, ...options });
  }

  add({ totals, scores, damaged }: QuarterPart): void {
    const { period } = this.quarter.frame;
    for (const { unit, calendar, forms } of this.figures.addPart(totals, scores)) {
      this.counted.push(unit);
      this.book.add(unit, period, calendar, forms ?? []);
    }
    this.damaged.push(...damaged);
  }

  finish(): ProvinceFigures {
    this.damaged.sort();
    return this.figures.finish(this.damaged);
  }
}

/** Trends and outliers of the units that count. */
function unitHistories(
  { units, forms, period }: PeriodFrame,
  counted: readonly string[],
  periods: readonly Period[],
  book: FiguresBook,
  scores: readonly Score[],
): Pick<ExportData['workbook'], 'trends' | 'outliers'> {
  const outliers: Outlier[] = [];
  const trends: Record<string, TrendPoint[]> = {};
  for (const code of counted) {
    const unit = units.find(code);
    const now = book.lookup(code, period);
    if (!unit || !now) continue;
    const history = historyFigures(unit, periods, book.lookup, { units, forms });
    outliers.push(...findOutliers(unit, now.tables, history.slice(0, -1), forms).outliers);
    trends[code] = trendFrom(unit, history);
  }
  return { trends: { province: trendOf(scores), units: trends }, outliers };
}

/** A quarter of which nothing counted has no score, rather than one of 0. */
function scoreOf(period: Period, { index }: ProvinceFigures, counted: number): Score {
  const result = counted > 0 ? index?.result : undefined;
  return {
    period,
    points: result?.points ?? null,
    complete: result?.undecided.length === 0,
    summed: false,
  };
}
