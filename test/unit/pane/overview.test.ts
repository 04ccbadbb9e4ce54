import { ExcelProblem } from '../../../addin/excel/port';
import { searched } from '../../../addin/pane/overview/lists';
import { groupCounts, outlookSections } from '../../../addin/pane/overview/progress/outlooks';
import { periodClosedLast } from '../../../addin/pane/overview/overview';
import { outdatedSince } from '../../../addin/pane/overview/state';
import { screensOf } from '../../../addin/pane/sign-in/roles';
import type { Me } from '../../../addin/pane/sign-in/session';
import {
  answerOf,
  arrivals,
  contentOf,
  EXPLAINED,
  overviewOf,
  PERIOD,
  send,
  supervisorStage,
} from './stage/province-stage';
import { settle, stage, type Stage } from './stage/stage';

/** Looks at the overview for the first time. */
async function looked(options = {}): Promise<Stage> {
  const on = await supervisorStage(options);
  await on.pane.overview.load();
  return on;
}

const unitsIn = (on: Stage, outlook: string) =>
  outlookSections(answerOf(on), '')
    .find((section) => section.outlook === outlook)
    ?.entries.map(({ row }) => row.unit);

describe('who sees what', () => {
  const me = (clerk: string[], supervisor = false, admin = false): Me => ({
    id: 'x',
    name: 'x',
    roles: { clerk, supervisor, admin },
    units: [],
  });

  test('a clerk has the screens of a quarter, a supervisor the overview, one who is both has all', () => {
    expect(screensOf(me(['skhcn']))).not.toContain('overview');
    expect(screensOf(me([], true))).toEqual(['overview']);
    expect(screensOf(me([], false, true))).toEqual(['overview']);
    expect(screensOf(me(['skhcn'], true))).toEqual(expect.arrayContaining(['quarter', 'send', 'overview']));
    expect(screensOf(me([]))[0]).toBe('quarter');
  });

  test('a supervisor comes to the overview, a clerk who asks for it to the forms', async () => {
    const on = await supervisorStage();
    expect(on.state()).toMatchObject({ screen: 'overview', overview: { period: PERIOD, part: 'progress' } });
    const clerk = stage();
    clerk.pane.show('overview');
    await clerk.pane.session.start();
    await clerk.pane.session.signIn('clerk.skhcn');
    expect(clerk.state()).toMatchObject({ screen: 'quarter', overview: { period: null } });
  });

  test('a workbook with a clerk’s forms is not opened as a quarter of the supervisor’s', async () => {
    const on = stage();
    on.book.memory = { unit: 'skhcn', period: PERIOD };
    await on.pane.session.start();
    await on.pane.session.signIn('supervisor');
    expect(on.state().quarter).toBeNull();
  });

  test('signing out and in again begins anew', async () => {
    const on = await looked();
    await on.pane.session.signOut();
    expect(on.state().overview.period).toBeNull();
    await on.pane.session.signIn('supervisor');
    expect(overviewOf(on).read.tried).toBe(false);
  });
});

describe('how the units stand', () => {
  test('the quarter closed last is shown first, with one request', async () => {
    expect(periodClosedLast('2024-06-17')).toBe('2024-Q2');
    expect(periodClosedLast('2024-06-14')).toBe('2024-Q1');
    const on = await supervisorStage();
    arrivals(on);
    await on.pane.overview.load();
    expect(arrivals(on)).toEqual(['GET overview/2024-Q2']);
  });

  test('counts by group add up to the province', async () => {
    const on = await supervisorStage();
    await send(on, 'skhcn', EXPLAINED);
    await send(on, 'syt');
    await on.api.as(
      'clerk.stp',
      'putSubmission',
      { period: PERIOD, unit: 'stp' },
      { body: contentOf('stp'), version: null },
    );
    await on.pane.overview.load();
    const { matrix } = answerOf(on);
    const lines = groupCounts(matrix);
    const whole = lines.at(-1);
    expect(whole).toMatchObject({
      group: null,
      all: matrix.rows.length,
      accepted: 0,
      waiting: 2,
      sentBack: 0,
    });
    expect(lines.slice(0, -1).reduce((sum, line) => sum + line.unsent, 0)).toBe(matrix.rows.length - 2);
    expect(unitsIn(on, 'sent')).toEqual(expect.arrayContaining(['skhcn', 'syt']));
    // Nobody has a past yet, so nobody is called likely to be late.
    expect(unitsIn(on, 'on-course')).toContain('stp');
  });

  test('a unit is found by its name however that is written', async () => {
    const { matrix } = answerOf(await looked());
    expect(searched(matrix.rows, 'SO Y TE').map(({ unit }) => unit)).toEqual(['syt']);
    expect(searched(matrix.rows, 'skhcn').map(({ unit }) => unit)).toEqual(['skhcn']);
    expect(searched(matrix.rows, 'không có')).toEqual([]);
    expect(searched(matrix.rows, '')).toHaveLength(matrix.rows.length);
  });

  test('the chosen period is remembered on the machine', async () => {
    const on = await looked();
    await on.pane.overview.choosePeriod('2024-Q1');
    expect(overviewOf(on)).toMatchObject({ period: '2024-Q1', read: { tried: false, value: null } });
    const again = await supervisorStage({ api: on.api, machine: on.machine });
    expect(overviewOf(again).period).toBe('2024-Q1');
  });

  test('reminders speak to the unit as is right, one and several', async () => {
    const on = await looked();
    await on.pane.progress.remind(['syt']);
    expect(on.copied[0]).toContain('Kính gửi: Sở Y tế');
    expect(on.copied[0]).toContain('Quý Sở');
    expect(on.state().notice).toMatchObject({ intent: 'success', text: expect.stringContaining('Sở Y tế') });
    await on.pane.progress.remind(['syt', 'stp']);
    expect(on.copied[1]?.match(/Kính gửi:/g)).toHaveLength(2);
    expect(on.state().notice?.text).toContain('2 đơn vị');
    expect(answerOf(on).reminders).toMatchObject({
      syt: { count: 2 },
      stp: { count: 1, name: 'supervisor' },
    });
    const log = await on.api.as('clerk.stp', 'getReminders', { period: PERIOD, unit: 'stp' });
    expect(log.reminders).toMatchObject([
      { way: 'copy', text: expect.stringContaining('Kính gửi: Sở Tư pháp') },
    ]);
  });

  test('a letter opens in the mail program where the unit has an address, and is noted with it', async () => {
    const on = await looked();
    const { fetch } = on.api;
    on.api.fetch = async (address, init) => {
      const response = await fetch(address, init);
      if (!String(address).endsWith('/units')) return response;
      const tree = (await response.json()) as { units: { code: string; mail?: string }[] };
      for (const unit of tree.units) if (unit.code === 'syt') unit.mail = 'vt@syt.gov.vn';
      return new Response(JSON.stringify(tree), response);
    };
    await on.pane.progress.loadMails();
    await on.pane.progress.write('syt');
    expect(on.mailed).toEqual([expect.stringMatching(/^mailto:vt@syt\.gov\.vn\?subject=/)]);
    expect(on.state().notice?.intent).toBe('success');
    const log = await on.api.as('supervisor', 'getReminders', { period: PERIOD, unit: 'syt' });
    expect(log.reminders).toMatchObject([{ way: 'mail', to: 'vt@syt.gov.vn' }]);
  });

  test('what cannot be noted does not go out, and a unit that has sent meanwhile is named', async () => {
    const on = await looked();
    await send(on, 'syt');
    await on.pane.progress.remind(['syt', 'stp']);
    expect(on.copied[0]?.match(/Kính gửi:/g)).toHaveLength(1);
    expect(on.state().notice).toMatchObject({
      intent: 'warning',
      text: expect.stringContaining('Chưa nhắc: Sở Y tế'),
    });
    on.api.weather = 'no-line';
    await on.pane.progress.remind(['stp']);
    expect(on.copied).toHaveLength(1);
    on.pane.online(false);
    await on.pane.progress.remind(['stp']);
    expect(on.state().notice?.text).toContain('không có mạng');
    expect(on.copied).toHaveLength(1);
  });

  test('a reminder whose answer was lost is noted once', async () => {
    const on = await looked();
    on.api.weather = 'lost-answer';
    await on.pane.progress.remind(['syt']);
    expect(on.copied).toEqual([]);
    on.api.weather = 'fine';
    await on.pane.progress.remind(['syt']);
    expect(on.copied).toHaveLength(1);
    expect(answerOf(on).reminders).toMatchObject({ syt: { count: 1 } });
  });

  test('where the clipboard is out of reach the reminder is shown to be copied by hand', async () => {
    const on = await looked();
    on.machine.clipboard = false;
    await on.pane.progress.remind(['syt']);
    expect(on.state().progress.reminder).toContain('Kính gửi: Sở Y tế');
    expect(on.state().notice?.intent).toBe('warning');
    on.pane.progress.closeReminder();
    expect(on.state().progress.reminder).toBeNull();
  });

  test('a unit that has sent its figures is not reminded', async () => {
    const on = await supervisorStage();
    await send(on, 'syt');
    await on.pane.overview.load();
    await on.pane.progress.remind(['syt']);
    expect(on.copied).toEqual([]);
  });
});

describe('what the person did on another machine', () => {
  test('is no change to them, and what the unit did after it is', async () => {
    const on = await supervisorStage();
    await send(on, 'syt');
    await send(on, 'stp');
    await on.pane.overview.load();
    const path = (unit: string) => ({ period: PERIOD, unit });
    await on.api.as('supervisor', 'accept', path('syt'), { version: 2, body: {} });
    await on.api.as('supervisor', 'return', path('stp'), { version: 2, body: { reason: 'Xem lại.' } });
    const body = { ...contentOf('stp'), texts: { 'II.2': 'Đã xem lại.' } };
    await on.api.as('clerk.stp', 'putSubmission', path('stp'), { body, version: 3 });
    await on.pane.overview.load();
    expect(answerOf(on).changes?.units.map(({ unit }) => unit)).toEqual(['stp']);
    await on.pane.overview.load();
    expect(answerOf(on).changes?.units.map(({ unit }) => unit)).toEqual(['stp']);
  });
});

describe('bad lines', () => {
  test('without a line the last look is shown, and said to be old', async () => {
    const on = await looked();
    on.api.weather = 'no-line';
    await on.pane.overview.load();
    expect(overviewOf(on).read.value?.kept).toBe(true);
    expect(on.state().notice).toMatchObject({ intent: 'warning' });
    on.api.weather = 'fine';
    await on.pane.overview.load();
    expect(overviewOf(on).read.value?.kept).toBe(false);
  });

  test.each([
    ['no-line', 'warning'],
    [503, 'error'],
    [500, 'error'],
  ] as const)('a first look in %s weather says so and can be tried again', async (weather, intent) => {
    const on = await supervisorStage();
    on.api.weather = weather;
    await on.pane.overview.load();
    expect(overviewOf(on).read).toEqual({ tried: true, value: null });
    expect(on.state().notice?.intent).toBe(intent);
    on.api.weather = 'fine';
    await on.pane.overview.load();
    expect(overviewOf(on).read.value).not.toBeNull();
  });

  test('a session that ended asks for a new sign-in and keeps what is shown', async () => {
    const on = await looked();
    on.api.revoked.has = () => true;
    await on.pane.overview.load();
    expect(on.state().session.expired).toBe(true);
    expect(overviewOf(on).read.value?.kept).toBe(true);
  });

  test('a look that is stopped says nothing', async () => {
    const on = await supervisorStage();
    on.api.weather = 'hanging';
    const look = on.pane.overview.load();
    await settle();
    on.state().task?.cancel?.();
    await look;
    expect(on.state()).toMatchObject({ notice: null, task: null });
  });
});

describe('what changed since the last look', () => {
  test('the first look says from when on; then a clerk’s change is told with who, why and both values', async () => {
    const on = await looked();
    expect(answerOf(on).changes).toBeNull();
    on.api.setNow('2024-06-17T05:00:00Z');
    await send(on, 'syt');
    await on.pane.overview.load();
    const [change] = answerOf(on).changes?.units ?? [];
    expect(change).toMatchObject({ unit: 'syt', fromVersion: 0, toVersion: 2, toStatus: 'submitted' });
    expect(change?.cells[0]).toMatchObject({ cause: 'first', from: null });
  });

  test('"seen" moves the mark without a request, and the mark survives a restart', async () => {
    const on = await looked();
    await send(on, 'syt');
    await on.pane.overview.load();
    expect(answerOf(on).changes?.units).toHaveLength(1);
    arrivals(on);
    await on.pane.overview.markSeen();
    expect(arrivals(on)).toEqual([]);
    expect(answerOf(on).changes?.units).toEqual([]);
    await send(on, 'stp');
    const again = await supervisorStage({ api: on.api, machine: on.machine });
    await again.pane.overview.load();
    expect(answerOf(again).changes?.units.map(({ unit }) => unit)).toEqual(['stp']);
  });

  test('until it is pressed the same changes stay', async () => {
    const on = await looked();
    await send(on, 'syt');
    await on.pane.overview.load();
    await on.pane.overview.load();
    expect(answerOf(on).changes?.units.map(({ unit }) => unit)).toEqual(['syt']);
  });

  test('what the supervisor did is no news, what the clerk did after it is', async () => {
    const on = await supervisorStage();
    await send(on, 'syt');
    await on.pane.overview.load();
    on.pane.review.open('syt');
    await on.pane.review.load();
    await on.pane.review.sendBack('return', 'Thiếu biểu K03.');
    expect(answerOf(on).changes?.units).toEqual([]);
    await on.api.as(
      'clerk.syt',
      'putSubmission',
      { period: PERIOD, unit: 'syt' },
      { body: contentOf('syt', '2024-Q1'), version: 3 },
    );
    await on.pane.overview.load();
    const [change] = answerOf(on).changes?.units ?? [];
    expect(change?.cells[0]).toMatchObject({ cause: 'returned', reason: 'Thiếu biểu K03.' });
  });
});

describe('drawing the overview', () => {
  test('draws the province’s sheets with the changes, which stand for themselves', async () => {
    const on = await looked();
    await send(on, 'syt');
    await on.pane.overview.load();
    await on.pane.overview.draw();
    const roles = [...on.book.sheets.keys()];
    expect(roles).toEqual(
      expect.arrayContaining([
        'overview',
        'totals:units:II.06a',
        'totals:fields:II.06a',
        'ranking',
        'outliers',
        'changes',
      ]),
    );
    expect(on.state().notice).toMatchObject({
      intent: 'success',
      text: `Đã tạo ${roles.length} trang tính tổng quan.`,
    });
    const texts = on.book.sheets.get('changes')?.cells.map(({ value }) => value);
    expect(texts).toContainEqual(expect.stringContaining('Người nhập số liệu của Sở Y tế'));
  });

  test('that units moved since is known after the pane was opened again, until it is drawn anew', async () => {
    const on = await looked();
    await on.pane.overview.draw();
    const since = (stage: Stage) => {
      const { drawn } = overviewOf(stage);
      return drawn && outdatedSince(drawn, answerOf(stage), 'accepted');
    };
    const drawnAt = answerOf(on).seen.at;
    expect(since(on)).toBeUndefined();
    const { api, machine, book } = on;
    const again = await looked({ api, machine, book });
    expect(since(again)).toBeUndefined();
    await send(on, 'syt');
    await again.pane.overview.load();
    expect(since(again)).toBe(drawnAt);
    const third = await looked({ api, machine, book });
    expect(since(third)).toBe(drawnAt);
    await third.pane.overview.choosePeriod('2024-Q1');
    await third.pane.overview.load();
    expect(since(third)).toBeUndefined();
    await again.pane.overview.draw();
    expect(since(again)).toBeUndefined();
  });

  test('stopped half way it says that some sheets are as before', async () => {
    const on = await looked();
    on.book.holdAt = 'ranking';
    const drawing = on.pane.overview.draw();
    await waitForTask(on, (done) => done > 2);
    on.state().task?.cancel?.();
    on.book.release();
    await drawing;
    expect(on.state().notice).toMatchObject({
      intent: 'warning',
      text: expect.stringContaining('dừng giữa chừng'),
    });
  });

  test('an Excel that does not take it is told in its words', async () => {
    const on = await looked();
    on.book.fail('paint', new ExcelProblem('cell-editing'));
    await on.pane.overview.draw();
    expect(on.state().notice?.intent).toBe('error');
    expect(on.book.sheets.size).toBe(0);
  });
});

/** Until the task under way has done so much. */
async function waitForTask(on: Stage, enough: (done: number) => boolean): Promise<void> {
  for (let round = 0; round < 50 && !enough(on.state().task?.done ?? 0); round += 1) await settle();
}

describe('totals', () => {
  test('are read with the forms, once, and followed down to units and cells', async () => {
    const on = await looked();
    await send(on, 'syt');
    void on.pane.overview.count('submitted');
    arrivals(on);
    await on.pane.totals.load();
    expect(arrivals(on).sort()).toEqual(['GET forms', 'GET totals/2024-Q2']);
    const { value } = on.state().totals.read;
    expect(value?.totals.units).toMatchObject({ accepted: 0, submitted: 1 });
    const form = value?.totals.forms.find((one) => one.form === 'II.06a');
    await on.pane.totals.drill({ form: 'II.06a', row: 'total', column: '3' });
    const { drill } = on.state().totals;
    expect(drill?.contributors.map(({ unit }) => unit)).toEqual(['syt']);
    expect(drill?.contributors[0]?.value).toBe(form?.total['3']?.known);
    expect(drill?.contributors[0]?.rows.length).toBeGreaterThan(1);
    expect(drill?.contributors[0]).toHaveProperty('before');
    await on.pane.totals.drawDrill();
    expect(on.state().notice).toMatchObject({ intent: 'success' });
    await on.pane.totals.load();
    expect(arrivals(on)).toEqual(['GET totals/2024-Q2', 'GET totals/2024-Q2']);
  });

  test('a choice made while they are read is not lost', async () => {
    const on = await looked();
    const reading = on.pane.totals.load();
    void on.pane.overview.count('submitted');
    await reading;
    expect(on.state().totals.read).toMatchObject({
      tried: false,
      value: { totals: { include: 'accepted' } },
    });
    await on.pane.totals.load();
    expect(on.state().totals.read).toMatchObject({
      tried: true,
      value: { totals: { include: 'submitted' } },
    });
  });

  test('a refusal leaves what was read', async () => {
    const on = await looked();
    await on.pane.totals.load();
    on.api.weather = 503;
    await on.pane.totals.load();
    expect(on.state().totals.read.value).not.toBeNull();
    expect(on.state().notice?.intent).toBe('error');
  });
});

describe('exported files', () => {
  test('are listed, written on demand, told apart when unchanged, and downloaded', async () => {
    const on = await looked();
    await send(on, 'syt');
    await on.pane.exports.load();
    expect(on.state().exports.read.value?.current).toBeNull();
    await on.pane.exports.run();
    expect(on.state().notice).toMatchObject({ intent: 'success', text: 'Đã ghi bộ tệp mới.' });
    expect(on.state().exports.read.value?.current?.files.length).toBeGreaterThan(3);
    await on.pane.exports.run();
    expect(on.state().notice?.text).toContain('Không có gì thay đổi');
    await on.pane.exports.download('tong-hop.csv');
    expect(on.files.map(({ name }) => name)).toEqual(['Tổng hợp số liệu TTHC quý II-2024.csv']);
  });

  test('an export of nothing says so', async () => {
    const on = await looked();
    await on.pane.exports.run();
    expect(on.state().notice).toMatchObject({
      intent: 'warning',
      text: expect.stringContaining('chưa có số liệu'),
    });
  });

  test('an answer that never comes is waited for in the list of runs', async () => {
    const on = await looked();
    await send(on, 'syt');
    await on.pane.exports.load();
    on.api.weather = 'hanging';
    const run = on.pane.exports.run();
    await on.clock.pass(20_000);
    on.api.weather = 'fine';
    await on.api.as('admin', 'runExport', { period: PERIOD });
    await on.clock.pass(5_000);
    await run;
    expect(on.state().notice?.text).toBe('Đã ghi bộ tệp mới.');
  });

  test('waiting can be given up: the export goes on', async () => {
    const on = await looked();
    await on.pane.exports.load();
    on.api.weather = 'hanging';
    const run = on.pane.exports.run();
    await settle();
    on.state().task?.cancel?.();
    await run;
    expect(on.state().notice).toMatchObject({
      intent: 'info',
      text: expect.stringContaining('vẫn đang chạy'),
    });
  });
});
