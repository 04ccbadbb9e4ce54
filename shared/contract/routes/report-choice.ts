import * as z from 'zod';

/** Ids or codes with commas between them; '' names none. */
export const names = z
  .string()
  .max(8000)
  .regex(/^(?:[^,]+(?:,[^,]+)*)?$/)
  .optional();

/** What of a report is asked for. */
export const reportChoice = {
  sections: names.meta({ description: 'Ids of the sections that it contains, at least one; absent: all' }),
  annexes: names.meta({ description: 'Codes of the forms that are annexed; absent: all with figures' }),
};
