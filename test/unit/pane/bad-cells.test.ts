import type { ReadProblem } from '../../../addin/excel/port';
import {
  badCellsOf,
  badText,
  certainRepairs,
  groupBadCells,
} from '../../../addin/pane/check/bad-cells/bad-cells';
import { drawnStage, typeTables, type Stage } from './stage/stage';

const bad = (row: string, column: string, text: string, value?: number): ReadProblem => ({
  form: 'II.06a',
  kind: 'cell',
  row,
  rowLabel: row,
  column,
  text,
  ...(value === undefined ? {} : { value }),
});

/** A drawn quarter with rows of which these cells hold no count. */
async function withBad(...problems: ReadProblem[]): Promise<Stage> {
  const on = await drawnStage();
  const rows = ['land', 'civil', 'build'].map((key) => ({ key, label: key, cells: { 5: 1 } }));
  typeTables(on.book, [{ form: 'II.06a', rows }]);
  on.book.texts = problems;
  on.book.edited('II.06a');
  await on.live();
  return on;
}

test('are grouped by column and by how they are written', async () => {
  const on = await withBad(
    bad('land', '4', '1 234'),
    bad('civil', '4', '2 500'),
    bad('build', '4', '12 hồ sơ'),
    bad('land', '6', 'ba'),
  );
  const groups = groupBadCells(badCellsOf(on.quarter()));
  expect(groups.map(({ column, writing, cells }) => [column, writing, cells.map(({ row }) => row)])).toEqual([
    ['4', 'spaced', ['land', 'civil']],
    ['4', 'unit-word', ['build']],
    ['6', 'text', ['land']],
  ]);
});

test('those that can be read in one way only are mended in one write', async () => {
  const on = await withBad(bad('land', '4', '1 234'), bad('civil', '4', '2 500'), bad('land', '6', 'ba'));
  await on.pane.locating.write(certainRepairs(badCellsOf(on.quarter())));
  expect(on.book.corrected).toEqual([
    [
      expect.objectContaining({ row: 'land', column: '4', value: 1234 }),
      expect.objectContaining({ row: 'civil', column: '4', value: 2500 }),
    ],
  ]);
  expect(on.state().notice).toMatchObject({ intent: 'success' });
});

test('nothing is written over a text that was typed since', async () => {
  const on = await withBad(bad('land', '4', '1 234'));
  const repairs = certainRepairs(badCellsOf(on.quarter()));
  on.book.texts = [bad('land', '4', '1 235')];
  on.book.edited('II.06a');
  await on.pane.locating.write(repairs);
  expect(on.book.corrected).toEqual([]);
  expect(on.state().notice).toMatchObject({ intent: 'warning' });
});

test('a number that counts nothing is told once, as people of the language write it', async () => {
  const on = await withBad(bad('land', '5', '-3', -3), bad('civil', '5', '50%', 0.5));
  on.book.type('II.06a', 'land', '5', -3);
  on.book.type('II.06a', 'civil', '5', 0.5);
  on.book.type('II.06a', 'build', '5', 8.992);
  await on.live();
  const cells = badCellsOf(on.quarter());
  expect(cells.map((cell) => [cell.row, badText(cell, 'vi'), badText(cell, 'en')])).toEqual([
    ['land', '-3', '-3'],
    ['civil', '50%', '50%'],
    ['build', '8,992', '8.992'],
  ]);
  expect(cells[2]?.reading).toEqual({ is: 'certain', writing: 'thousands', value: 8992 });
});

test('a total that only follows from one is not told again', async () => {
  const on = await withBad(bad('land', '4', '1,5', 1.5));
  on.book.type('II.06a', 'land', '4', 1.5);
  on.book.type('II.06a', 'total', '4', 1.5);
  await on.live();
  expect(badCellsOf(on.quarter()).map(({ row }) => row)).toEqual(['land']);
});
