import * as z from 'zod';
import type { CommentAnswer, WordedComment } from '../submission/comments';
import { cellRef } from './corrections';

/** Characters of a comment or an answer. */
export const LONGEST_COMMENT = 1000;
/** Comments of a unit's quarter. */
export const MOST_COMMENTS = 200;
/** Whatever is written of a unit's quarter: comments, answers, what is settled and opened again. */
export const MOST_ENTRIES = 1000;

const text = z.string().trim().min(1).max(LONGEST_COMMENT);
const number = z.number().int().min(1);

export const commentBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('comment'), ...cellRef.shape, text }),
    z.strictObject({ kind: z.literal('answer'), comment: number, text }),
    z.strictObject({
      kind: z.literal('settle'),
      comment: number,
      answers: z
        .number()
        .int()
        .min(0)
        .meta({ description: 'How many answers were read: refused where there are more by now' }),
    }),
    z.strictObject({ kind: z.literal('reopen'), comment: number }),
  ])
  .meta({ id: 'CommentBody' });
export type CommentBody = z.infer<typeof commentBody>;

const written = {
  by: z.string().meta({ description: 'Directory id' }),
  role: z.enum(['clerk', 'supervisor']),
  at: z.string().meta({ description: 'Instant, ISO 8601 in UTC' }),
};

export const comments = z.array(
  z
    .strictObject({
      id: z.number(),
      ...cellRef.shape,
      rowLabel: z.string().meta({ description: 'As it was when the comment was written' }),
      columnName: z.string(),
      text: z.string(),
      ...written,
      answers: z.array(z.strictObject({ text: z.string(), ...written }) satisfies z.ZodType<CommentAnswer>),
      settled: z.strictObject(written).nullable(),
    })
    .meta({ id: 'CellComment' }) satisfies z.ZodType<WordedComment>,
);

export const commentsResponse = z
  .strictObject({ period: z.string(), unit: z.string(), comments })
  .meta({ id: 'Comments' });
