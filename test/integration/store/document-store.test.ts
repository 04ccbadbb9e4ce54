import { tablesFromSettings } from '../../../functions/store/azure/clients';
import { StorageError, StorageLimitError } from '../../../functions/store/errors';
import { createTableDocumentStore } from '../../../functions/store/table-document-store';
import type { Tables } from '../../../functions/store/tables';
import type { DocumentStore } from '../../../functions/store/types';
import { startTables, type RunningTables } from '../../tools/run/storage';
import { faultAt } from '../../tools/faulty-ports';

let service: RunningTables;
let tables: Tables;
let provinces = 0;
let store: DocumentStore;

beforeAll(async () => {
  service = await startTables();
  tables = tablesFromSettings({ KHOP_STORAGE: service.connectionString }, { pageSize: 10 });
});

afterAll(() => service.stop());

beforeEach(() => {
  store = createTableDocumentStore({ tables, province: `p${++provinces}` });
});

describe('unit tree', () => {
  const tree = (name: string) => ({
    profile: { name },
    units: [{ code: 'skhcn', name: 'Sở Khoa học và Công nghệ' }],
  });

  test('is undefined until written, then comes back with its tag', async () => {
    expect(await store.readUnits()).toBeUndefined();
    expect(await store.writeUnits(tree('Hưng Yên'), null)).toBe(true);
    const stored = await store.readUnits();
    expect(stored?.document).toEqual(tree('Hưng Yên'));
    expect(await store.writeUnits(tree('Thái Bình'), stored?.storageTag ?? null)).toBe(true);
    expect((await store.readUnits())?.document).toEqual(tree('Thái Bình'));
  });

  test('of two writers one wins', async () => {
    const firsts = await Promise.all([store.writeUnits(tree('a'), null), store.writeUnits(tree('b'), null)]);
    expect([...firsts].sort()).toEqual([false, true]);
    const tag = (await store.readUnits())?.storageTag ?? null;
    const seconds = await Promise.all([store.writeUnits(tree('c'), tag), store.writeUnits(tree('d'), tag)]);
    expect([...seconds].sort()).toEqual([false, true]);
    expect(await store.writeUnits(tree('e'), tag)).toBe(false);
  });

  test('a tag where nothing is stored is refused', async () => {
    expect(await store.writeUnits(tree('a'), 'W/"x"')).toBe(false);
    expect(await store.readUnits()).toBeUndefined();
  });

  test('provinces do not see each other', async () => {
    await store.writeUnits(tree('a'), null);
    expect(await createTableDocumentStore({ tables, province: 'other' }).readUnits()).toBeUndefined();
  });

  test('too large a tree is refused', async () => {
    const units = Array.from(
      { length: 60_000 },
      (_, index) => `${Math.sqrt(index + 2)}${Math.cbrt(index + 2)}`,
    );
    await expect(store.writeUnits({ units }, null)).rejects.toThrow(StorageLimitError);
  });
});

describe('form registry', () => {
  test('keeps a row for each code and first day of validity', async () => {
    await store.writeForm('II.06a', '2018-01-01', { code: 'II.06a', title: 'cũ' });
    await store.writeForm('II.06a', '2026-02-15', { code: 'II.06a', title: 'mới' });
    await store.writeForm('K01', '2018-01-01', { code: 'K01' });
    await store.writeForm('II.06a', '2026-02-15', { code: 'II.06a', title: 'mới hơn' });
    expect((await store.readForms()).map(({ document }) => document)).toEqual([
      { code: 'II.06a', title: 'cũ' },
      { code: 'II.06a', title: 'mới hơn' },
      { code: 'K01' },
    ]);
  });

  test('more forms than a page holds all come back', async () => {
    for (let index = 0; index < 23; index++) await store.writeForm(`F${index}`, '2018-01-01', { index });
    expect(await store.readForms()).toHaveLength(23);
  });

  test('a write that was lost is told and can be repeated', async () => {
    const province = `p${++provinces}`;
    const broken = createTableDocumentStore({ tables: faultAt(2, 'answer-lost').tables(tables), province });
    await expect(broken.writeForm('K01', '2018-01-01', { a: 1 })).rejects.toThrow(StorageError);
    await broken.writeForm('K01', '2018-01-01', { a: 1 });
    expect(await broken.readForms()).toHaveLength(1);
  });
});
