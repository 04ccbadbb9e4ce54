import { ApiProblem } from '../../../addin/api/problem';
import { ExcelProblem } from '../../../addin/excel/port';
import { findingKey } from '../../../addin/pane/check/findings';
import { reviewFindings, unaccepted } from '../../../addin/pane/overview/review/review';
import { runBatch } from '../../../addin/pane/overview/review/batch';
import type { OpenSubmission } from '../../../addin/pane/overview/review/state';
import type { SubmissionResponse } from '../../../shared/contract/schemas';
import {
  answerOf,
  arrivals,
  contentOf,
  EXPLAINED,
  PERIOD,
  send,
  supervisorStage,
} from './stage/province-stage';
import { settle, type Stage, type StageOptions } from './stage/stage';

const path = (unit: string) => ({ period: PERIOD, unit });

/** A supervisor before the submissions of three departments; that of skhcn keeps a contradiction. */
async function queueStage(options: StageOptions = {}): Promise<Stage> {
  const on = await supervisorStage(options);
  await send(on, 'skhcn', EXPLAINED);
  await send(on, 'syt');
  await send(on, 'stp');
  await on.pane.overview.load();
  return on;
}

async function opened(unit: string, options: StageOptions = {}): Promise<Stage> {
  const on = await queueStage(options);
  on.pane.review.open(unit);
  await on.pane.review.load();
  return on;
}

function reviewOf(on: Stage): OpenSubmission {
  const { open } = on.state().review;
  if (!open) throw new Error('no submission is open');
  return open;
}

function submissionOf(on: Stage): SubmissionResponse {
  const { value } = reviewOf(on).submission;
  if (!value) throw new Error(`not read: ${on.state().notice?.text ?? ''}`);
  return value;
}

const stateOf = (on: Stage, unit: string) => answerOf(on).matrix.rows.find((row) => row.unit === unit)?.state;

describe('one submission', () => {
  test('opens with what it is laid beside, and shows findings with the unit’s explanations', async () => {
    const on = await queueStage();
    arrivals(on);
    on.pane.review.open('skhcn');
    await on.pane.review.load();
    // By the forms the sheets are found that an earlier pane may have left.
    const own = `GET submissions/${PERIOD}/skhcn`;
    expect(arrivals(on)).toEqual([own, `${own}/cells`, `${own}/history`, 'GET forms', 'GET forms']);
    expect(reviewFindings(submissionOf(on)).map(({ code }) => code)).toEqual([
      'K01.integration',
      'K01.impossible',
    ]);
    expect(unaccepted(reviewOf(on)).map(({ code }) => code)).toEqual(['K01.integration']);
  });

  test('with an explained error it is accepted only when the explanation is accepted by name', async () => {
    const on = await opened('skhcn');
    await on.pane.review.accept();
    expect(submissionOf(on).status).toBe('submitted');
    const [error] = reviewFindings(submissionOf(on));
    if (error) on.pane.review.acceptExplanation(error, true);
    expect(reviewOf(on).accepted).toEqual(error ? [findingKey(error)] : []);
    await on.pane.review.accept();
    expect(submissionOf(on).status).toBe('accepted');
    expect(stateOf(on, 'skhcn')).toBe('accepted');
    expect(on.state().notice).toMatchObject({
      intent: 'success',
      text: expect.stringContaining('bản lưu số 3'),
    });
  });

  test('is returned with a reason, never without, and the list follows', async () => {
    const on = await opened('syt');
    await on.pane.review.sendBack('return', '  ');
    expect(submissionOf(on).status).toBe('submitted');
    await on.pane.review.sendBack('return', ' Thiếu biểu K03. ');
    expect(submissionOf(on)).toMatchObject({ status: 'returned', reason: 'Thiếu biểu K03.' });
    expect(stateOf(on, 'syt')).toBe('returned');
  });

  test('a conflict keeps the reason as it is typed, and the form with it', async () => {
    const on = await opened('syt');
    on.pane.review.because('Thiếu biểu K03.');
    await on.api.as('clerk.syt', 'recall', path('syt'), { version: 2 }).catch(() => undefined);
    await on.api.as('supervisor', 'return', path('syt'), { body: { reason: 'Xem lại.' }, version: 2 });
    await on.pane.review.sendBack('return', 'Thiếu biểu K03.');
    expect(reviewOf(on)).toMatchObject({ reason: 'Thiếu biểu K03.', decided: false });
    expect(submissionOf(on).status).toBe('returned');
  });

  test('without a line nothing is decided, and nothing waits', async () => {
    const on = await opened('syt');
    on.pane.online(false);
    arrivals(on);
    await on.pane.review.accept();
    on.pane.review.pickOnly(['syt']);
    await on.pane.review.acceptPicked();
    expect(arrivals(on)).toEqual([]);
    expect(on.state().notice?.text).toContain('Việc duyệt không chờ');
  });

  test('who accepts an explanation is named with it', async () => {
    const on = await opened('skhcn');
    const [error] = reviewFindings(submissionOf(on));
    if (error) on.pane.review.acceptExplanation(error, true);
    await on.pane.review.accept();
    expect(submissionOf(on).acceptance).toEqual({
      name: 'supervisor',
      explanations: [{ code: 'K01.integration', form: 'K01', row: 'total' }],
    });
  });

  test('sent again, it begins with why it was given back and which cells were changed', async () => {
    const on = await opened('syt');
    await on.pane.review.sendBack('return', 'Xem lại K06.');
    await on.pane.review.loadBeside();
    expect(reviewOf(on).beside.value?.givenBack).toBeNull();
    const content = contentOf('syt');
    const row = content.tables.find(({ form }) => form === 'K06')?.rows[0];
    const from = Number(row?.cells['9'] ?? 0);
    if (row) row.cells = { ...row.cells, 9: from - 1 };
    await on.api.as('clerk.syt', 'putSubmission', path('syt'), { body: content, version: 3 });
    await on.api.as('clerk.syt', 'submit', path('syt'), { version: 4 });
    on.pane.review.outdated();
    await on.pane.review.load();
    await on.pane.review.loadBeside();
    const { givenBack } = reviewOf(on).beside.value ?? {};
    expect(givenBack).toMatchObject({ reason: 'Xem lại K06.', version: 3 });
    expect(givenBack?.changes).toMatchObject([{ form: 'K06', column: '9', to: from - 1 }]);
  });

  test('an accepted one is reopened with a reason', async () => {
    const on = await opened('syt');
    await on.pane.review.accept();
    await on.pane.review.sendBack('reopen', 'Đính chính theo công văn.');
    expect(submissionOf(on)).toMatchObject({ status: 'reopened', reason: 'Đính chính theo công văn.' });
  });

  test('what somebody else changed meanwhile is not decided about, and the new version is shown', async () => {
    const on = await opened('syt');
    await on.api.as('supervisor', 'return', path('syt'), { body: { reason: 'Xem lại.' }, version: 2 });
    await on.pane.review.accept();
    expect(submissionOf(on)).toMatchObject({ version: 3, status: 'returned' });
    expect(on.state().notice).toMatchObject({
      intent: 'warning',
      text: expect.stringContaining('bản lưu số 3'),
    });
    expect(stateOf(on, 'syt')).toBe('returned');
  });

  test('an answer that is lost is said to be unknown, and repeating it counts once', async () => {
    const on = await opened('syt');
    on.api.weather = 'lost-answer';
    await on.pane.review.accept();
    expect(on.state().notice?.text).toContain('chưa rõ');
    on.api.weather = 'fine';
    await on.pane.review.accept();
    expect(submissionOf(on)).toMatchObject({ status: 'accepted', version: 3 });
    const history = await on.api.as('supervisor', 'getHistory', path('syt'));
    expect(history.entries).toHaveLength(3);
  });

  test('a fault of the server is told with its request, and nothing is changed', async () => {
    const on = await opened('syt');
    on.api.weather = 503;
    await on.pane.review.accept();
    expect(on.state().notice?.intent).toBe('error');
    expect(submissionOf(on).status).toBe('submitted');
  });

  test('an administrator who does not supervise is refused', async () => {
    const on = await queueStage();
    await on.pane.session.signOut();
    await on.pane.session.signIn('admin');
    await on.pane.overview.load();
    on.pane.review.open('syt');
    await on.pane.review.load();
    await on.pane.review.accept();
    expect(on.state().notice).toMatchObject({ intent: 'error', title: 'Chưa có quyền' });
  });
});

describe('its sheets in the workbook', () => {
  test('are drawn when the first cell is gone to, read-only, beside everything else', async () => {
    const on = await opened('skhcn');
    on.book.type('K01', 'total', '3', 7);
    await on.pane.review.step(1);
    const sheet = on.book.sheets.get('review:form:K01');
    expect(sheet).toMatchObject({ protect: true, validations: [], names: [] });
    expect(sheet?.cells.some(({ style }) => style.unlocked)).toBe(false);
    expect(on.book.tables.get('K01')?.[0]?.cells['3']).toBe(7);
    const shown = on.book.shown[0];
    const cell = sheet?.cells.find(({ row, column }) => row === shown?.row && column === shown.column);
    expect(cell?.value).toBe(58);
  });

  test('a cell that is gone to while the unit is still being read is shown as soon as it is', async () => {
    const on = await opened('skhcn');
    const [first, second] = reviewFindings(submissionOf(on));
    if (!first || !second) throw new Error('fewer than two findings');
    on.pane.review.outdated();
    const reading = on.pane.review.load();
    const gone = [on.pane.review.go(first), on.pane.review.go(second)];
    await Promise.all([reading, ...gone]);
    expect(reviewOf(on).finding).toBe(findingKey(second));
    // Who clicks again while waiting means the later one.
    expect(on.book.shown).toHaveLength(1);
    await on.pane.review.go(second);
    expect(on.book.shown[1]).toEqual(on.book.shown[0]);
  });

  test('a cell of a unit that is closed before it is read is not looked for in the next one', async () => {
    const on = await opened('skhcn');
    const [finding] = reviewFindings(submissionOf(on));
    on.pane.review.outdated();
    const reading = on.pane.review.load();
    const gone = finding && on.pane.review.go(finding);
    on.pane.review.open('syt');
    await Promise.all([reading, gone]);
    await on.pane.review.load();
    expect(on.book.shown).toEqual([]);
    expect(on.book.painted).toEqual([]);
  });

  test('are drawn once for a version, and F8 goes round the findings', async () => {
    const on = await opened('skhcn');
    await on.pane.review.step(1);
    await on.pane.review.step(1);
    await on.pane.review.step(1);
    expect(on.book.painted).toHaveLength(1);
    expect(on.book.shown).toHaveLength(3);
    expect(on.book.shown[2]).toEqual(on.book.shown[0]);
    await on.pane.review.step(-1);
    expect(on.book.shown[3]).toEqual(on.book.shown[1]);
  });

  /** The first line of each review sheet. */
  const whose = (on: Stage) => {
    const sheets = [...on.book.sheets.values()].filter(({ role }) => role.startsWith('review:'));
    const first = sheets.map(
      ({ cells }) => cells.find(({ row, column }) => row === 1 && column === 1)?.value,
    );
    return [...new Set(first.map((value) => String(value).split('\n')[0]))];
  };

  test('are those of the unit in the pane, on each of them by name, whichever way it came there', async () => {
    const on = await opened('skhcn');
    await on.pane.review.draw();
    expect(on.state().notice?.text).toContain('Sở Khoa học và Công nghệ');
    expect(whose(on)).toEqual(['Sở Khoa học và Công nghệ: Đã gửi, chờ duyệt, bản lưu số 2']);
    on.pane.review.open('syt');
    await on.pane.review.load();
    expect(whose(on)).toEqual(['Sở Y tế: Đã gửi, chờ duyệt, bản lưu số 2']);
    await on.pane.review.accept();
    expect(whose(on)).toEqual(['Sở Y tế: Đã duyệt, bản lưu số 3']);
    expect(on.state().review.open).toMatchObject({ decided: true, reason: null });
    on.pane.review.close();
    await settle();
    expect(whose(on)).toEqual(['Chưa mở đơn vị nào để xem.']);
    const drawn = on.book.painted.length;
    on.pane.review.open('stp');
    await on.pane.review.load();
    expect(on.book.painted).toHaveLength(drawn);
  });

  test('are cleared where the next unit cannot be read, and of a version that came meanwhile', async () => {
    const on = await opened('syt');
    await on.pane.review.draw();
    await on.api.as('supervisor', 'return', path('syt'), { body: { reason: 'Xem lại.' }, version: 2 });
    await on.pane.review.accept();
    expect(whose(on)).toEqual(['Sở Y tế: Trả lại để hoàn thiện, bản lưu số 3']);
    on.pane.review.open('stp');
    on.api.weather = 503;
    await on.pane.review.load();
    expect(whose(on)).toEqual(['Chưa mở đơn vị nào để xem.']);
  });

  test('that Excel does not let us draw are said to lag behind, and drawn with the next look', async () => {
    const on = await opened('skhcn');
    await on.pane.review.draw();
    on.pane.review.open('syt');
    on.book.fail('paint', new ExcelProblem('cell-editing'));
    await on.pane.review.load();
    expect(on.state().review.sheetsLag).toBe(true);
    await on.pane.review.draw();
    expect(on.state().review.sheetsLag).toBe(false);
    expect(whose(on)).toEqual(['Sở Y tế: Đã gửi, chờ duyệt, bản lưu số 2']);
  });

  test('that an earlier pane left are cleared when a unit is opened', async () => {
    const before = await opened('skhcn');
    await before.pane.review.draw();
    const on = await opened('syt', { book: before.book });
    expect(whose(on)).toEqual(['Chưa mở đơn vị nào để xem.']);
  });

  test('one that does not draw is said, and drawn the next time', async () => {
    const on = await opened('skhcn');
    on.book.fail('paint', new ExcelProblem('protected'));
    await on.pane.review.step(1);
    expect(on.state().notice?.intent).toBe('error');
    await on.pane.review.step(1);
    expect(on.book.shown).toHaveLength(1);
  });
});

describe('several submissions', () => {
  test('are accepted together; what needs a look of its own is named, once, with the reason', async () => {
    const on = await queueStage();
    const { review } = on.pane;
    // Meanwhile another supervisor returns one of them.
    await on.api.as('supervisor', 'return', path('stp'), { body: { reason: 'Xem lại.' }, version: 2 });
    review.pickOnly(['skhcn', 'syt', 'stp']);
    await review.acceptPicked();
    const { outcome, picked } = on.state().review;
    expect(outcome).toMatchObject({ action: 'accept', all: 3, done: 1 });
    expect(outcome?.exceptions.map(({ unit, text }) => [unit, text])).toEqual(
      expect.arrayContaining([
        ['skhcn', 'Có 1 lỗi giữ lại kèm giải trình; mở đơn vị để chấp nhận từng giải trình.'],
        ['stp', expect.stringContaining('bản lưu số 2 → 3')],
      ]),
    );
    expect([...picked].sort()).toEqual(['skhcn', 'stp']);
    expect(['syt', 'skhcn', 'stp'].map((unit) => stateOf(on, unit))).toEqual([
      'accepted',
      'submitted',
      'returned',
    ]);
    review.closeOutcome();
    expect(on.state().review.outcome).toBeNull();
  });

  test('each goes out under a key of its own, and is done once though the answer was lost', async () => {
    const on = await queueStage();
    on.pane.review.pickOnly(['syt', 'stp']);
    on.api.weather = 'lost-answer';
    await on.pane.review.acceptPicked();
    const first = on.state().review.outcome;
    expect(first).toMatchObject({ done: 0 });
    expect(first?.exceptions.map(({ text }) => text)).toEqual([
      expect.stringContaining('chưa rõ'),
      expect.stringContaining('Chưa thực hiện'),
    ]);
    expect(on.state().notice?.text).toContain('Chưa làm mới được');
    on.api.weather = 'fine';
    await on.pane.review.acceptPicked();
    expect(on.state().review.outcome).toMatchObject({ all: 2, done: 2, exceptions: [] });
    const history = await on.api.as('supervisor', 'getHistory', path('stp'));
    expect(history.entries).toHaveLength(3);
  });

  test('are returned with one reason', async () => {
    const on = await queueStage();
    on.pane.review.pickOnly(['syt', 'stp']);
    await on.pane.review.returnPicked('');
    expect(on.state().review.outcome).toBeNull();
    await on.pane.review.returnPicked('Bổ sung biểu K03.');
    expect(on.state().review.outcome).toMatchObject({ action: 'return', all: 2, done: 2, exceptions: [] });
    expect(stateOf(on, 'stp')).toBe('returned');
  });

  test('stopped in between, those that were not reached are named', async () => {
    const on = await queueStage();
    on.pane.review.pickOnly(['skhcn', 'syt', 'stp']);
    on.api.weather = 'hanging';
    const accepting = on.pane.review.acceptPicked();
    await settle();
    expect(on.state().task).toMatchObject({ done: 0, total: 3 });
    on.api.weather = 'fine';
    on.state().task?.cancel?.();
    await accepting;
    const texts = on.state().review.outcome?.exceptions.map(({ text }) => text);
    expect(texts).toEqual([
      expect.stringContaining('chưa rõ'),
      expect.stringContaining('Đã dừng trước khi'),
      expect.stringContaining('Đã dừng trước khi'),
    ]);
    expect(stateOf(on, 'syt')).toBe('submitted');
  });

  test('a fault of storage at each is told for each, and the others go on', async () => {
    const on = await queueStage();
    on.pane.review.pickOnly(['syt', 'stp']);
    on.api.weather = 503;
    await on.pane.review.acceptPicked();
    expect(on.state().review.outcome).toMatchObject({ done: 0, all: 2 });
    expect(on.state().review.outcome?.exceptions).toHaveLength(2);
  });

  test('ticks come and go one by one', async () => {
    const on = await queueStage();
    on.pane.review.pick('syt', true);
    on.pane.review.pick('stp', true);
    on.pane.review.pick('stp', false);
    expect(on.state().review.picked).toEqual(['syt']);
    on.pane.review.filter('accepted');
    expect(on.state().review).toMatchObject({ show: 'accepted', picked: ['syt'] });
  });

  test.each([
    ['four-eyes', 403, 'Người nhập hoặc gửi số liệu không tự duyệt; đề nghị người duyệt khác xem xét.', true],
    [
      'version-conflict',
      412,
      'Chưa thực hiện: số liệu hoặc trạng thái của đơn vị vừa thay đổi. Mở số liệu của đơn vị để xem bản mới.',
      true,
    ],
    ['internal', 500, 'Hỏng.', true],
    ['auth-expired', 401, 'Hỏng.', false],
    ['timed-out', 0, expect.stringContaining('chưa rõ'), false],
  ] as const)(
    'after %s (%d) the others go on, or not, as it makes sense',
    async (code, status, text, goesOn) => {
      const items = [
        { unit: 'a', version: 1 },
        { unit: 'b', version: 4 },
      ];
      const problem = new ApiProblem({ code, status, title: '', detail: 'Hỏng.', requestId: 'r-1' });
      const seen: number[] = [];
      const run = await runBatch(
        items,
        ({ unit, version }) => (unit === 'a' ? Promise.reject(problem) : Promise.resolve(version + 1)),
        { lang: 'vi', signal: new AbortController().signal, progress: (done) => seen.push(done) },
      );
      expect(run.exceptions[0]).toMatchObject({ unit: 'a', text });
      expect(run.exceptions[0]?.requestId).toBe(status >= 500 ? 'r-1' : undefined);
      expect(run.done).toEqual(goesOn ? [{ unit: 'b', version: 5 }] : []);
      expect(seen.at(-1)).toBe(goesOn ? 2 : 1);
    },
  );
});
