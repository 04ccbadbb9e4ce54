import path from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { typeCrossFooted, WRONG_CELL } from './figures';
import type { Stage } from './stage';

const STILL = { animations: 'disabled' } as const;

/** The guide's pictures of a wrong cell and of a blank that follows from the others. */
export async function walkWrongCell(
  stage: Stage,
  options: BrowserContextOptions,
  folder: string,
): Promise<void> {
  const desk = await stage.desk(options);
  await desk.begin('2023-Q3');
  await desk.screen('Kiểm tra');
  await typeCrossFooted(desk);
  const suspects = desk.findings('(8) + (9) + (10)').first().locator('details').first();
  await suspects.getByText('94 → 49').waitFor();
  await desk.mark();
  await desk.cell(WRONG_CELL).getByText('◊ 94').waitFor();
  await suspects.getByRole('button', { name: 'Sửa thành 49' }).scrollIntoViewIfNeeded();
  await desk.page.screenshot({ path: path.join(folder, 'o-ghi-sai.png'), ...STILL });
  await desk.goTo(WRONG_CELL);
  await desk.page.keyboard.press('Delete');
  await desk.button('Ghi 49').waitFor();
  await desk.idle();
  await desk.mark();
  await desk.foldCell();
  await desk.page.locator('.pane').screenshot({ path: path.join(folder, 'o-suy-ra.png'), ...STILL });
  await desk.close();
}
