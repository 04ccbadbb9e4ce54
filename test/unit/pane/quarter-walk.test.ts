import { referenceContent } from '../../../functions/local/seed/reference';
import { findingKey } from '../../../addin/pane/check/findings';
import { isUnsaved } from '../../../addin/pane/quarter/draft/draft-status';
import { summarise } from '../../../addin/pane/send/summary';
import { drawnStage, settle, stage, typeTables } from './stage/stage';

const K01 = (code: string) => `K01.${code}`;

test('a clerk does the quarter of skhcn without leaving Excel', async () => {
  const { pane, api, book, state, quarter, live, marked, files } = stage();

  await pane.session.start();
  expect(state().session.phase).toBe('signed-out');
  expect(state().session.choices.map(({ person }) => person)).toEqual(['clerk.skhcn']);
  await pane.session.signIn('clerk.skhcn');
  expect(state().session.me?.units.map(({ code }) => code)).toEqual(['skhcn']);

  await pane.quarter.open('skhcn', '2024-Q2');
  expect(quarter().frame.forms.map(({ code }) => code)).toContain('II.06a');
  expect(quarter().workbook.holds).toBe('none');
  expect(summarise(quarter()).saveBlocked).toBe('nothing');

  await pane.quarter.draw();
  expect(state().notice?.intent).toBe('success');
  expect(book.painted).toHaveLength(1);
  expect(book.memory).toEqual({ unit: 'skhcn', period: '2024-Q2' });

  typeTables(book, referenceContent.tables);
  await live();
  const failed = quarter().judgement.findings.filter(({ status }) => status === 'fail');
  expect(failed.map(({ code }) => code)).toEqual([K01('integration'), K01('impossible')]);
  expect(failed[0]).toMatchObject({ stated: 58, computed: 56, difference: -2 });
  await marked();
  expect(book.marks).toEqual([K01('integration'), K01('impossible')]);

  await pane.check.step(1);
  expect(book.went).toEqual([{ form: 'K01', row: 'total', column: '3' }]);
  expect(state().finding).toBe(failed[0] && findingKey(failed[0]));

  book.type('K01', 'total', '12', 5);
  await marked();
  expect(quarter().judgement.findings.some(({ code }) => code === K01('integration'))).toBe(false);
  expect(book.marks).toEqual([K01('impossible')]);

  expect(summarise(quarter()).submitBlocked).toBe('open');
  const query = quarter().judgement.findings.find(({ code }) => code === K01('impossible'));
  if (query) pane.check.explain(query, 'Thủ tục có tính đặc thù.');
  expect(summarise(quarter())).toMatchObject({ submitBlocked: null, saveBlocked: null, explanations: 1 });

  pane.report.write('II.2', 'Hồ sơ phát sinh còn ít.');
  expect(await pane.send.save(true)).toBe(true);
  expect(state().notice?.text).toContain('bản lưu số 2');
  await settle();
  expect(quarter().draft).toMatchObject({ version: 2, status: 'submitted' });
  expect(quarter().stored).toMatchObject({
    status: 'submitted',
    texts: { 'II.2': 'Hồ sơ phát sinh còn ít.' },
  });
  expect(book.memory.version).toBe(2);
  expect(isUnsaved(quarter().draft, quarter().frame.forms)).toBe(false);
  expect(summarise(quarter())).toMatchObject({ saveBlocked: 'locked', recallable: true });

  await pane.report.download('report');
  await pane.report.download('workbook');
  expect(files.map(({ name }) => name)).toEqual([
    'Báo cáo TTHC quý II-2024 - Sở Khoa học và Công nghệ.docx',
    'Số liệu TTHC quý II-2024 - Sở Khoa học và Công nghệ.xlsx',
  ]);
  expect(Math.min(...files.map(({ size }) => size))).toBeGreaterThan(5_000);
  const history = await pane.report.history();
  expect(history?.map(({ version, action }) => [version, action])).toEqual([
    [2, 'submit'],
    [1, 'save'],
  ]);
  expect(api.arrived.filter((call) => call.startsWith('PUT'))).toHaveLength(1);
});

test('last quarter’s pending dossiers are the opening of this one', async () => {
  const on = stage();
  const rows = (
    cells: Record<string, number>,
    more: { key: string; label: string; cells: Record<string, number> }[],
  ) => [...more, { key: 'total', label: 'Tổng cộng', cells }];
  await on.api.as(
    'clerk.skhcn',
    'putSubmission',
    { period: '2024-Q1', unit: 'skhcn' },
    {
      version: null,
      body: {
        tables: [
          {
            form: 'II.06a',
            rows: rows({ 11: 2 }, [{ key: 'hoat-dong-kh-cn', label: 'Hoạt động KH&CN', cells: { 11: 2 } }]),
          },
        ],
      },
    },
  );
  await on.pane.session.signIn('clerk.skhcn');
  await on.pane.quarter.open('skhcn', '2024-Q2');
  await on.pane.quarter.draw();
  expect(on.book.tables.get('II.06a')?.[0]).toMatchObject({ label: 'Hoạt động KH&CN', cells: { 6: 2 } });
  expect(on.quarter().draft.content.tables.find(({ form }) => form === 'II.06a')?.rows[0]?.cells['6']).toBe(
    2,
  );
  on.book.type('II.06a', 'hoat-dong-kh-cn', '6', 3);
  await on.live();
  expect(on.quarter().judgement.findings.map(({ code }) => code)).toContain('II.06a.carry');
});

test('forms with figures are not replaced unasked, and what was replaced can be taken back', async () => {
  const on = await drawnStage();
  on.book.type('K03', 'total', '3', 7);
  await on.live();
  await on.pane.quarter.draw();
  expect(on.state().question).toEqual({ figures: 1 });
  on.pane.quarter.keepAsIs();
  expect(on.state().question).toBeNull();
  expect(on.book.painted).toHaveLength(1);

  await on.pane.quarter.draw();
  await on.pane.quarter.replace();
  expect(on.book.painted).toHaveLength(2);
  expect(on.book.tables.get('K03')?.[0]?.cells).toEqual({ 3: 7 });
  expect(on.quarter().copies.map(({ reason }) => reason)).toEqual(['replaced']);

  on.book.type('K03', 'total', '3', 8);
  await on.live();
  const [copy] = on.quarter().copies;
  if (copy) await on.pane.quarter.restore(copy);
  expect(on.book.tables.get('K03')?.[0]?.cells).toEqual({ 3: 7 });
  expect(on.quarter().draft.content.tables.find(({ form }) => form === 'K03')?.rows[0]?.cells).toEqual({
    3: 7,
  });
  expect(on.quarter().copies).toHaveLength(2);
});

test('a workbook with forms of another quarter is said so, and its figures are kept before new forms are drawn', async () => {
  const on = await drawnStage();
  on.book.type('K03', 'total', '3', 7);
  await on.live();
  await on.pane.quarter.open('skhcn', '2024-Q1');
  expect(on.quarter().workbook).toMatchObject({ holds: 'other', unit: 'skhcn', period: '2024-Q2' });
  expect(on.quarter().draft.content.tables).toEqual([]);
  await on.pane.quarter.draw();
  expect(on.state().question).toEqual({ figures: 1, unit: 'skhcn', period: '2024-Q2' });
  await on.pane.quarter.replace();
  expect(on.book.memory).toMatchObject({ period: '2024-Q1' });
  expect(on.quarter().workbook.holds).toBe('ours');
  await on.pane.quarter.open('skhcn', '2024-Q2');
  expect(
    on.quarter().copies.map(({ tables }) => tables.find(({ form }) => form === 'K03')?.rows[0]?.cells),
  ).toEqual([{ 3: 7 }]);
  expect(on.quarter().draft.content.tables.find(({ form }) => form === 'K03')?.rows[0]?.cells).toEqual({
    3: 7,
  });
});

test('drawing can be stopped: forms not begun stay, and the pane says so', async () => {
  const on = stage();
  await on.pane.session.signIn('clerk.skhcn');
  await on.pane.quarter.open('skhcn', '2024-Q2');
  on.book.holdAt = 'K02';
  const drawing = on.pane.quarter.draw();
  await settle();
  expect(on.state().task).toMatchObject({ done: 2, total: 7 });
  on.state().task?.cancel?.();
  on.book.release();
  await drawing;
  expect([...on.book.tables.keys()]).toEqual(['II.06a', 'K01']);
  expect(on.state().notice).toMatchObject({ intent: 'warning' });
  expect(on.state().task).toBeNull();
});

test('the next start of the pane goes on where the workbook is', async () => {
  const first = await drawnStage();
  first.book.type('K03', 'total', '3', 7);
  await first.live();
  const again = stage({ api: first.api, machine: first.machine, book: first.book });
  await again.pane.session.start();
  expect(again.state().session.phase).toBe('signed-in');
  expect(again.quarter().draft.content.tables.find(({ form }) => form === 'K03')?.rows[0]?.cells).toEqual({
    3: 7,
  });
  expect(again.state().notice).toBeNull();
});

test('a period that has not begun is refused in the server’s words', async () => {
  const on = stage();
  await on.pane.session.signIn('clerk.skhcn');
  await on.pane.quarter.open('skhcn', '2025-Q2');
  expect(on.state().quarter).toBeNull();
  expect(on.state().notice?.text).toContain('2025-Q2');
});
