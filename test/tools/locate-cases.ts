/**
 * npm run locate-cases [from] [to]: holds the product against trying everything, case by case. Ends with 1 where they
 * differ.
 */
import { disagreement } from '../unit/locate/agreement';
import { sampleCase } from '../unit/locate/cases';

const [from = 0, to = 10_000] = process.argv.slice(2).map(Number);
let [different, undecided] = [0, 0];
for (let seed = from; seed < to; seed += 1) {
  const found = disagreement(sampleCase(seed));
  if (found === 'undecided') undecided += 1;
  else if (found !== undefined) {
    different += 1;
    process.stdout.write(`${seed}: ${found}\n`);
  }
}
process.stdout.write(`${to - from} cases, ${different} different, ${undecided} that trying cannot decide\n`);
process.exitCode = different === 0 ? 0 : 1;
