import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import { findingSentence } from '../../../shared/rules/sentence/finding-sentence';
import { unitTreeSchema } from '../../../shared/units/schema';
import { makeProvince } from '../../tools/province';

test('every invented quarter satisfies every relation, carry-overs included', () => {
  const province = makeProvince({ units: 14, rows: 5, seed: 7 });
  const rules = compileRules(province.forms);
  for (const period of province.periods) {
    for (const { unit, tables, previous } of province.submissions(period)) {
      const { findings } = check(rules, { tables, ...(previous ? { previous } : {}) });
      const failed = findings
        .filter(({ status }) => status === 'fail')
        .map((finding) => `${unit}: ${findingSentence(rules, finding, 'vi')}`);
      expect(failed).toEqual([]);
    }
  }
});

test('the invented unit tree is one that can be uploaded', () => {
  expect(unitTreeSchema.safeParse(makeProvince({ units: 30 }).tree).error).toBeUndefined();
});

test('the same options give the same province, another seed another', () => {
  const made = (seed: number) => {
    const province = makeProvince({ seed, slips: 30, missing: 20, mixed: true });
    return JSON.stringify([...province.submissions(province.last)]);
  };
  expect(made(3)).toBe(made(3));
  expect(made(3)).not.toBe(made(4));
});
