import fc from 'fast-check';
import { CSV_DIALECTS } from '../../../shared/csv/csv';
import { totalsCsv } from '../../../shared/csv/totals-csv';
import { TOTAL_ROW, type Table } from '../../../shared/forms/table';
import { formatCount } from '../../../shared/language/number';
import { composeProvinceReport } from '../../../shared/report/province/compose';
import { consolidatedSheet } from '../../../shared/sheet/province/consolidated-sheet';
import type { SheetModel } from '../../../shared/sheet/model';
import { canonicalJson } from '../../../shared/submission/canonical';
import { contributors } from '../../../shared/totals/drill';
import { netDifferences } from '../../../shared/totals/field-differences';
import type { Include } from '../../../shared/totals/province-totals';
import type { WordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { makeProvince, type MadeProvince, type MadeSubmission } from '../../tools/province';
import { workbookInput } from '../province-sheets/workbook-input';

const scenario = fc.record({
  units: fc.integer({ min: 2, max: 9 }),
  rows: fc.integer({ min: 1, max: 3 }),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  slips: fc.constantFrom(0, 30),
  missing: fc.constantFrom(0, 25),
  /** Before, at and after the mergers of 2025. */
  quarter: fc.integer({ min: 3, max: 7 }),
  include: fc.constantFrom<Include>('accepted', 'submitted'),
  /** What befalls each unit's quarter. */
  fates: fc.array(fc.constantFrom('as-is', 'kept', 'row-blank', 'total-blank', 'amending', 'returned'), {
    minLength: 5,
    maxLength: 5,
  }),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;
type Fate = Scenario['fates'][number];

const WHY = 'Hồ sơ liên thông ghi ở dòng tổng';

function withCell(
  tables: readonly Table[],
  key: (row: string) => boolean,
  change: (value: number) => number | null,
) {
  return tables.map((table) =>
    table.form !== 'II.06a'
      ? table
      : {
          ...table,
          rows: table.rows.map((row) =>
            key(row.key) ? { ...row, cells: { ...row.cells, 9: change(Number(row.cells['9'] ?? 0)) } } : row,
          ),
        },
  );
}

function befall(made: MadeSubmission, fate: Fate): MadeSubmission {
  const isTotal = (key: string) => key === TOTAL_ROW;
  const isFirst = (key: string) => key === 'linh-vuc-1';
  const explanations = [{ code: 'II.06a.total', form: 'II.06a', row: TOTAL_ROW, text: WHY }];
  switch (fate) {
    case 'as-is':
      return made;
    case 'kept':
      return { ...made, tables: withCell(made.tables, isTotal, (value) => value + 18), explanations };
    case 'row-blank':
      return { ...made, tables: withCell(made.tables, isFirst, () => null) };
    case 'total-blank':
      return {
        ...made,
        tables: withCell(
          made.tables,
          (key) => isTotal(key) || isFirst(key),
          () => null,
        ),
      };
    case 'amending':
    case 'returned': {
      const { calendar, tables } = made;
      const accepted = {
        version: 3,
        calendar,
        tables: withCell(tables, isTotal, (value) => value + 5),
        explanations,
      };
      const status = fate === 'amending' ? 'submitted' : 'returned';
      return { ...made, status, version: 6, accepted };
    }
  }
}

function setUp(given: Scenario) {
  const made = makeProvince({ ...given, mixed: true, quarters: 8 });
  const last = made.periods[given.quarter] ?? made.last;
  const submissions = [...made.submissions(last)].map((submission, index) =>
    befall(submission, given.fates[index % given.fates.length] ?? 'as-is'),
  );
  const province: MadeProvince = {
    ...made,
    last,
    *submissions() {
      yield* submissions;
    },
  };
  const input = workbookInput(province, { include: given.include, changes: false });
  const frame = { forms: made.forms, units: made.units, period: last };
  return { submissions, input, frame };
}

/** A unit's figure by what the decisions say, sharing no code with the product. */
function figureOf(tables: readonly Table[], form: string, column: string): bigint | null {
  const rows = tables.find((table) => table.form === form)?.rows ?? [];
  const stated = rows.find(({ key }) => key === TOTAL_ROW)?.cells[column];
  if (typeof stated === 'number') return BigInt(stated);
  const parts = rows.filter(({ key }) => key !== TOTAL_ROW).map(({ cells }) => cells[column]);
  if (parts.length === 0 || parts.some((part) => typeof part !== 'number')) return null;
  return parts.reduce<bigint>((sum, part) => sum + BigInt(part as number), 0n);
}

const sumOf = (values: readonly (number | null | undefined)[]): number | null => {
  const known = values.flatMap((value) => value ?? []);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

/** Rows of a sheet by the text of their second column. */
function rowsOf(sheet: SheetModel | undefined): { label: string; figures: (number | null)[] }[] {
  const rows = new Map<number, { label: string; figures: (number | null)[] }>();
  for (const { row, column, value } of sheet?.cells ?? []) {
    const at = rows.get(row) ?? { label: '', figures: [] };
    rows.set(row, at);
    if (column === 2 && typeof value === 'string') at.label = value;
    if (column > 2 && typeof value !== 'string') at.figures.push(value as number | null);
  }
  return [...rows.values()];
}

test('every face of a quarter says the same totals, and names each difference with unit and explanation', () => {
  fc.assert(
    fc.property(scenario, (given) => {
      const { submissions, input, frame } = setUp(given);
      const { totals } = input;
      const counts = (status: string) => status === 'accepted' || status === given.include;
      const told = JSON.parse(canonicalJson(totals)) as WordedProvinceTotals;
      const csv = [...totalsCsv({ ...input, forms: frame.forms }, 'vi', CSV_DIALECTS.semicolon)]
        .slice(1)
        .join('');
      const annexes = [...frame.forms.map(({ code }) => code), 'checks'];
      const report = composeProvinceReport({
        ...input,
        made: '2026-03-20',
        compared: [],
        checks: input,
        choice: { annexes },
      });
      const checks = report.annexes.at(-1)?.rows.flat() ?? [];
      for (const [place, form] of totals.forms.entries()) {
        const lines = form.groups.flatMap((group) => group.lines);
        const net = netDifferences(form.differences);
        const document = frame.forms[place];
        const drawn = (by: 'units' | 'fields') =>
          rowsOf(document && consolidatedSheet(input, document, by, 'x', 'vi'));
        const [byFields, byUnits] = [drawn('fields'), drawn('units')];
        for (const [index, column] of form.columns.entries()) {
          const total = form.total[column]?.known ?? null;
          // By unit, against what each unit's own tables say.
          for (const line of lines) {
            const made = submissions.find(({ unit }) => unit === line.unit);
            const counted = made && (counts(made.status) ? made : made.accepted);
            const figure = figureOf(counted?.tables ?? [], form.form, column);
            expect(line.cells[column] ?? null).toBe(figure === null ? null : Number(figure));
          }
          const added = lines.filter((line) => line.added);
          expect(sumOf(added.map(({ cells }) => cells[column]))).toBe(total);
          expect(sumOf(form.groups.map((group) => group.total[column]?.known))).toBe(total);
          // By lĩnh vực, with the differences that are named.
          if (form.fields.length > 0) {
            const fields = sumOf(form.fields.map(({ cells }) => cells[column]?.known));
            expect((fields ?? 0) + (net[column] ?? 0)).toBe(total ?? 0);
            const last = byFields.find(({ label }) => label === 'Tổng cộng toàn tỉnh');
            const parts = byFields.slice(byFields.findIndex(({ label }) => label === form.fields[0]?.label));
            const above = parts.slice(0, form.fields.length + (form.differences.length > 0 ? 1 : 0));
            expect(last?.figures[index] ?? null).toBe(total);
            expect(sumOf(above.map(({ figures }) => figures[index])) ?? 0).toBe(total ?? 0);
          }
          expect(byUnits.find(({ label }) => label === 'Tổng cộng toàn tỉnh')?.figures[index] ?? null).toBe(
            total,
          );
          expect(told.forms[place]?.total[column]?.known ?? null).toBe(total);
        }
        for (const { name, message, explanation, columns } of form.differences) {
          expect(message).toContain(name);
          if (explanation !== null) expect(message).toContain(WHY);
          if (columns.every(({ blanks }) => blanks === 0)) expect(explanation).toBe(WHY);
          expect(csv).toContain(message.replace(/"/g, '""'));
          expect(checks.some(({ text }) => text === message)).toBe(true);
        }
      }
      // What the annex of the dossiers prints under its rows, and what stands behind it.
      const dossiers = totals.forms.find(({ form }) => form === 'II.06a');
      const place = dossiers?.columns.indexOf('9') ?? -1;
      const known = dossiers?.total['9']?.known ?? null;
      const annex = report.annexes.find(({ title }) => title === frame.forms[0]?.title.vi.toUpperCase());
      if (dossiers && annex && known !== null) {
        const printed = annex.rows.map((row) => row.slice(2)[place]?.text ?? '');
        expect(printed.at(-1)?.replace(/^[≥~]\s/, '')).toBe(formatCount(known, 'vi'));
        const number = (text: string) => Number(text.replace(/[^\d-]/g, ''));
        expect(printed.slice(0, -1).reduce((sum, text) => sum + number(text), 0)).toBe(known);
      }
      const behind = contributors(
        { ...frame, submissions },
        { include: given.include },
        { form: 'II.06a', row: 'total', column: '9' },
      );
      expect(sumOf(behind.flatMap(({ value, added }) => (added ? value : [])))).toBe(known);
      for (const { unit, value, rows, unequal } of behind) {
        const made = sumOf(rows.map((row) => row.value));
        expect(unequal === undefined).toBe((made ?? 0) === (value ?? 0));
        const named = dossiers?.differences
          .find((one) => one.unit === unit)
          ?.columns.find(({ column }) => column === '9');
        if (dossiers?.groups.some(({ lines }) => lines.some((line) => line.unit === unit && line.added))) {
          expect(unequal).toEqual(named);
        }
      }
    }),
    { numRuns: 15 },
  );
});
