import { referenceContent } from '../../../functions/local/seed/reference';
import { ExcelProblem } from '../../../addin/excel/port';
import { findingSentence } from '../../../shared/rules/sentence/finding-sentence';
import { summarise } from '../../../addin/pane/send/summary';
import { drawnStage, machine, settle, stage, typeTables, type Stage } from './stage/stage';

const SKHCN = { period: '2024-Q2', unit: 'skhcn' };
const figure = (on: Stage, form: string, column: string) =>
  on.quarter().draft.content.tables.find((table) => table.form === form)?.rows[0]?.cells[column];
const stored = (on: Stage) => on.api.as('supervisor', 'getSubmission', SKHCN);
const saves = (on: Stage) => on.api.arrived.filter((call) => call.startsWith('PUT')).length;

async function typed(options = {}): Promise<Stage> {
  const on = await drawnStage(options);
  typeTables(on.book, referenceContent.tables);
  await on.live();
  return on;
}

describe('without a line', () => {
  test('a save waits on this machine and goes out by itself when the line is back', async () => {
    const on = await typed();
    on.api.weather = 'no-line';
    on.pane.online(false);
    expect(await on.pane.send.save(false)).toBe(false);
    expect(on.state().notice).toMatchObject({ intent: 'warning', title: 'Không có kết nối' });
    expect(on.state().sends).toMatchObject([{ state: 'waiting', tries: 1 }]);

    on.book.type('K01', 'total', '12', 5);
    await on.live();
    expect(on.quarter().judgement.findings.map(({ code }) => code)).not.toContain('K01.integration');

    on.api.weather = 'fine';
    on.pane.online(true);
    await settle();
    expect(on.state().sends).toEqual([]);
    expect(await stored(on)).toMatchObject({ version: 1 });
    // What was typed after that save is still only here.
    expect(on.quarter().draft).toMatchObject({ version: 1 });
    expect(figure(on, 'K01', '12')).toBe(5);
    expect(await on.pane.send.save(false)).toBe(true);
    expect(await stored(on)).toMatchObject({ version: 2 });
  });

  test('a second save behind one that waits is told why it waits, too', async () => {
    const on = await typed();
    on.api.weather = 503;
    await on.pane.send.save(false);
    on.pane.dismiss();
    on.book.type('K01', 'total', '12', 5);
    await on.live();
    expect(await on.pane.send.save(false)).toBe(false);
    expect(on.state().notice).not.toBeNull();
    expect(on.state().sends).toHaveLength(2);
  });

  test('it is tried again after longer and longer waits', async () => {
    const on = await typed();
    on.api.weather = 503;
    await on.pane.send.save(false);
    expect(on.state().sends[0]?.tries).toBe(1);
    await on.clock.pass(1_900);
    expect(on.state().sends[0]?.tries).toBe(1);
    await on.clock.pass(200);
    expect(on.state().sends[0]?.tries).toBe(2);
    await on.clock.pass(4_000);
    expect(on.state().sends[0]?.tries).toBe(2);
    on.api.weather = 'fine';
    await on.clock.pass(1_100);
    expect(on.state().sends).toEqual([]);
  });

  test('an answer that got lost has one effect: sent again, it is the same version', async () => {
    const on = await typed();
    on.api.weather = 'lost-answer';
    await on.pane.send.save(false);
    expect(on.state().sends).toMatchObject([{ state: 'waiting' }]);
    on.api.weather = 'fine';
    on.pane.online(true);
    await settle();
    expect(saves(on)).toBe(2);
    expect(await stored(on)).toMatchObject({ version: 1 });
    expect(on.quarter().draft.version).toBe(1);
  });

  test('a second save after a lost answer follows the first one, without a conflict', async () => {
    const on = await typed();
    on.api.weather = 'lost-answer';
    await on.pane.send.save(false);
    on.api.weather = 'no-line';
    on.book.type('K01', 'total', '12', 5);
    await on.live();
    await on.pane.send.save(false);
    expect(on.state().sends).toHaveLength(2);
    on.api.weather = 'fine';
    on.pane.online(true);
    await settle();
    expect(on.state().sends).toEqual([]);
    expect(await stored(on)).toMatchObject({ version: 2 });
    expect(on.quarter().draft.version).toBe(2);
  });

  test('a save that was never tried gives way to a newer one of the same quarter', async () => {
    const on = await typed();
    on.api.weather = 'no-line';
    await on.pane.send.save(false);
    expect(on.state().sends).toHaveLength(1);
    await on.pane.send.save(false);
    await on.pane.send.save(false);
    expect(on.state().sends.length).toBeLessThanOrEqual(2);
  });

  test('a pane that is closed mid-send finishes when it is opened again', async () => {
    const on = await typed();
    on.api.weather = 'hanging';
    void on.pane.send.save(false);
    await settle();
    expect(on.state().sends).toMatchObject([{ state: 'sending' }]);
    on.api.weather = 'fine';
    const again = stage({ api: on.api, machine: on.machine, book: on.book });
    await again.pane.session.start();
    await settle();
    expect(again.state().sends).toEqual([]);
    expect(again.quarter().draft.version).toBe(1);
  });

  test('a server that does not answer is given up after a while, and the save waits', async () => {
    const on = await typed();
    on.api.weather = 'hanging';
    const saving = on.pane.send.save(false);
    await on.clock.pass(20_000);
    expect(await saving).toBe(false);
    expect(on.state().notice?.title).toBe('Máy chủ chưa phản hồi');
    expect(on.state().sends).toMatchObject([{ state: 'waiting' }]);
  });

  test('a send can be stopped: it leaves the outbox, the draft stays', async () => {
    const on = await typed();
    on.api.weather = 'hanging';
    const saving = on.pane.send.save(false);
    await settle();
    on.state().task?.cancel?.();
    expect(await saving).toBe(false);
    expect(on.state()).toMatchObject({ sends: [], task: null, notice: null });
    expect(figure(on, 'K01', '3')).toBe(58);
  });

  test('the pane opens with what this machine keeps of the last person', async () => {
    const on = await typed();
    const again = stage({ api: on.api, machine: on.machine, book: on.book });
    on.api.weather = 'no-line';
    await again.pane.session.start();
    expect(again.state().session).toMatchObject({ phase: 'signed-in', offline: true });
    expect(figure(again, 'K01', '3')).toBe(58);
    again.book.type('K01', 'total', '12', 5);
    await again.live();
    expect(again.quarter().judgement.findings.map(({ code }) => code)).not.toContain('K01.integration');
    on.api.weather = 'fine';
    again.pane.online(true);
    await settle();
    expect(again.state().session).toMatchObject({ offline: false, expired: false });
    expect(await again.pane.send.save(false)).toBe(true);
  });

  test('nobody’s figures go out under another name', async () => {
    const on = await typed();
    on.api.weather = 'no-line';
    await on.pane.send.save(false);
    on.api.weather = 'fine';
    await on.pane.session.signOut();
    await on.pane.session.signIn('clerk.syt');
    await settle();
    expect(saves(on)).toBe(0);
    expect(on.state().sends).toEqual([]);
    expect(await on.machine.outbox.all()).toHaveLength(1);
  });
});

describe('the server refuses', () => {
  test('401 in the middle keeps the draft and the save, and a new sign-in sends it', async () => {
    const on = await typed();
    on.machine.preferences.write('person', null);
    const token = 'token:clerk.skhcn:';
    const original = on.api.revoked.has.bind(on.api.revoked);
    on.api.revoked.has = (value) => value.startsWith(token) || original(value);
    expect(await on.pane.send.save(false)).toBe(false);
    expect(on.state().session.expired).toBe(true);
    expect(on.state().sends).toMatchObject([{ state: 'waiting', problem: { code: 'auth-expired' } }]);
    expect(figure(on, 'K01', '3')).toBe(58);
    on.api.revoked.has = original;
    await on.pane.session.signIn('clerk.skhcn');
    await settle();
    expect(on.state().session.expired).toBe(false);
    expect(on.state().sends).toEqual([]);
    expect(on.quarter().draft.version).toBe(1);
  });

  test('a token that ran out is renewed without asking, and the save goes through', async () => {
    const on = await typed();
    let refused = 0;
    on.api.revoked.has = () => (refused += 1) === 1;
    expect(await on.pane.send.save(false)).toBe(true);
    expect(on.state().session.expired).toBe(false);
  });

  test('500 stays in the outbox with its reason until it is tried again', async () => {
    const on = await typed();
    on.api.weather = 500;
    await on.pane.send.save(false);
    expect(on.state().sends).toMatchObject([{ state: 'failed', problem: { status: 500 } }]);
    await on.clock.pass(600_000);
    expect(on.state().sends).toMatchObject([{ state: 'failed' }]);
    on.api.weather = 'fine';
    const [send] = on.state().sends;
    if (send) await on.pane.send.retry(send);
    expect(on.state().sends).toEqual([]);
    expect(on.quarter().draft.version).toBe(1);
  });

  test('a figure that is no count is named at its cell and nothing is sent', async () => {
    const on = await typed();
    on.book.type('K01', 'total', '12', -3);
    await on.live();
    expect(on.quarter().judgement.errors).toEqual([
      {
        problem: expect.objectContaining({ code: 'negative', value: '-3' }),
        place: { form: 'K01', row: 'total', column: '12' },
      },
    ]);
    expect(summarise(on.quarter()).saveBlocked).toBe('input');
    expect(await on.pane.send.save(false)).toBe(false);
    expect(saves(on)).toBe(0);
  });

  test('a word in a count cell blocks saving too, though it is no figure at all', async () => {
    const on = await typed();
    on.book.texts = [
      { form: 'K01', kind: 'cell', row: 'total', rowLabel: 'Tổng cộng', column: '12', text: 'ba' },
    ];
    on.book.edited('K01');
    await on.live();
    expect(summarise(on.quarter()).saveBlocked).toBe('input');
  });

  test('a report that somebody else handed in meanwhile takes no save', async () => {
    const on = await typed();
    await on.pane.send.save(false);
    await on.api.as('clerk.skhcn', 'putSubmission', SKHCN, {
      version: 1,
      body: { ...referenceContent, tables: [] },
    });
    await on.api.as('clerk.skhcn', 'submit', SKHCN, { version: 2 });
    on.book.type('K01', 'total', '12', 5);
    await on.live();
    await on.pane.send.save(false);
    expect(on.state().conflict?.theirs.status).toBe('submitted');
    on.pane.send.chooseAll('mine');
    await on.pane.send.finishMerge();
    expect(summarise(on.quarter()).saveBlocked).toBe('locked');
    expect(figure(on, 'K01', '12')).toBe(5);
  });
});

describe('somebody else saved meanwhile', () => {
  async function conflicting(): Promise<Stage> {
    const on = await typed();
    await on.pane.send.save(false);
    const theirs = structuredClone(referenceContent);
    const k01 = theirs.tables.find(({ form }) => form === 'K01')?.rows[0];
    if (k01) Object.assign(k01.cells, { 11: 5, 12: 4, 16: 9 });
    await on.api.as('clerk.skhcn', 'putSubmission', SKHCN, {
      version: 1,
      body: { ...theirs, texts: { 'II.2': 'Của đồng nghiệp' } },
    });
    on.book.type('K01', 'total', '12', 5);
    await on.live();
    return on;
  }

  test('412: cell by cell, mine and theirs together go into the forms and are saved', async () => {
    const on = await conflicting();
    expect(await on.pane.send.save(false)).toBe(false);
    const { conflict } = on.state();
    expect(on.state().screen).toBe('send');
    expect(conflict?.merge.taken).toBe(3);
    expect(conflict?.merge.conflicts).toMatchObject([
      { form: 'K01', row: 'total', key: '12', base: 3, mine: 5, theirs: 4 },
    ]);
    await on.pane.send.finishMerge();
    expect(on.state().conflict).not.toBeNull();

    on.pane.send.choose(conflict?.merge.conflicts[0]?.id ?? '', 'theirs');
    await on.pane.send.finishMerge();
    await settle();
    expect(on.state()).toMatchObject({ conflict: null, sends: [] });
    expect(on.book.tables.get('K01')?.[0]?.cells).toMatchObject({ 11: 5, 12: 4, 16: 9 });
    expect(on.book.painted).toHaveLength(1);
    expect(await stored(on)).toMatchObject({ version: 3, texts: { 'II.2': 'Của đồng nghiệp' } });
    expect(on.quarter().draft).toMatchObject({ version: 3 });
    expect(on.book.memory.version).toBe(3);
    expect(on.quarter().copies.map(({ reason }) => reason)).toEqual(['merged']);
  });

  test('rows that they added are drawn into the forms', async () => {
    const on = await typed();
    await on.pane.send.save(false);
    const theirs = structuredClone(referenceContent);
    theirs.tables
      .find(({ form }) => form === 'II.06a')
      ?.rows.unshift({ key: 'hoat-dong-kh-cn', label: 'Hoạt động KH&CN', cells: { 3: 159 } });
    await on.api.as('clerk.skhcn', 'putSubmission', SKHCN, { version: 1, body: theirs });
    on.book.type('K06', 'total', '9', 5);
    await on.live();
    await on.pane.send.save(false);
    await on.pane.send.finishMerge();
    expect(on.book.painted).toHaveLength(2);
    expect(on.book.tables.get('II.06a')?.map(({ key }) => key)).toEqual(['hoat-dong-kh-cn', 'total']);
    expect(on.book.tables.get('K06')?.[0]?.cells['9']).toBe(5);
    expect(await stored(on)).toMatchObject({ version: 3 });
  });

  test('what is typed while the two versions are shown takes part in the merge', async () => {
    const on = await conflicting();
    await on.pane.send.save(false);
    on.book.type('K06', 'total', '9', 5);
    on.pane.send.chooseAll('mine');
    await on.pane.send.finishMerge();
    expect(on.book.tables.get('K06')?.[0]?.cells['9']).toBe(5);
    expect(on.book.tables.get('K01')?.[0]?.cells['12']).toBe(5);
    expect(await stored(on)).toMatchObject({ version: 3 });
  });

  test('a workbook that takes no writing leaves the merge open and both versions as they were', async () => {
    const on = await conflicting();
    await on.pane.send.save(false);
    on.pane.send.chooseAll('theirs');
    on.book.fail('writeCells', new ExcelProblem('protected'));
    await on.pane.send.finishMerge();
    expect(on.state().conflict).not.toBeNull();
    expect(on.state().notice?.text).toContain('bị khóa');
    expect(figure(on, 'K01', '12')).toBe(5);
    expect(await stored(on)).toMatchObject({ version: 2 });
  });

  test('a newer version is seen before anything is sent, and can be compared at once', async () => {
    const on = await conflicting();
    await on.pane.quarter.look();
    expect(on.quarter().stored?.version).toBe(2);
    on.pane.send.compare();
    expect(on.state().conflict?.merge.conflicts).toHaveLength(1);
    on.pane.send.leaveMerge();
    expect(on.state().conflict).toBeNull();
  });

  test('another machine’s workbook is merged from the version that it was saved with', async () => {
    const on = await conflicting();
    const elsewhere = stage({ api: on.api, machine: machine(), book: on.book });
    await elsewhere.pane.session.signIn('clerk.skhcn');
    expect(elsewhere.quarter().draft).toMatchObject({ version: 1, base: null });
    expect(figure(elsewhere, 'K01', '12')).toBe(5);
    await elsewhere.pane.send.save(false);
    expect(elsewhere.state().conflict?.merge.conflicts).toMatchObject([{ base: 3, mine: 5, theirs: 4 }]);
  });
});

describe('Excel is in the way', () => {
  test('a cell being edited: the pane reads again by itself and nothing old is sent', async () => {
    const on = await typed();
    on.book.fail('readForms', new ExcelProblem('cell-editing'), 2);
    on.book.type('K01', 'total', '12', 5);
    await on.live();
    expect(on.quarter().workbook.unread).toBe('cell-editing');
    expect(figure(on, 'K01', '12')).toBe(3);
    expect(await on.pane.send.save(false)).toBe(false);
    expect(on.state().notice?.text).toContain('Enter');
    expect(saves(on)).toBe(0);
    await on.clock.pass(1_500);
    expect(on.quarter().workbook.unread).toBeNull();
    expect(figure(on, 'K01', '12')).toBe(5);
  });

  test('a cell being edited while findings are marked: figures are read, and marked once that is over', async () => {
    const on = await typed();
    await on.marked();
    on.book.fail('mark', new ExcelProblem('cell-editing'), 2);
    on.book.type('K01', 'total', '12', 5);
    await on.marked();
    expect(figure(on, 'K01', '12')).toBe(5);
    expect(on.quarter().workbook).toMatchObject({ unread: null, unmarked: 'cell-editing' });
    expect(on.book.marks).toContain('K01.integration');
    await on.clock.pass(3_000);
    expect(on.quarter().workbook.unmarked).toBeNull();
    expect(on.book.marks).not.toContain('K01.integration');
  });

  test('a sheet that cannot be marked is told, and hinders no save', async () => {
    const on = await typed();
    on.book.fail('mark', new ExcelProblem('protected'), 99);
    on.book.type('K01', 'total', '12', 5);
    await on.marked();
    expect(on.quarter().workbook).toMatchObject({ unread: null, unmarked: 'protected' });
    expect(await on.pane.send.save(false)).toBe(true);
  });

  test('words of the marker column that were edited are written again though the findings are the same', async () => {
    const on = await typed();
    await on.marked();
    on.book.marks = [];
    on.book.edited('K01', true);
    await on.live();
    expect(on.quarter().workbook.unmarked).toBe('waits');
    await on.marked();
    expect(on.quarter().workbook.unmarked).toBeNull();
    expect(on.book.marks).toContain('K01.integration');
  });

  test('a cell being edited when the pane comes up: the quarter of the workbook opens once that is over', async () => {
    const on = await typed();
    const again = stage({ api: on.api, machine: on.machine, book: on.book });
    on.book.fail('readMemory', new ExcelProblem('cell-editing'), 2);
    await again.pane.session.start();
    expect(again.state().quarter).toBeNull();
    await again.clock.pass(3_000);
    expect(again.quarter().draft).toMatchObject(SKHCN);
  });

  test('a sheet deleted by the clerk: its figures stay in the draft and can be drawn again', async () => {
    const on = await typed();
    on.book.deleteSheet('K01');
    await on.live();
    expect(on.quarter().workbook.problems).toEqual([{ form: 'K01', kind: 'missing' }]);
    expect(figure(on, 'K01', '3')).toBe(58);
    await on.pane.quarter.redraw('K01');
    expect(on.book.painted.at(-1)).toEqual(['K01']);
    expect(on.quarter().workbook.problems).toEqual([]);
    expect(on.book.tables.get('K01')?.[0]?.cells['3']).toBe(58);
    expect(on.book.marks).toHaveLength(2);
  });

  test('a workbook closed unsaved: its old figures are used, the draft is kept and can be taken back', async () => {
    const on = await typed();
    on.book.tables.set('K01', [{ key: 'total', label: 'Tổng cộng', cells: { 3: 57 } }]);
    const again = stage({ api: on.api, machine: on.machine, book: on.book });
    await again.pane.session.start();
    expect(figure(again, 'K01', '3')).toBe(57);
    expect(again.state().notice?.text).toContain('khác bản nháp');
    const [copy] = again.quarter().copies;
    expect(copy?.reason).toBe('workbook-differs');
    if (copy) await again.pane.quarter.restore(copy);
    expect(again.book.tables.get('K01')?.[0]?.cells['3']).toBe(58);
  });

  test('a cell that cannot be gone to says why', async () => {
    const on = await typed();
    on.book.fail('goTo', new ExcelProblem('not-found'));
    await on.pane.check.step(1);
    expect(on.state().notice?.intent).toBe('error');
  });

  test('marks can be taken away and put back', async () => {
    const on = await typed();
    await on.marked();
    expect(on.book.marks).toHaveLength(2);
    await on.pane.check.mark(false);
    expect(on.book.marks).toEqual([]);
    await on.pane.check.mark(true);
    expect(on.book.marks).toHaveLength(2);
  });
});

describe('two panes on one machine', () => {
  test('explanations written in one are in the other, and both are told', async () => {
    const one = await typed();
    const two = stage({ api: one.api, machine: one.machine, book: one.book });
    await two.pane.session.start();
    const query = one.quarter().judgement.findings.find(({ code }) => code === 'K01.impossible');
    if (query) one.pane.check.explain(query, 'Thủ tục có tính đặc thù.');
    await settle();
    expect(two.quarter().draft.content.explanations).toHaveLength(1);
    expect(two.quarter().otherWindow).toBe(true);
    if (query) two.pane.report.write('II.2', 'Ít hồ sơ');
    await settle();
    expect(one.quarter().draft.content).toMatchObject({
      texts: { 'II.2': 'Ít hồ sơ' },
      explanations: [{ form: 'K01' }],
    });
  });

  test('a save in one gives the other its version: no conflict with oneself', async () => {
    const one = await typed();
    const two = stage({ api: one.api, machine: one.machine, book: one.book });
    await two.pane.session.start();
    expect(await one.pane.send.save(false)).toBe(true);
    await settle();
    expect(two.quarter().draft.version).toBe(1);
    expect(await two.pane.send.save(false)).toBe(true);
    expect(two.quarter().draft.version).toBe(2);
  });

  test('two workbooks of one quarter: what one wrote over is kept', async () => {
    const one = await typed();
    const two = await drawnStage({ api: one.api, machine: one.machine });
    two.book.type('K01', 'total', '3', 1);
    await two.live();
    await settle();
    one.book.type('K01', 'total', '4', 55);
    await one.live();
    const kept = await one.machine.copies.all();
    const figures = kept.map(({ tables }) => tables.find(({ form }) => form === 'K01')?.rows[0]?.cells['3']);
    expect(kept.map(({ reason }) => reason)).toEqual(['other-window']);
    expect(figures).toEqual([1]);
  });
});

test('the language changes what the findings say, at once', async () => {
  const on = await typed();
  const before = on.quarter();
  on.pane.speak('en');
  expect(on.quarter()).toBe(before);
  const { frame, judgement } = before;
  const found = judgement.findings.filter(({ code }) => code === 'K01.integration');
  const { lang } = on.pane.store.getState();
  expect(found.map((finding) => findingSentence(frame.rules, finding, lang))).toEqual([
    expect.stringContaining('Form K01'),
  ]);
  expect(on.machine.preferences.read('language')).toBe('en');
});
