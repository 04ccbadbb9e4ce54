import type { WordedIndicator } from '../../../shared/indicators/indicator';
import { indicatorToProperties } from '../../../functions/store/indicator-rows';
import { indicator, save } from '../../tools/store-samples';

const properties = (change: Partial<WordedIndicator> = {}) =>
  indicatorToProperties(save('skhcn', 3, 'tag'), indicator('2.1', change));

describe('indicator as a row', () => {
  test('a whole number is sent as a Double like any other, so that a column has one type', () => {
    expect(properties({ points: 20, threshold: 80 })).toMatchObject({
      numerator: { type: 'Double', value: '157' },
      denominator: { type: 'Double', value: '159' },
      ratio: { type: 'Double', value: '0.98742' },
      points: { type: 'Double', value: '20' },
      max: { type: 'Double', value: '20' },
      threshold: { type: 'Double', value: '80' },
      version: 3,
    });
  });

  test('what is not known has no property', () => {
    const row = properties({ numerator: null, denominator: null, ratio: null, status: 'undecided' });
    for (const name of ['numerator', 'denominator', 'ratio', 'threshold', 'note'])
      expect(row).not.toHaveProperty(name);
  });

  test('no property takes a name that Cosmos DB keeps for itself', () => {
    for (const name of ['id', 'rid', 'etag', 'ResourceId']) expect(properties()).not.toHaveProperty(name);
  });

  test('the rule version changes with the rule and not with the figures', () => {
    const usual = properties().ruleVersion;
    expect(usual).toMatch(/^[0-9a-f]{16}$/);
    expect(properties({ numerator: 1, points: 0.13, name: 'x' }).ruleVersion).toBe(usual);
    expect(properties({ max: 10 }).ruleVersion).not.toBe(usual);
    expect(properties({ threshold: 80, rule: 'full-from' }).ruleVersion).not.toBe(usual);
    expect(properties({ formula: { numerator: 'a', denominator: 'b' } }).ruleVersion).not.toBe(usual);
  });
});
