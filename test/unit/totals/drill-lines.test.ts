import { withBefore, type Contributor } from '../../../shared/totals/drill';
import { addedTotal, drillLines } from '../../../shared/totals/drill-lines';

function brings(unit: string, value: number | null, more: Partial<Contributor> = {}): Contributor {
  const who = { unit, name: unit, group: 'commune', status: 'accepted', version: 1, late: false } as const;
  return { ...who, value, added: true, rows: [], ...more };
}

test('units stand by size, with their part of what was added and their change against the quarter before', () => {
  const now = [
    brings('a', 10),
    brings('b', null),
    brings('c', 30),
    brings('d', 40, { added: false }),
    brings('e', 0),
  ];
  const before = [brings('a', 12), brings('c', null), brings('e', 0), brings('gone', 7)];
  const lines = drillLines(withBefore(now, new Map(before.map(({ unit, value }) => [unit, value]))));
  expect(addedTotal(now)).toBe(40);
  expect(lines.map(({ contributor: { unit }, share, change }) => [unit, share, change])).toEqual([
    ['d', null, null],
    ['c', 0.75, null],
    ['a', 0.25, -2],
    ['e', 0, 0],
    ['b', null, null],
  ]);
});

test('of nothing there are no shares, and where no quarter was compared there is no change', () => {
  expect(drillLines([brings('a', 0)])).toEqual([{ contributor: brings('a', 0), share: null, change: null }]);
});
