import { symlinkSync } from 'node:fs';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { LocalProcess, buildInto, scratchFolder } from '../integration/local/child';
import { Desk } from './desk';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/** A local host in a process of its own and a browser: what one test file shares. */
export interface Stage {
  url: string;
  browser: Browser;
  /** A desk in a browser of its own, as on another machine. */
  desk: (options?: BrowserContextOptions) => Promise<Desk>;
  /** Another tab of the same browser. */
  tab: (context: BrowserContext) => Promise<Desk>;
  close: () => Promise<void>;
}

/** @param args of the local host beside `--memory --port 0` */
export async function openStage(...args: string[]): Promise<Stage> {
  const { folder, remove } = scratchFolder();
  // The host looks for office.js in the project's node_modules, beside the folder that it was built into.
  symlinkSync(path.resolve(folder, '../../node_modules'), path.join(folder, 'node_modules'));
  const built = path.join(folder, 'dist');
  buildInto(built, 'functions/main.ts');
  const host = new LocalProcess(built, ['--memory', '--port', '0', ...args]);
  const [url, browser] = await Promise.all([
    host.ready(),
    chromium.executablePath().then((executablePath) => browsers.launch({ executablePath, args: ARGUMENTS })),
  ]);
  const tab = async (context: BrowserContext): Promise<Desk> => {
    const page: Page = await context.newPage();
    const desk = new Desk(page, url);
    await desk.open();
    return desk;
  };
  return {
    url,
    browser,
    tab,
    desk: async (options = {}) =>
      tab(await browser.newContext({ viewport: { width: 1500, height: 900 }, locale: 'vi-VN', ...options })),
    close: async () => {
      await browser.close();
      await host.stop();
      remove();
    },
  };
}
