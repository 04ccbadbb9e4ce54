import { CLEAN, inspect } from './axe';
import type { ScreenName } from './desk';
import { typeReference } from './figures';
import { openStage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('--no-seed');
});
afterAll(() => stage.close());

const SCREENS: ScreenName[] = ['Biểu', 'Kiểm tra', 'Chỉ số', 'Gửi', 'Báo cáo'];

test('in any colours at 320 px axe finds nothing on any screen, and none scrolls sideways', async () => {
  const desk = await stage.desk();
  const looked: Record<string, unknown> = {};
  const take = async (name: string): Promise<void> => {
    looked[name] = await inspect(desk);
  };
  await desk.narrow();
  await desk.button('Đăng nhập').waitFor();
  await take('Đăng nhập');
  await desk.signIn();
  await take('Biểu, chưa mở quý');
  await desk.openQuarter();
  await desk.draw();
  await desk.screen('Kiểm tra');
  await typeReference(desk);
  for (const screen of SCREENS) {
    await desk.screen(screen);
    await take(screen);
  }
  await desk.button('Hiển thị và tài khoản').click();
  await take('Hiển thị và tài khoản');
  expect(looked).toEqual(Object.fromEntries(Object.keys(looked).map((name) => [name, CLEAN])));
  await desk.close();
}, 180_000);
