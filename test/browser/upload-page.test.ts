import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { CLEAN, inspectFrame } from './axe';
import type { SubmissionContent } from '../../shared/submission/submission';
import { signIn as tokenOf } from '../integration/local/child';
import { hasFocus, isViolation } from './desk';
import { openStage, type Stage } from './stage';
import {
  button,
  DOSSIERS,
  downloaded,
  filled,
  K01,
  openPeriod,
  openUploadPage,
  signIn,
  upload,
} from './upload-visit';

let stage: Stage;
let folder = '';

beforeAll(async () => {
  stage = await openStage('--no-seed');
  folder = mkdtempSync(path.join(tmpdir(), 'khop-upload-page-'));
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

const faults: string[] = [];
afterEach(() => expect(faults.splice(0)).toEqual([]));

/** The page in a browser of its own, whose faults count. */
async function opened(width?: number): Promise<Page> {
  return openUploadPage(stage, width, (page) => {
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (isViolation(message)) faults.push(message.text());
    });
  });
}

const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name });
const shows = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

/** The quarter that skhcn handed in, sent for another period and given back. */
async function sentAndReturned(period: string, reason: string): Promise<void> {
  const clerk = await tokenOf(stage.url, 'clerk.skhcn');
  const supervisor = await tokenOf(stage.url, 'supervisor');
  let tag = '';
  const call = async (method: string, path: string, authorization: string, body?: unknown) => {
    const answer = await fetch(`${stage.url}/api/submissions/${path}`, {
      method,
      headers: {
        authorization,
        ...(tag === '' ? { 'if-none-match': '*' } : { 'if-match': tag }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answered = (await answer.json()) as SubmissionContent;
    expect([path, answer.status, answered]).toEqual([path, 200, answered]);
    if (method !== 'GET') tag = answer.headers.get('etag') ?? '';
    return answered;
  };
  const { calendar, tables, texts, explanations } = await call('GET', '2024-Q2/skhcn', clerk);
  await call('PUT', `${period}/skhcn`, clerk, { calendar, tables, texts, explanations });
  await call('POST', `${period}/skhcn/submit`, clerk, {});
  await call('POST', `${period}/skhcn/return`, supervisor, { reason });
}

describe('from the empty forms to a quarter that is handed in, on a phone', () => {
  let page: Page;
  let forms = '';
  beforeAll(async () => {
    page = await opened();
  });
  afterAll(() => page.context().close());

  test('the forms are downloaded', async () => {
    await button(page, 'Đăng nhập').waitFor();
    expect(await inspectFrame(page, page.mainFrame())).toEqual(CLEAN);
    await signIn(page, 'clerk.skhcn');
    await openPeriod(page, '2024-Q2');
    await shows(page, 'Chưa lưu lần nào lên máy chủ.');
    forms = await downloaded(page, folder, () => button(page, 'Tải biểu (.xlsx)').click());
    await shows(page, /^✓ Đã tải về “Số liệu TTHC .*Sở Khoa học và Công nghệ\.xlsx”\.$/);
  });

  test('forms for another period, or another unit, are told and change nothing', async () => {
    await openPeriod(page, '2024-Q1');
    await upload(page, forms);
    await shows(
      page,
      /Tệp này là biểu quý II\/2024 của Sở Khoa học và Công nghệ, còn đang chọn quý I\/2024 của Sở Khoa học/,
    );
    await shows(page, 'Tải tệp đã điền lên rồi mới lưu được.');
    const other = await opened();
    await signIn(other, 'clerk.syt');
    await openPeriod(other, '2024-Q2');
    await upload(other, forms);
    await shows(other, /của Sở Khoa học và Công nghệ, còn đang chọn quý II\/2024 của Sở Y tế/);
    await shows(other, 'Chưa lưu lần nào lên máy chủ.');
    await other.context().close();
  });

  test('a question is answered, and a finding says where its cell is', async () => {
    await openPeriod(page, '2024-Q2');
    await upload(page, await filled(forms, { 'II.06a': { ...DOSSIERS, E8: '5l', G8: 12 }, K01 }));
    await heading(page, /^Đã đọc “filled-/).waitFor();
    await shows(page, /^Đây là tệp biểu của Khớp, đúng đơn vị và kỳ báo cáo: II\.06a, K01, /);
    await heading(page, 'Cần trả lời (1)').waitFor();
    await shows(page, 'Trả lời hết các câu hỏi ở trên để xem thay đổi.');
    const question = page.getByRole('group', { name: /E8: / });
    await question.getByLabel('Số khác').last().fill('5');
    await question.getByRole('button', { name: 'Trả lời' }).click();
    await heading(page, 'Cần trả lời (1)').waitFor({ state: 'detached' });
    const wrong = page.getByRole('listitem').filter({ hasText: 'G8' }).first();
    await wrong.waitFor();
    const text = (await wrong.textContent()) ?? '';
    expect(text).toContain('Lỗi');
    expect(text).toContain('(7) ');
    expect(text).toContain('“Sở hữu trí tuệ”');
    expect(text).toMatch(/Trong tệp: trang tính “II\.06a Giải quyết TTHC”, ô .*G8/);
    expect(text).toMatch(/các số này không thể cùng đúng.*\(3\) = \(7\) \+ \(11\)/);
    expect(await button(page, 'Lưu và gửi số liệu').getAttribute('aria-disabled')).toBe('true');
    expect(await inspectFrame(page, page.mainFrame())).toEqual(CLEAN);
  });

  test('it is corrected by uploading again, another one is explained, and a reload keeps both', async () => {
    await upload(page, await filled(forms, { 'II.06a': DOSSIERS, K01 }));
    await page.getByRole('listitem').filter({ hasText: 'G8' }).first().waitFor({ state: 'detached' });
    const reasons = page.getByLabel(/^Lý do giữ số liệu này/);
    await reasons.first().waitFor();
    for (const reason of await reasons.all()) await reason.fill('Cổng chưa cập nhật.');
    await page.reload();
    await heading(page, /^Đã đọc “filled-/).waitFor();
    await reasons.first().waitFor();
    for (const reason of await reasons.all()) expect(await reason.inputValue()).toBe('Cổng chưa cập nhật.');
  });

  test('a save whose answer is lost is sent again and has one effect', async () => {
    await page.route('**/api/submissions/**', async (route) => {
      if (route.request().method() === 'PUT') await route.fetch();
      await route.abort();
    });
    await button(page, 'Lưu').click();
    await button(page, 'Thử lại').waitFor();
    await heading(page, /^Đã đọc “filled-/).waitFor();
    await page.unroute('**/api/submissions/**');
    await button(page, 'Thử lại').click();
    await shows(page, '✓ Đã lưu bản số 1 lên máy chủ.');
    await shows(page, 'Đã lưu hết lên máy chủ.');
  });

  test('it is handed in after a last look, and then it is closed', async () => {
    await button(page, 'Lưu và gửi số liệu').click();
    const last = heading(page, 'Gửi số liệu quý II/2024 của Sở Khoa học và Công nghệ?');
    await last.waitFor();
    expect(await hasFocus(last)).toBe(true);
    await shows(page, '2/7 biểu có số liệu');
    await button(page, 'Gửi số liệu').click();
    await shows(page, /^✓ Đã gửi bản lưu số 2; chờ duyệt\./);
    await shows(page, 'Trạng thái: Đã gửi, chờ duyệt');
    expect(await page.getByLabel('Chọn tệp đã điền').count()).toBe(0);
    await button(page, 'Xem lịch sử').click();
    await page.getByRole('list', { name: 'Lịch sử' }).getByText('Gửi').first().waitFor();
    expect(await inspectFrame(page, page.mainFrame())).toEqual(CLEAN);
  });

  test('it is recalled after one question and sent again, until a reviewer opens it', async () => {
    const asked = heading(page, 'Rút lại số liệu đã gửi?');
    await shows(page, 'Số liệu đã gửi nên không lưu thêm được. Muốn sửa thì bấm “Rút lại”.');
    await button(page, 'Rút lại').click();
    await asked.waitFor();
    expect(await hasFocus(asked)).toBe(true);
    await shows(page, /Lần gửi sau mới được tính là ngày gửi/);
    expect(await inspectFrame(page, page.mainFrame())).toEqual(CLEAN);
    await button(page, 'Không rút lại').click();
    await button(page, 'Rút lại').click();
    await asked.waitFor();
    await button(page, 'Rút lại').click();
    await shows(page, '✓ Đã rút lại, bản lưu số 3. Sửa xong thì gửi lại.');
    await page.getByLabel('Chọn tệp đã điền').waitFor({ state: 'attached' });
    await button(page, 'Lưu và gửi số liệu').click();
    await shows(page, 'Gửi rồi vẫn rút lại được cho đến khi người duyệt mở số liệu.');
    await button(page, 'Gửi số liệu').click();
    await shows(page, /^✓ Đã gửi bản lưu số 4; chờ duyệt\./);

    // A reviewer opens it while the question stands: refused, and the page says what is so now.
    await button(page, 'Rút lại').click();
    await asked.waitFor();
    const read = await fetch(`${stage.url}/api/submissions/2024-Q2/skhcn`, {
      headers: { authorization: await tokenOf(stage.url, 'supervisor') },
    });
    expect(read.status).toBe(200);
    await button(page, 'Rút lại').click();
    await page
      .getByRole('alert')
      .getByText(/^Chưa rút lại được\. Người duyệt đã mở/)
      .waitFor();
    await shows(page, /^Người duyệt đã mở số liệu lúc .* nên không rút lại được\./);
    await shows(page, /Muốn sửa, đề nghị người duyệt trả lại/);
    expect(await button(page, 'Rút lại').count()).toBe(0);
  });

  test('given back, it is told in whichever quarter is open, and does not go again unchanged without a word', async () => {
    await sentAndReturned('2026-Q3', 'Cột (8) xem lại giúp.');
    await openPeriod(page, '2024-Q1');
    await page.reload();
    const owed = page.getByRole('region', { name: 'Số liệu cần gửi lại' });
    await owed.getByText(/quý III\/2026.*Cột \(8\) xem lại giúp\./).waitFor();
    expect(await inspectFrame(page, page.mainFrame())).toEqual(CLEAN);
    await owed.getByRole('button').click();
    await shows(page, /^Trạng thái: .*trả lại/i);
    await button(page, 'Lưu và gửi số liệu').click();
    await button(page, 'Gửi số liệu').click();
    const why = page.getByLabel(/^Lý do gửi lại nguyên như trước/);
    await why.fill('.');
    expect(await button(page, 'Gửi số liệu').getAttribute('aria-disabled')).toBe('true');
    await why.fill('Cột (8) đã đối chiếu với sổ theo dõi, số đúng.');
    await button(page, 'Gửi số liệu').click();
    await shows(page, /^✓ Đã gửi bản lưu số 4; chờ duyệt\./);
    await owed.waitFor({ state: 'detached' });
  });
});

test('somebody else saved meanwhile: the file is laid over that version and looked at again', async () => {
  const [mine, theirs] = [await opened(), await opened()];
  for (const page of [mine, theirs]) {
    await signIn(page, 'clerk.stc');
    await openPeriod(page, '2024-Q2');
  }
  const forms = await downloaded(mine, folder, () => button(mine, 'Tải biểu (.xlsx)').click());
  await upload(mine, await filled(forms, { 'II.06a': { ...DOSSIERS, D8: 11 } }));
  await upload(theirs, await filled(forms, { 'II.06a': DOSSIERS }));
  await button(theirs, 'Lưu').click();
  await shows(theirs, '✓ Đã lưu bản số 1 lên máy chủ.');
  await button(mine, 'Lưu').click();
  await shows(mine, /^Chưa lưu: người khác vừa lưu bản số 1\./);
  await mine.getByText('Từng ô thay đổi').click();
  await mine
    .getByRole('row', { name: /\(4\).* 10 11/ })
    .first()
    .waitFor();
  await button(mine, 'Lưu').click();
  await shows(mine, '✓ Đã lưu bản số 2 lên máy chủ.');
  for (const page of [mine, theirs]) await page.context().close();
});

test('by keyboard alone', async () => {
  const page = await opened(900);
  const tabTo = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let steps = 0; steps < 60; steps += 1) {
      if (await hasFocus(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  };
  const use = async (name: string): Promise<void> => {
    await tabTo(button(page, name));
    await page.keyboard.press('Enter');
  };
  await use('Đăng nhập');
  await button(page, 'Tải biểu (.xlsx)').waitFor();
  const period = page.getByRole('combobox', { name: /^Kỳ báo cáo/ });
  await tabTo(period);
  for (let steps = 0; steps < 20 && (await period.inputValue()) !== '2023-Q4'; steps += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await use('Mở kỳ báo cáo');
  await button(page, 'Mở kỳ báo cáo').waitFor({ state: 'detached' });
  const forms = await downloaded(page, folder, () => use('Tải biểu (.xlsx)'));
  await shows(page, /^✓ Đã tải về/);
  const file = await filled(forms, { 'II.06a': DOSSIERS, K01 });
  await tabTo(page.getByLabel('Chọn tệp đã điền'));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(file);
  const read = heading(page, /^Đã đọc “filled-/);
  await read.waitFor();
  expect(await hasFocus(read)).toBe(true);
  const reasons = page.getByLabel(/^Lý do giữ số liệu này/);
  await reasons.first().waitFor();
  for (const reason of await reasons.all()) {
    await tabTo(reason);
    await page.keyboard.type('Ba thủ tục đặc thù của ngành chưa có hồ sơ phát sinh.');
  }
  await use('Lưu và gửi số liệu');
  await heading(page, /^Gửi số liệu quý IV\/2023/).waitFor();
  await use('Gửi số liệu');
  await shows(page, /^✓ Đã gửi bản lưu số 2; chờ duyệt\./);
  await page.context().close();
});
