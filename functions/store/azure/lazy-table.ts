import { createdOnce } from './created-once';
import type { TablePort } from './table-port';

/** The same table, created before the first call that needs it. */
export function lazyTable(port: TablePort): TablePort {
  const created = createdOnce(() => port.createTable());
  return {
    createTable: created,
    get: async (partition, key) => {
      await created();
      return await port.get(partition, key);
    },
    list: async (partition, prefix) => {
      await created();
      return await port.list(partition, prefix);
    },
    async *pages(partition, prefix, choice) {
      await created();
      yield* port.pages(partition, prefix, choice);
    },
    transact: async (partition, actions) => {
      await created();
      return await port.transact(partition, actions);
    },
  };
}
