import fc from 'fast-check';
import { countColumns } from '../../../shared/forms/document';
import { consolidate, createConsolidation } from '../../../shared/totals/consolidate';
import { createTotalsPart } from '../../../shared/totals/totals-part';
import { contributors, type ConsolidatedRowKey } from '../../../shared/totals/drill';
import type { Include, ProvinceTotals, UnitSubmission } from '../../../shared/totals/province-totals';
import { makeProvince, type MadeProvince } from '../../tools/province';
import type { TotalsPart } from '../../../shared/totals/unit-entry';
import { plain, plainTotals, type PlainSum } from './brute-force';

const scenario = fc.record({
  units: fc.integer({ min: 2, max: 14 }),
  rows: fc.integer({ min: 1, max: 4 }),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  slips: fc.constantFrom(0, 30),
  missing: fc.constantFrom(0, 25, 60),
  mixed: fc.boolean(),
  /** 2024-Q2 to 2026-Q1: before, at and after the mergers of 2025. */
  quarter: fc.integer({ min: 0, max: 7 }),
  include: fc.constantFrom<Include>('accepted', 'submitted'),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

function setUp(given: Scenario) {
  const province = makeProvince({ ...given, quarters: 8 });
  const period = province.periods[given.quarter] ?? province.last;
  const submissions = [...province.submissions(period)];
  return { province, frame: { forms: province.forms, units: province.units, period }, submissions };
}

function columnsOf(province: MadeProvince) {
  return (form: string) => {
    const document = province.forms.find(({ code }) => code === form);
    return document ? countColumns(document).map(({ key }) => key) : [];
  };
}

const statuses = (include: Include) => (include === 'accepted' ? ['accepted'] : ['accepted', 'submitted']);
const asPlain = ({ known, blanks }: { known: number | null; blanks: number }): PlainSum => ({
  known: known === null ? null : BigInt(known),
  blanks,
});
const NOTHING: PlainSum = { known: null, blanks: 0 };

test('totals of province, groups and lĩnh vực equal an independent sum, whoever is missing, late, reopened or merged', () => {
  fc.assert(
    fc.property(scenario, (given) => {
      const { province, frame, submissions } = setUp(given);
      const totals = consolidate({ ...frame, submissions }, { include: given.include });
      const expected = plainTotals(
        province.tree.units,
        submissions,
        frame.period,
        statuses(given.include),
        columnsOf(province),
      );
      for (const form of totals.forms) {
        for (const column of form.columns) {
          const cell = form.total[column];
          expect(cell && asPlain(cell)).toEqual(expected.sums.get(`${form.form}|all|${column}`) ?? NOTHING);
          expect(cell?.blankUnits).toHaveLength(cell?.blanks ?? -1);
          for (const group of form.groups) {
            const part = group.total[column];
            expect(part && asPlain(part)).toEqual(
              expected.sums.get(`${form.form}|${group.group}|${column}`) ?? NOTHING,
            );
          }
          for (const field of form.fields) {
            const part = field.cells[column];
            expect(part && asPlain(part)).toEqual(
              expected.fields.get(`${form.form}|${plain(field.label)}|${column}`),
            );
          }
        }
        const included = expected.included.get(form.form) ?? new Set();
        const lines = form.groups.flatMap((group) => group.lines.map(({ unit }) => unit));
        expect(new Set(lines)).toEqual(included);
        expect(new Set([...lines, ...form.missing.map(({ unit }) => unit)])).toEqual(new Set(totals.order));
        expect(lines.length + form.missing.length).toBe(totals.order.length);
      }
    }),
    { numRuns: 30 },
  );
});

test('the order of the submissions does not matter, and one by one is the same as all at once', () => {
  fc.assert(
    fc.property(scenario, fc.infiniteStream(fc.nat()), (given, chance) => {
      const { frame, submissions } = setUp(given);
      const shuffled = submissions
        .map((submission) => ({ submission, at: chance.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ submission }) => submission);
      const whole = consolidate({ ...frame, submissions }, { include: given.include });
      const stream = createConsolidation(frame, { include: given.include });
      for (const submission of shuffled) stream.add(submission);
      expect(stream.finish()).toEqual(whole);
    }),
    { numRuns: 25 },
  );
});

test('however the units are shared out over parts that are stored and read back, the totals are the same', () => {
  fc.assert(
    fc.property(scenario, fc.integer({ min: 1, max: 5 }), (given, count) => {
      const { frame, submissions } = setUp(given);
      const { include } = given;
      const makers = Array.from({ length: count }, () => createTotalsPart(frame, { include }));
      const contributions = new Map<string, unknown>();
      submissions.forEach((submission, index) => {
        const addition = makers[(index * 7 + given.seed) % count]?.workUp(submission);
        addition?.add();
        if (addition?.contribution) contributions.set(submission.unit, addition.contribution);
      });
      const parts = makers.map((maker) => JSON.parse(JSON.stringify(maker.finish())) as TotalsPart);
      const together = createConsolidation(frame, { include });
      const counted = parts.reverse().flatMap((part) => together.addPart(part).map(({ unit }) => unit));
      expect(new Set(counted)).toEqual(new Set(contributions.keys()));
      expect(together.finish()).toEqual(consolidate({ ...frame, submissions }, { include }));
    }),
    { numRuns: 25 },
  );
});

test('a sum above the exact integers is still one after it was stored', () => {
  const { forms, units, last: period, ...province } = makeProvince({ units: 5, rows: 2 });
  const frame = { forms, units, period };
  const submissions = [...province.submissions(period)];
  const huge = submissions.map((submission) => ({
    ...submission,
    tables: submission.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: { ...row.cells, 3: Number.MAX_SAFE_INTEGER - 1 } })),
    })),
  }));
  const maker = createTotalsPart(frame, { include: 'submitted' });
  for (const submission of huge) maker.workUp(submission).add();
  const together = createConsolidation(frame, { include: 'submitted' });
  together.addPart(JSON.parse(JSON.stringify(maker.finish())) as TotalsPart);
  const totals = together.finish();
  expect(totals).toEqual(consolidate({ ...frame, submissions: huge }, { include: 'submitted' }));
  expect(totals.forms[0]?.fields[0]?.cells['3']).toMatchObject({ known: null, tooLarge: true });
});

test('without kept lines the sums are the same, and what add gives are the lines', () => {
  const province = makeProvince({ units: 12, missing: 20, slips: 30, seed: 5 });
  const frame = { forms: province.forms, units: province.units, period: province.last };
  const kept = consolidate(
    { ...frame, submissions: province.submissions(province.last) },
    { include: 'accepted' },
  );
  const streamed = createConsolidation(frame, { include: 'accepted', keepLines: false });
  const lines = new Map<string, Record<string, unknown>>();
  for (const submission of province.submissions(province.last)) {
    const contribution = streamed.add(submission);
    for (const { form, rows } of contribution?.tables ?? []) {
      lines.set(`${contribution?.unit.code}|${form}`, rows[0]?.cells ?? {});
    }
  }
  const bare = streamed.finish();
  const withoutLines = (totals: ProvinceTotals) =>
    totals.forms.map((form) => ({ ...form, groups: form.groups.map((group) => ({ ...group, lines: [] })) }));
  expect(bare.forms).toEqual(withoutLines(kept));
  for (const form of kept.forms) {
    for (const line of form.groups.flatMap((group) => group.lines)) {
      expect(lines.get(`${line.unit}|${form.form}`)).toEqual(line.cells);
    }
  }
});

test('what stands behind a total adds up to it, for every kind of row', () => {
  fc.assert(
    fc.property(scenario, (given) => {
      const { frame, submissions } = setUp(given);
      const totals = consolidate({ ...frame, submissions }, { include: given.include });
      const form = totals.forms[given.seed % totals.forms.length];
      const column = form?.columns[given.seed % form.columns.length];
      if (!form || column === undefined) return;
      const rows: [ConsolidatedRowKey, { known: number | null } | undefined][] = [
        ['total', form.total[column]],
        ...form.groups.map(({ group, total }): [ConsolidatedRowKey, { known: number | null } | undefined] => [
          `group:${group}`,
          total[column],
        ]),
        ...form.fields.map(({ field, cells }): [ConsolidatedRowKey, { known: number | null } | undefined] => [
          `field:${field}`,
          cells[column],
        ]),
      ];
      for (const [row, cell] of rows) {
        const behind = contributors(
          { ...frame, submissions },
          { include: given.include },
          { form: form.form, row, column },
        );
        const known = behind.flatMap(({ value, added }) => (added && value !== null ? value : []));
        expect(known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null).toBe(
          cell?.known ?? null,
        );
      }
    }),
    { numRuns: 25 },
  );
});

test('a consolidation leaves what it was given as it is', () => {
  const province = makeProvince({ units: 6, slips: 50 });
  const submissions: UnitSubmission[] = [...province.submissions(province.last)];
  const before = JSON.stringify(submissions);
  consolidate(
    { forms: province.forms, units: province.units, period: province.last, submissions },
    { include: 'submitted' },
  );
  expect(JSON.stringify(submissions)).toBe(before);
});
