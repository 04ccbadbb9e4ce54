import { app } from '@azure/functions';
import { exportQueue } from '../queues/queue';
import type { Services } from '../services/services';
import type { Snapshots } from '../snapshots/snapshots';
import { EXPORT_SCHEDULE, exportWhenDue } from './export';
import { clearAtNight, LEFTOVERS_SCHEDULE } from './leftovers';
import { SNAPSHOT_SCHEDULE, snapshotWhenDue } from './snapshot';

/** Registers every timer with the Functions runtime. */
export function registerTimers(services: () => Services, snapshots: () => Snapshots): void {
  app.timer('exportTotals', {
    schedule: EXPORT_SCHEDULE,
    extraOutputs: [exportQueue],
    handler: (timer, context) => exportWhenDue(services(), timer, context),
  });
  app.timer('clearLeftovers', {
    schedule: LEFTOVERS_SCHEDULE,
    handler: (_timer, context) => clearAtNight(services(), context),
  });
  app.timer('takeSnapshot', {
    schedule: SNAPSHOT_SCHEDULE,
    handler: (_timer, context) => snapshotWhenDue(snapshots(), context),
  });
}
