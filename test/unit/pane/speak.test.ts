import { referenceContent } from '../../../functions/local/seed/reference';
import { check } from '../../../shared/rules/check/check';
import { drawnStage, typeTables } from './stage/stage';

jest.mock('../../../shared/rules/check/check', () => {
  const actual = jest.requireActual<{ check: typeof check }>('../../../shared/rules/check/check');
  return { ...actual, check: jest.fn(actual.check) };
});

test('another language checks nothing again and asks neither the workbook nor the server', async () => {
  const on = await drawnStage();
  typeTables(on.book, referenceContent.tables);
  await on.live();
  const checked = jest.mocked(check).mock.calls.length;
  const asked = on.api.arrived.length;
  const before = on.quarter();
  expect(checked).toBeGreaterThan(0);
  on.pane.speak('en');
  expect(on.pane.store.getState().lang).toBe('en');
  expect(on.quarter()).toBe(before);
  expect(jest.mocked(check).mock.calls).toHaveLength(checked);
  expect(on.api.arrived).toHaveLength(asked);
});
