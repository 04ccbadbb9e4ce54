import type { Frame } from 'playwright-core';
import { CLEAN, inspect, overflow } from './axe';
import { hasFocus, type Desk, type ScreenName } from './desk';
import { CONTRADICTION, typeCrossFooted, typeReference, WRONG_CELL } from './figures';
import { openStage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('--no-seed');
});
afterAll(() => stage.close());

const REASON = 'Cổng chưa cập nhật.';
const SCREENS: ScreenName[] = ['Biểu', 'Dán bảng', 'Kiểm tra', 'Chỉ số', 'Gửi', 'Báo cáo'];

/** The pane as wide as at 200 % in a pane of 350 px. */
const halve = (desk: Desk) => desk.widen(175);

/** Controls that lie outside the pane and are not inside something that scrolls. */
const unreachable = (frame: Frame): Promise<string[]> =>
  frame.evaluate<string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element) =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('button, input, select, textarea, summary')]
      .filter((control) => {
        const { left, right } = control.getBoundingClientRect();
        return control.checkVisibility({ visibilityProperty: true }) && (left < 0 || right > width + 1);
      })
      .filter((control) => !scrolls(control.parentElement))
      .map(({ outerHTML }) => outerHTML);
  })()`);

test('at 175 px no screen scrolls sideways, and every control is reached', async () => {
  const desk = await stage.desk();
  await halve(desk);
  const looked: Record<string, unknown> = {};
  const take = async (name: string): Promise<void> => {
    await desk.idle();
    const frame = await desk.frame();
    looked[name] = [await overflow(frame), await unreachable(frame)];
  };
  await desk.button('Đăng nhập').waitFor();
  await take('Đăng nhập');
  await desk.begin();
  await desk.screen('Kiểm tra');
  await typeReference(desk);
  for (const screen of SCREENS) {
    await desk.screen(screen);
    await take(screen);
  }
  await desk.button('Hiển thị và tài khoản').click();
  await take('Hiển thị và tài khoản');
  expect(looked).toEqual(Object.fromEntries(Object.keys(looked).map((name) => [name, [0, []]])));
  await desk.close();
}, 240_000);

test('tabs that have no room are in a menu, by keys too; the chosen one is always shown', async () => {
  const desk = await stage.desk();
  await halve(desk);
  await desk.begin();
  const more = desk.button('Thêm');
  const menu = desk.pane.getByRole('menu', { name: 'Thêm' });
  expect(await desk.tab('Biểu').getAttribute('aria-selected')).toBe('true');
  await desk.tab('Biểu').focus();
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.press('Tab');
  expect(await hasFocus(more)).toBe(true);
  await desk.page.keyboard.press('Enter');
  expect(await hasFocus(menu.getByRole('menuitem').first())).toBe(true);
  expect(await inspect(desk)).toEqual(CLEAN);
  await desk.page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  expect(await hasFocus(more)).toBe(true);
  await desk.page.keyboard.press('ArrowDown');
  await desk.page.keyboard.press('End');
  expect(await hasFocus(menu.getByRole('menuitem', { name: 'Báo cáo' }))).toBe(true);
  await desk.page.keyboard.press('Enter');
  await desk.heading('Báo cáo').waitFor();
  await menu.waitFor({ state: 'detached' });
  expect(await desk.tab('Báo cáo').getAttribute('aria-selected')).toBe('true');
  expect(await desk.tab('Báo cáo').isVisible()).toBe(true);
  expect(desk.faults).toEqual([]);
  await desk.close();
}, 120_000);

test('at 200 % of a small screen sheet and pane are both there to work in', async () => {
  const desk = await stage.desk({ viewport: { width: 750, height: 450 } });
  await desk.begin();
  const sheet = await desk.page.locator('.grid').first().boundingBox();
  const pane = await desk.page.locator('.pane iframe').boundingBox();
  expect(sheet?.height).toBeGreaterThanOrEqual(120);
  expect(pane?.height).toBeGreaterThanOrEqual(120);
  for (const box of [sheet, pane]) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(750);
  await desk.sheet('II.06a');
  await desk.type('C8', '157');
  expect(await desk.cell('C9').isVisible()).toBe(true);
  const inView = await desk.cell('C9').boundingBox();
  expect((inView?.y ?? Infinity) + (inView?.height ?? 0)).toBeLessThanOrEqual(
    (sheet?.y ?? 0) + (sheet?.height ?? 0) + 1,
  );
  const cut = await desk.page.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
  expect(cut).toBe(0);
  await desk.close();
}, 120_000);

test('marks that come and go leave every row its height', async () => {
  const desk = await stage.desk();
  await desk.begin();
  await desk.sheet('II.06a');
  const top = async (): Promise<number | undefined> => (await desk.cell('A10').boundingBox())?.y;
  const before = await top();
  await typeCrossFooted(desk);
  await desk.mark();
  await desk
    .cell('N8')
    .getByText(/… và \d nội dung khác$/)
    .waitFor();
  expect(await top()).toBe(before);
  await desk.type(WRONG_CELL, '49');
  await desk.mark();
  await desk.cell('N8').getByText('✗').waitFor({ state: 'detached' });
  expect(await top()).toBe(before);
  await desk.close();
}, 120_000);

test('another language translates the marks in the sheets and keeps what was typed', async () => {
  const desk = await stage.desk();
  await desk.begin();
  await desk.screen('Kiểm tra');
  await typeReference(desk);
  await desk.findings(CONTRADICTION).waitFor();
  await desk.mark();
  await desk.sheet('K01');
  await desk.goTo('U7');
  await desk
    .cell('U7')
    .getByText(/^✗ lệch 2 ở \(3\) … và \d nội dung khác$/)
    .waitFor();
  await desk.findings(CONTRADICTION).getByRole('button', { name: 'Giải trình', exact: true }).click();
  const reason = desk.pane.locator('textarea').first();
  await reason.fill(REASON);
  await desk
    .cell('U7')
    .getByText(/^! xem lại /)
    .waitFor();
  await desk.button('Hiển thị và tài khoản').click();
  await desk.pane.getByLabel('Ngôn ngữ').selectOption('en');
  await desk
    .cell('U7')
    .getByText(/^! review .* … and \d more$/)
    .waitFor();
  expect(await reason.inputValue()).toBe(REASON);
  await reason.fill('');
  await desk
    .cell('U7')
    .getByText(/^✗ off by 2 in \(3\) … and \d more$/)
    .waitFor();
  await desk.pane.getByLabel('Language').selectOption('vi');
  await desk.cell('U7').getByText('✗ lệch 2 ở (3)').waitFor();
  await desk.cell('B7').getByText('Hoạt động khoa học và công nghệ').waitFor();
  expect(desk.faults).toEqual([]);
  await desk.close();
}, 120_000);
