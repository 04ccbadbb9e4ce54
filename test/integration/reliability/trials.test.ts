import { fuzz } from '../../reliability/fuzz';
import { layGround, type Ground } from '../../reliability/ground';
import { killWhileExporting, killWhileSaving } from '../../reliability/kills';
import { meetMishaps } from '../../reliability/mishaps';
import { rush } from '../../reliability/rush';
import { quartersOf, soak } from '../../reliability/soak';

// Small runs of `npm run load`, `soak`, `faults` and `fuzz`, so that what they try holds and they can be run.
const seed = 5;
let ground: Ground;
beforeEach(async () => {
  ground = await layGround();
});
afterEach(() => ground.end());

test('units that save, correct and submit at once lose nothing, and are told of each other', async () => {
  const outcome = await rush(ground, { units: 7, milliseconds: 0, seed });
  expect(outcome).toMatchObject({
    submitted: 7,
    conflicts: { provoked: 1, told: 1 },
    twins: { sent: 3, different: 0 },
    surprises: [],
    unknown: 0,
    problems: [],
  });
});

test('a call to the storage that is lost, or whose answer is, leaves an act undone or done once, and said truly', async () => {
  const mishaps = ['refused-503', 'lost', 'answer-lost'] as const;
  const { acts, problems } = await meetMishaps(ground, { acts: ['save', 'submit'], mishaps, most: 3, seed });
  expect(problems).toEqual([]);
  expect([...acts.keys()]).toEqual(['save', 'submit']);
});

test('hosts that are killed while clerks save lose nothing that they acknowledged', async () => {
  const { kills, acknowledged, problems } = await killWhileSaving(ground, { kills: 2, seed });
  expect(problems).toEqual([]);
  expect(kills).toBe(2);
  expect(acknowledged).toBeGreaterThan(0);
});

test('hosts that are killed while they export leave a whole set, and the next run ends it', async () => {
  const { problems } = await killWhileExporting(ground, { kills: 2, units: 8, leasesWaitedFor: 0, seed });
  expect(problems).toEqual([]);
});

test('requests one step off lawful ones get an answer in words', async () => {
  const { tally, problems } = await fuzz(ground, { requests: 120, units: 4, seed });
  expect(problems).toEqual([]);
  expect(tally.answered((status) => status === 200)).toBeGreaterThan(20);
  expect(tally.answered((status) => status === 422)).toBeGreaterThan(20);
});

test('a mix of work is answered, and the memory of its host is known', async () => {
  const { tally, memory, problems } = await soak(ground, {
    milliseconds: 1_500,
    sampleEvery: 300,
    units: 4,
    seed,
  });
  expect(problems).toEqual([]);
  expect(tally.answered((status) => status === 200)).toBeGreaterThan(0);
  expect(memory.length).toBeGreaterThan(0);
  expect(Math.min(...memory)).toBeGreaterThan(0);
});

test('memory is compared by the medians of a run’s quarters', () => {
  expect(quartersOf([90, 10, 20, 30, 40, 50, 60, 70])).toEqual([90, 30, 50, 70]);
});
