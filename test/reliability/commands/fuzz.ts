import { parseArgs } from 'node:util';
import { fuzz } from '../fuzz';
import { machine, trial, wholeNumber } from './trial';

/** `npm run fuzz -- [--requests 100000] [--units 30] [--seed 1]`: requests one step off lawful ones, to every route, from every role. */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    units: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
});
const requests = wholeNumber('requests', values.requests, 1, 10_000_000);
const units = wholeNumber('units', values.units, 1, 1000);
const seed = wholeNumber('seed', values.seed, 0, 1e9);

void trial(async (ground) => {
  console.log(`${requests} requests, seed ${seed}; ${machine()}`);
  const { tally, kinds, slow, problems } = await fuzz(ground, { requests, seed, units });
  console.log(tally.table());
  console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(', '));
  console.log(
    `answered well ${tally.answered((status) => status === 200)}, refused ${tally.answered((status) => status >= 400 && status < 500)}`,
  );
  console.log(`5xx ${tally.answered((status) => status >= 500)}, longer than a second ${slow.length}`);
  for (const each of slow.slice(0, 10)) console.log(`slow  ${each}`);
  return problems;
});
