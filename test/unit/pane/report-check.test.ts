import { canUndoTake } from '../../../addin/pane/report/check/report-check';
import { figureRows } from '../../../addin/pane/report/check/figure-rows';
import { wordsAround } from '../../../addin/pane/report/words-around';
import { countTextErrors } from '../../../addin/pane/report/texts/free-texts';
import { segmentsOf } from '../../../addin/pane/report/check/segments';
import { statedQuarter } from '../../../addin/pane/report/check/stated-quarter';
import type { TextFigure, TextFinding, TextSeverity } from '../../../shared/check-text/result';
import type { Table } from '../../../shared/forms/table';
import { drawnStage, settle, stage, type Stage } from './stage/stage';

const HEAD = ['BÁO CÁO', 'Kết quả kiểm soát thủ tục hành chính quý II năm 2024'];
const WRONG = [
  ...HEAD,
  'Trong quý, tiếp nhận 164 hồ sơ, trong đó: trực tuyến 49 hồ sơ, trực tiếp 4 hồ sơ, kỳ trước chuyển qua 3 hồ sơ.',
].join('\n');
const RIGHT = [
  ...HEAD,
  'Trong quý, tiếp nhận 164 hồ sơ, trong đó: tiếp nhận trực tuyến 157 hồ sơ, tiếp nhận trực tiếp 4 hồ sơ, kỳ trước chuyển qua 3 hồ sơ.',
].join('\n');

const state = (on: Stage) => on.pane.reportCheck.store.getState();
const textErrors = (on: Stage) => {
  const { frame, draft } = on.quarter();
  return countTextErrors(frame, draft.content, 'vi');
};
const checked = (on: Stage) => {
  const found = state(on).checked;
  if (found === null) throw new Error(on.state().notice?.text ?? 'not checked');
  return found;
};
async function written(text: string): Promise<Stage> {
  const on = await drawnStage();
  on.pane.reportCheck.write(text);
  await on.pane.reportCheck.check();
  return on;
}

describe('a report that is pasted', () => {
  test('is checked without a line, against itself', async () => {
    const on = await drawnStage();
    on.api.weather = 'no-line';
    on.pane.reportCheck.write(WRONG);
    await on.pane.reportCheck.check();
    expect(checked(on).findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(checked(on).text).toBe(WRONG);
  });

  test('is kept on this machine for its quarter, also when the pane is closed', async () => {
    const on = await written(RIGHT);
    await settle();
    const again = await drawnStage({ api: on.api, machine: on.machine, book: on.book });
    await again.pane.reportCheck.resume();
    expect(state(again)).toMatchObject({ text: RIGHT, checked: null });
    await again.pane.quarter.open('skhcn', '2024-Q1');
    expect(state(again).text).toBe('');
    await again.pane.reportCheck.resume();
    expect(state(again).text).toBe('');
  });

  test('of another quarter is asked about first, and read as what it is said to be', async () => {
    const on = await written(RIGHT.replace('quý II', 'quý I'));
    expect(state(on)).toMatchObject({ checked: null, question: { year: 2024, quarter: 1 } });
    await on.pane.reportCheck.checkAs({ year: 2024, quarter: 1 });
    expect(checked(on).as).toEqual({ year: 2024, quarter: 1 });
    expect(state(on).question).toBeNull();
  });

  test('that is longer than a report is not checked, and says so', async () => {
    const on = await written('x'.repeat(300_001));
    expect(state(on).checked).toBeNull();
    expect(on.state().notice?.text).toContain('300.000');
  });

  test('and is long shows how far it is, and is stopped in the middle without a loss', async () => {
    const on = await drawnStage();
    const long = [...HEAD, ...Array.from({ length: 200 }, () => 'Sở đã tiếp nhận 164 hồ sơ.')].join('\n');
    on.pane.reportCheck.write(long);
    const stopped = on.pane.reportCheck.check();
    await settle();
    const { task } = on.state();
    expect(task).toMatchObject({ done: 50, total: expect.any(Number) as number });
    task?.cancel?.();
    await on.clock.pass(0);
    await stopped;
    expect(state(on)).toMatchObject({ text: long, checked: null });
    expect(on.state().task).toBeNull();
    const whole = on.pane.reportCheck.check();
    await on.clock.pass(0);
    await whole;
    expect(checked(on).figures).toHaveLength(200);
  });

  test('that is edited is no longer the one that was checked', async () => {
    const on = await written(RIGHT);
    on.pane.reportCheck.write(`${RIGHT} `);
    expect(state(on).checked).toBeNull();
  });

  test('is put on the clipboard as it stands', async () => {
    const on = await written(RIGHT);
    await on.pane.reportCheck.copy();
    expect(on.copied).toEqual([RIGHT]);
  });
});

test('errors of the unit’s own texts are counted as they stand, and nothing is loaded where there are none', async () => {
  const on = await drawnStage();
  expect(await textErrors(on)).toBe(0);
  on.pane.report.write('I.1.a', WRONG);
  expect(await textErrors(on)).toBe(1);
  on.pane.report.write('I.1.a', 'Đơn vị thực hiện đúng kế hoạch.');
  expect(await textErrors(on)).toBe(0);
});

describe('a suggestion', () => {
  const ROUNDED = [...HEAD, 'Tỷ lệ hồ sơ giải quyết đúng hạn đạt 41/58 thủ tục (75%).'].join('\n');

  test('is taken over into the text, which is checked again, and taken back', async () => {
    const on = await written(ROUNDED);
    const index = checked(on).findings.findIndex(({ suggestion }) => suggestion !== null);
    const suggestion = checked(on).findings[index]?.suggestion;
    if (!suggestion) throw new Error('nothing is suggested');
    await on.pane.reportCheck.apply(index);
    const { start, text } = suggestion;
    expect(state(on).text.slice(start, start + text.length)).toBe(text);
    expect(checked(on).text).toBe(state(on).text);
    await on.pane.reportCheck.takeBack();
    expect(state(on)).toMatchObject({ text: ROUNDED, earlier: [] });
    expect(checked(on).text).toBe(ROUNDED);
  });
});

describe('figures of a report', () => {
  const span = { start: 0, end: 3, quote: '164' };
  const figure = (form: string, column: string, value: number, row?: string): TextFigure => ({
    ...span,
    value,
    kind: 'count',
    meaning: { form, column, ...(row === undefined ? {} : { row }) },
  });
  const rowsOf = (on: Stage, figures: TextFigure[]) => {
    const { draft, frame } = on.quarter();
    return figureRows(figures, draft.content.tables, frame.forms);
  };
  const cell = (on: Stage, form: string, column: string, row = 'total') =>
    on.book.tables.get(form)?.find(({ key }) => key === row)?.cells[column] ?? null;

  test('are written into the forms after they were shown, in one step that is undone', async () => {
    const on = await written(RIGHT);
    on.book.type('II.06a', 'dat-dai', '4', 12);
    await on.live();
    const rows = rowsOf(on, [figure('II.06a', '3', 164), figure('K03', '3', 58)]);
    expect(rows).toMatchObject([
      { form: 'II.06a', row: 'dat-dai', column: '3', value: 164, unfit: null },
      { form: 'K03', row: 'total', column: '3', value: 58, now: null },
    ]);
    await on.pane.reportCheck.take(rows);
    expect([cell(on, 'II.06a', '3', 'dat-dai'), cell(on, 'II.06a', '4', 'dat-dai')]).toEqual([164, 12]);
    expect(cell(on, 'K03', '3')).toBe(58);
    const { taken } = state(on);
    expect(taken).toMatchObject({ count: 2 });
    expect(canUndoTake(taken, on.quarter())).toBe(true);
    await on.pane.reportCheck.undoTake();
    expect([cell(on, 'II.06a', '3', 'dat-dai'), cell(on, 'K03', '3')]).toEqual([null, null]);
  });

  test('come with the forms where those are not drawn yet', async () => {
    const on = stage();
    await on.pane.session.start();
    await on.pane.session.signIn('clerk.skhcn');
    await on.pane.quarter.open('skhcn', '2024-Q2');
    await on.pane.reportCheck.take(rowsOf(on, [figure('K03', '3', 58)]));
    await settle();
    expect(on.quarter().workbook.holds).toBe('ours');
    expect(cell(on, 'K03', '3')).toBe(58);
  });

  test('of the whole unit are not spread over rows, and two figures for one cell are not chosen between', async () => {
    const on = await drawnStage();
    const table: Table = {
      form: 'II.06a',
      rows: ['a', 'b'].map((key) => ({ key, label: key, cells: {} })),
    };
    const { forms } = on.quarter().frame;
    const rows = figureRows(
      [
        figure('II.06a', '3', 164),
        figure('II.06a', '3', 9, 'b'),
        figure('K03', '3', 58),
        figure('K03', '3', 59),
      ],
      [table],
      forms,
    );
    expect(rows.map(({ row, value, unfit }) => [row, value, unfit])).toEqual([
      ['total', 164, 'rows'],
      ['b', 9, null],
      ['total', 58, 'twice'],
      ['total', 59, 'twice'],
    ]);
    await on.pane.reportCheck.take(rows.filter(({ unfit }) => unfit !== null));
    expect(state(on).taken).toBeNull();
  });

  test('that are no counts, or of no form, are none to take', async () => {
    const on = await drawnStage();
    const rate: TextFigure = { ...figure('K03', '3', 98), kind: 'percent' };
    const other: TextFigure = { ...span, value: 7, kind: 'count', meaning: { indicator: 'meetings' } };
    expect(rowsOf(on, [rate, other, figure('X', '3', 1), figure('K03', '99', 1)])).toEqual([]);
  });
});

test('a place is known by the words around it, cut between words and within its line', () => {
  const start = WRONG.indexOf('164');
  expect(wordsAround(WRONG, { start, end: start + 3 })).toBe(
    'Trong quý, tiếp nhận 164 hồ sơ, trong đó: trực tuyến 49 hồ sơ, …',
  );
  const last = WRONG.indexOf('3 hồ sơ.');
  expect(wordsAround(WRONG, { start: last, end: last + 1 })).toMatch(/^… .*kỳ trước chuyển qua 3 hồ sơ\.$/);
});

test('the quarter that a report is of is the one that its head names first', () => {
  expect(statedQuarter(WRONG)).toEqual({ year: 2024, quarter: 2 });
  expect(statedQuarter('So với quý 1/2024\n'.padStart(40, '\n'))).toEqual({ year: 2024, quarter: 1 });
  expect(statedQuarter(`${'Một câu.\n'.repeat(20)}quý II/2024`)).toBeUndefined();
  expect(statedQuarter('Báo cáo năm 2024')).toBeUndefined();
});

describe('the marks of a text', () => {
  const finding = (start: number, end: number, severity: TextSeverity): TextFinding => ({
    start,
    end,
    quote: '',
    code: 'x',
    severity,
    others: [],
    message: '',
    suggestion: null,
    rule: 'x',
  });

  test('cut it without losing a letter; where several meet, the gravest comes first', () => {
    const text = '0123456789';
    const segments = segmentsOf(text, [
      finding(2, 6, 'info'),
      finding(4, 8, 'error'),
      finding(5, 5, 'error'),
    ]);
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    expect(segments.map(({ text: part, findings }) => [part, findings])).toEqual([
      ['01', []],
      ['23', [0]],
      ['45', [1, 0]],
      ['67', [1]],
      ['89', []],
    ]);
  });

  test('of an empty text are none', () => {
    expect(segmentsOf('', [])).toEqual([]);
  });
});
