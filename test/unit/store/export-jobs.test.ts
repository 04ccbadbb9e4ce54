import { createExportStore } from '../../../functions/store/export-store';
import { quarterPartition } from '../../../functions/store/keys';
import { memoryBlobs, memoryTables } from '../../tools/memory-ports';

test('parts of a job that was abandoned go when the next one begins, and those of other quarters stay', async () => {
  const tables = memoryTables();
  const store = createExportStore({ tables, blobs: memoryBlobs(), province: '33' });
  const rows = (period: string) => tables('exports').list(quarterPartition('33', period), 'part|');
  await store.openJob('2026-Q1', '2026-03-17T11:00:00.000Z', 130);
  await store.openJob('2026-Q2', '2026-03-17T11:00:00.000Z', 2);
  await store.partDone('2026-Q1', '2026-03-17T11:00:00.000Z', 5);
  expect(await rows('2026-Q1')).toHaveLength(129);

  await store.openJob('2026-Q1', '2026-03-18T11:00:00.000Z', 3);
  expect(await rows('2026-Q1')).toHaveLength(3);
  expect(await rows('2026-Q2')).toHaveLength(2);
  // Of the abandoned one a part may still be said done.
  expect(await store.partDone('2026-Q1', '2026-03-17T11:00:00.000Z', 7)).toBe(0);
  expect(await store.partDone('2026-Q1', '2026-03-18T11:00:00.000Z', 0)).toBe(2);
});
