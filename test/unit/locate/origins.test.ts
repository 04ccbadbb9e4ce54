import type { CellValue, Table } from '../../../shared/forms/table';
import { originsOf, type Sources } from '../../../shared/locate/origins';
import { ii06a, row, rules } from './tables';

const table = (first: CellValue, carried: CellValue = 10) =>
  ii06a(row('land', [first, 60, null, carried, 70], { p1: '98,57' }));
const origins = (tables: Table[], sources: Sources) =>
  originsOf(rules, tables, sources).map(({ column, origin }) => `${column} ${origin}`);

test('nothing is known of figures that were never stored', () => {
  expect(origins([table(100)], {})).toEqual([]);
});

test('what is not as it is stored was typed; printed ratios and blanks come from nowhere', () => {
  expect(origins([table(100)], { stored: [table(90)] })).toEqual(['3 typed']);
  expect(origins([table(100)], { stored: [] })).toEqual(['3 typed', '4 typed', '6 typed', '7 typed']);
});

test('what equals the end of the quarter before is carried over', () => {
  const previous = [ii06a({ key: 'land', label: 'land', cells: { 11: 10 } })];
  expect(origins([table(100)], { previous })).toEqual(['6 carried']);
  expect(origins([table(100, 11)], { previous })).toEqual([]);
});

test('what is as it was accepted goes before; where all is, none is told from the others', () => {
  const accepted = [table(90)];
  expect(origins([table(100)], { accepted })).toEqual(['3 typed', '4 accepted', '6 accepted', '7 accepted']);
  expect(origins([table(90)], { accepted })).toEqual([]);
  expect(origins([table(90)], { accepted, stored: [table(95)] })).toEqual([]);
});
