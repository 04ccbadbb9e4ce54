import { parseArgs } from 'node:util';
import { killWhileExporting, killWhileSaving, type KillOutcome } from '../kills';
import { meetMishaps } from '../mishaps';
import { markdown } from '../tally';
import { machine, trial, wholeNumber } from './trial';

const TRIALS = ['mishaps', 'saves', 'exports'] as const;

/**
 * `npm run faults -- [mishaps] [saves] [exports] [--kills 25] [--units 40] [--leases 2] [--seed 1]`: mishaps at every call to
 * the storage, hosts killed while clerks save, hosts killed while they export; all three where none is named. `--leases` is
 * how many leases of killed hosts are waited for, a minute each.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '25' },
    units: { type: 'string', default: '40' },
    leases: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});
const unknown = positionals.filter((name) => !TRIALS.some((trial) => trial === name));
if (unknown.length > 0) {
  console.error(`There are the trials ${TRIALS.join(', ')}, not "${unknown.join(' ')}".`);
  process.exit(2);
}
const kills = wholeNumber('kills', values.kills, 1, 500);
const units = wholeNumber('units', values.units, 1, 1000);
const leasesWaitedFor = wholeNumber('leases', values.leases, 0, 25);
const seed = wholeNumber('seed', values.seed, 0, 1e9);
const tries = (name: (typeof TRIALS)[number]): boolean =>
  positionals.length === 0 || positionals.includes(name);

void (async () => {
  console.log(`seed ${seed}; ${machine()}`);
  if (tries('mishaps'))
    await trial(async (ground) => {
      const { acts, problems } = await meetMishaps(ground, { seed });
      const rows = [...acts].map(([act, { calls, answers }]) => [
        act,
        String(calls),
        [...answers].map(([answer, times]) => `${answer} × ${times}`).join(', '),
      ]);
      console.log(markdown(['act', 'calls to the storage', 'answers under mishaps'], rows));
      return problems;
    });
  if (tries('saves'))
    await trial(async (ground) => {
      const outcome = await killWhileSaving(ground, { kills, seed });
      console.log(`${outcome.acknowledged} changes acknowledged, outcome not learned ${outcome.unknown}`);
      return told('saves', outcome);
    });
  if (tries('exports'))
    await trial(async (ground) => {
      const outcome = await killWhileExporting(ground, { kills, seed, units, leasesWaitedFor });
      console.log(`an export of ${units} units takes ${outcome.calls} calls to the storage`);
      return told('exports', outcome);
    });
})();

function told(what: string, { kills: done, at, problems }: KillOutcome): string[] {
  console.log(`${what}: ${done} kills, at calls ${at.slice(0, done).join(' ')}`);
  return problems;
}
