import { CLEAN, inspectZoomed } from './axe';
import type { Desk } from './desk';
import { Elsewhere, PERIOD } from './province';
import { openStage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  const clerk = await Elsewhere.as(stage, 'clerk.skhcn');
  await clerk.explainAndSend('skhcn', 'Số liệu theo sổ theo dõi, đã kiểm tra.');
}, 180_000);
afterAll(() => stage.close());

test('in any colours, narrow and at 200 % zoom, axe finds nothing on any part of the overview, and none scrolls sideways', async () => {
  const desk = await stage.desk({ permissions: ['clipboard-write'] });
  const looked: Record<string, unknown> = {};
  const take = async (name: string): Promise<void> => {
    await desk.idle();
    looked[name] = await inspectZoomed(desk);
  };
  await desk.narrow();
  await desk.signIn('supervisor');
  await desk.pane.getByLabel('Kỳ theo dõi').selectOption(PERIOD);
  await desk.text(/^\d+\/\d+ đơn vị đã gửi/).waitFor();
  await take('Tiến độ');
  await desk.part('Duyệt');
  await desk.button(/^Chọn \d+ đơn vị không có giải trình$/).click();
  await desk.button(/^Trả lại \d+ đơn vị$/).click();
  await take('Duyệt, nhiều đơn vị');
  await desk.button('Sở Khoa học và Công nghệ').click();
  await desk.pane.getByLabel('Chấp nhận giải trình này').first().waitFor();
  await desk.button('Trả lại').click();
  await take('Duyệt, một đơn vị');
  await change('sgddt');
  await desk.part('Thay đổi');
  await desk.button('Làm mới').click();
  await desk.text(/ô số liệu thay đổi$/).waitFor();
  await take('Thay đổi');
  await desk.part('Tổng hợp');
  await desk.text(/^\(3\)/).waitFor();
  await take('Tổng hợp');
  await drill(desk);
  await take('Khoan xuống');
  await desk.part('So sánh');
  await desk.pane.getByLabel('Tỷ lệ', { exact: true }).waitFor();
  await take('So sánh');
  await desk.pane
    .getByTitle(/^Xem 8 quý gần nhất/)
    .first()
    .click();
  await desk.button('Về bảng so sánh').waitFor();
  await take('8 quý gần nhất');
  await desk.part('Số liệu của tỉnh');
  await desk.button('Lưu số liệu của tỉnh').waitFor();
  await take('Số liệu của tỉnh');
  await desk.part('Tệp xuất');
  await take('Tệp xuất');
  expect(looked).toEqual(Object.fromEntries(Object.keys(looked).map((name) => [name, CLEAN])));
  expect(desk.faults).toEqual([]);
  await desk.close();
}, 180_000);

/** A clerk counts one more. */
async function change(unit: string): Promise<void> {
  const clerk = await Elsewhere.as(stage, `clerk.${unit}`);
  const draft = await clerk.read(unit);
  const row = draft.tables[0]?.rows[0];
  if (row) row.cells['4'] = Number(row.cells['4']) + 1;
  await clerk.save(unit, draft);
}

async function drill(desk: Desk): Promise<void> {
  await desk.pane.getByRole('button', { name: /^Toàn tỉnh, \(3\)/ }).click();
  await desk.button('Về số liệu tổng hợp').waitFor();
}
