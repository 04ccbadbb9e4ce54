import { source } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Desk, ScreenName } from './desk';
import { typeReference } from './figures';
import { openStage } from './stage';
import type { Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('--no-seed');
});
afterAll(() => stage.close());

const SCREENS: ScreenName[] = ['Biểu', 'Kiểm tra', 'Chỉ số', 'Gửi', 'Báo cáo'];

/** What axe finds in the pane's own page; the workbench around it has its own test. */
async function violations(desk: Desk): Promise<string[]> {
  const frame = await desk.frame();
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

test.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const)(
  'in %s at 320 px axe finds nothing on any screen, and none scrolls sideways',
  async (_name, look) => {
    const desk = await stage.desk(look);
    const looked: Record<string, unknown> = {};
    const inspect = async (name: string): Promise<void> => {
      await unfold(desk);
      looked[name] = { violations: await violations(desk), overflow: await overflow(desk) };
    };
    await desk.narrow();
    await desk.button('Đăng nhập').waitFor();
    await inspect('Đăng nhập');
    await desk.signIn();
    await inspect('Biểu, chưa mở quý');
    await desk.openQuarter();
    await desk.draw();
    await desk.screen('Kiểm tra');
    await typeReference(desk);
    for (const screen of SCREENS) {
      await desk.screen(screen);
      await inspect(screen);
    }
    await desk.button('Hiển thị và tài khoản').click();
    await inspect('Hiển thị và tài khoản');
    const clean = { violations: [], overflow: 0 };
    expect(looked).toEqual(Object.fromEntries(Object.keys(looked).map((name) => [name, clean])));
    await desk.close();
  },
);
