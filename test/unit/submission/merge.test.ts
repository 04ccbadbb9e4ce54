import fc from 'fast-check';
import type { CellValue } from '../../../shared/forms/table';
import { canonicalJson } from '../../../shared/submission/canonical';
import type { Side } from '../../../shared/submission/merge-run';
import { mergeContents, resolveMerge, type Merge } from '../../../shared/submission/three-way-merge';
import type { SubmissionContent } from '../../../shared/submission/submission';

function content(rows: Record<string, Record<string, CellValue>>, more: Partial<SubmissionContent> = {}) {
  const keys = Object.keys(rows);
  return {
    calendar: 'reporting' as const,
    tables: [{ form: 'K03', rows: keys.map((key) => ({ key, label: key, cells: rows[key] ?? {} })) }],
    texts: {},
    explanations: [],
    ...more,
  };
}

/** The same whatever the order of rows, and whether a blank is null or left out. */
function plain(of: SubmissionContent): string {
  const filled = (cells: Record<string, CellValue>) =>
    Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
  return canonicalJson({
    ...of,
    tables: of.tables.map((table) => ({
      ...table,
      rows: table.rows
        .map((row) => ({ ...row, cells: filled(row.cells) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    })),
    explanations: [...of.explanations].sort((a, b) => (a.code < b.code ? -1 : 1)),
  });
}

function all(merge: Merge, side: Side): SubmissionContent {
  return resolveMerge(merge, Object.fromEntries(merge.conflicts.map(({ id }) => [id, side])));
}

describe('two clerks who saved the same quarter', () => {
  const base = content({ khcn: { 3: 10, 4: 5 }, total: { 3: 10 } });

  test('who changed different cells: both changes are kept, nothing is asked', () => {
    const merge = mergeContents(
      base,
      content({ khcn: { 3: 11, 4: 5 }, total: { 3: 10 } }),
      content({ khcn: { 3: 10, 4: 6 }, total: { 3: 10 } }),
    );
    expect(merge.conflicts).toEqual([]);
    expect(merge.taken).toBe(1);
    expect(plain(merge.content)).toBe(plain(content({ khcn: { 3: 11, 4: 6 }, total: { 3: 10 } })));
  });

  test('who changed one cell differently: it is asked, with all three values', () => {
    const merge = mergeContents(
      base,
      content({ khcn: { 3: 11, 4: 5 }, total: { 3: 10 } }),
      content({ khcn: { 3: 12, 4: 5 }, total: { 3: 10 } }),
    );
    expect(merge.conflicts).toEqual([
      expect.objectContaining({
        kind: 'cell',
        form: 'K03',
        row: 'khcn',
        key: '3',
        base: 10,
        mine: 11,
        theirs: 12,
      }),
    ]);
    const [conflict] = merge.conflicts;
    expect(resolveMerge(merge, {}).tables[0]?.rows[0]?.cells['3']).toBe(11);
    expect(resolveMerge(merge, { [conflict?.id ?? '']: 'theirs' }).tables[0]?.rows[0]?.cells['3']).toBe(12);
  });

  test('of whom one cleared a cell and the other changed it: it is asked, and theirs clears it', () => {
    const merge = mergeContents(
      base,
      content({ khcn: { 3: 11, 4: 5 }, total: { 3: 10 } }),
      content({ khcn: { 4: 5 }, total: { 3: 10 } }),
    );
    expect(merge.conflicts).toEqual([expect.objectContaining({ mine: 11, theirs: null })]);
    expect(all(merge, 'theirs').tables[0]?.rows[0]?.cells).toEqual({ 4: 5 });
  });

  test('who both added a row: both rows are there', () => {
    const merge = mergeContents(
      base,
      content({ khcn: { 3: 10, 4: 5 }, total: { 3: 10 }, dolu: { 3: 1 } }),
      content({ khcn: { 3: 10, 4: 5 }, total: { 3: 10 }, atbx: { 3: 2 } }),
    );
    expect(merge.content.tables[0]?.rows.map((row) => row.key)).toEqual(['khcn', 'total', 'dolu', 'atbx']);
  });

  test('a row that one took away goes, but stays as changed when the other changed it', () => {
    const without = content({ total: { 3: 10 } });
    expect(mergeContents(base, without, base).content.tables[0]?.rows.map((row) => row.key)).toEqual([
      'total',
    ]);
    const changed = content({ khcn: { 3: 11, 4: 5 }, total: { 3: 10 } });
    const merge = mergeContents(base, without, changed);
    expect(merge.content.tables[0]?.rows.find((row) => row.key === 'khcn')?.cells).toEqual({ 3: 11, 4: 5 });
  });

  test('a table that one took away goes with it', () => {
    const without = { ...base, tables: [] };
    expect(mergeContents(base, without, base).content.tables).toEqual([]);
    expect(mergeContents(base, base, without).content.tables).toEqual([]);
  });

  test('texts and explanations merge like cells', () => {
    const said = (text: string) => [{ code: 'K03.part-4', form: 'K03', row: 'khcn', text }];
    const merge = mergeContents(
      content({}, { texts: { 'II.2': 'cũ', 'III.1': 'cũ' }, explanations: said('cũ') }),
      content({}, { texts: { 'II.2': 'của tôi', 'III.1': 'cũ' }, explanations: said('của tôi') }),
      content({}, { texts: { 'II.2': 'của họ', 'III.1': 'của họ' }, explanations: [] }),
    );
    expect(merge.conflicts.map(({ kind, mine, theirs }) => [kind, mine, theirs])).toEqual([
      ['text', 'của tôi', 'của họ'],
      ['explanation', 'của tôi', null],
    ]);
    expect(all(merge, 'mine')).toMatchObject({
      texts: { 'II.2': 'của tôi', 'III.1': 'của họ' },
      explanations: said('của tôi'),
    });
    expect(all(merge, 'theirs')).toMatchObject({ texts: { 'II.2': 'của họ' }, explanations: [] });
  });

  test('two first saves have no common version: what differs is asked', () => {
    const merge = mergeContents(null, content({ khcn: { 3: 1, 4: 2 } }), content({ khcn: { 3: 1, 4: 3 } }));
    expect(merge.conflicts.map(({ key, base: old }) => [key, old])).toEqual([['4', null]]);
  });
});

describe('whatever the two wrote', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
  const rows = fc.dictionary(
    fc.constantFrom('a', 'b', 'total'),
    fc.record({ 3: cell, 4: cell }, { requiredKeys: [] }),
    { minKeys: 1, noNullPrototype: true },
  );
  const texts = fc.dictionary(fc.constantFrom('I.1', 'II.2'), fc.constantFrom('x', 'y', 'z'), {
    noNullPrototype: true,
  });
  const any = fc.tuple(rows, texts).map(([r, t]) => content(r, { texts: t }));

  test('one side’s changes alone are that side', () => {
    fc.assert(
      fc.property(any, any, (base, other) => {
        expect(plain(mergeContents(base, other, base).content)).toBe(plain(other));
        expect(plain(mergeContents(base, base, other).content)).toBe(plain(other));
        expect(mergeContents(base, other, other).conflicts).toEqual([]);
      }),
    );
  });

  test('it does not matter who asks: all mine here is all theirs there', () => {
    fc.assert(
      fc.property(any, any, any, (base, mine, theirs) => {
        const here = mergeContents(base, mine, theirs);
        const there = mergeContents(base, theirs, mine);
        expect(plain(all(here, 'mine'))).toBe(plain(all(there, 'theirs')));
      }),
    );
  });

  test('a decided merge, merged again with theirs as the base, is itself: saving it meets no conflict', () => {
    fc.assert(
      fc.property(any, any, any, (base, mine, theirs) => {
        const decided = all(mergeContents(base, mine, theirs), 'mine');
        expect(mergeContents(theirs, decided, theirs).conflicts).toEqual([]);
      }),
    );
  });
});
