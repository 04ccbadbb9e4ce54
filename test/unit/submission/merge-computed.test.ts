import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { CellValue } from '../../../shared/forms/table';
import type { Side } from '../../../shared/submission/merge-run';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { mergeContents, resolveMerge } from '../../../shared/submission/three-way-merge';

const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });

type Cells = Record<string, CellValue>;

/** Two fields of II.06a with (3) = (4) + (5) + (6) and the total row as the sheet computes them, but for what is typed over. */
function content(one: Cells, two: Cells, typed: Record<string, Cells> = {}): SubmissionContent {
  const row = (key: string, cells: Cells) => {
    const sum = ['4', '5', '6'].reduce((all, column) => all + Number(cells[column]), 0);
    return { key, label: key, cells: { ...cells, 3: sum, ...typed[key] } };
  };
  const details = [row('land', one), row('civil', two)];
  const total = Object.fromEntries(
    ['3', '4', '5', '6'].map((column) => [
      column,
      details.reduce((all, { cells }) => all + Number((cells as Cells)[column]), 0),
    ]),
  );
  const rows = [...details, { key: 'total', label: 'Tổng cộng', cells: { ...total, ...typed.total } }];
  return { calendar: 'reporting', tables: [{ form: 'II.06a', rows }], texts: {}, explanations: [] };
}

const LAND = { 4: 10, 5: 20, 6: 30 };
const CIVIL = { 4: 1, 5: 2, 6: 3 };

const merged = (base: SubmissionContent, mine: SubmissionContent, theirs: SubmissionContent) =>
  mergeContents(base, mine, theirs, forms);
const cells = (of: SubmissionContent, key: string) =>
  of.tables[0]?.rows.find((row) => row.key === key)?.cells;

test('whose changes move the same totals are asked nothing: the totals are those of the merged figures', () => {
  const merge = merged(
    content(LAND, CIVIL),
    content({ ...LAND, 4: 15 }, CIVIL),
    content(LAND, { ...CIVIL, 4: 8 }),
  );
  expect(merge.conflicts).toEqual([]);
  expect(merge.taken).toBe(1);
  expect(merge.content).toEqual(content({ ...LAND, 4: 15 }, { ...CIVIL, 4: 8 }));
});

test('a figure that both typed is the only question, and what is computed follows the answer', () => {
  const merge = merged(
    content(LAND, CIVIL),
    content({ ...LAND, 4: 15 }, CIVIL),
    content({ ...LAND, 4: 16 }, { ...CIVIL, 5: 9 }),
  );
  expect(merge.conflicts).toMatchObject([{ row: 'land', key: '4', base: 10, mine: 15, theirs: 16 }]);
  const [conflict] = merge.conflicts;
  const chosen = (side: Side) => resolveMerge(merge, { [conflict?.id ?? '']: side });
  expect(chosen('mine')).toEqual(content({ ...LAND, 4: 15 }, { ...CIVIL, 5: 9 }));
  expect(chosen('theirs')).toEqual(content({ ...LAND, 4: 16 }, { ...CIVIL, 5: 9 }));
});

test('a total that one left as it was, though its rows changed, follows them', () => {
  const base = content(LAND, CIVIL);
  const late = content({ ...LAND, 4: 15 }, CIVIL, { total: { 3: 66, 4: 11 } });
  for (const [mine, theirs] of [
    [base, late],
    [late, base],
  ] as const) {
    const merge = merged(base, mine, theirs);
    expect(merge.conflicts).toEqual([]);
    expect(cells(merge.content, 'total')).toMatchObject({ 3: 71, 4: 16 });
  }
});

describe('a total that somebody typed over', () => {
  const base = content(LAND, CIVIL);

  test('stays as typed where the other only computed it', () => {
    const typed = content({ ...LAND, 5: 21 }, CIVIL, { total: { 4: 99 } });
    const other = content(LAND, { ...CIVIL, 4: 2 });
    for (const [mine, theirs, taken] of [
      [typed, other, 1],
      [other, typed, 2],
    ] as const) {
      const merge = merged(base, mine, theirs);
      expect(merge.conflicts).toEqual([]);
      expect(merge.taken).toBe(taken);
      expect(cells(merge.content, 'total')).toEqual({ 3: 68, 4: 99, 5: 23, 6: 33 });
    }
  });

  test('is computed again where one gave it back to the sheet', () => {
    const before = content(LAND, CIVIL, { total: { 4: 99 } });
    const mine = content({ ...LAND, 4: 15 }, CIVIL);
    const merge = merged(before, mine, before);
    expect(merge.conflicts).toEqual([]);
    expect(cells(merge.content, 'total')?.['4']).toBe(16);
    expect(cells(merged(before, before, mine).content, 'total')?.['4']).toBe(16);
  });

  test('by the one while the other gave it back to the sheet is asked; computed it follows', () => {
    const before = content(LAND, CIVIL, { total: { 4: 99 } });
    const mine = content({ ...LAND, 4: 15 }, CIVIL);
    const theirs = content(LAND, { ...CIVIL, 4: 2 }, { total: { 4: 98 } });
    const merge = merged(before, mine, theirs);
    expect(merge.conflicts).toMatchObject([{ row: 'total', key: '4', mine: 16, theirs: 98 }]);
    expect(merge.conflicts[0]?.computed).toEqual({ side: 'mine', from: 'rows' });
    expect(cells(merge.content, 'total')?.['4']).toBe(17);
    const id = merge.conflicts[0]?.id ?? '';
    expect(cells(resolveMerge(merge, { [id]: 'theirs' }), 'total')?.['4']).toBe(98);
  });

  test('by both to different figures is asked', () => {
    const [mine, theirs] = [98, 99].map((typed) => content(LAND, CIVIL, { total: { 4: typed } }));
    const merge = merged(base, mine ?? base, theirs ?? base);
    expect(merge.conflicts).toMatchObject([{ row: 'total', key: '4', base: 11, mine: 98, theirs: 99 }]);
  });
});
