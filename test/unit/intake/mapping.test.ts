import type { Table } from '../../../shared/forms/table';
import { applyMapping } from '../../../shared/intake/mapping/apply-mapping';
import { mappingOf } from '../../../shared/intake/mapping/mapping';
import { mergeIntake } from '../../../shared/intake/mapping/merge-into-tables';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { undoRepairs } from '../../../shared/intake/read/undo-repairs';
import { buildGrid } from '../../fixtures/intake/build';
import { sampleContext } from '../../fixtures/intake/context';
import { unitRows } from '../../fixtures/intake/figures';
import { ii06a } from '../../fixtures/intake/layouts';
import { rewritten, toTcvn3 } from '../../fixtures/intake/legacy';
import { samples } from '../../fixtures/intake/make';
import { grid, odd, only, rows } from './odd-layout';

describe('a mapping that is carried out again', () => {
  test.each(
    samples()
      .filter(({ tables, doubts }) => tables.length > 0 && doubts.length === 0)
      .map((sample) => [sample.name, sample] as const),
  )('unchanged gives the same table: %s', (_name, sample) => {
    const result = recognise(sample.grids, sampleContext);
    for (const table of result.tables) {
      const again = applyMapping(sample.grids[table.grid] ?? grid, mappingOf(table), sampleContext);
      expect(again?.table).toEqual(table.table);
      expect(again?.aggregates).toEqual(table.aggregates);
      expect(again?.doubts).toEqual([]);
    }
  });

  test('with a column changed reads the figures anew', () => {
    const asked = only(recognise([odd], sampleContext));
    expect(asked.doubts.map(({ what, candidates }) => [what, candidates.map(({ value }) => value)])).toEqual([
      ['column', ['8']],
    ]);
    const mapping = mappingOf(asked);
    const at = asked.doubts[0]?.where.column;
    const answered = {
      ...mapping,
      columns: mapping.columns.map((column) => (column.sources[0] === at ? { ...column, key: '8' } : column)),
    };
    const result = applyMapping(odd, answered, sampleContext);
    expect(result?.doubts).toEqual([]);
    expect(result?.table.rows[0]?.cells['8']).toBe(rows[0]?.figures.early);
    expect(result?.columns.find(({ key }) => key === '8')?.reason).toBe('chosen');
  });

  test('with a row decided takes it or leaves it', () => {
    const units = unitRows(910, ['snv', 'skhcn']);
    const [first] = units;
    if (first === undefined) throw new Error('no row');
    const twice = buildGrid({ columns: ii06a('Đơn vị'), rows: [...units, { ...first, ordinal: 3 }] });
    const asked = only(recognise([twice], sampleContext));
    expect(asked.doubts.map(({ what }) => what)).toEqual(['row-twice', 'row-twice']);
    const [kept = 0, left = 0] = asked.doubts.map(({ where }) => where.row ?? 0);
    const decided = [
      { row: kept, kind: 'detail' as const, key: 'snv' },
      { row: left, kind: 'other' as const, key: null },
    ];
    const result = applyMapping(twice, { ...mappingOf(asked), rows: decided }, sampleContext);
    expect(result?.doubts).toEqual([]);
    expect(result?.table.rows.map(({ key }) => key).sort()).toEqual(['skhcn', 'snv']);
  });

  test('with a cell answered takes the answer', () => {
    const approximate = buildGrid({
      columns: ii06a().map((column, at) => (at === 2 ? { ...column, cell: () => 'gần 2000' } : column)),
      rows: rows.slice(0, 1),
    });
    const asked = only(recognise([approximate], sampleContext));
    const [doubt] = asked.doubts;
    expect(doubt).toMatchObject({ what: 'approximate', shown: 'gần 2000', candidates: [{ value: '2000' }] });
    const cells = [{ row: doubt?.where.row ?? 0, column: doubt?.where.column ?? 0, value: 1987 }];
    const result = applyMapping(approximate, { ...mappingOf(asked), cells }, sampleContext);
    expect(result?.doubts).toEqual([]);
    expect(result?.table.rows[0]?.cells['3']).toBe(1987);
  });

  test('for a form that the context does not have is refused', () => {
    const mapping = mappingOf(only(recognise([grid], sampleContext)));
    expect(applyMapping(grid, { ...mapping, form: 'II.99' }, sampleContext)).toBeUndefined();
  });
});

describe('undoing repairs', () => {
  const dotted = buildGrid({
    columns: ii06a().map((column, at) => (at === 2 ? { ...column, cell: () => '1.234' } : column)),
    rows: rows.slice(0, 1),
  });

  test('an undone figure is asked about and no longer in the table', () => {
    const table = only(recognise([dotted], sampleContext));
    const [repair] = table.repairs;
    expect(repair).toMatchObject({ kind: 'thousands', before: '1.234', after: '1234' });
    const undone = undoRepairs(table, [repair?.id ?? '']);
    expect(undone.repairs).toEqual([]);
    expect(undone.table.rows[0]?.cells).not.toHaveProperty('3');
    expect(undone.doubts).toMatchObject([
      { what: 'unreadable', shown: '1.234', candidates: [{ value: '1234' }] },
    ]);
    expect(table.table.rows[0]?.cells['3']).toBe(1234);
    expect(table.doubts).toEqual([]);
  });

  test('an undone name is as it was written', () => {
    const legacy = rewritten(buildGrid({ columns: ii06a(), rows: rows.slice(0, 2) }), toTcvn3);
    const table = only(recognise([legacy], sampleContext));
    const label = toTcvn3('Sở hữu trí tuệ');
    const repair = table.repairs.find(({ before }) => before === label);
    const undone = undoRepairs(table, [repair?.id ?? '']);
    expect(undone.table.rows[1]?.label).toBe(label);
  });

  test('unknown repairs are passed over', () => {
    const table = only(recognise([dotted], sampleContext));
    expect(undoRepairs(table, ['9:9:9:9'])).toEqual(table);
  });
});

describe('putting a paste into the unit’s tables', () => {
  const result = recognise([grid], sampleContext);
  const existing: Table[] = [
    {
      form: 'II.06a',
      rows: [
        { key: 'so-huu-tri-tue', label: 'Sở hữu trí tuệ', cells: { 3: 1, p1: '100' } },
        { key: 'kept', label: 'Dòng khác', cells: { 3: 5 } },
      ],
    },
    { form: 'K03', rows: [] },
  ];

  test('rows are replaced by key in the columns that were read, the rest stays', () => {
    const merged = mergeIntake(existing, result.tables);
    const table = merged.tables.find(({ form }) => form === 'II.06a');
    expect(table?.rows.find(({ key }) => key === 'kept')?.cells).toEqual({ 3: 5 });
    expect(table?.rows.find(({ key }) => key === 'so-huu-tri-tue')?.cells).toMatchObject({
      3: rows[1]?.figures.received,
      p1: '100',
    });
    expect(merged.added.map(({ row }) => row)).not.toContain('so-huu-tri-tue');
    expect(merged.tables.map(({ form }) => form)).toEqual(['II.06a', 'K03']);
  });

  test('the same export a second time changes nothing', () => {
    const once = mergeIntake(existing, result.tables);
    const twice = mergeIntake(once.tables, result.tables);
    expect(twice).toEqual({ tables: once.tables, added: [] });
  });

  test('a figure that is still asked about leaves the old one in its place', () => {
    const approximate = buildGrid({
      columns: ii06a().map((column, at) => (at === 2 ? { ...column, cell: () => 'gần 2000' } : column)),
      rows: rows.slice(1, 2),
    });
    const merged = mergeIntake(existing, recognise([approximate], sampleContext).tables);
    expect(merged.tables[0]?.rows[0]?.cells['3']).toBe(1);
  });

  test('the given tables stay as they are', () => {
    const before = JSON.stringify(existing);
    mergeIntake(existing, result.tables);
    expect(JSON.stringify(existing)).toBe(before);
  });
});
