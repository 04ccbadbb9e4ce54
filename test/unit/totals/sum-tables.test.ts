import { bundledForms } from '../../../shared/forms/documents';
import { readForms } from '../../../shared/forms/registry';
import { sumTables } from '../../../shared/totals/sum-tables';

const forms = readForms(bundledForms);
const unit = (rows: Record<string, Record<string, number | string>>) => [
  { form: 'K03', rows: Object.entries(rows).map(([key, cells]) => ({ key, label: key, cells })) },
];

test('merged units add up row by row; a blank in one of them leaves the sum blank; rates are left out', () => {
  const sum = sumTables(
    [unit({ a: { 3: 1, 4: 2 }, b: { 3: 5 } }), unit({ a: { 3: 10, p1: '5' }, c: { 3: 7 } })],
    forms,
  );
  expect(sum).toEqual(unit({ a: { 3: 11 }, b: { 3: 5 }, c: { 3: 7 } }));
});

test('a form that nobody sent stays absent', () => {
  expect(sumTables([[], []], forms)).toEqual([]);
});

test('a total row that only one of them states counts all of them', () => {
  const stated = unit({ a: { 3: 4 }, total: { 3: 6 } });
  const rows = unit({ a: { 3: 10 }, b: { 3: 2 } });
  const [sum] = sumTables([stated, rows], forms);
  expect(sum?.rows.find(({ key }) => key === 'total')?.cells).toEqual({ 3: 18 });
});
