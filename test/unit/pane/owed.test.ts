import { referenceContent } from '../../../functions/local/seed/reference';
import { startMemoryApi } from './stage/memory-api';
import { drawnStage, settle, stage, type Stage } from './stage/stage';
import { EXPLAINED, PERIOD } from './stage/province-stage';

const SKHCN = { period: PERIOD, unit: 'skhcn' };

/** The quarter of 2024-Q2 is given back; the clerk's workbook and pane begin in the next one. */
async function returned(more: { comment?: boolean } = {}): Promise<Stage> {
  const api = startMemoryApi();
  await api.as('clerk.skhcn', 'putSubmission', SKHCN, { body: EXPLAINED, version: null });
  await api.as('clerk.skhcn', 'submit', SKHCN, { version: 1 });
  if (more.comment) {
    const comment = { kind: 'comment', form: 'K01', row: 'total', column: '4', text: 'Vì sao?' };
    await api.as('supervisor', 'postComment', SKHCN, { body: comment });
  }
  await api.as('supervisor', 'return', SKHCN, { version: 2, body: { reason: 'Thiếu biểu K02.' } });
  const on = stage({ api, today: '2024-09-20' });
  api.setNow('2024-09-20T03:00:00Z');
  await on.pane.session.start();
  await on.pane.session.signIn('clerk.skhcn');
  await settle();
  return on;
}

test('a clerk who signs in is told what was given back, whichever quarter is open', async () => {
  const on = await returned();
  expect(on.state().owed.quarters).toMatchObject([
    { ...SKHCN, givenBack: { action: 'return', reason: 'Thiếu biểu K02.' } },
  ]);
  await on.pane.quarter.open('skhcn', '2024-Q3');
  expect(on.state().owed.quarters).toHaveLength(1);
  await on.pane.session.signOut();
  expect(on.state().owed.quarters).toEqual([]);
});

test('and led to the first cell with a comment, in forms that are drawn for it', async () => {
  const on = await returned({ comment: true });
  await on.pane.owed.lead(SKHCN);
  expect(on.quarter().frame.periodKey).toBe(PERIOD);
  expect(on.quarter().workbook.holds).toBe('ours');
  expect(on.book.went).toEqual([{ form: 'K01', row: 'total', column: '4' }]);
  expect(on.state().screen).toBe('check');
});

test('else to the first finding, which was explained', async () => {
  const on = await returned();
  await on.pane.owed.lead(SKHCN);
  expect(on.book.went).toMatchObject([{ form: 'K01', row: 'total' }]);
});

test('a workbook with another quarter is asked about before it is drawn over', async () => {
  const on = await returned();
  await on.pane.quarter.open('skhcn', '2024-Q3');
  await on.pane.quarter.draw();
  await on.pane.owed.lead(SKHCN);
  expect(on.state().screen).toBe('quarter');
  expect(on.book.went).toEqual([]);
});

test('once it is sent again nothing is told any more; without a line what was known is', async () => {
  const on = await returned();
  on.api.weather = 'no-line';
  await on.pane.owed.look();
  expect(on.state().owed.quarters).toHaveLength(1);
  on.api.weather = 'fine';
  await on.api.as('clerk.skhcn', 'putSubmission', SKHCN, {
    body: { ...EXPLAINED, tables: referenceContent.tables, texts: { 'II.2': 'Đã sửa.' } },
    version: 3,
  });
  await on.api.as('clerk.skhcn', 'submit', SKHCN, { version: 4 });
  await on.pane.owed.look();
  expect(on.state().owed.quarters).toEqual([]);
});

test('a reminder is told, too', async () => {
  const on = await drawnStage();
  const body = { way: 'copy', subject: 'Nhắc', text: 'Kính gửi: Sở.' };
  await on.api.as('supervisor', 'postReminder', SKHCN, { body });
  await on.pane.owed.look();
  expect(on.state().owed.quarters).toMatchObject([
    { givenBack: null, reminders: { count: 1, name: 'supervisor' } },
  ]);
});
