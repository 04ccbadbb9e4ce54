import type { Decision } from '../../../shared/intake/decisions/decision';
import { readDecided } from '../../../shared/intake/decisions/read-decided';
import { questionsOf } from '../../../shared/intake/questions/questions-of';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { sampleContext } from '../../fixtures/intake/context';
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
