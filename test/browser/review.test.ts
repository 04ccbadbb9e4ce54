import { hasFocus, type Desk } from './desk';
import { Elsewhere } from './province';
import { openStage, type Stage } from './stage';

let stage: Stage;
let desk: Desk;

beforeAll(async () => {
  stage = await openStage();
  desk = await stage.desk();
}, 180_000);
afterAll(() => stage.close());

const open = async (unit: string) => {
  await desk.button(unit).click();
  await desk.pane.getByRole('heading', { level: 3, name: unit }).waitFor();
  await desk.idle();
};
/** The first cell of the sheet on view. */
const first = async () => {
  await desk.goTo('A1');
  return (await desk.cell('A1').textContent()) ?? '';
};

describe('reviewing one unit after the other', () => {
  test('the sheets on view say whose they are, and follow to the next unit and through a decision', async () => {
    await desk.signIn('supervisor');
    await desk.pane.getByLabel('Kỳ theo dõi').selectOption('2026-Q3');
    await desk.part('Duyệt');
    await open('Sở Công Thương');
    await desk.button('Xem các biểu trong Excel').click();
    await desk.text(/^Đã tạo biểu của Sở Công Thương/).waitFor();
    expect(await first()).toContain('Sở Công Thương: Đã gửi, chờ duyệt');
    await desk.text(/^So với kỳ trước \(/).waitFor();
    await desk.button(/^Tiếp theo: /).click();
    // The unit before is still on view until the next one's heading stands.
    await desk.pane.getByRole('heading', { level: 3, name: 'Sở Công Thương' }).waitFor({ state: 'detached' });
    await desk.text(/^Nội dung cần xem/).waitFor();
    const name = (await desk.pane.getByRole('heading', { level: 3 }).first().textContent()) ?? '';
    expect(name).not.toContain('Sở Công Thương');
    await desk.goTo('A1');
    await desk
      .cell('A1')
      .filter({ hasText: `${name}: Đã gửi, chờ duyệt` })
      .waitFor();
    await desk.idle();
    await desk.button('Trả lại').click();
    await desk.pane.getByLabel('Lý do').fill('Xem lại biểu K03.');
    await desk.pane.locator('form').getByRole('button', { name: 'Trả lại' }).click();
    await desk.text(/^Đã trả lại /).waitFor();
    await desk.idle();
    expect(await first()).toContain(`${name}: Trả lại để hoàn thiện`);
  });

  test('after a decision the keyboard goes on to the next unit', async () => {
    await desk.button(/^Tiếp theo: /).click();
    await desk.text(/^Nội dung cần xem/).waitFor();
    await desk.idle();
    await desk.button('Trả lại').click();
    await desk.pane.getByLabel('Lý do').fill('Xem lại biểu K03.');
    await desk.pane.locator('form').getByRole('button', { name: 'Trả lại' }).click();
    await desk.text(/^Đã trả lại /).waitFor();
    expect(await hasFocus(desk.button(/^Tiếp theo: /))).toBe(true);
  });
});

test('a clerk is told of the return at sign-in, and led to the first cell', async () => {
  const supervisor = await Elsewhere.as(stage, 'supervisor');
  const clerk = await Elsewhere.as(stage, 'clerk.skhcn');
  await clerk.explainAndSend('skhcn', 'Số liệu theo sổ theo dõi, hồ sơ nộp cuối kỳ.');
  const { version } = await supervisor.read('skhcn');
  await supervisor.act('skhcn', 'return', version, { reason: 'Thiếu biểu K02.' });
  const own = await stage.desk();
  await own.signIn();
  await own.text(/quý III\/2026 của Sở Khoa học và Công nghệ đã được trả lại/).waitFor();
  await own.button('Đến ô đầu tiên cần xem').click();
  await own.heading('Kiểm tra').waitFor();
  await own.idle();
  expect(await own.address()).not.toBe('A1');
});
