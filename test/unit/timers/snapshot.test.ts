import type { Snapshots } from '../../../functions/snapshots/snapshots';
import { snapshotWhenDue } from '../../../functions/timers/snapshot';
import type { SnapshotBlobs } from '../../../functions/store/azure/snapshot-blobs';
import { StorageError } from '../../../functions/store/errors';

const lines: string[] = [];
const context = { invocationId: 'i-1', info: (line: string) => void lines.push(line) };
const snapshots = (list: SnapshotBlobs['list']): Snapshots => ({
  tables: () => {
    throw new Error('nothing is read');
  },
  blobs: { list } as SnapshotBlobs,
  nights: 35,
  now: () => new Date('2026-11-29T18:30:00.000Z'),
});

test('a look that finds the night’s snapshot says so in one line and reads no table', async () => {
  const asked: string[] = [];
  const there = snapshots((path) => {
    asked.push(path);
    return Promise.resolve([path]);
  });
  await snapshotWhenDue(there, context);
  expect(asked).toEqual(['nights/2026-11-30.json']);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { event: 'snapshot', requestId: 'i-1', outcome: 'up-to-date' },
  ]);
});

test('a look that fails fails the function, so that it is told of and tried again', async () => {
  const fault = new StorageError('list blobs', '503', true);
  await expect(
    snapshotWhenDue(
      snapshots(() => Promise.reject(fault)),
      context,
    ),
  ).rejects.toBe(fault);
});
