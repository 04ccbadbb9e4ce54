import { openQuarter, IN_PATH, type Quarter } from '../services/quarter';
import { readOnce } from '../services/submissions/idempotency';
import { readPrecondition } from '../services/submissions/precondition';
import type { Change } from '../services/submissions/submissions';
import type { Call } from './call';

/** The quarter that a path names. */
export function quarterOf(call: Call<unknown>): Promise<Quarter> {
  const { period = '', unit = '' } = call.path;
  return openQuarter(call.services, period, unit, IN_PATH, call.lang);
}

/** A change of the quarter that a path names, with its conditions. */
export async function changeOf(call: Call<unknown>, operation: string): Promise<Change> {
  const quarter = await quarterOf(call);
  const precondition = readPrecondition(call.headers, call.lang);
  const address = `${operation} ${quarter.key} ${quarter.unit.code}`;
  const once = readOnce(
    call.headers,
    call.person.id,
    address,
    { precondition, body: call.body ?? null },
    call.lang,
  );
  return {
    services: call.services,
    quarter,
    person: call.person.id,
    precondition,
    ...(once ? { once } : {}),
    lang: call.lang,
  };
}
