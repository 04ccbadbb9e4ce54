import { buildGrid } from '../fixtures/intake/build';
import { fieldRows } from '../fixtures/intake/figures';
import { ii06a } from '../fixtures/intake/layouts';
import { toHtml, toText } from '../fixtures/intake/samples-clipboard';
import { paintWorkbook } from '../../functions/documents/workbook/workbook';
import { entryWorkbook } from '../../shared/sheet/entry-workbook';
import { referenceView } from '../unit/sheet/reference-view';
import type { Desk } from './desk';
import { CONTRADICTION } from './figures';
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
    await desk.goTo('N9');
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

test('what is not known has no score of 0: it says what it may become', async () => {
  const desk = await stage.desk();
  await desk.begin();
  await desk.screen('Chỉ số');
  await desk.text(/^Chưa đủ số liệu \((?:\d+(,\d+)? điểm; )?có thể đạt từ \d+(,\d+)? đến 100/).waitFor();
  const shown = await desk.pane.getByRole('tabpanel').innerText();
  expect(shown).not.toMatch(/\b0\/\d/);
  expect(shown).not.toContain('Xếp loại');
  await desk.close();
});

describe('a source that says what it is', () => {
  let desk: Desk;
  const rows = fieldRows(900);
  const paste = (title: string[]) => {
    const grid = buildGrid({ title, columns: ii06a(), rows });
    return desk.paste({ html: toHtml(grid), text: toText(grid) });
  };

  beforeAll(async () => {
    desk = await stage.desk();
    await desk.begin();
    await desk.screen('Dán bảng');
  });
  afterAll(() => desk.close());

  test('is asked about before anything is written, where it is of another period or unit', async () => {
    await paste(['Đơn vị báo cáo: Sở Nội vụ', 'Kỳ báo cáo: Quý 1 năm 2024']);
    await desk
      .text('Bảng gốc ghi “Kỳ báo cáo: Quý 1 năm 2024”, còn kỳ đang mở là quý II/2024. Vẫn lấy vào kỳ này?')
      .waitFor();
    await desk
      .text(
        'Bảng gốc ghi là của Sở Nội vụ, còn biểu đang mở là của Sở Khoa học và Công nghệ. Vẫn lấy vào biểu này?',
      )
      .waitFor();
    expect(await desk.button('Ghi vào biểu').getAttribute('aria-disabled')).toBe('true');
    await desk
      .button(/^Vẫn lấy/)
      .first()
      .click();
    await desk
      .button(/^Vẫn lấy/)
      .first()
      .click();
    await desk.text(/ · 0 câu cần trả lời · /).waitFor();
    await desk.button('Dán bảng khác').click();
  });

  test('in thousands is taken as counts, each figure shown', async () => {
    await paste(['Sở KH&CN', 'Quý II/2024', 'Đơn vị tính: nghìn hồ sơ']);
    await desk.text('Bảng gốc ghi “Đơn vị tính: nghìn hồ sơ”, còn biểu ghi từng hồ sơ, thủ tục.').waitFor();
    await desk.button(/^Nhân \d+ số với 1\.000: /).click();
    await desk.text(/ · 0 câu cần trả lời · /).waitFor();
    await desk.button('Ghi vào biểu').click();
    const online = Number(rows[0]?.figures.online) * 1000;
    await desk.sheet('II.06a');
    await desk
      .cell('D8')
      .getByText(String(online).replace(/\B(?=(\d{3})+$)/g, '.'), { exact: true })
      .waitFor();
    expect(desk.faults).toEqual([]);
  });
});

test('a workbook of ours is known again, named, and gone on with, also where another quarter is open', async () => {
  const desk = await stage.desk();
  const buffer = Buffer.from(await paintWorkbook(entryWorkbook(referenceView(), 'vi')));
  const name = 'so-lieu.xlsx';
  await desk.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer });
  await desk.page
    .locator('.sheet-list')
    .getByText(/^II\.06a/)
    .waitFor();
  await desk.signIn();
  const found = desk.pane.getByRole('region', { name: 'Biểu trong tệp Excel này' });
  await found.getByText('Tệp Excel này có biểu quý II/2024 của Sở Khoa học và Công nghệ.').waitFor();
  await found.getByRole('button', { name: 'Làm tiếp với biểu trong tệp' }).waitFor();
  await desk.openQuarter('2024-Q1');
  await found.getByText('Khác với đơn vị, kỳ báo cáo đang mở.').waitFor();
  await found.getByRole('button', { name: 'Chuyển sang và làm tiếp' }).click();
  await found.waitFor({ state: 'detached' });
  await desk.screen('Kiểm tra');
  await desk.findings(CONTRADICTION).first().waitFor();
  expect(desk.faults).toEqual([]);
  await desk.close();
});
