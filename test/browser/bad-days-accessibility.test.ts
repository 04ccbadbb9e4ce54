import { CLEAN, inspect } from './axe';
import { walkBadDays } from './bad-screens';
import { openFragileStage, type FragileStage } from './stage';

let stage: FragileStage;

beforeAll(async () => {
  stage = await openFragileStage();
});
afterAll(() => stage.close());

test.each([
  ['light', '2025-Q1', { colorScheme: 'light' }],
  ['dark', '2025-Q2', { colorScheme: 'dark' }],
  ['forced colours', '2025-Q3', { colorScheme: 'dark', forcedColors: 'active' }],
] as const)(
  'in %s at 320 px axe finds nothing on the screens of bad days, and none scrolls sideways',
  async (_name, period, look) => {
    const desk = await stage.desk(look);
    await desk.narrow();
    const looked: Record<string, unknown> = {};
    await walkBadDays(stage, desk, period, async (name) => {
      looked[name] = await inspect(desk);
    });
    expect(looked).toEqual(Object.fromEntries(Object.keys(looked).map((name) => [name, CLEAN])));
    await desk.close();
  },
);
