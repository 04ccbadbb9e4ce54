import type { Implied } from '../../../shared/locate/correction';
import { ii06a, located, row } from './tables';

const blanks = row('land', [100, 60, 30, 10, 70, null, null, 1, null, 20, null]);

function codes({ why }: Pick<Implied, 'why'>): string[] {
  return why.map(({ code }) => code.replace('II.06a.', ''));
}

describe('a blank', () => {
  const { implied, clusters } = located(ii06a(blanks));
  const of = (column: string) => implied.find((one) => one.column === column) as Implied;

  test('has its only value where the filled cells force it, with the relations that do', () => {
    expect([of('11').value, codes(of('11'))]).toEqual([30, ['flow']]);
    expect([of('13').value, codes(of('13'))]).toEqual([10, ['pending', 'flow']]);
  });

  test('has its tightest range where they do not', () => {
    expect([of('8').low, of('8').high, of('8').value, codes(of('8'))]).toEqual([0, 69, null, ['resolved']]);
    expect([of('9').low, of('9').high]).toEqual([0, 69]);
  });

  test('breaks nothing', () => {
    expect(clusters).toEqual([]);
  });

  test('of which nothing is known is not told', () => {
    expect(
      located(ii06a(row('land', [null, null, null, null, null, null, null, null, null, null, null]))).implied,
    ).toEqual([]);
  });

  test('of another row follows from the total row, ratios narrow it', () => {
    const table = ii06a(
      row('a', [100, 60, 30, 10, 70, 20, 49, 1, 30, 15, 15]),
      row('b', [50, null, null, 0, 40, 20, 20, 0, 10, 10, 0], { p3: '60,0' }),
      row('total', [150, null, null, 10, 110, 40, 69, 1, 40, 25, 15]),
    );
    const found = located(table).implied.map((one) => `${one.row}.${one.column} ${one.value}`);
    expect(found).toEqual(['b.4 30', 'b.5 20', 'total.4 90', 'total.5 50']);
  });

  test('keeps its bounds over sums that only a linear program sees', () => {
    // (8) + (9) = 69 and (9) is at most 69; p1 says that 98,6 % of 70 are on time or early.
    const wide = ii06a(row('land', [100, 60, 30, 10, 70, null, null, null, 30, 20, 10], { p1: '98,57' }));
    const answer = located(wide).implied.map((one) => `${one.column} ${one.low}..${one.high}`);
    expect(answer).toEqual(['8 0..69', '9 0..69', '10 1..1']);
  });
});
