import type { Locator } from 'playwright-core';
import type { Desk } from './desk';
import { CONTRADICTION, INTEGRATED, typeReference } from './figures';
import { openStage } from './stage';
import type { Stage } from './stage';

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

/** Goes on with Tab until the element has the focus. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < 80; steps++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

async function use(name: string | RegExp): Promise<void> {
  await tabTo(desk.button(name));
  await press('Enter');
}

test('the whole quarter by keyboard alone', async () => {
  await desk.button('Đăng nhập').waitFor();
  await toPane();
  await tabTo(desk.pane.getByLabel('Chọn người dùng thử'));
  await use('Đăng nhập');
  await desk.pane.getByRole('heading', { name: 'Đơn vị và kỳ báo cáo' }).waitFor();

  await toPane();
  await tabTo(desk.pane.getByLabel('Kỳ báo cáo'));
  await desk.page.keyboard.type('quý II/2024');
  await use('Mở quý này');
  await toPane();
  await use('Tạo biểu');
  await desk.text('Đã vẽ 7 biểu.').waitFor();

  // F6 leaves the pane for the ribbon, the formula bar and the sheet.
  await press('F6');
  await press('F6');
  await press('F6');
  expect(await desk.cellField.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  await typeReference(desk);

  await toPane();
  await tabTo(desk.pane.getByRole('tab', { selected: true }));
  await press('ArrowRight');
  await press('Enter');
  await desk.findings(CONTRADICTION).waitFor();
  await press('F8');
  await desk.page.locator('.sheet-list [aria-selected=true]').getByText(/^K01/).waitFor();
  await press('Escape');
  expect(await desk.cellField.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
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
});
