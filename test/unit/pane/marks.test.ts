import { referenceContent } from '../../../functions/local/seed/reference';
import { drawnStage, settle, typeTables, type Stage } from './stage/stage';

/** A quarter with two findings typed, and what is written into its sheets from here on. */
async function typed(keepsUndo = true): Promise<{ on: Stage; mark: jest.SpyInstance }> {
  const on = await drawnStage();
  on.book.keepsUndo = keepsUndo;
  const mark = jest.spyOn(on.book.port, 'mark');
  typeTables(on.book, referenceContent.tables);
  await on.clock.pass(2_000);
  return { on, mark };
}

const finding = (on: Stage) => {
  const found = on.quarter().judgement.findings.find(({ code }) => code === 'K01.integration');
  if (!found) throw new Error('no finding');
  return found;
};

test.each([true, false])(
  'typing writes nothing, whatever the host does with undo (%p)',
  async (keepsUndo) => {
    const { on, mark } = await typed(keepsUndo);
    on.pane.show('check');
    await on.clock.pass(2_000);
    expect(mark).toHaveBeenCalledTimes(1);
    expect(on.quarter().workbook.unmarked).toBeNull();
    const read = jest.spyOn(on.book.port, 'readForms');
    on.book.type('K01', 'total', '12', 5);
    await on.clock.pass(2_000);
    expect(on.quarter().workbook.unmarked).toBe('waits');
    expect(mark).toHaveBeenCalledTimes(1);
    expect(read.mock.calls.map(([, , mend]) => mend)).toEqual([false]);
  },
);

const ACTS: Record<string, (on: Stage) => unknown> = {
  'going to a finding': (on) => on.pane.check.go(finding(on)),
  'explaining it': (on) => on.pane.check.explain(finding(on), 'Cổng dịch vụ công chưa cập nhật danh mục.'),
  'saying that a cell is right': (on) => on.pane.locating.pin([{ form: 'K01', row: 'total', column: '12' }]),
  'another language': (on) => on.pane.speak('en'),
  saving: (on) => on.pane.send.save(false),
};

test.each(Object.entries(ACTS))(
  '%s marks where that leaves the undo, until the next edit',
  async (_name, act) => {
    for (const keepsUndo of [true, false]) {
      const { on, mark } = await typed(keepsUndo);
      expect(on.quarter().workbook.unmarked).toBe('waits');
      await act(on);
      await settle();
      await on.clock.pass(2_000);
      expect(on.quarter().workbook.unmarked).toBe(keepsUndo ? null : 'waits');
      const { length } = mark.mock.calls;
      expect(length > 0).toBe(keepsUndo);
      on.book.type('K01', 'total', '12', 7);
      await on.clock.pass(2_000);
      expect(mark).toHaveBeenCalledTimes(length);
    }
  },
);

test('what is typed while a save is under way is not written over by the marks of the save', async () => {
  const { on, mark } = await typed();
  const saved = on.pane.send.save(false);
  on.book.type('K01', 'total', '12', 7);
  await saved;
  await on.clock.pass(2_000);
  expect(mark).not.toHaveBeenCalled();
  expect(on.quarter().workbook.unmarked).toBe('waits');
});
