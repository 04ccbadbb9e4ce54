import { parseArgs } from 'node:util';
import { meetMishaps } from '../mishaps';
import { markdown } from '../tally';
import { machine, trial, wholeNumber } from './trial';

/** `npm run faults`. */
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
const seed = wholeNumber('seed', values.seed, 0, 1e9);

void trial(async (ground) => {
  console.log(`seed ${seed}; ${machine()}`);
  const mishaps = await meetMishaps(ground, { seed });
  const rows = [...mishaps.acts].map(([act, { calls, answers }]) => [
    act,
    String(calls),
    [...answers].map(([answer, times]) => `${answer} × ${times}`).join(', '),
  ]);
  console.log(markdown(['act', 'calls to the storage', 'answers under mishaps'], rows));
  return mishaps.problems;
});
