import type { IntakeRequest } from '../../shared/contract/intake';
import { invalidInput } from '../../shared/contract/problem';
import type { Lang } from '../../shared/language/language';
import { uploadWords } from '../../shared/contract/upload-words';
import { canReadUnit } from '../auth/permissions';
import { takeIn, type Taken } from '../services/intake/intake';
import { IN_BODY, openQuarter, type QuarterPlace } from '../services/quarter';
import type { Call, Reply } from './call';
import { allow } from './rights';

const IN_QUERY: QuarterPlace = { period: '/query/period', unit: '/query/unit' };

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
  allow(canReadUnit(person, unit));
  const quarter = await openQuarter(services, period, unit, IN_BODY, lang);
  return takeIn(services, quarter, { kind: 'grids', grids }, person.id, lang);
}

async function fromFile(call: Call<unknown>, file: Uint8Array): Promise<Taken> {
  const { services, person, lang, query } = call;
  const period = required(query, 'period', lang);
  const unit = required(query, 'unit', lang);
  allow(canReadUnit(person, unit));
  const quarter = await openQuarter(services, period, unit, IN_QUERY, lang);
  return takeIn(services, quarter, { kind: 'file', file }, person.id, lang);
}

function required(query: Call<unknown>['query'], name: string, lang: Lang): string {
  const value = query[name];
  if (value !== undefined) return value;
  throw invalidInput([
    { pointer: `/query/${name}`, code: 'invalid-type', detail: uploadWords[lang].missingParameter(name) },
  ]);
}
