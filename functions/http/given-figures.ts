import type { GivenBody } from '../../shared/contract/given-figures';
import { readGiven, saveGiven, type ReadGiven } from '../services/province/given-figures';
import { openPeriod } from '../services/quarter';
import { readPrecondition, versionTag } from '../services/submissions/precondition';
import type { Call, Reply } from './call';

/** Handlers of the figures that the province itself gives of a quarter. */

export async function getGivenFigures(call: Call<undefined>): Promise<Reply> {
  const frame = await openPeriod(call.services, call.path.period ?? '', call.lang);
  return replyWith(await readGiven(call.services, frame, call.lang));
}

export async function putGivenFigures(call: Call<GivenBody>): Promise<Reply> {
  const { services, person, path, headers, body, lang } = call;
  const frame = await openPeriod(services, path.period ?? '', lang);
  return replyWith(await saveGiven(services, frame, person, body, readPrecondition(headers, lang), lang));
}

function replyWith({ response, damaged }: ReadGiven): Reply {
  const { version } = response;
  return { json: response, ...(version > 0 ? { tag: versionTag(version) } : {}), damaged };
}
