import { COLUMNS, ROWS, type Area } from '../../../../workbench/excel/cells/area';
import { parseAddress } from '../../../../workbench/excel/cells/address';
import type { Style } from '../../../../workbench/excel/model/style';
import { Workbook } from '../../../../workbench/excel/model/workbook';

const area = (address: string): Area => {
  const found = parseAddress(address);
  if (!found) throw new Error(address);
  return found;
};
const bold = (style: Style): Style => ({ ...style, bold: true });
const filled = (style: Style): Style => ({ ...style, fill: '#FFCC00' });

test.each([
  ['a row after a column', ['C:C', '5:5']],
  ['a column after a row', ['5:5', 'C:C']],
])('%s: where they cross, both count', (_what, [first = '', second = '']) => {
  const { active: sheet } = new Workbook();
  sheet.format(area(first), bold);
  sheet.format(area(second), filled);
  expect(sheet.style(4, 2)).toMatchObject({ bold: true, fill: '#FFCC00' });
  const isColumnBold = first === 'C:C';
  expect(sheet.style(100, 2).bold).toBe(isColumnBold);
  expect(sheet.style(4, 100).bold).toBe(!isColumnBold);
});

test('a format of the whole sheet reaches cells that have one', () => {
  const { active: sheet } = new Workbook();
  sheet.format(area('B2:B2'), bold);
  sheet.format({ top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 }, filled);
  expect(sheet.style(1, 1)).toMatchObject({ bold: true, fill: '#FFCC00' });
  expect(sheet.style(99, 9)).toMatchObject({ bold: false, fill: '#FFCC00' });
});

test('cells of one format share it, whichever way they came by it', () => {
  const { active: sheet } = new Workbook();
  sheet.format(area('A1:A1'), bold);
  sheet.format(area('A1:A1'), filled);
  sheet.format(area('B1:B1'), filled);
  sheet.format(area('B1:B1'), bold);
  expect(sheet.style(0, 0)).toBe(sheet.style(0, 1));
});
