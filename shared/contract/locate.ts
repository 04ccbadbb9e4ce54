import * as z from 'zod';
import type { WordedLocated } from '../locate/sentence/worded-located';
import { bounds, cellCorrection, cellRef, confidence, count, slipKind } from './corrections';
import { periodText, tables, unitCode } from './schemas';

export const locateRequest = z
  .strictObject({
    period: periodText,
    unit: unitCode,
    tables,
    previous: tables.optional(),
    pinned: z.array(cellRef).max(2000).optional().meta({ description: 'Cells that are known to be right' }),
  })
  .meta({ id: 'LocateRequest' });
export type LocateRequest = z.infer<typeof locateRequest>;

const status = z.enum(['proven', 'feasible', 'none']).meta({
  description:
    'proven: no smaller correction exists; feasible: the corrections hold, a smaller one is not ruled out; none: none was found within the time, or none exists',
});

const sentences = z.array(z.string());

const cluster = z
  .strictObject({
    findings: z.array(z.strictObject({ code: z.string(), form: z.string(), row: z.string() })),
    chain: sentences.meta({
      description: 'Where no relation is broken by itself: why they cannot hold together',
    }),
    status,
    size: z
      .number()
      .meta({ description: 'The fewest errors that explain the findings; 0: no correction found' }),
    more: count,
    corrections: z.array(
      z.strictObject({
        errors: z.number().meta({ description: 'Supposed at least; a swap or a shift is one' }),
        cells: z.array(cellCorrection),
        kind: slipKind,
        confidence,
        text: z.string(),
        why: sentences,
      }),
    ),
  })
  .meta({ id: 'Cluster' });

/** Where nothing is broken there are no clusters. */
export const locateResponse = z
  .strictObject({
    status,
    clusters: z.array(cluster),
    implied: z
      .array(
        z.strictObject({
          ...cellRef.shape,
          ...bounds,
          value: z.number().nullable().meta({ description: 'The only value that it can have' }),
          why: sentences,
        }),
      )
      .meta({ description: 'Blanks of which the filled cells say something, as far as the time goes' }),
  })
  .meta({ id: 'LocateResponse' }) satisfies z.ZodType<WordedLocated>;
