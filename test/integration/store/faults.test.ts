import type { TableClient } from '@azure/data-tables';
import { tablesFromSettings } from '../../../functions/store/azure/clients';
import { StorageError } from '../../../functions/store/errors';
import { createTableSubmissionStore } from '../../../functions/store/table-submission-store';
import type { Tables } from '../../../functions/store/tables';
import type { SubmissionChange } from '../../../functions/store/types';
import { startTables, type RunningTables } from '../../tools/run/storage';
import { faultAt, type Mishap } from '../../tools/faulty-ports';
import { indicator, PERIOD, record, save } from '../../tools/store-samples';
import { contents, tableClient, rowsOf, written } from './support';

let service: RunningTables;
let tables: Tables;
let client: TableClient;
let provinces = 0;

beforeAll(async () => {
  service = await startTables();
  tables = tablesFromSettings({ KHOP_STORAGE: service.connectionString });
  client = tableClient(service.connectionString, 'quarters');
});

afterAll(() => service.stop());

const NEVER = Infinity;

/** A quarter of its own in which version 1 is stored, and a change to version 2 with other indicators. */
async function quarterWithOneVersion() {
  const province = `p${++provinces}`;
  const store = createTableSubmissionStore({ tables, province });
  const tag = await written(store, save('skhcn', 1, null, { idempotency: record('k1', 1) }));
  const change = save('skhcn', 2, tag, { indicators: [indicator('3.1')], idempotency: record('k2', 2) });
  const rows = async () => contents(await rowsOf(client, `${province}|${PERIOD}`));
  return { province, store, tag, change, rows };
}

/** How many calls a write makes when nothing goes wrong. */
async function countCalls(prepare: (change: SubmissionChange) => SubmissionChange): Promise<number> {
  const { province, change } = await quarterWithOneVersion();
  const counted = faultAt(NEVER, 'lost');
  await createTableSubmissionStore({ tables: counted.tables(tables), province }).write(prepare(change));
  return counted.calls();
}

describe('a call lost on the way', () => {
  test('leaves all of the change or nothing, and a retry with the same key ends with exactly one version', async () => {
    const whole = await quarterWithOneVersion();
    await written(whole.store, whole.change);
    const complete = await whole.rows();

    const calls = await countCalls((change) => change);
    // create the table, the entry before, the stored indicators, the transaction
    expect(calls).toBe(4);
    const seen = new Set<string>();
    for (let call = 1; call <= calls; call++) {
      for (const mishap of ['lost', 'answer-lost'] satisfies Mishap[]) {
        const { province, store, change, rows } = await quarterWithOneVersion();
        const before = await rows();
        const broken = createTableSubmissionStore({ tables: faultAt(call, mishap).tables(tables), province });
        await expect(broken.write(change)).rejects.toMatchObject({ name: 'StorageError', transient: true });

        const tookEffect = call === calls && mishap === 'answer-lost';
        expect(await rows()).toEqual(tookEffect ? complete : before);
        expect(await store.findIdempotency(PERIOD, 'k2')).toEqual(tookEffect ? record('k2', 2) : undefined);
        expect((await store.write(change)).kind).toBe(tookEffect ? 'duplicate' : 'written');
        expect(await rows()).toEqual(complete);
        seen.add(tookEffect ? 'whole' : 'nothing');
      }
    }
    expect(seen).toEqual(new Set(['whole', 'nothing']));
  });

  test('while a conflict is being explained leaves nothing behind', async () => {
    const stale = (change: SubmissionChange) => ({ ...change, expectedTag: 'W/"stale"' });
    const calls = await countCalls(stale);
    // two more: the idempotency record, the current row
    expect(calls).toBe(6);
    for (let call = 1; call <= calls; call++) {
      for (const mishap of ['lost', 'answer-lost'] satisfies Mishap[]) {
        const { province, store, change, rows } = await quarterWithOneVersion();
        const before = await rows();
        const broken = createTableSubmissionStore({ tables: faultAt(call, mishap).tables(tables), province });
        await expect(broken.write(stale(change))).rejects.toThrow(StorageError);
        expect(await rows()).toEqual(before);
        expect(await store.write(stale(change))).toEqual({ kind: 'conflict' });
      }
    }
  });

  test('does not stop the same store from answering the next call, even when the table could not be created', async () => {
    const { province, change } = await quarterWithOneVersion();
    const store = createTableSubmissionStore({ tables: faultAt(1, 'lost').tables(tables), province });
    await expect(store.ping()).rejects.toThrow(StorageError);
    await expect(store.ping()).resolves.toBeUndefined();
    expect((await store.write(change)).kind).toBe('written');
  });
});
