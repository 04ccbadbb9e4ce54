import { parseArgs } from 'node:util';
import { rush } from '../rush';
import { machine, trial, wholeNumber } from './trial';

/**
 * `npm run load -- [--units 1000] [--minutes 10] [--seed 1]`: the rush before the deadline at one host. `--minutes 0` lets
 * the units come as fast as they are served.
 */
const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
});
const units = wholeNumber('units', values.units, 1, 4000);
const minutes = wholeNumber('minutes', values.minutes, 0, 60);
const seed = wholeNumber('seed', values.seed, 0, 1e9);

void trial(async (ground) => {
  console.log(`${units} units within ${minutes} minutes, seed ${seed}; ${machine()}`);
  const started = performance.now();
  const { tally, submitted, conflicts, twins, surprises, unknown, problems } = await rush(ground, {
    units,
    milliseconds: minutes * 60_000,
    seed,
  });
  console.log(tally.table());
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${tally.total} calls in ${seconds} s; submitted ${submitted} of ${units}`);
  console.log(
    `conflicts told ${conflicts.told} of ${conflicts.provoked}; twins ${twins.sent}, answered otherwise ${twins.different}`,
  );
  console.log(
    `answers of 500 and more ${tally.answered((status) => status >= 500)}; outcome not learned ${unknown}; lost or broken ${problems.length}`,
  );
  return [
    ...surprises,
    ...problems,
    ...(submitted === units ? [] : [`${units - submitted} units could not submit`]),
    ...(twins.different === 0 ? [] : [`${twins.different} twins were answered otherwise`]),
    ...(conflicts.told === conflicts.provoked ? [] : ['a conflict was not told']),
  ];
});
