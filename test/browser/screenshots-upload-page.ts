import path from 'node:path';
import { scratchFolder } from '../integration/local/child';
import type { Stage } from './stage';
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

/** The guide's pictures of the page for units without the add-in, on a phone. */
export async function walkUploadPage(stage: Stage, guide: string): Promise<void> {
  const file = (name: string) => ({
    path: path.join(guide, `trang-gui-${name}.png`),
    animations: 'disabled' as const,
  });
  const { folder, remove } = scratchFolder();
  const page = await openUploadPage(stage);
  try {
    await signIn(page, 'clerk.skhcn');
    await openPeriod(page, '2024-Q2');
    await page.getByRole('heading', { name: '4. Lưu và gửi' }).waitFor();
    // Before anything is told at the foot of the window, which would lie in the middle of the whole page.
    await page.screenshot({ ...file('tai-bieu'), fullPage: true });
    const forms = await downloaded(page, folder, () => button(page, 'Tải biểu (.xlsx)').click());
    await upload(page, await filled(forms, { 'II.06a': { ...DOSSIERS, E8: '5l', G8: 12 }, K01 }));
    const question = page.getByRole('group', { name: /E8: / });
    await question.screenshot(file('cau-hoi'));
    await question.getByLabel('Số khác').last().fill('5');
    await question.getByRole('button', { name: 'Trả lời' }).click();
    await page.getByRole('listitem').filter({ hasText: 'G8' }).first().screenshot(file('kiem-tra'));
  } finally {
    await page.context().close();
    remove();
  }
}
