import fc from 'fast-check';
import { effectOf } from '../../../addin/pane/paste/write/effect';
import type { Row, Table } from '../../../shared/forms/table';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import { buildGrid, type SampleRow } from '../../fixtures/intake/build';
import { sampleContext } from '../../fixtures/intake/context';
import { dossierFigures, fieldRows, II06A, withTotal } from '../../fixtures/intake/figures';
import { byPeriod, ii06a } from '../../fixtures/intake/layouts';

const { forms } = sampleContext;
const rules = compileRules(forms);
const read = (rows: SampleRow[], columns = ii06a()) =>
  recognise([buildGrid({ columns, rows })], sampleContext).tables;
const rowsOf = ({ tables }: { tables: Table[] }): Row[] => tables[0]?.rows ?? [];
const cell = (effect: { tables: Table[] }, key: string, column: string) =>
  rowsOf(effect).find((row) => row.key === key)?.cells[column] ?? null;
const [first, second, third, fourth] = fieldRows(900) as [SampleRow, SampleRow, SampleRow, SampleRow];
const own = (rows: SampleRow[]): Table[] => effectOf([], read(withTotal(rows)), forms).tables;

describe('what a paste does to the tables', () => {
  test('counts what is replaced, filled and left as it is', () => {
    const before = own([first, second]);
    const later = withTotal([{ ...first, figures: { ...first.figures, within: 99 } }, second]);
    const effect = effectOf(before, read(later), forms);
    expect(effect.replaced.map(({ row, column }) => `${row} ${column}`)).toEqual([
      'hoat-dong-khoa-hoc-va-cong-nghe 12',
      'total 12',
    ]);
    expect(effect).toMatchObject({ filled: 0, same: 31, added: [] });
  });

  test('a source with some of the rows leaves the others, and the total counts all of them', () => {
    const before = own([first, second, third]);
    const changed = { ...second, figures: dossierFigures(77) };
    const effect = effectOf(before, read(withTotal([changed])), forms);
    expect(effect.partial).toEqual(['II.06a']);
    expect(rowsOf(effect)).toHaveLength(4);
    const sum = [first, changed, third].reduce((total, row) => total + Number(row.figures.received), 0);
    expect(cell(effect, 'total', '3')).toBe(sum);
  });

  test('a new row is added, and the total follows though the source states none', () => {
    const effect = effectOf(own([first]), read([fourth]), forms);
    expect(effect.added).toEqual([{ form: 'II.06a', row: fourth.key, label: fourth.label }]);
    expect(cell(effect, 'total', '7')).toBe(Number(first.figures.resolved) + Number(fourth.figures.resolved));
  });

  test('derived columns that the source does not have follow the others', () => {
    const before = own([first]);
    const columns = ii06a().filter(({ path }) => path.at(-1) !== 'Tổng số');
    const effect = effectOf(before, read([{ ...first, figures: dossierFigures(5) }], columns), forms);
    const figures = dossierFigures(5);
    for (const name of ['received', 'resolved', 'pending'])
      expect(cell(effect, first.key ?? '', II06A[name] ?? '')).toBe(figures[name]);
  });

  test('what the unit stated against the sum stays as it stated it', () => {
    const before = own([first, second]).map((table) => ({
      ...table,
      rows: table.rows.map((row) => (row.key === 'total' ? { ...row, cells: { ...row.cells, 3: 1 } } : row)),
    }));
    expect(cell(effectOf(before, read([first]), forms), 'total', '3')).toBe(1);
  });

  test('a total of the source that is not the sum of its rows is told, and kept for the check to find', () => {
    const rows = withTotal([first, second]);
    const total = rows.at(-1) as SampleRow;
    const wrong = [...rows.slice(0, -1), { ...total, figures: { ...total.figures, late: 500 } }];
    const effect = effectOf([], read(wrong), forms);
    expect(effect.wrongTotals).toMatchObject([{ form: 'II.06a', column: '10', stated: 500 }]);
    expect(cell(effect, 'total', '10')).toBe(500);
  });

  test('a row keeps the name that the unit gave it', () => {
    const before: Table[] = [
      { form: 'II.06a', rows: [{ key: 'buu-chinh', label: 'BƯU CHÍNH', cells: { 3: 1 } }] },
    ];
    const [table] = recognise([buildGrid({ columns: ii06a(), rows: [fieldRows(1, 5)[4] as SampleRow] })], {
      ...sampleContext,
      tables: before,
    }).tables;
    if (table === undefined) throw new Error('no table');
    expect(rowsOf(effectOf(before, [table], forms))[0]?.label).toBe('BƯU CHÍNH');
  });

  test('property: a second time changes nothing, and no relation is broken by what follows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 5, maxLength: 5 }),
        fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
        fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
        fc.boolean(),
        (seeds, mine, theirs, wide) => {
          const row = (at: number, seed: number): SampleRow => ({
            ...(fieldRows(1, 5)[at] as SampleRow),
            figures: dossierFigures(seed),
          });
          const before = own(mine.map((at) => row(at, seeds[at] ?? 1)));
          const source = theirs.map((at) => row(at, (seeds[at] ?? 1) + 7));
          const tables = wide ? read(source, byPeriod('Lĩnh vực')) : read(withTotal(source));
          const once = effectOf(before, tables, forms);
          const twice = effectOf(once.tables, tables, forms);
          expect(twice.replaced).toEqual([]);
          expect(twice.filled).toBe(0);
          expect(twice.tables).toEqual(once.tables);
          const broken = check(rules, { tables: once.tables }).findings.filter(
            ({ status, code }) => status === 'fail' && /total/.test(code),
          );
          expect(broken).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
