import type { Include, UnitSubmission } from '../../shared/totals/province-totals';
import { findOutliers } from '../../shared/totals/outliers';
import type { Outlier } from '../../shared/totals/outliers';
import { trendOf, unitTrend } from '../../shared/totals/trend';
import type { TrendPoint } from '../../shared/totals/trend';
import { unitHistory } from '../../shared/totals/unit-history';
import { eachSubmission } from './each-submission';
import type { ExportData } from './export-files';
import { readHistory, scoreOf } from './export-history';
import { overviewFold } from './overview-fold';
import type { PeriodFrame } from './quarter';
import type { Services } from './services';
import { figuresFold } from './totals';

/** Exports take what was sent, marked where it is not accepted yet. */
export const EXPORT_INCLUDE: Include = 'submitted';

/** One version of one unit that an export is made of. */
export type SubmissionVersion = Pick<UnitSubmission, 'unit' | 'version' | 'status' | 'contentHash'>;

/** All that an export is made of. */
export interface ExportRead extends ExportData {
  /** Every stored submission of the period, sorted by unit. */
  submissions: SubmissionVersion[];
  /** Rows of earlier quarters that cannot be read, as `period/unit`, sorted. */
  damagedBefore: string[];
}

/** Reads the period and the quarters before it once each; submissions pass and are not kept. */
export async function readExportData(services: Services, frame: PeriodFrame): Promise<ExportRead> {
  const { units, forms, period } = frame;
  const history = await readHistory(services, frame, EXPORT_INCLUDE);
  const { book, periods } = history;
  const figures = figuresFold(frame, { include: EXPORT_INCLUDE, lang: 'vi' });
  const overview = overviewFold(frame, services.now(), 'vi');
  const submissions: SubmissionVersion[] = [];
  const counted: string[] = [];
  const damaged = await eachSubmission(services, frame, (passing) => {
    const { unit, version, status, contentHash } = passing.submission;
    submissions.push({ unit, version, status, contentHash });
    overview.add(passing);
    if (!figures.add(passing)) return;
    counted.push(unit);
    book.add(unit, period, passing.submission);
  });
  const done = figures.finish(damaged);
  const outliers: Outlier[] = [];
  const trends: Record<string, TrendPoint[]> = {};
  for (const code of counted.sort()) {
    const unit = units.find(code);
    const now = book.lookup(code, period);
    if (!unit || !now) continue;
    const past = unitHistory(unit, periods.slice(0, -1), book.lookup, { units, forms });
    outliers.push(...findOutliers(unit, now.tables, past, forms).outliers);
    trends[code] = unitTrend(unit, periods, book.lookup, { units, forms });
  }
  return {
    workbook: {
      profile: units.profile,
      period,
      calendar: 'reporting',
      forms,
      matrix: overview.finish(),
      totals: done.totals,
      index: done.index,
      trends: {
        province: trendOf([...history.scores, scoreOf(period, done, counted.length)]),
        units: trends,
      },
      outliers,
      changes: null,
      people: {},
    },
    submissions: submissions.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    damaged,
    damagedBefore: history.damaged,
  };
}
