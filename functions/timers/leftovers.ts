import type { InvocationContext } from '@azure/functions';
import { faultText } from '../http/log';
import { clearLeftovers } from '../services/leftovers';
import type { Services } from '../services/services';

/** Half past two in the night of Việt Nam, in UTC. */
export const LEFTOVERS_SCHEDULE = '0 30 19 * * *';

/** Clears what nobody asks for any more, and fails where something kept it from that, so that the platform's alerts see it. */
export async function clearAtNight(
  services: Services,
  context: Pick<InvocationContext, 'info' | 'error' | 'invocationId'>,
): Promise<void> {
  const { invocationId: requestId } = context;
  const { quarters, parts, faults } = await clearLeftovers(services);
  context.info(JSON.stringify({ event: 'leftovers', requestId, quarters, parts }));
  for (const { period, fault } of faults) {
    context.error(
      JSON.stringify({ event: 'leftovers', requestId, period, outcome: 'failed' }),
      faultText(fault),
    );
  }
  if (faults.length > 0)
    throw new Error(`leftovers stay: ${faults.map(({ period }) => period ?? 'parts').join(', ')}`);
}
