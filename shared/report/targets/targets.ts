import * as z from 'zod';
import { isIsoDate, isValidOn, type IsoDate } from '../../period/date';
import document from './targets.json';

const day = z.string().refine(isIsoDate);

const targetsSchema = z.strictObject({
  schema: z.literal(1),
  targets: z.array(
    z.strictObject({
      code: z.string().min(1),
      /** The rate of the outline that it is set for. */
      rate: z.string().min(1),
      /** From which percentage it is met. */
      percent: z.int().min(1).max(100),
      /** The level in words, as in "chưa đạt mức …". */
      level: z.string().min(1),
      /** The paper that sets it, in full as it is cited first, and short as it is cited again. */
      source: z.string().min(1),
      short: z.string().min(1),
      /** The indicator of the index set whose full points begin there. */
      indicator: z.string().exactOptional(),
      validFrom: day,
      validTo: day.nullable(),
    }),
  ),
});

export type Target = z.infer<typeof targetsSchema>['targets'][number];

/**
 * The levels by which rates are judged. Only those whose text is certain are here; a rate without one is judged by how
 * it moves. Of several for one rate the first in force counts.
 */
export const targets: readonly Target[] = targetsSchema.parse(document).targets;

/** The target of a rate on a day; undefined where none is in force. */
export function targetOn(rate: string, date: IsoDate): Target | undefined {
  return targets.find((target) => target.rate === rate && isValidOn(target, date));
}
