import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { Elsewhere, PERIOD } from './province';
import type { Stage } from './stage';

/** Folders of the pictures: of every look, and of the guide. */
export interface PictureFolders {
  screens: string;
  guide: string;
}

/** In each look one unit is returned by somebody else while two are being accepted. */
const MEANWHILE: Record<string, { code: string; picked: [string, string] }> = {
  sang: { code: 'ttt', picked: ['Thanh tra tỉnh', 'Sở Xây dựng'] },
  toi: { code: 'svhttdl', picked: ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Công Thương'] },
  'tuong-phan': { code: 'vpubnd', picked: ['Văn phòng Ủy ban nhân dân tỉnh', 'Sở Khoa học và Công nghệ'] },
};

/** A department’s draft with its slip explained and sent: what a supervisor has to read before accepting. */
export async function prepareProvince(stage: Stage): Promise<void> {
  const clerk = await Elsewhere.as(stage, 'clerk.skhcn');
  await clerk.explainAndSend(
    'skhcn',
    'Đã đối chiếu sổ theo dõi: số liệu trên hệ thống một cửa chưa đồng bộ kịp.',
  );
}

/** Takes every part of the overview; the light walk gives the supervisor’s guide its pictures too. */
export async function walkProvince(
  stage: Stage,
  look: string,
  options: BrowserContextOptions,
  { screens, guide: guideFolder }: PictureFolders,
): Promise<void> {
  const desk = await stage.desk({ ...options, permissions: ['clipboard-write'] });
  const pane = desk.page.locator('.pane');
  const take = async (name: string, guide?: 'pane' | 'page'): Promise<void> => {
    await desk.idle();
    await desk.page.screenshot({ path: path.join(screens, `${look}-giam-sat-${name}.png`) });
    if (look !== 'sang' || guide === undefined) return;
    const file = { path: path.join(guideFolder, `giam-sat-${name}.png`) };
    await (guide === 'pane' ? pane.screenshot(file) : desk.page.screenshot(file));
  };
  await desk.narrow();
  await desk.signIn('supervisor');
  await desk.pane.getByLabel('Kỳ theo dõi').selectOption(PERIOD);
  await desk.text(/^\d+\/\d+ đơn vị đã gửi/).waitFor();
  await take('tien-do', 'pane');
  await desk
    .button(/^Sao chép nội dung nhắc gửi/)
    .first()
    .click();
  await desk.text(/^Đã sao chép nội dung nhắc/).waitFor();
  await take('loi-nhac');
  await desk.button('Đóng').click();

  await desk.part('Duyệt');
  await desk.button('Sở Khoa học và Công nghệ').click();
  await desk.pane.getByTitle('Đến ô').first().click();
  await desk.page.locator('.sheet-list [aria-selected=true]').getByText(/^Xem /).waitFor();
  await take('duyet', 'page');
  await desk.button('Về danh sách').click();
  const { code, picked } = MEANWHILE[look] ?? { code: '', picked: ['', ''] };
  const other = await Elsewhere.as(stage, 'supervisor');
  await other.act(code, 'return', (await other.read(code)).version, { reason: 'Xem lại biểu K03.' });
  for (const unit of picked) await desk.pane.getByLabel(`Chọn ${unit}`).check();
  await take('chon-nhieu', 'pane');
  await desk.button('Duyệt 2 đơn vị').click();
  await desk.pane.getByRole('heading', { name: /^Kết quả/ }).waitFor();
  await take('ket-qua', 'pane');
  await desk.button('Đóng kết quả').click();

  await countOneMore(stage, code);
  await desk.part('Thay đổi');
  await desk.button('Làm mới').click();
  await desk.text(/ô số liệu thay đổi$/).click();
  await take('thay-doi', 'pane');

  await desk.part('Tổng hợp');
  await desk.pane.getByLabel('Cộng cả số liệu chưa duyệt').check();
  await desk.text(/^\d+ đơn vị trong tổng này chưa được duyệt/).waitFor();
  await take('tong-hop', 'pane');
  await desk.pane.getByRole('button', { name: /^Toàn tỉnh, \(3\)/ }).click();
  await desk.button('Về số liệu tổng hợp').waitFor();
  await take('tung-don-vi', 'pane');

  await desk.part('Tệp xuất');
  await desk.button('Xuất ngay').click();
  await desk.pane.getByText('Đã ghi bộ tệp mới.').first().waitFor({ timeout: 60_000 });
  await take('tep-xuat', 'pane');
  await desk.button('Tạo trang tổng quan trong Excel').click();
  await desk.text(/^Đã tạo \d+ trang tính/).waitFor();
  await desk.page
    .locator('.sheet-list')
    .getByRole('tab')
    .filter({ hasText: /^Tổng quan/ })
    .click();
  await take('so-tong-quan', 'page');
  await desk.close();
}

/** The clerk of a unit that was returned corrects one figure. */
async function countOneMore(stage: Stage, unit: string): Promise<void> {
  const clerk = await Elsewhere.as(stage, `clerk.${unit}`);
  const now = await clerk.read(unit);
  const row = now.tables[0]?.rows[0];
  if (row) row.cells['4'] = Number(row.cells['4']) + 1;
  await clerk.save(unit, now);
}
