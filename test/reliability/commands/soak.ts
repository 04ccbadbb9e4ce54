import { parseArgs } from 'node:util';
import { quartersOf, soak } from '../soak';
import { machine, trial, wholeNumber } from './trial';

/** How much more memory the last quarter of a run may take than the second. */
const MOST_GROWTH = 0.1;

/** `npm run soak -- [--minutes 20] [--units 117] [--seed 1]`: a steady mix of work at one host, and its memory. */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    units: { type: 'string', default: '117' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = wholeNumber('minutes', values.minutes, 1, 24 * 60);
const units = wholeNumber('units', values.units, 1, 1000);
const seed = wholeNumber('seed', values.seed, 0, 1e9);

void trial(async (ground) => {
  console.log(`${minutes} minutes, ${units} units, seed ${seed}; ${machine()}`);
  const { tally, memory, problems } = await soak(ground, {
    milliseconds: minutes * 60_000,
    sampleEvery: 5_000,
    units,
    seed,
  });
  const [first = 0, second = 0, third = 0, last = 0] = quartersOf(memory);
  const growth = last / second - 1;
  console.log(tally.table());
  console.log(`${tally.total} calls; 5xx ${tally.answered((status) => status >= 500)}`);
  console.log(
    `resident memory, medians of the quarters: ${first}, ${second}, ${third}, ${last} MB; from the second to the last ${(100 * growth).toFixed(1)} %`,
  );
  return growth > MOST_GROWTH ? [...problems, `memory grew by ${(100 * growth).toFixed(1)} %`] : problems;
});
