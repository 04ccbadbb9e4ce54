import * as z from 'zod';
import type { ReminderCount, ReminderEntry } from '../overview/reminder-log';

/** Reminders of a unit's quarter. */
export const MOST_REMINDERS = 100;

const line = z.string().trim().max(300);
const letter = {
  way: z.enum(['mail', 'copy']).meta({ description: 'A letter in the person’s mail program, or a copy' }),
  to: line.default('').meta({ description: 'Address of the letter; empty of a copy' }),
  subject: line.min(1),
  text: z.string().trim().min(1).max(4000),
};

export const reminderBody = z.strictObject(letter).meta({ id: 'ReminderBody' });
export type ReminderBody = z.infer<typeof reminderBody>;

const reminder = z.strictObject({
  number: z.number(),
  by: z.string().meta({ description: 'Directory id' }),
  name: z.string().meta({ description: 'As the account has it' }),
  at: z.string().meta({ description: 'Instant, ISO 8601 in UTC' }),
  way: letter.way,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
}) satisfies z.ZodType<ReminderEntry>;

export const remindersResponse = z
  .strictObject({ period: z.string(), unit: z.string(), reminders: z.array(reminder) })
  .meta({ id: 'Reminders' });

export const reminderCount = z.strictObject({
  count: z.number(),
  at: z.string().meta({ description: 'The last one, ISO 8601 in UTC' }),
  name: z.string().meta({ description: 'Who reminded last' }),
}) satisfies z.ZodType<ReminderCount>;
