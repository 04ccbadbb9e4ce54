import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../tools/chromium/launch';
import { cell, goTo, openWorkbench, serveWorkbench, type Served } from './support';

let served: Served;
let browser: Browser;
let page: Page;
let context: BrowserContext;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveWorkbench(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});
beforeEach(async () => {
  ({ page } = await openWorkbench(browser, served.url));
  context = page.context();
});
afterEach(async () => {
  await context.close();
});

async function type(tab: Page, address: string, text: string): Promise<void> {
  await goTo(tab, address);
  await tab.keyboard.type(text);
  await tab.keyboard.press('Enter');
  await tab.getByText('Đã giữ trong trình duyệt này').waitFor();
}

async function openTab(): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(served.url);
  await tab.locator('.cell-field').waitFor({ state: 'attached' });
  await tab.frameLocator('.pane iframe').getByText('Excel OfficeOnline').waitFor();
  return tab;
}

const reopen = (tab: Page): ReturnType<Page['getByRole']> =>
  tab.getByRole('button', { name: 'Mở lại tệp đang làm' });

test('a workbook is there again after a reload, formulas and name too', async () => {
  await type(page, 'A1', '159');
  await type(page, 'A2', '=A1*2');
  await page.reload();
  await cell(page, 'A2').getByText('318', { exact: true }).waitFor();
  await type(page, 'A1', '1');
  await cell(page, 'A2').getByText('2', { exact: true }).waitFor();
  expect(await page.locator('.file-name').textContent()).toBe('Tệp mới 1.xlsx •');
  expect(await reopen(page).count()).toBe(0);
});

test('a new one takes its place on request only', async () => {
  await type(page, 'A1', '159');
  await page.getByRole('button', { name: 'Tệp' }).click();
  await page.getByRole('menuitem', { name: 'Tệp mới' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nhận' }).click();
  await cell(page, 'A1').waitFor({ state: 'detached' });
  await page.locator('.kept').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
  await page.reload();
  await page.locator('.cell-field').waitFor({ state: 'attached' });
  expect(await page.locator('[data-cell]').count()).toBe(0);
});

test('what a closed tab left is offered to the next, and two tabs keep their own', async () => {
  await type(page, 'A1', '11');
  const second = await openTab();
  expect(await reopen(second).count()).toBe(0);
  await type(second, 'A1', '22');
  await second.reload();
  await cell(second, 'A1').getByText('22', { exact: true }).waitFor();
  await page.close();
  const third = await openTab();
  await reopen(third).click();
  await cell(third, 'A1').getByText('11', { exact: true }).waitFor();
  await third.reload();
  await cell(third, 'A1').getByText('11', { exact: true }).waitFor();
  expect(await reopen(third).count()).toBe(0);
});
