import type { FunctionMetadata, InvocationRequest } from '../../../functions/local/host/contract';
import type { FunctionsCore } from '../../../functions/local/host/functions-core';
import { startTimers, type Timers } from '../../../functions/local/host/timers';

const timer = (schedule: string, runOnStartup = false): FunctionMetadata => ({
  name: 'export',
  bindings: { due: { type: 'timerTrigger', direction: 'in', schedule, runOnStartup } },
});

let runs: { at: string; request: InvocationRequest }[];
let handler: () => Promise<void>;
let logged: string[];

const core: FunctionsCore = {
  load: () => Promise.resolve([]),
  idle: () => Promise.resolve(),
  invoke: async (request) => {
    runs.push({ at: new Date().toISOString(), request });
    await handler();
    return {};
  },
};

function start(metadata: FunctionMetadata, settings: Record<string, string> = {}): Timers {
  return startTimers(core, [metadata], settings, (_level, _category, message) => logged.push(message));
}

const times = (): string[] => runs.map(({ at }) => at);

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-20T10:00:30Z') });
  runs = [];
  logged = [];
  handler = () => Promise.resolve();
});
afterEach(() => jest.useRealTimers());

test('a timer runs at its times and not after the stop', async () => {
  const timers = start(timer('0 * * * * *'));
  await jest.advanceTimersByTimeAsync(90_000);
  expect(times()).toEqual(['2026-11-20T10:01:00.000Z', '2026-11-20T10:02:00.000Z']);
  timers.stop();
  await jest.advanceTimersByTimeAsync(300_000);
  expect(runs).toHaveLength(2);
});

test('the function is told when it ran last and runs next', async () => {
  start(timer('0 * * * * *'));
  await jest.advanceTimersByTimeAsync(90_000);
  const [, second] = runs;
  const input = second?.request.inputData[0];
  expect(input?.name).toBe('due');
  expect(JSON.parse((input?.data as { json: string }).json)).toEqual({
    Schedule: { AdjustForDST: true },
    ScheduleStatus: {
      Last: '2026-11-20T10:01:00.000Z',
      Next: '2026-11-20T10:03:00.000Z',
      LastUpdated: '2026-11-20T10:02:00.000Z',
    },
    IsPastDue: false,
  });
});

test('a timer never overlaps itself: what comes due meanwhile is left out', async () => {
  let finish: () => void = () => undefined;
  handler = () => new Promise((resolve) => (finish = resolve));
  const timers = start(timer('0 * * * * *'));
  await jest.advanceTimersByTimeAsync(180_000);
  expect(times()).toEqual(['2026-11-20T10:01:00.000Z']);
  expect(await timers.fire('export')).toBe('already-running');
  finish();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(times()).toEqual(['2026-11-20T10:01:00.000Z', '2026-11-20T10:04:00.000Z']);
  timers.stop();
});

test('a timeout that comes a moment early does not fire twice', async () => {
  const timers = start(timer('0 * * * * *'));
  const early = jest.spyOn(Date, 'now');
  await jest.advanceTimersByTimeAsync(29_999);
  early.mockReturnValue(Date.parse('2026-11-20T10:00:59.999Z'));
  await jest.advanceTimersByTimeAsync(1);
  early.mockRestore();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(runs).toHaveLength(1);
  timers.stop();
});

test('a time further away than a timeout reaches is waited for all the same', async () => {
  const timers = start(timer('0 0 0 1 3 *'));
  await jest.advanceTimersByTimeAsync(100 * 24 * 60 * 60 * 1000);
  expect(runs).toHaveLength(0);
  await jest.advanceTimersByTimeAsync(24 * 60 * 60 * 1000);
  expect(times()).toEqual(['2027-03-01T00:00:00.000Z']);
  timers.stop();
});

test('fired by name it runs at once; a failure is logged and the timer goes on', async () => {
  const timers = start(timer('0 * * * * *'));
  expect(timers.names).toEqual(['export']);
  expect(await timers.fire('export')).toBe('done');
  handler = () => Promise.reject(new Error('no storage'));
  expect(await timers.fire('export')).toBe('failed');
  expect(logged.join()).toContain('no storage');
  expect(await timers.fire('import')).toBe('unknown');
  handler = () => Promise.resolve();
  await jest.advanceTimersByTimeAsync(30_000);
  expect(times().at(-1)).toBe('2026-11-20T10:01:00.000Z');
  timers.stop();
});

test('runOnStartup runs it at once', async () => {
  const timers = start(timer('0 0 0 1 1 *', true));
  await jest.advanceTimersByTimeAsync(0);
  expect(runs).toHaveLength(1);
  timers.stop();
});

test('a schedule may come from a setting, which must then be there', async () => {
  const timers = start(timer('%WHEN%'), { WHEN: '*/10 * * * * *' });
  await jest.advanceTimersByTimeAsync(10_000);
  expect(times()).toEqual(['2026-11-20T10:00:40.000Z']);
  timers.stop();
  expect(() => start(timer('%WHEN%'))).toThrow('WHEN');
});

test('a schedule that Azure would refuse stops the start', () => {
  expect(() => start(timer('* * * * *'))).toThrow('NCRONTAB');
});
