import type { Desk } from './desk';
import { openStage, type Stage } from './stage';

let stage: Stage;
let desk: Desk;

beforeAll(async () => {
  stage = await openStage();
  desk = await stage.desk();
}, 180_000);
afterAll(() => stage.close());

/** The quarters of this year were accepted before the one under review. */
const QUARTER = '2026-Q2';

test('adds up a half-year, says how, and draws its quarters side by side', async () => {
  await desk.signIn('supervisor');
  await desk.pane.getByLabel('Kỳ theo dõi').selectOption(QUARTER);
  await desk.idle();
  await desk.part('Tổng hợp');
  await desk.idle();
  await desk.pane.getByLabel('Số liệu của').selectOption('2026-H1');
  await desk.pane.getByText('Cách cộng và những đơn vị không có trong tổng').waitFor();
  await desk.idle();
  await desk.pane.getByText('Cách cộng và những đơn vị không có trong tổng').click();
  await desk.text(/^Cộng từ số liệu quý I\/2026, quý II\/2026/).waitFor();
  const [file] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.button('Tải dự thảo báo cáo (.docx)').click(),
  ]);
  expect(file.suggestedFilename()).toContain('6 tháng đầu năm 2026');
  await desk.idle();
  await desk.button('Tạo trang các quý cạnh nhau trong Excel').click();
  await desk.text(/^Đã tạo \d+ trang tính của cả kỳ/).waitFor();
  const names = (await desk.page.locator('.sheet-list').getByRole('tab').allTextContents()).join('\n');
  expect(names).toContain('II.06a theo quý');
});

test('compares the communes of the half-year by a rate, and follows one over its quarters', async () => {
  await desk.part('So sánh');
  await desk.idle();
  await desk.pane.getByLabel('Biểu').selectOption('K03');
  await desk.pane.getByLabel('Tỷ lệ').selectOption('4.3');
  const rows = desk.pane
    .getByRole('table', { name: 'Tỷ lệ từng đơn vị, từ cao xuống thấp' })
    .getByRole('row');
  const rates = (await rows.locator('td:nth-of-type(1)').allTextContents())
    .slice(2)
    .flatMap((text) => (text.endsWith('%') ? [Number(text.replace('%', '').replace(',', '.'))] : []));
  expect(rates.length).toBeGreaterThan(5);
  expect(rates).toEqual([...rates].sort((a, b) => b - a));
  await desk.text('Bảng màu cấp xã').click();
  await desk.pane.getByRole('list', { name: 'Bảng màu cấp xã' }).getByText(/%$/).first().waitFor();
  await desk.button('Tạo trang so sánh trong Excel').click();
  await desk.text(/^Đã tạo 2 trang tính so sánh/).waitFor();
  await desk.idle();
  await rows.nth(3).getByRole('button').click();
  await desk.button('Về bảng so sánh').waitFor();
  expect(await desk.pane.getByRole('row').count()).toBe(9);
});
