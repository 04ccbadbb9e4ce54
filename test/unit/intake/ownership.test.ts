import fc from 'fast-check';
import type { Grid } from '../../../shared/intake/grid';
import { recognise } from '../../../shared/intake/recognise/recognise';
import type { Doubt, IntakeResult, RecognisedTable, Repair } from '../../../shared/intake/result';
import { buildGrid, type SampleRow } from '../../fixtures/intake/build';
import { sampleContext } from '../../fixtures/intake/context';
import { fieldRows } from '../../fixtures/intake/figures';
import { ii06a } from '../../fixtures/intake/layouts';
import { doubtsOf, repairsOf } from '../../fixtures/intake/said';
import { sheet, transpose } from '../../fixtures/intake/samples-layouts';

const [first, second, third, fourth] = fieldRows(900) as [SampleRow, SampleRow, SampleRow, SampleRow];
const hidden = (row: SampleRow): SampleRow => ({ ...row, label: `${row.label}\u200b` });
/** Columns of II.06a of which the one of what was received shows something else. */
const receiving = (shown: string, label?: string) =>
  ii06a(label).map((column, at) => (at === 2 ? { ...column, cell: () => shown } : column));
const odd = ii06a().map((column) =>
  column.path.includes('Trước hạn') ? { ...column, path: ['Hồ sơ xanh'] } : column,
);

/** Sources of one table each, with what its reading must change and ask. */
const parts = {
  dotted: buildGrid({ columns: receiving('1.234'), rows: [hidden(first), second] }),
  rounded: buildGrid({ columns: receiving('gần 2000', 'Tên lĩnh vực'), rows: [third, hidden(fourth)] }),
  unknown: buildGrid({
    columns: odd,
    rows: [hidden({ ...first, label: 'Nhà ở' }), { ...second, label: 'Chăn nuôi' }],
  }),
  list: sheet([
    ['Số PAKN đã xử lý: 3'],
    ['Đã xử lý PAKN: 4'],
    ['Tổng số PAKN: 1.200'],
    ['Số TTHC được công khai: 58'],
  ]),
};
type Part = keyof typeof parts;
const names = Object.keys(parts) as Part[];
const alone = (name: Part, turned = false): IntakeResult =>
  recognise([turned ? transpose(parts[name]) : parts[name]], sampleContext);

/** What a table owns, with its places moved to where it stood in the source that it is compared with. */
function owned({ repairs, doubts }: RecognisedTable, up: number) {
  return {
    repairs: repairs.map(({ row, kind, ...repair }: Repair) => ({ ...repair, id: '', kind, row: row - up })),
    doubts: doubts.filter(({ what }) => what !== 'table-twice').map((doubt) => moved(doubt, up)),
  };
}

function moved({ where, ...doubt }: Doubt, up: number) {
  return { ...doubt, where: { row: (where.row ?? 0) - up, column: where.column } };
}

/** Sources below each other on one sheet, and the row at which each begins. */
function stacked(chosen: readonly Part[]): { grid: Grid; tops: number[] } {
  const grid: Grid = sheet([]);
  const tops = chosen.map((name) => {
    const { rows, merges } = parts[name];
    const top = grid.rows.length;
    grid.rows.push(...rows, [], [], []);
    const down = ({ top: first, bottom }: { top: number; bottom: number }) => ({
      top: first + top,
      bottom: bottom + top,
    });
    grid.merges.push(...merges.map((merge) => ({ ...merge, ...down(merge) })));
    return top;
  });
  return { grid, tops };
}

test.each<[Part, string[], string[]]>([
  ['dotted', ['invisible', 'thousands', 'thousands'], []],
  ['rounded', ['invisible'], ['approximate', 'approximate']],
  ['unknown', ['invisible'], ['column']],
  ['list', ['thousands'], ['column-twice', 'column-twice', 'column']],
])('the source “%s” changes and asks something', (name, repairs, doubts) => {
  const result = alone(name);
  expect(result.tables).toHaveLength(1);
  expect(repairsOf(result).map(({ kind }) => kind)).toEqual(repairs);
  expect(doubtsOf(result).map(({ what }) => what)).toEqual(doubts);
});

test('each table of a sheet owns exactly what it owns alone, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 1 }), (chosen) => {
      const { grid, tops } = stacked(chosen);
      const result = recognise([grid], sampleContext);
      // Lists are read after the tables.
      const order = [
        ...chosen.filter((name) => name !== 'list'),
        ...chosen.filter((name) => name === 'list'),
      ];
      const topOf = (name: Part) => tops[chosen.indexOf(name)] ?? 0;
      expect(result.tables.map((table, at) => owned(table, topOf(order[at] ?? 'list')))).toEqual(
        order.flatMap((name) => alone(name).tables.map((table) => owned(table, 0))),
      );
      expect(result.doubts.map((doubt) => moved(doubt, topOf('list')))).toEqual(
        order.flatMap((name) => alone(name).doubts.map((doubt) => moved(doubt, 0))),
      );
      const ids = repairsOf(result).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 40 },
  );
});

test('tables of several sheets, turned ones among them, own what is on theirs', () => {
  const sheets = [transpose(parts.dotted), parts.rounded, parts.list, transpose(parts.unknown)];
  const { tables, doubts } = recognise(sheets, sampleContext);
  expect(tables.map(({ grid, orientation }) => [grid, orientation])).toEqual([
    [0, 'columns'],
    [1, 'rows'],
    [2, 'list'],
    [3, 'columns'],
  ]);
  const each = [alone('dotted', true), alone('rounded'), alone('list'), alone('unknown', true)];
  expect(tables.map((table) => owned(table, 0))).toEqual(
    each.flatMap((result) => result.tables.map((table) => owned(table, 0))),
  );
  for (const { grid, repairs, doubts: asked } of tables) {
    expect(repairs.every(({ id }) => id.startsWith(`${grid}:`))).toBe(true);
    expect(asked.every(({ where }) => where.grid === grid)).toBe(true);
  }
  expect(doubts).toMatchObject([{ what: 'column', where: { grid: 2 } }]);
});

test('that a table has a row of an earlier one is asked about the later', () => {
  const { tables, doubts } = recognise([parts.dotted, parts.rounded, parts.dotted], sampleContext);
  expect(tables.map((table) => table.doubts.map(({ what }) => what))).toEqual([
    [],
    ['approximate', 'approximate'],
    ['table-twice'],
  ]);
  expect(doubts).toEqual([]);
});

test('a source without a table asks about the whole', () => {
  expect(recognise([sheet([['Kính gửi: Sở Nội vụ']])], sampleContext)).toMatchObject({
    tables: [],
    doubts: [{ what: 'nothing' }],
  });
});
