import type { IntakeRequest } from '../../shared/contract/intake';
import { takeIn, type Taken } from '../services/intake/intake';
import { IN_BODY, openQuarter } from '../services/quarter';
import type { Call, Reply } from './call';
import { IN_QUERY, quarterInQuery } from './upload-query';

/** What a paste (JSON) or an upload holds, recognised for a unit's quarter; nothing is stored. */
export async function intake(call: Call<IntakeRequest>): Promise<Reply> {
  const { response, damaged } = await (call.upload
    ? fromFile(call, call.upload)
    : fromGrids(call, call.body));
  return { json: response, damaged };
}

async function fromGrids(call: Call<unknown>, request: IntakeRequest): Promise<Taken> {
  const { services, person, lang } = call;
  const { period, unit, grids } = request;
  const quarter = await openQuarter(services, period, unit, IN_BODY, lang);
  return takeIn(services, quarter, { kind: 'grids', grids }, person.id, lang);
}

async function fromFile(call: Call<unknown>, file: Uint8Array): Promise<Taken> {
  const { services, person, lang } = call;
  const { period, unit } = quarterInQuery(call);
  const quarter = await openQuarter(services, period, unit, IN_QUERY, lang);
  return takeIn(services, quarter, { kind: 'file', file }, person.id, lang);
}
