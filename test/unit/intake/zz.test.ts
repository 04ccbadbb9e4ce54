import { recognise } from '../../../shared/intake/recognise';
import { sampleContext } from '../../fixtures/intake/context';
import { mutant } from '../../fixtures/intake/mutate';
import { writeFileSync } from 'node:fs';
test('x', () => {
  let out = '';
  for (const seed of (process.env.SEEDS ?? '1').split(',').map(Number)) {
  const m = mutant(seed);
  const r = recognise([m.grid], sampleContext);
  out += `${seed} ${m.steps.join(', ')}\n`;
  for (const row of m.grid.rows.slice(0, 7)) out += row.map((c) => String(c.value ?? '')).join(' | ') + '\n';
  out += JSON.stringify(r.doubts.map((d) => [d.what, d.where.column, d.shown, d.candidates.map((c) => c.value).join(',')])) + '\n';
  for (const t of r.tables) {
    out += t.form + ' ' + t.family + ' ' + JSON.stringify(t.area) + '\n';
    for (const c of t.columns) out += `   ${c.sources.join('+')} -> ${c.key} ${c.reason} ${c.confidence} ${c.heading}\n`;
    for (const c of t.rows) out += `   row ${c.row} ${c.kind} ${c.reason} ${c.key}\n`;
  }
  }
  writeFileSync('/tmp/dbg.txt', out);
});
