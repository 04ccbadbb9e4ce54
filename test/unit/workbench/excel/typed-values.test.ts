import { interpret } from '../../../../workbench/excel/number-format/typed-value';
import { ENGLISH, VIETNAMESE } from '../../../../workbench/excel/number-format/locale';

const general = (value: string, locale = ENGLISH) => interpret(value, 'General', locale);

describe('a value written into a cell', () => {
  test.each<[string, unknown]>([
    ['12', { cell: { value: 12 } }],
    ['-1.5', { cell: { value: -1.5 } }],
    ['.5', { cell: { value: 0.5 } }],
    ['1e3', { cell: { value: 1000 }, format: '0.00E+00' }],
    ['1,234', { cell: { value: 1234 }, format: '#,##0' }],
    ['12,34', { cell: { value: '12,34' } }],
    ['50%', { cell: { value: 0.5 }, format: '0%' }],
    ['TRUE', { cell: { value: true } }],
    ['3/15/2024', { cell: { value: 45366 }, format: 'm/d/yyyy' }],
    ['2024-03-15', { cell: { value: 45366 }, format: 'm/d/yyyy' }],
    ['13/13/2024', { cell: { value: '13/13/2024' } }],
    ['22-May-2024', { cell: { value: 45434 }, format: 'm/d/yyyy' }],
    ['1/1/1900', { cell: { value: 1 }, format: 'm/d/yyyy' }],
    ['3/1/1900', { cell: { value: 61 }, format: 'm/d/yyyy' }],
    ['$1,000', { cell: { value: 1000 }, format: '$#,##0' }],
    ['-$1.50', { cell: { value: -1.5 }, format: '$#,##0.00' }],
    ['12:30 PM', { cell: { value: 0.5208333333333334 }, format: 'h:mm AM/PM' }],
    ['=TODAY()', { cell: { value: null, formula: 'TODAY()' }, format: 'm/d/yyyy' }],
    ['12:30', { cell: { value: 0.5208333333333334 }, format: 'h:mm' }],
    ['=A1+1', { cell: { value: null, formula: 'A1+1' } }],
    ['+1+2', { cell: { value: null, formula: '1+2' } }],
    ['-A1', { cell: { value: null, formula: '-A1' } }],
    ['=', { cell: { value: '=' } }],
    ["'12", { cell: { value: '12' } }],
    ["'=A1", { cell: { value: '=A1' } }],
    ['', { cell: null }],
    ['Sở Y tế', { cell: { value: 'Sở Y tế' } }],
  ])('%j', (written, expected) => {
    expect(general(written)).toEqual(expected);
  });

  test.each([
    ['1/2', VIETNAMESE, { cell: { value: 45689 }, format: 'd-mmm' }],
    ['1-2', ENGLISH, { cell: { value: 45659 }, format: 'd-mmm' }],
    ['31/2', VIETNAMESE, { cell: { value: '31/2' } }],
    ['1/13', VIETNAMESE, { cell: { value: '1/13' } }],
  ])('a day without its year, %s, is of the present one', (written, locale, expected) => {
    expect(interpret(written, 'General', locale, 2025)).toEqual(expected);
  });

  test('is read with the separators and the order of days of the region', () => {
    expect(general('1.234', VIETNAMESE)).toEqual({ cell: { value: 1234 }, format: '#,##0' });
    expect(general('1.234,5', VIETNAMESE)).toEqual({ cell: { value: 1234.5 }, format: '#,##0.00' });
    expect(general('15/3/2024', VIETNAMESE)).toEqual({ cell: { value: 45366 }, format: 'dd/mm/yyyy' });
    expect(general('15/3/2024')).toEqual({ cell: { value: '15/3/2024' } });
  });

  test.each(['12', '=A1', '+1', '3/15/2024', 'TRUE'])('stays text in a text cell: %s', (written) => {
    expect(interpret(written, '@', ENGLISH)).toEqual({ cell: { value: written } });
  });

  test('a number written into a text cell becomes text', () => {
    expect(interpret(12, '@', ENGLISH)).toEqual({ cell: { value: '12' } });
  });

  test('keeps the format a cell has', () => {
    expect(interpret('50%', '0.0', ENGLISH)).toEqual({ cell: { value: 0.5 } });
  });
});
