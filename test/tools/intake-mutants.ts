/**
 * npm run intake-mutants [from] [to]: reads changed exports of every sort, seed by seed, and prints what is read
 * wrongly without a question. Ends with 1 where anything is.
 */
import { judge } from '../fixtures/intake/judge';
import { mutant, rowMutant, textMutant } from '../fixtures/intake/mutate';

const [from = 1, to = 10_001] = process.argv.slice(2).map(Number);
for (const [name, make] of Object.entries({ exports: mutant, rows: rowMutant, texts: textMutant })) {
  const counts = { recognised: 0, asked: 0, wrong: 0 };
  for (let seed = from; seed < to; seed += 1) {
    const changed = make(seed);
    const verdict = judge(changed);
    if (verdict === 'recognised' || verdict === 'asked') counts[verdict] += 1;
    else {
      counts.wrong += 1;
      process.stdout.write(`${name} ${seed} [${changed.steps.join(', ')}] ${verdict}\n`);
    }
  }
  process.stdout.write(`${name}: ${JSON.stringify(counts)}\n`);
  if (counts.wrong > 0) process.exitCode = 1;
}
