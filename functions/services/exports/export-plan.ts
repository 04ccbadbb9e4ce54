import { vietnamDay } from '../../../shared/period/date';
import { cutOff, shiftPeriod, type Period } from '../../../shared/period/period';
import { commentsOf, wordedComments } from '../../../shared/submission/comments';
import { canonicalJson } from '../../../shared/submission/canonical';
import { TREND_QUARTERS } from '../../../shared/totals/history/trend';
import { lastPeriods } from '../../../shared/totals/history/unit-history';
import type { Include } from '../../../shared/totals/province-totals';
import { sha256Hex } from '../../store/hash';
import type { PartName, UnitRange } from '../../store/types';
import { PART_UNITS } from './export-limits';
import { readHeads, type Heads } from '../province/heads';
import { lastDay } from '../province/overview-fold';
import { EXPORT_LANG, type UnitComments } from './export-files';
import { documentHash, inputOf, nameOf, type PartFrame } from './make-part';
import { frameOf, type PeriodFrame } from '../quarter';
import type { Services } from '../services';

/**
 * Raised whenever the product comes to write other files from the same figures: then the next run writes them anew
 * instead of saying that nothing changed.
 */
const FORMAT = 5;

/** Some units of a quarter, and the name that their part has as long as nothing of them moves. */
export interface PlannedPart {
  range: UnitRange;
  /** Stored submissions in it. */
  units: number;
  name: PartName;
}

export interface PlannedQuarter {
  frame: PartFrame;
  parts: PlannedPart[];
}

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
    exported = { frame, parts: planParts(frame, heads, before) };
    quarters.push(exported);
    const rules = [...frame.forms, ...(frame.indicatorSet ? [frame.indicatorSet.document] : [])];
    told.push([frame.key, rules.map(documentHash), [...heads.values()]]);
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

/** The frame of a period with the very tree that its units come from. */
export async function partFrame(services: Services, period: Period, include: Include): Promise<PartFrame> {
  for (;;) {
    const frame = await frameOf(services, period);
    const { tree, index } = await services.library.loadUnits();
    if (index === frame.units) return { ...frame, tree, include };
  }
}

/**
 * Shares a quarter out. The borders come from the unit tree and not from what is stored, so that a unit that sends its
 * first figures changes one part and moves no border.
 */
function planParts(frame: PartFrame, heads: Heads, before: Heads): PlannedPart[] {
  const codes = frame.units
    .openOn(cutOff(frame.period))
    .map(({ code }) => code)
    .sort();
  const borders = codes.filter((_, place) => place > 0 && place % PART_UNITS === 0);
  const all = [...heads.values()];
  let at = 0;
  return [...borders, null].flatMap((to, place) => {
    const start = at;
    while (at < all.length && (to === null || (all[at]?.unit ?? '') < to)) at += 1;
    if (at === start) return [];
    const range: UnitRange = { from: borders[place - 1] ?? '', to };
    const inputs = all.slice(start, at).map((head) => inputOf(frame, head, (code) => before.get(code)));
    return [{ range, units: inputs.length, name: nameOf(frame, range, inputs) }];
  });
}
