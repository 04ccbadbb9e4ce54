import { vietnamDay } from '../../shared/period/date';
import { periodKey } from '../../shared/period/period';
import { canonicalJson } from '../../shared/submission/canonical';
import { sha256Hex } from '../store/hash';
import type { SubmissionHead } from '../store/types';
import { historyPeriods } from './export-history';
import { lastDay } from './overview-fold';
import type { PeriodFrame } from './quarter';
import { frameOf } from './quarter';
import type { Services } from './services';

/**
 * Raised whenever the product comes to write other files from the same figures: then the next run writes them anew
 * instead of saying that nothing changed.
 */
const FORMAT = 1;

/** Everything that decides what an export's files say, as one hash; see inputsHash. */
export interface ExportInputs {
  hash: string;
  /** Units that have stored anything in the period. */
  stored: number;
}

/**
 * SHA-256 over all that the files are made of: the version and content hash of every submission of the period and of
 * the quarters that its trends show, units, forms, index sets, and whether the deadline has passed. Read without the
 * contents, so that a day on which nothing changed costs little.
 */
export async function readInputs(services: Services, frame: PeriodFrame): Promise<ExportInputs> {
  const { tree } = await services.library.loadUnits();
  const quarters: unknown[] = [];
  let stored = 0;
  for (const period of historyPeriods(frame.period)) {
    const heads: SubmissionHead[] = [];
    for await (const head of services.submissions.scanHeads(periodKey(period))) heads.push(head);
    heads.sort((a, b) => (a.unit < b.unit ? -1 : 1));
    stored = heads.length;
    const { forms, indicatorSet } = await frameOf(services, period);
    const rules = [...forms, ...(indicatorSet ? [indicatorSet.document] : [])].map(documentHash);
    quarters.push([periodKey(period), rules, heads]);
  }
  const overdue = vietnamDay(services.now().toISOString()) > lastDay(frame);
  const units = documentHash(tree);
  return { hash: sha256Hex(canonicalJson([FORMAT, frame.key, units, overdue, quarters])), stored };
}

const hashes = new WeakMap<object, string>();

/** Documents do not change once they are loaded, and most are in force in all eight quarters. */
function documentHash(document: object): string {
  const hash = hashes.get(document) ?? sha256Hex(canonicalJson(document));
  hashes.set(document, hash);
  return hash;
}
