import { output, type InvocationContext } from '@azure/functions';
import type { ExportMessage } from '../services/exports/export-jobs';

/** Pieces of handed-over exports. What fails five times lands in the poison queue, which the platform names. */
export const EXPORT_QUEUE = 'khop-exports';
export const EXPORT_POISON_QUEUE = `${EXPORT_QUEUE}-poison`;
/** The setting that names the storage account of the platform's own; KHOP_STORAGE may be a Cosmos DB without queues. */
export const QUEUE_CONNECTION = 'AzureWebJobsStorage';

export const exportQueue = output.storageQueue({ queueName: EXPORT_QUEUE, connection: QUEUE_CONNECTION });

/** Leaves messages with the platform, which queues them once the function has ended well. */
export function queueMessages(
  context: Pick<InvocationContext, 'extraOutputs'>,
  messages: readonly ExportMessage[],
): void {
  if (messages.length > 0) context.extraOutputs.set(exportQueue, messages);
}
