import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../tools/chromium/launch';
import { Seats } from '../tools/chromium/seats';
import { LocalProcess, scratchFolder } from '../integration/local/child';
import { builtProduct, demoStorage } from '../tools/run/product';
import { Desk } from './desk';

/** Tests and scripts run in the project's folder. */
const PROJECT = process.cwd();

/** A local host in a process of its own and a browser: what one test file shares. */
export interface Stage {
  url: string;
  browser: Browser;
  /** A desk in a browser of its own, as on another machine; `search` chooses the Excel: `?undo=lost`. */
  desk: (options?: BrowserContextOptions, search?: string) => Promise<Desk>;
  /** Another tab of the same browser. */
  tab: (context: BrowserContext) => Promise<Desk>;
  close: () => Promise<void>;
}

/** With the demo province, or without any figures. */
export async function openStage(seed?: '--no-seed'): Promise<Stage> {
  const storage = seed === undefined ? ['--data', await demoStorage()] : ['--memory', seed];
  return stageOf(new LocalProcess(await builtProduct(), [...storage, '--port', '0']));
}

/** A stage whose storage can be taken away and given back. */
export interface FragileStage extends Stage {
  storage: (what: 'cut' | 'mend') => Promise<void>;
}

export async function openFragileStage(): Promise<FragileStage> {
  const built = await builtProduct();
  const { folder, remove } = scratchFolder();
  buildSync({
    entryPoints: [path.resolve('test/browser/fragile-host.ts')],
    outfile: path.join(folder, 'local.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const stage = await stageOf(new LocalProcess(folder, [built, PROJECT]));
  return {
    ...stage,
    storage: async (what) => {
      const { status } = await fetch(`${stage.url}/line/${what}`, { method: 'POST' });
      if (status !== 204) throw new Error(`the line answers ${status}`);
    },
    close: async () => {
      await stage.close();
      remove();
    },
  };
}

async function stageOf(host: LocalProcess): Promise<Stage> {
  // One after the other: what failed leaves nothing running that would keep the test process alive.
  const url = await host.ready();
  const browser = await launchChromium().catch(async (error: unknown) => {
    await host.stop();
    throw error;
  });
  const seats = new Seats(browser, url);
  const open = async (page: Page, search: string, leave: () => Promise<void>): Promise<Desk> => {
    const desk = new Desk(page, `${url}/${search}`, leave);
    await desk.open();
    return desk;
  };
  return {
    url,
    browser,
    tab: async (context) => {
      const page = await context.newPage();
      return open(page, '', () => page.close());
    },
    desk: async (options = {}, search = '') => {
      const seat = await seats.take({
        viewport: { width: 1500, height: 900 },
        locale: 'vi-VN',
        reducedMotion: 'reduce',
        ...options,
      });
      return open(seat.page, search, () => seats.leave(seat));
    },
    close: async () => {
      await browser.close();
      await host.stop();
    },
  };
}
