import { StorageLimitError } from './errors';
import type { Properties, RowAction } from './azure/table-port';

export const MAX_ACTIONS = 100;
const MAX_TRANSACTION_BYTES = 4 * 1024 * 1024;
/** 64 KiB of UTF-16. Azurite takes far more, so the check has to be ours. */
const MAX_TEXT_LENGTH = 32 * 1024;

/** Boundary, headers, address and keys of one action in the multipart body: 1,080 measured with the longest keys. */
const ACTION_OVERHEAD_BYTES = 1_200;

/**
 * Refuses what Azure would refuse: more than 100 actions, 4 MiB or a text above 64 KiB.
 * @throws StorageLimitError before anything is sent
 */
export function checkTransaction(actions: RowAction[]): void {
  if (actions.length > MAX_ACTIONS)
    throw new StorageLimitError('actions in a transaction', actions.length, MAX_ACTIONS);
  const bytes = actions.reduce((sum, action) => sum + actionBytes(action), 0);
  if (bytes > MAX_TRANSACTION_BYTES)
    throw new StorageLimitError('bytes in a transaction', bytes, MAX_TRANSACTION_BYTES);
}

function actionBytes(action: RowAction): number {
  return ACTION_OVERHEAD_BYTES + (action.kind === 'delete' ? 0 : propertiesBytes(action.properties));
}

/** Size as sent: JSON in UTF-8, binary values in base64, and a type annotation for each. */
function propertiesBytes(properties: Properties): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string' && value.length > MAX_TEXT_LENGTH)
      throw new StorageLimitError(`characters of ${name}`, value.length, MAX_TEXT_LENGTH);
    const size =
      value instanceof Uint8Array
        ? Math.ceil(value.length / 3) * 4
        : Buffer.byteLength(JSON.stringify(value));
    bytes += 2 * name.length + 40 + size;
  }
  return bytes;
}
