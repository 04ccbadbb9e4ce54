import { clearLeftovers } from '../../../functions/services/leftovers';
import { FirstSendings } from '../../../functions/services/province/first-sendings';
import { readOverview } from '../../../functions/services/province/overview';
import { readContributors, readTotals } from '../../../functions/services/province/totals';
import { frameOf } from '../../../functions/services/quarter';
import type { Services } from '../../../functions/services/services';
import { StorageError } from '../../../functions/store/errors';
import { rememberingParts } from '../../../functions/store/remembered-parts';
import type { LogHead, SentHead, SubmissionStore } from '../../../functions/store/types';
import { clearAtNight } from '../../../functions/timers/leftovers';
import { periodKey } from '../../../shared/period/period';
import type { ConsolidatedCellKey } from '../../../shared/totals/drill';
import { memoryBlobs, memoryTables, type MemoryBlobs } from '../../tools/memory-ports';
import { makeProvince } from '../../tools/province';
import { storeProvince, storeSubmission } from '../../tools/stored-province';
import { servicesOf, storesOf } from '../../integration/exports/support';

jest.mock('../../../functions/services/parts/part-limits', () => ({ PART_UNITS: 3 }));

const options = { units: 7, rows: 3, quarters: 2, mixed: true, slips: 40 };
const province = makeProvince(options);
const period = periodKey(province.last);
const NOW = '2026-03-18T11:00:00.000Z';

let blobs: MemoryBlobs;
let clock: string;
let services: Services;
beforeEach(async () => {
  blobs = memoryBlobs();
  clock = NOW;
  services = servicesOf(storesOf({ tables: memoryTables(), blobs }, 'p', 'p'), () => clock);
  await storeProvince(services, province);
});

const totals = async (of: Services) =>
  await readTotals(of, await frameOf(of, province.last), 'submitted', 'vi');
const drill = async (of: Services, cell: ConsolidatedCellKey) =>
  await readContributors(of, await frameOf(of, province.last), 'submitted', cell);
const overview = async (of: Services) => await readOverview(of, await frameOf(of, province.last), undefined);

/** Whoever works with what is remembered must leave it as it is. */
function frozen(of: Services): Services {
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const { exports } = of;
  const store = {
    ...exports,
    readPart: async (...args: Parameters<typeof exports.readPart>) => freeze(await exports.readPart(...args)),
    readRows: async (...args: Parameters<typeof exports.readRows>) => freeze(await exports.readRows(...args)),
  };
  return { ...of, exports: rememberingParts(store) };
}

const cells: ConsolidatedCellKey[] = [
  { form: 'II.06a', row: 'total', column: '3' },
  { form: 'II.06a', row: 'group:commune', column: '9' },
  { form: 'II.06a', row: 'field:dat dai', column: '4' },
  { form: 'II.06a', row: 'field:', column: '4' },
  { form: 'K05', row: 'total', column: '3' },
  { form: 'K05', row: 'field:', column: '3' },
  { form: 'K01', row: 'total', column: 'p1' },
  { form: 'K99', row: 'total', column: '3' },
];

describe('answers from what is kept', () => {
  test('are those from the units’ own rows, and read none of these', async () => {
    const scanned = await Promise.all(cells.map((cell) => drill(services, cell)));
    const before = [await totals(services), await overview(services)];
    expect(scanned[0]?.contributors.length).toBeGreaterThan(3);
    expect(scanned[2]?.contributors.length).toBeGreaterThan(3);
    const { submissions } = services;
    const scan = () => {
      throw new Error('reads contents');
    };
    const kept = frozen({ ...services, submissions: { ...submissions, scan } });
    for (const _time of ['read', 'remembered']) {
      for (const [place, cell] of cells.entries()) expect(await drill(kept, cell)).toEqual(scanned[place]);
      expect([await totals(kept), await overview(kept)]).toEqual(before);
    }
  });

  test('go by a unit’s last save, whatever is kept of the others', async () => {
    const [cell] = cells as [ConsolidatedCellKey];
    await totals(services);
    const [made] = province.submissions(province.last);
    if (!made) throw new Error('nobody reports');
    await storeSubmission(services, province.last, { ...made, status: 'submitted' });
    const after = await drill(services, cell);
    expect(after.contributors.find(({ unit }) => unit === made.unit)).toMatchObject({ status: 'submitted' });
    const anew = { ...services.exports, readPart: none, readRows: none };
    expect(after).toEqual(await drill({ ...services, exports: anew }, cell));
  });

  test('are the same where rows are lost or out of reach', async () => {
    const [cell] = cells as [ConsolidatedCellKey];
    const whole = await drill(services, cell);
    await totals(services);
    const away = () => Promise.reject(new StorageError('injected', 'away', true));
    for (const readRows of [none, away])
      expect(await drill({ ...services, exports: { ...services.exports, readRows } }, cell)).toEqual(whole);
  });
});

const none = () => Promise.resolve(undefined);

describe('first sendings', () => {
  const log = (unit: string, ...entries: [version: number, action: string, at: string][]): LogHead[] =>
    entries.map(([version, action, at]) => ({ unit, version, action, at, by: 'x' }));
  /** A store that holds these heads and log entries of one quarter. */
  const storeOf = (sent: SentHead[], logs: LogHead[], asked: (string | undefined)[] = []) =>
    ({
      async *scanSent() {
        for (const head of sent) yield await Promise.resolve(head);
      },
      async *scanLog(_period, unit) {
        asked.push(unit);
        for (const head of logs)
          if (unit === undefined || head.unit === unit) yield await Promise.resolve(head);
      },
    }) as Partial<SubmissionStore> as SubmissionStore;
  const of = async (store: SubmissionStore) => [
    ...(await new FirstSendings(store, () => new Date(NOW)).of(period)),
  ];

  test('are told by units themselves, else by their log, recalled ones left out', async () => {
    const asked: (string | undefined)[] = [];
    const sent = [
      { unit: 'a', version: 4, firstSentAt: '2026-01-02' },
      { unit: 'draft', version: 1 },
      { unit: 'old', version: 5 },
      { unit: 'recalled', version: 3 },
    ];
    const logs = [
      ...log(
        'old',
        [1, 'save', '1'],
        [2, 'submit', '2'],
        [3, 'recall', '3'],
        [4, 'submit', '4'],
        [5, 'submit', '5'],
      ),
      ...log('recalled', [1, 'save', '1'], [2, 'submit', '2'], [3, 'recall', '3']),
    ];
    expect(await of(storeOf(sent, logs, asked))).toEqual([
      ['a', '2026-01-02'],
      ['old', '4'],
    ]);
    expect(asked).toEqual(['old', 'recalled']);
  });

  test('of many units that do not tell it are read from one log', async () => {
    const asked: (string | undefined)[] = [];
    const units = Array.from({ length: 30 }, (_, index) => `u${index}`);
    const store = storeOf(
      units.map((unit) => ({ unit, version: 2 })),
      units.flatMap((unit) => log(unit, [2, 'submit', '2'])),
      asked,
    );
    expect(await of(store)).toHaveLength(30);
    expect(asked).toEqual([undefined]);
  });

  test('are read again after ten minutes and not before', async () => {
    const sent: SentHead[] = [];
    let now = NOW;
    const sendings = new FirstSendings(storeOf(sent, []), () => new Date(now));
    expect((await sendings.of(period)).size).toBe(0);
    sent.push({ unit: 'a', version: 2, firstSentAt: '2026-01-02' });
    now = '2026-03-18T11:09:59.000Z';
    expect((await sendings.of(period)).size).toBe(0);
    now = '2026-03-18T11:10:01.000Z';
    expect((await sendings.of(period)).size).toBe(1);
  });
});

describe('what nobody asks for any more', () => {
  const run = (startedAt: string, inputs: string) => ({
    ...{ startedAt, finishedAt: startedAt, trigger: 'schedule' as const },
    ...{ outcome: 'written' as const, inputs, damaged: 0 },
  });
  const file = { bytes: new Uint8Array([1]), type: 'text/plain' };
  const quarterOf = async () =>
    (await clearLeftovers(services)).quarters.find((one) => one.period === period);

  test('of exported sets goes after thirty days, but never the current one nor while somebody exports', async () => {
    const { exports } = services;
    const lease = await exports.acquire(period);
    if (!lease) throw new Error('nobody else exports');
    for (const set of ['current', 'old', 'recent', 'unnamed'])
      await exports.writeFile(period, set, 'a.json', file);
    await exports.writeCurrent(lease, { inputs: 'current', manifest: 'm' });
    await exports.addRun(period, run('2025-01-01T11:00:00.000Z', 'current'));
    await exports.addRun(period, run('2026-02-01T11:00:00.000Z', 'old'));
    await exports.addRun(period, run('2026-03-01T11:00:00.000Z', 'recent'));
    expect((await quarterOf())?.files).toBeNull();
    expect(blobs.below(`p/${period}`).size).toBe(5);
    await exports.release(lease);
    expect((await quarterOf())?.files).toBe(2);
    expect([...blobs.below(`p/${period}`).keys()]).toEqual([
      'current.json',
      'current/a.json',
      'recent/a.json',
    ]);
    expect(await exports.acquire(period)).toBeDefined();
  });

  test('of jobs goes by each job’s own start, eight days after it', async () => {
    const { exports } = services;
    const [dead, alive] = ['2026-03-10T10:59:59.000Z', '2026-03-10T11:00:00.000Z'];
    await exports.openJob(period, dead, 120);
    await exports.openJob(period, alive, 2);
    expect((await quarterOf())?.jobs).toBe(120);
    expect(await exports.partDone(period, dead, 0)).toBe(0);
    expect(await exports.partDone(period, alive, 0)).toBe(1);
  });

  test('of runs goes after 400 days, but the newest sixty stay', async () => {
    const { exports } = services;
    for (let day = 1; day <= 28; day += 1) {
      for (const month of ['01', '02', '03'])
        await exports.addRun(period, run(`2024-${month}-${String(day).padStart(2, '0')}T11:00:00.000Z`, 'x'));
    }
    expect((await quarterOf())?.runs).toBe(84 - 60);
    const kept = await exports.runs(period);
    expect([kept.length, kept.at(-1)?.startedAt]).toEqual([60, '2024-01-25T11:00:00.000Z']);
    expect((await quarterOf())?.runs).toBe(0);
  });

  test('of idempotency records goes after ninety days; versions and their log stay', async () => {
    const { submissions } = services;
    const [made] = province.submissions(province.last);
    const unit = made?.unit ?? '';
    const stored = await submissions.read(period, unit);
    if (!stored) throw new Error('nothing is stored');
    const at = '2026-03-18T11:00:00.000Z';
    const idempotency = { keyHash: 'k', requestHash: 'r', version: stored.state.version + 1, at };
    await submissions.write({
      ...{ period, unit, next: { ...stored.state, version: stored.state.version + 1 } },
      ...{ action: 'save', by: 'x', at, expectedTag: stored.storageTag, indicatorSet: '', idempotency },
    });
    clock = '2026-06-16T11:00:00.000Z';
    expect((await quarterOf())?.idempotency).toBe(0);
    expect(await submissions.findIdempotency(period, 'k')).toEqual(idempotency);
    clock = '2026-06-16T11:00:01.000Z';
    expect((await quarterOf())?.idempotency).toBe(1);
    expect(await submissions.findIdempotency(period, 'k')).toBeUndefined();
    expect((await submissions.read(period, unit))?.state.version).toBe(idempotency.version);
    expect((await submissions.history(period, unit)).at(-1)?.version).toBe(idempotency.version);
  });

  test('of kept parts goes once nobody would find it by its name, or three years after its quarter', async () => {
    await totals(services);
    await overview(services);
    const long = { period: '2020-Q1', hash: 'x' };
    await services.exports.writePart(long, {});
    const kept = () => [...blobs.below('_parts/p').keys(), ...blobs.below('_rows/p').keys()];
    const whole = kept();
    expect((await clearLeftovers(services)).parts).toBe(1);
    const [made] = province.submissions(province.last);
    if (!made) throw new Error('nobody reports');
    await storeSubmission(services, province.last, made);
    // Parts of both kinds of figures, and the rows behind each.
    expect((await clearLeftovers(services)).parts).toBe(4);
    expect(kept().length).toBe(whole.length - 5);
    const before = await totals(services);
    await clearLeftovers(services);
    expect(await totals(services)).toEqual(before);
  });

  test('of other quarters goes where one cannot be cleared, which is told', async () => {
    const errors: string[] = [];
    const lines: string[] = [];
    const { leftovers } = services;
    const clearJobs: typeof leftovers.clearJobs = (key, before) =>
      key === period
        ? Promise.reject(new StorageError('injected', 'away', true))
        : leftovers.clearJobs(key, before);
    const context = {
      invocationId: 'i-1',
      info: (line: string) => lines.push(line),
      error: (line: string) => errors.push(line),
    };
    await expect(
      clearAtNight({ ...services, leftovers: { ...leftovers, clearJobs } }, context),
    ).rejects.toThrow(`leftovers stay: ${period}`);
    expect(errors).toHaveLength(1);
    expect(lines[0]).toContain('"period":"2025-Q4"');
    expect(lines[0]).not.toContain(`"period":"${period}"`);
    await clearAtNight(services, context);
    expect(errors).toHaveLength(1);
  });
});
