import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../tools/chromium/launch';
import { cell, goTo, openWorkbench, serveWorkbench, type Served } from './support';

let served: Served;
let browser: Browser;
let page: Page;
let faults: string[];
let leave: () => Promise<void>;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveWorkbench(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});
beforeEach(async () => {
  ({ page, faults, leave } = await openWorkbench(browser, served.url));
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await leave();
});

const formula = (): Promise<string> => page.locator('input.formula').inputValue();

/** The middle of a cell of a new sheet: columns are 64 pixels wide, rows 20 high, headings 44 and 22. */
async function middle(column: number, row: number): Promise<{ x: number; y: number }> {
  const grid = await page.locator('.grid').boundingBox();
  if (!grid) throw new Error('no grid');
  return { x: grid.x + 44 + column * 64 + 32, y: grid.y + 22 + row * 20 + 10 };
}

async function click(column: number, row: number): Promise<void> {
  const { x, y } = await middle(column, row);
  await page.mouse.click(x, y);
}

async function type(address: string, ...rows: string[]): Promise<void> {
  await goTo(page, address);
  for (const row of rows) {
    await page.keyboard.type(row);
    await page.keyboard.press('Enter');
  }
}

describe('while a formula is typed', () => {
  beforeEach(async () => {
    await type('A1', '12', '30', '5');
    await goTo(page, 'C1');
  });

  test('a click writes a reference, another one replaces it, and typing goes on', async () => {
    await page.keyboard.type('=');
    await click(1, 1);
    expect(await formula()).toBe('=B2');
    await click(0, 0);
    expect(await formula()).toBe('=A1');
    await page.locator('.overlay .outline').first().waitFor({ state: 'attached' });
    await page.keyboard.type('+');
    await click(0, 1);
    await page.keyboard.press('Enter');
    await cell(page, 'C1').getByText('42', { exact: true }).waitFor();
    expect(await page.locator('.overlay .outline').count()).toBe(0);
    expect(await cell(page, 'A1').textContent()).toBe('12');
  });

  test('a drag writes an area, and F4 makes it absolute', async () => {
    await page.keyboard.type('=SUM(');
    const from = await middle(0, 0);
    const to = await middle(0, 2);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    expect(await formula()).toBe('=SUM(A1:A3');
    await page.keyboard.press('F4');
    await page.keyboard.type(')');
    expect(await formula()).toBe('=SUM($A$1:$A$3)');
    await page.keyboard.press('Enter');
    await cell(page, 'C1').getByText('47', { exact: true }).waitFor();
  });

  test('arrows point, Shift extends, Escape restores', async () => {
    await page.keyboard.type('=');
    await page.keyboard.press('ArrowLeft');
    expect(await formula()).toBe('=B1');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await formula()).toBe('=A1:A2');
    await page.keyboard.press('Escape');
    expect(await formula()).toBe('');
    expect(await page.locator('.name-box').inputValue()).toBe('C1');
  });

  test('cells of another sheet are pointed at, and Enter comes back', async () => {
    await page.getByRole('button', { name: 'Thêm trang tính' }).click();
    await page.keyboard.type('=2*');
    await page.getByRole('tab', { name: 'Sheet1' }).click();
    await click(0, 0);
    expect(await formula()).toBe('=2*Sheet1!A1');
    await page.keyboard.press('Enter');
    await cell(page, 'A1').getByText('24', { exact: true }).waitFor();
    expect(await page.getByRole('tab', { name: 'Sheet2' }).getAttribute('aria-selected')).toBe('true');
  });

  test('in the formula bar a click writes there', async () => {
    await page.locator('input.formula').click();
    await page.keyboard.type('=A1*');
    await click(0, 2);
    await page.keyboard.type('+1');
    expect(await formula()).toBe('=A1*A3+1');
    await page.keyboard.press('Enter');
    await cell(page, 'C1').getByText('61', { exact: true }).waitFor();
  });

  test('functions are offered and their arguments named', async () => {
    await page.keyboard.type('=SUMI');
    const list = page.getByRole('listbox');
    expect(await list.getByRole('option').allTextContents()).toEqual(['SUMIF', 'SUMIFS']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    expect(await formula()).toBe('=SUMIF(');
    await page.keyboard.type('A1:A3;');
    expect(await page.locator('.formula-help b').textContent()).toBe('điều kiện');
    await page.keyboard.type('">10")');
    await page.keyboard.press('Enter');
    await cell(page, 'C1').getByText('42', { exact: true }).waitFor();
  });

  test('a click elsewhere commits what is complete, a text too', async () => {
    await page.keyboard.type('=A1*2');
    await click(4, 4);
    await cell(page, 'C1').getByText('24', { exact: true }).waitFor();
    await page.keyboard.type('Huế');
    await click(1, 5);
    await cell(page, 'E5').getByText('Huế').waitFor();
    expect(await page.locator('.name-box').inputValue()).toBe('B6');
  });
});

describe('keys', () => {
  test('Alt and = sums the figures above, to be confirmed', async () => {
    await type('B1', '12', '30');
    await page.keyboard.press('Alt+=');
    expect(await formula()).toBe('=SUM(B1:B2)');
    await page.keyboard.press('Enter');
    await cell(page, 'B3').getByText('42', { exact: true }).waitFor();
    await type('C1', '1', '2');
    await goTo(page, 'B1:C4');
    await page.keyboard.press('Alt+=');
    await cell(page, 'C4').getByText('3', { exact: true }).waitFor();
    await cell(page, 'B4').getByText('84', { exact: true }).waitFor();
  });

  test('Ctrl and ; types the day, with Shift the time', async () => {
    await page.clock.setFixedTime(new Date('2025-10-05T08:30:00'));
    await goTo(page, 'A1');
    await page.keyboard.press('Control+;');
    await page.keyboard.press('Enter');
    await goTo(page, 'A1');
    expect(await formula()).toBe('05/10/2025');
    await page.keyboard.press('Control+Shift+;');
    expect(await formula()).toBe('08:30');
    await page.keyboard.press('Escape');
  });

  test('Ctrl and 1 formats the selected cells', async () => {
    await type('A1', '1034', '2');
    await goTo(page, 'A1:A2');
    await page.keyboard.press('Control+1');
    const dialog = page.getByRole('dialog', { name: 'Định dạng ô' });
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
    await dialog.getByLabel('Kiểu số').selectOption('Số');
    await dialog.getByLabel('Số chữ số thập phân').fill('1');
    await dialog.getByLabel('Tách hàng nghìn').check();
    await dialog.getByText('1.034,0').waitFor();
    await page.keyboard.press('Enter');
    await cell(page, 'A1').getByText('1.034,0', { exact: true }).waitFor();
    await cell(page, 'A2').getByText('2,0', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await cell(page, 'A2').getByText('2', { exact: true }).waitFor();
  });
});

describe('the fill handle', () => {
  /** From the corner of a cell to the middle of another. */
  async function drag(from: [number, number], to: [number, number]): Promise<void> {
    const start = await middle(...from);
    const end = await middle(...to);
    await page.mouse.move(start.x + 32, start.y + 10);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 3 });
    await page.mouse.up();
  }

  test('continues a series, moves references, and fills down by a double click', async () => {
    await type('A1', 'Quý I', 'Quý II');
    await type('B1', '=ROW()*2');
    await goTo(page, 'A1:A2');
    await drag([0, 1], [0, 3]);
    await cell(page, 'A4').getByText('Quý IV', { exact: true }).waitFor();
    expect(await page.locator('.name-box').inputValue()).toBe('A1:A4');
    await goTo(page, 'B1');
    const corner = await middle(1, 0);
    await page.mouse.dblclick(corner.x + 32, corner.y + 10);
    await cell(page, 'B4').getByText('8', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await cell(page, 'B4').waitFor({ state: 'detached' });
  });

  test('has its way by keyboard', async () => {
    await type('A1', '3', '5');
    await goTo(page, 'A1:A4');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Điền tiếp theo dãy' }).press('Enter');
    await cell(page, 'A4').getByText('9', { exact: true }).waitFor();
  });
});

test('rows are sorted by a column and filtered by its values, and come back', async () => {
  for (const [row, unit, count] of [
    [1, 'Sở', 'Số'],
    [2, 'b', '2'],
    [3, 'a', '3'],
    [4, 'b', '1'],
  ] as const) {
    await type(`A${row}`, unit);
    await type(`B${row}`, count);
  }
  await goTo(page, 'B2');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Sắp xếp giảm dần theo cột này' }).press('Enter');
  await cell(page, 'A2').getByText('a', { exact: true }).waitFor();
  await cell(page, 'B1').getByText('Số', { exact: true }).waitFor();
  await goTo(page, 'A2');
  await page.keyboard.press('Control+Shift+L');
  const dialog = page.getByRole('dialog', { name: 'Lọc theo cột này' });
  await dialog.getByLabel('a', { exact: true }).uncheck();
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Nhận' }).click();
  await page.getByText('Đang lọc: hiện 2 trong 3 dòng').waitFor();
  await cell(page, 'A2').waitFor({ state: 'detached' });
  await goTo(page, 'B4');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Bỏ lọc' }).press('Enter');
  await cell(page, 'A2').getByText('a', { exact: true }).waitFor();
});
