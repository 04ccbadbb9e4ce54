import type { InvocationContext, Timer } from '@azure/functions';
import { runDueExports } from '../services/exports/due-exports';
import type { Services } from '../services/services';
import { faultText } from '../http/log';
import { queueMessages } from '../queues/queue';

/**
 * Every full hour, in UTC. What is due is decided by the services from the calendar of Việt Nam and the runs on record,
 * not by this schedule: at 11:00 UTC it is 18:00 there, and the other hours catch up what was missed or failed.
 */
export const EXPORT_SCHEDULE = '0 0 * * * *';

/**
 * Looks whether an export is due, and queues what was handed over in parts; where one failed and nothing was handed
 * over, it fails, so that the platform's alerts see it.
 */
export async function exportWhenDue(
  services: Services,
  timer: Pick<Timer, 'isPastDue'>,
  context: Pick<InvocationContext, 'info' | 'error' | 'invocationId' | 'extraOutputs'>,
): Promise<void> {
  const outcomes = await runDueExports(services);
  const failed: string[] = [];
  for (const { period, outcome, fault } of outcomes) {
    const { invocationId: requestId } = context;
    const line = JSON.stringify({
      event: 'export',
      requestId,
      period,
      outcome,
      isPastDue: timer.isPastDue,
    });
    if (fault === undefined) context.info(line);
    else {
      failed.push(period);
      context.error(line, faultText(fault));
    }
  }
  const messages = outcomes.flatMap((outcome) => outcome.messages ?? []);
  queueMessages(context, messages);
  // Of a function that fails the platform queues nothing; the next look tries what failed again.
  if (failed.length > 0 && messages.length === 0) throw new Error(`export failed: ${failed.join(', ')}`);
}
