import fc from 'fast-check';
import { generateContent } from '../../../functions/local/seed/content';
import { createRandom } from '../../../functions/local/seed/random';
import { SLIP_KINDS, withSlip } from '../../../functions/local/seed/slips';
import { parsePeriod, type Period } from '../../../shared/period/period';
import type { SubmissionContent } from '../../../shared/submission/submission';
import { hungYen } from '../../../shared/units/hung-yen';
import { createUnitIndex } from '../../../shared/units/tree';
import type { Unit } from '../../../shared/units/unit';
import { broken } from './hand-checks';

const anyUnit = fc.constantFrom(...hungYen.units.filter(({ kind }) => kind !== 'province'));

function changedCells(a: SubmissionContent, b: SubmissionContent): [unknown, unknown][] {
  return a.tables.flatMap((table, t) =>
    table.rows.flatMap((row, r) =>
      Object.entries(row.cells)
        .map(([column, value]): [unknown, unknown] => [value, b.tables[t]?.rows[r]?.cells[column]])
        .filter(([before, after]) => before !== after),
    ),
  );
}

describe('a clerk’s slip', () => {
  test.each(SLIP_KINDS)(
    '%s breaks at least one relation of a sound quarter and leaves the original alone',
    (kind) => {
      fc.assert(
        fc.property(anyUnit, fc.integer(), (unit, seed) => {
          const content = generateContent({ unit, period: parsePeriod('2026-Q3') as Period, seed });
          const original = structuredClone(content);
          const slipped = withSlip(content, kind, createRandom(seed, kind));
          expect(broken(slipped).length).toBeGreaterThan(0);
          expect(content).toEqual(original);
          expect(withSlip(content, kind, createRandom(seed, kind))).toEqual(slipped);
        }),
        { numRuns: 25 },
      );
    },
  );

  test('each is what its name says', () => {
    const unit = createUnitIndex(hungYen).find('sct') as Unit;
    const content = generateContent({ unit, period: parsePeriod('2026-Q3') as Period, seed: 1 });
    const slip = (kind: (typeof SLIP_KINDS)[number]) =>
      changedCells(content, withSlip(content, kind, createRandom(1)));
    const [[before, after] = []] = slip('transposed');
    expect(slip('transposed')).toHaveLength(1);
    expect([...String(before)].sort()).toEqual([...String(after)].sort());
    expect(slip('blank')).toEqual([[expect.any(Number), null]]);
    expect(slip('part-exceeds-whole')).toHaveLength(2);
  });
});
