import { referenceContent } from '../../../functions/local/seed/reference';
import { figuresOver, lastChange, relationsOf } from '../../../addin/pane/cell/facts';
import { ExcelProblem } from '../../../addin/excel/port';
import { EXPLAINED, send, supervisorStage } from './stage/province-stage';
import { drawnStage, machine, settle, typeTables, type Stage } from './stage/stage';

const LAND = { form: 'II.06a', row: 'total', column: '9' };
const OTHER = { form: 'K01', row: 'total', column: '3' };
const reads = (on: Stage) =>
  on.api.arrived.filter((call) => call === 'GET submissions/2024-Q2/skhcn/cells').length;
const SKHCN = { period: '2024-Q2', unit: 'skhcn' };

async function select(on: Stage, cell: typeof LAND | null): Promise<void> {
  on.book.select(cell);
  await on.clock.pass(200);
  await settle();
}

/** A quarter with saved figures. */
async function savedStage(): Promise<Stage> {
  const on = await drawnStage();
  typeTables(on.book, referenceContent.tables);
  await on.live();
  await on.pane.send.save(false);
  await settle();
  return on;
}

describe('the cell that is selected', () => {
  test('is followed once the selection rests; a quarter is read once, and again when a version was saved', async () => {
    const on = await savedStage();
    on.book.select(OTHER);
    on.book.select(LAND);
    expect(on.state().cell.selected).toBeNull();
    await select(on, LAND);
    expect(on.state().cell).toMatchObject({ selected: LAND, missing: false });
    await select(on, OTHER);
    await select(on, null);
    await select(on, LAND);
    expect(reads(on)).toBe(1);
    on.book.type(LAND.form, LAND.row, LAND.column, 1);
    await on.live();
    await on.pane.send.save(false);
    await select(on, OTHER);
    expect(reads(on)).toBe(2);
  });

  test('is neither watched nor read while the panel is folded, and that is remembered', async () => {
    const on = await drawnStage({ machine: machine() });
    expect(on.book.selectionWatchers).toBe(1);
    on.pane.cell.fold(true);
    await settle();
    expect(on.book.selectionWatchers).toBe(0);
    await select(on, LAND);
    expect(reads(on)).toBe(0);
    const again = await drawnStage({ machine: on.machine, api: on.api, book: on.book });
    expect(again.state().cell.folded).toBe(true);
    again.pane.cell.fold(false);
    await select(again, LAND);
    expect(again.state().cell.selected).toEqual(LAND);
  });

  test('is no longer watched when the quarter is closed', async () => {
    const on = await drawnStage();
    on.pane.quarter.close();
    await settle();
    expect(on.book.selectionWatchers).toBe(0);
    expect(on.state().cell.selected).toBeNull();
  });

  test('a host without the event has none; one where somebody types is asked again', async () => {
    const on = await drawnStage();
    on.pane.cell.fold(true);
    on.book.fail('watchSelection', new ExcelProblem('not-supported'));
    on.pane.cell.fold(false);
    await on.clock.pass(5_000);
    expect([on.book.selectionWatchers, on.state().cell.off]).toEqual([0, true]);
    const busy = await drawnStage();
    busy.pane.cell.fold(true);
    busy.book.fail('watchSelection', new ExcelProblem('cell-editing'));
    busy.pane.cell.fold(false);
    await busy.clock.pass(2_000);
    await settle();
    expect([busy.book.selectionWatchers, busy.state().cell.off]).toEqual([1, false]);
    expect(on.state().notice?.intent).not.toBe('error');
  });

  test('without a line it says what is missing, and reads it with the next cell when the line is back', async () => {
    const on = await drawnStage();
    on.api.weather = 'no-line';
    await select(on, LAND);
    expect(on.state().cell).toMatchObject({ selected: LAND, beside: null, missing: true });
    on.api.weather = 'fine';
    await select(on, OTHER);
    expect(on.state().cell.missing).toBe(false);
    on.api.weather = 'no-line';
    // What was read once, this machine keeps.
    const again = await drawnStage({ machine: on.machine, api: on.api, book: on.book });
    await select(again, LAND);
    expect(again.state().cell.beside?.before).toHaveLength(7);
  });
});

describe('what a figure is laid beside', () => {
  const tables = (value: number) => [
    { form: 'II.06a', rows: [{ key: 'dat-dai', label: 'Đất đai', cells: { 9: value } }] },
  ];
  const cell = { form: 'II.06a', row: 'dat-dai', column: '9' };

  test('are eight quarters, the last one as it is typed; other days and what is not stored are not known', async () => {
    const on = await drawnStage();
    const path = (period: string) => ({ period, unit: 'skhcn' });
    const store = (period: string, body: object) =>
      on.api.as('clerk.skhcn', 'putSubmission', path(period), { body, version: null });
    await store('2023-Q2', { tables: tables(5) });
    await store('2023-Q4', { tables: tables(6), calendar: 'calendar' });
    await store('2024-Q1', { tables: tables(7) });
    on.book.type('II.06a', 'dat-dai', '9', 8);
    await on.live();
    await select(on, cell);
    const values = figuresOver(on.quarter(), on.state().cell.beside, cell).map(({ value }) => value);
    expect(values).toEqual([null, null, null, 5, null, null, 7, 8]);
    // A total that nobody stated is what its rows add up to.
    const total = figuresOver(on.quarter(), on.state().cell.beside, { ...cell, row: 'total' });
    expect(total.map(({ value }) => value)).toEqual([null, null, null, 5, null, null, 7, 8]);
  });

  test('are relations with the name of each column beside its number, and what the check says of them', async () => {
    const on = await drawnStage();
    typeTables(on.book, referenceContent.tables);
    await on.live();
    const told = relationsOf(on.quarter(), { form: 'K01', row: 'total', column: '10' }, 'vi');
    expect(told.find(({ code }) => code === 'K01.integration')).toMatchObject({
      form: 'K01',
      status: 'fail',
    });
    for (const { text } of told.filter(({ code }) => code === 'K01.integration')) {
      expect(text).toMatch(
        /^\p{L}[^()]* \(3\) = \p{L}[^()]* \(10\) \+ \p{L}[^()]* \(11\) \+ \p{L}[^()]* \(12\)$/u,
      );
    }
    const across = relationsOf(on.quarter(), { form: 'II.06a', row: 'total', column: '3' }, 'vi');
    expect(across.some(({ form }) => form !== 'II.06a')).toBe(true);
    expect(relationsOf(on.quarter(), cell, 'en').length).toBeGreaterThan(0);
  });

  test('is who changed it last; what is typed since is not saved', async () => {
    const on = await savedStage();
    await select(on, OTHER);
    const change = () => lastChange(on.quarter(), on.state().cell.beside, OTHER);
    expect(change()).toMatchObject({ version: 1, by: 'id-clerk.skhcn' });
    on.book.type(OTHER.form, OTHER.row, OTHER.column, 12_345);
    await on.live();
    expect(change()).toBe('unsaved');
  });
});

describe('comments', () => {
  test('are said once, stay typed where they could not be sent, and are answered by the reviewer', async () => {
    const on = await savedStage();
    await select(on, LAND);
    on.pane.comments.type('here', 'Đã đối chiếu sổ.');
    const body = { kind: 'comment', ...LAND, text: 'Đã đối chiếu sổ.' } as const;
    on.api.weather = 'lost-answer';
    expect(await on.pane.cell.say(body)).toBe(false);
    expect(on.pane.comments.store.getState().typed).toEqual({ here: 'Đã đối chiếu sổ.' });
    on.api.weather = 'fine';
    expect(await on.pane.cell.say(body)).toBe(true);
    expect(on.state().cell.beside?.comments).toMatchObject([{ id: 1, text: body.text, role: 'clerk' }]);
    // The same words again are a new comment.
    await on.pane.cell.say(body);
    expect(on.state().cell.beside?.comments).toHaveLength(2);
    await on.api.as('supervisor', 'postComment', SKHCN, {
      body: { kind: 'answer', comment: 1, text: 'Rõ.' },
    });
    await on.pane.cell.refresh();
    expect(on.state().cell.beside?.comments[0]?.answers).toMatchObject([{ text: 'Rõ.', role: 'supervisor' }]);
  });

  test('are read with the submission in review, and the answer goes to the clerk', async () => {
    const on = await supervisorStage();
    await send(on, 'skhcn', EXPLAINED);
    const say = { kind: 'comment', ...OTHER, text: 'Chờ Cổng cập nhật.' };
    await on.api.as('clerk.skhcn', 'postComment', SKHCN, { body: say });
    on.pane.review.open('skhcn');
    await on.pane.review.load();
    await on.pane.review.loadComments();
    expect(on.state().review.open?.comments.value).toMatchObject([
      { text: say.text, columnName: expect.stringMatching(/\(3\)$/) as string },
    ]);
    expect(await on.pane.review.say({ kind: 'settle', comment: 1, answers: 0 })).toBe(true);
    expect(on.state().review.open?.comments.value?.[0]?.settled).toMatchObject({ role: 'supervisor' });
    await on.pane.review.goToCell(OTHER);
    expect(on.book.shown.at(-1)).toMatchObject({ role: 'review:form:K01' });
    expect(on.book.sheets.get('review:findings')?.cells.map(({ value }) => value)).toContain(say.text);
  });
});
