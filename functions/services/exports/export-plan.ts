import { vietnamDay } from '../../../shared/period/date';
import { shiftPeriod, type Period } from '../../../shared/period/period';
import { commentsOf, wordedComments } from '../../../shared/submission/comments';
import { canonicalJson } from '../../../shared/submission/canonical';
import { TREND_QUARTERS } from '../../../shared/totals/history/trend';
import { lastPeriods } from '../../../shared/totals/history/unit-history';
import type { Include } from '../../../shared/totals/province-totals';
import { sha256Hex } from '../../store/hash';
import { givenIn } from '../province/given-figures';
import { readHeads } from '../province/heads';
import { lastDay } from '../province/overview-record';
import { EXPORT_LANG, type UnitComments } from './export-files';
import { documentHash } from '../parts/make-part';
import { partFrame, planParts, type PlannedQuarter } from '../parts/plan-parts';
import type { PeriodFrame } from '../quarter';
import type { Services } from '../services';

/**
 * Raised whenever the product comes to write other files from the same figures: then the next run writes them anew
 * instead of saying that nothing changed.
 */
const FORMAT = 6;

/** What an export is made of, read without the contents. */
export interface ExportPlan {
  /** The exported quarter last, before it those that its trends show. */
  quarters: PlannedQuarter[];
  exported: PlannedQuarter;
  /** What was said of cells, sorted by unit. */
  comments: UnitComments[];
  /** SHA-256 over everything that decides what the files say. */
  hash: string;
  /** Units that have stored anything in the exported period. */
  stored: number;
}

/**
 * Plans an export: version and content hash of every submission of the period and of the quarters that its trends show,
 * units, forms, index sets, comments, and whether the deadline has passed. A day on which nothing changed costs no more than this.
 */
export async function planExport(services: Services, period: Period, include: Include): Promise<ExportPlan> {
  const periods = lastPeriods(period, TREND_QUARTERS);
  // What the oldest quarter carried over from tells its part's version too.
  let before = await readHeads(services, shiftPeriod(period, -TREND_QUARTERS));
  const quarters: PlannedQuarter[] = [];
  const told: unknown[] = [];
  let exported: PlannedQuarter | undefined;
  let stored = 0;
  for (const each of periods) {
    const heads = await readHeads(services, each);
    const frame = await partFrame(services, each, include);
    const given = await givenIn(services, frame);
    exported = { frame, parts: planParts(frame, heads, before), given };
    quarters.push(exported);
    const rules = [...frame.forms, ...(frame.indicatorSet ? [frame.indicatorSet.document] : [])];
    told.push([frame.key, rules.map(documentHash), [...heads.values()], given]);
    stored = heads.size;
    before = heads;
  }
  if (!exported) throw new RangeError('An export shows at least one quarter.');
  const overdue = vietnamDay(services.now().toISOString()) > lastDay(exported.frame);
  const units = documentHash(exported.frame.tree);
  const comments = await readComments(services, exported.frame);
  const said = comments.length === 0 ? [] : [comments];
  const hash = sha256Hex(canonicalJson([FORMAT, include, exported.frame.key, units, overdue, told, ...said]));
  return { quarters, exported, comments, hash, stored };
}

async function readComments(services: Services, { key, forms }: PeriodFrame): Promise<UnitComments[]> {
  const logs = await services.comments.readAll(key);
  return [...logs]
    .map(([unit, log]) => ({ unit, comments: wordedComments(commentsOf(log), forms, EXPORT_LANG) }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}
