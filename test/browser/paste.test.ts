import { Workbook } from 'exceljs';
import type { Locator } from 'playwright-core';
import type { Grid } from '../../shared/intake/grid';
import { buildGrid, type SampleColumn, type SampleRow, type SheetPlan } from '../fixtures/intake/build';
import { dossierFigures, fieldRows, withTotal } from '../fixtures/intake/figures';
import { ii06a } from '../fixtures/intake/layouts';
import { toTcvn3 } from '../fixtures/intake/legacy';
import { toHtml, toText } from '../fixtures/intake/samples-clipboard';
import { xlsxFiles } from '../tools/xlsx';
import { writeZip } from '../tools/zip';
import { CLEAN, inspect } from './axe';
import type { Desk } from './desk';
import { openStage, type Stage } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage('--no-seed');
});
afterAll(() => stage.close());

const rows = withTotal(fieldRows(900));
/** Columns of which one, of those resolved before their day, has a heading that nobody knows. */
const columnsWith = (heading: string): SampleColumn[] =>
  ii06a().map((column) => (column.path.includes('Trước hạn') ? { ...column, path: [heading] } : column));
const odd = columnsWith('Hồ sơ xanh');
const exported = (plan: Partial<SheetPlan> = {}): Grid => buildGrid({ columns: odd, rows, ...plan });
const clip = (grid: Grid) => ({ html: toHtml(grid), text: toText(grid) });
const shown = (value: unknown) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

async function begun(period?: string): Promise<Desk> {
  const desk = await stage.desk();
  await desk.begin(period);
  await desk.screen('Dán bảng');
  return desk;
}

const status = (desk: Desk, questions: number): Promise<void> =>
  desk.text(new RegExp(` · ${questions} câu cần trả lời · `)).waitFor();
const fold = (desk: Desk, name: RegExp): Locator => desk.pane.locator('summary').filter({ hasText: name });
const column = (desk: Desk, name: RegExp): Locator => desk.pane.getByRole('combobox', { name });
const cellShows = (desk: Desk, address: string, text: string): Promise<void> =>
  desk.cell(address).getByText(text, { exact: true }).waitFor();

/** The form's sheet is shown, with the cell selected. */
async function standsAt(desk: Desk, address: string): Promise<void> {
  await desk.page
    .locator('.sheet-list [aria-selected=true]')
    .getByText(/^II\.06a/)
    .waitFor();
  expect(await desk.address()).toBe(address);
}

/** The steps follow each other, each on what the one before left. */
describe('a bad export on the clipboard', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await begun();
  });
  afterAll(() => desk.close());

  test('is shown beside its mapping, and cannot be written while a column is unclear', async () => {
    await desk.paste(clip(exported()));
    await status(desk, 1);
    await desk.text('Cột “Hồ sơ xanh” là cột nào của biểu').waitFor();
    const preview = desk.pane.getByRole('region', { name: 'Bảng gốc của biểu II.06a' });
    await preview.getByText('Sở hữu trí tuệ').waitFor();
    expect(await preview.locator('thead').textContent()).toContain('H ✕ Không lấy');
    expect(await desk.button('Ghi vào biểu').getAttribute('aria-disabled')).toBe('true');
    expect(await desk.page.locator('.quadrant').getByText('Sở hữu trí tuệ').count()).toBe(0);
  });

  test('a wrong column is changed, and the one that had it gives it up', async () => {
    await fold(desk, /^Cột tương ứng/).click();
    await column(desk, /^Cột H: Hồ sơ xanh/).selectOption('9');
    await status(desk, 0);
    expect(await column(desk, /^Cột I: .*Đúng hạn/).inputValue()).toBe('none');
    await column(desk, /^Cột H: Hồ sơ xanh/).selectOption('8');
    await column(desk, /^Cột I: .*Đúng hạn/).selectOption('9');
    await fold(desk, /^Kết quả: 5 dòng, 11 cột/).click();
    const result = desk.pane.getByRole('region', { name: 'Kết quả cho biểu II.06a' });
    const first = result.getByRole('row', { name: /^Hoạt động khoa học/ });
    expect(await first.getByRole('cell').nth(5).textContent()).toBe(shown(rows[0]?.figures.early));
  });

  test('is written, goes to its first cell and is checked, and the check has nothing to say', async () => {
    await desk.sheet('K03');
    await desk.button('Ghi vào biểu').click();
    await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
    await desk.text('55 ô trống được điền, thêm 4 dòng.').waitFor();
    await desk.text('Đã nhớ 1 cách lấy số liệu cho kỳ sau.').waitFor();
    await standsAt(desk, 'C8');
    await cellShows(desk, 'B9', 'Sở hữu trí tuệ');
    await cellShows(desk, 'H8', shown(rows[0]?.figures.early));
    await desk.button('Xem kết quả kiểm tra').click();
    await desk.counts(0, 0);
  });

  test('is undone, written again, and no longer undone once somebody has edited', async () => {
    await desk.screen('Dán bảng');
    await desk.button('Hoàn tác').click();
    await desk.text('Đã khôi phục số liệu như trước khi dán.').waitFor();
    await desk.cell('B9').getByText('Sở hữu trí tuệ').waitFor({ state: 'detached' });
    await desk.button('Ghi vào biểu').click();
    await cellShows(desk, 'B9', 'Sở hữu trí tuệ');
    await desk.type('D9', '1');
    await desk.text('Biểu đã được sửa tiếp').waitFor();
    expect(await desk.button('Hoàn tác').getAttribute('aria-disabled')).toBe('true');
  });

  test('a second time replaces what differs, never adds, and lists it', async () => {
    await desk.button('Dán bảng khác').click();
    await desk.paste(clip(exported()));
    await status(desk, 0);
    await desk.text(/^Sẽ ghi: 4 ô đổi số, 51 ô giữ nguyên\.$/).waitFor();
    await fold(desk, /^Các ô đổi số \(4\)/).click();
    await desk
      .button(
        `II.06a, dòng “Sở hữu trí tuệ”, Tiếp nhận trong kỳ, trực tuyến (4): 1 → ${shown(rows[1]?.figures.online)}`,
      )
      .waitFor();
    await desk.sheet('K03');
    await desk.button('Ghi vào biểu').click();
    await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
    await standsAt(desk, 'C9');
    await cellShows(desk, 'D9', shown(rows[1]?.figures.online));
    expect(desk.faults).toEqual([]);
  });

  test('what replaced figures only, Excel’s own undo takes back in one step', async () => {
    const [first, ...others] = fieldRows(900);
    if (first === undefined) throw new Error('no row');
    const figures = dossierFigures(7);
    await desk.button('Dán bảng khác').click();
    await desk.paste(clip(exported({ rows: withTotal([{ ...first, figures }, ...others]) })));
    await desk.button('Ghi vào biểu').click();
    await cellShows(desk, 'D8', shown(figures.online));
    await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
    await desk.goTo('A1');
    await desk.page.keyboard.press('Control+z');
    await cellShows(desk, 'D8', shown(first.figures.online));
    await cellShows(desk, 'H8', shown(first.figures.early));
    await desk.text('Biểu đã được sửa tiếp').waitFor();
  });

  test('beside the forms every difference is told, and leads to its cell', async () => {
    const [first, ...others] = fieldRows(900);
    if (first === undefined) throw new Error('no row');
    const late = { ...first, figures: { ...first.figures, late: Number(first.figures.late) + 3 } };
    await desk.button('Dán bảng khác').click();
    await desk.paste(clip(exported({ rows: [late, ...others] })));
    await desk.button('Đối chiếu với biểu').click();
    await desk.pane.getByRole('heading', { name: 'Đối chiếu bảng gốc với biểu' }).waitFor();
    await desk.sheet('K01');
    await desk.button(/cột \(10\): biểu ghi \d+, bảng gốc ghi \d+, lệch 3\./).click();
    await desk.page
      .locator('.sheet-list [aria-selected=true]')
      .getByText(/^II\.06a/)
      .waitFor();
    expect(await desk.address()).toContain('J8');
    await desk.button('Về cách lấy số liệu').click();
    await status(desk, 0);
  });
});

test('the next quarter’s export of the layout needs no question, on another machine either, until it is forgotten', async () => {
  const desk = await begun('2024-Q3');
  const next = withTotal(fieldRows(950, 5));
  await desk.paste(clip(exported({ rows: next, shift: { rows: 2, columns: 1 } })));
  await status(desk, 0);
  await desk.text(/^✓ Dùng cách lấy số liệu đã nhớ ngày \d+\/\d+\/\d+$/).waitFor();
  await desk.button('Ghi vào biểu').click();
  await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
  await desk.sheet('II.06a');
  await cellShows(desk, 'H8', shown(next[0]?.figures.early));
  await desk.button('Dán bảng khác').click();
  await desk.paste(clip(exported({ rows: next })));
  await desk.button('Bỏ cách lấy số liệu đã nhớ').click();
  await status(desk, 1);
  await desk.button('Dán bảng khác').click();
  await desk.paste(clip(exported({ rows: next })));
  await status(desk, 1);
  await desk.close();
});

describe('an answer says what it does before it is given', () => {
  const HEADING = 'Lĩnh vực\tTiếp nhận\tĐã giải quyết\tĐang giải quyết\n';
  const total = (desk: Desk, column: number): Promise<string | null> =>
    desk.pane
      .getByRole('region', { name: 'Kết quả cho biểu II.06a' })
      .getByRole('row', { name: /^Tổng cộng/ })
      .getByRole('cell')
      .nth(column)
      .textContent();
  let desk: Desk;
  beforeAll(async () => {
    desk = await begun('2024-Q4');
  });
  afterAll(() => desk.close());
  const pasted = async (text: string): Promise<void> => {
    await desk.paste({ html: '', text });
    await status(desk, 1);
  };
  const result = async (): Promise<void> => {
    await status(desk, 0);
    await fold(desk, /^Kết quả/).click();
  };

  test('of a column', async () => {
    const whole = rows.at(-1)?.figures.early;
    await desk.paste(clip(exported()));
    await status(desk, 1);
    await desk.button(`(8) Đã giải quyết trước hạn tổng (8): để trống → ${shown(whole)}`).click();
    await result();
    expect(await total(desk, 5)).toBe(shown(whole));
    await desk.button('Dán bảng khác').click();
  });

  test('of a row', async () => {
    await pasted(`${HEADING}Đất đai\t15\t12\t3\nHộ tịch\t10\t9\t1\nXây dựng\t7\t7\t0\nHết thảy\t32\t28\t4\n`);
    await desk.button('Là dòng Tổng cộng tổng không đổi').waitFor();
    await desk.button('Là dòng số liệu tổng (3): 32 → 64 và 2 cột khác').waitFor();
    await desk.button('Là dòng Tổng cộng tổng không đổi').click();
    await result();
    expect(await total(desk, 0)).toBe('32');
    await desk.button('Dán bảng khác').click();
  });

  test('of a figure, proposed or typed', async () => {
    await pasted(`${HEADING}Đất đai\tgần 1300\t12\t3\nHộ tịch\t10\t9\t1\n`);
    await desk.button('1.300 tổng (3): để trống → 1.310').waitFor();
    await desk.pane.getByLabel('Số khác').fill('1284');
    const give = desk
      .button('Ghi')
      .and(desk.pane.getByRole('button', { description: 'tổng (3): để trống → 1.294' }));
    await give.click();
    await result();
    // The source states none: it is what the sheet adds up.
    expect(await total(desk, 0)).toBe('1.294');
    await desk.button('Ghi vào biểu').click();
    await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
    await desk.sheet('II.06a');
    // The check marks them: more came in than was resolved and is pending.
    await desk
      .cell('C8')
      .getByText(/^◊ 1\.284$/)
      .waitFor();
    await desk
      .cell('C10')
      .getByText(/^✗ 1\.294$/)
      .waitFor();
    expect(desk.faults).toEqual([]);
  });
});

test('what holds no table is refused where it was pasted, and a table without known headings is mapped by hand', async () => {
  const desk = await begun();
  await desk.paste({ html: '<p>Kính gửi: Sở Nội vụ</p>', text: '' });
  await desk.pane.getByRole('alert').getByText('Không tìm thấy bảng nào').waitFor();
  await desk.paste({ html: '', text: 'Mục\tA\tB\r\nHộ tịch\t5\t3\r\nĐất đai\t7\t4\r\n' });
  await desk.text('Không tìm thấy bảng nào của các biểu trong kỳ.').waitFor();
  await desk.pane.getByLabel('Biểu', { exact: true }).selectOption('K03');
  await desk.button('Tự chọn cột').click();
  await column(desk, /^Cột B: A/).selectOption('3');
  await column(desk, /^Cột C: B/).selectOption('4');
  await desk.button('Ghi vào biểu').click();
  await desk.sheet('K03');
  await desk.page.locator('.quadrant').getByText('Hộ tịch').waitFor();
  expect(desk.faults).toEqual([]);
  await desk.close();
});

describe('a file', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await begun();
  });
  afterEach(async () => {
    expect(desk.faults).toEqual([]);
    const another = desk.button('Dán bảng khác');
    if (await another.isVisible()) await another.click();
  });
  afterAll(() => desk.close());

  const choose = async (name: string, buffer: Uint8Array): Promise<void> => {
    const [chooser] = await Promise.all([
      desk.page.waitForEvent('filechooser'),
      desk.button('Chọn tệp').click(),
    ]);
    await chooser.setFiles({ name, mimeType: '', buffer: Buffer.from(buffer) });
  };

  async function workbook(): Promise<Uint8Array> {
    const book = new Workbook();
    const sheet = book.addWorksheet('Xuất từ một cửa');
    const grid = exported({ columns: ii06a(), numbered: true, title: ['Biểu số II.06a/VPCP/KSTT'] });
    for (const row of grid.rows) sheet.addRow(row.map(({ value }) => value));
    book.addWorksheet('Nháp', { state: 'hidden' }).addRow(['bỏ']);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test('of an export is read by the server and mapped here', async () => {
    await choose('bao-cao.xlsx', await workbook());
    await desk.pane.getByRole('heading', { name: 'Tệp gốc: “bao-cao.xlsx”' }).waitFor();
    await desk.text('Trang tính “Nháp” đang ẩn nên không đọc.').waitFor();
    await status(desk, 0);
    await desk.text('Trang tính “Xuất từ một cửa”, vùng A2:M10').waitFor();
    await desk.button('Ghi vào biểu').click();
    await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
    await desk.sheet('II.06a');
    await cellShows(desk, 'B9', 'Sở hữu trí tuệ');
  });

  test('with macros is read, runs nothing and says so', async () => {
    const bytes = writeZip([...xlsxFiles(), { name: 'xl/vbaProject.bin', data: 'x' }]);
    await choose('so.xlsm', bytes);
    await desk.text('Tệp có macro: chỉ đọc số liệu, không chạy macro.').waitFor();
  });

  test.each([
    ['that is no workbook', Buffer.from('%PDF-1.7'), 'Đây là tệp PDF'],
    ['that is empty', new Uint8Array(), 'Tệp rỗng (0 byte)'],
    ['that was cut off', writeZip(xlsxFiles()).subarray(0, 200), 'Tệp đã hỏng hoặc không phải do Excel lưu'],
  ])('%s is refused in the server’s words, at its place', async (_name, bytes, words) => {
    await choose('la.xlsx', bytes);
    await desk.pane.getByRole('alert').getByText(words).waitFor();
    await desk.paste(clip(exported({ columns: ii06a() })));
    await status(desk, 0);
  });
});

test('a selection of another sheet in an old font is taken from where it stands', async () => {
  const desk = await begun();
  const grid = exported({ columns: ii06a() });
  await desk.page.locator('.sheet-list').getByRole('tab', { name: 'Sheet1' }).click();
  await desk.goTo('C3');
  await desk.copy({ html: toHtml(grid, '.VnTime', toTcvn3), text: toText(grid) });
  await desk.page.keyboard.press('Control+v');
  await desk.goTo('C3:O10');
  await desk.button('Lấy vùng đang chọn').click();
  await desk.pane.getByRole('heading', { name: /^Bảng gốc: vùng Sheet1!C3:O\d+$/ }).waitFor();
  await status(desk, 0);
  await desk.pane.getByText('D7: “Së h÷u trÝ tuÖ”').waitFor({ state: 'detached' });
  await fold(desk, /^Nội dung đã tự sửa khi đọc/).click();
  await desk.text(/^D7: “Së h÷u trÝ tuÖ” thành “Sở hữu trí tuệ”/).waitFor();
  await desk.button('Ghi vào biểu').click();
  await desk.sheet('II.06a');
  await cellShows(desk, 'B9', 'Sở hữu trí tuệ');
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('from the entry to the undone writing by keyboard alone', async () => {
  const desk = await begun();
  desk.byKeyboard = true;
  const press = (key: string): Promise<void> => desk.page.keyboard.press(key);
  const use = async (name: string | RegExp): Promise<void> => {
    await desk.tabTo(desk.button(name));
    await press('Enter');
  };
  const again = { ...fieldRows(40, 1)[0], figures: dossierFigures(3) } as SampleRow;
  const twice = [...rows.slice(0, -1), again];
  await desk.copy(clip(exported({ columns: columnsWith('Hồ sơ đỏ'), rows: twice })));
  await desk.pane.getByRole('heading', { name: 'Dán bảng từ nơi khác' }).focus();
  await desk.tabTo(desk.pane.getByLabel('Ô nhận bảng dán'));
  await press('Control+v');
  // What was pasted into is gone; the keyboard goes on at the heading of what came.
  const heading = desk.pane.getByRole('heading', { name: 'Bảng gốc: bảng vừa dán' });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await desk.tabTo(desk.button(/^Dòng \d+: \d/).first());
  await press('Enter');
  await status(desk, 1);
  await use(/^\(8\) /);
  await status(desk, 0);
  await use('Ghi vào biểu');
  await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
  await use('Hoàn tác');
  await desk.text('Đã khôi phục số liệu như trước khi dán.').waitFor();
  expect(desk.faults).toEqual([]);
  await desk.close();
});

test('in any colours at 320 px axe finds nothing on any step, and none scrolls sideways', async () => {
  const desk = await stage.desk();
  const looked: Record<string, unknown> = {};
  const take = async (name: string): Promise<void> => {
    looked[name] = await inspect(desk);
  };
  await desk.narrow();
  await desk.begin();
  await desk.screen('Dán bảng');
  await take('entry');
  await desk.paste({ html: '', text: 'xin chào' });
  await desk.text(/Không tìm thấy bảng nào/).waitFor();
  await take('by hand or refused');
  if (await desk.button('Dán bảng khác').isVisible()) await desk.button('Dán bảng khác').click();
  const approximate = columnsWith('Hồ sơ vàng').map((own, at) =>
    at === 2 ? { ...own, cell: () => 'gần 2000' } : own,
  );
  const title = ['Từ ngày 15/12/2023 đến ngày 14/3/2024'];
  await desk.paste(clip(exported({ columns: approximate, title, footer: ['Ghi chú: tạm tính'] })));
  await status(desk, 7);
  await take('questions');
  await desk.button('Dán bảng khác').click();
  await desk.paste({ html: toHtml(exported({ columns: ii06a() }), '.VnTime', toTcvn3), text: '' });
  await status(desk, 0);
  await take('mapping');
  await desk.button('Ghi vào biểu').click();
  await desk.pane.getByRole('heading', { name: 'Đã ghi vào biểu' }).waitFor();
  await take('written');
  await desk.button('Dán bảng khác').click();
  await desk.paste(clip(exported({ columns: ii06a(), rows: rows.slice(0, 2) })));
  await desk.button('Đối chiếu với biểu').click();
  await desk.pane.getByRole('heading', { name: 'Đối chiếu bảng gốc với biểu' }).waitFor();
  await take('comparison');
  expect(looked).toEqual(Object.fromEntries(Object.keys(looked).map((name) => [name, CLEAN])));
  await desk.close();
}, 180_000);
