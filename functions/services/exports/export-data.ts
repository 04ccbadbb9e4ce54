import { shiftPeriod, type Period } from '../../../shared/period/period';
import type { UnitTally } from '../../../shared/overview/matrix';
import type { ComparedQuarter } from '../../../shared/report/province/compared';
import { findOutliers, type Outlier } from '../../../shared/totals/history/outliers';
import { createPeers, type PeerQuarter } from '../../../shared/totals/history/peers';
import { isReporting, type Include } from '../../../shared/totals/province-totals';
import { trendFrom, trendOf, type Score, type TrendPoint } from '../../../shared/totals/history/trend';
import { historyFigures } from '../../../shared/totals/history/unit-history';
import { planExport, type ExportPlan } from './export-plan';
import { EXPORT_LANG, type ExportData } from './export-files';
import { FiguresBook } from './figures-book';
import { overviewOn } from '../province/overview-record';
import type { PeriodFrame } from '../quarter';
import type { QuarterPart, SubmissionVersion } from '../parts/make-part';
import { partsOf, type Beat } from '../parts/kept-or-made-parts';
import type { PlannedQuarter } from '../parts/plan-parts';
import type { Services } from '../services';
import { figuresFold, wordedFigures, type FiguresFold, type ProvinceFigures } from '../province/totals';

/** All that an export is made of. */
export interface ExportRead extends Omit<ExportData, 'made'> {
  /** Every stored submission of the period, sorted by unit. */
  submissions: SubmissionVersion[];
  /** Rows of earlier quarters that cannot be read, as `period/unit`, sorted. */
  damagedBefore: string[];
}

/** Reads a period and the quarters before it, as far as their parts are not kept; see readPlanned. */
export async function readExportData(
  services: Services,
  frame: PeriodFrame,
  include: Include,
): Promise<ExportRead> {
  const plan = await planExport(services, frame.period, include);
  return await readPlanned(services, plan);
}

/** Puts together what a plan names, part by part; neither submissions nor parts are kept. */
export async function readPlanned(services: Services, plan: ExportPlan, beat?: Beat): Promise<ExportRead> {
  const { frame } = plan.exported;
  const { units, forms, period } = frame;
  const book = new FiguresBook(forms);
  const scores: Score[] = [];
  const damagedBefore: string[] = [];
  for (const quarter of plan.quarters.slice(0, -1)) {
    const fold = new QuarterFold(quarter, book, { keepLines: false });
    for await (const part of partsOf(services, quarter, beat)) fold.add(part);
    scores.push(scoreOf(quarter.frame.period, fold.finish(), fold.counted));
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
        scoreOf(period, done, fold.counted),
      ]),
      changes: null,
      people: {},
    },
    submissions: submissions.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    damaged: fold.damaged,
    comments: plan.comments,
    compared: comparedQuarters(frame, fold.counted, book),
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
    const { frame, given } = quarter;
    this.figures = figuresFold(frame, { include: frame.include, given, ...options });
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
): Pick<ExportData['workbook'], 'trends' | 'outliers' | 'unexamined'> {
  const frame = { units, forms };
  const peers = createPeers(peerQuarters(counted, period, book, frame), forms);
  const outliers: Outlier[] = [];
  const unexamined: { unit: string; name: string; figures: number }[] = [];
  const trends: Record<string, TrendPoint[]> = {};
  for (const code of counted) {
    const unit = units.find(code);
    const now = book.lookup(code, period);
    if (!unit || !now) continue;
    const history = historyFigures(unit, periods, book.lookup, frame);
    const found = findOutliers(unit, now.tables, history.slice(0, -1), forms, peers);
    outliers.push(...found.outliers);
    if (found.unexamined > 0) unexamined.push({ unit: code, name: unit.name, figures: found.unexamined });
    trends[code] = trendFrom(unit, history);
  }
  return { trends: { province: trendOf(scores), units: trends }, outliers, unexamined };
}

/** Quarters that a report is compared with: the one before, and the same of the year before. */
const COMPARED = [-1, -4];

/** Of each, the units that count in both, where both count the same days. */
function comparedQuarters(
  { units, forms, period }: PeriodFrame,
  counted: readonly string[],
  book: FiguresBook,
): ComparedQuarter[] {
  return COMPARED.map((distance) => {
    const then = shiftPeriod(period, distance);
    const compared = counted.flatMap((code) => {
      const unit = units.find(code);
      const now = book.lookup(code, period);
      if (!unit || !now) return [];
      const [before] = historyFigures(unit, [then], book.lookup, { units, forms });
      if (!before?.complete) return [];
      const sameDays = before.sources.every(
        ({ unit: source }) => book.lookup(source, then)?.calendar === now.calendar,
      );
      return sameDays ? [{ unit: code, now: now.tables, then: before.tables }] : [];
    });
    return { period: then, units: compared };
  });
}

/** All that count, as they are compared with one another. */
function peerQuarters(
  counted: readonly string[],
  period: Period,
  book: FiguresBook,
  frame: Pick<PeriodFrame, 'units' | 'forms'>,
): PeerQuarter[] {
  return counted.flatMap((code): PeerQuarter[] => {
    const unit = frame.units.find(code);
    const now = book.lookup(code, period);
    if (!unit || !now || !isReporting(unit)) return [];
    const [before] = historyFigures(unit, [shiftPeriod(period, -1)], book.lookup, frame);
    return [
      { unit: code, group: unit.kind, tables: now.tables, before: before?.complete ? before.tables : [] },
    ];
  });
}

/** A quarter of which nothing counted has no score, rather than one of 0. */
function scoreOf(period: Period, { index }: ProvinceFigures, units: readonly string[]): Score {
  const scored = units.length > 0 ? index : undefined;
  return {
    period,
    points: scored?.result.points ?? null,
    complete: scored?.bound === 'whole',
    summed: false,
    units,
  };
}
