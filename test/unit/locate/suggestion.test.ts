import type { Table } from '../../../shared/forms/table';
import { locate } from '../../../shared/locate/locate';
import { suggestionOf, type Suggestion } from '../../../shared/locate/sentence/suggestion';
import { suggestionsOf } from '../../../shared/locate/sentence/suggestions-of';
import { check } from '../../../shared/rules/check/check';
import { wordedFindings } from '../../../shared/rules/sentence/worded-finding';
import { ii06a, row, rules, withTotal } from './tables';

const SOUND = [100, 60, 30, 10, 70, 20, 49, 1, 30, 20, 10];

function suggestions(table: Table, lang: 'vi' | 'en' = 'vi'): Suggestion[] {
  const input = { rules, tables: [table] };
  const { clusters } = locate(input, { deadline: () => false });
  return suggestionsOf(input, clusters, check(rules, input).findings, lang);
}

test('what to write, why, and how many other ways there are', () => {
  const [only, ...more] = suggestions(ii06a(row('a', [100, 60, 30, 10, 70, 20, 94, 1, 30, 20, 10])));
  expect(more).toEqual([]);
  expect(only).toMatchObject({ code: 'II.06a.resolved', form: 'II.06a', row: 'a', column: null, others: 0 });
  expect(only?.text).toBe(
    'Có thể sửa: (9) dòng “a”: 94 → 49 (hai chữ số liền nhau bị đảo). (7) = (8) + (9) + (10) ở dòng “a”: cho đúng số này.',
  );
});

test('in English', () => {
  const [only] = suggestions(ii06a(row('a', [100, 60, 30, 10, 70, 20, 94, 1, 30, 20, 10])), 'en');
  expect(only?.text).toMatch(/^Possible correction: \(9\) of row “a”: 94 → 49 /);
});

test('each broken sum of a total row has its own', () => {
  const sound = withTotal(row('a', SOUND), row('b', SOUND));
  const rows = sound.rows.map((one) =>
    one.key === 'total' ? { ...one, cells: { ...one.cells, 6: 21, 13: 12 } } : one,
  );
  const table = { ...sound, rows };
  const told = suggestions(table);
  const findings = wordedFindings(rules, check(rules, { tables: [table] }).findings, 'vi');
  for (const column of ['6', '13']) {
    const finding = findings.find(({ code, cells }) => code === 'II.06a.total' && cells[0] === column);
    const own = finding && suggestionOf(finding, told);
    expect(own?.cells.map((cell) => cell.column)).toEqual([column]);
  }
});

test('nothing broken, nothing suggested', () => {
  expect(suggestions(ii06a(row('a', SOUND)))).toEqual([]);
});
