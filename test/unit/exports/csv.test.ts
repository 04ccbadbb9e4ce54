import fc from 'fast-check';
import { csvLine, type CsvValue } from '../../../shared/csv/csv';
import { totalsCsv } from '../../../shared/csv/totals-csv';
import { periodKey } from '../../../shared/period/period';
import { compileRules } from '../../../shared/rules/compile';
import { consolidate } from '../../../shared/totals/consolidate';
import { wordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { makeProvince } from '../../tools/province';

/** RFC 4180 read by the letter, sharing nothing with the product. */
function parseCsv(text: string): string[][] {
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
    else if (char === ',') {
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

describe('a line of CSV', () => {
  test('quotes what has to be quoted and leaves numbers alone', () => {
    expect(csvLine(['Xã "An", Bình', -3, null, 1_000_000, ''])).toBe('"Xã ""An"", Bình",-3,,1000000,\r\n');
  });

  test.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\n-x'])('%j is no formula', (text) => {
    const [[read] = []] = parseCsv(csvLine([text]));
    expect(read).toBe(`'${text}`);
  });

  test('is read back as it was written, whatever it holds', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), (values) => {
        const [read] = parseCsv(csvLine(values));
        const expected = values.map((one: CsvValue) => (one === null ? '' : String(one)));
        expect(
          read?.map((text, at) => (typeof values[at] === 'string' ? text.replace(/^'/, '') : text)),
        ).toEqual(
          expected.map((text, at) => (typeof values[at] === 'string' ? text.replace(/^'/, '') : text)),
        );
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
  const text = [...totalsCsv(totals, 'vi')].join('');
  const [heads = [], ...records] = parseCsv(text.slice(1));
  const rowsOf = (form: string, kind: string) => records.filter((one) => one[1] === form && one[2] === kind);

  test('start with a byte order mark and one line of headings', () => {
    expect([...new TextEncoder().encode(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(heads.slice(0, 8)).toEqual(['Kỳ', 'Biểu', 'Loại dòng', 'Mã', 'Tên', 'Trạng thái', '(3)', '(4)']);
    expect(heads.at(-1)).toBe('Cột chưa đủ số liệu');
    expect(records.every((one) => one.length === heads.length && one[0] === periodKey(period))).toBe(true);
  });

  test('hold every unit’s figures, blanks as blanks, and every total', () => {
    let cells = 0;
    for (const form of totals.forms) {
      const [total] = rowsOf(form.form, 'Toàn tỉnh');
      const lines = form.groups.flatMap((group) => group.lines);
      expect(rowsOf(form.form, 'Đơn vị').map((one) => one[3])).toEqual(lines.map(({ unit }) => unit));
      for (const key of form.columns) {
        const at = heads.indexOf(`(${key})`);
        const known = form.total[key]?.known ?? null;
        expect(total?.[at]).toBe(known === null ? '' : String(known));
        lines.forEach((line, index) => {
          const value = line.cells[key] ?? null;
          expect(rowsOf(form.form, 'Đơn vị')[index]?.[at]).toBe(value === null ? '' : String(value));
          cells += 1;
        });
        const lacking = total?.at(-1)?.split(' ').includes(`(${key})`);
        expect(lacking).toBe((form.total[key]?.blanks ?? 0) > 0);
      }
      expect(rowsOf(form.form, 'Lĩnh vực')).toHaveLength(form.fields.length);
    }
    expect(cells).toBeGreaterThan(200);
  });

  test('name the units without figures and why', () => {
    for (const { form, missing } of totals.forms) {
      const rows = rowsOf(form, 'Đơn vị chưa có số liệu');
      expect(rows.map((one) => one[3])).toEqual(missing.map(({ unit }) => unit));
      expect(rows.every((one) => one[5] !== '' && one.slice(6).every((field) => field === ''))).toBe(true);
    }
    expect(totals.units.leftOut.length).toBeGreaterThan(0);
  });
});
