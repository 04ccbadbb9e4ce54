import type { CommentBody } from '../../shared/contract/comments';
import { canComment, canReadUnit, canWriteUnit } from '../auth/permissions';
import { readCells } from '../services/submissions/cells';
import { readComments, say, type ReadComments } from '../services/submissions/comments';
import { readOnce } from '../services/submissions/idempotency';
import type { Call, Reply } from './call';
import { quarterOf } from './quarters';
import { allow } from './rights';

/** Handlers of what a quarter's cells are laid beside, and of what is said of them. */

export async function getCells(call: Call<undefined>): Promise<Reply> {
  allow(canReadUnit(call.person, call.path.unit ?? ''));
  const { response, damaged } = await readCells(call.services, await quarterOf(call), call.lang);
  return { json: response, damaged };
}

export async function getComments(call: Call<undefined>): Promise<Reply> {
  allow(canReadUnit(call.person, call.path.unit ?? ''));
  return replyWith(await readComments(call.services, await quarterOf(call), call.lang));
}

export async function postComment(call: Call<CommentBody>): Promise<Reply> {
  const { services, person, path, headers, body, lang } = call;
  const { unit = '' } = path;
  allow(canComment(person, unit));
  const quarter = await quarterOf(call);
  const once = readOnce(headers, person.id, `comment ${quarter.key} ${unit}`, body, lang);
  const role = canWriteUnit(person, unit) ? 'clerk' : 'supervisor';
  const saying = { services, quarter, person: person.id, role, ...(once ? { once } : {}), lang } as const;
  return replyWith(await say(saying, body));
}

function replyWith({ response, damaged }: ReadComments): Reply {
  return { json: response, damaged };
}
