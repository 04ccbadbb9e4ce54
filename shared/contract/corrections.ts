import * as z from 'zod';
import type { CellChange, CellRef } from '../locate/correction';
import type { Suggestion } from '../locate/sentence/suggestion';
import { SURPRISE, type SlipKind } from '../locate/slip/slip-kind';

/** What is said of wrong cells, alike wherever it is answered. */

/** A cell; the row `total` is the stated total row. */
export const cellRef = z.strictObject({
  form: z.string().max(20),
  row: z.string().max(200),
  column: z.string().max(20),
}) satisfies z.ZodType<CellRef>;

export const bounds = {
  low: z.number(),
  high: z.number().nullable().meta({ description: 'null: no greatest value' }),
};

export const cellCorrection = z
  .strictObject({
    ...cellRef.shape,
    from: z.union([z.number(), z.string(), z.null()]),
    to: z.number().nullable().meta({ description: 'null where only a range is known' }),
    ...bounds,
    follows: z
      .literal(true)
      .exactOptional()
      .meta({ description: 'A total that was added up from a wrong figure: no error of its own' }),
  })
  .meta({ id: 'CellCorrection' }) satisfies z.ZodType<CellChange>;

export const slipKind = z
  .enum(Object.keys(SURPRISE) as [SlipKind, ...SlipKind[]])
  .meta({ id: 'SlipKind', description: 'How the right figure became the wrong one' });

export const confidence = z.enum(['certain', 'likely', 'possible']).meta({
  description: 'certain: the only smallest correction, its values forced and borne out independently',
});

export const count = z.number().meta({ description: '-1: not counted' });

export const suggestions = z
  .array(
    z
      .strictObject({
        code: z.string(),
        form: z.string(),
        row: z.string(),
        column: z.string().nullable().meta({ description: 'Of the sum of one column; else null' }),
        cells: z.array(cellCorrection),
        kind: slipKind,
        confidence,
        others: count,
        text: z.string(),
      })
      .meta({ id: 'Suggestion' }) satisfies z.ZodType<Suggestion>,
  )
  .exactOptional()
  .meta({
    description:
      'The first correction of each broken error, named by code, form, row and column; absent where nothing is broken or nothing was found within bounds',
  });
