import type { Include } from '../../shared/totals/province-totals';
import { isSpan, periodKey } from '../../shared/period/period';
import { compareQuarter, compareSpan, readUnitQuarters } from '../services/province/comparison';
import { spanFrameOf } from '../services/province/span';
import { frameOf, openQuarter, IN_PATH, readPeriodOrSpan } from '../services/quarter';
import type { Call, Reply } from './call';

/** Handlers of rates beside each other. */

export async function getComparison(call: Call<undefined>): Promise<Reply> {
  const { services, lang } = call;
  const include = call.query.include as Include;
  const period = readPeriodOrSpan(services, call.path.period ?? '', lang);
  const answer = isSpan(period)
    ? await compareSpan(services, await spanFrameOf(services, period), include)
    : await compareQuarter(services, await frameOf(services, period), include);
  return { json: { period: periodKey(period), ...answer } };
}

export async function getUnitQuarters(call: Call<undefined>): Promise<Reply> {
  const { period = '', unit = '' } = call.path;
  const quarter = await openQuarter(call.services, period, unit, IN_PATH, call.lang);
  const include = call.query.include as Include;
  const { answer, damaged } = await readUnitQuarters(call.services, quarter, include);
  return { json: answer, damaged };
}
