import { percentText } from '../../../addin/pane/parts/format';
import { pointsText } from '../../../shared/indicators/score-text';
import { writesBetween } from '../../../addin/pane/quarter/workbook/cell-writes';
import { findingKey, groupFindings, nextFinding } from '../../../addin/pane/check/findings';
import { placeOf, placeOfFinding } from '../../../addin/pane/quarter/places';
import { openingOf, openingUnits } from '../../../addin/pane/quarter/quarter-frame';
import { periodReportedOn, periodsOffered } from '../../../addin/pane/quarter/periods';
import { bundledForms } from '../../../shared/forms/documents';
import { readForms } from '../../../shared/forms/registry';
import type { Table } from '../../../shared/forms/table';
import { countStandings } from '../../../shared/judgement/standing';
import { periodKey } from '../../../shared/period/period';
import type { Finding } from '../../../shared/rules/finding';
import type { Unit } from '../../../shared/units/unit';
import { hungYen } from '../../../shared/units/hung-yen';

const forms = readForms(bundledForms);
const table = (form: string, cells: Record<string, number | null>, key = 'total'): Table => ({
  form,
  rows: [{ key, label: key, cells }],
});

describe('the quarter offered first', () => {
  test.each([
    ['2024-06-10', '2024-Q2'],
    ['2024-06-17', '2024-Q2'],
    ['2024-07-10', '2024-Q2'],
    ['2024-07-20', '2024-Q3'],
    ['2024-12-31', '2024-Q4'],
    ['2025-01-02', '2024-Q4'],
  ])('on %s units report %s', (today, period) => {
    expect(periodKey(periodReportedOn(today))).toBe(period);
  });

  test('is among those that can be chosen, none of which lies ahead', () => {
    const offered = periodsOffered('2024-06-17').map(periodKey);
    expect(offered.slice(0, 3)).toEqual(['2024-Q3', '2024-Q2', '2024-Q1']);
    expect(offered).toHaveLength(20);
  });
});

describe('what a quarter opens with', () => {
  const base = hungYen.units.find(({ code }) => code === 'skhcn') as Unit;
  const merged: Unit = {
    ...base,
    code: 'moi',
    validFrom: '2024-05-01',
    predecessors: [{ unit: 'skhcn', on: '2024-05-01' }],
  };
  const tree = { ...hungYen, units: [...hungYen.units, merged] };
  const stored = (tables: Table[], calendar: 'reporting' | 'calendar' = 'reporting') => ({
    calendar,
    tables,
    texts: {},
    explanations: [],
  });

  test('comes from the unit itself, or from those merged into it since', () => {
    expect(openingUnits(tree, base, { year: 2024, quarter: 2 })).toEqual(['skhcn']);
    expect(openingUnits(tree, merged, { year: 2024, quarter: 2 })).toEqual(['skhcn']);
    expect(openingUnits(tree, merged, { year: 2024, quarter: 3 })).toEqual(['moi']);
  });

  test('adds up, and is unknown when one is not stored or counts other days', () => {
    const one = stored([table('K03', { 3: 4 })]);
    const two = stored([table('K03', { 3: 5 })]);
    expect(openingOf([one, two], 'reporting', forms)?.[0]?.rows[0]?.cells['3']).toBe(9);
    expect(openingOf([one], 'reporting', forms)).toBe(one.tables);
    expect(openingOf([one, null], 'reporting', forms)).toBeUndefined();
    expect(openingOf([stored([], 'calendar')], 'reporting', forms)).toBeUndefined();
  });
});

describe('findings', () => {
  const finding = (part: Partial<Finding>): Finding => ({
    code: 'K01.level',
    severity: 'error',
    status: 'fail',
    form: 'K01',
    row: 'total',
    rowLabel: null,
    cells: ['3'],
    stated: 1,
    computed: 2,
    difference: 1,
    basis: '',
    facts: { kind: 'broken', left: [1], right: [2] },
    ...part,
  });
  const blank = finding({ code: 'K01.blank', severity: 'info', status: 'undecided' });
  const query = finding({ code: 'K01.impossible', severity: 'query', cells: ['12'] });
  const error = finding({});
  const elsewhere = finding({ code: 'II.06a.flow', form: 'II.06a' });
  const all = [blank, query, error, elsewhere];
  const said = [{ code: 'K01.level', form: 'K01', row: 'total', text: 'đã hỏi lại' }];

  test('are grouped by form in printing order, the most urgent first', () => {
    const groups = groupFindings(all, [], forms, 'all', null);
    expect(groups.map(({ form, findings }) => [form.code, findings.map(({ code }) => code)])).toEqual([
      ['II.06a', ['II.06a.flow']],
      ['K01', ['K01.level', 'K01.impossible', 'K01.blank']],
    ]);
  });

  test('that are open are errors and questions nobody explained, and the one being looked at', () => {
    const codes = (current: string | null) =>
      groupFindings(all, said, forms, 'open', current).flatMap(({ findings }) =>
        findings.map(({ code }) => code),
      );
    expect(codes(null)).toEqual(['II.06a.flow', 'K01.impossible']);
    expect(codes(findingKey(error))).toEqual(['II.06a.flow', 'K01.level', 'K01.impossible']);
  });

  test('are counted by what they ask for', () => {
    expect(countStandings(all, said)).toEqual({ error: 1, query: 1, info: 0, undecided: 1, explained: 1 });
  });

  test('are walked through round and round, both ways', () => {
    const groups = groupFindings(all, [], forms, 'open', null);
    const codes = (step: 1 | -1, times: number) => {
      const walked: string[] = [];
      let key: string | null = null;
      for (let count = 0; count < times; count += 1) {
        const next = nextFinding(groups, key, step);
        walked.push(next?.code ?? '');
        key = next ? findingKey(next) : null;
      }
      return walked;
    };
    expect(codes(1, 4)).toEqual(['II.06a.flow', 'K01.level', 'K01.impossible', 'II.06a.flow']);
    expect(codes(-1, 2)).toEqual(['K01.impossible', 'K01.level']);
    expect(nextFinding([], null, 1)).toBeUndefined();
  });

  test('are looked at in the first cell that takes part; a whole form at its sheet', () => {
    expect(placeOfFinding(query)).toEqual({ form: 'K01', row: 'total', column: '12' });
    expect(placeOfFinding(finding({ row: null, cells: [] }))).toEqual({
      form: 'K01',
      row: null,
      column: null,
    });
  });
});

test('errors of the server point at the cells that they name', () => {
  const tables = [table('K03', {}, 'a/b')];
  const errors = [
    '/tables/0/rows/0/cells/4',
    '/tables/0/rows/0/key',
    '/tables/0/form',
    '/texts/II.2',
    '/tables/9',
  ];
  expect(errors.map((pointer) => placeOf(pointer, tables))).toEqual([
    { form: 'K03', row: 'a/b', column: '4' },
    { form: 'K03', row: 'a/b', column: null },
    { form: 'K03', row: null, column: null },
    null,
    null,
  ]);
});

describe('bringing a workbook to merged tables', () => {
  test('writes the cells that differ, blanks too', () => {
    expect(writesBetween([table('K03', { 3: 1, 4: 2 })], [table('K03', { 3: 5 })], forms)).toEqual([
      { form: 'K03', row: 'total', column: '3', value: 5 },
      { form: 'K03', row: 'total', column: '4', value: null },
    ]);
  });

  test('takes drawing again where rows come or go', () => {
    expect(writesBetween([table('K03', { 3: 1 })], [table('K03', { 3: 1 }, 'a')], forms)).toBeUndefined();
    expect(writesBetween([table('K03', { 3: 1 })], [], forms)).toBeUndefined();
  });
});

test('points and ratios are written as people read them', () => {
  expect(pointsText(19.75, 'vi')).toBe('19,75');
  expect(pointsText(0.1 + 0.2, 'en')).toBe('0.3');
  expect(percentText(0.98742, 'vi')).toBe('98,74');
});
