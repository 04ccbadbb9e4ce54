import { isUnsaved } from '../../../addin/pane/quarter/draft/draft-status';
import { dayToSend } from '../../../addin/pane/quarter/due';
import { paneQuarterWords } from '../../../addin/pane/quarter/words';
import { TOTAL_ROW } from '../../../shared/forms/table';
import { drawnStage, setQuarter } from './stage/stage';

test('a quarter of which nothing is saved yet has its last day all the same', async () => {
  const on = await drawnStage();
  expect(on.quarter().stored).toBeNull();
  expect(dayToSend(paneQuarterWords.vi, on.quarter(), 'vi')).toBe('Hạn gửi: 18/6/2024');
});

test('what a form calls its one row is no change of a figure', async () => {
  const on = await drawnStage();
  on.book.type('K04', TOTAL_ROW, '3', 5);
  await on.live();
  const { draft, frame } = on.quarter();
  const tables = draft.content.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, label: row.key === TOTAL_ROW ? 'Tổng cộng' : row.label })),
  }));
  setQuarter(on, { draft: { ...draft, base: { ...draft.content, tables } } });
  expect(isUnsaved(on.quarter().draft, frame.forms)).toBe(false);
});
