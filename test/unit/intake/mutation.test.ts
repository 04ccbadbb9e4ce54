import { judge } from '../../fixtures/intake/judge';
import { mutant, rowMutant, textMutant, type Mutant } from '../../fixtures/intake/mutate';

const COUNT = 200;

function judged(make: (seed: number) => Mutant) {
  const wrong: string[] = [];
  const counts = { recognised: 0, asked: 0 };
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const changed = make(seed);
    const verdict = judge(changed);
    if (verdict === 'recognised' || verdict === 'asked') counts[verdict] += 1;
    else wrong.push(`seed ${seed} [${changed.steps.join(', ')}] ${verdict}`);
  }
  return { wrong, counts };
}

test(`of ${COUNT} exports with figures in other writing none is read wrongly`, () => {
  const { wrong, counts } = judged(textMutant);
  expect({ wrong, counts }).toEqual({ wrong: [], counts: expect.anything() as unknown });
});

test.each([
  ['exports', mutant],
  ['exports with rows that are no fields', rowMutant],
])(`of ${COUNT} changed %s none is read wrongly, and most need no question`, (_name, make) => {
  const { wrong, counts } = judged(make);
  expect({ wrong, counts }).toEqual({ wrong: [], counts: expect.anything() as unknown });
  expect(counts.recognised).toBeGreaterThan(COUNT / 2);
});
