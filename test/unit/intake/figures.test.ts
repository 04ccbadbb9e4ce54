import fc from 'fast-check';
import { readCount } from '../../../shared/intake/read/read-count';
import { readRatio } from '../../../shared/intake/read/ratio';
import type { GridCell } from '../../../shared/intake/grid';

const count = (value: GridCell['value'], more: Partial<GridCell> = {}) =>
  readCount({ value, ...more }, typeof value === 'string' ? value : (more.text ?? String(value)));

describe('counts as people write them', () => {
  test.each([
    [159, 159],
    ['2116', 2116],
    ['2.116', 2116],
    ['659.245', 659245],
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234', 1234],
    ["1'234", 1234],
    ['02', 2],
    ['1234,00', 1234],
    ['1.234,00', 1234],
    ['1,234.0', 1234],
    ['4,52 ngàn', 4520],
    ['4,52 nghìn hồ sơ', 4520],
    ['5,65k', 5650],
    ['58 hồ sơ', 58],
    ['04 thủ tục', 4],
    ['159*', 159],
    ['159¹', 159],
    [1.234, 1234],
  ])('%p is %p', (written, value) => expect(count(written)).toMatchObject({ is: 'count', value }));

  test.each([
    ['-', 0, 'dash'],
    ['–', 0, 'dash'],
    ['—', 0, 'dash'],
    ['Không', 0, 'none-word'],
    ['không phát sinh', 0, 'none-word'],
    ['x', null, 'not-applicable'],
    ['…', null, 'not-applicable'],
    ['...', null, 'not-applicable'],
    ['Không áp dụng', null, 'not-applicable'],
  ])('%p is %p by the repair %p', (written, value, repair) =>
    expect(count(written)).toEqual({ is: 'count', value, repair }),
  );

  test('blank is neither', () => {
    expect([readCount({ value: null }, ''), count(''), count(' \u00a0 ')].map(({ is }) => is)).toEqual([
      'blank',
      'blank',
      'blank',
    ]);
  });

  test.each([
    ['gần 2000', 'approximate', [2000]],
    ['hơn 1.500 hồ sơ', 'approximate', [1500]],
    ['khoảng gần 2000', 'approximate', [2000]],
    ['~300', 'approximate', [300]],
    ['90 - 100', 'range', []],
    ['90% - 100%', 'range', []],
    ['90 đến 100', 'range', []],
    ['41/58', 'fraction', [41]],
    ['99,2%', 'percent-in-count', []],
    ['100 %', 'percent-in-count', []],
    ['12,5', 'not-whole', []],
    ['1.2345', 'not-whole', []],
    ['0.123', 'not-whole', []],
    ['-5', 'negative', []],
    ['(5)', 'negative', []],
    ['1O5', 'letters', [105]],
    ['l2', 'letters', [12]],
    ['O', 'letters', [0]],
    ['1.234.56', 'unreadable', []],
    ['12 34', 'unreadable', []],
    ['12 (2)', 'unreadable', []],
    ['9999999999999999', 'unreadable', []],
    ['#N/A', 'excel-error', []],
    ['#n/a', 'excel-error', []],
    ['#DIV/0!', 'excel-error', []],
    ['#NAME?', 'excel-error', []],
    ['Err:508', 'excel-error', []],
    ['#####', 'excel-error', []],
  ])('%p is asked about as %p', (written, doubt, candidates) => {
    const reading = count(written);
    expect(reading).toMatchObject({ is: 'asked', doubt });
    if (reading.is === 'asked' && candidates.length > 0) expect(reading.candidates).toEqual(candidates);
  });

  test.each([
    [{ value: null, error: '#N/A' }, 'excel-error'],
    [{ value: -3 }, 'negative'],
    [{ value: 12.5 }, 'not-whole'],
    [{ value: 0.985, format: '0.0%' }, 'percent-in-count'],
    [{ value: true }, 'unreadable'],
    [{ value: null, formula: true }, 'no-cached-value'],
    [{ value: 20486, isDate: true, text: 'Feb-56' }, 'date'],
    [{ value: 2 ** 60 }, 'too-large'],
  ])('%p is asked about as %p', (cell, doubt) => {
    expect(readCount(cell as GridCell, (cell as GridCell).text ?? '')).toMatchObject({ is: 'asked', doubt });
  });

  test('zeros that Excel dropped behind a decimal are offered, not assumed', () => {
    expect(count(1.23)).toEqual({
      is: 'asked',
      doubt: 'not-whole',
      candidates: [1230],
      repair: 'lost-zeros',
    });
  });

  test('a date offers the fractions that it may have been', () => {
    expect(count(20486, { isDate: true, text: 'Feb-56' })).toMatchObject({
      candidates: expect.arrayContaining([2]) as unknown,
    });
    expect(count('2024-06-05', { isDate: true })).toMatchObject({ candidates: [5] });
  });

  test.each(['Sở Nội vụ', 'Đất đai', 'số 5 và 6', '15/BC-SKHCN', '""', 'nt', '//'])(
    '%p is no figure',
    (text) => expect(count(text).is).toBe('text'),
  );

  test('every whole number survives each way of writing it', () => {
    const separators = ['.', ',', ' ', '\u00a0', '\u202f'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom(...separators),
        (value, separator) => {
          const written = String(value).replace(/\B(?=(\d{3})+$)/g, separator);
          expect(count(written)).toMatchObject({ is: 'count', value });
        },
      ),
    );
  });

  test('any text at all gives a reading', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => void count(text)));
  });
});

describe('printed rates', () => {
  const ratio = (value: GridCell['value'], more: Partial<GridCell> = {}) =>
    readRatio({ value, ...more }, typeof value === 'string' ? value : '');

  test.each([
    ['99,2%', '99,2'],
    ['100 %', '100'],
    ['96.8%', '96,8'],
    ['98,81', '98,81'],
    ['61', '61'],
  ])('%p is kept as %p', (written, value) => expect(ratio(written)).toMatchObject({ is: 'ratio', value }));

  test('a percent cell has the decimals of its format, rounded half up', () => {
    expect(ratio(0.98805, { format: '0.00%' })).toMatchObject({ value: '98,81' });
    expect(ratio(1, { format: '0%' })).toMatchObject({ value: '100' });
    expect(ratio(0.005, { format: '0%' })).toMatchObject({ value: '1' });
    expect(ratio(0, { format: '0.0%' })).toMatchObject({ value: '0,0' });
  });

  test('a number of at most one without a percent format may be a share or a percentage', () => {
    expect(ratio(0.985)).toEqual({ is: 'asked', doubt: 'ratio-scale', candidates: ['98,50', '0,985'] });
  });

  test('nothing, dashes and words', () => {
    expect(ratio('')).toEqual({ is: 'blank' });
    expect(ratio('-')).toMatchObject({ is: 'ratio', value: null });
    expect(ratio('cao')).toMatchObject({ is: 'asked', doubt: 'unreadable' });
    expect(ratio(null, { error: '#DIV/0!' })).toMatchObject({ is: 'asked', doubt: 'excel-error' });
    expect(ratio('#DIV/0!')).toMatchObject({ is: 'asked', doubt: 'excel-error' });
  });
});
