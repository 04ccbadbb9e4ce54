import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Mount } from '../../../functions/local/host/http-front';
import { pagesMount } from '../../../functions/local/pages/pages';
import { xlsxMount } from '../../../functions/local/pages/xlsx-mount';
import { Seats } from '../../tools/chromium/seats';
import { onceInRun } from '../../tools/run/once-in-run';
import { buildScript } from '../local/child';

const root = path.join(__dirname, '../../..');

export interface Served {
  url: string;
  stop: () => Promise<void>;
}

/** Serves mounts as the local host does, without the functions. */
export async function serve(mounts: Mount[]): Promise<Served> {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const url = new URL(`http://localhost${request.url ?? '/'}`);
      for (const mount of mounts) if (await mount(request, response, url)) return;
      response.writeHead(404).end();
    };
    void answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The built workbench with the tests' own small pane in the place of the real one. */
export async function serveWorkbench(): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), 'khop-workbench-'));
  const built = await onceInRun('workbench', (outDir) =>
    buildScript('workbench/build.mjs', `buildWorkbench(${JSON.stringify({ outDir })})`),
  );
  cpSync(built, path.join(folder, 'workbench'), { recursive: true });
  cpSync(path.join(root, 'test/fixtures/workbench-pane'), path.join(folder, 'addin'), { recursive: true });
  cpSync(path.join(root, 'addin/assets'), path.join(folder, 'addin/assets'), { recursive: true });
  const pages = pagesMount({
    builtFolder: folder,
    officeFolder: path.join(root, 'node_modules/office-js/dist'),
  });
  const served = await serve([pages, xlsxMount]);
  return {
    ...served,
    stop: async () => {
      await served.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

const seats = new WeakMap<Browser, Seats>();

/** A page on the workbench, ready to type in, until it is left. Faults of the page are collected. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[]; leave: () => Promise<void> }> {
  const all = seats.get(browser) ?? new Seats(browser, url);
  seats.set(browser, all);
  const seat = await all.take({ viewport: { width: 1280, height: 800 }, ...options });
  const { page } = seat;
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(url);
  await page.locator('.cell-field').waitFor({ state: 'attached' });
  // While a cell is being edited the library's own first requests would be refused, in Excel as here.
  await page.frameLocator('.pane iframe').getByText('Excel OfficeOnline').waitFor();
  return { page, faults, leave: () => all.leave(seat) };
}

/** The element of a cell; only cells that show something have one. */
export function cell(page: Page, address: string): ReturnType<Page['locator']> {
  return page.locator(`.quadrant [data-cell="${address}"]`).first();
}

/** Goes to a cell by the name box, as a person does. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator('.name-box');
  await box.fill(address);
  await box.press('Enter');
}
