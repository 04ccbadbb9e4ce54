import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { sheetWords } from '../../shared/sheet/words';
import { openSnapshot, Workbook } from '../../workbench/excel';
import { xlsxToSnapshot } from '../../workbench/excel/node';
import { buildGrid } from '../fixtures/intake/build';
import { fieldRows } from '../fixtures/intake/figures';
import { ii06a } from '../fixtures/intake/layouts';
import { toHtml, toText } from '../fixtures/intake/samples-clipboard';
import { signIn } from '../integration/local/child';
import { stored } from './colleague';
import type { Desk } from './desk';
import { CONTRADICTION, INTEGRATED, typeReference } from './figures';
import { openStage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('--no-seed');
});
afterAll(() => stage.close());

/** The marker column of K01, beside its first row and beside its numbering row. */
const ROW_WORDS = 'U7';
const FORM_WORDS = 'U6';
/** A cell of II.06a that sums up its row. */
const COMPUTED = 'G8';
const BELOW_INTEGRATED = 'J8';
const QUERY = 'không tích hợp được (12) là 3';
const REASON = 'Cổng dịch vụ công chưa cập nhật 2 thủ tục mới công bố.';

const shows = (desk: Desk, address: string, text: string | RegExp): Promise<void> =>
  desk.cell(address).getByText(text).waitFor();
/** What the marker column says; it may lie out of sight. */
async function says(desk: Desk, address: string, text: string | RegExp): Promise<void> {
  await desk.goTo(address);
  await shows(desk, address, text);
}
const cellText = (desk: Desk, address: string): Promise<string | null> => desk.cell(address).textContent();
const bars = (desk: Desk): Locator => desk.pane.locator('.fui-MessageBar');

/** What a person with another role does with the stored quarter. */
async function act(person: string, period: string, action: string, body: object): Promise<void> {
  const now = await stored(stage, period);
  const answer = await fetch(`${stage.url}/api/submissions/${period}/skhcn/${action}`, {
    method: 'POST',
    headers: {
      authorization: await signIn(stage.url, person),
      'content-type': 'application/json',
      'if-match': now.headers.get('etag') ?? '',
    },
    body: JSON.stringify(body),
  });
  if (answer.status !== 200) throw new Error(`${action} was answered ${answer.status}`);
}

/** The steps follow each other: one state of the quarter, on all that shows it. */
describe('what is true now', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await stage.desk();
    await desk.begin();
    await desk.screen('Kiểm tra');
    await typeReference(desk);
    await desk.findings(CONTRADICTION).waitFor();
    await desk.mark();
  });
  afterAll(() => desk.close());

  test('an explained finding is marked as explained, in the sheet and in the pane', async () => {
    await desk.sheet('K01');
    await says(desk, ROW_WORDS, /✗ lệch 2 ở \(3\)/);
    for (const text of [CONTRADICTION, QUERY]) {
      await desk.findings(text).getByRole('button', { name: 'Giải trình', exact: true }).click();
      await desk.page.keyboard.type(REASON);
    }
    await says(desk, ROW_WORDS, /✓ đã giải trình \(3\)/);
    expect(await cellText(desk, ROW_WORDS)).not.toContain('✗');
    await desk.pane.locator('#khop-filter').selectOption('all');
    await desk.findings(CONTRADICTION).locator('.fui-Badge').getByText('Đã giải trình').waitFor();
  });

  test('the cover and the findings of the downloaded workbook say the same', async () => {
    await desk.screen('Gửi');
    await desk.button('Lưu và gửi số liệu').click();
    await desk.button('Gửi số liệu').click();
    await desk.text(/^Đã gửi bản lưu số \d+; chờ duyệt\./).waitFor();
    await desk.screen('Báo cáo');
    const [file] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.button('Số liệu (.xlsx)').click(),
    ]);
    const { snapshot } = await xlsxToSnapshot(readFileSync(await file.path()), 'file.xlsx');
    const workbook = new Workbook();
    openSnapshot(workbook, snapshot);
    const cells = workbook.sheets.map(({ state }) => [...state.cells]);
    const [cover = []] = cells;
    const { findingsOf } = sheetWords.vi.cover;
    const countOf = (label: string) => {
      const [key = -1] = cover.find(([, { value }]) => value === label) ?? [];
      return new Map(cover).get(key + 1)?.value;
    };
    expect([findingsOf.error, findingsOf.query, findingsOf.explained].map(countOf)).toEqual([0, 0, 2]);
    expect(cells.flat().filter(([, { value }]) => value === '✓ Đã giải trình')).toHaveLength(2);
  });

  test('what differs from what was sent is told in the sheet and in the pane, until it is put back', async () => {
    await desk.type(INTEGRATED, '50');
    await desk.text(/^Số liệu trong tệp Excel khác bản đã gửi ở \d+ ô\. Máy chủ vẫn giữ bản số 2;/).waitFor();
    await desk.mark();
    await says(desk, FORM_WORDS, /^≠ \d+ ô khác bản đã gửi$/);
    await desk.type(INTEGRATED, '49');
    await desk.text(/^Số liệu trong tệp Excel khác bản đã gửi/).waitFor({ state: 'detached' });
    await desk.mark();
    await desk.goTo(FORM_WORDS);
    await desk.cell(FORM_WORDS).getByText('≠').waitFor({ state: 'detached' });
  });

  test('a return is followed without a merge, and the figures can be saved again', async () => {
    await act('supervisor', '2024-Q2', 'return', { reason: 'Xem lại cột (10).' });
    await desk.screen('Biểu');
    await desk.text('Trạng thái: Trả lại để hoàn thiện').waitFor();
    await desk.text('Lý do trả lại hoặc mở lại: Xem lại cột (10).').waitFor();
    expect(await desk.pane.getByText(/^Người khác đã lưu bản số/).count()).toBe(0);
    await desk.type(INTEGRATED, '50');
    await desk.text('Có thay đổi chưa lưu lên máy chủ.').waitFor();
    await desk.screen('Gửi');
    await desk.button('Lưu lên máy chủ').click();
    await desk.text('Đã lưu lên máy chủ, bản lưu số 4.').waitFor();
    expect(desk.faults).toEqual([]);
  });
});

describe('undo is the clerk’s', () => {
  test('an Excel that undoes nothing after an add-in wrote is marked only when the clerk asks', async () => {
    const desk = await stage.desk({}, '?undo=lost');
    await desk.begin('2024-Q1');
    await typeReference(desk);
    await desk.text(/^Dấu trên biểu là của lần kiểm tra trước\./).waitFor();
    await desk.sheet('K01');
    await desk.goTo(ROW_WORDS);
    expect(await cellText(desk, ROW_WORDS)).toBe('');
    await desk.type(INTEGRATED, '40');
    await desk.tab('Kiểm tra').getByText('(2)').waitFor();
    await desk.page.keyboard.press('Control+z');
    await desk.goTo(INTEGRATED);
    await shows(desk, INTEGRATED, '49');
    await desk.screen('Kiểm tra');
    await says(desk, ROW_WORDS, /✗ lệch 2 ở \(3\)/);
    await desk.type(INTEGRATED, '51');
    await desk.findings('(10) + (11) + (12)').waitFor({ state: 'detached' });
    await desk.button('Đánh dấu lại').click();
    await desk.goTo(ROW_WORDS);
    await desk.cell(ROW_WORDS).getByText('✗').waitFor({ state: 'detached' });
    await desk.text(/^Dấu trên biểu là của lần kiểm tra trước\./).waitFor({ state: 'detached' });
    expect(desk.faults).toEqual([]);
    await desk.close();
  });

  test('where the host keeps the undo, too, the first Ctrl+Z takes back what was typed, and each marking is one step', async () => {
    const desk = await stage.desk();
    await desk.begin('2023-Q4');
    await desk.screen('Kiểm tra');
    await typeReference(desk);
    await desk.findings(CONTRADICTION).waitFor();
    await desk.sheet('K01');
    await desk.goTo(ROW_WORDS);
    expect(await cellText(desk, ROW_WORDS)).toBe('');
    await desk.mark();
    await says(desk, ROW_WORDS, /✗ lệch 2 ở \(3\)/);

    await desk.type(INTEGRATED, '40');
    await desk.findings('(10) + (11) + (12) = 40 + 4 + 3 = 47').waitFor();
    await desk.button('Đánh dấu lại').waitFor();
    const selected = await desk.address();
    await desk.page.keyboard.press('Control+z');
    await desk.goTo(INTEGRATED);
    await shows(desk, INTEGRATED, '49');
    expect(selected).toBe(BELOW_INTEGRATED);
    await desk.findings(CONTRADICTION).waitFor();

    await desk.sheet('II.06a');
    await desk.type(COMPUTED, '150');
    await desk.findings('(8) + (9) + (10) = 0 + 157 + 0 = 157').waitFor();
    await desk.button('Đánh dấu lại').waitFor();
    await desk.page.keyboard.press('Control+z');
    await desk.goTo(COMPUTED);
    await shows(desk, COMPUTED, '157');
    expect(await desk.page.locator('.formula').inputValue()).toMatch(/^=/);

    // Marks that the clerk asked for are a step of their own.
    await desk.sheet('K01');
    await desk.type(INTEGRATED, '40');
    await desk.findings('(10) + (11) + (12) = 40 + 4 + 3 = 47').waitFor();
    await desk.mark();
    await says(desk, ROW_WORDS, /✗ lệch 11 ở \(3\)/);
    await desk.page.keyboard.press('Control+z');
    await says(desk, ROW_WORDS, /✗ lệch 2 ở \(3\)/);
    await desk.page.keyboard.press('Control+z');
    await desk.goTo(INTEGRATED);
    await shows(desk, INTEGRATED, '49');
    await desk.button('Đánh dấu lại').waitFor({ state: 'detached' });
    expect(desk.faults).toEqual([]);
    await desk.close();
  });
});

describe('nothing stale', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await stage.desk();
    await desk.begin('2025-Q1');
  });
  afterAll(() => desk.close());

  test('that something was done is told until the clerk goes on', async () => {
    await desk.text(/^Đã tạo 7 biểu\./).waitFor();
    await desk.sheet('K03');
    await desk.typeRow('B7', ['Đất đai', '16', '12', '8']);
    await desk.text(/^Đã tạo 7 biểu\./).waitFor({ state: 'detached' });
  });

  test('that there is no line is said once', async () => {
    await desk.page.context().setOffline(true);
    await desk.text(/^Không có mạng\./).waitFor();
    await desk.screen('Gửi');
    await desk.button('Lưu lên máy chủ').click();
    await desk.pane
      .getByRole('region', { name: 'Đang chờ' })
      .getByText(/^.*Đang chờ: /)
      .waitFor();
    expect(await bars(desk).allTextContents()).toEqual([expect.stringMatching(/^Không có mạng\./)]);
    await desk.page.context().setOffline(false);
    await desk.text('Không có lần lưu, lần gửi nào đang chờ.').waitFor();
  });

  test('a named row is added with its number and formulas, and free rows stay', async () => {
    await desk.screen('Biểu');
    await desk.sheet('II.06a');
    const add = async (name: string) => {
      await desk.pane.getByLabel('Tên dòng').fill(name);
      await desk.button('Thêm dòng').click();
      await desk.idle();
    };
    await desk.pane.locator('summary').filter({ hasText: 'Thêm dòng' }).click();
    await add('Đất đai');
    await shows(desk, 'B8', 'Đất đai');
    expect(await desk.address()).toBe('C8');
    await add('Hộ tịch');
    await shows(desk, 'B9', 'Hộ tịch');
    expect(await cellText(desk, 'A9')).toBe('2');
    await desk.typeRow('D9', ['5', '6', '7']);
    await shows(desk, 'C9', '18');
    await desk.button('Tạo lại biểu').click();
    await desk.button('Thay bằng biểu mới').click();
    await desk.text(/^Đã tạo 7 biểu\./).waitFor();
    await shows(desk, 'A12', '5');
    await shows(desk, 'B13', 'Tổng cộng');
  });
});

test('all questions with one proposed figure are agreed to at once', async () => {
  const desk = await stage.desk();
  await desk.begin('2025-Q4');
  await desk.screen('Dán bảng');
  const rows = fieldRows(900).map((row, index) => {
    const { early } = row.figures;
    return index < 2 ? { ...row, figures: { ...row.figures, early: `gần ${String(early)}` } } : row;
  });
  const grid = buildGrid({ columns: ii06a(), rows });
  await desk.paste({ html: toHtml(grid), text: toText(grid) });
  const agree = desk.button(/^Đồng ý mọi gợi ý \(2\)/);
  await agree.click();
  await agree.waitFor({ state: 'detached' });
  await desk.text(/^Đã trả lời \(2\)$/).waitFor();
  await desk.close();
});
