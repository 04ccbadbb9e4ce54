import { fromLocal, toLocal } from '../../../../workbench/excel/calc/local-formula';
import { ENGLISH, VIETNAMESE } from '../../../../workbench/excel/number-format/locale';
import { Workbook } from '../../../../workbench/excel/model/workbook';
import { cellArea } from '../../../../workbench/excel/cells/area';
import type { CellValue } from '../../../../workbench/excel/cells/value';

test.each([
  ['ROUND(A1;2)', 'ROUND(A1,2)'],
  ['ROUND(1,255;2)', 'ROUND(1.255,2)'],
  ['SUMIFS(C:C;A:A;"a;b";B:B;">1,5")', 'SUMIFS(C:C,A:A,"a;b",B:B,">1,5")'],
  ['SUM({1,5\\2;3\\4})', 'SUM({1.5,2;3,4})'],
  ["'Quý 1, 2'!A1*1,5E+2", "'Quý 1, 2'!A1*1.5E+2"],
  ['IF(A1;;0,5)', 'IF(A1,,0.5)'],
])('%s is kept as %s and shown again as it was typed', (local, kept) => {
  expect(fromLocal(local, VIETNAMESE)).toBe(kept);
  expect(toLocal(kept, VIETNAMESE)).toBe(local);
});

test.each([
  ['SUM(A1,B1)', 'SUM(A1,B1)'],
  ['ROUND(A1, 2)', 'ROUND(A1, 2)'],
  ['A1*1.5', 'A1*1.5'],
])('what cannot be meant otherwise is taken as English: %s', (local, kept) => {
  expect(fromLocal(local, VIETNAMESE)).toBe(kept);
});

test('with a decimal point nothing changes', () => {
  expect(fromLocal('SUM({1,2;3,4})', ENGLISH)).toBe('SUM({1,2;3,4})');
  expect(toLocal('SUM({1,2;3,4})', ENGLISH)).toBe('SUM({1,2;3,4})');
});

test.each<[string, CellValue]>([
  ['="1,5"+1', 2.5],
  ['=1,5&""', '1,5'],
  ['=TEXT(1234,5;"#.##0,00")', '1.234,50'],
  ['=TEXT(DATE(2024;3;5);"dd/mm/yyyy")', '05/03/2024'],
  ['=DATEVALUE("5/3/2024")', 45356],
  ['=VALUE("12,5%")', 0.125],
  ['=VALUE("1.000 ₫")', 1000],
  ['=COUNTIF(A1:A2;">1,5")', 1],
  ['=FIXED(1234,5;1)', '1.234,5'],
])('texts and numbers follow the region: %s', (formula, expected) => {
  const workbook = new Workbook({ locale: VIETNAMESE });
  const { active: sheet } = workbook;
  workbook.act('user', 'typing', () => {
    sheet.write({ top: 0, bottom: 1, left: 0, right: 0 }, (row) => row + 1);
    sheet.write(cellArea(4, 4), () => formula, 'local');
  });
  expect(sheet.value(4, 4)).toBe(expected);
});
