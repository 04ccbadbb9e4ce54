import { effectOf } from '../../../addin/pane/paste/write/effect';
import type { JointFigure, Row, Table } from '../../../shared/forms/table';
import { canonicalTables } from '../../../shared/forms/canonical';
import type { Grid } from '../../../shared/intake/grid';
import { mergeIntake } from '../../../shared/intake/mapping/merge-into-tables';
import { questionsOf } from '../../../shared/intake/questions/questions-of';
import { readDecided } from '../../../shared/intake/decisions/read-decided';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { buildGrid, type SampleRow } from '../../fixtures/intake/build';
import { sampleContext } from '../../fixtures/intake/context';
import { fieldRows, withTotal } from '../../fixtures/intake/figures';
import { byPeriod, circular2017, ii06a } from '../../fixtures/intake/layouts';
import { sheetOf } from '../addin-excel/snapshots';
import { only } from './odd-layout';

const { forms } = sampleContext;
const joint = (value: number, ...columns: string[]): JointFigure => ({ columns, value });
const [first, second] = fieldRows(900) as [SampleRow, SampleRow];
const sum = ({ figures }: SampleRow) => Number(figures.earlyOntime);
const inOneColumn = byPeriod('Lĩnh vực').filter(({ path }) => path[0] !== 'Thanh toán hồ sơ');
const read = (rows: SampleRow[], columns = inOneColumn) =>
  recognise([buildGrid({ columns, rows })], sampleContext).tables;
const rowsOf = ({ tables }: { tables: Table[] }): Row[] => tables[0]?.rows ?? [];
const rowIn = (tables: { tables: Table[] }, { key }: Pick<SampleRow, 'key'>) =>
  rowsOf(tables).find((row) => row.key === key);

describe('one column for several of the form', () => {
  test('its figures are in the rows of the table that is read', () => {
    const [table] = read([first, second]);
    expect(table?.table.rows.map(({ together }) => together)).toEqual([
      [joint(sum(first), '8', '9')],
      [joint(sum(second), '8', '9')],
    ]);
    expect(table?.table.rows[0]?.cells).not.toHaveProperty('8');
  });

  test('they take the place of cells that say another sum, and leave those that say the same', () => {
    const own = mergeIntake([], read([first, second], ii06a())).tables;
    const same = mergeIntake(own, read([first]));
    expect(same.tables).toEqual(own);
    const later = { ...first, figures: { ...first.figures, earlyOntime: sum(first) + 1 } };
    const replaced = rowIn(mergeIntake(own, read([later])), first);
    expect(replaced?.together).toEqual([joint(sum(later), '8', '9')]);
    expect(replaced?.cells).toMatchObject({ 8: null, 9: null });
    expect(rowIn(mergeIntake(own, read([later])), second)).toEqual(rowIn({ tables: own }, second));
  });

  test('twice changes nothing; a source that has both columns ends it', () => {
    const once = mergeIntake([], read([first])).tables;
    expect(mergeIntake(once, read([first])).tables).toEqual(once);
    expect(rowIn(mergeIntake(once, read([first], ii06a())), first)).not.toHaveProperty('together');
  });

  test('a paste counts it, and the total row has it as it has other sums', () => {
    const effect = effectOf([], read(withTotal([first, second])), forms);
    const total = rowIn(effect, { key: 'total' });
    expect(total?.together).toEqual([joint(sum(first) + sum(second), '8', '9')]);
    const again = effectOf(effect.tables, read(withTotal([first, second])), forms);
    expect(again).toMatchObject({ filled: 0, replaced: [] });
    expect(again.same).toBe(effect.filled);
  });

  test('a part of the rows leaves the others, and the joint total follows', () => {
    const before = effectOf([], read(withTotal([first, second])), forms).tables;
    const later = { ...first, figures: { ...first.figures, earlyOntime: sum(first) + 5 } };
    const effect = effectOf(before, read(withTotal([later])), forms);
    expect(effect.partial).toEqual(['II.06a']);
    expect(rowIn(effect, { key: 'total' })?.together).toEqual([joint(sum(later) + sum(second), '8', '9')]);
    expect(effect.replaced.map(({ row, column }) => `${row} ${column}`)).toEqual([
      `${first.key} 8+9`,
      'total 8+9',
    ]);
  });
});

test('a sheet of our own is read as it stands, however it was sent', () => {
  const own = mergeIntake([], read(withTotal([first, second]))).tables;
  const { cells, merges } = sheetOf('II.06a', rowsOf({ tables: own }));
  const grid: Grid = { name: 'II.06a', rows: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  for (const { row, column, value } of cells) (grid.rows[row - 1] ??= [])[column - 1] = { value };
  grid.rows = Array.from(grid.rows, (row = []) => Array.from(row, (cell = { value: null }) => cell));
  grid.merges = merges.map(({ top, left, bottom, right }) => ({
    top: top - 1,
    left: left - 1,
    bottom: bottom - 1,
    right: right - 1,
  }));
  const { tables, doubts } = recognise([grid], sampleContext);
  expect([...doubts, ...tables.flatMap((table) => table.doubts)]).toEqual([]);
  expect(canonicalTables(mergeIntake([], tables).tables, forms)).toEqual(canonicalTables(own, forms));
});

describe('figures on time where the layout has no early ones', () => {
  const rows = withTotal(fieldRows(900));
  const [one] = rows as [SampleRow];
  const read2017 = (changed: SampleRow[]) => only(recognise([sheet2017(changed)], sampleContext));
  const sheet2017 = (changed: SampleRow[]) => buildGrid({ columns: circular2017(), rows: changed });
  const withLate = (row: SampleRow, late: number) => ({ ...row, figures: { ...row.figures, late } });

  test('hold the early ones where the sums say so in every row', () => {
    expect(read2017(rows).table.rows[0]?.together).toEqual([joint(sum(one), '8', '9')]);
  });

  test.each([
    ['one row contradicts itself', rows.map((row) => (row === one ? withLate(row, 77) : row))],
    ['the only row does, and so its total', withTotal([withLate(one, 77)])],
  ])('are asked about where %s', (_name, changed) => {
    const table = read2017(changed);
    expect(table.doubts).toMatchObject([
      {
        what: 'column',
        shown: expect.stringContaining('Giải quyết đúng hạn') as string,
        candidates: [{ value: '8+9' }, { value: '9' }],
      },
    ]);
    expect(table.table.rows[0]?.cells).not.toHaveProperty('9');
    expect(table.table.rows[0]).not.toHaveProperty('together');
    const questions = questionsOf(table, [], { ...sampleContext, unit: 'skhcn', days: { from: '', to: '' } });
    const answered = (value: string) => {
      const decisions = questions[0]?.options.find((option) => option.value === value)?.decisions ?? [];
      return readDecided(sheet2017(changed), table, decisions, [], sampleContext).table.rows[0];
    };
    expect(answered('8+9')?.together).toEqual([joint(sum(one), '8', '9')]);
    expect(answered('9')?.cells).toMatchObject({ 9: sum(one) });
  });

  test('are on time alone where the sums break in all rows without the early ones', () => {
    const alone = rows.map((row) => ({
      ...row,
      figures: { ...row.figures, earlyOntime: row.figures.ontime ?? 0 },
    }));
    const table = read2017(alone);
    expect(table.doubts).toEqual([]);
    expect(table.table.rows[0]?.cells).toMatchObject({ 9: one.figures.ontime });
  });
});
