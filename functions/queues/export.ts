import type { InvocationContext } from '@azure/functions';
import * as z from 'zod';
import { partOver, workUpPart, type ExportMessage } from '../services/exports/export-jobs';
import { finishExport } from '../services/exports/exports';
import type { Services } from '../services/services';
import { queueMessages } from './queue';

const exportMessage: z.ZodType<ExportMessage> = z.strictObject({
  period: z.string(),
  job: z.string(),
  // Messages that were queued before it could be chosen.
  include: z.enum(['accepted', 'submitted']).default('accepted'),
  part: z
    .strictObject({ number: z.int(), quarter: z.string(), from: z.string(), to: z.string().nullable() })
    .nullable(),
});

type Context = Pick<InvocationContext, 'info' | 'error' | 'invocationId' | 'extraOutputs'>;

/**
 * Does one piece of a handed-over export: works some units up, or, after the last of them, writes the files. The
 * platform brings what failed again, and gives it up after five times.
 */
export async function workOnExport(services: Services, body: unknown, context: Context): Promise<void> {
  const message = exportMessage.parse(body);
  const { period, part } = message;
  if (part) {
    queueMessages(context, await workUpPart(services, message));
    context.info(lineOf(context, 'export-part', message, 'done'));
    return;
  }
  const run = await finishExport(services, message);
  context.info(lineOf(context, 'export', { period }, run?.outcome ?? 'ended before'));
}

/**
 * Names a piece that was given up. The others are not kept waiting for it: when they are through, the export is ended
 * by a run that tries it once more by itself.
 */
export async function giveUpExport(services: Services, body: unknown, context: Context): Promise<void> {
  const read = exportMessage.safeParse(body);
  if (!read.success) {
    // Nobody comes after this one: failing would only make a poison of the poison.
    context.error(lineOf(context, 'export-part', {}, 'given up, names nothing'));
    return;
  }
  const message = read.data;
  context.error(lineOf(context, 'export-part', message, 'given up'));
  queueMessages(context, await partOver(services, message));
}

function lineOf(
  { invocationId: requestId }: Context,
  event: string,
  message: Partial<ExportMessage>,
  outcome: string,
): string {
  return JSON.stringify({ event, requestId, ...message, outcome });
}
