import type { WorkbookModel } from '../../../shared/sheet/model';
import { provinceWorkbook } from '../../../shared/sheet/province/province-workbook';
import { setAutoFilter, shiftCells, sortRows, ROWS, type Sheet } from '../../../workbench/excel';
import { makeProvince } from '../../tools/province';
import { workbookInput } from '../../unit/province-sheets/workbook-input';
import { closeOffices, openOffice, valueOf, type Office } from './office';

const input = workbookInput(makeProvince({ units: 12, rows: 2, seed: 3, mixed: true }));
const model = provinceWorkbook(input, 'vi');
const units = input.matrix.rows.map(({ unit }) => unit);

/** The same with the units of the overview in another order, or fewer. */
function withUnits(codes: readonly string[]): WorkbookModel {
  const rows = codes.flatMap((code) => input.matrix.rows.find(({ unit }) => unit === code) ?? []);
  return provinceWorkbook({ ...input, matrix: { ...input.matrix, rows } }, 'vi');
}

function sheetOf(office: Office, name: string): Sheet {
  const sheet = office.workbook.findSheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const overview = (office: Office) => sheetOf(office, 'Tổng quan');

/** Places on screen of the overview: its row of headings, and columns by their headings. */
const HEAD = 4;
function columnOf(sheet: Sheet, heading: string, head = HEAD): number {
  for (let column = 1; column < 60; column += 1) if (valueOf(sheet, head, column) === heading) return column;
  throw new Error(`no column ${heading}`);
}

function rowOf(sheet: Sheet, key: string, head = HEAD): number {
  const column = columnOf(sheet, 'Mã', head);
  for (let row = head + 1; row < 200; row += 1) if (valueOf(sheet, row, column) === key) return row;
  throw new Error(`no row ${key}`);
}

function write(office: Office, sheet: Sheet, row: number, column: number, value: string | number): void {
  office.excel.act('user', () => {
    sheet.write({ top: row - 1, bottom: row - 1, left: column - 1, right: column - 1 }, () => value);
  });
}

/** Comments on a cell, and answers, with the protection on as it is. */
async function say(office: Office, sheet: Sheet, row: number, column: number, text: string) {
  await office.Excel.run(async (context) => {
    const there = context.workbook.worksheets.getItem(sheet.name);
    const comment = there.comments.add(there.getCell(row - 1, column - 1), text);
    comment.replies.add('đã gọi lại');
    await context.sync();
  });
  office.trips();
}

/** What is said, by the code of the row and the heading of the column. */
function saidOn(sheet: Sheet, head = HEAD) {
  const keys = columnOf(sheet, 'Mã', head);
  return Object.fromEntries(
    sheet.state.comments.map(({ row, column, content }) => [
      `${String(valueOf(sheet, row + 1, keys))} ${String(valueOf(sheet, head, column + 1))}`,
      content,
    ]),
  );
}

function sort(office: Office, sheet: Sheet, column: number): void {
  office.excel.act('user', () => {
    const filter = sheet.state.autoFilter;
    if (!filter) throw new Error('no filter');
    const area = { ...filter.area, top: filter.area.top + 1 };
    sortRows(sheet, area, [{ column: column - 1 - area.left, sign: -1 }]);
  });
}

async function drawn(): Promise<Office> {
  const office = await openOffice();
  await office.port.paint(model);
  office.trips();
  return office;
}

afterEach(() => {
  expect(closeOffices()).toEqual([]);
});

describe('a drawn list', () => {
  test('has filters over its units and the columns for notes, and is sorted and filtered though it is protected', async () => {
    const office = await drawn();
    const sheet = overview(office);
    const { area } = sheet.state.autoFilter ?? {};
    const right = columnOf(sheet, 'Ghi chú riêng 3') - 1;
    expect(area).toEqual({ top: HEAD - 1, left: 0, bottom: HEAD - 1 + units.length, right });
    expect(sheet.state.protection?.options).toMatchObject({
      allowAutoFilter: true,
      allowSort: true,
      allowFormatCells: true,
      allowInsertColumns: true,
      allowInsertRows: false,
    });
    sort(office, sheet, columnOf(sheet, 'Đơn vị'));
    const names = units.map((_, index) => String(valueOf(sheet, HEAD + 1 + index, 2)));
    const before = input.matrix.rows.map(({ name }) => name);
    expect(names).not.toEqual(before);
    expect([...names].sort()).toEqual([...before].sort());
    const hidden = String(valueOf(sheet, HEAD + 1, 2));
    office.excel.act('user', () => {
      if (area) setAutoFilter(sheet, { area, columns: [{ column: 1, values: names.slice(1) }] });
    });
    expect(sheet.isRowFiltered(HEAD)).toBe(true);
    expect(hidden).toBe(names[0]);
    await office.port.paint(model);
    expect(sheet.isRowFiltered(HEAD)).toBe(false);
  });

  test('takes nothing that is typed into what is drawn, and takes everything beside it', async () => {
    const office = await drawn();
    const sheet = overview(office);
    const closed = sheet.state.validations.filter(({ rule }) => 'custom' in rule);
    expect(closed.map(({ area }) => area)).toEqual([
      { top: HEAD - 1, left: 0, bottom: HEAD - 1 + units.length, right: columnOf(sheet, 'Mã') - 1 },
    ]);
    expect(() => write(office, sheet, 1, 1, 'khác')).toThrow();
    write(office, sheet, 1, columnOf(sheet, 'Ghi chú riêng 1'), 'Họp ngày 5');
    write(office, sheet, HEAD + 2, 40, 'xa');
  });

  test('of a form’s totals sorts the units of a group, and never tears a sum from what it adds up', async () => {
    const office = await drawn();
    const sheet = sheetOf(office, model.sheets.find(({ role }) => role === 'totals:units:K01')?.name ?? '');
    expect(() => sort(office, sheet, 3)).toThrow();
    const list = model.sheets.find(({ role }) => role === 'totals:units:K01')?.list;
    const head = list?.head ?? 0;
    const [first, ...rest] = (list?.rows ?? []).flatMap(({ fixed }, index) =>
      fixed ? [head + 1 + index] : [],
    );
    const next = rest[0] ?? 0;
    const sums = () => [first, ...rest].map((row) => valueOf(sheet, row ?? 0, 3));
    const before = sums();
    office.excel.act('user', () => {
      sortRows(sheet, { top: first ?? 0, bottom: next - 2, left: 0, right: 20 }, [{ column: 2, sign: -1 }]);
    });
    expect(sums()).toEqual(before);
  });
});

describe('what is written beside a list', () => {
  test('stands beside its unit when the sheet is drawn again, though it was sorted and the units are in another order', async () => {
    const office = await drawn();
    const sheet = overview(office);
    const [a = '', b = '', c = ''] = units;
    const own = columnOf(sheet, 'Ghi chú riêng 1');
    write(office, sheet, HEAD, own, 'Đã gọi');
    write(office, sheet, rowOf(sheet, a), own, 'hẹn mai');
    write(office, sheet, rowOf(sheet, b), own + 1, 0.25);
    write(office, sheet, rowOf(sheet, c), own + 2, `=B${rowOf(sheet, c)}&" B${rowOf(sheet, c)}"`);
    write(office, sheet, rowOf(sheet, c), own + 4, 'ngoài bảng lọc');
    write(office, sheet, 1, own, 'đầu trang');
    sort(office, sheet, 2);
    write(office, sheet, rowOf(sheet, b), own, '1/2 số xã');
    await office.port.paint(withUnits([...units].reverse()));
    expect(office.trips()).toBe(2);
    expect(valueOf(sheet, HEAD, own)).toBe('Đã gọi');
    expect(valueOf(sheet, rowOf(sheet, a), own)).toBe('hẹn mai');
    expect(valueOf(sheet, rowOf(sheet, b), own)).toBe('1/2 số xã');
    expect(valueOf(sheet, rowOf(sheet, b), own + 1)).toBe(0.25);
    const row = rowOf(sheet, c);
    expect(sheet.cell(row - 1, own + 1)?.formula).toBe(`B${row}&" B${HEAD + 3}"`);
    expect(valueOf(sheet, 1, own)).toBe('đầu trang');
    const texts = units.flatMap((_, index) => valueOf(sheet, HEAD + 1 + index, own + 4) ?? []);
    expect(texts).toEqual(['ngoài bảng lọc']);
    // By then it is within the filters.
    expect(sheet.state.autoFilter?.area.right).toBe(own + 3);
  });

  test('of a unit that is gone stands below under a heading, and returns with the unit', async () => {
    const office = await drawn();
    const sheet = overview(office);
    const [a = '', ...others] = units;
    const own = columnOf(sheet, 'Ghi chú riêng 1');
    const name = String(valueOf(sheet, rowOf(sheet, a), 2));
    write(office, sheet, rowOf(sheet, a), own, 'sáp nhập từ 01/7');
    await say(office, sheet, rowOf(sheet, a), 3, 'hỏi lại');
    for (let time = 0; time < 2; time += 1) {
      await office.port.paint(withUnits(others));
      const at = rowOf(sheet, a);
      expect(at).toBeGreaterThan(HEAD + others.length + 2);
      expect([valueOf(sheet, at, 2), valueOf(sheet, at, own)]).toEqual([name, 'sáp nhập từ 01/7']);
      const heading = Array.from({ length: at }, (_, index) => valueOf(sheet, index + 1, 1));
      expect(heading).toContain('Ghi chú của các dòng không còn trong bảng');
      expect(saidOn(sheet)).toEqual({ [`${a} Trạng thái`]: '[User] hỏi lại\n[User] đã gọi lại' });
    }
    await office.port.paint(model);
    expect(rowOf(sheet, a)).toBe(HEAD + 1);
    expect(valueOf(sheet, HEAD + 1, own)).toBe('sáp nhập từ 01/7');
    expect(saidOn(sheet)).toEqual({ [`${a} Trạng thái`]: '[User] hỏi lại\n[User] đã gọi lại' });
  });

  test('comments go with their unit and their column; those whose cell is the same stay untouched', async () => {
    const office = await drawn();
    const sheet = overview(office);
    const [a = '', b = '', c = ''] = units;
    await say(office, sheet, rowOf(sheet, a), 3, 'một');
    await say(office, sheet, rowOf(sheet, b), columnOf(sheet, 'Ghi chú riêng 2'), 'hai');
    await say(office, sheet, rowOf(sheet, c), 4, 'ba');
    const kept = sheet.state.comments.find(({ content }) => content === 'ba');
    await office.port.paint(withUnits([b, a, ...units.slice(2)]));
    expect(office.trips()).toBe(3);
    expect(saidOn(sheet)).toEqual({
      [`${a} Trạng thái`]: '[User] một\n[User] đã gọi lại',
      [`${b} Ghi chú riêng 2`]: '[User] hai\n[User] đã gọi lại',
      [`${c} Thời hạn`]: 'ba',
    });
    expect(sheet.state.comments).toContainEqual(kept);
  });

  test('a column inserted between ours is kept, at their right', async () => {
    const office = await drawn();
    const sheet = overview(office);
    const [a = ''] = units;
    const whole = { top: 0, bottom: ROWS - 1, left: 3, right: 3 };
    office.excel.act('user', () => {
      shiftCells(sheet, { kind: 'insert', area: whole, axis: 'columns' });
    });
    office.excel.act('user', () => {
      sheet.put({ top: HEAD - 1, bottom: HEAD, left: 3, right: 3 }, (row) => ({
        value: row === HEAD ? 'gọi ngày 3' : 'Điện thoại',
      }));
    });
    await office.port.paint(model);
    const column = columnOf(sheet, 'Điện thoại');
    expect(column).toBeGreaterThan(columnOf(sheet, 'Mã'));
    expect(valueOf(sheet, rowOf(sheet, a), column)).toBe('gọi ngày 3');
    expect(valueOf(sheet, HEAD, 4)).toBe('Thời hạn');
  });
});
