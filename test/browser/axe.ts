import { source, type AxeResults } from 'axe-core';
import type { Desk } from './desk';

/** What axe finds on a screen of the pane with every fold open, and how far it scrolls sideways. */
export interface Inspection {
  violations: string[];
  overflow: number;
}

/** Every way in which people may have the pane coloured. */
export const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

export const CLEAN: Inspection = { violations: [], overflow: 0 };

/** Looks at the pane's own page; the workbench around it has its own test. */
export async function inspect(desk: Desk): Promise<Inspection> {
  await unfold(desk);
  return { violations: await violations(desk), overflow: await overflow(desk) };
}

async function violations(desk: Desk): Promise<string[]> {
  const frame = await desk.frame();
  // Half way from one colour to another a button has neither's contrast.
  await frame.evaluate(
    'Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished))',
  );
  await frame.evaluate(source);
  const { violations: found, passes } = await frame.evaluate<AxeResults>('axe.run(document)');
  expect(passes.length).toBeGreaterThan(10);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const overflow = (desk: Desk): Promise<number> =>
  desk.pane.locator('html').evaluate((page) => page.scrollWidth - page.clientWidth);

/** Every fold of the screen open, so that nothing hides from axe. */
async function unfold(desk: Desk): Promise<void> {
  await desk.pane.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}
