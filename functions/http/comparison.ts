import type { Include } from '../../shared/totals/province-totals';
import { isSpan, periodKey } from '../../shared/period/period';
import { canSeeProvince } from '../auth/permissions';
import { compareQuarter, compareSpan, readUnitQuarters } from '../services/province/comparison';
import { spanFrameOf } from '../services/province/span';
import { frameOf, openQuarter, IN_PATH, readPeriodOrSpan } from '../services/quarter';
import type { Call, Reply } from './call';
import { allow } from './rights';

/** Handlers of rates beside each other; all of them are for supervisors and administrators. */

export async function getComparison(call: Call<undefined>): Promise<Reply> {
  allow(canSeeProvince(call.person));
  const { services, lang } = call;
  const include = call.query.include as Include;
  const period = readPeriodOrSpan(services, call.path.period ?? '', lang);
  const answer = isSpan(period)
    ? await compareSpan(services, await spanFrameOf(services, period), include)
    : await compareQuarter(services, await frameOf(services, period), include);
  return { json: { period: periodKey(period), ...answer } };
}

export async function getUnitQuarters(call: Call<undefined>): Promise<Reply> {
  allow(canSeeProvince(call.person));
  const { period = '', unit = '' } = call.path;
  const quarter = await openQuarter(call.services, period, unit, IN_PATH, call.lang);
  return { json: await readUnitQuarters(call.services, quarter, call.query.include as Include) };
}
