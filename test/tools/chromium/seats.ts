import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

interface Seat {
  page: Page;
  /** Options of its context: who asks for the same may have it again. */
  options: string;
}

/**
 * Browsers to work in, each its own machine as far as pages can tell. One that was left is emptied and given to the next who
 * asks, with what the browser has loaded and compiled: a new one takes twice the time to show the pane.
 */
export class Seats {
  private readonly free: Seat[] = [];

  constructor(
    private readonly browser: Browser,
    /** Of the host whose pages are opened. */
    private readonly url: string,
  ) {}

  async take(wanted: BrowserContextOptions): Promise<Seat> {
    const options = JSON.stringify(wanted);
    const at = this.free.findIndex((seat) => seat.options === options);
    const [seat] = at < 0 ? [] : this.free.splice(at, 1);
    return seat ?? { page: await (await this.browser.newContext(wanted)).newPage(), options };
  }

  /** Whatever a test did to page and context ends here; where that cannot be had, so does the context. */
  async leave(seat: Seat): Promise<void> {
    const { page } = seat;
    const context = page.context();
    try {
      for (const other of context.pages()) if (other !== page) await other.close();
      for (const heard of ['console', 'dialog', 'pageerror', 'request']) page.removeAllListeners(heard);
      await context.setOffline(false);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await page.emulateMedia({ colorScheme: null, forcedColors: null });
      // What is not saved holds a page back by a question.
      page.on('dialog', (dialog) => void dialog.accept());
      await page.goto(`${this.url}/addin/assets/khop.svg`);
      page.removeAllListeners('dialog');
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin: this.url, storageTypes: 'all' });
      await session.detach();
      await page.evaluate('sessionStorage.clear()');
      this.free.push(seat);
    } catch {
      await context.close();
    }
  }
}
