import { referenceContent } from '../../../functions/local/seed/reference';
import { check } from '../../../shared/rules/check/check';
import { drawnStage, settle, typeTables } from './stage/stage';

jest.mock('../../../shared/rules/check/check', () => {
  const actual = jest.requireActual<{ check: typeof check }>('../../../shared/rules/check/check');
  return { ...actual, check: jest.fn(actual.check) };
});

test('another language checks nothing again and asks the server nothing', async () => {
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

describe('the marks in the sheets', () => {
  const marked = async () => {
    const on = await drawnStage();
    typeTables(on.book, referenceContent.tables);
    await on.live();
    return { on, mark: jest.spyOn(on.book.port, 'mark') };
  };

  test('are said once more in the other language', async () => {
    const { on, mark } = await marked();
    on.pane.speak('en');
    await settle();
    expect(mark).toHaveBeenCalledTimes(1);
    on.pane.speak('en');
    await settle();
    expect(mark).toHaveBeenCalledTimes(1);
    on.pane.speak('vi');
    await settle();
    expect(mark).toHaveBeenCalledTimes(2);
  });

  test('wait for the clerk where saying them would take the undo away', async () => {
    const { on, mark } = await marked();
    on.book.keepsUndo = false;
    on.pane.speak('en');
    await settle();
    expect(mark).not.toHaveBeenCalled();
    expect(on.quarter().workbook.unmarked).toBe('waits');
  });
});
