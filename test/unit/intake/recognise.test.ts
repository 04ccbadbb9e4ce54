import type { CellValue, Table } from '../../../shared/forms/table';
import { recognise } from '../../../shared/intake/recognise/recognise';
import type { IntakeResult } from '../../../shared/intake/result';
import { sampleContext } from '../../fixtures/intake/context';
import { samples } from '../../fixtures/intake/make';
import { doubtsOf, repairsOf } from '../../fixtures/intake/said';

/** Rows by key without labels and blanks. */
function figures(tables: readonly Table[]) {
  const stated = (cells: Record<string, CellValue>) =>
    Object.entries(cells).filter(([, value]) => value !== null);
  return tables.map(({ form, rows }) => ({
    form,
    rows: Object.fromEntries(rows.map(({ key, cells }) => [key, Object.fromEntries(stated(cells))])),
  }));
}

function repairs(result: IntakeResult): string[] {
  return repairsOf(result)
    .map(({ kind, before, after }) => `${kind}: ${before} → ${after}`)
    .sort();
}

describe('recognising made pastes', () => {
  test.each(samples().map((sample) => [sample.name, sample] as const))('%s', (_name, sample) => {
    const result = recognise(sample.grids, sampleContext);
    expect(
      doubtsOf(result)
        .map(({ what }) => what)
        .sort(),
    ).toEqual([...sample.doubts].sort());
    expect(figures(result.tables.map(({ table }) => table))).toEqual(figures(sample.tables));
    expect(repairs(result)).toEqual([...sample.repairs].sort());
  });
});

test('there are at least forty samples, most of them without a question, each with a name of its own', () => {
  const all = samples();
  expect(all.length).toBeGreaterThanOrEqual(40);
  expect(all.filter(({ doubts }) => doubts.length === 0).length).toBeGreaterThanOrEqual(35);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
