import { source, type AxeResults, type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { Desk } from './desk';

/** What axe finds on a screen of the pane with every fold open, and how far it scrolls sideways. */
export interface Inspection {
  violations: string[];
  overflow: number;
}

/** Every way in which people may have the pane coloured, the last one as it is left. */
const LOOKS = {
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
  light: { colorScheme: 'light', forcedColors: 'none' },
} as const;

/** In CSS pixels: half of 350. */
const ZOOMED = 175;

export const CLEAN: Inspection = { violations: [], overflow: 0 };

/** Looks at the pane's own page in all colours; the workbench around it has its own test. */
export async function inspect(desk: Desk): Promise<Inspection> {
  return inspectFrame(desk.page, await desk.frame());
}

/**
 * The same at the pane’s usual width, then as at 200 % zoom, where a pane of 350 px has half as many of its own; what is
 * found there is told with the width.
 */
export async function inspectZoomed(desk: Desk): Promise<Inspection> {
  const wide = await inspect(desk);
  const frame = await desk.page.locator('.pane iframe').elementHandle();
  await frame?.evaluate((element, width) => (element.style.width = width), `${ZOOMED}px`);
  const narrow = await inspect(desk);
  await frame?.evaluate((element) => (element.style.width = ''));
  return {
    violations: [...wide.violations, ...narrow.violations.map((violation) => `${ZOOMED} px: ${violation}`)],
    overflow: Math.max(wide.overflow, narrow.overflow),
  };
}

/** Looks at a page, or a frame of it, in all colours. */
export async function inspectFrame(page: Page, frame: Frame): Promise<Inspection> {
  await unfold(frame);
  if (!(await frame.evaluate<boolean>(`'axe' in window`))) await frame.evaluate(source);
  const found: Inspection = { violations: [], overflow: 0 };
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    // What is not a matter of colours is the same in all of them.
    const rules = look === 'light' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };
    found.violations.push(...(await violations(frame, rules)).map((violation) => `${look}: ${violation}`));
    found.overflow = Math.max(found.overflow, await overflow(frame));
  }
  return found;
}

interface Found {
  violations: AxeResults['violations'];
  passed: number;
}

async function violations(frame: Frame, rules: RunOptions): Promise<string[]> {
  // The theme follows the colours in a frame of its own; half way from one to another a button has neither's contrast.
  await frame.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  await frame.evaluate(
    'Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished))',
  );
  // Every element that passes would be described, too.
  const run = `axe.run(document, ${JSON.stringify({ ...rules, resultTypes: ['violations'] })})`;
  const { violations: found, passed } = await frame.evaluate<Found>(
    `${run}.then(({ violations, passes }) => ({ violations, passed: passes.length }))`,
  );
  expect(passed).toBeGreaterThan(rules.runOnly ? 0 : 10);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How far a page can be scrolled sideways. */
export const overflow = (frame: Frame): Promise<number> =>
  frame.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth);

/** Every fold of the screen open, so that nothing hides from axe. */
async function unfold(frame: Frame): Promise<void> {
  await frame.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}
