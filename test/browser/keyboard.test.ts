import type { Locator } from 'playwright-core';
import { hasFocus, type Desk, type ScreenName } from './desk';
import { CONTRADICTION, INTEGRATED, typeReference } from './figures';
import { openStage, type Stage } from './stage';

let stage: Stage;
let desk: Desk;

beforeAll(async () => {
  stage = await openStage('--no-seed');
  desk = await stage.desk();
  desk.byKeyboard = true;
});
afterAll(() => stage.close());

const press = (key: string): Promise<void> => desk.page.keyboard.press(key);

/** Into the pane from wherever one is: Escape goes to the sheet, and the sheets' tabs lie between. */
async function toPane(): Promise<void> {
  await press('Escape');
  await press('F6');
  await press('F6');
}

const tabTo = (target: Locator): Promise<void> => desk.tabTo(target, 80);

async function use(name: string | RegExp): Promise<void> {
  await tabTo(desk.button(name));
  await press('Enter');
}

/** From wherever one is to a screen: into the pane, to its tabs, along them with the arrow keys. */
async function showScreen(name: ScreenName): Promise<void> {
  await toPane();
  await tabTo(desk.pane.getByRole('tab', { selected: true }));
  const tab = desk.tab(name);
  for (let steps = 0; steps < 12 && !(await hasFocus(tab)); steps++) await press('ArrowRight');
  await press('Enter');
  await desk.heading(name).waitFor();
}

async function download(name: string): Promise<string> {
  await tabTo(desk.button(name));
  const [file] = await Promise.all([desk.page.waitForEvent('download'), press('Enter')]);
  const suggested = file.suggestedFilename();
  await desk.text(`Đã tải về “${suggested}”.`).waitFor();
  return suggested;
}

test('the whole quarter by keyboard alone', async () => {
  await desk.button('Đăng nhập').waitFor();
  await toPane();
  await tabTo(desk.pane.getByLabel('Chọn người dùng thử'));
  await use('Đăng nhập');

  // The new screen's heading has the focus, and Tab goes on from there.
  await desk.heading('Biểu').waitFor();
  expect(await hasFocus(desk.heading('Biểu'))).toBe(true);
  await press('Tab');
  expect(await hasFocus(desk.pane.getByLabel('Đơn vị', { exact: true }))).toBe(true);
  await tabTo(desk.pane.getByLabel('Kỳ báo cáo'));
  await desk.page.keyboard.type('quý II/2024');
  await use('Mở kỳ báo cáo');

  // The button is gone with what it did; Tab goes on from its place.
  await desk.button('Tạo biểu').waitFor();
  await press('Tab');
  expect(await hasFocus(desk.button('Tạo biểu'))).toBe(true);
  await press('Enter');
  await desk.text('Đã tạo 7 biểu.').waitFor();

  // F6 leaves the pane for the ribbon, the formula bar and the sheet.
  await press('F6');
  await press('F6');
  await press('F6');
  expect(await hasFocus(desk.cellField)).toBe(true);
  await typeReference(desk);

  await showScreen('Biểu');
  await use('Tạo lại biểu');
  const question = desk.pane.getByRole('heading', { name: 'Thay các biểu đang có?' });
  await question.waitFor();
  expect(await hasFocus(question)).toBe(true);
  await press('Tab');
  expect(await hasFocus(desk.button('Thay bằng biểu mới'))).toBe(true);
  await press('Tab');
  await press('Enter');
  await question.waitFor({ state: 'detached' });
  await press('Tab');
  expect(await hasFocus(desk.button('Tạo lại biểu'))).toBe(true);

  await showScreen('Kiểm tra');
  await desk.findings(CONTRADICTION).waitFor();
  await press('F8');
  await desk.page.locator('.sheet-list [aria-selected=true]').getByText(/^K01/).waitFor();
  await press('Escape');
  expect(await hasFocus(desk.cellField)).toBe(true);
  await desk.type(INTEGRATED, '51');
  await desk.findings('(10) + (11) + (12)').waitFor({ state: 'detached' });
  await desk.type(INTEGRATED, '49');

  for (const text of [CONTRADICTION, 'không tích hợp được (12) là 3']) {
    await toPane();
    await tabTo(desk.findings(text).getByRole('button', { name: 'Giải trình', exact: true }));
    await press('Enter');
    await desk.page.keyboard.type('Cổng chưa cập nhật.');
    await desk.findings(text).getByText('✓ Đã giải trình').waitFor();
  }
  await desk.counts(0, 0);

  await showScreen('Chỉ số');
  const online = desk.pane.locator('details').filter({ hasText: '3.3.' });
  await tabTo(online.locator('summary'));
  await press('Enter');
  await online.getByText('157/157 = 100').waitFor();

  await showScreen('Gửi');
  await desk.text('4/7 biểu có số liệu').waitFor();
  await desk.text('2 giải trình').waitFor();
  await use('Lưu và gửi số liệu');
  await use('Gửi số liệu');
  await desk.text(/^Đã gửi bản lưu số \d+; chờ duyệt\./).waitFor();
  await desk.text('Không có lần lưu, lần gửi nào đang chờ.').waitFor();

  await showScreen('Báo cáo');
  expect(await download('Báo cáo (.docx)')).toMatch(/^Báo cáo TTHC quý .*Sở Khoa học và Công nghệ.*\.docx$/);
  expect(await download('Số liệu (.xlsx)')).toMatch(/^Số liệu TTHC quý .*Sở Khoa học và Công nghệ\.xlsx$/);
  await use('Xem lịch sử');
  await desk.text(/^Bản lưu số \d+: Gửi, /).waitFor();
  // Back from where that button was; the pane is not left.
  await press('Shift+Tab');
  const last = desk.pane.locator('summary').last();
  expect(await hasFocus(last)).toBe(true);
  expect(desk.faults).toEqual([]);
});
