import * as z from 'zod';
import data from './data/holidays.json';
import { isIsoDate } from './date';

const isoDate = z.string().refine(isIsoDate);

const holidayTableSchema = z.strictObject({
  schema: z.literal(1),
  basis: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  /** Days off by law or by the yearly notices, days in lieu included; weekends are not listed for themselves. */
  holidays: z.array(
    z.strictObject({
      date: isoDate,
      name: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
      /** Why the day is not certain, in Vietnamese, when it is not. */
      uncertain: z.string().min(1).exactOptional(),
    }),
  ),
  /** Saturdays worked in exchange for a day off between a holiday and a weekend. */
  workingSaturdays: z.array(
    z.strictObject({ date: isoDate, insteadOf: isoDate, uncertain: z.string().min(1).exactOptional() }),
  ),
});

export type HolidayTable = z.infer<typeof holidayTableSchema>;

/** Public holidays 2024 to 2027. Days of other years count as working days unless they are weekends. */
export const publicHolidays: HolidayTable = holidayTableSchema.parse(data);
