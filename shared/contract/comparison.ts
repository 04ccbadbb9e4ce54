import * as z from 'zod';
import type { Comparison } from '../comparison/comparison';
import { count, counted, countedAs, damaged, group, period } from './province-fields';

/** The JSON of rates beside each other. */

const counts = { numerator: count, denominator: count };
const unitCounts = z.array(z.strictObject(counts));
const sums = z.array(z.strictObject({ ...counts, counted: z.number(), expected: z.number() }));

const comparison = z
  .strictObject({
    include: counted,
    expected: z.number().meta({ description: 'Units that should report' }),
    indicators: z.array(z.string()).meta({ description: 'Ids in the index set; counts come in their order' }),
    units: z.array(
      z.strictObject({ unit: z.string(), name: z.string(), group, status: countedAs, counts: unitCounts }),
    ),
    groups: z.array(z.strictObject({ group, counts: sums })),
    province: sums,
  })
  .meta({ id: 'Comparison' }) satisfies z.ZodType<Comparison>;

export const comparisonResponse = z
  .strictObject({
    period: z.string(),
    set: z.string().nullable().meta({ description: 'Code of the index set; null where none was in force' }),
    comparison: comparison.nullable(),
    damaged,
  })
  .meta({ id: 'ComparisonAnswer' });

export const unitQuartersResponse = z
  .strictObject({
    unit: z.string(),
    name: z.string(),
    indicators: z.array(z.string()),
    quarters: z
      .array(
        z.strictObject({
          period,
          counts: unitCounts.meta({ description: 'Empty where no figures of the quarter count' }),
          points: count,
          complete: z.boolean(),
          summed: z.boolean(),
        }),
      )
      .meta({ description: 'Oldest first; quarters before a merger are sums of the units that merged' }),
  })
  .meta({ id: 'UnitQuarters' });
