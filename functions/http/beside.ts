import type { CommentBody } from '../../shared/contract/comments';
import type { ReminderBody } from '../../shared/contract/reminders';
import { canWriteUnit } from '../auth/permissions';
import { readCells } from '../services/submissions/cells';
import { readComments, say } from '../services/submissions/comments';
import { readOnce } from '../services/submissions/idempotency';
import { readOwed } from '../services/submissions/owed';
import { readReminders, remind } from '../services/submissions/reminders';
import type { Call, Reply } from './call';
import { quarterOf } from './quarters';

/** Handlers of what lies beside a quarter: what its cells are compared with, what is said of them, reminders. */

export async function getCells(call: Call<undefined>): Promise<Reply> {
  const { response, damaged } = await readCells(call.services, await quarterOf(call), call.lang);
  return { json: response, damaged };
}

export async function getComments(call: Call<undefined>): Promise<Reply> {
  return replyWith(await readComments(call.services, await quarterOf(call), call.lang));
}

export async function postComment(call: Call<CommentBody>): Promise<Reply> {
  const { services, person, path, headers, body, lang } = call;
  const { unit = '' } = path;
  const quarter = await quarterOf(call);
  const once = readOnce(headers, person.id, `comment ${quarter.key} ${unit}`, body, lang);
  const role = canWriteUnit(person, unit) ? 'clerk' : 'supervisor';
  const saying = { services, quarter, person: person.id, role, ...(once ? { once } : {}), lang } as const;
  return replyWith(await say(saying, body));
}

export async function getReminders(call: Call<undefined>): Promise<Reply> {
  return replyWith(await readReminders(call.services, await quarterOf(call)));
}

export async function postReminder(call: Call<ReminderBody>): Promise<Reply> {
  const { services, person, path, headers, body, lang } = call;
  const quarter = await quarterOf(call);
  const once = readOnce(headers, person.id, `remind ${quarter.key} ${path.unit}`, body, lang);
  return replyWith(await remind(services, quarter, person, body, once));
}

export async function getOwed({ services, person }: Call<undefined>): Promise<Reply> {
  return { json: { quarters: await readOwed(services, person.roles.clerk) } };
}

function replyWith({ response, damaged }: { response: unknown; damaged: string[] }): Reply {
  return { json: response, damaged };
}
