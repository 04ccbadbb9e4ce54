import type { Decision } from '../../../shared/intake/decisions/decision';
import { readDecided } from '../../../shared/intake/decisions/read-decided';
import { questionsOf } from '../../../shared/intake/questions/questions-of';
import { rememberMapping } from '../../../shared/intake/mapping/mapping';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { buildGrid } from '../../fixtures/intake/build';
import { sampleContext } from '../../fixtures/intake/context';
import { unitRows } from '../../fixtures/intake/figures';
import { weekly } from '../../fixtures/intake/layouts';
import { grid, odd, only, rows } from './odd-layout';

const days = { from: '2024-03-15', to: '2024-06-14' };
const context = { ...sampleContext, tables: [], unit: 'skhcn', days };

describe('the questions of a recognised table', () => {
  const asked = only(recognise([odd], sampleContext));

  test('are answered by decisions; the table that is read with them has none left', () => {
    const [question] = questionsOf(asked, [], context);
    expect(question).toMatchObject({ id: 'column 7', what: 'column', doubts: [{ shown: 'Hồ sơ xanh' }] });
    const decisions = question?.options.find(({ id }) => id === '8')?.decisions ?? [];
    const table = readDecided(odd, asked, decisions, [], context);
    expect(questionsOf(table, decisions, context)).toEqual([]);
    expect(table.table.rows[0]?.cells['8']).toBe(rows[0]?.figures.early);
    expect(asked.doubts).toHaveLength(1);
  });

  test('a column that may be a further part is added, or not, before the sum of the others is taken', () => {
    const figures = unitRows(900, ['snv', 'skhcn']);
    const columns = weekly()
      .filter(({ path }) => path.join() !== 'Tiếp nhận,Tổng số')
      .map((column) =>
        column.path.includes('Hình thức khác') ? { ...column, path: ['Tiếp nhận', 'Hìn thức khác'] } : column,
      );
    const sheet = buildGrid({ columns, rows: figures });
    const table = only(recognise([sheet], sampleContext));
    const online = (read: typeof table) => read.table.rows.map(({ cells }) => cells['4']);
    expect(online(table)).toEqual([undefined, undefined]);
    const [question, ...others] = questionsOf(table, [], { ...context, unit: 'snv' }).filter(
      ({ what }) => what !== 'units',
    );
    expect(others).toEqual([]);
    expect(question).toMatchObject({
      id: 'column 4',
      doubts: [{ candidates: [{ value: '4' }, { value: '5' }, { value: '3' }] }],
    });
    const answered = (id: string) => {
      const decisions = question?.options.find((option) => option.id === id)?.decisions ?? [];
      return online(readDecided(sheet, table, decisions, [], context));
    };
    const sums = (names: string[]) =>
      figures.map((row) => names.reduce((sum, name) => sum + Number(row.figures[name]), 0));
    expect(answered('4')).toEqual(sums(['full', 'part', 'other']));
    expect(answered('none')).toEqual(sums(['full', 'part']));
    const elsewhere: Decision[] = [{ about: 'column', source: 7, use: '6' }];
    expect(online(readDecided(sheet, table, elsewhere, [], context))).toEqual([undefined, undefined]);
    expect(rememberMapping(table).columns.filter(({ key }) => key === '4')).toEqual([]);
  });

  test('leave out which of two tables counts: that is asked of both', () => {
    const [, later] = recognise([grid, grid], sampleContext).tables;
    expect(later?.doubts.map(({ what }) => what)).toEqual(['table-twice']);
    expect(later && questionsOf(later, [], context)).toEqual([]);
  });

  test('ask whether other days are meant, until that is settled', () => {
    const table = { ...only(recognise([grid], sampleContext)), span: { ...days, from: '2023-12-15' } };
    const settled: Decision[] = [{ about: 'question', what: 'span' }];
    expect(questionsOf(table, [], context)).toMatchObject([
      { id: 'span', options: [{ decisions: settled }] },
    ]);
    expect(questionsOf(table, settled, context)).toEqual([]);
    expect(questionsOf({ ...table, span: days }, [], context)).toEqual([]);
  });
});
