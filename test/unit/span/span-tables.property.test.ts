import fc from 'fast-check';
import { countColumns } from '../../../shared/forms/document';
import { TOTAL_ROW, type Table } from '../../../shared/forms/table';
import { quartersOf, type Period, type Span } from '../../../shared/period/period';
import { check } from '../../../shared/rules/check/check';
import { unitTotal } from '../../../shared/rules/check/unit-total';
import { compileRules } from '../../../shared/rules/compile';
import { spanRules } from '../../../shared/span/span-rules';
import { spanTables } from '../../../shared/span/span-tables';
import { stockBreaks } from '../../../shared/span/stock-breaks';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { bundledForms } from '../../../shared/forms/documents';

const forms = formsIn(readForms(bundledForms), { year: 2024, quarter: 4 });
const rules = compileRules(forms);
const overSpans = spanRules(rules);

const count = fc.integer({ min: 0, max: 40 });

/** A row of II.06a without its stocks: what came in and how it was resolved; a quarter has it or not. */
const movement = fc.option(
  fc.record({ online: count, direct: count, early: count, late: count, share: count }),
  {
    nil: null,
    freq: 6,
  },
);
const quarter = fc.record({
  rows: fc.tuple(movement, movement, movement),
  catalogue: count,
  more: count,
  petitions: count,
});
const year = fc.record({
  opening: fc.tuple(count, count, count),
  quarters: fc.tuple(quarter, quarter, quarter, quarter),
  span: fc.constantFrom<Span['quarters']>(2, 3, 4),
  total: fc.boolean(),
});
type Year = typeof year extends fc.Arbitrary<infer T> ? T : never;

/** Tables in which every relation holds and every quarter opens with what the one before left. */
function quartersOfYear({ opening, quarters, total }: Year): Table[][] {
  let stocks: number[] = opening;
  let petitionsLeft = 0;
  return quarters.map(({ rows, catalogue, more, petitions }) => {
    const before = stocks;
    const cells = rows.map((row, index) => {
      const carried = before[index] ?? 0;
      const { online, direct, early, late, share } = row ?? {
        online: 0,
        direct: 0,
        early: 0,
        late: 0,
        share: 0,
      };
      const received = online + direct + carried;
      const onTime = Math.min(early, received);
      const overdue = Math.min(late, received - onTime);
      const pending = received - onTime - overdue;
      const within = Math.min(share, pending);
      return {
        '3': received,
        '4': online,
        '5': direct,
        '6': carried,
        '7': onTime + overdue,
        '8': 0,
        '9': onTime,
        '10': overdue,
        '11': pending,
        '12': within,
        '13': pending - within,
      };
    });
    stocks = cells.map((own) => own['11']);
    const detail = cells.map((own, index) => ({
      key: `r${index}`,
      label: `R${index}`,
      cells: own as Record<string, number>,
    }));
    // A row in which nothing moved and nothing is left need not be there.
    const shown = detail.filter(({ cells: own }, index) => rows[index] !== null || own['3'] !== 0);
    const sums = Object.fromEntries(
      forms
        .slice(0, 1)
        .flatMap(countColumns)
        .map(({ key }) => [key, detail.reduce((sum, row) => sum + (row.cells[key] ?? 0), 0)]),
    );
    const stated = { key: TOTAL_ROW, label: 'Total', cells: sums };
    const carriedPetitions = petitionsLeft;
    const handled = Math.min(petitions, carriedPetitions + more);
    petitionsLeft = carriedPetitions + more - handled;
    return [
      { form: 'II.06a', rows: [...shown, ...(total || shown.length === 0 ? [stated] : [])] },
      {
        form: 'K01',
        rows: [
          {
            key: 'r0',
            label: 'R0',
            cells: { '3': catalogue + more, '4': catalogue, '5': more, '16': more, '17': 0 },
          },
        ],
      },
      {
        form: 'K04',
        rows: [
          {
            key: TOTAL_ROW,
            label: '',
            cells: {
              '3': more,
              '4': carriedPetitions,
              '5': carriedPetitions + more,
              '6': handled,
              '7': handled,
              '8': petitionsLeft,
            },
          },
        ],
      },
    ];
  });
}

const failed = (tables: readonly Table[], previous: readonly Table[] | undefined, own = rules) =>
  check(own, { tables, ...(previous ? { previous } : {}) }).findings.filter(
    ({ status, severity }) => status === 'fail' && severity === 'error',
  );

test('relations that hold in each quarter hold over them all, and nothing is smoothed', () => {
  fc.assert(
    fc.property(year, (given) => {
      const quarters = quartersOfYear(given);
      const span: Span = { year: 2024, quarters: given.span };
      const periods = quartersOf(span);
      const within = quarters.slice(0, given.span);
      within.forEach((tables, index) => {
        expect(failed(tables, within[index - 1])).toEqual([]);
      });
      const tables = spanTables(within, forms);
      expect(failed(tables, undefined, overSpans)).toEqual([]);
      expect(
        stockBreaks(
          periods.map((period, index) => ({ period, tables: within[index] ?? [] })),
          rules,
        ),
      ).toEqual([]);
      const table = tables.find(({ form }) => form === 'II.06a');
      const each = (column: string) =>
        within.map(
          (own) =>
            unitTotal(
              own.find(({ form }) => form === 'II.06a'),
              column,
            ) ?? NaN,
        );
      const sum = (column: string) => each(column).reduce((a, b) => a + b, 0);
      expect(unitTotal(table, '4')).toBe(sum('4'));
      expect(unitTotal(table, '6')).toBe(each('6')[0]);
      expect(unitTotal(table, '11')).toBe(each('11').at(-1));
      expect(unitTotal(table, '3')).toBe(sum('4') + sum('5') + (each('6')[0] ?? NaN));
      expect(
        unitTotal(
          tables.find(({ form }) => form === 'K01'),
          '3',
        ),
      ).toBe(
        unitTotal(
          within.at(-1)?.find(({ form }) => form === 'K01'),
          '3',
        ),
      );
    }),
  );
});

test('a quarter that does not open with what the one before left is named with both figures', () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 9 }), (given, more) => {
      const [first = [], second = []] = quartersOfYear({ ...given, total: true });
      const moved = second.map((table) => ({
        ...table,
        rows: table.rows.map((row) =>
          row.key === TOTAL_ROW && table.form === 'II.06a'
            ? { ...row, cells: { ...row.cells, '6': (row.cells['6'] as number) + more } }
            : row,
        ),
      }));
      const q2: Period = { year: 2024, quarter: 2 };
      const breaks = stockBreaks(
        [
          { period: { year: 2024, quarter: 1 }, tables: first },
          { period: q2, tables: moved },
        ],
        rules,
      );
      const closed = unitTotal(first[0], '11');
      expect(breaks).toEqual([
        { form: 'II.06a', period: q2, column: '6', from: '11', opened: (closed ?? NaN) + more, closed },
      ]);
      const [table] = spanTables([first, moved], forms);
      expect(unitTotal(table, '6')).toBe(unitTotal(first[0], '6'));
    }),
  );
});
