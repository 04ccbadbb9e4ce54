import * as z from 'zod';
import { comments } from './comments';
import { cellRef } from './corrections';
import { calendar, tables } from './schemas';

/** The quarters before the open one that its cells are laid beside: with it they are eight. */
export const QUARTERS_BEFORE = 7;

/** What the cells of a unit's quarter are laid beside. */
export const cellsResponse = z
  .strictObject({
    period: z.string(),
    unit: z.string(),
    before: z
      .array(
        z.strictObject({
          period: z.string(),
          calendar: calendar.nullable(),
          tables: tables.nullable(),
        }),
      )
      .meta({
        description:
          'The seven quarters before, oldest first, as if mergers had already happened; null where a unit of then has nothing stored',
      }),
    changes: z
      .array(z.strictObject({ version: z.number(), at: z.string(), by: z.string(), cells: z.array(cellRef) }))
      .meta({ description: 'Each cell with the version that changed it last, newest first' }),
    comments,
  })
  .meta({ id: 'Cells' });
export type CellsResponse = z.infer<typeof cellsResponse>;
