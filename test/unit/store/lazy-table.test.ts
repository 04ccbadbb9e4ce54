import { lazyTable } from '../../../functions/store/azure/lazy-table';
import type { TablePort } from '../../../functions/store/azure/table-port';

/** An empty table that counts how often it was created; creation fails the first `failures` times. */
function countedTable(failures: number): { port: TablePort; created: () => number } {
  let created = 0;
  return {
    port: {
      createTable: () => (++created <= failures ? Promise.reject(new Error('down')) : Promise.resolve()),
      get: () => Promise.resolve(undefined),
      list: () => Promise.resolve([]),
      async *pages() {
        yield await Promise.resolve([]);
      },
      transact: () => Promise.resolve({ kind: 'done', tags: [] }),
    },
    created: () => created,
  };
}

describe('table created before its first use', () => {
  test('is created once, however many calls come at once', async () => {
    const { port, created } = countedTable(0);
    const table = lazyTable(port);
    expect(created()).toBe(0);
    await Promise.all([table.get('p', 'k'), table.list('p', 'k|'), table.transact('p', [])]);
    for await (const page of table.pages('p', 'k|')) expect(page).toEqual([]);
    await table.createTable();
    expect(created()).toBe(1);
  });

  test('is tried again by the next call when creation failed', async () => {
    const { port, created } = countedTable(1);
    const table = lazyTable(port);
    await expect(table.get('p', 'k')).rejects.toThrow('down');
    await expect(table.get('p', 'k')).resolves.toBeUndefined();
    expect(created()).toBe(2);
  });
});
