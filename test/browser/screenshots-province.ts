import path from 'node:path';
import type { BrowserContextOptions, Locator } from 'playwright-core';
import type { Desk } from './desk';
import { Elsewhere, PERIOD } from './province';
import type { Stage } from './stage';

/** Folders of the pictures: of every look, and of the guide. */
export interface PictureFolders {
  screens: string;
  guide: string;
}

/** What fades in or out is shown as it ends. */
const STILL = { animations: 'disabled' } as const;

interface Meanwhile {
  code: string;
  picked: [string, string];
  /** How many communes the province then says to offer certified e-copies. */
  copies: string;
}

/** In each look one unit is returned by somebody else while two are being accepted. */
const MEANWHILE: Record<string, Meanwhile> = {
  sang: { code: 'ttt', picked: ['Thanh tra tỉnh', 'Sở Xây dựng'], copies: '87' },
  toi: { code: 'svhttdl', picked: ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Công Thương'], copies: '88' },
  'tuong-phan': {
    code: 'vpubnd',
    picked: ['Văn phòng Ủy ban nhân dân tỉnh', 'Sở Khoa học và Công nghệ'],
    copies: '89',
  },
};

/** Where a department’s total row counts two dossiers that none of its rows has: all else still adds up. */
const IN_NO_ROW = ['3', '4', '11', '12'];

/**
 * Two departments' drafts, explained and sent: one with its slip, which a supervisor has to read before accepting, and one
 * with a total row that is not the sum of its rows.
 */
export async function prepareProvince(stage: Stage): Promise<void> {
  const clerk = await Elsewhere.as(stage, 'clerk.skhcn');
  await clerk.explainAndSend(
    'skhcn',
    'Đã đối chiếu sổ theo dõi: số liệu trên hệ thống một cửa chưa đồng bộ kịp.',
  );
  const other = await Elsewhere.as(stage, 'clerk.sgddt');
  const draft = await other.read('sgddt');
  const total = draft.tables.find(({ form }) => form === 'II.06a')?.rows.find(({ key }) => key === 'total');
  if (!total) throw new Error('the draft of sgddt states no total');
  for (const column of IN_NO_ROW) total.cells[column] = Number(total.cells[column]) + 2;
  await other.save('sgddt', draft);
  await other.explainAndSend('sgddt', 'Có 2 hồ sơ liên thông chưa phân được lĩnh vực.');
}

type Take = (name: string, guide?: 'pane' | 'page') => Promise<void>;

/** Takes every part of the overview; the light walk gives the supervisor’s guide its pictures too. */
export async function walkProvince(
  stage: Stage,
  look: string,
  options: BrowserContextOptions,
  { screens, guide: guideFolder }: PictureFolders,
): Promise<void> {
  const desk = await stage.desk({ ...options, permissions: ['clipboard-write'] });
  const pane = desk.page.locator('.pane');
  const take: Take = async (name, guide) => {
    await desk.idle();
    await desk.page.screenshot({ path: path.join(screens, `${look}-giam-sat-${name}.png`), ...STILL });
    if (look !== 'sang' || guide === undefined) return;
    const file = { path: path.join(guideFolder, `giam-sat-${name}.png`), ...STILL };
    await (guide === 'pane' ? pane.screenshot(file) : desk.page.screenshot(file));
  };
  const meanwhile = MEANWHILE[look] ?? { code: '', picked: ['', ''], copies: '' };
  await desk.narrow();
  await desk.signIn('supervisor');
  await desk.pane.getByLabel('Kỳ theo dõi').selectOption(PERIOD);
  await desk.text(/^\d+\/\d+ đơn vị đã gửi/).waitFor();
  await takeProgress(desk, take);
  await takeReview(stage, desk, take, meanwhile);
  await countOneMore(stage, meanwhile.code);
  await desk.part('Thay đổi');
  await desk.button('Làm mới').click();
  await desk.text(/ô số liệu thay đổi$/).click();
  await top(heading(desk, 'Thay đổi từ lần xem trước'));
  await take('thay-doi', 'pane');
  await takeTotals(desk, take);
  await takeGiven(desk, take, meanwhile);
  await takeComparison(desk, take);
  await takeFiles(desk, take);
  await desk.close();
}

async function takeProgress(desk: Desk, take: Take): Promise<void> {
  await take('tien-do', 'pane');
  await desk
    .button(/^Sao chép nội dung nhắc gửi/)
    .first()
    .click();
  await desk.text(/^Đã sao chép nội dung nhắc/).waitFor();
  await take('loi-nhac', 'pane');
  await desk.button('Đóng').click();
}

async function takeReview(stage: Stage, desk: Desk, take: Take, { code, picked }: Meanwhile): Promise<void> {
  await desk.part('Duyệt');
  await desk.button('Sở Khoa học và Công nghệ').click();
  await desk.pane.getByTitle('Đến ô').first().click();
  await desk.page.locator('.sheet-list [aria-selected=true]').getByText(/^Xem /).waitFor();
  await desk.idle();
  await top(heading(desk, /^Nội dung cần xem/));
  await take('duyet', 'page');
  await show(desk, desk.pane.locator('summary').filter({ hasText: /^So với kỳ trước \(/ }));
  await take('so-ky-truoc', 'pane');
  await desk.button('Về danh sách').click();
  const other = await Elsewhere.as(stage, 'supervisor');
  await other.act(code, 'return', (await other.read(code)).version, { reason: 'Xem lại biểu K03.' });
  for (const unit of picked) await desk.pane.getByLabel(`Chọn ${unit}`).check();
  await take('chon-nhieu', 'pane');
  await desk.button('Duyệt 2 đơn vị').click();
  await desk.pane.getByRole('heading', { name: /^Kết quả/ }).waitFor();
  await take('ket-qua', 'pane');
  await desk.button('Đóng kết quả').click();
}

async function takeTotals(desk: Desk, take: Take): Promise<void> {
  await desk.part('Tổng hợp');
  await desk.pane.getByLabel('Cộng cả số liệu chưa duyệt').check();
  await desk.text(/^\d+ đơn vị trong tổng này chưa được duyệt/).waitFor();
  await top(heading(desk, 'Số liệu tổng hợp'));
  await take('tong-hop', 'pane');
  await show(desk, desk.pane.locator('summary').filter({ hasText: /^Đơn vị có dòng Tổng cộng khác/ }));
  await take('chenh-lech', 'pane');
  await desk.pane.getByRole('button', { name: /^Toàn tỉnh, \(3\)/ }).click();
  await desk.button('Về số liệu tổng hợp').waitFor();
  await take('tung-don-vi', 'pane');
  await desk.button('Về số liệu tổng hợp').click();
  await desk.pane.getByLabel('Số liệu của').selectOption('2026-9M');
  await desk.pane.getByText('Cách cộng và những đơn vị không có trong tổng').waitFor();
  await desk.idle();
  await top(desk.pane.getByText('Số liệu của', { exact: true }));
  await take('9-thang', 'pane');
}

async function takeGiven(desk: Desk, take: Take, { copies }: Meanwhile): Promise<void> {
  await desk.part('Số liệu của tỉnh');
  await desk.pane.getByLabel(/^Số xã, phường, đặc khu/).fill(copies);
  await desk.button('Lưu số liệu của tỉnh').click();
  await show(desk, desk.pane.locator('summary').filter({ hasText: /^Các lần lưu/ }));
  await top(heading(desk, 'Số liệu của tỉnh'));
  await take('so-lieu-tinh', 'pane');
}

async function takeComparison(desk: Desk, take: Take): Promise<void> {
  await desk.part('So sánh');
  await desk.idle();
  await desk.pane.getByLabel('Biểu').selectOption('K03');
  await top(desk.pane.getByText('Biểu', { exact: true }));
  await take('so-sanh', 'pane');
  await show(desk, desk.pane.locator('summary').filter({ hasText: 'Bảng màu cấp xã' }));
  await take('bang-mau', 'pane');
}

async function takeFiles(desk: Desk, take: Take): Promise<void> {
  await desk.part('Tệp xuất');
  await desk.button('Xuất ngay').click();
  await desk.pane.getByText('Đã ghi bộ tệp mới.').first().waitFor({ timeout: 60_000 });
  await desk.idle();
  await top(heading(desk, 'Tệp xuất của kỳ'));
  await take('tep-xuat', 'pane');
  await show(desk, desk.text('Chọn nội dung báo cáo'));
  await desk.pane.getByLabel(/^I\.1 Tiếp nhận/).uncheck();
  await take('noi-dung', 'pane');
  await desk.button('Tạo trang tổng quan trong Excel').click();
  await desk.text(/^Đã tạo \d+ trang tính/).waitFor({ timeout: 60_000 });
  await desk.page
    .locator('.sheet-list')
    .getByRole('tab')
    .filter({ hasText: /^Tổng quan/ })
    .click();
  await take('so-tong-quan', 'page');
}

/** Opens a fold, its title at the top of the pane. */
async function show(desk: Desk, title: Locator): Promise<void> {
  await title.click();
  await desk.idle();
  await top(title);
}

const heading = (desk: Desk, name: string | RegExp): Locator =>
  desk.pane.getByRole('heading', { name }).first();

const top = (element: Locator): Promise<void> =>
  element.evaluate((found) => found.scrollIntoView({ block: 'start' }));

/** The clerk of a unit that was returned corrects one figure. */
async function countOneMore(stage: Stage, unit: string): Promise<void> {
  const clerk = await Elsewhere.as(stage, `clerk.${unit}`);
  const now = await clerk.read(unit);
  const row = now.tables[0]?.rows[0];
  if (row) row.cells['4'] = Number(row.cells['4']) + 1;
  await clerk.save(unit, now);
}
