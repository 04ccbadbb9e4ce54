import { parseAddress } from '../../../../workbench/excel/cells/address';
import {
  brokenValidation,
  newValidation,
  replaceValidation,
  validationOf,
} from '../../../../workbench/excel/model/validation';
import { Workbook } from '../../../../workbench/excel/model/workbook';
import type { CellValue } from '../../../../workbench/excel/cells/value';

const area = (address: string) => {
  const found = parseAddress(address);
  if (!found) throw new Error(address);
  return found;
};

function sheetWith(rule: Record<string, unknown>) {
  const { active } = new Workbook();
  replaceValidation(active, area('B2:B9'), newValidation(area('B2:B9'), rule));
  return active;
}

test.each<[string, Record<string, unknown>, CellValue, boolean]>([
  ['a count', { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, 3, true],
  ['a fraction', { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, 3.5, false],
  ['a negative count', { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, -1, false],
  ['a text', { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, 'ba', false],
  ['nothing', { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, null, true],
  ['within limits', { decimal: { formula1: 0, formula2: 1, operator: 'Between' } }, 0.5, true],
  ['beyond them', { decimal: { formula1: 0, formula2: 1, operator: 'Between' } }, 1.5, false],
  ['listed', { list: { source: 'có,không', inCellDropDown: true } }, 'không', true],
  ['not listed', { list: { source: 'có,không', inCellDropDown: true } }, 'có lẽ', false],
  ['short enough', { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } }, 'abc', true],
  ['too long', { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } }, 'abcd', false],
  ['met by a formula', { custom: { formula: '=1<2' } }, 5, true],
  ['broken by a formula', { custom: { formula: '=1>2' } }, 5, false],
])('a value may stand in a cell or not: %s', (_what, rule, value, valid) => {
  expect(brokenValidation(sheetWith(rule), 2, 1, value) === undefined).toBe(valid);
});

test('a rule on part of a range leaves the rest its own', () => {
  const sheet = sheetWith({ wholeNumber: { formula1: 0, operator: 'GreaterThan' } });
  replaceValidation(sheet, area('B4:B5'), null);
  expect(validationOf(sheet, area('B4:B4'))).toBeNull();
  expect(validationOf(sheet, area('B2:B3'))).toMatchObject({ area: area('B2:B3') });
  expect(validationOf(sheet, area('B2:B6'))).toBe('mixed');
});
