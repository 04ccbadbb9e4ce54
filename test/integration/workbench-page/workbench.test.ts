import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../tools/chromium/launch';
import { cell, goTo, openWorkbench, serveWorkbench, type Served } from './support';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveWorkbench(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

/** A paste as Ctrl+V makes it. It runs in the page as a text, for the tests' own types know no browser. */
async function paste(page: Page, type: 'text/html' | 'text/plain', text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData(${JSON.stringify(type)}, ${JSON.stringify(text)});
    document.querySelector('.cell-field').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }`);
}

const formula = (page: Page): Promise<string> => page.locator('input.formula').inputValue();

describe('in the workbench one', () => {
  let page: Page;
  let faults: string[];
  let leave: () => Promise<void>;
  beforeEach(async () => {
    ({ page, faults, leave } = await openWorkbench(browser, served.url));
  });
  afterEach(async () => {
    expect(faults).toEqual([]);
    await leave();
  });

  test('types, walks on with Tab and Enter, corrects with F2 and drops with Escape', async () => {
    await goTo(page, 'B2');
    await page.keyboard.type('Tiếp nhận');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1.59');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('234');
    await page.keyboard.press('Enter');
    await cell(page, 'C2').getByText('1.234', { exact: true }).waitFor();
    await cell(page, 'B2').getByText('Tiếp nhận').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.press('Home');
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    expect(await formula(page)).toBe('1234');
    await page.keyboard.type('=C2');
    await page.keyboard.press('Escape');
    await page.keyboard.type('=1+2');
    await page.keyboard.press('Enter');
    await cell(page, 'C2').getByText('3', { exact: true }).waitFor();
  });

  test('writes in the formula bar, with the cell following', async () => {
    await page.locator('input.formula').click();
    await page.keyboard.type('Sở KH&CN');
    expect(await page.locator('.cell-field').inputValue()).toBe('Sở KH&CN');
    await page.keyboard.press('Enter');
    await cell(page, 'A1').getByText('Sở KH&CN').waitFor();
    expect(await page.locator('.name-box').inputValue()).toBe('A2');
  });

  test('selects with the mouse and the keyboard', async () => {
    const box = page.locator('.name-box');
    const grid = await page.locator('.grid').boundingBox();
    if (!grid) throw new Error('no grid');
    // Columns are 64 pixels wide and rows 20 high; headings 44 and 22.
    await page.mouse.move(grid.x + 44 + 70, grid.y + 22 + 30);
    await page.mouse.down();
    await page.mouse.move(grid.x + 44 + 200, grid.y + 22 + 70, { steps: 4 });
    await page.mouse.up();
    expect(await box.inputValue()).toBe('B2:D4');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await box.inputValue()).toBe('B2:D5');
    await page.mouse.click(grid.x + 44 + 70, grid.y + 10);
    expect(await box.inputValue()).toBe('B:B');
    await page.keyboard.press('Control+Home');
    expect(await box.inputValue()).toBe('A1');
  });

  test('pastes a table with merged headings from the web, and takes it back whole', async () => {
    await goTo(page, 'B2');
    await paste(
      page,
      'text/html',
      `<html><head><style>.h{font-weight:bold;background:#e4ebf5;text-align:center}</style></head><body><p>Bảng 1</p>
       <table><tr><td class="h" rowspan="2">Lĩnh vực</td><td class="h" colspan="2">Tiếp nhận</td></tr>
       <tr><th>Trực&nbsp;tuyến</th><th>Trực tiếp<br>và bưu chính</th></tr>
       <tr><td>KH&amp;CN</td><td>1.157</td><td>=HYPERLINK("http://x")</td></tr></table><script>document.title='x'</script></body></html>`,
    );
    await cell(page, 'C2').getByText('Tiếp nhận').waitFor();
    expect(await page.locator('.name-box').inputValue()).toBe('B2:D4');
    const merged = await cell(page, 'C2').boundingBox();
    expect(merged?.width).toBe(128);
    expect(await cell(page, 'C2').getAttribute('style')).toContain('background: rgb(228, 235, 245)');
    expect(await cell(page, 'C4').textContent()).toBe('1.157');
    expect(await cell(page, 'D4').textContent()).toBe('=HYPERLINK("http://x")');
    expect(await cell(page, 'D3').textContent()).toBe('Trực tiếp\nvà bưu chính');
    await page.keyboard.press('Control+z');
    await cell(page, 'C2').waitFor({ state: 'detached' });
    expect(await page.locator('[data-cell]').count()).toBe(0);
    await page.keyboard.press('Control+y');
    await cell(page, 'C2').getByText('Tiếp nhận').waitFor();
  });

  test('copies here and pastes with formulas', async () => {
    await paste(page, 'text/plain', '1\t=A1+1\r\n2\t\r\n');
    await goTo(page, 'B1');
    await page.keyboard.type('=A1*10');
    await page.keyboard.press('Enter');
    await goTo(page, 'A1:B1');
    await page.keyboard.press('Control+c');
    await page.locator('.overlay .copied').first().waitFor();
    await goTo(page, 'D5');
    await page.keyboard.press('Control+v');
    await cell(page, 'E5').getByText('10', { exact: true }).waitFor();
    await goTo(page, 'E5');
    expect(await formula(page)).toBe('=D5*10');
  });

  test('fills down, inserts and deletes rows, and formulas follow', async () => {
    await paste(page, 'text/plain', '1\n2\n3');
    await goTo(page, 'B1');
    await page.keyboard.type('=A1*2');
    await page.keyboard.press('Enter');
    await goTo(page, 'B1:B3');
    await page.keyboard.press('Control+d');
    await cell(page, 'B3').getByText('6', { exact: true }).waitFor();
    await goTo(page, 'A2');
    await page.keyboard.press('Control+-');
    await cell(page, 'B2').getByText('6', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('tab', { name: 'Trang đầu' }).click();
    await page.getByRole('button', { name: 'Chèn dòng phía trên' }).click();
    await cell(page, 'B4').getByText('6', { exact: true }).waitFor();
    await goTo(page, 'B4');
    expect(await formula(page)).toBe('=A4*2');
  });

  test('adds, renames and deletes sheets, and is asked before data are lost', async () => {
    const tabs = page.locator('.sheet-list');
    await page.getByRole('button', { name: 'Thêm trang tính' }).click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await tabs.getByRole('tab', { name: 'Sheet2' }).dblclick();
    await page.getByRole('dialog').getByRole('textbox').fill('sheet1');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Đã có trang tính “sheet1”').waitFor();
    await page.keyboard.press('Escape');
    await tabs.getByRole('tab', { name: 'Sheet2' }).dblclick();
    await page.getByRole('dialog').getByRole('textbox').fill('Biểu 06a');
    await page.keyboard.press('Enter');
    await tabs.getByRole('tab', { name: 'Biểu 06a' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Xóa' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
    await tabs.getByRole('tab', { name: 'Biểu 06a' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await tabs.getByRole('tab', { name: 'Biểu 06a' }).waitFor();
  });

  test('scrolls tabs that have no room, moves them by keyboard and adds one with Shift and F11', async () => {
    const tabs = page.locator('.sheet-list');
    const forth = page.getByRole('button', { name: 'Cuộn thẻ trang tính sang phải' });
    expect(await forth.isVisible()).toBe(false);
    for (let count = 2; count <= 14; count++) await page.keyboard.press('Shift+F11');
    await tabs.getByRole('tab', { name: 'Sheet14' }).waitFor();
    expect(await forth.isDisabled()).toBe(true);
    const back = page.getByRole('button', { name: 'Cuộn thẻ trang tính sang trái' });
    await back.click();
    await page.locator('.sheet-tabs button:enabled[aria-label$="sang phải"]').waitFor();
    await forth.click();
    await page.locator('.sheet-tabs button:disabled[aria-label$="sang phải"]').waitFor();
    await tabs.getByRole('tab', { selected: true }).press('Control+ArrowLeft');
    expect((await tabs.getByRole('tab').allTextContents()).slice(-2)).toEqual(['Sheet14', 'Sheet13']);
  });

  test('drags a column wider and fits it by a double click', async () => {
    await paste(page, 'text/plain', 'Tình hình, kết quả giải quyết thủ tục hành chính\tx');
    const grid = await page.locator('.grid').boundingBox();
    if (!grid) throw new Error('no grid');
    const edge = { x: grid.x + 44 + 63, y: grid.y + 10 };
    await page.mouse.move(edge.x, edge.y);
    await page.mouse.down();
    await page.mouse.move(edge.x + 40, edge.y, { steps: 3 });
    await page.mouse.up();
    expect((await cell(page, 'A1').boundingBox())?.width).toBe(104);
    await page.mouse.dblclick(edge.x + 40, edge.y);
    expect((await cell(page, 'A1').boundingBox())?.width).toBeGreaterThan(250);
  });

  test('finds what a cell shows, going round', async () => {
    await paste(page, 'text/plain', '1.234\tđúng hạn\nĐúng hẹn\t1234');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('đúng');
    await page.keyboard.press('Enter');
    expect(await page.locator('.name-box').inputValue()).toBe('B1');
    await page.keyboard.press('Enter');
    expect(await page.locator('.name-box').inputValue()).toBe('A2');
    await page.keyboard.press('Enter');
    expect(await page.locator('.name-box').inputValue()).toBe('B1');
    await page.locator('.find input').fill('không có');
    await page.keyboard.press('Enter');
    await page.getByText('Không tìm thấy “không có” trong trang tính này.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.find').waitFor({ state: 'hidden' });
  });

  test('is told where an unknown name leads', async () => {
    await goTo(page, 'Ô không có');
    await page.getByRole('dialog').getByText('Không có ô, vùng hoặc tên nào là “Ô không có”.').waitFor();
  });

  test('saves an .xlsx file and opens it again as it was', async () => {
    await paste(
      page,
      'text/html',
      '<table><tr><td colspan="2" style="font-weight:bold">Tiếp nhận</td></tr><tr><td>159</td><td>157</td></tr></table>',
    );
    await goTo(page, 'C2');
    await page.keyboard.type('=A2-B2');
    await page.keyboard.press('Enter');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    expect(download.suggestedFilename()).toBe('Tệp mới 1.xlsx');
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('button', { name: 'Tệp' }).click();
    await page.getByRole('menuitem', { name: 'Tệp mới' }).click();
    await cell(page, 'A1').waitFor({ state: 'detached' });
    await page.locator('input[type=file]').setInputFiles({ name: 'Biểu.xlsx', mimeType: '', buffer: bytes });
    await cell(page, 'C2').getByText('2', { exact: true }).waitFor();
    expect((await cell(page, 'A1').boundingBox())?.width).toBe(128);
    await goTo(page, 'C2');
    expect(await formula(page)).toBe('=A2-B2');
    await page.locator('.file-name').getByText('Biểu.xlsx').waitFor();
  });

  test('is told when a file is no workbook', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'thư.xlsx', mimeType: '', buffer: Buffer.from('hello') });
    await page.getByRole('dialog').getByText('Chưa mở được thư.xlsx').waitFor();
    faults.splice(0);
  });
});

describe('the pane beside the sheet', () => {
  test('starts with the real office.js and works on the workbook, which tells it of edits', async () => {
    const { page, faults, leave } = await openWorkbench(browser, served.url);
    const pane = page.frameLocator('.pane iframe');
    await pane.getByText('Excel OfficeOnline vi-VN home').waitFor();
    await pane.getByRole('button', { name: 'write' }).click();
    await pane.getByText('written').waitFor();
    await cell(page, 'B3').getByText('159').waitFor();
    expect(await cell(page, 'C3').textContent()).toBe('157');
    expect(await cell(page, 'B2').getAttribute('style')).toContain('background: rgb(228, 235, 245)');
    await goTo(page, 'B3');
    await page.keyboard.type('200');
    await page.keyboard.press('Enter');
    await pane.getByText('changed B3 RangeEdited').waitFor();
    await cell(page, 'C3').getByText('198').waitFor();
    await page.keyboard.press('Control+z');
    await cell(page, 'C3').getByText('157').waitFor();
    await pane.getByText(/changed B2:C3/).waitFor();
    await page.keyboard.press('Control+z');
    await cell(page, 'B3').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await leave();
  });

  test('hears that a cell is being edited, until it is not', async () => {
    const { page, leave } = await openWorkbench(browser, served.url);
    const pane = page.frameLocator('.pane iframe');
    await goTo(page, 'F9');
    await page.keyboard.type('12');
    await pane.getByRole('button', { name: 'write' }).click();
    await pane.getByText('failed InvalidOperationInCellEditMode').waitFor();
    await page.locator('.cell-field').press('Enter');
    await pane.getByRole('button', { name: 'write' }).click();
    await pane.getByText('written').waitFor();
    await leave();
  });

  test('opens the screen of each button of the tab Khớp, closes and opens again', async () => {
    const { page, leave } = await openWorkbench(browser, served.url);
    const pane = page.frameLocator('.pane iframe');
    for (const [button, screen] of [
      ['Tạo biểu', 'quarter'],
      ['Kiểm tra', 'check'],
      ['Gửi', 'send'],
      ['Báo cáo', 'report'],
      ['Tổng quan', 'overview'],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click();
      await pane.getByText(`vi-VN ${screen}`).waitFor();
    }
    await page.getByRole('button', { name: 'Đóng khung Khớp' }).click();
    await page.locator('.pane').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Mở Khớp' }).click();
    await pane.getByText('vi-VN home').waitFor();
    await leave();
  });

  test('speaks the language of the page', async () => {
    const { page, leave } = await openWorkbench(browser, served.url);
    await page.getByRole('button', { name: /English/ }).click();
    await page.frameLocator('.pane iframe').getByText('en-US home').waitFor();
    await page.getByRole('tab', { name: 'Home' }).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: 'Home' }).waitFor();
    await leave();
  });
});

describe('a form that the pane has drawn and protected', () => {
  let page: Page;
  let leave: () => Promise<void>;
  const pane = (): ReturnType<Page['frameLocator']> => page.frameLocator('.pane iframe');
  beforeEach(async () => {
    ({ page, leave } = await openWorkbench(browser, served.url));
    await pane().getByRole('button', { name: 'form' }).click();
    await pane().getByText('drawn').waitFor();
  });
  afterEach(() => leave());

  test('is filled in with Tab, which goes from figure to figure', async () => {
    await goTo(page, 'C3');
    for (const figure of ['159', '157', '2', '0']) {
      await page.keyboard.type(figure);
      await page.keyboard.press('Tab');
    }
    expect(await page.locator('.name-box').inputValue()).toBe('C3');
    await pane().getByRole('button', { name: 'read' }).click();
    await pane().getByText('values [[159,157],[2,0]]').waitFor();
  });

  test('says at the first letter that a cell is locked, and the pane goes on working', async () => {
    await goTo(page, 'B2');
    await page.keyboard.type('12');
    await page.locator('.note').getByText('Ô B2 của trang tính “Sheet1” đã khóa').waitFor();
    await pane().getByRole('button', { name: 'read' }).click();
    await pane().getByText('values').waitFor();
    await page.locator('.cell-field').press('ArrowDown');
    await page.locator('.note').waitFor({ state: 'hidden' });
    await page.locator('input.formula').click();
    await page.locator('.note').getByText('Ô B3').waitFor();
    expect(await cell(page, 'B2').textContent()).toBe('Dòng');
  });

  test('refuses what is no figure in its own words, to correct or to drop', async () => {
    await goTo(page, 'C3');
    await page.keyboard.type('-5');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Ô này chỉ nhận số nguyên từ 0.').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await cell(page, 'C3').getByText('7', { exact: true }).waitFor();
    await goTo(page, 'C3');
    await page.keyboard.type('abc');
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ phần vừa gõ' }).click();
    expect(await cell(page, 'C3').textContent()).toBe('7');
    expect(await page.locator('.name-box').inputValue()).toBe('C3');
  });

  test('says why a paste over locked cells, a deleted column and a format are refused', async () => {
    await goTo(page, 'B3');
    await paste(page, 'text/plain', 'x\t1');
    await page.getByRole('dialog').getByText('Ô B3').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Trang đầu' }).click();
    await page.getByRole('button', { name: 'Xóa cột' }).click();
    await page.getByRole('dialog').getByText('được bảo vệ nên không làm được việc này').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Đậm' }).click();
    await page.getByRole('dialog').getByText('được bảo vệ').waitFor();
  });

  test('shows a cell’s note under the pointer and where one stands', async () => {
    const note = page.locator('.note').getByText('Tổng số hồ sơ tiếp nhận trong kỳ');
    await goTo(page, 'F9');
    await cell(page, 'C3').hover({ force: true });
    await note.waitFor();
    await cell(page, 'B4').hover({ force: true });
    await note.waitFor({ state: 'hidden' });
    await goTo(page, 'C3');
    await note.waitFor();
  });
});

test('axe finds nothing in forced colours on a narrow page while a formula is typed', async () => {
  const { page, leave } = await openWorkbench(browser, served.url, {
    forcedColors: 'active',
    viewport: { width: 640, height: 400 },
  });
  await goTo(page, 'B2');
  await page.keyboard.type('=SUM(A1;SU');
  await page.getByRole('listbox').waitFor();
  const { violations } = await new AxeBuilder({ page }).exclude('.pane iframe').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await leave();
});

test.each(['light', 'dark'] as const)('axe finds nothing on the %s page', async (colorScheme) => {
  const { page, leave } = await openWorkbench(browser, served.url, { colorScheme });
  await paste(page, 'text/plain', 'Tiếp nhận\t159');
  await page.getByRole('tab', { name: 'Trang đầu' }).click();
  const { violations } = await new AxeBuilder({ page }).exclude('.pane iframe').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await leave();
});
