import assert from 'node:assert/strict';
import { recognise } from '../../shared/intake/recognise/recognise';
import type { Grid } from '../../shared/intake/grid';
import { buildGrid } from '../fixtures/intake/build';
import { sampleContext } from '../fixtures/intake/context';
import { dossierFigures, withTotal } from '../fixtures/intake/figures';
import { byPeriod, ii06a } from '../fixtures/intake/layouts';
import { rewritten, toTcvn3 } from '../fixtures/intake/legacy';
import { mutant } from '../fixtures/intake/mutate';
import { doubtsOf } from '../fixtures/intake/said';
import { medians } from './measure';

/** A paste of 5,000 cells becomes mapped tables; the limit leaves the pane its second for Excel. */
const LIMIT = 300;
const CELLS = 5000;

function rowsOf(count: number) {
  const rows = Array.from({ length: count }, (_, at) => ({
    ordinal: at + 1,
    label: `Lĩnh vực thử nghiệm số ${at + 1}`,
    key: `linh-vuc-thu-nghiem-so-${at + 1}`,
    figures: dossierFigures(at + 1),
  }));
  return withTotal(rows);
}

const plain = buildGrid({ columns: ii06a(), rows: rowsOf(Math.ceil(CELLS / 13)), numbered: true });
const grids: Record<string, Grid> = {
  plain,
  'no merges': { ...plain, merges: [] },
  TCVN3: rewritten(plain, toTcvn3),
  'widest export': buildGrid({ columns: byPeriod('Lĩnh vực'), rows: rowsOf(Math.ceil(CELLS / 25)) }),
};

for (const [name, grid] of Object.entries(grids)) {
  const result = recognise([grid], sampleContext);
  const [table] = result.tables;
  assert.equal(doubtsOf(result).length, 0, name);
  assert.equal(table?.table.rows.length, table?.rows.filter(({ key }) => key !== null).length, name);
}
const tasks = Object.fromEntries(
  Object.entries(grids).map(([name, grid]) => [name, () => void recognise([grid], sampleContext)]),
);
const times = medians(tasks, 9);
for (const [name, grid] of Object.entries(grids)) {
  const cells = grid.rows.reduce((sum, row) => sum + row.length, 0);
  console.log(`${name.padEnd(14)} ${cells} cells: ${(times[name] ?? 0).toFixed(1)} ms (at most ${LIMIT})`);
}

let recognised = 0;
const MUTANTS = 600;
for (let seed = 1; seed <= MUTANTS; seed += 1) {
  if (doubtsOf(recognise([mutant(seed).grid], sampleContext)).length === 0) recognised += 1;
}
console.log(`${MUTANTS} changed exports: ${recognised} recognised, ${MUTANTS - recognised} asked`);
process.exitCode = Object.values(times).every((time) => time < LIMIT) ? 0 : 1;
