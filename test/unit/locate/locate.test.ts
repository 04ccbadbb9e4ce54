import type { CellOrigin, Origin } from '../../../shared/locate/correction';
import { TOTAL_ROW, type Row, type Table } from '../../../shared/forms/table';
import { locate } from '../../../shared/locate/locate';
import { suspectsOf } from '../../../shared/locate/suspects';
import { check } from '../../../shared/rules/check/check';
import { referenceContent } from '../../../functions/local/seed/reference';
import { corrections, ii06a, located, row, rules, said, withTotal } from './tables';

//                          3    4   5   6   7   8   9  10  11  12  13
const land = row('land', [100, 60, 30, 10, 70, 20, 49, 1, 30, 15, 15]);
const civil = row('civil', [230, 130, 88, 12, 190, 112, 75, 3, 40, 38, 2]);
const trade = row('trade', [517, 401, 95, 21, 463, 290, 171, 2, 54, 47, 7]);

function changed(table: Table, key: string, cells: Table['rows'][number]['cells']): Table {
  const rows = table.rows.map((one) =>
    one.key === key ? { ...one, cells: { ...one.cells, ...cells } } : one,
  );
  return { ...table, rows };
}

describe('one slip', () => {
  const right = withTotal(land, civil, trade);

  test('nothing broken, no clusters', () => {
    expect(located(right)).toEqual({ status: 'proven', clusters: [], implied: [] });
  });

  test('transposed digits: row and column give the same figure, so it is certain', () => {
    const answer = located(changed(right, 'trade', { 9: 117 }));
    expect(answer.status).toBe('proven');
    expect(corrections(answer)[0]?.[0]).toBe('certain trade.9: 117 > 171 transposed');
    expect(answer.clusters).toHaveLength(1);
    expect(answer.clusters[0]).toMatchObject({
      size: 1,
      more: 0,
      findings: [
        { code: 'II.06a.resolved', form: 'II.06a', row: 'trade' },
        { code: 'II.06a.total', form: 'II.06a', row: TOTAL_ROW },
      ],
    });
  });

  test.each([
    ['a nought too many', 'civil', { 12: 380 }, 'certain civil.12: 380 > 38 tenfold'],
    ['a missing digit', 'trade', { 3: 57 }, 'certain trade.3: 57 > 517 missing-digit'],
    ['a digit typed twice', 'civil', { 4: 1330 }, 'certain civil.4: 1330 > 130 doubled-digit'],
    ['a wrong digit in the total row', TOTAL_ROW, { 8: 522 }, 'certain total.8: 522 > 422 digit'],
    ['the figure of the next column', 'land', { 8: 49 }, 'certain land.8: 49 > 20 neighbour-column'],
  ])('%s', (_, key, cells, expected) => {
    expect(corrections(located(changed(right, key, cells)))[0]?.[0]).toBe(expected);
  });

  test('two cells exchanged are one error', () => {
    const answer = located(changed(right, 'civil', { 8: 75, 9: 112 }));
    expect(corrections(answer)).toEqual([['likely civil.8: 75 > 112, civil.9: 112 > 75 swapped']]);
    expect(answer.clusters[0]?.size).toBe(1);
  });

  test('a row written one column beside its own is one error', () => {
    // (5) skipped: (5) to (8) stand one column to the right, and the early ones are lost.
    const answer = located(
      changed(withTotal(land, civil, trade), 'civil', { 5: null, 6: 88, 7: 12, 8: 190 }),
    );
    expect(corrections(answer)[0]?.[0]).toBe(
      'certain civil.5: null > 88, civil.6: 88 > 12, civil.7: 12 > 190, civil.8: 190 > 112 shifted',
    );
  });

  test('rows in another order, the same answer', () => {
    const wrong = changed(changed(right, 'trade', { 9: 117 }), 'civil', { 4: 131 });
    const shuffled = { ...wrong, rows: [...wrong.rows].reverse() };
    expect(located(shuffled)).toEqual(located(wrong));
  });

  test('what it proposes keeps every relation', () => {
    const wrong = changed(changed(right, 'trade', { 9: 117 }), 'civil', { 4: 131 });
    const mended = located(wrong).clusters.reduce(
      (table, { corrections: [first] }) =>
        (first?.cells ?? []).reduce(
          (one, { row: key, column, to }) => changed(one, key, { [column]: to }),
          table,
        ),
      wrong,
    );
    expect(mended).toEqual(right);
    expect(check(rules, { tables: [mended] }).counts.fail).toBe(0);
  });
});

describe('a total row that was added up from its rows, slips and all', () => {
  const slipped = withTotal(land, civil, row('trade', [517, 401, 95, 21, 463, 290, 117, 2, 54, 47, 7]));

  test('a slip carried into it is one error, and the total follows', () => {
    const answer = located(slipped);
    expect(answer.status).toBe('proven');
    expect(answer.clusters).toHaveLength(1);
    expect(answer.clusters[0]).toMatchObject({
      size: 1,
      findings: [
        { code: 'II.06a.resolved', form: 'II.06a', row: 'trade' },
        { code: 'II.06a.resolved', form: 'II.06a', row: TOTAL_ROW },
      ],
    });
    expect(corrections(answer)[0]?.[0]).toBe('likely trade.9: 117 > 171, total.9: 241 > 295 transposed');
    const [first] = answer.clusters[0]?.corrections ?? [];
    expect(first?.cells.map(({ follows }) => follows)).toEqual([undefined, true]);
    expect(first?.why.map((why) => ('relation' in why ? [why.kind, why.relation.row] : [why.kind]))).toEqual([
      ['mends', 'trade'],
      ['mends', TOTAL_ROW],
      ['slip'],
    ]);
    expect(suspectsOf(answer.clusters).map(({ row: key, column }) => `${key}.${column}`)).toEqual([
      'trade.9',
      'trade.8',
      'trade.10',
    ]);
  });

  test('what it proposes keeps every relation, those of the total row, too', () => {
    const { clusters } = located(slipped);
    for (const { cells } of clusters[0]?.corrections.filter(({ errors }) => errors === 1) ?? []) {
      const mended = cells.reduce(
        (one, { row: key, column, to }) => changed(one, key, { [column]: to }),
        slipped,
      );
      expect(check(rules, { tables: [mended] }).counts.fail).toBe(0);
    }
  });

  test('two slips carried into it are two findings of one error each, and the total row is told with both', () => {
    const twice = withTotal(
      land,
      row('civil', [230, 130, 88, 12, 190, 112, 57, 3, 40, 38, 2]),
      slipped.rows[2] as Row,
    );
    const answer = located(twice);
    expect(answer.clusters.map(({ size, findings }) => [size, findings.map(({ row: key }) => key)])).toEqual([
      [1, ['civil', TOTAL_ROW]],
      [1, ['trade', TOTAL_ROW]],
    ]);
    expect(corrections(answer).map(([first]) => first)).toEqual([
      'likely civil.9: 57 > 75, total.9: 223 > 241 transposed',
      'likely trade.9: 117 > 171, total.9: 223 > 277 transposed',
    ]);
  });

  test('where somebody vouches for one of its figures it stands for itself', () => {
    const pinned = [{ form: 'II.06a', row: TOTAL_ROW, column: '3' }];
    expect(located(slipped, { pinned }).clusters[0]?.size).toBe(2);
  });

  test('two rows whose figures were exchanged are told from it, as the total row is right', () => {
    const exchanged = withTotal(
      row('land', [100, 60, 30, 10, 70, 20, 171, 1, 30, 15, 15]),
      civil,
      row('trade', [517, 401, 95, 21, 463, 290, 49, 2, 54, 47, 7]),
    );
    expect(corrections(located(exchanged))).toEqual([['likely land.9: 171 > 49, trade.9: 49 > 171 swapped']]);
  });
});

describe('several explanations', () => {
  test('without a total row they are listed, the more telling slip first', () => {
    expect(corrections(located(ii06a(row('land', [100, 60, 30, 10, 70, 20, 94, 1, 30, 15, 15]))))).toEqual([
      ['likely land.9: 94 > 49 transposed', 'possible land.7: 70 > 115 total-not-updated'],
    ]);
  });

  test('a pinned cell is not changed, and the next best is told', () => {
    const wrong = ii06a(row('land', [100, 60, 30, 10, 70, 20, 94, 1, 30, 15, 15]));
    const pinned = [{ form: 'II.06a', row: 'land', column: '9' }];
    const answer = located(wrong, { pinned });
    expect(answer.clusters[0]?.size).toBe(3);
    expect(
      answer.clusters[0]?.corrections.flatMap(({ cells }) => cells.map(({ column }) => column)),
    ).not.toContain('9');
  });

  test('nothing is left to change where all cells are pinned', () => {
    const wrong = ii06a(row('land', [100, 60, 30, 10, 70, 20, 94, 1, 30, 15, 15]));
    const pinned = ['3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'].map((column) => ({
      form: 'II.06a',
      row: 'land',
      column,
    }));
    expect(located(wrong, { pinned })).toMatchObject({
      status: 'none',
      clusters: [{ status: 'none', corrections: [] }],
    });
  });

  test('where figures come from decides between equally many errors, and hides none', () => {
    const wrong = ii06a(row('land', [100, 60, 30, 10, 70, 20, 51, 1, 30, 15, 15]));
    const from = (column: string, origin: Origin): CellOrigin => ({
      form: 'II.06a',
      row: 'land',
      column,
      origin,
    });
    const plain = corrections(located(wrong))[0] ?? [];
    const answer = located(wrong, { origins: [from('8', 'typed'), from('9', 'accepted')] });
    const told = corrections(answer)[0] ?? [];
    expect(told[0]).toBe('likely land.8: 20 > 18 unknown');
    const cells = (all: string[]) => all.map((one) => one.split(' ').slice(1).join(' ')).sort();
    expect(cells(told)).toEqual(cells(plain));
    const why = answer.clusters[0]?.corrections[0]?.why;
    expect(why).toContainEqual({
      kind: 'origin',
      cell: { form: 'II.06a', row: 'land', column: '8' },
      origin: 'typed',
    });
  });
});

describe('the quarter before and printed ratios', () => {
  const previous: Table[] = [ii06a({ key: 'land', label: 'land', cells: { 11: 10 } })];

  test('the figure carried over shows which part is wrong', () => {
    const wrong = ii06a(row('land', [100, 60, 30, 13, 70, 20, 49, 1, 30, 15, 15]));
    expect(corrections(located(wrong, { previous }))[0]?.[0]).toBe('certain land.6: 13 > 10 digit');
  });

  test('a ratio that its figures do not give is named, with what they give', () => {
    const wrong = ii06a(row('land', [100, 60, 30, 10, 70, 20, 49, 1, 30, 15, 15], { p4: '71' }));
    expect(corrections(located(wrong))).toEqual([['likely land.p4: 71 > 70 ratio']]);
  });

  test('an unreadable ratio is no figure to rely on', () => {
    const wrong = ii06a(row('land', [100, 60, 30, 10, 70, 20, 49, 1, 30, 15, 15], { p4: 'gần hết' }));
    expect(located(wrong).clusters[0]?.corrections.map(said)).toEqual(['land.p4: gần hết > 0..null']);
  });
});

describe('a published misprint', () => {
  const levels = [
    row('p1', [90_000, 50_000, 38_000, 2_000, 88_000, 0, 87_000, 1_000, 2_000, 1_500, 500]),
    row('p2', [250_000, 150_000, 95_000, 5_000, 245_000, 0, 242_300, 2_700, 5_000, 4_000, 1_000]),
    row('p3', [316_000, 190_000, 120_000, 6_000, 310_250, 0, 306_295, 3_955, 5_750, 5_000, 750]),
  ];
  const right = withTotal(...levels);
  const total = right.rows.find(({ key }) => key === TOTAL_ROW)?.cells ?? {};

  test('rows, levels and the printed rate bear each other out against one cell', () => {
    expect([total['7'], total['9']]).toEqual([643_250, 635_595]);
    const answer = located(changed(right, TOTAL_ROW, { 9: 635_593, p1: '98,81' }));
    expect(answer.status).toBe('proven');
    expect(corrections(answer)[0]?.[0]).toBe('certain total.9: 635593 > 635595 digit');
    const [first] = answer.clusters[0]?.corrections ?? [];
    expect(first?.why.map(({ kind }) => kind)).toEqual(['mends', 'mends', 'ratio', 'slip']);
  });
});

describe('the reference report', () => {
  const answer = locate({ rules, tables: referenceContent.tables }, { deadline: () => false });

  test('K01: one cluster, each of the four cells with its only value, none certain', () => {
    expect(answer.clusters).toHaveLength(1);
    expect(answer.clusters[0]).toMatchObject({
      status: 'proven',
      size: 1,
      findings: [{ code: 'K01.integration', form: 'K01', row: TOTAL_ROW }],
    });
    expect(corrections(answer)[0]?.map((text) => text.replace(/ \S+$/, ''))).toEqual([
      'possible total.10: 49 > 51',
      'possible total.11: 4 > 6',
      'possible total.12: 3 > 5',
      'possible total.3: 58 > 56',
    ]);
  });

  test('that the whole is wrong would break five relations more, and it says so', () => {
    const last = answer.clusters[0]?.corrections.at(-1);
    expect(last?.errors).toBe(2);
    expect(last?.why.filter(({ kind }) => kind === 'breaks')).toHaveLength(5);
  });
});

test('figures that contradict each other only together are told with the chain', () => {
  const answer = located(ii06a(row('land', [100, 60, 30, 10, 70, 20, 49, 1, null, 20, 15])));
  expect(answer.clusters).toHaveLength(1);
  expect(answer.clusters[0]?.chain.map(({ code, sides }) => [code, sides])).toEqual([
    ['II.06a.pending', [[null], [20, 15]]],
    ['II.06a.flow', [[100], [70, null]]],
  ]);
  expect(corrections(answer)[0]).toEqual([
    'likely land.13: 15 > 10 digit',
    'possible land.12: 20 > 15 unknown',
  ]);
});
