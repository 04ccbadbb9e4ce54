import { CLEAN, inspect } from './axe';
import { walkBadDays } from './bad-screens';
import { openFragileStage, type FragileStage } from './stage';

let stage: FragileStage;

beforeAll(async () => {
  stage = await openFragileStage();
});
afterAll(() => stage.close());

test('in any colours at 320 px axe finds nothing on the screens of bad days, and none scrolls sideways', async () => {
  const desk = await stage.desk();
  await desk.narrow();
  const looked: Record<string, unknown> = {};
  await walkBadDays(stage, desk, '2025-Q1', async (name) => {
    looked[name] = await inspect(desk);
  });
  expect(looked).toEqual(Object.fromEntries(Object.keys(looked).map((name) => [name, CLEAN])));
  await desk.close();
}, 180_000);
