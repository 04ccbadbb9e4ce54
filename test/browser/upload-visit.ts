import path from 'node:path';
import { Workbook } from 'exceljs';
import type { Locator, Page } from 'playwright-core';
import type { Stage } from './stage';

/** The page without the add-in in a browser of its own, as wide as a phone unless told otherwise. */
export async function openUploadPage(
  stage: Stage,
  width = 360,
  watch: (page: Page) => void = () => undefined,
): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  watch(page);
  await page.goto(`${stage.url}/addin/upload.html`);
  return page;
}

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

export async function signIn(page: Page, person: string): Promise<void> {
  await page.getByLabel('Chọn người dùng thử').selectOption(person);
  await button(page, 'Đăng nhập').click();
  await button(page, 'Tải biểu (.xlsx)').waitFor();
}

export async function openPeriod(page: Page, period: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Kỳ báo cáo/ }).selectOption(period);
  await button(page, 'Mở kỳ báo cáo').click();
  await button(page, 'Mở kỳ báo cáo').waitFor({ state: 'detached' });
  await button(page, 'Tải biểu (.xlsx)').waitFor();
}

/** Where a file lies that a press has the page hand out. */
export async function downloaded(page: Page, folder: string, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const saved = path.join(folder, `${Math.random()}.xlsx`);
  await file.saveAs(saved);
  return saved;
}

/** The forms, beside where they lie, with figures typed into cells by their address, as another program than Excel does it. */
export async function filled(
  forms: string,
  cells: Record<string, Record<string, string | number>>,
): Promise<string> {
  const book = new Workbook();
  await book.xlsx.readFile(forms);
  for (const [code, figures] of Object.entries(cells)) {
    const sheet = book.worksheets.find(({ name }) => name.startsWith(code));
    for (const [address, figure] of Object.entries(figures)) {
      if (sheet) sheet.getCell(address).value = figure;
    }
  }
  const file = path.join(path.dirname(forms), `filled-${Math.random()}.xlsx`);
  await book.xlsx.writeFile(file);
  return file;
}

export const upload = (page: Page, file: string): Promise<void> =>
  page.getByLabel('Chọn tệp đã điền').setInputFiles(file);

/** One field of work, of which 17 dossiers came in and 11 were resolved. */
export const DOSSIERS = { B8: 'Sở hữu trí tuệ', D8: 10, E8: 5, F8: 2, H8: 7, I8: 3, J8: 1, L8: 4, M8: 2 };
const PROCEDURES = [58, 56, 2, 58, 41, 17, 0, 49, 4, 3, 58, 58, 16];
export const K01 = {
  B7: 'Khoa học và công nghệ',
  ...Object.fromEntries(PROCEDURES.map((figure, index) => [`${String.fromCharCode(67 + index)}7`, figure])),
};
