import { ExcelProblem } from '../../../addin/excel/port';
import { percentText } from '../../../addin/pane/locate/figures';
import type { Table } from '../../../shared/forms/table';
import { drawnStage, setQuarter, settle, typeTables, type Stage } from './stage/stage';

//                                3    4   5   6   7   8   9  10  11  12  13
const FIGURES: Record<string, number[]> = {
  land: [100, 60, 30, 10, 70, 20, 49, 1, 30, 15, 15],
  civil: [230, 130, 88, 12, 190, 112, 75, 3, 40, 38, 2],
  total: [330, 190, 118, 22, 260, 132, 124, 4, 70, 53, 17],
};

function table(changes: Record<string, Record<string, number | null>> = {}): Table {
  const rows = Object.entries(FIGURES).map(([key, figures]) => {
    const cells = Object.fromEntries(figures.map((value, at) => [String(at + 3), value]));
    return { key, label: key, cells: { ...cells, ...changes[key] } };
  });
  return { form: 'II.06a', rows };
}

const WRONG = { land: { 9: 94 } };
const CELL = { form: 'II.06a', row: 'land', column: '9' };

/** A drawn quarter in which the table was typed. */
async function typed(changes: Parameters<typeof table>[0]): Promise<Stage> {
  const on = await drawnStage();
  typeTables(on.book, [table(changes)]);
  await on.live();
  return on;
}

const first = (on: Stage) => on.state().locate.answer?.located.clusters[0]?.corrections[0];
const lastCell = (on: Stage) => first(on)?.cells.map(({ row, column, to }) => `${row} (${column}) ${to}`);

test('after a judgement with a broken relation the wrong cell is known and marked, in one write', async () => {
  const on = await typed(WRONG);
  expect(first(on)).toMatchObject({ confidence: 'certain', cells: [{ ...CELL, from: 94, to: 49 }] });
  await on.marked();
  expect(on.book.suspects).toEqual(['II.06a land (9)']);
  expect(on.book.marks).toContain('II.06a.resolved');
});

test('where all is filled in and agrees nobody is asked', async () => {
  const on = await typed(WRONG);
  const asked = on.locator.asked.length;
  setQuarter(on, { judgement: { ...on.quarter().judgement, findings: [] } });
  await settle();
  expect(on.state().locate).toEqual({ asked: null, phase: 'over', answer: null });
  expect(on.locator.asked).toHaveLength(asked);
});

test('keys wait for nothing: while an answer is under way the next figures are read and judged', async () => {
  const on = await typed(WRONG);
  on.locator.silent = true;
  on.book.type('II.06a', 'land', '9', 95);
  await on.live();
  const { asked } = on.locator;
  const running = asked.length;
  expect(on.state().locate.phase).toBe('running');
  on.book.type('II.06a', 'land', '9', 96);
  await on.live();
  const failed = on.quarter().judgement.findings.find(({ code }) => code === 'II.06a.resolved');
  expect(failed).toMatchObject({ computed: 117 });
  expect(asked).toHaveLength(running + 1);
});

test('an answer to older figures is dropped', async () => {
  const on = await typed(WRONG);
  on.locator.silent = true;
  on.book.type('II.06a', 'land', '9', 95);
  await on.live();
  on.book.type('II.06a', 'land', '9', 96);
  await on.live();
  const { length } = on.locator.asked;
  on.locator.answer(length - 1);
  await settle();
  expect(first(on)?.cells).toMatchObject([{ from: 96, to: 49 }]);
  on.locator.answer(length - 2);
  await settle();
  expect(first(on)?.cells).toMatchObject([{ from: 96, to: 49 }]);
});

test('marks of findings wait a moment for the cells to look at, and come alone after it', async () => {
  const on = await typed({});
  on.locator.silent = true;
  on.book.type('II.06a', 'land', '9', 94);
  await on.marked();
  expect(on.book.marks).toEqual([]);
  await on.clock.pass(400);
  expect(on.book.marks).toContain('II.06a.resolved');
  expect(on.book.suspects).toEqual([]);
  on.locator.answer(on.locator.asked.length - 1);
  await settle();
  expect(on.book.suspects).toEqual(['II.06a land (9)']);
});

test('what is given up is told as not found, and is no error', async () => {
  const on = await typed({});
  on.locator.silent = true;
  on.book.type('II.06a', 'land', '9', 94);
  await on.marked();
  on.locator.answer(on.locator.asked.length - 1, 'given up');
  await settle();
  expect(on.state().locate).toMatchObject({ phase: 'over', answer: null });
  expect(on.state().notice).toBeNull();
  expect(on.book.marks).toContain('II.06a.resolved');
});

test('a correction is written with its marks, said, and looked for no second time', async () => {
  const on = await typed(WRONG);
  await on.pane.locating.correct(first(on)?.cells ?? []);
  await on.live();
  expect(on.book.corrected).toEqual([[{ ...CELL, from: 94, value: 49 }]]);
  expect(on.quarter().draft.content.tables.find(({ form }) => form === 'II.06a')?.rows[0]?.cells['9']).toBe(
    49,
  );
  expect(on.book).toMatchObject({ marks: [], suspects: [] });
  expect(on.state().notice).toMatchObject({
    intent: 'success',
    text: 'Đã ghi 49 vào ô Đã giải quyết đúng hạn (9), dòng “land”, biểu II.06a (trước là 94). Nhấn Ctrl+Z trong Excel để hoàn tác.',
  });
  const asked = on.locator.asked.length;
  // Undone in Excel, the figure is there again, and so is the suggestion.
  on.book.type('II.06a', 'land', '9', 94);
  await on.live();
  expect(on.locator.asked).toHaveLength(asked + 1);
  expect(lastCell(on)).toEqual(['land (9) 49']);
});

test('nothing is written where the figures changed since, Excel refuses, or a formula computes the cell', async () => {
  const on = await typed(WRONG);
  const cells = first(on)?.cells ?? [];
  on.book.type('II.06a', 'land', '9', 95);
  await on.pane.locating.correct(cells);
  expect(on.state().notice?.text).toContain('vừa thay đổi');
  await on.live();

  on.book.fail('correct', new ExcelProblem('cell-editing'));
  await on.pane.locating.correct(first(on)?.cells ?? []);
  expect(on.state().notice?.intent).toBe('error');
  expect(on.state().locate.phase).toBe('over');

  on.book.computed.add('II.06a land (9)').add('II.06a land (7)');
  await on.pane.locating.correct(first(on)?.cells ?? []);
  expect(on.state().notice?.text).toContain('tự tính');
  await on.pane.locating.correct([
    { form: 'II.06a', row: 'land', column: '7', from: 70, to: 71, low: 71, high: 71 },
  ]);
  expect(on.state().notice?.text).toContain('Sửa các ô (8), (9), (10) cùng dòng.');
  expect(on.book.corrected).toEqual([]);
});

test('a confirmed cell is left alone, survives the pane, and is asked about again once its figure changes', async () => {
  const on = await typed({ land: { 9: 94 }, total: {} });
  on.pane.locating.pin([CELL]);
  await settle();
  expect(on.locator.asked.at(-1)?.pinned).toEqual([{ ...CELL, value: 94 }]);
  expect(lastCell(on)).not.toEqual(['land (9) 49']);
  expect(on.quarter().draft.content).not.toHaveProperty('pinned');

  const again = await drawnStage({ api: on.api, machine: on.machine, book: on.book });
  await again.live();
  expect(again.quarter().draft.pinned).toEqual([{ ...CELL, value: 94 }]);
  expect(lastCell(again)).not.toEqual(['land (9) 49']);

  again.pane.locating.unpin(CELL);
  await settle();
  expect(lastCell(again)).toEqual(['land (9) 49']);

  again.pane.locating.pin([CELL]);
  again.book.type('II.06a', 'land', '9', 95);
  await again.live();
  expect(again.quarter().draft.pinned).toEqual([]);
  expect(lastCell(again)).toEqual(['land (9) 49']);
});

test('a blank that can be one figure only is filled on request, and never by itself', async () => {
  const on = await typed({ land: { 9: null } });
  const implied = on.state().locate.answer?.located.implied.filter(({ value }) => value !== null) ?? [];
  expect(implied).toMatchObject([{ ...CELL, value: 49 }]);
  expect(on.book.corrected).toEqual([]);
  await on.pane.locating.fill(implied);
  await on.live();
  expect(on.book.corrected).toEqual([[{ ...CELL, from: null, value: 49 }]]);
  expect(on.state().notice?.text).toContain('Đã ghi 49 vào ô Đã giải quyết đúng hạn (9)');
});

test('it needs no line', async () => {
  const on = await drawnStage();
  on.api.weather = 'no-line';
  typeTables(on.book, [table(WRONG)]);
  await on.live();
  expect(lastCell(on)).toEqual(['land (9) 49']);
});

test.each([
  ['98,81', 97.5, '97,50'],
  ['98,81%', 97.5, '97,50%'],
  ['98.8 %', 97.5, '97.5 %'],
  ['99', 100, '100'],
])('a percentage is printed as the one before it: %s', (printed, value, expected) => {
  expect(percentText(printed, value)).toBe(expected);
});
