import fc from 'fast-check';
import {
  CSV_DIALECTS,
  csvLine,
  withoutFormulas,
  type CsvDialect,
  type CsvValue,
} from '../../../shared/csv/csv';
import { totalsCsv } from '../../../shared/csv/totals-csv';
import { periodKey } from '../../../shared/period/period';
import { compileRules } from '../../../shared/rules/compile';
import { indicatorSetIn, type IndicatorSet } from '../../../shared/indicators/set';
import { createProvinceIndex } from '../../../shared/totals/province-index';
import { wordedProvinceIndex } from '../../../shared/totals/sentence/worded-province-index';
import { gridsOf } from '../../tools/read-upload';
import { consolidate } from '../../../shared/totals/consolidate';
import { wordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { makeProvince } from '../../tools/province';

/** RFC 4180 read by the letter, sharing nothing with the product. */
function parseCsv(text: string, separator = ';'): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === separator) {
      record.push(field);
      field = '';
    } else if (char === '\r') {
      if (text.charAt(at + 1) !== '\n') throw new Error('a bare CR');
      at += 1;
      records.push([...record, field]);
      record = [];
      field = '';
    } else if (char === '\n') throw new Error('a bare LF');
    else field += char;
  }
  if (field !== '' || record.length > 0 || quoted) throw new Error('no end of line');
  return records;
}

const { semicolon, comma, named } = CSV_DIALECTS;

describe('a line of CSV', () => {
  test('quotes what has to be quoted and leaves numbers alone', () => {
    const values = ['Xã "An"; Bình', -3, null, 1_000_000, 0.25, ''];
    expect(csvLine(values, semicolon)).toBe('"Xã ""An""; Bình";-3;;1000000;0,25;\r\n');
    expect(csvLine(values, comma)).toBe('"Xã ""An""; Bình",-3,,1000000,0.25,\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠A', "'＠A"],
    ['\t=1', "'\t'=1"],
    [' =1', " '=1"],
    ['\u00a0\u200b=1', "\u00a0\u200b'=1"],
    ['\u0001=1', "\u0001'=1"],
    ['\r=1', "'\r'=1"],
    ['\n-x', "'\n'-x"],
    ['Xã A;=1', "Xã A;'=1"],
    ['Xã A,@x', "Xã A,'@x"],
    ['Xã A| +1', "Xã A| '+1"],
    ['"=1"', '"\'=1"'],
    ["'=1", "''=1"],
    ['1-1', '1-1'],
    ['Xã A', 'Xã A'],
  ])('%j is no formula, wherever a program begins a field', (text, written) => {
    const [[read] = []] = parseCsv(csvLine([text], semicolon));
    expect(read).toBe(written);
  });

  test('is read back as it was written, whatever it holds and however it is parted', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), fc.constantFrom(semicolon, comma), (values, dialect) => {
        const [read] = parseCsv(csvLine(values, dialect), dialect.separator);
        const expected = values.map((one: CsvValue) =>
          typeof one === 'string' ? withoutFormulas(one) : one === null ? '' : String(one),
        );
        expect(read).toEqual(expected);
      }),
    );
  });
});

describe('totals as CSV', () => {
  const province = makeProvince({ units: 12, rows: 3, mixed: true, missing: 20, slips: 60, seed: 3 });
  const { forms, units, last: period } = province;
  const submissions = [...province.submissions(period)];
  const added = consolidate({ forms, units, period, submissions }, { include: 'submitted' });
  const totals = wordedProvinceTotals(compileRules(forms), added, 'vi');
  const set = indicatorSetIn(period) as IndicatorSet;
  const given = { '5.7': { numerator: 7, denominator: 9 } };
  const index = wordedProvinceIndex(set, createProvinceIndex(set, given).finish(added), 'vi');
  const textIn = (dialect: CsvDialect = semicolon) =>
    [...totalsCsv({ totals, index, forms }, 'vi', dialect)].join('');
  const text = textIn();
  const [heads = [], ...records] = parseCsv(text.slice(1));
  const rowsOf = (kind: string) => records.filter((one) => one[1] === kind);
  const placeOf = (form: string, key: string) =>
    heads.findIndex((head) => head.startsWith(`${form} (${key}) `));

  test('start with a byte order mark and one line of headings that name their columns', () => {
    expect([...new TextEncoder().encode(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(heads.slice(0, 6)).toEqual([
      'Kỳ',
      'Loại dòng',
      'Mã',
      'Tên',
      'Trạng thái',
      'II.06a (3) Tiếp nhận, tổng số',
    ]);
    expect(heads.at(-1)).toBe('Cột chưa đủ số liệu');
    expect(records.every((one) => one.length === heads.length && one[0] === periodKey(period))).toBe(true);
  });

  test('hold every unit’s figures in one line, blanks as blanks, and every total', () => {
    let cells = 0;
    const [total] = rowsOf('Toàn tỉnh');
    for (const form of totals.forms) {
      const lines = form.groups.flatMap((group) => group.lines);
      for (const key of form.columns) {
        const at = placeOf(form.form, key);
        const known = form.total[key]?.known ?? null;
        expect(total?.[at]).toBe(known === null ? '' : String(known));
        for (const line of lines) {
          const value = line.cells[key] ?? null;
          const row = rowsOf('Đơn vị').find((one) => one[2] === line.unit);
          expect(row?.[at]).toBe(value === null ? '' : String(value));
          cells += 1;
        }
        const lacking = total?.at(-1)?.split('; ').includes(`${form.form} (${key})`);
        expect(lacking).toBe((form.total[key]?.blanks ?? 0) > 0);
      }
    }
    expect(cells).toBeGreaterThan(200);
    expect(new Set(rowsOf('Đơn vị').map((one) => one[2])).size).toBe(rowsOf('Đơn vị').length);
    const fields = new Set(totals.forms.flatMap((form) => form.fields.map(({ field }) => field)));
    expect(rowsOf('Lĩnh vực')).toHaveLength(fields.size);
  });

  test('name the units without figures and why', () => {
    const rows = rowsOf('Đơn vị chưa có số liệu');
    expect(rows.map((one) => one[2])).toEqual(totals.units.leftOut.map(({ unit }) => unit));
    expect(rows.every((one) => one[4] !== '' && one.slice(5).every((field) => field === ''))).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('hold what the province states beside its totals', () => {
    const at = heads.findIndex((head) => head.startsWith('5.7 ') && head.endsWith(': số đạt'));
    expect(rowsOf('Toàn tỉnh')[0]?.slice(at, at + 2)).toEqual(['7', '9']);
  });

  test.each([semicolon, comma, named])(
    'are read by our own intake as they are, parted by %j',
    async (dialect) => {
      const [grid] = await gridsOf(new TextEncoder().encode(textIn(dialect)));
      expect(grid?.rows.length).toBe(records.length + 1);
      const read = grid?.rows.map((row) => row.map((cell) => String(cell?.value ?? ''))) ?? [];
      expect(read[0]?.slice(0, heads.length)).toEqual(heads);
      const at = placeOf('II.06a', '3');
      expect(read.slice(1).map((row) => row[at] ?? '')).toEqual(records.map((row) => row[at]));
    },
  );
});
