import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { SheetBuilder } from '../../../shared/sheet/sheet-builder';
import { COUNT, TEXT } from '../../../shared/sheet/styles';
import type { WorkbookModel } from '../../../shared/sheet/model';
import { launchChromium } from '../../tools/chromium/launch';
import { goTo, openWorkbench, serveWorkbench, type Served } from './support';

let served: Served;
let browser: Browser;
let port: string;

beforeAll(async () => {
  // The painter as the pane has it, for the small pane of these tests.
  const source =
    "import { createOfficePort } from './addin/excel/office-port'; globalThis.khopPort = createOfficePort();";
  const options = '--bundle --format=iife --log-level=error'.split(' ');
  port = execFileSync('node_modules/.bin/esbuild', options, { input: source, encoding: 'utf8' });
  [served, browser] = await Promise.all([serveWorkbench(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await served.stop();
});

/** Ten units with two years each; a chart beside them, and one that reaches into the frozen rows. */
function book(): WorkbookModel {
  const builder = new SheetBuilder('Điểm', 'charts', [20, 12, 12, 12, 12, 12, 12, 12], {
    orientation: 'landscape',
  });
  ['Đơn vị', '2025', '2026'].forEach((text, column) => {
    builder.put(1, column + 1, text, TEXT);
  });
  for (let row = 2; row <= 60; row += 1) {
    builder.put(row, 1, `Sở ${row - 1}`, TEXT);
    builder.put(row, 2, row === 3 ? null : 40 + row / 2, COUNT);
    builder.put(row, 3, 50, COUNT);
  }
  const series = (column: number, name: string, color: string) => ({
    name,
    color,
    values: { top: 2, left: column, bottom: 6, right: column },
  });
  const categories = { top: 2, left: 1, bottom: 6, right: 1 };
  builder.sheet.charts = [
    {
      kind: 'bar',
      title: 'Điểm các sở',
      description: '',
      place: { top: 3, left: 5, bottom: 18, right: 8 },
      categories,
      series: [series(2, 'Năm 2025', '#C0562A')],
      axis: { min: 0, max: 100 },
    },
    {
      kind: 'line',
      title: 'Qua hai năm',
      description: '',
      place: { top: 1, left: 9, bottom: 12, right: 14 },
      categories,
      series: [series(2, 'Năm 2025', '#1F3864'), series(3, 'Năm 2026', '#2F8F83')],
      axis: {},
    },
  ];
  builder.sheet.protect = false;
  builder.sheet.freeze = { rows: 1, columns: 1 };
  return { title: 'Sổ', author: 'Tỉnh', sheets: [builder.sheet] };
}

async function draw(page: Page): Promise<void> {
  const frame = await (await page.locator('.pane iframe').elementHandle())?.contentFrame();
  await frame?.evaluate(port);
  await frame?.evaluate(`khopPort.paint(${JSON.stringify(book())})`);
  await page.getByText('Điểm', { exact: true }).first().click();
  await chart(page, 'Điểm các sở').waitFor();
}

const chart = (page: Page, title: string) => page.getByRole('img', { name: `Biểu đồ “${title}”` });

async function boxOf(page: Page, title: string) {
  const box = await chart(page, title).boundingBox();
  if (!box) throw new Error(`${title} is not shown`);
  return box;
}

/** Scrolls and waits until it is drawn. */
async function scrollTo(page: Page, left: number, top: number): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    document.querySelector('.scroller').scrollTo(${left}, ${top});
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)));
  })`);
}

describe('a chart that the pane has drawn', () => {
  let page: Page;
  let faults: string[];
  let leave: () => Promise<void>;
  beforeEach(async () => {
    ({ page, faults, leave } = await openWorkbench(browser, served.url, {
      viewport: { width: 1900, height: 900 },
    }));
    await draw(page);
  });
  afterEach(async () => {
    expect(faults).toEqual([]);
    await leave();
  });

  test('says what it shows, lies over its cells, and follows what is typed there', async () => {
    const bars = chart(page, 'Điểm các sở');
    expect(await bars.getAttribute('aria-label')).toContain('Năm 2025: Sở 1 41; Sở 3 42; Sở 4 42,5');
    const box = await boxOf(page, 'Điểm các sở');
    const column = await page.locator('.heads.columns > *', { hasText: /^E$/ }).boundingBox();
    const row = await page.locator('.heads.rows > *', { hasText: /^3$/ }).boundingBox();
    expect([box.x, box.y]).toEqual([column?.x, row?.y]);
    const drawn = await bars.innerHTML();
    await goTo(page, 'B3');
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await page
      .getByRole('img', { name: /Sở 2 77/ })
      .first()
      .waitFor();
    expect(await bars.innerHTML()).not.toBe(drawn);
    await page.keyboard.press('Control+z');
    await page
      .getByRole('img', { name: /Sở 1 41; Sở 3 42/ })
      .first()
      .waitFor();
  });

  test('scrolls with its cells and never over the frozen panes; one across the edge is told once', async () => {
    const before = await boxOf(page, 'Điểm các sở');
    expect(await chart(page, 'Qua hai năm').count()).toBe(1);
    await scrollTo(page, 0, 120);
    expect((await boxOf(page, 'Điểm các sở')).y).toBe(before.y - 120);
    const pane = await page.locator('.chart-pane[data-part="moving-moving"]').boundingBox();
    const frozen = await page.locator('.quadrant[data-part="frozen-moving"]').boundingBox();
    expect(pane?.y).toBe((frozen?.y ?? 0) + (frozen?.height ?? 0));
    // The part over the frozen row stays, as in Excel; the rest has moved.
    const parts = await page.evaluate(
      `[...document.querySelectorAll('.chart')]
        .filter((one) => one.textContent.includes('Qua hai năm'))
        .map((one) => one.getBoundingClientRect().top)`,
    );
    expect(new Set(parts as number[]).size).toBe(2);
    await scrollTo(page, 200, 120);
    expect((await boxOf(page, 'Điểm các sở')).x).toBe(before.x - 200);
  });

  test('axe finds nothing wrong with it, and a click goes to the cell below it', async () => {
    const { violations } = await new AxeBuilder({ page }).exclude('.pane iframe').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const { x, y } = await boxOf(page, 'Điểm các sở');
    await page.mouse.click(x + 10, y + 10);
    expect(await page.locator('.name-box').inputValue()).toBe('E3');
  });
});

test('in the dark its ground is dark and its texts are light', async () => {
  const { page, leave } = await openWorkbench(browser, served.url, { colorScheme: 'dark' });
  await draw(page);
  const colors = await page.evaluate(`{
    const svg = document.querySelector('.chart svg');
    [svg.getAttribute('fill'), svg.querySelector('rect').getAttribute('fill')];
  }`);
  const [ink = 0, ground = 0] = (colors as string[]).map((color) => Number.parseInt(color.slice(1, 3), 16));
  expect(ink).toBeGreaterThan(180);
  expect(ground).toBeLessThan(60);
  await leave();
});
