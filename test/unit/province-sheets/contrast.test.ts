import { CAUSES, STATES } from '../../../shared/sheet/province/state-styles';
import { contrast } from './contrast';

test.each([...Object.entries(STATES), ...Object.entries(CAUSES)])(
  '%s has a contrast of at least 4.5 : 1',
  (_what, { color, fill }) => {
    expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
  },
);

test('no two states and no two causes share a symbol', () => {
  for (const marks of [STATES, CAUSES]) {
    const symbols = Object.values(marks).map(({ symbol }) => symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  }
});
