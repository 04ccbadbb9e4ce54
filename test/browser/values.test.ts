import type { Desk } from './desk';
import { openStage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('--no-seed');
});
afterAll(() => stage.close());

describe('cells that hold no count', () => {
  let desk: Desk;
  const bad = () => desk.pane.getByRole('region', { name: /Ô chưa phải số đếm/ });

  beforeAll(async () => {
    desk = await stage.desk();
    await desk.begin();
    await desk.sheet('II.06a');
    for (const [address, text] of [
      ['B8', 'Đất đai'],
      ['D8', '1 234'],
      ['B9', 'Hộ tịch'],
      ['D9', '2 500'],
      ['D10', '12 hồ sơ'],
      ['E8', '12O'],
    ] as const) {
      await desk.goTo(address);
      await desk.pasteInSheet(text);
    }
    await desk.screen('Kiểm tra');
  });
  afterAll(() => desk.close());

  test('are marked by a sign of their own, told by column and kind, and counted on the tab', async () => {
    await bad()
      .getByText('Biểu II.06a, cột Tiếp nhận trong kỳ, trực tuyến (4): 2 ô ghi số có dấu cách')
      .waitFor();
    await bad().getByText('“1 234” → 1.234').waitFor();
    await bad()
      .getByText(/\(4\): 1 ô ghi kèm đơn vị tính/)
      .waitFor();
    await bad().getByRole('button', { name: 'dòng thứ 3' }).waitFor();
    await desk.cell('D8').getByText('‼ 1 234').waitFor();
    await desk.cell('N9').getByText('‼ (4) chưa phải số đếm: “2 500”').waitFor();
    await desk.pane.getByRole('tab', { name: /^Kiểm tra \(\d+\)$/ }).waitFor();
  });

  test('that can be read in one way only are mended by one button, in one undo step', async () => {
    await desk.button('Sửa cả 2 ô').click();
    await desk.cell('D8').getByText('1.234', { exact: true }).waitFor();
    await desk.cell('D9').getByText('2.500', { exact: true }).waitFor();
    await bad().getByText('ghi số có dấu cách').waitFor({ state: 'detached' });
    await desk.cellField.press('Control+z');
    await desk.cell('D8').getByText('‼ 1 234').waitFor();
    await desk.cell('D9').getByText('‼ 2 500').waitFor();
    await desk.button('Sửa cả 2 ô').click();
    await desk.cell('D9').getByText('2.500', { exact: true }).waitFor();
  });

  test('that may be several things are asked about one by one', async () => {
    await bad().getByText('“12O” có chữ cái lẫn với chữ số. Có phải 120 không?').waitFor();
    await bad().getByRole('button', { name: 'Sửa thành 120' }).click();
    await desk.cell('E8').getByText('120', { exact: true }).waitFor();
    await bad().getByRole('button', { name: 'Sửa thành 12', exact: true }).click();
    await bad().waitFor({ state: 'detached' });
    expect(desk.faults).toEqual([]);
  });
});
