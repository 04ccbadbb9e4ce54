import { referenceContent } from '../../../functions/local/seed/reference';
import { previewOf } from '../../../addin/pane/send/preview';
import { summarise } from '../../../addin/pane/send/summary';
import { drawnStage, settle, typeTables, type Stage } from './stage/stage';

const SKHCN = { period: '2024-Q2', unit: 'skhcn' };
const REASON = 'Hai thủ tục mới công bố chưa phân loại.';

/** The reference quarter typed and its findings explained. */
async function explained(text = REASON): Promise<Stage> {
  const on = await drawnStage();
  typeTables(on.book, referenceContent.tables);
  await on.live();
  for (const finding of on.quarter().judgement.findings.filter(({ status }) => status === 'fail'))
    on.pane.check.explain(finding, text);
  return on;
}

async function sent(): Promise<Stage> {
  const on = await explained();
  expect(await on.pane.send.save(true)).toBe(true);
  await settle();
  return on;
}

const asked = (on: Stage) => {
  const { asking } = on.state();
  return asking?.of === 'submit' ? previewOf(on.quarter(), asking.earlier, '2024-06-17') : null;
};

describe('before the quarter is handed in', () => {
  test('what goes is shown, and nothing is sent before the question is answered', async () => {
    const on = await explained();
    await on.pane.send.askSubmit();
    expect(on.state().screen).toBe('send');
    const preview = asked(on);
    expect(preview).toMatchObject({
      findings: { error: 0, query: 0, explained: 2 },
      since: null,
      signer: '',
      lastDay: '2024-06-18',
      late: false,
    });
    const k01 = preview?.forms.find(({ form }) => form.code === 'K01');
    expect(k01).toMatchObject({ filled: 13, blank: 5 });
    expect(preview?.forms.find(({ form }) => form.code === 'K02')).toMatchObject({ filled: 0, blank: 0 });
    expect(on.api.arrived.filter((call) => !call.startsWith('GET'))).toEqual([]);
    on.pane.send.leave();
    expect(on.state().asking).toBeNull();
    expect(on.quarter().draft.status).toBeNull();
  });

  test('it says who signs, and what is late', async () => {
    const on = await explained();
    on.pane.report.write('issue.signer', 'Nguyễn Văn A');
    on.pane.report.write('issue.position', 'GIÁM ĐỐC');
    expect(previewOf(on.quarter(), null, '2024-06-19')).toMatchObject({
      signer: 'Nguyễn Văn A',
      position: 'GIÁM ĐỐC',
      late: true,
    });
  });

  test('it says what changed since it was saved, and after a return since it was sent', async () => {
    const on = await explained();
    await on.pane.send.save(false);
    on.book.type('K06', 'total', '9', 5);
    await on.live();
    await on.pane.send.askSubmit();
    expect(asked(on)?.since).toMatchObject({ version: 1, sentAt: null, changes: [{ form: 'K06', to: 5 }] });
    await on.pane.send.save(true);
    expect(on.state().asking).toBeNull();
    await on.pane.send.recall();
    on.book.type('K06', 'total', '9', 6);
    await on.live();
    await on.pane.send.save(false);
    await on.pane.send.askSubmit();
    expect(asked(on)?.since).toMatchObject({
      version: 3,
      sentAt: '2024-06-17T03:00:00.000Z',
      changes: [{ form: 'K06', column: '9', from: 5, to: 6 }],
    });
  });

  test('without a line it tells what changed since it was saved', async () => {
    const on = await sent();
    await on.pane.send.recall();
    on.api.weather = 'no-line';
    await on.pane.send.askSubmit();
    expect(on.state().asking).toEqual({ of: 'submit', earlier: null, unchanged: false });
  });

  test('agreed to without a line it waits to go by itself, and is neither asked nor queued again', async () => {
    const on = await explained();
    await on.pane.send.askSubmit();
    on.api.weather = 'no-line';
    expect(await on.pane.send.save(true)).toBe(false);
    expect(on.state().asking).toBeNull();
    // A document is made of what is stored: it asks for a save of what is on its way already.
    await on.pane.report.download('workbook');
    expect(on.state().sends).toMatchObject([{ submit: true, state: 'waiting' }]);
    on.api.weather = 'fine';
    for (const send of on.state().sends) await on.pane.send.retry(send);
    await settle();
    expect(on.state().sends).toEqual([]);
    expect(on.quarter().draft.status).toBe('submitted');
  });

  test('figures edited after it was shown are looked at first', async () => {
    const on = await explained();
    await on.pane.send.askSubmit();
    on.book.type('K06', 'total', '9', 5);
    expect(await on.pane.send.save(true)).toBe(false);
    expect(on.state().notice?.text).toContain('số liệu vừa thay đổi');
    expect(on.api.arrived.filter((call) => !call.startsWith('GET'))).toEqual([]);
    expect(await on.pane.send.save(true)).toBe(true);
  });
});

describe('what was handed in', () => {
  test('is recalled into a draft that can be changed and sent again', async () => {
    const on = await sent();
    expect(summarise(on.quarter())).toMatchObject({ saveBlocked: 'locked', recallable: true });
    await on.pane.send.askRecall();
    expect(on.state().asking).toEqual({ of: 'recall' });
    await on.pane.send.recall();
    expect(on.state()).toMatchObject({ asking: null, notice: { intent: 'success' } });
    expect(on.quarter().draft).toMatchObject({ version: 3, status: 'draft' });
    expect(on.book.memory.version).toBe(3);
    expect(summarise(on.quarter())).toMatchObject({ saveBlocked: null, recallable: false });
    expect(await on.pane.send.save(true)).toBe(true);
  });

  test('is not recalled once a reviewer has opened it: who asks is told when', async () => {
    const on = await sent();
    await on.api.as('supervisor', 'getSubmission', SKHCN);
    await on.pane.send.askRecall();
    expect(on.state().asking).toBeNull();
    expect(on.quarter().stored?.openedForReviewAt).toBe('2024-06-17T03:00:00.000Z');
    expect(summarise(on.quarter()).recallable).toBe(false);
  });

  test('opened between the question and the answer: refused with what to do, and the screen knows', async () => {
    const on = await sent();
    await on.pane.send.askRecall();
    await on.api.as('supervisor', 'getSubmission', SKHCN);
    await on.pane.send.recall();
    expect(on.state().notice).toMatchObject({
      intent: 'error',
      text: expect.stringContaining('Đề nghị người duyệt trả lại'),
    });
    expect(on.quarter().draft.status).toBe('submitted');
    expect(summarise(on.quarter()).recallable).toBe(false);
  });

  test('decided about meanwhile: the recall is refused and the new state is shown', async () => {
    const on = await sent();
    await on.pane.send.askRecall();
    await on.api.as('supervisor', 'return', SKHCN, { version: 2, body: { reason: 'Thiếu biểu K02' } });
    await on.pane.send.recall();
    expect(on.state().notice?.intent).toBe('error');
    expect(on.quarter().stored).toMatchObject({ status: 'returned', version: 3 });
  });
});

describe('what was given back', () => {
  const WHY = 'Đã đối chiếu sổ theo dõi của đơn vị.';
  const unchanged = ({ state }: Stage) => {
    const { asking } = state();
    return asking?.of === 'submit' && asking.unchanged;
  };
  async function returned(): Promise<Stage> {
    const on = await sent();
    await on.api.as('supervisor', 'return', SKHCN, { version: 2, body: { reason: 'Thiếu biểu K02' } });
    await on.pane.quarter.look();
    return on;
  }

  test('goes again unchanged with a sentence only, which the reviewer reads', async () => {
    const on = await returned();
    await on.pane.send.askSubmit();
    expect(unchanged(on)).toBe(true);
    expect(await on.pane.send.save(true)).toBe(false);
    expect(on.state().notice?.title).toBe('Chưa gửi lại');
    on.pane.send.because(WHY);
    expect(await on.pane.send.save(true)).toBe(true);
    expect(on.quarter().stored).toMatchObject({ status: 'submitted', unchangedReason: WHY });
    expect(on.state()).toMatchObject({ reason: '', sends: [] });
  });

  test('is asked for it where only the server could tell', async () => {
    const on = await returned();
    const { fetch } = on.api;
    on.api.fetch = (address, init) =>
      String(address).endsWith('/history') ? Promise.reject(new TypeError('no line')) : fetch(address, init);
    await on.pane.send.askSubmit();
    expect(unchanged(on)).toBe(false);
    expect(await on.pane.send.save(true)).toBe(false);
    expect(unchanged(on)).toBe(true);
    on.pane.send.because(WHY);
    expect(await on.pane.send.save(true)).toBe(true);
  });

  test('goes without one where a figure was changed or a comment answered', async () => {
    const on = await returned();
    on.book.type('K06', 'total', '9', 5);
    await on.live();
    await on.pane.send.askSubmit();
    expect(unchanged(on)).toBe(false);
    on.book.type(
      'K06',
      'total',
      '9',
      referenceContent.tables.find(({ form }) => form === 'K06')?.rows[0]?.cells['9'] ?? null,
    );
    await on.live();
    await on.pane.send.askSubmit();
    expect(unchanged(on)).toBe(true);
    const comment = { kind: 'comment', form: 'K01', row: 'total', column: '3', text: 'Theo Quyết định.' };
    await on.api.as('clerk.skhcn', 'postComment', SKHCN, { body: comment });
    await on.pane.send.askSubmit();
    expect(unchanged(on)).toBe(false);
  });
});

describe('an explanation that says nothing', () => {
  test.each(['.', 'ok', 'Đã kiểm tra, số liệu đúng.'])(
    '“%s” leaves its finding open; saving works',
    async (text) => {
      const on = await explained(text);
      expect(summarise(on.quarter())).toMatchObject({ submitBlocked: 'open', open: { error: 1, query: 1 } });
      expect(await on.pane.send.save(true)).toBe(false);
      expect(await on.pane.send.save(false)).toBe(true);
    },
  );

  test('of the quarter before is known for the same finding of this one', async () => {
    const on = await drawnStage();
    const explanation = { code: 'K01.integration', form: 'K01', row: 'total', text: REASON };
    await on.api.as(
      'clerk.skhcn',
      'putSubmission',
      { ...SKHCN, period: '2024-Q1' },
      {
        version: null,
        body: { ...referenceContent, texts: { III: 'Số hóa kho lưu trữ.' }, explanations: [explanation] },
      },
    );
    await on.pane.quarter.open('skhcn', '2024-Q2');
    expect(on.quarter().frame.explainedBefore).toEqual([explanation]);
    // So is what was written for its report.
    expect(on.quarter().frame.textsBefore).toEqual({ III: 'Số hóa kho lưu trữ.' });
  });
});

describe('two versions merged on the way to handing in', () => {
  async function conflicting(): Promise<Stage> {
    const on = await explained();
    await on.pane.send.save(false);
    const { tables, explanations } = on.quarter().draft.content;
    const theirs = structuredClone(tables);
    const k06 = theirs.find(({ form }) => form === 'K06')?.rows[0];
    if (k06) k06.cells['9'] = 3;
    await on.api.as('clerk.skhcn', 'putSubmission', SKHCN, {
      version: 1,
      body: { tables: theirs, explanations },
    });
    on.book.type('K06', 'total', '9', 4);
    await on.live();
    await on.pane.send.save(true);
    return on;
  }

  test('are saved as chosen and checked, and handing them in is asked again', async () => {
    const on = await conflicting();
    expect(on.state().conflict?.merge.conflicts).toMatchObject([{ key: '9', mine: 4, theirs: 3 }]);
    on.pane.send.chooseAll('theirs');
    await on.pane.send.finishMerge();
    await settle();
    expect(on.quarter().stored).toMatchObject({ version: 3, status: 'draft' });
    expect(on.quarter().stored?.tables.find(({ form }) => form === 'K06')?.rows[0]?.cells['9']).toBe(3);
    expect(on.state().notice?.text).toContain('Kiểm tra lại sau khi gộp: 0 lỗi');
    expect(on.state().asking).toMatchObject({ of: 'submit' });
  });

  test('a workbook that holds something else afterwards is told, and nothing is sent', async () => {
    const on = await conflicting();
    on.pane.send.chooseAll('theirs');
    const { writeCells } = on.book.port;
    on.book.port.writeCells = async (cells) => {
      await writeCells(cells);
      on.book.type('K06', 'total', '9', 1);
    };
    await on.pane.send.finishMerge();
    expect(on.state().conflict).not.toBeNull();
    expect(on.state().notice?.text).toContain('chưa nhận số đã chọn');
    expect(on.quarter().stored?.version).not.toBe(3);
  });
});

test('a quarter closed with a question open asks nothing when another is opened', async () => {
  const on = await sent();
  await on.pane.send.askRecall();
  await on.pane.quarter.open('skhcn', '2024-Q1');
  expect(on.state().asking).toBeNull();
});
