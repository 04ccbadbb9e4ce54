import * as z from 'zod';
import { count, damaged } from './province-fields';
import { provinceIndex, totals } from './province';

/** The figures of several quarters added up, with those of each quarter beside them. */
export const spanResponse = z
  .strictObject({
    period: z.string(),
    totals,
    index: provinceIndex.nullable(),
    quarters: z
      .record(z.string(), z.record(z.string(), z.array(z.record(z.string(), count).nullable())))
      .meta({
        description:
          'By form and unit its totals by column in each quarter, oldest first; null before the unit began',
      }),
    damaged,
  })
  .meta({ id: 'Span' });
