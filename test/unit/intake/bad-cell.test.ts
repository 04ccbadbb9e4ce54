import type { GridCell } from '../../../shared/intake/grid';
import { readBadCell } from '../../../shared/intake/read/bad-cell';

const certain = (writing: string, value: number | null) => ({ is: 'certain', writing, value });
const asked = (writing: string, choices: number[] = []) => ({ is: 'asked', writing, choices });

describe('a cell that holds no count', () => {
  test.each<[string, GridCell, unknown]>([
    ['blanks between thousands', { value: '1 234' }, certain('spaced', 1234)],
    ['a blank that does not break', { value: '1\u00a0234' }, certain('spaced', 1234)],
    ['dots between thousands', { value: '1.234' }, certain('thousands', 1234)],
    ['a number as text', { value: '159' }, certain('text-number', 159)],
    ['digits of full width', { value: '１２３' }, certain('text-number', 123)],
    ['its unit of measure', { value: '12 hồ sơ' }, certain('unit-word', 12)],
    ['a dash', { value: '-' }, certain('dash', 0)],
    ['a sign for what does not arise', { value: 'x' }, certain('not-applicable', null)],
    ['a number that English settings took for decimals', { value: 8.992 }, certain('thousands', 8992)],
    ['O for 0', { value: '12O' }, asked('letters', [120])],
    ['a percentage', { value: 0.5, text: '50%' }, asked('percent-in-count')],
    ['less than nothing', { value: -3, text: '-3' }, asked('negative')],
    ['a fraction', { value: 1.5, text: '2' }, asked('not-whole', [1500])],
    ['an error', { value: '#REF!' }, asked('excel-error')],
    ['words', { value: 'ba' }, asked('text')],
  ])('%s', (_, cell, reading) => {
    expect(readBadCell(cell)).toEqual(reading);
  });
});
