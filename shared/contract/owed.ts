import * as z from 'zod';
import { reminderCount } from './reminders';

/** Quarters that are looked through, the running one included. */
export const QUARTERS_OWED = 8;

/** What waits for the clerks of some units: quarters that were given back, and those that they were reminded of. */
export const owedResponse = z
  .strictObject({
    quarters: z
      .array(
        z.strictObject({
          period: z.string(),
          unit: z.string(),
          name: z.string().meta({ description: 'Of the unit' }),
          givenBack: z
            .strictObject({ action: z.enum(['return', 'reopen']), at: z.string(), reason: z.string() })
            .nullable()
            .meta({ description: 'Null for a quarter that no supervisor gave back' }),
          reminders: reminderCount.nullable(),
        }),
      )
      .meta({ description: 'Newest period first; without those that are sent' }),
  })
  .meta({ id: 'Owed' });
export type OwedQuarter = z.infer<typeof owedResponse>['quarters'][number];
