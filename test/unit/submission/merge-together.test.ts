import type { Side } from '../../../shared/submission/merge-run';
import { mergeContents, resolveMerge } from '../../../shared/submission/three-way-merge';
import { cellChanges } from '../../../shared/submission/changes';
import type { JointFigure, Row } from '../../../shared/forms/table';
import type { SubmissionContent } from '../../../shared/submission/submission';

const joint = (value: number, ...columns: string[]): JointFigure => ({ columns, value });

function content(cells: Row['cells'], ...together: JointFigure[]): SubmissionContent {
  const row = { key: 'a', label: 'a', cells, ...(together.length > 0 ? { together } : {}) };
  return {
    calendar: 'reporting',
    tables: [{ form: 'II.06a', rows: [row] }],
    texts: {},
    explanations: [],
  };
}

const rowOf = ({ tables }: SubmissionContent) => tables[0]?.rows[0];

function merged(base: SubmissionContent, mine: SubmissionContent, theirs: SubmissionContent) {
  const merge = mergeContents(base, mine, theirs);
  const all = (side: Side) =>
    rowOf(resolveMerge(merge, Object.fromEntries(merge.conflicts.map(({ id }) => [id, side]))));
  return { asked: merge.conflicts.map(({ key, mine: m, theirs: t }) => [key, m, t]), all };
}

describe('joint figures of two clerks', () => {
  const base = content({ 3: 60 }, joint(57, '8', '9'));

  test('one split it, the other changed another cell: both are kept, nothing is asked', () => {
    const { asked, all } = merged(
      base,
      content({ 3: 60, 8: 40, 9: 17 }),
      content({ 3: 61 }, joint(57, '8', '9')),
    );
    expect(asked).toEqual([]);
    expect(all('mine')).toEqual({ key: 'a', label: 'a', cells: { 3: 61, 8: 40, 9: 17 } });
  });

  test('both changed it: it is asked, and either can be chosen', () => {
    const { asked, all } = merged(
      base,
      content({ 3: 60 }, joint(58, '8', '9')),
      content({ 3: 60 }, joint(59, '8', '9')),
    );
    expect(asked).toEqual([['8+9', 58, 59]]);
    expect(all('mine')?.together).toEqual([joint(58, '8', '9')]);
    expect(all('theirs')?.together).toEqual([joint(59, '8', '9')]);
  });

  test('one joined other columns: no column is ever in two', () => {
    const { asked, all } = merged(
      content({}),
      content({}, joint(57, '8', '9')),
      content({}, joint(59, '8', '9', '10')),
    );
    expect(asked).toEqual([['8+9+10', null, 59]]);
    expect(all('mine')?.together).toEqual([joint(57, '8', '9')]);
    expect(all('theirs')?.together).toEqual([joint(59, '8', '9', '10')]);
  });

  test('the other one only joined more: theirs is taken', () => {
    const { asked, all } = merged(base, base, content({ 3: 60 }, joint(59, '8', '9', '10')));
    expect(asked).toEqual([]);
    expect(all('mine')?.together).toEqual([joint(59, '8', '9', '10')]);
  });
});

test('a change of a joint figure is named by its columns', () => {
  const split = content({ 3: 60, 8: 40, 9: 17 });
  const changes = cellChanges(content({ 3: 60 }, joint(57, '8', '9')).tables, split.tables);
  expect(changes.map(({ column, from, to }) => [column, from, to])).toEqual([
    ['8', null, 40],
    ['9', null, 17],
    ['8+9', 57, null],
  ]);
});
