import { CAP_MS } from '../../../addin/locator/limits';
import { createWorkerLocator } from '../../../addin/locator/worker-locator';
import type { Located } from '../../../shared/locate/correction';
import { manualClock } from '../pane/stage/stage';

const TASK = { forms: [], tables: [] };
const LOCATED: Located = { status: 'proven', clusters: [], implied: [] };

/** Workers that answer, or fail, when they are told to. */
function workers() {
  const started: { asked: number; ended: boolean; answer: () => void; fail: () => void }[] = [];
  const clock = manualClock();
  const start = (answered: (located: Located) => void, failed: () => void) => {
    const worker = { asked: 0, ended: false, answer: () => answered(LOCATED), fail: failed };
    started.push(worker);
    return { ask: () => void (worker.asked += 1), end: () => void (worker.ended = true) };
  };
  return { started, clock, locator: createWorkerLocator({ start, schedule: clock.schedule }) };
}

test('one worker answers one question after another', async () => {
  const { started, locator, clock } = workers();
  expect(started).toHaveLength(0);
  for (let turn = 0; turn < 2; turn += 1) {
    const asked = locator.locate(TASK);
    started[0]?.answer();
    expect(await asked).toBe(LOCATED);
  }
  await clock.pass(CAP_MS);
  expect(started).toMatchObject([{ asked: 2, ended: false }]);
});

test('a newer question ends the busy worker, and what it still says counts no more', async () => {
  const { started, locator } = workers();
  const older = locator.locate(TASK);
  const newer = locator.locate(TASK);
  expect(await older).toBeUndefined();
  expect(started).toMatchObject([{ ended: true }, { ended: false, asked: 1 }]);
  started[0]?.answer();
  started[1]?.answer();
  expect(await newer).toBe(LOCATED);
});

test('a worker that takes too long is ended, and the next question starts another', async () => {
  const { started, locator, clock } = workers();
  const asked = locator.locate(TASK);
  await clock.pass(CAP_MS);
  expect(await asked).toBeUndefined();
  expect(started).toMatchObject([{ ended: true }]);
  const next = locator.locate(TASK);
  started[1]?.answer();
  expect(await next).toBe(LOCATED);
});

test('a worker that fails, or is stopped, has no answer', async () => {
  const { started, locator } = workers();
  const failing = locator.locate(TASK);
  started[0]?.fail();
  expect(await failing).toBeUndefined();
  const stopped = locator.locate(TASK);
  locator.stop();
  expect(await stopped).toBeUndefined();
  expect(started).toMatchObject([{ ended: true }, { ended: true }]);
  locator.stop();
});

test('where the browser starts no worker there is no answer', async () => {
  const start = () => {
    throw new Error('refused');
  };
  const locator = createWorkerLocator({ start, schedule: manualClock().schedule });
  expect(await locator.locate(TASK)).toBeUndefined();
});
