import * as z from 'zod';
import type { Period, PeriodOrSpan, Span } from '../period/period';
import { SUBMISSION_STATUSES } from '../submission/submission';
import { COUNTED_AS } from '../totals/province-totals';

/** What the answers that span a whole province have in common. */

export const period = z.strictObject({
  year: z.number(),
  quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
}) satisfies z.ZodType<Period>;

export const periodOrSpan = z.union([
  period,
  z.strictObject({
    year: z.number(),
    quarters: z
      .union([z.literal(2), z.literal(3), z.literal(4)])
      .meta({ description: 'The first two, three or all four quarters of the year, added up' }),
  }) satisfies z.ZodType<Span>,
]) satisfies z.ZodType<PeriodOrSpan>;

export const group = z.enum(['department', 'district', 'commune']);
export const submissionStatus = z.enum(SUBMISSION_STATUSES);
export const counted = z.enum(['accepted', 'submitted']);
export const countedAs = z
  .enum(COUNTED_AS)
  .meta({ description: 'amending: the figures accepted last of a quarter that is not accepted again yet' });
export const count = z.number().nullable();

/** Units whose stored rows cannot be read: left out, and named here. */
export const damaged = z.array(z.string()).meta({ description: 'Units whose stored rows cannot be read' });
