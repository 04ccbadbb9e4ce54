import type { TableClient } from '@azure/data-tables';
import { tablesFromSettings } from '../../../functions/store/azure/clients';
import { StorageError, StorageLimitError } from '../../../functions/store/errors';
import { createTableSubmissionStore } from '../../../functions/store/table-submission-store';
import type { Tables } from '../../../functions/store/tables';
import type { SubmissionStore } from '../../../functions/store/types';
import { startTables, type RunningTables } from '../../tools/run/storage';
import { indicator, PERIOD, record, save, state } from '../../tools/store-samples';
import { tableClient, rowsOf, written } from './support';

let service: RunningTables;
let tables: Tables;
let client: TableClient;
let provinces = 0;
let province: string;
let store: SubmissionStore;

beforeAll(async () => {
  service = await startTables();
  tables = tablesFromSettings({ KHOP_STORAGE: service.connectionString }, { pageSize: 10 });
  client = tableClient(service.connectionString, 'quarters');
  await client.createTable();
});

afterAll(() => service.stop());

/** A province of its own for each test: an empty partition. */
beforeEach(() => {
  province = `p${++provinces}`;
  store = createTableSubmissionStore({ tables, province });
});

const rows = () => rowsOf(client, `${province}|${PERIOD}`);

describe('first save of a quarter', () => {
  test('stores state, log entry, indicator rows and idempotency record together', async () => {
    const change = save('skhcn', 1, null, { idempotency: record('k1', 1) });
    const tag = await written(store, change);

    expect(await store.read(PERIOD, 'skhcn')).toEqual({ state: change.next, storageTag: tag });
    expect(await store.readVersion(PERIOD, 'skhcn', 1)).toEqual({
      period: PERIOD,
      unit: 'skhcn',
      version: 1,
      action: 'save',
      at: change.next.savedAt,
      by: 'person-1',
      status: 'draft',
      contentHash: 'content-1',
      content: change.next.content,
      previousHash: '',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await store.findIdempotency(PERIOD, 'k1')).toEqual(record('k1', 1));
    expect(Object.keys(await rows()).sort()).toEqual([
      'idem|k1',
      'ind|skhcn|Q_0110_0020766|2.1',
      'ind|skhcn|Q_0110_0020766|5.7',
      'log|skhcn|000001',
      'now|skhcn',
    ]);
  });

  test('what is not stored is undefined, not an error', async () => {
    expect(await store.read(PERIOD, 'skhcn')).toBeUndefined();
    expect(await store.readVersion(PERIOD, 'skhcn', 1)).toBeUndefined();
    expect(await store.findIdempotency(PERIOD, 'k1')).toBeUndefined();
    expect(await store.history(PERIOD, 'skhcn')).toEqual([]);
    await expect(store.ping()).resolves.toBeUndefined();
  });

  test('a second first save is a conflict', async () => {
    await written(store, save('skhcn', 1, null));
    const before = await rows();
    expect(await store.write(save('skhcn', 1, null, { idempotency: record('k2', 1) }))).toEqual({
      kind: 'conflict',
    });
    expect(await rows()).toEqual(before);
  });
});

describe('later changes', () => {
  test('every field of a state and a log entry comes back', async () => {
    const first = await written(store, save('skhcn', 1, null));
    const next = state(2, {
      status: 'returned',
      submittedAt: '2024-06-14T02:00:00.000Z',
      submittedBy: 'person-1',
      late: false,
      acceptedAt: '2024-06-15T02:00:00.000Z',
      acceptedBy: 'person-2',
      reason: 'Bảng II.06a: "lệch 2"\nđề nghị xem lại',
    });
    const reason = 'Bảng II.06a: "lệch 2"\nđề nghị xem lại';
    await written(store, save('skhcn', 2, first, { next, action: 'return', reason }));
    expect((await store.read(PERIOD, 'skhcn'))?.state).toEqual(next);
    const [one, two] = await store.history(PERIOD, 'skhcn');
    expect(two).toMatchObject({
      version: 2,
      action: 'return',
      status: 'returned',
      reason,
      previousHash: one?.hash,
    });
  });

  test('the log names whoever acted, not whoever saved last', async () => {
    const first = await written(store, save('skhcn', 1, null));
    const submitted = { at: '2024-06-13T02:00:00.000Z', by: 'person-2' };
    const second = await written(store, save('skhcn', 2, first, { action: 'submit', ...submitted }));
    const accepted = { at: '2024-06-14T02:00:00.000Z', by: 'person-3' };
    await written(store, save('skhcn', 3, second, { action: 'accept', ...accepted }));
    expect((await store.history(PERIOD, 'skhcn')).map(({ at, by }) => [at, by])).toEqual([
      ['2024-06-12T01:00:00.001Z', 'person-1'],
      ['2024-06-13T02:00:00.000Z', 'person-2'],
      ['2024-06-14T02:00:00.000Z', 'person-3'],
    ]);
  });

  test('a change without scores leaves those of the content', async () => {
    const first = await written(store, save('skhcn', 1, null));
    const scores = async () => Object.entries(await rows()).filter(([key]) => key.startsWith('ind|'));
    const before = await scores();
    const { indicators: _, ...step } = save('skhcn', 2, first, { action: 'submit' });
    await written(store, step);
    expect(before).toHaveLength(2);
    expect(await scores()).toEqual(before);
  });

  test('a field that the new state no longer has is gone', async () => {
    const first = await written(
      store,
      save('skhcn', 1, null, { next: state(1, { late: true, reason: 'x' }) }),
    );
    await written(store, save('skhcn', 2, first));
    expect((await store.read(PERIOD, 'skhcn'))?.state).toEqual(state(2));
  });

  test('a stale tag is a conflict and changes nothing: no log, no indicators, no idempotency row', async () => {
    const first = await written(store, save('skhcn', 1, null));
    await written(store, save('skhcn', 2, first));
    const before = await rows();
    const late = save('skhcn', 2, first, { indicators: [indicator('9.9')], idempotency: record('late', 2) });
    expect(await store.write(late)).toEqual({ kind: 'conflict' });
    expect(await store.write({ ...late, next: state(3) })).toEqual({ kind: 'conflict' });
    expect(await rows()).toEqual(before);
  });

  test.each([
    '',
    '*',
    'nonsense',
    'W/"a"\r\nIf-Match: *',
    'W/"nonsense"',
    'W/"datetime\'2024-06-12T01%3A00%3A00.0000000Z\'"',
  ])('the made-up tag %j is a conflict and changes nothing', async (tag) => {
    await written(store, save('skhcn', 1, null));
    const before = await rows();
    expect(await store.write(save('skhcn', 2, tag))).toEqual({ kind: 'conflict' });
    expect(await rows()).toEqual(before);
  });

  test('a tag where nothing is stored yet is a conflict', async () => {
    const tag = await written(store, save('skhcn', 1, null));
    expect(await store.write(save('syt', 1, tag))).toEqual({ kind: 'conflict' });
    expect(await store.read(PERIOD, 'syt')).toBeUndefined();
  });

  test('a change whose predecessor is not in the log is refused: the chain would break', async () => {
    const tag = await written(store, save('skhcn', 1, null));
    await client.deleteEntity(`${province}|${PERIOD}`, 'log|skhcn|000001');
    const before = await rows();
    await expect(store.write(save('skhcn', 2, tag))).rejects.toMatchObject({
      name: 'StorageError',
      operation: 'write',
      reason: 'chain broken: no version 1',
      transient: false,
    });
    expect(await rows()).toEqual(before);
  });

  test('a log entry that is there already is never overwritten', async () => {
    const first = await written(store, save('skhcn', 1, null));
    const second = await written(store, save('skhcn', 2, first));
    const before = await rows();
    await expect(store.write(save('skhcn', 2, second))).rejects.toThrow(
      new StorageError('write', 'refused: EntityAlreadyExists', false),
    );
    expect(await rows()).toEqual(before);
  });
});

describe('at the same time', () => {
  test('of eight writers one wins, the others are told of the conflict', async () => {
    const tag = await written(store, save('skhcn', 1, null));
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, writer) =>
        store.write(
          save('skhcn', 2, tag, {
            next: state(2, { savedBy: `w${writer}` }),
            idempotency: record(`w${writer}`, 2),
          }),
        ),
      ),
    );
    const winners = outcomes.flatMap((outcome, writer) => (outcome.kind === 'written' ? [writer] : []));
    expect(winners).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'conflict')).toHaveLength(7);
    expect((await store.read(PERIOD, 'skhcn'))?.state.savedBy).toBe(`w${winners[0]}`);
    expect(await store.history(PERIOD, 'skhcn')).toHaveLength(2);
    const keys = Object.keys(await rows()).filter((key) => key.startsWith('idem|'));
    expect(keys).toEqual([`idem|w${winners[0]}`]);
  });

  test.each([
    ['first save', null],
    ['later save', 'tag'],
  ])('one request sent five times with one key makes exactly one version (%s)', async (_name, tagged) => {
    const tag = tagged && (await written(store, save('skhcn', 1, null)));
    const version = tag ? 2 : 1;
    const change = save('skhcn', version, tag, { idempotency: record('k', version) });
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => store.write(change)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'written',
    ]);
    expect(await store.history(PERIOD, 'skhcn')).toHaveLength(version);
  });

  test('the same key in a later change is a duplicate, and the change is not stored', async () => {
    const first = await written(store, save('skhcn', 1, null, { idempotency: record('k', 1) }));
    expect(await store.write(save('skhcn', 2, first, { idempotency: record('k', 2) }))).toEqual({
      kind: 'duplicate',
    });
    expect((await store.read(PERIOD, 'skhcn'))?.storageTag).toBe(first);
  });

  test('units of one quarter do not disturb each other', async () => {
    const units = Array.from({ length: 6 }, (_, index) => `unit-${index}`);
    const outcomes = await Promise.all(units.map((unit) => store.write(save(unit, 1, null))));
    expect(outcomes.every(({ kind }) => kind === 'written')).toBe(true);
    for (const unit of units) expect(await store.history(PERIOD, unit)).toHaveLength(1);
  });
});

describe('indicator rows', () => {
  test('are open to any table client', async () => {
    await written(
      store,
      save('skhcn', 1, null, { indicators: [indicator('2.1', { points: 20, note: 'đủ' })] }),
    );
    expect((await rows())['ind|skhcn|Q_0110_0020766|2.1']).toMatchObject({
      unit: 'skhcn',
      period: PERIOD,
      version: 1,
      setCode: 'QĐ 766',
      indicator: '2.1',
      numerator: 157,
      denominator: 159,
      ratio: 0.98742,
      points: 20,
      max: 20,
      status: 'computed',
      rule: 'linear',
      ruleVersion: expect.stringMatching(/^[0-9a-f]{16}$/),
      note: 'đủ',
    });
  });

  test('what is not known has no property', async () => {
    const unknown = indicator('2.1', {
      numerator: null,
      denominator: null,
      ratio: null,
      status: 'undecided',
    });
    await written(store, save('skhcn', 1, null, { indicators: [unknown] }));
    const row = (await rows())['ind|skhcn|Q_0110_0020766|2.1'];
    expect(row).toMatchObject({ status: 'undecided' });
    for (const name of ['numerator', 'denominator', 'ratio', 'threshold', 'note'])
      expect(row).not.toHaveProperty(name);
  });

  test('those that the new set no longer has disappear, of this unit only', async () => {
    await written(store, save('syt', 1, null));
    const first = await written(store, save('skhcn', 1, null));
    await written(
      store,
      save('skhcn', 2, first, { indicatorSet: 'QĐ 1', indicators: [indicator('2.1', { points: 3 })] }),
    );
    const keys = Object.keys(await rows()).filter((key) => key.startsWith('ind|'));
    expect(keys).toEqual([
      'ind|skhcn|Q_0110_00201|2.1',
      'ind|syt|Q_0110_0020766|2.1',
      'ind|syt|Q_0110_0020766|5.7',
    ]);
  });

  test('more rows than a page holds are all found and replaced', async () => {
    const many = Array.from({ length: 40 }, (_, index) => indicator(`${index}`));
    const first = await written(store, save('skhcn', 1, null, { indicators: many }));
    await written(store, save('skhcn', 2, first, { indicators: [indicator('x')] }));
    expect(Object.keys(await rows()).filter((key) => key.startsWith('ind|'))).toEqual([
      'ind|skhcn|Q_0110_0020766|x',
    ]);
  });
});

describe('history', () => {
  test('27 versions over several pages come oldest first, of this unit only', async () => {
    await written(store, save('skhcnx', 1, null));
    let tag: string | null = null;
    for (let version = 1; version <= 27; version++) tag = await written(store, save('skhcn', version, tag));
    const entries = await store.history(PERIOD, 'skhcn');
    expect(entries.map(({ version }) => version)).toEqual(
      Array.from({ length: 27 }, (_, index) => index + 1),
    );
    expect(entries.every(({ unit, period }) => unit === 'skhcn' && period === PERIOD)).toBe(true);
  });
});

describe('limits', () => {
  const noise = (length: number) =>
    Array.from({ length }, (_, index) =>
      String.fromCharCode(0x4e00 + ((index * index * 31 + index * 7919) % 20_000)),
    ).join('');

  test('a content of a few hundred kilobytes is kept', async () => {
    const next = state(1);
    next.content.texts.long = noise(120_000);
    await written(store, save('skhcn', 1, null, { next }));
    expect((await store.read(PERIOD, 'skhcn'))?.state.content).toEqual(next.content);
  });

  test('too large a content is refused before anything is sent', async () => {
    const next = state(1);
    next.content.texts = Object.fromEntries(
      Array.from({ length: 60_000 }, (_, index) => [
        `${index}`,
        `${(index * 2_654_435_761) % 4_294_967_296}${Math.sqrt(index + 2)}`,
      ]),
    );
    await expect(store.write(save('skhcn', 1, null, { next }))).rejects.toThrow(StorageLimitError);
    expect(await rows()).toEqual({});
  });

  test('more actions than a transaction takes are refused before anything is sent', async () => {
    const indicators = Array.from({ length: 99 }, (_, index) => indicator(`${index}`));
    await expect(store.write(save('skhcn', 1, null, { indicators }))).rejects.toMatchObject({
      what: 'actions in a transaction',
      size: 101,
      limit: 100,
    });
    expect(await rows()).toEqual({});
  });
});

describe('odd codes', () => {
  test.each(['a/b', 'a#b&c', `o'clock"`, 'Xã Diên Hà', 'a\\b?c', '%2F+%', 'a|b', 'x\ny'])(
    'unit %j is stored and found under its own key',
    async (unit) => {
      const tag = await written(store, save(unit, 1, null, { idempotency: record(`key ${unit}`, 1) }));
      await written(store, save(unit, 2, tag));
      expect((await store.read(PERIOD, unit))?.state).toEqual(state(2));
      expect((await store.history(PERIOD, unit)).map((entry) => entry.unit)).toEqual([unit, unit]);
      expect(await store.findIdempotency(PERIOD, `key ${unit}`)).toEqual(record(`key ${unit}`, 1));
      for (const key of Object.keys(await rows())) expect(key).toMatch(/^[A-Za-z0-9._|-]+$/);
    },
  );
});
