import * as z from 'zod';
import type { GivenEntry } from '../totals/given-figures';
import { count } from './province-fields';

/** The JSON of the figures that the province itself gives of a quarter. */

const indicator = z.string().max(8).meta({ description: 'Id in the index set', example: '5.7' });
const whole = z.number().int().min(0);
/** Entries of a quarter. */
export const MOST_GIVEN = 500;

export const givenBody = z
  .strictObject({
    figures: z
      .array(
        z.strictObject({
          indicator,
          numerator: whole
            .nullable()
            .meta({ description: 'Null takes the figure back: the indicator is not scored then' }),
          denominator: whole
            .exactOptional()
            .meta({ description: 'Needed where the unit tree lists no unit of the kind in the period' }),
        }),
      )
      .max(20),
  })
  .meta({ id: 'GivenFiguresBody' });
export type GivenBody = z.infer<typeof givenBody>;

const entry = z.strictObject({
  number: z.number(),
  by: z.string().meta({ description: 'Directory id' }),
  name: z.string().meta({ description: 'As the account has it' }),
  at: z.string().meta({ description: 'Instant, ISO 8601 in UTC' }),
  figures: z.array(z.strictObject({ indicator, numerator: count, denominator: count })),
}) satisfies z.ZodType<GivenEntry>;

export const givenResponse = z
  .strictObject({
    period: z.string(),
    set: z.string().nullable().meta({ description: 'Null for a period in which no index set was in force' }),
    version: z.number().meta({ description: 'As in ETag; 0 before the first save' }),
    figures: z.array(
      z.strictObject({
        indicator,
        name: z.string(),
        label: z.string().meta({ description: 'What the numerator counts' }),
        numerator: count,
        denominator: count,
        units: z
          .number()
          .meta({ description: 'Units of the kind in the period: the denominator; 0: the tree lists none' }),
        max: z.number(),
      }),
    ),
    history: z.array(entry).meta({ description: 'Newest first' }),
  })
  .meta({ id: 'GivenFigures' });
export type GivenAnswer = z.infer<typeof givenResponse>;
