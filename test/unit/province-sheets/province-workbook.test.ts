import { compareVietnamese } from '../../../shared/language/collate';
import { cellAddress } from '../../../shared/sheet/address';
import type { CellModel, SheetModel } from '../../../shared/sheet/model';
import { provinceWorkbook } from '../../../shared/sheet/province/province-workbook';
import { inSentence } from '../../../shared/units/unit-name';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import { makeProvince } from '../../tools/province';
import { workbookInput } from './workbook-input';

const province = makeProvince({ units: 26, rows: 5, seed: 5, slips: 12, missing: 12, mixed: true });
const input = workbookInput(province);
const model = provinceWorkbook(input, 'vi');

function sheetOf(role: string): SheetModel {
  const sheet = model.sheets.find((candidate) => candidate.role === role);
  if (!sheet) throw new Error(role);
  return sheet;
}

const cellsOf = (sheet: SheetModel) =>
  new Map(sheet.cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
const texts = (sheet: SheetModel) =>
  sheet.cells.flatMap(({ value }) => (typeof value === 'string' ? value : []));

/** Evaluates the three shapes of formula that the sheets use. */
function evaluate(formula: string, cells: ReadonlyMap<string, CellModel>): number | null {
  const numbers = (list: string): number[] =>
    list.split(',').flatMap((part) => {
      const [from = '', to = from] = part.split(':');
      const column = from.replace(/\d+/, '');
      const [top, bottom] = [from, to].map((address) => Number(address.replace(/\D+/, ''))) as [
        number,
        number,
      ];
      return Array.from({ length: bottom - top + 1 }, (_, index) =>
        cells.get(`${column}${top + index}`),
      ).flatMap((cell) => {
        const value = cell?.formula === undefined ? cell?.value : evaluate(cell.formula, cells);
        return typeof value === 'number' ? value : [];
      });
    });
  const sum = (list: string) => numbers(list).reduce((total, value) => total + value, 0);
  const plain = /^IF\(COUNT\(([^()]*)\)=0,"",SUM\(\1\)\)$/.exec(formula);
  if (plain) return numbers(plain[1] ?? '').length === 0 ? null : sum(plain[1] ?? '');
  const less = /^IF\(COUNT\(([^()]*)\)=COUNT\(([^()]*)\),"",SUM\(\1\)-SUM\(\2\)\)$/.exec(formula);
  if (!less) throw new Error(formula);
  const [all = '', without = ''] = less.slice(1);
  return numbers(all).length === numbers(without).length ? null : sum(all) - sum(without);
}

test('the sheets come in the order in which they are read', () => {
  expect(model.sheets.map(({ role }) => role)).toEqual([
    'overview',
    ...['charts', 'charts:department', 'charts:commune'],
    ...['II.06a', 'K01', 'K02', 'K03'].flatMap((code) => [`totals:units:${code}`, `totals:fields:${code}`]),
    'totals:units:K04',
    'totals:units:K05',
    'totals:units:K06',
    'indicators',
    'ranking',
    'outliers',
    'changes',
  ]);
  expect(new Set(model.sheets.map(({ name }) => name.toLowerCase())).size).toBe(model.sheets.length);
  expect(model.sheets.every(({ name }) => name.length <= 31)).toBe(true);
  expect(model.sheets.every(({ print }) => print.orientation === 'landscape')).toBe(true);
});

test('totals are native formulas that give the figures written beside them', () => {
  let formulas = 0;
  for (const sheet of model.sheets.filter(({ role }) => role.startsWith('totals:'))) {
    const cells = cellsOf(sheet);
    for (const cell of sheet.cells) {
      if (cell.formula === undefined) continue;
      formulas += 1;
      expect(evaluate(cell.formula, cells)).toBe(cell.value);
    }
  }
  expect(formulas).toBeGreaterThan(200);
});

test('a line that repeats the units below it is drawn and left out of the formulas', () => {
  const before = makeProvince({ units: 6, rows: 2, seed: 11, last: { year: 2025, quarter: 2 } });
  const made = workbookInput(before);
  const form = made.totals.forms.find((candidate) => candidate.form === 'K03');
  const districts = form?.groups.find(({ group }) => group === 'district');
  const [district] = districts?.lines ?? [];
  if (!form || !districts || !district) throw new Error('no district');
  district.added = false;
  const rest = districts.lines.slice(1);
  for (const column of form.columns) {
    const known = rest.flatMap((line) => line.cells[column] ?? []);
    const cell = {
      known: known.length > 0 ? known.reduce((a, b) => a + b, 0) : null,
      blanks: 0,
      tooLarge: false,
      blankUnits: [],
    };
    districts.total[column] = cell;
  }
  const sheet = provinceWorkbook(made, 'vi').sheets.find(({ role }) => role === 'totals:units:K03');
  const cells = cellsOf(sheet as SheetModel);
  const row = [...cells.values()].find(
    ({ value }) => typeof value === 'string' && value.startsWith('Huyện, thị xã'),
  )?.row;
  const total = cells.get(cellAddress(row ?? 0, 3));
  expect(total?.value).toBe(districts.total['3']?.known);
  if (total?.formula !== undefined) expect(evaluate(total.formula, cells)).toBe(total.value);
  expect(texts(sheet as SheetModel).some((text) => text.includes('không cộng lại'))).toBe(true);
});

test('units stand in their groups in Vietnamese order', () => {
  const sheet = sheetOf('totals:units:II.06a');
  const labels = sheet.cells
    .filter(({ column, row }) => column === 2 && row > 7)
    .map(({ value }) => String(value));
  const communes = labels.filter((label) => /^(Xã|Phường) /.test(label) && !label.includes('đơn vị)'));
  expect(communes).toEqual([...communes].sort(compareVietnamese));
  expect(communes.indexOf('Xã Dương 18')).toBeLessThan(communes.indexOf('Xã Đông 10'));
});

test('what a unit and the province know of columns together stands in the column beside their figures', () => {
  const made = workbookInput(province);
  const form = made.totals.forms.find(({ form: code }) => code === 'II.06a');
  const line = form?.groups[0]?.lines[0];
  if (!form || !line) throw new Error('no line');
  line.cells = { ...line.cells, 8: null, 9: null };
  line.together = [{ columns: ['8', '9'], value: 1057 }];
  form.together = [{ columns: ['8', '9'], value: 99057 }];
  const sheet = provinceWorkbook(made, 'vi').sheets.find(({ role }) => role === 'totals:units:II.06a');
  const all = texts(sheet as SheetModel).flatMap((text) => text.split('\n'));
  expect(all).toContain('? gộp (8)+(9): 1.057, chưa tách');
  expect(all).toContain('? gộp (8)+(9): 99.057, chưa tách');
});

test('every missing unit is named below its form with the reason', () => {
  const form = input.totals.forms[0];
  const all = texts(sheetOf('totals:units:II.06a')).join('\n');
  expect(form?.missing.length).toBeGreaterThan(3);
  for (const { name } of form?.missing ?? []) expect(all).toContain(name);
  expect(all).toContain('Đang nhập, chưa gửi: ');
});

test('a unit whose stored rows cannot be read is named as such, not as late or as having sent nothing', () => {
  const damaged = makeProvince({ units: 8, rows: 2, seed: 5 });
  const { sheets } = provinceWorkbook(workbookInput(damaged, { changes: false, damaged: ['x3'] }), 'vi');
  const name = damaged.units.find('x3')?.name ?? '';
  const overview = sheets.find(({ role }) => role === 'overview') as SheetModel;
  const row = overview.cells.find(({ value, column }) => column === 2 && value === name)?.row;
  const told = overview.cells.filter((cell) => cell.row === row && cell.column > 2).map(({ value }) => value);
  expect(told.filter(Boolean)).toEqual(['✗ Không đọc được']);
  expect(
    texts(overview).some(
      (text) => text.startsWith('Không đọc được số liệu đã lưu') && text.includes(inSentence(name)),
    ),
  ).toBe(true);
  const form = texts(sheets.find(({ role }) => role === 'totals:units:K03') as SheetModel);
  expect(form.find((text) => text.endsWith(`: ${name}`))).toMatch(/^Không đọc được số liệu đã lưu/);
  expect(form.some((text) => text.startsWith('Chưa nhập số liệu'))).toBe(false);
});

test('a lower bound says so in the cell, and who is blank in the note', () => {
  const formatOf = ({ cells }: SheetModel) =>
    cells.find(({ note }) => note?.includes('để trống'))?.style.format;
  // Some are not accepted yet: they may be lowered.
  expect(formatOf(sheetOf('totals:units:II.06a'))).toBe('"~ "#,##0');
  const settled = makeProvince({ units: 26, rows: 2, seed: 5, slips: 30, missing: 12 });
  const sheets = provinceWorkbook(workbookInput(settled, { include: 'accepted' }), 'vi').sheets;
  expect(formatOf(sheets.find(({ role }) => role === 'totals:units:II.06a') as SheetModel)).toBe('"≥ "#,##0');
  const complete = provinceWorkbook(workbookInput(makeProvince({ units: 4 })), 'vi').sheets.find(
    ({ role }) => role === 'totals:units:K03',
  );
  expect(complete?.cells.some(({ style }) => style.format?.includes('≥'))).toBe(false);
});

test('states are told by words and symbols, not by colour alone', () => {
  const all = texts(sheetOf('overview'));
  for (const text of ['✓ Đã duyệt', '→ Đã gửi', '… Đang nhập', '– Chưa nhập']) {
    expect(all.some((cell) => cell.startsWith(text))).toBe(true);
  }
});

test('the sheets do not change from day to day while nothing happens', () => {
  const day = (today: string) => JSON.stringify(provinceWorkbook(workbookInput(province, { today }), 'vi'));
  expect(day('2026-03-25')).toBe(day('2026-04-10'));
  expect(day('2026-03-16')).not.toBe(day('2026-03-25'));
});

test('an export has no sheet of changes, and equal input gives equal bytes', async () => {
  const made = () => provinceWorkbook(workbookInput(province, { changes: false }), 'vi');
  expect(made().sheets.some(({ role }) => role === 'changes')).toBe(false);
  const [first, second] = await Promise.all([paintWorkbook(made()), paintWorkbook(made())]);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test('what changed names the person, the cause and the reason', () => {
  const all = texts(sheetOf('changes'));
  expect(all).toContain('← Sửa sau khi được trả lại');
  expect(all).toContain('Nguyễn Thị Hòa');
  expect(all).toContain('Cột (3) chưa khớp với (4) + (5) + (6).');
  expect(all).toContain('(để trống)');
});

test('a period without an index set, outliers or changes has no empty tables', () => {
  const bare = provinceWorkbook(
    { ...input, index: null, outliers: [], changes: { since: '2026-03-16T01:00:00Z', units: [] } },
    'en',
  );
  const roles = bare.sheets.map(({ role }) => role);
  expect(roles).not.toContain('ranking');
  expect(roles).not.toContain('indicators');
  const last = bare.sheets.at(-1);
  expect(last && texts(last)).toContain('No unit changed its figures or its state.');
});

test('nothing that units wrote can become a formula', () => {
  const made = workbookInput(makeProvince({ units: 3 }));
  const line = made.totals.forms[0]?.groups[0]?.lines[0];
  if (line) line.name = '=HYPERLINK("http://x")';
  const cells = provinceWorkbook(made, 'vi').sheets.flatMap((sheet) => sheet.cells);
  const named = cells.filter(({ value }) => value === '=HYPERLINK("http://x")');
  expect(named.length).toBeGreaterThan(0);
  expect(named.every(({ formula, style }) => formula === undefined && style.format === '@')).toBe(true);
});
