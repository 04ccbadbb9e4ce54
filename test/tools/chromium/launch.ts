import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser } from 'playwright-core';

/** Whatever a test does not serve itself cannot be reached. */
export const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND';

/**
 * The optimising compilers, off: a page of a test is gone before the code that they compile beside it has paid for itself, and
 * on two cores they take a fifth of the processor from whatever else runs.
 */
const NO_OPTIMISING = '--js-flags=--no-opt,--no-maglev';

/** Chromium as npm brought it, with plain arguments: the package's own list switches web security off. */
export async function launchChromium(...more: string[]): Promise<Browser> {
  // As Node has it. jest wants 100 calls of every error and maps each to its source, and the driver makes one at every step.
  Error.stackTraceLimit = 10;
  return browsers.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      NO_OPTIMISING,
      ...more,
    ],
  });
}
