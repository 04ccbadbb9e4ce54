import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { endpoints } from '../../../functions/http/register';
import { jobOf, workUpPart, type ExportMessage } from '../../../functions/services/exports/export-jobs';
import { planExport } from '../../../functions/services/exports/export-plan';
import {
  finishExport,
  listExports,
  runExport,
  startExport,
} from '../../../functions/services/exports/exports';
import { runDueExports } from '../../../functions/services/exports/due-exports';
import { frameOf } from '../../../functions/services/quarter';
import { makePart } from '../../../functions/services/parts/make-part';
import { partFrame } from '../../../functions/services/parts/plan-parts';
import type { Services } from '../../../functions/services/services';
import { StorageError } from '../../../functions/store/errors';
import { sha256Hex } from '../../../functions/store/hash';
import { EVERY_UNIT } from '../../../functions/store/types';
import { giveUpExport, workOnExport } from '../../../functions/queues/export';
import { exportQueue } from '../../../functions/queues/queue';
import { canonicalJson } from '../../../shared/submission/canonical';
import { periodKey, shiftPeriod } from '../../../shared/period/period';
import { scoreUnit } from '../../../shared/totals/province-index';
import type { ExportManifest } from '../../../shared/contract/exports';
import { faultAt, type Faults, type Mishap } from '../../tools/faulty-ports';
import { memoryBlobs, memoryTables, type MemoryBlobs } from '../../tools/memory-ports';
import { makeProvince } from '../../tools/province';
import { spoiling } from '../../tools/spoiling-storage';
import { storeProvince, storeSubmission } from '../../tools/stored-province';
import { fingerprints, servicesOf, storesOf } from '../../integration/exports/support';

// A part here is three units and more than four are handed over, so that a small province in memory shows it all. The
// painters give the same bytes for the same models, which is tested with them.
jest.mock('../../../functions/services/parts/part-limits', () => ({ PART_UNITS: 3 }));
jest.mock('../../../functions/services/exports/export-limits', () => ({
  MOST_UNITS_AT_ONCE: 4,
  JOB_MINUTES: 15,
}));
const asText = (model: unknown) => Promise.resolve(new TextEncoder().encode(JSON.stringify(model)));
jest.mock('../../../functions/services/exports/export-files', () => ({
  ...jest.requireActual<object>('../../../functions/services/exports/export-files'),
  makeFile: (name: string, data: unknown) => asText([name, data]),
}));
type ProvinceIndexModule = { scoreUnit: typeof scoreUnit };
jest.mock('../../../shared/totals/province-index', () => {
  const actual = jest.requireActual<ProvinceIndexModule>('../../../shared/totals/province-index');
  return { ...actual, scoreUnit: jest.fn(actual.scoreUnit) };
});

const NOW = '2026-03-18T11:00:00.000Z';
// Ten quarters, so that the oldest one of the trend has one before it, and the merger of 2025 lies among them.
const province = makeProvince({
  units: 9,
  rows: 2,
  quarters: 10,
  mixed: true,
  slips: 30,
  missing: 10,
  seed: 4,
});
const period = periodKey(province.last);
const SCHEDULE = { trigger: 'schedule' } as const;

let worlds = 0;

/** A province of its own in memory, with a clock and a set of exports for each name. */
async function world(made = province) {
  const code = `w${++worlds}`;
  const containers = new Map<string, MemoryBlobs>();
  const blobsOf = (folder: string): MemoryBlobs => {
    const blobs = containers.get(folder) ?? memoryBlobs();
    containers.set(folder, blobs);
    return blobs;
  };
  const tables = memoryTables();
  const clock = { now: NOW };
  // Rules are compiled once a world: they are no part of what is told here.
  let library: Services['library'] | undefined;
  const servicesFor = (folder: string, faults?: Faults): Services => {
    const blobs = blobsOf(folder);
    const through = faults
      ? { tables: faults.tables(tables), blobs: faults.blobs(blobs) }
      : { tables, blobs };
    const services = servicesOf(storesOf(through, code, folder), () => clock.now);
    library ??= services.library;
    return { ...services, library };
  };
  await storeProvince(servicesFor('unused'), made);
  const set = (folder: string) => fingerprints(blobsOf(folder).below(`${folder}/${period}`));
  const parts = (folder: string) => blobsOf(folder).below(`_parts/${folder}`);
  return { blobsOf, clock, servicesFor, set, parts };
}

const single = async (services: Services) =>
  await runExport(services, await frameOf(services, province.last), SCHEDULE);
const start = async (services: Services) =>
  await startExport(services, await frameOf(services, province.last), SCHEDULE);

/** Does what the platform does with messages: each to a function, what that leaves behind the others. */
async function deliver(services: Services, messages: readonly ExportMessage[]): Promise<number> {
  const waiting = [...messages];
  let delivered = 0;
  for (let message = waiting.shift(); message; message = waiting.shift()) {
    waiting.push(...(await handle(services, message)));
    delivered += 1;
  }
  return delivered;
}

async function handle(
  services: Services,
  message: unknown,
  handler = workOnExport,
  errors: string[] = [],
): Promise<ExportMessage[]> {
  let left: ExportMessage[] = [];
  const context = {
    invocationId: 'i-1',
    info: () => undefined,
    error: (line: string) => errors.push(line),
    extraOutputs: {
      get: () => undefined,
      set: (binding: unknown, value: unknown) => {
        expect(binding).toBe(exportQueue);
        left = value as ExportMessage[];
      },
    },
  };
  await handler(services, JSON.parse(JSON.stringify(message)), context);
  return left;
}

describe('parts', () => {
  test('are worked up once, and a night reads anew only those in which something moved', async () => {
    const { servicesFor, parts, set } = await world();
    const services = servicesFor('e');
    expect((await single(services))?.outcome).toBe('written');
    const first = new Set(parts('e').keys());
    expect(first.size).toBeGreaterThan(30);

    const earlier = shiftPeriod(province.last, -1);
    const [one] = province.submissions(earlier);
    if (one) await storeSubmission(services, earlier, one);
    expect((await single(services))?.outcome).toBe('written');
    const fresh = [...parts('e').keys()].filter((path) => !first.has(path));
    // The unit's own part, and that of the quarter after, which compares with it.
    expect(fresh.map((path) => path.split('/')[0]).sort()).toEqual(
      [periodKey(earlier), periodKey(shiftPeriod(earlier, 1))].sort(),
    );

    await single(servicesFor('anew'));
    const whole = set('anew');
    expect(Object.entries(set('e'))).toEqual(expect.arrayContaining(Object.entries(whole)));
  });

  test('that are damaged, of another name, emptied or out of reach change nothing', async () => {
    const { servicesFor, parts, blobsOf, set } = await world();
    await single(servicesFor('whole'));
    const expected = set('whole');
    const names = [...parts('whole').keys()];
    const put = (folder: string, name: string, bytes: Uint8Array) =>
      blobsOf(folder).write(`_parts/${folder}/${name}`, { bytes, type: '' });
    const spoilt: Record<string, (folder: string) => Promise<unknown>> = {
      damaged: (folder) =>
        Promise.all(
          names.map((name, place) => {
            const bytes = Uint8Array.from(parts('whole').get(name) ?? []);
            const at = (place * 7919) % bytes.length;
            bytes[at] = (bytes[at] ?? 0) ^ 1;
            return put(folder, name, bytes);
          }),
        ),
      swapped: (folder) =>
        Promise.all(
          names.map((name, place) =>
            put(
              folder,
              name,
              parts('whole').get(names[(place + 1) % names.length] ?? '') ?? new Uint8Array(),
            ),
          ),
        ),
      emptied: (folder) => Promise.all(names.map((name) => put(folder, name, new Uint8Array()))),
      kept: (folder) =>
        Promise.all(names.map((name) => put(folder, name, parts('whole').get(name) ?? new Uint8Array()))),
    };
    for (const [folder, spoil] of Object.entries(spoilt)) {
      await spoil(folder);
      expect((await single(servicesFor(folder)))?.outcome).toBe('written');
      expect([folder, set(folder)]).toEqual([folder, expected]);
    }

    const services = servicesFor('away');
    const { exports } = services;
    const away = () => Promise.reject(new StorageError('injected', 'away', true));
    await single({ ...services, exports: { ...exports, readPart: away, writePart: away } });
    expect(set('away')).toEqual(expected);
  });

  test('of which something cannot be read or worked up are not kept, and name the unit', async () => {
    const { servicesFor, set } = await world();
    const services = servicesFor('e');
    const [unit = ''] = [...province.submissions(province.last)].map((made) => made.unit);
    const odd = spoiling(services, { period, unit }, (content) => ({ ...content, tables: null as never }));
    expect(await single(odd)).toMatchObject({ outcome: 'written', damaged: 1 });
    const told = (await listExports(services, period)).current as ExportManifest;
    expect(told.damaged).toEqual([unit]);
    expect(told.submissions.length).toBeGreaterThan(5);
    // As soon as it can be worked up it is in again.
    expect(await single(services)).toMatchObject({ outcome: 'written', damaged: 0 });
    await single(servicesFor('whole'));
    expect(Object.entries(set('e'))).toEqual(expect.arrayContaining(Object.entries(set('whole'))));
  });

  test('hold nothing of a unit that could be added and not scored', async () => {
    const { servicesFor } = await world();
    const services = servicesFor('e');
    const [made] = [...province.submissions(province.last)].filter(({ status }) => status === 'accepted');
    const unit = made?.unit ?? '';
    const { scoreUnit: score } = jest.requireActual<ProvinceIndexModule>(
      '../../../shared/totals/province-index',
    );
    jest.mocked(scoreUnit).mockImplementation((set, contribution) => {
      if (contribution.unit.code === unit) throw new Error('cannot be scored');
      return score(set, contribution);
    });
    const frame = await partFrame(services, province.last, 'submitted');
    const { part, name } = await makePart(services, frame, EVERY_UNIT);
    jest.mocked(scoreUnit).mockImplementation(score);
    expect([part.damaged, name]).toEqual([[unit], undefined]);
    const without = spoiling(services, { period, unit }, (content) => ({
      ...content,
      tables: null as never,
    }));
    expect(part).toEqual((await makePart(without, frame, EVERY_UNIT)).part);
    expect(part.totals.units.some((one) => one.unit === unit)).toBe(false);
  });

  test('are the same from a storage that keeps no order, as Cosmos DB for Table', async () => {
    const { servicesFor, set, parts } = await world();
    await single(servicesFor('ordered'));
    const services = servicesFor('unordered');
    const { submissions } = services;
    const backwards = async function* <T>(items: AsyncIterable<T>): AsyncGenerator<T> {
      const all: T[] = [];
      for await (const item of items) all.unshift(item);
      yield* all;
    };
    await single({
      ...services,
      submissions: {
        ...submissions,
        scan: (...args) => backwards(submissions.scan(...args)),
        scanHeads: (...args) => backwards(submissions.scanHeads(...args)),
      },
    });
    expect(set('unordered')).toEqual(set('ordered'));
    expect(fingerprints(parts('unordered'))).toEqual(fingerprints(parts('ordered')));
  });

  test('come out as they did when PART_FORMAT was last raised', async () => {
    const { servicesFor } = await world();
    const services = servicesFor('e');
    const { part } = await makePart(
      services,
      await partFrame(services, province.last, 'submitted'),
      EVERY_UNIT,
    );
    // Kept parts of before would be taken for these. If this changes on purpose, raise PART_FORMAT and put it here.
    expect(sha256Hex(canonicalJson(part))).toBe(PART_FINGERPRINT);
  });
});

const PART_FINGERPRINT = '5dc28fdb87c0b8d50719bcdb5f791ddfa5af6c1403cf89bb3228c19737ce3638';

test('an export while somebody saves at every moment has each unit in one version, and the next run looks again', async () => {
  const small = makeProvince({ units: 5, rows: 1, quarters: 1 });
  const { servicesFor } = await world(small);
  const services = servicesFor('e');
  const { submissions } = services;
  const [saved] = small.submissions(small.last);
  let saves = 0;
  const busy: Services = {
    ...services,
    submissions: {
      ...submissions,
      async *scan(of, range) {
        for await (const scanned of submissions.scan(of, range)) {
          yield scanned;
          if (of !== period || !saved || scanned.unit !== saved.unit) continue;
          saves += 1;
          await storeSubmission(services, province.last, saved);
        }
      },
    },
  };
  const run = await single(busy);
  expect(run).toMatchObject({ outcome: 'written', damaged: 0 });
  expect(saves).toBe(2);
  const { current } = await listExports(services, period);
  const version = current?.submissions.find(({ unit }) => unit === saved?.unit)?.version ?? 0;
  const stored = await submissions.read(period, saved?.unit ?? '');
  expect(version).toBe((stored?.state.version ?? 0) - 1);
  expect(await single(services)).toMatchObject({ outcome: 'written' });
  expect(await single(services)).toMatchObject({ outcome: 'unchanged' });
});

describe('an export that is handed over', () => {
  test('gives the same bytes as one run, whatever the order of its messages and however often they come', async () => {
    const { servicesFor, set } = await world();
    await single(servicesFor('single'));
    const services = servicesFor('shared');
    const started = await start(services);
    expect(started?.run).toMatchObject({ outcome: 'started', trigger: 'schedule', damaged: 0 });
    const messages = started?.messages ?? [];
    const plan = await planExport(services, province.last, 'submitted');
    expect(messages).toHaveLength(plan.quarters.flatMap(({ parts }) => parts).length);
    for (const { part } of messages)
      expect(Object.keys(part ?? {}).sort()).toEqual(['from', 'number', 'quarter', 'to']);

    const twice = [...messages].reverse().flatMap((message) => [message, message]);
    expect(await deliver(services, twice)).toBeGreaterThan(twice.length);
    expect(set('shared')).toEqual(set('single'));
    const runs = await services.exports.runs(period);
    expect(runs.map(({ outcome }) => outcome).sort()).toEqual(['started', 'written']);
    expect((await start(services))?.run.outcome).toBe('unchanged');
  });

  test('fired twice at once is handed over once, not again while it is under way, nor when little has changed', async () => {
    const { servicesFor, clock } = await world();
    const services = servicesFor('e');
    const both = await Promise.all([start(services), start(services)]);
    const messages = both.flatMap((one) => one?.messages ?? []);
    expect(both.filter((one) => one === undefined)).toHaveLength(1);
    expect(await start(services)).toBeUndefined();
    expect((await runDueExports(services))[0]).toEqual({ period, outcome: 'running' });
    await deliver(services, messages);
    const [one] = province.submissions(province.last);
    if (one) await storeSubmission(services, province.last, one);
    clock.now = '2026-03-19T11:00:00.000Z';
    expect(await start(services)).toMatchObject({ run: { outcome: 'written' }, messages: [] });
  });

  test('of which a part is given up five times over is ended all the same, and names it', async () => {
    const { servicesFor, set } = await world();
    await single(servicesFor('single'));
    const services = servicesFor('e');
    const { messages = [] } = (await start(services)) ?? {};
    const [bad, ...good] = messages as [ExportMessage, ...ExportMessage[]];
    expect(await deliver(services, good)).toBe(good.length);
    const broken = { ...services, library: null as never };
    await expect(handle(broken, bad)).rejects.toThrow();
    const errors: string[] = [];
    const last = await handle(services, bad, giveUpExport, errors);
    expect(JSON.parse(errors[0] ?? '')).toMatchObject({ outcome: 'given up', period, part: bad.part });
    expect(last).toEqual([{ period, job: bad.job, include: 'accepted', part: null }]);
    await deliver(services, last);
    expect(set('e')).toEqual(set('single'));
  });

  test('whose messages never arrive is made by the next look after a quarter of an hour', async () => {
    const { servicesFor, clock, set } = await world();
    await single(servicesFor('single'));
    const services = servicesFor('e');
    await start(services);
    clock.now = '2026-03-18T11:14:59.000Z';
    expect((await runDueExports(services))[0]).toEqual({ period, outcome: 'running' });
    clock.now = '2026-03-18T12:00:00.000Z';
    expect((await runDueExports(services))[0]).toEqual({ period, outcome: 'written' });
    expect(set('e')).toEqual(set('single'));
  });

  test('comes back while another run goes on, and has nothing to do once that has ended', async () => {
    const { servicesFor } = await world();
    const services = servicesFor('e');
    const { messages = [] } = (await start(services)) ?? {};
    const end: ExportMessage = { period, job: messages[0]?.job ?? '', include: 'accepted', part: null };
    const lease = await services.exports.acquire(period);
    await expect(handle(services, end)).rejects.toThrow('another run');
    if (lease) await services.exports.release(lease);
    expect((await finishExport(services, end))?.outcome).toBe('written');
    expect(await jobOf(services, end)).toBeUndefined();
    expect(await finishExport(services, end)).toBeUndefined();
    expect(await services.exports.runs(period)).toHaveLength(2);
  });

  test('asked for over HTTP answers that it has started and leaves its messages with the platform', async () => {
    const { servicesFor } = await world();
    const services = servicesFor('e');
    const roles = { clerk: [], supervisor: true, admin: false };
    const verify = () =>
      Promise.resolve({ kind: 'person', person: { id: 'oid-1', name: 'A', roles } } as const);
    const handler = endpoints(() => ({ services, verify, pseudonym: () => null })).runExport;
    const ask = async () => {
      const context = new InvocationContext({ functionName: 'runExport', logHandler: () => undefined });
      const url = `https://khop.test/api/exports/${period}`;
      const answer = await handler(new HttpRequest({ method: 'POST', url, params: { period } }), context);
      return { answer: answer as HttpResponseInit, queued: context.extraOutputs.get(exportQueue) };
    };
    const { answer, queued } = await ask();
    expect(answer.jsonBody).toMatchObject({
      run: { outcome: 'started', trigger: 'request', by: 'oid-1' },
      current: null,
    });
    await deliver(services, queued as ExportMessage[]);
    const runs = await services.exports.runs(period);
    expect(runs.find(({ outcome }) => outcome === 'written')).toMatchObject({
      trigger: 'request',
      by: 'oid-1',
    });
    const again = await ask();
    expect(again.answer.jsonBody).toMatchObject({ run: { outcome: 'unchanged' } });
    expect(again.queued).toBeUndefined();
  });

  test('takes no message that names nothing', async () => {
    const { servicesFor } = await world();
    const services = servicesFor('e');
    await expect(handle(services, { period })).rejects.toThrow();
    const part = { number: 0, quarter: 'soon', from: '', to: null };
    await expect(workUpPart(services, { period, job: NOW, include: 'accepted', part })).rejects.toThrow(
      'no period',
    );
  });

  test.each(['killed', 'answer-lost'] satisfies Mishap[])(
    'and %s at any call of any step ends as one consistent set, the same bytes',
    async (mishap) => {
      const small = makeProvince({ units: 5, rows: 1, quarters: 1 });
      const { servicesFor, set, blobsOf, clock } = await world(small);
      await single(servicesFor('single'));
      const expected = set('single');

      /** The steps of an export, one of them through faulty ports; gives whether that step got through. */
      const steps = ['start', 'first', 'last', 'end'] as const;
      const travel = async (folder: string, faults: Faults, at: (typeof steps)[number]): Promise<boolean> => {
        clock.now = NOW;
        const well = servicesFor(folder);
        const through = (step: (typeof steps)[number]) => (step === at ? servicesFor(folder, faults) : well);
        let fine = true;
        const attempt = async <T>(step: (typeof steps)[number], work: (services: Services) => Promise<T>) => {
          try {
            return await work(through(step));
          } catch (error) {
            expect(error).toMatchObject({ name: 'StorageError' });
            fine = false;
            const left = await well.exports.readCurrent(period);
            if (left) expect(set(folder)).toEqual(expected);
            blobsOf(folder).endLeases();
            // The platform brings a message again; a look that failed comes again in an hour.
            return step === 'start' ? undefined : await work(well);
          }
        };
        const started = await attempt('start', start);
        const [first, last] = started?.messages ?? [];
        if (first && last) {
          const after = await attempt('first', (services) => handle(services, first));
          const end = await attempt('last', (services) => handle(services, last));
          const [message] = [...(after ?? []), ...(end ?? [])];
          if (message) await attempt('end', (services) => handle(services, message));
        }
        blobsOf(folder).endLeases();
        clock.now = '2026-03-18T12:00:00.000Z';
        for (const { messages = [] } of await runDueExports(well)) await deliver(well, messages);
        expect(set(folder)).toEqual(expected);
        return fine;
      };
      for (const step of steps) {
        const counted = faultAt(Infinity, mishap);
        expect(await travel(`counted-${step}`, counted, step)).toBe(true);
        expect(counted.calls()).toBeGreaterThan(5);
        for (let call = 1; call <= counted.calls(); call += 1) {
          await travel(`${step}-${call}`, faultAt(call, mishap), step);
        }
      }
    },
  );
});
