import { countColumns } from '../../../shared/forms/document';
import { unitTotal } from '../../../shared/rules/check/unit-total';
import { periodKey, quartersOf, type Span } from '../../../shared/period/period';
import type { QuarterFigures } from '../../../shared/totals/span/quarter-figures';
import type { WordedProvinceIndex } from '../../../shared/totals/sentence/worded-province-index';
import type { WordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { startApi, type TestApi } from '../../tools/api';
import { makeProvince } from '../../tools/province';
import { storeProvince } from '../../tools/stored-province';

/** The mergers of 1/7/2025 fall between the second and the third quarter. */
const span: Span = { year: 2025, quarters: 4 };
const province = makeProvince({ units: 10, rows: 3, seed: 5, last: { year: 2025, quarter: 4 }, quarters: 5 });
const gone = { unit: '', period: '2025-Q2' };
const supervisor = { as: 'supervisor' };

let api: TestApi;
beforeAll(async () => {
  api = await startApi('2026-03-20T03:00:00Z');
  const silent = province.units.openOn('2025-12-14').find(({ kind }) => kind === 'department');
  gone.unit = silent?.code ?? '';
  // The same province without one quarter of one department.
  const lacking = {
    ...province,
    *submissions(period: (typeof province.periods)[number]) {
      for (const made of province.submissions(period)) {
        if (periodKey(period) !== gone.period || made.unit !== gone.unit) yield made;
      }
    },
  };
  await storeProvince(api.services, lacking);
});
afterAll(() => api.stop());

interface SpanFigures {
  period: string;
  totals: WordedProvinceTotals;
  index: WordedProvinceIndex;
  quarters: QuarterFigures;
  damaged: string[];
}
const ask = async (name: 'getTotals' | 'getSpan', key: string, query: Record<string, string> = {}) => {
  const path = name === 'getTotals' ? { period: key } : { span: key };
  return (await api.call(name, path, { ...supervisor, query })).json as unknown as SpanFigures;
};

test('a year is the sum of its quarters over mergers: flows added, stocks at either end, each said', async () => {
  const { totals, index, damaged } = await ask('getTotals', '2025-Y');
  expect(damaged).toEqual([]);
  expect(totals.period).toEqual(span);
  expect(totals.span?.quarters).toEqual(quartersOf(span));
  expect(totals.span?.changedForms).toEqual([]);
  expect(totals.span?.incomplete).toEqual([
    {
      unit: gone.unit,
      name: expect.any(String) as string,
      lacking: [{ period: { year: 2025, quarter: 2 }, reason: 'nothing' }],
    },
  ]);
  const [first, ...rest] = totals.units.leftOut;
  expect(first).toMatchObject({ unit: gone.unit, reason: 'incomplete' });
  expect(rest.length).toBeGreaterThan(0);
  expect(rest.every(({ group, reason }) => group === 'district' && reason === 'ceased')).toBe(true);
  const form = totals.forms.find((one) => one.form === 'II.06a');
  const document = province.forms.find(({ code }) => code === 'II.06a');
  // Districts ended with the mergers; nobody took over what they did in the first two quarters.
  const ended = (unit: string) => province.units.find(unit)?.kind === 'district';
  const quarters = quartersOf(span).map((period) =>
    [...province.submissions(period)].filter(({ unit }) => unit !== gone.unit && !ended(unit)),
  );
  const sums = (column: string) =>
    quarters.map((own) =>
      own.reduce(
        (sum, { tables }) =>
          sum +
          (unitTotal(
            tables.find(({ form: code }) => code === 'II.06a'),
            column,
          ) ?? NaN),
        0,
      ),
    );
  for (const { key, measure } of document ? countColumns(document) : []) {
    const each = sums(key);
    const expected = {
      flow: each.reduce((a, b) => a + b, 0),
      opening: each[0],
      stock: each.at(-1),
      workload:
        each.reduce((a, b) => a + b, 0) -
        sums('6')
          .slice(1)
          .reduce((a, b) => a + b, 0),
      distinct: NaN,
    };
    expect([key, form?.total[key]?.known]).toEqual([key, expected[measure ?? 'distinct']]);
  }
  expect(form?.findings.filter(({ status }) => status === 'fail')).toEqual([]);
  expect(totals.coverage.join('\n')).toContain('quý I/2025, quý II/2025, quý III/2025, quý IV/2025');
  expect(totals.coverage.join('\n')).toMatch(/không cộng được vì một thủ tục có thể phát sinh ở nhiều quý/);
  expect(index.units).toHaveLength(totals.units.accepted);
  expect(index.units[0]?.rank).toBe(1);
});

test('the quarters stand beside the span, and a drill-down leads to the span of each unit', async () => {
  const { totals, quarters } = await ask('getSpan', '2025-9M');
  const line = totals.forms[0]?.groups.flatMap(({ lines }) => lines).at(-1);
  const own = quarters['II.06a']?.[line?.unit ?? ''];
  expect(own).toHaveLength(3);
  expect(own?.reduce((sum, cells) => sum + (cells?.['4'] ?? NaN), 0)).toBe(line?.cells['4']);
  const drilled = await ask('getTotals', '2025-9M', {
    form: 'II.06a',
    row: `unit:${line?.unit}`,
    column: '4',
  });
  expect(drilled).toMatchObject({
    totals: null,
    contributors: [{ unit: line?.unit, value: line?.cells['4'] }],
  });
});

test('a quarter that opens otherwise than the one before closed is a finding with the unit and the difference', async () => {
  const other = makeProvince({ units: 6, rows: 2, seed: 9, last: { year: 2024, quarter: 2 }, quarters: 2 });
  const apart = await startApi('2026-03-20T03:00:00Z');
  try {
    let moved = '';
    await storeProvince(apart.services, {
      ...other,
      *submissions(period) {
        for (const made of other.submissions(period)) {
          const tables = made.content.tables.map((table) => ({
            ...table,
            rows: table.rows.map((row) => {
              const opening = row.cells['4'];
              const changed =
                table.form === 'K04' && period.quarter === 2 && (moved === '' || moved === made.unit);
              if (!changed || typeof opening !== 'number') return row;
              moved = made.unit;
              return { ...row, cells: { ...row.cells, '4': opening + 3 } };
            }),
          }));
          yield { ...made, content: { ...made.content, tables } };
        }
      },
    });
    const answer = await apart.call('getTotals', { period: '2024-H1' }, supervisor);
    const totals = answer.json.totals as WordedProvinceTotals;
    const found = totals.forms
      .flatMap(({ findings }) => findings)
      .find(({ code }) => code === 'totals.stock-break');
    expect(found).toMatchObject({ form: 'K04', severity: 'query', units: [{ unit: moved, difference: 3 }] });
    expect(found?.message).toMatch(/quý II\/2024.*\(4\).*\(8\).*lệch \+3/);
  } finally {
    await apart.stop();
  }
});

test('the workbook and the draft of the report are files named after the span; a clerk gets neither', async () => {
  const workbook = await api.call('getSpanWorkbook', { span: '2025-H1' }, supervisor);
  expect(workbook.status).toBe(200);
  expect(decodeURIComponent(workbook.headers['content-disposition'] ?? '')).toContain('6 tháng đầu năm 2025');
  const report = await api.call('getProvinceReport', { period: '2025-H1' }, supervisor);
  expect(report.status).toBe(200);
  const refused = await api.call('getProvinceReport', { period: '2025-H1' }, { as: `clerk.${gone.unit}` });
  expect(refused.status).toBe(403);
});

test.each([
  ['getTotals', { period: '2027-H1' }],
  ['getTotals', { period: '2025-H2' }],
  ['getSpan', { span: '2025-Q1' }],
  ['getOverview', { period: '2025-H1' }],
] as const)('%s refuses %o', async (name, path) => {
  expect((await api.call(name, path, supervisor)).status).toBe(422);
});
