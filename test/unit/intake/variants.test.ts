import type { CellValue } from '../../../shared/forms/table';
import type { Grid, GridCell } from '../../../shared/intake/grid';
import { recognise } from '../../../shared/intake/recognise/recognise';
import { sampleContext } from '../../fixtures/intake/context';
import { toTcvn3, toVni } from '../../fixtures/intake/legacy';
import { samples } from '../../fixtures/intake/make';
import { doubtsOf } from '../../fixtures/intake/said';
import type { Sample } from '../../fixtures/intake/sample';

const texts = (grid: Grid, write: (text: string) => string): Grid => ({
  ...grid,
  rows: grid.rows.map((row) =>
    row.map((cell): GridCell =>
      typeof cell.value === 'string' ? { ...cell, value: write(cell.value) } : cell,
    ),
  ),
});

/** Changes that any paste may undergo without saying anything else. */
const VARIANTS: [name: string, change: (grid: Grid) => Grid][] = [
  ['merges lost', (grid) => ({ ...grid, merges: [] })],
  ['TCVN3', (grid) => texts(grid, toTcvn3)],
  ['VNI', (grid) => texts(grid, toVni)],
  ['decomposed', (grid) => texts(grid, (text) => text.normalize('NFD'))],
  ['capitals', (grid) => texts(grid, (text) => text.toUpperCase())],
  ['hard blanks', (grid) => texts(grid, (text) => ` ${text.replaceAll(' ', '\u00a0\u00a0')} `)],
  [
    'without marks',
    (grid) =>
      texts(grid, (text) =>
        text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
      ),
  ],
];

/** Whether everything that was read is what the sample says. */
function falsehoods({ tables }: Sample, grids: Grid[]): string[] {
  const result = recognise(grids, sampleContext);
  const stated = new Map<string, CellValue>();
  for (const { form, rows } of tables) {
    for (const { key, cells } of rows)
      for (const [column, value] of Object.entries(cells)) stated.set(`${form} ${key} ${column}`, value);
  }
  const wrong: string[] = [];
  const read = new Set<string>();
  for (const { table } of result.tables) {
    for (const { key, cells } of table.rows) {
      for (const [column, value] of Object.entries(cells)) {
        const id = `${table.form} ${key} ${column}`;
        if (value !== null && stated.get(id) !== value) wrong.push(`${id} is ${value}`);
        if (value !== null) read.add(id);
      }
    }
  }
  if (doubtsOf(result).length > 0) return wrong;
  return [
    ...wrong,
    ...[...stated].filter(([id, value]) => value !== null && !read.has(id)).map(([id]) => `${id} is lost`),
  ];
}

describe('made pastes in other shapes are read rightly or asked about', () => {
  const certain = samples().filter(({ doubts, repairs }) => doubts.length === 0 && repairs.length === 0);
  test.each(VARIANTS)('%s', (_name, change) => {
    const wrong = certain.flatMap((sample) =>
      falsehoods(sample, sample.grids.map(change)).map((what) => `${sample.name}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });
});
