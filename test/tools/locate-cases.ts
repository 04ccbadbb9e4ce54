/**
 * npm run locate-cases [from] [to]: holds the product against trying everything, case by case. Ends with 1 where they
 * differ.
 */
import { disagreement } from '../unit/locate/agreement';
import { addedUpCase, sampleCase } from '../unit/locate/cases';

const [from = 0, to = 10_000] = process.argv.slice(2).map(Number);
let [different, undecided] = [0, 0];
for (const [name, draw] of Object.entries({ drawn: sampleCase, 'added up': addedUpCase })) {
  for (let seed = from; seed < to; seed += 1) {
    const found = disagreement(draw(seed));
    if (found === 'undecided') undecided += 1;
    else if (found !== undefined) {
      different += 1;
      process.stdout.write(`${name} ${seed}: ${found}\n`);
    }
  }
}
const cases = 2 * (to - from);
process.stdout.write(`${cases} cases, ${different} different, ${undecided} that trying cannot decide\n`);
process.exitCode = different === 0 ? 0 : 1;
