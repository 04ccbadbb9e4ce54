import { app } from '@azure/functions';
import type { Services } from '../services/services';
import { giveUpExport, workOnExport } from './export';
import { EXPORT_POISON_QUEUE, EXPORT_QUEUE, exportQueue, QUEUE_CONNECTION } from './queue';

/** Registers every queue trigger with the Functions runtime. */
export function registerQueues(services: () => Services): void {
  app.storageQueue('exportParts', {
    queueName: EXPORT_QUEUE,
    connection: QUEUE_CONNECTION,
    extraOutputs: [exportQueue],
    handler: (body, context) => workOnExport(services(), body, context),
  });
  app.storageQueue('exportPartsGivenUp', {
    queueName: EXPORT_POISON_QUEUE,
    connection: QUEUE_CONNECTION,
    extraOutputs: [exportQueue],
    handler: (body, context) => giveUpExport(services(), body, context),
  });
}
