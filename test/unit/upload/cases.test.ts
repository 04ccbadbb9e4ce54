import { readFileSync } from 'node:fs';
import path from 'node:path';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { strike } from '../../../shared/intake/text-marks';
import { sampleContext } from '../../fixtures/intake/context';
import { doubtsOf, repairsOf } from '../../fixtures/intake/said';
import { readUpload } from '../../tools/read-upload';

const folder = path.resolve(__dirname, '../../fixtures/intake/cases');

async function taken(name: string) {
  const read = await readUpload(new Uint8Array(readFileSync(path.join(folder, name))));
  if (read.kind === 'refused') throw new Error(read.refusal.code);
  const result = recognise(read.value.grids, sampleContext);
  const cells = result.tables[0]?.table.rows.map((row) => row.cells) ?? [];
  return {
    tables: result.tables,
    doubts: doubtsOf(result),
    repairs: repairsOf(result),
    notes: read.value.notes,
    cells,
  };
}

/** One table of II.06a, as seven programs write it. */
test.each([
  'semicolons.csv',
  'page.xls',
  'open-document.ods',
  'biff8.xls',
  'binary.xlsb',
  'xml-2003.xls',
  'by-library.xlsx',
])('%s is the table that was written', async (name) => {
  const { tables, doubts, cells, notes } = await taken(name);
  expect(tables.map(({ form }) => form)).toEqual(['II.06a']);
  expect(cells.map((row) => row['3'])).toEqual([164, 73, 1592, 1829]);
  expect([doubts, notes]).toEqual([[], []]);
});

/** "15" struck out before 17, a 5 that is struck out whole, 12 with a raised 1; and a name whose first word is struck. */
test.each(['struck.xlsx', 'struck.xls', 'struck.ods'])(
  '%s tells what is struck out and raised as a paste does',
  async (name) => {
    const { tables, cells, doubts, repairs } = await taken(name);
    expect(cells.map((row) => row['10'])).toEqual([17, undefined, 12]);
    expect(tables[0]?.table.rows.map(({ label }) => label)).toEqual(['Đất đai', 'Hộ tịch', 'Xây dựng']);
    expect(doubts).toMatchObject([{ what: 'struck', shown: strike('5'), candidates: [{ value: '5' }] }]);
    expect(repairs).toMatchObject([
      { kind: 'struck', after: ' Xây dựng' },
      { kind: 'struck', before: `${strike('15')}17`, after: '17' },
      { kind: 'note-mark', before: '12¹', after: '12' },
    ]);
  },
);

describe('what a writer did otherwise in one cell', () => {
  test.each<[string, number | null]>([
    ['backslashes.xlsx', 3],
    ['whole-column-merge.xlsx', 3],
    ['empty-text.xlsx', null],
    ['struck-run.xlsx', 17],
  ])('%s', async (name, figure) => {
    const { cells, doubts } = await taken(name);
    expect(cells[0]?.['10']).toBe(figure);
    expect(doubts).toEqual([]);
  });

  test('struck-through text is told as in a paste', async () => {
    const { repairs, notes } = await taken('struck-run.xlsx');
    expect(repairs).toMatchObject([{ kind: 'struck', row: 4, column: 9, before: `${strike('15')}17` }]);
    expect(notes).toEqual([]);
  });

  test('a date of a workbook from 1904 is the day that shows', async () => {
    const { doubts } = await taken('days-from-1904.xlsx');
    expect(doubts).toMatchObject([
      { what: 'date', where: { row: 4, column: 9 }, candidates: [{ value: '5' }] },
    ]);
  });

  test('1.125 with its decimals shown is no 1125', async () => {
    const { doubts, cells } = await taken('decimals-shown.xlsx');
    expect(doubts).toMatchObject([{ what: 'not-whole', where: { row: 4, column: 9 } }]);
    expect(cells[0]).not.toHaveProperty('10');
  });
});
