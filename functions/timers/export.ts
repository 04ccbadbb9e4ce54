import type { InvocationContext, Timer } from '@azure/functions';
import { runDueExports } from '../services/due-exports';
import type { Services } from '../services/services';
import { faultText } from '../http/log';

/**
 * Every full hour, in UTC. What is due is decided by the services from the calendar of Việt Nam and the runs on record,
 * not by this schedule: at 11:00 UTC it is 18:00 there, and the other hours catch up what was missed or failed.
 */
export const EXPORT_SCHEDULE = '0 0 * * * *';

/** Looks whether an export is due; fails when one failed, so that the platform's alerts see it. */
export async function exportWhenDue(
  services: Services,
  timer: Pick<Timer, 'isPastDue'>,
  context: Pick<InvocationContext, 'info' | 'error' | 'invocationId'>,
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
  if (failed.length > 0) throw new Error(`export failed: ${failed.join(', ')}`);
}
