import type * as z from 'zod';
import { ProblemError } from '../../../shared/contract/problem';
import {
  MOST_REMINDERS,
  type ReminderBody,
  type remindersResponse,
} from '../../../shared/contract/reminders';
import type { ReminderEntry } from '../../../shared/overview/reminder-log';
import type { EntryLog } from '../../store/types';
import type { Quarter } from '../quarter';
import type { Services } from '../services';
import { appendOnce } from './append-once';
import type { OnceRequest } from './idempotency';
import { isSent } from '../../../shared/submission/workflow';

/** A unit's reminders, and the keys of stored rows that had to be left out. */
export interface ReadReminders {
  response: z.infer<typeof remindersResponse>;
  damaged: string[];
}

export async function readReminders({ reminders }: Services, quarter: Quarter): Promise<ReadReminders> {
  return answer(quarter, await reminders.read(quarter.key, quarter.unit.code));
}

/** Notes a reminder. Refuses one of a quarter that is sent, which waits for us, and more than are kept. */
export async function remind(
  services: Services,
  quarter: Quarter,
  { id, name }: { id: string; name: string },
  body: ReminderBody,
  once: OnceRequest | undefined,
): Promise<ReadReminders> {
  const stored = await services.submissions.read(quarter.key, quarter.unit.code);
  const log = await appendOnce(services.reminders, quarter, once, ({ next }): ReminderEntry => {
    if (isSent(stored?.state.status)) throw new ProblemError('nothing-owed');
    if (next > MOST_REMINDERS) throw new ProblemError('reminders-full');
    return { number: next, by: id, name, at: services.now().toISOString(), ...body };
  });
  return answer(quarter, log);
}

function answer({ key, unit }: Quarter, { stored, damaged }: EntryLog<ReminderEntry>): ReadReminders {
  const reminders = stored.map(({ entry }) => entry);
  return { response: { period: key, unit: unit.code, reminders }, damaged };
}
