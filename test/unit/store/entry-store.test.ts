import { entryKey, quarterPartition } from '../../../functions/store/keys';
import { createTableEntryStore } from '../../../functions/store/table-entry-store';
import { commentsOf, type CommentEntry } from '../../../shared/submission/comments';
import { memoryTables } from '../../tools/memory-ports';

const PERIOD = '2024-Q2';
const written = { by: 'x', role: 'clerk', at: '2024-06-17T03:00:00.000Z' } as const;
const entry = (number: number): CommentEntry => ({
  ...{ number, kind: 'comment', ...written },
  ...{ form: 'K01', row: 'total', column: '3', rowLabel: '', text: `Ý kiến ${number}` },
});

test('a row that cannot be read is left out and named, keeps its number, and costs no other unit anything', async () => {
  const tables = memoryTables();
  const store = createTableEntryStore<CommentEntry>('com', { tables, province: '33' });
  for (const number of [1, 2]) await store.append(PERIOD, 'skhcn', { entry: entry(number) });
  await store.append(PERIOD, 'skhcnx', { entry: entry(1) });
  const key = entryKey('com', 'skhcn', 2);
  const properties = { schemaVersion: 1, payloadSha256: '0' };
  await tables('quarters').transact(quarterPartition('33', PERIOD), [{ kind: 'upsert', key, properties }]);
  expect(await store.read(PERIOD, 'skhcn')).toEqual({
    stored: [{ entry: entry(1) }],
    next: 3,
    damaged: [key],
  });
  expect(await store.readAll(PERIOD)).toEqual(
    new Map([
      ['skhcn', [entry(1)]],
      ['skhcnx', [entry(1)]],
    ]),
  );
});

test('what speaks of a comment that cannot be read is passed over', () => {
  const log: CommentEntry[] = [
    entry(1),
    { number: 2, kind: 'answer', comment: 9, text: 'x', ...written },
    { number: 3, kind: 'settle', comment: 1, ...written },
  ];
  expect(commentsOf(log)).toMatchObject([{ id: 1, answers: [], settled: written }]);
});
