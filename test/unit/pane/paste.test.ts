import { pasteOf, canUndo } from '../../../addin/pane/paste/view';
import {
  openQuestions,
  tableQuestions,
  twiceQuestions,
} from '../../../addin/pane/paste/questions/open-questions';
import {
  chosenAnswer,
  giveAnswers,
  leaveTables,
  proposedAnswers,
  typedAnswer,
} from '../../../addin/pane/paste/questions/steps';
import type { PasteReading, PasteTable } from '../../../addin/pane/paste/state';
import type { Grid } from '../../../shared/intake/grid';
import type { Question } from '../../../shared/intake/questions/question';
import { panePasteWords } from '../../../addin/pane/paste/words';
import { ExcelProblem } from '../../../addin/excel/port';
import { buildGrid, type SampleColumn, type SampleRow, type SheetPlan } from '../../fixtures/intake/build';
import { dossierFigures, fieldRows, sumRow, unitRows, withTotal } from '../../fixtures/intake/figures';
import { ii06a } from '../../fixtures/intake/layouts';
import { toTcvn3 } from '../../fixtures/intake/legacy';
import { toHtml, toText } from '../../fixtures/intake/samples-clipboard';
import { drawnStage, setQuarter, settle, stage, type Stage } from './stage/stage';

const rows = withTotal(fieldRows(900));
const exported = (change: Partial<SheetPlan> = {}): Grid =>
  buildGrid({ columns: ii06a(), rows, numbered: true, ...change });
/** Columns of which one has a heading that nobody knows. */
const odd = (): SampleColumn[] =>
  ii06a().map((column) => (column.path.includes('Trước hạn') ? { ...column, path: ['Hồ sơ xanh'] } : column));
const copied = (grid: Grid) => ({ html: toHtml(grid), text: toText(grid) });

const reading = (on: Stage): PasteReading => {
  const found = pasteOf(on.state()).reading;
  if (found === null) throw new Error(pasteOf(on.state()).refusal?.details.join() ?? 'nothing is read');
  return found;
};
const only = (on: Stage): PasteTable => {
  const [table] = reading(on).found;
  if (table === undefined) throw new Error('no table');
  return table;
};
const questions = (on: Stage): Question[] => tableQuestions(reading(on), only(on));
const cell = (on: Stage, row: string, column: string) =>
  on.book.tables.get('II.06a')?.find(({ key }) => key === row)?.cells[column] ?? null;
const figure = (row: SampleRow | undefined, name: string) => row?.figures[name];

async function pasted(grid: Grid = exported()): Promise<Stage> {
  const on = await drawnStage();
  await on.pane.paste.fromClipboard(copied(grid));
  return on;
}

async function answer(on: Stage, id: string, option: string): Promise<void> {
  const question = questions(on).find((own) => own.id === id);
  const chosen = question?.options.find((own) => own.id === option);
  if (question === undefined || chosen === undefined) throw new Error(`no ${id} ${option}`);
  await on.pane.paste.answer(giveAnswers(only(on).id, [chosenAnswer(question, chosen)]));
}

describe('a paste that needs no question', () => {
  test('is shown before anything is written, and then written and checked', async () => {
    const on = await pasted();
    expect(only(on).now.table.rows).toHaveLength(5);
    expect(cell(on, 'so-huu-tri-tue', '3')).toBeNull();
    await on.pane.paste.write();
    const { written } = pasteOf(on.state());
    expect(written?.effect).toMatchObject({ replaced: [], same: 0 });
    expect(written?.effect.added).toHaveLength(4);
    expect(written?.effect.filled).toBe(5 * 11);
    expect(cell(on, 'so-huu-tri-tue', '3')).toBe(figure(rows[1], 'received'));
    expect(on.quarter().draft.content.tables[0]?.rows).toHaveLength(5);
    expect(on.quarter().judgement.findings.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(on.book.painted.at(-1)).toEqual(['II.06a']);
  });

  test('a second time changes nothing and says so', async () => {
    const on = await pasted();
    await on.pane.paste.write();
    const painted = on.book.painted.length;
    await on.pane.paste.fromClipboard(copied(exported()));
    await on.pane.paste.write();
    expect(pasteOf(on.state()).written?.effect).toMatchObject({
      replaced: [],
      filled: 0,
      same: 55,
      added: [],
    });
    expect(on.book.painted).toHaveLength(painted);
  });

  test('replaces figures of rows that are there without drawing again, and lists each', async () => {
    const on = await pasted();
    await on.pane.paste.write();
    const painted = on.book.painted.length;
    const [first, ...others] = rows.slice(0, -1);
    if (first === undefined) throw new Error('no row');
    const later = withTotal([{ ...first, figures: dossierFigures(7) }, ...others]);
    await on.pane.paste.fromClipboard(copied(exported({ rows: later })));
    await on.pane.paste.write();
    const { effect } = pasteOf(on.state()).written ?? {};
    expect(effect?.replaced.some(({ row, column }) => row === 'total' && column === '3')).toBe(true);
    expect(effect?.replaced.every(({ from, to }) => from !== to)).toBe(true);
    expect(effect?.same).toBe(55 - (effect?.replaced.length ?? 0));
    expect(on.book.painted).toHaveLength(painted);
    expect(cell(on, 'hoat-dong-khoa-hoc-va-cong-nghe', '3')).toBe(dossierFigures(7).received);
  });

  test('is undone until somebody edits, and a copy from before is kept on this machine', async () => {
    const on = await drawnStage();
    on.book.type('II.06a', 'dat-dai', '4', 12);
    await on.live();
    await on.pane.paste.fromClipboard(copied(exported()));
    await on.pane.paste.write();
    expect(canUndo(on.state())).toBe(true);
    await on.pane.paste.undo();
    expect(on.book.tables.get('II.06a')?.map(({ key }) => key)).toEqual(['dat-dai', 'total']);
    expect(cell(on, 'dat-dai', '4')).toBe(12);
    expect(pasteOf(on.state())).toMatchObject({ written: null });
    expect(on.state().notice?.text).toBe(panePasteWords.vi.undone);
    await on.pane.paste.write();
    on.book.type('II.06a', 'dat-dai', '4', 13);
    await on.live();
    expect(canUndo(on.state())).toBe(false);
    expect(on.quarter().copies.some(({ reason }) => reason === 'pasted')).toBe(true);
  });

  test('into a workbook without forms draws them with its figures', async () => {
    const on = stage();
    await on.pane.session.start();
    await on.pane.session.signIn('clerk.skhcn');
    await on.pane.quarter.open('skhcn', '2024-Q2');
    await on.pane.paste.fromClipboard(copied(exported()));
    await on.pane.paste.write();
    await settle();
    expect(on.quarter().workbook.holds).toBe('ours');
    expect(cell(on, 'so-huu-tri-tue', '4')).toBe(figure(rows[1], 'online'));
    expect(canUndo(on.state())).toBe(true);
  });

  test('comes from the selection with the fonts, too', async () => {
    const on = await drawnStage();
    const grid = exported();
    grid.rows = grid.rows.map((row) =>
      row.map((own) =>
        typeof own.value === 'string' ? { value: toTcvn3(own.value), font: '.VnTime' } : own,
      ),
    );
    on.book.selection = { address: 'Sheet2!C5:O13', top: 4, left: 2, grid, mixed: 0 };
    await on.pane.paste.fromSelection();
    expect(only(on).now.table.rows[1]?.label).toBe('Sở hữu trí tuệ');
    expect(reading(on).source).toMatchObject({ corner: { row: 4, column: 2 } });
    expect(only(on).now.repairs.some(({ kind }) => kind === 'tcvn3')).toBe(true);
  });

  test.each([
    [
      'a quarter that is submitted',
      (on: Stage) => ({ draft: { ...on.quarter().draft, status: 'submitted' as const } }),
    ],
    [
      'a workbook with another quarter',
      (on: Stage) => ({ workbook: { ...on.quarter().workbook, holds: 'other' as const } }),
    ],
  ])('is not written into %s', async (_name, change) => {
    const on = await pasted();
    setQuarter(on, change(on));
    await on.pane.paste.write();
    expect(pasteOf(on.state()).written).toBeNull();
    expect(cell(on, 'so-huu-tri-tue', '3')).toBeNull();
  });

  test('that Excel does not take leaves everything as it was, and can be written again', async () => {
    const on = await pasted();
    on.book.fail('paint', new ExcelProblem('cell-editing'));
    await on.pane.paste.write();
    expect(pasteOf(on.state())).toMatchObject({ written: null });
    expect(on.state().notice?.text).toContain('Nhấn Enter');
    expect(on.quarter().draft.content.tables.find(({ form }) => form === 'II.06a')?.rows ?? []).toEqual([]);
    await on.pane.paste.write();
    expect(pasteOf(on.state()).written).not.toBeNull();
  });

  test('of another quarter is over when another one is opened', async () => {
    const on = await pasted();
    await on.pane.quarter.open('skhcn', '2024-Q1');
    expect(pasteOf(on.state()).reading).toBeNull();
  });
});

describe('what cannot be read', () => {
  test.each([
    ['nothing', { html: '', text: '' }],
    ['a picture', { html: '<img src="data:,">', text: '' }],
    ['blank cells', { html: '<table><tr><td></td></tr></table>', text: '\t\r\n' }],
  ])('%s is refused at the place of entry', async (_name, clip) => {
    const on = await drawnStage();
    await on.pane.paste.fromClipboard(clip);
    expect(pasteOf(on.state())).toMatchObject({
      reading: null,
      refusal: { details: [panePasteWords.vi.nothingThere] },
    });
  });

  test('an empty selection, and one that Excel cannot give', async () => {
    const on = await drawnStage();
    const grid: Grid = { name: 'Sheet1', rows: [], merges: [], hiddenRows: [], hiddenColumns: [] };
    on.book.selection = { address: 'Sheet1!A1', top: 0, left: 0, grid, mixed: 0 };
    await on.pane.paste.fromSelection();
    expect(pasteOf(on.state()).refusal?.details[0]).toContain('Sheet1!A1');
    on.book.fail('readSelection', new ExcelProblem('cell-editing'));
    await on.pane.paste.fromSelection();
    expect(pasteOf(on.state()).refusal?.details[0]).toContain('Nhấn Enter');
  });

  test('text without a table can be mapped by hand', async () => {
    const on = await drawnStage();
    const text = 'Mục\tA\tB\r\nHộ tịch\t5\t3\r\nĐất đai\t7\t4\r\n';
    await on.pane.paste.fromClipboard({ html: '', text });
    expect(reading(on)).toMatchObject({ found: [], open: [{ what: 'nothing' }] });
    await on.pane.paste.mapByHand(0, 'K03');
    await on.pane.paste.useColumn(only(on).id, 1, '3', false);
    await on.pane.paste.useColumn(only(on).id, 2, '4', false);
    expect(openQuestions(reading(on))).toBe(0);
    expect(only(on).now.table.rows).toEqual([
      { key: 'ho-tich', label: 'Hộ tịch', cells: { 3: 5, 4: 3 } },
      { key: 'dat-dai', label: 'Đất đai', cells: { 3: 7, 4: 4 } },
    ]);
  });
});

describe('a file', () => {
  const file = (bytes = new Uint8Array([80, 75])) => new File([bytes], 'bao-cao.xlsx');
  const answering = (on: Stage, status: number, body: unknown) => {
    const { fetch } = on.api;
    on.api.fetch = (address, init) =>
      String(address).includes('/intake')
        ? Promise.resolve(new Response(JSON.stringify(body), { status }))
        : fetch(address, init);
  };

  test('is sent to be read, and mapped here', async () => {
    const on = await drawnStage();
    const workbook = { grids: [exported()], leftOut: [{ sheet: 'Nháp', reason: 'hidden' }], notes: [] };
    answering(on, 200, { tables: [], doubts: [], workbook });
    await on.pane.paste.fromFile(file());
    expect(reading(on).source.origin).toMatchObject({ kind: 'file', name: 'bao-cao.xlsx', leftOut: [{}] });
    expect(only(on).now.table.rows).toHaveLength(5);
  });

  test('that the server refuses is refused in its words', async () => {
    const on = await drawnStage();
    const errors = [{ pointer: '/', code: 'macros', detail: 'Sổ có macro (.xlsm).' }];
    answering(on, 422, { title: 'Không đọc được tệp', detail: 'd', code: 'upload-refused', errors });
    await on.pane.paste.fromFile(file());
    expect(pasteOf(on.state()).refusal).toEqual({
      title: 'Không đọc được tệp',
      details: ['Sổ có macro (.xlsm).'],
    });
  });

  test('without a line is refused with the way around it', async () => {
    const on = await drawnStage();
    on.api.weather = 'no-line';
    await on.pane.paste.fromFile(file());
    expect(pasteOf(on.state()).refusal?.details).toContain(panePasteWords.vi.fileOffline);
  });

  test('that is empty or too large is not sent at all', async () => {
    const on = await drawnStage();
    const sent = on.api.arrived.length;
    await on.pane.paste.fromFile(file(new Uint8Array()));
    expect(pasteOf(on.state()).refusal?.details[0]).toContain('0 byte');
    await on.pane.paste.fromFile(file(new Uint8Array(10 * 1024 * 1024 + 1)));
    expect(pasteOf(on.state()).refusal?.details[0]).toContain('10 MB');
    expect(on.api.arrived.slice(sent).filter((call) => call.includes('intake'))).toEqual([]);
  });

  test('can be given up while it is under way', async () => {
    const on = await drawnStage();
    on.api.weather = 'hanging';
    const reading = on.pane.paste.fromFile(file());
    await settle();
    on.state().task?.cancel?.();
    await reading;
    expect(pasteOf(on.state())).toMatchObject({ reading: null, refusal: null });
    expect(on.state().task).toBeNull();
  });
});

describe('questions', () => {
  test('a column that is not understood is asked about, and nothing is written before the answer', async () => {
    const on = await pasted(exported({ columns: odd(), numbered: false }));
    const [question] = questions(on);
    expect(question?.options.map(({ id }) => id)).toEqual(['8', 'none']);
    await on.pane.paste.write();
    expect(pasteOf(on.state()).written).toBeNull();
    await answer(on, question?.id ?? '', '8');
    expect(openQuestions(reading(on))).toBe(0);
    expect(only(on).now.table.rows[0]?.cells['8']).toBe(figure(rows[0], 'early'));
    await on.pane.paste.reopen(only(on).id, question?.id ?? '');
    expect(questions(on)).toHaveLength(1);
  });

  test('columns that nobody touched keep the reason for which they were recognised', async () => {
    const on = await pasted(exported({ columns: odd(), numbered: false }));
    await answer(on, questions(on)[0]?.id ?? '', '8');
    const reasons = only(on).now.columns.map(({ key, reason }) => [key, reason]);
    expect(reasons).toContainEqual(['8', 'chosen']);
    expect(reasons).toContainEqual(['7', 'literal']);
  });

  test('a name on two rows: one of them is taken, the other left out', async () => {
    const twice: SampleRow[] = [
      ...rows.slice(0, 2),
      { ...(rows[1] as SampleRow), figures: dossierFigures(8) },
    ];
    const on = await pasted(exported({ rows: twice }));
    const [question] = questions(on);
    expect(question).toMatchObject({ what: 'row-twice', doubts: [{}, {}] });
    await answer(on, question?.id ?? '', question?.options[1]?.id ?? '');
    expect(openQuestions(reading(on))).toBe(0);
    expect(only(on).now.table.rows.find(({ key }) => key === 'so-huu-tri-tue')?.cells['3']).toBe(
      dossierFigures(8).received,
    );
  });

  test('sums of groups are settled by one answer, an unnamed total by another', async () => {
    const [first, second] = [rows.slice(0, 2), rows.slice(2, 4)];
    const groups = [...first, sumRow('Văn xã', first, null), ...second, sumRow('Kinh tế', second, null)];
    const unnumbered = [...groups, sumRow('Hết thảy', rows.slice(0, 4), null)].map((row) => ({
      ...row,
      ordinal: null,
    }));
    const on = await pasted(exported({ rows: unnumbered }));
    const [sums, whole, ...others] = questions(on) as [Question, Question];
    expect(others).toEqual([]);
    await answer(on, sums.id, 'subtotal');
    await answer(on, whole.id, 'total');
    expect(openQuestions(reading(on))).toBe(0);
    expect(only(on).now.table.rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
    expect(only(on).now.table.rows.at(-1)?.cells['3']).toBe(figure(rows[4], 'received'));
  });

  test('a row that was taken for a sum and is none is taken like the others', async () => {
    const unnumbered = [...rows.slice(0, 4), sumRow('Hết thảy', rows.slice(0, 4), null)].map((row) => ({
      ...row,
      ordinal: null,
    }));
    const on = await pasted(exported({ rows: unnumbered }));
    await answer(on, questions(on)[0]?.id ?? '', 'detail');
    expect(openQuestions(reading(on))).toBe(0);
    expect(only(on).now.table.rows).toHaveLength(5);
  });

  test('a figure that is no figure: a proposed one, a typed one, or blank', async () => {
    const columns = ii06a().map((column, at) => (at === 2 ? { ...column, cell: () => 'gần 2000' } : column));
    const on = await pasted(exported({ columns, rows: rows.slice(0, 3), numbered: false }));
    const [first, second, third] = questions(on) as [Question, Question, Question];
    await answer(on, first.id, '2000');
    await on.pane.paste.answer(giveAnswers(only(on).id, [typedAnswer(second, 1987)]));
    await answer(on, third.id, 'blank');
    expect(openQuestions(reading(on))).toBe(0);
    expect(only(on).now.table.rows.map(({ cells }) => cells['3'])).toEqual([2000, 1987, null]);
  });

  test('proposals for many cells are accepted at once', async () => {
    const columns = ii06a().map((column, at) => (at === 2 ? { ...column, cell: () => 'gần 2000' } : column));
    const on = await pasted(exported({ columns, rows: rows.slice(0, 3), numbered: false }));
    await on.pane.paste.answer(giveAnswers(only(on).id, proposedAnswers(questions(on))));
    expect(only(on).now.table.rows.map(({ cells }) => cells['3'])).toEqual([2000, 2000, 2000]);
  });

  test('lines of a list that state one column differently: one of them is taken', async () => {
    const on = await drawnStage();
    const text = 'Số PAKN đã xử lý: 3\r\nĐã xử lý PAKN: 4\r\n';
    await on.pane.paste.fromClipboard({ html: '', text });
    const [question] = questions(on);
    expect(question).toMatchObject({ what: 'column-twice', doubts: [{}, {}] });
    expect(reading(on).open).toEqual([]);
    await answer(on, question?.id ?? '', '1');
    expect(openQuestions(reading(on))).toBe(0);
    expect(only(on).now.table).toMatchObject({ form: 'K04', rows: [{ cells: { 6: 4 } }] });
  });

  test('an export of other days is taken only when that is meant', async () => {
    const title = ['Từ ngày 15/12/2023 đến ngày 14/3/2024'];
    const on = await pasted(exported({ title }));
    expect(questions(on).map(({ what }) => what)).toEqual(['span']);
    expect(openQuestions(reading(on), true)).toBe(0);
    await answer(on, 'span', 'yes');
    expect(openQuestions(reading(on))).toBe(0);
  });

  test('rows of units: the unit’s own row, or all of them', async () => {
    const units = withTotal(unitRows(720, ['snv', 'skhcn', 'sxd']));
    const on = await pasted(exported({ columns: ii06a('Đơn vị'), rows: units }));
    expect(questions(on)[0]?.options.map(({ id }) => id)).toEqual(['own', 'all']);
    await answer(on, 'units', 'own');
    expect(only(on).now.table.rows.map(({ key }) => key)).toEqual(['skhcn']);
    await on.pane.paste.reopen(only(on).id, 'units');
    await answer(on, 'units', 'all');
    expect(only(on).now.table.rows).toHaveLength(4);
  });

  test('two tables with the same row: one of them is left out', async () => {
    const on = await drawnStage();
    const html = toHtml(exported()) + toHtml(exported());
    await on.pane.paste.fromClipboard({ html, text: '' });
    const [question] = twiceQuestions(reading(on));
    expect(question?.form).toBe('II.06a');
    await on.pane.paste.answer(leaveTables(question?.tables[1] ?? ''));
    expect(openQuestions(reading(on))).toBe(0);
  });
});

describe('what answers would do', () => {
  const columns = ii06a().map((column, at) => (at === 2 ? { ...column, cell: () => 'gần 2000' } : column));
  // Until it is answered, the form itself computes the column from the others.
  const received = Number(figure(rows[0], 'received'));
  const stepsOf = (on: Stage) =>
    questions(on).map((question) => giveAnswers(only(on).id, [typedAnswer(question, 7)]));

  test('is worked out one answer at a time over what stands in the forms, and changes nothing', async () => {
    const on = await pasted(exported({ columns, rows: rows.slice(0, 1), numbered: false }));
    on.book.type('II.06a', 'dat-dai', '3', 12);
    await on.live();
    const before = reading(on);
    const effects = on.pane.paste.effectsOf(stepsOf(on), undefined, new AbortController().signal);
    await on.clock.pass(0);
    expect(await effects).toEqual([[{ column: '3', from: received + 12, to: 7 + 12 }]]);
    expect(reading(on)).toBe(before);
  });

  test('is no longer worked out once it is not looked at, and the next in turn is', async () => {
    const on = await pasted(exported({ columns, rows: rows.slice(0, 1), numbered: false }));
    const stop = new AbortController();
    const first = on.pane.paste.effectsOf(stepsOf(on), undefined, stop.signal);
    const next = on.pane.paste.effectsOf(stepsOf(on), undefined, new AbortController().signal);
    stop.abort();
    await on.clock.pass(0);
    expect(await first).toBeUndefined();
    expect(await next).toEqual([[{ column: '3', from: received, to: 7 }]]);
  });
});

describe('what the person changes', () => {
  test('a column given to another use takes it from the one that had it', async () => {
    const on = await pasted();
    const before = only(on).now.columns.find(({ key }) => key === '8')?.sources[0] ?? 0;
    const late = only(on).now.columns.find(({ key }) => key === '10')?.sources[0] ?? 0;
    await on.pane.paste.useColumn(only(on).id, late, '8', false);
    const { columns, table } = only(on).now;
    expect(columns.find(({ key }) => key === '8')?.sources).toEqual([late]);
    expect(columns.find(({ sources }) => sources.includes(before))?.key).toBeNull();
    expect(table.rows[0]?.cells['8']).toBe(figure(rows[0], 'late'));
    await on.pane.paste.useColumn(only(on).id, before, '8', true);
    expect(only(on).now.table.rows[0]?.cells['8']).toBe(
      Number(figure(rows[0], 'late')) + Number(figure(rows[0], 'early')),
    );
  });

  test('a row that was left out is taken, one that was taken is left out', async () => {
    const on = await pasted();
    const [first] = only(on).now.rows.filter(({ kind }) => kind === 'detail');
    await on.pane.paste.useRow(only(on).id, first?.row ?? 0, 'other', null);
    expect(only(on).now.table.rows).toHaveLength(4);
    await on.pane.paste.useRow(only(on).id, first?.row ?? 0, 'detail', null);
    expect(only(on).now.table.rows).toHaveLength(5);
  });

  test('a repair taken back asks for the figure; made again, it is there', async () => {
    const columns = ii06a().map((column, at) => (at === 2 ? { ...column, cell: () => '1.234' } : column));
    const on = await pasted(exported({ columns, rows: rows.slice(0, 2), numbered: false }));
    const [repair] = only(on).now.repairs;
    if (repair === undefined) throw new Error('no repair');
    await on.pane.paste.takeBack(only(on).id, [repair]);
    expect(questions(on)).toMatchObject([{ what: 'unreadable', doubts: [{ shown: '1.234' }] }]);
    await on.pane.paste.repairAgain(only(on).id, [repair]);
    expect(questions(on)).toEqual([]);
    expect(only(on).now.table.rows[0]?.cells['3']).toBe(1234);
  });
});

describe('an accepted mapping', () => {
  const next = withTotal(fieldRows(950));

  async function accepted(on: Stage): Promise<void> {
    await on.pane.paste.fromClipboard(copied(exported({ columns: odd(), numbered: false })));
    await answer(on, questions(on)[0]?.id ?? '', '8');
    await on.pane.paste.write();
    await on.pane.paste.sendMemory();
  }

  test('is remembered: the next export of the layout needs no question, on another machine either', async () => {
    const on = await drawnStage();
    await accepted(on);
    expect(pasteOf(on.state()).written?.remembered).toBe(1);
    const other = await drawnStage({ api: on.api });
    await other.pane.paste.fromClipboard(copied(exported({ columns: odd(), rows: next, numbered: false })));
    expect(openQuestions(reading(other))).toBe(0);
    expect(only(other).now).toMatchObject({ remembered: true });
    expect(reading(other).known).toHaveLength(1);
    expect(only(other).now.table.rows[0]?.cells['8']).toBe(figure(next[0], 'early'));
  });

  test('is not remembered when that is not wanted', async () => {
    const on = await drawnStage();
    await on.pane.paste.fromClipboard(copied(exported({ columns: odd(), numbered: false })));
    await answer(on, questions(on)[0]?.id ?? '', '8');
    on.pane.paste.remember(false);
    await on.pane.paste.write();
    expect(pasteOf(on.state()).written?.remembered).toBe(0);
  });

  test('can be set aside for once, or forgotten', async () => {
    const on = await drawnStage();
    await accepted(on);
    const again = () => on.pane.paste.fromClipboard(copied(exported({ columns: odd(), numbered: false })));
    await again();
    await on.pane.paste.withoutMemory(only(on).first.signature, false);
    expect(questions(on)).toHaveLength(1);
    await again();
    expect(questions(on)).toEqual([]);
    await on.pane.paste.withoutMemory(only(on).first.signature, true);
    await on.pane.paste.sendMemory();
    await again();
    expect(questions(on)).toHaveLength(1);
    expect(on.api.arrived.some((call) => call.startsWith('DELETE mappings/skhcn/'))).toBe(true);
  });

  test('without a line is kept here, used here, and told to the server later', async () => {
    const on = await drawnStage();
    on.api.weather = 'no-line';
    await accepted(on);
    expect(await on.machine.mappings.all()).toHaveLength(1);
    await on.pane.paste.fromClipboard(copied(exported({ columns: odd(), rows: next, numbered: false })));
    expect(only(on).now.remembered).toBe(true);
    on.api.weather = 'fine';
    on.pane.online(true);
    await on.pane.paste.sendMemory();
    expect(await on.machine.mappings.all()).toEqual([]);
    expect(on.api.arrived.some((call) => call.startsWith('PUT mappings/skhcn/'))).toBe(true);
  });
});

describe('beside the forms', () => {
  test('every difference is told with its reason, and nothing is written', async () => {
    const on = await pasted();
    await on.pane.paste.write();
    const [first, ...others] = rows.slice(0, -1);
    const early = Number(figure(first, 'early'));
    const ontime = Number(figure(first, 'ontime'));
    const shifted = {
      ...(first as SampleRow),
      figures: { ...first?.figures, early: early + 1, ontime: ontime - 1 },
    };
    await on.pane.paste.fromClipboard(copied(exported({ rows: [shifted, ...others] })));
    const before = JSON.stringify([...on.book.tables]);
    await on.pane.paste.compare();
    const { comparison } = pasteOf(on.state());
    expect(comparison?.results).toMatchObject([{ form: 'II.06a' }]);
    expect(
      comparison?.results[0]?.differences.map(({ columns, reasons }) => [columns.join(), reasons[0]]),
    ).toEqual([
      ['8', 'timestamp'],
      ['9', 'timestamp'],
      ['', 'row-own'],
    ]);
    expect(JSON.stringify([...on.book.tables])).toBe(before);
    on.pane.paste.leaveComparison();
    expect(pasteOf(on.state()).comparison).toBeNull();
  });

  test('of an export by units the unit’s row stands beside the form’s total', async () => {
    const on = await pasted();
    await on.pane.paste.write();
    const own = rows.at(-1) as SampleRow;
    const units: SampleRow[] = [
      ...unitRows(720, ['snv']),
      { ...own, label: 'Sở Khoa học và Công nghệ', key: 'skhcn' },
    ];
    await on.pane.paste.fromClipboard(copied(exported({ columns: ii06a('Đơn vị'), rows: units })));
    await answer(on, 'units', 'own');
    await on.pane.paste.compare();
    expect(pasteOf(on.state()).comparison?.results).toMatchObject([{ differences: [], agreeing: 11 }]);
  });
});
