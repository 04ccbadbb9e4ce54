import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { buildGrid } from '../fixtures/intake/build';
import { fieldRows, withTotal } from '../fixtures/intake/figures';
import { ii06a } from '../fixtures/intake/layouts';
import { toTcvn3 } from '../fixtures/intake/legacy';
import { toHtml, toText } from '../fixtures/intake/samples-clipboard';
import type { PictureFolders } from './screenshots-province';
import type { Stage } from './stage';

/** Takes every step of a paste; the light walk gives the guide its pictures too. */
export async function walkPaste(
  stage: Stage,
  look: string,
  options: BrowserContextOptions,
  folders: PictureFolders,
  narrow: boolean,
): Promise<void> {
  const desk = await stage.desk(options);
  const take = async (name: string, guide?: string): Promise<void> => {
    await desk.idle();
    await desk.page.screenshot({ path: path.join(folders.screens, `${look}-dan-${name}.png`) });
    if (look !== 'sang' || guide === undefined) return;
    await desk.page.screenshot({ path: path.join(folders.guide, `${guide}.png`) });
  };
  if (narrow) await desk.narrow();
  await desk.begin('2024-Q3');
  await desk.screen('Dán bảng');
  await take('vao');
  await desk.paste({ html: '<p>Kính gửi</p>', text: '' });
  await desk.text('Không thấy bảng nào').waitFor();
  await take('khong-doc-duoc');
  // Columns of which one has a heading that nobody knows, in an old font.
  const heading = look === 'sang' ? 'Hồ sơ xanh' : `Hồ sơ xanh (${look})`;
  const columns = ii06a().map((column) =>
    column.path.includes('Trước hạn') ? { ...column, path: [heading] } : column,
  );
  const rows = fieldRows(900);
  const grid = buildGrid({ columns, rows: withTotal(rows), footer: ['Ghi chú: số liệu tạm tính'] });
  const clip = { html: toHtml(grid, '.VnTime', toTcvn3), text: toText(grid) };
  await desk.paste(clip);
  await desk.text(/ · 1 câu cần trả lời · /).waitFor();
  await take('cach-ghep', 'dan-cach-ghep');
  for (const [title, name] of [
    [/^Ghép cột/, 'cot'],
    [/^Dòng/, 'dong'],
    [/^Đã sửa/, 'sua'],
    [/^Kết quả/, 'ket-qua'],
  ] as const) {
    const fold = desk.pane.locator('summary').filter({ hasText: title });
    await fold.click();
    await fold.scrollIntoViewIfNeeded();
    await take(name);
    await fold.click();
  }
  await desk.button(/^\(8\) /).click();
  await desk.text(/ · 0 câu cần trả lời · /).waitFor();
  await desk.button('Ghi vào biểu').click();
  await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
  await desk.sheet('II.06a');
  await take('da-ghi', 'dan-da-ghi');
  await desk.button('Dán bảng khác').click();
  const [first, ...others] = rows;
  const late = { ...first, figures: { ...first?.figures, late: 9 } } as (typeof rows)[number];
  const again = buildGrid({ columns, rows: [late, ...others] });
  await desk.paste({ html: toHtml(again), text: toText(again) });
  await desk.text(/Dùng cách ghép đã lưu/).waitFor();
  await take('da-nho');
  await desk.button('Đối chiếu với biểu').click();
  await desk.pane.getByRole('heading', { name: 'Đối chiếu nguồn với biểu' }).waitFor();
  await take('doi-chieu');
  await desk.close();
}
