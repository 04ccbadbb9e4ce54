import { countColumns } from '../../../shared/forms/document';
import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import type { CockpitEntry } from '../../../shared/overview/rhythm';
import type { OverviewMatrix, OverviewRow } from '../../../shared/overview/matrix';
import type { UnitChanges } from '../../../shared/overview/changes';
import { periodKey } from '../../../shared/period/period';
import { seenToToken, tokenToSeen } from '../../../shared/contract/seen';
import type { Contributor } from '../../../shared/totals/drill';
import type { ProvinceIndex } from '../../../shared/totals/province-index';
import type { WordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { startApi, type TestApi } from '../../tools/api';
import { makeProvince } from '../../tools/province';
import { storeProvince, storeSubmission } from '../../tools/stored-province';
import { plain, plainTotals } from '../../unit/totals/brute-force';
import { tableClient } from '../store/support';

const province = makeProvince({ units: 14, rows: 4, seed: 7, mixed: true, missing: 15, slips: 100 });
const period = periodKey(province.last);
const made = [...province.submissions(province.last)];
const columnsOf = (code: string) => {
  const form = province.forms.find((candidate) => candidate.code === code);
  return form ? countColumns(form).map(({ key }) => key) : [];
};

let api: TestApi;
beforeAll(async () => {
  api = await startApi('2026-03-20T03:00:00Z');
  await storeProvince(api.services, province);
});
afterAll(() => api.stop());

const supervisor = { as: 'supervisor' };
const ask = async (name: 'getTotals' | 'getOverview', query: Record<string, string> = {}) =>
  await api.call(name, { period }, { ...supervisor, query });

interface Totals {
  totals: WordedProvinceTotals;
  index: ProvinceIndex;
  contributors: Contributor[];
  damaged: string[];
}
const totalsOf = async (query: Record<string, string> = {}) =>
  (await ask('getTotals', query)).json as unknown as Totals;

const numberOr = (known: number | bigint | null | undefined): number | null =>
  known === null || known === undefined ? null : Number(known);

describe('totals', () => {
  test.each([
    ['accepted', ['accepted']],
    ['submitted', ['accepted', 'submitted']],
  ])(
    'with %s figures equal sums made by brute force, by group, province and lĩnh vực',
    async (include, statuses) => {
      const { totals, index, damaged } = await totalsOf({ include });
      const expected = plainTotals(province.tree.units, made, province.last, statuses, columnsOf);
      let compared = 0;
      for (const { form, columns, total, groups, fields } of totals.forms) {
        for (const column of columns) {
          const sums = [['all', total] as const, ...groups.map((one) => [one.group, one.total] as const)];
          for (const [group, cells] of sums) {
            const sum = expected.sums.get(`${form}|${group}|${column}`);
            expect(cells[column]?.known ?? null).toBe(numberOr(sum?.known));
            expect(cells[column]?.blanks ?? 0).toBe(sum?.blanks ?? 0);
            compared += 1;
          }
          for (const { label, cells } of fields) {
            const sum = expected.fields.get(`${form}|${plain(label)}|${column}`);
            expect(cells[column]?.known ?? null).toBe(numberOr(sum?.known));
          }
        }
      }
      expect(compared).toBeGreaterThan(100);
      const counted = made.filter(({ status, accepted }) => statuses.includes(status) || accepted);
      expect(index.units.map(({ unit }) => unit).sort()).toEqual(counted.map(({ unit }) => unit).sort());
      expect(index.units.find(({ rank }) => rank !== null)?.rank).toBe(1);
      expect(totals.units.leftOut).toHaveLength(totals.units.expected - counted.length);
      expect(damaged).toEqual([]);
    },
  );

  test('are of accepted figures unless asked otherwise', async () => {
    expect((await totalsOf()).totals.include).toBe('accepted');
  });

  test('lead down to the units and rows behind each of them', async () => {
    const { totals } = await totalsOf({ include: 'submitted' });
    const form = totals.forms.find((candidate) => candidate.form === 'II.06a');
    const field = form?.fields[0];
    const rows = [
      ['total', form?.total['3']?.known],
      ['group:commune', form?.groups.find(({ group }) => group === 'commune')?.total['3']?.known],
      [`field:${field?.field ?? ''}`, field?.cells['3']?.known],
    ] as const;
    for (const [row, known] of rows) {
      const answer = await totalsOf({ include: 'submitted', form: 'II.06a', row, column: '3' });
      expect(answer).toMatchObject({ totals: null, index: null });
      const values = answer.contributors.filter(({ added }) => added).map(({ value }) => value ?? 0);
      expect(values.length).toBeGreaterThan(1);
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(known);
    }
    const one = made.find(({ status }) => status === 'accepted');
    const cell = { include: 'submitted', form: 'II.06a', column: '3', row: `unit:${one?.unit ?? ''}` };
    const [contributor, ...others] = (await totalsOf(cell)).contributors;
    expect(others).toEqual([]);
    expect(contributor?.rows.map(({ key, value }) => [key, value])).toEqual(
      one?.tables[0]?.rows
        .filter(({ key }) => key !== 'total')
        .map(({ key, cells }) => [key, cells['3'] ?? null]),
    );
  });

  test('lead back to what the same units brought a quarter before', async () => {
    const cell = { include: 'submitted', form: 'II.06a', row: 'total', column: '3' };
    for (const { before } of (await totalsOf(cell)).contributors) expect(before).not.toBeUndefined();
  });

  test('make a report of what is chosen, and refuse what there is not', async () => {
    const report = (query: Record<string, string>) =>
      api.call('getProvinceReport', { period }, { ...supervisor, query: { include: 'submitted', ...query } });
    const whole = await report({});
    const part = await report({ sections: 'I.1,IV', annexes: 'K01', units: '' });
    expect([whole.status, part.status]).toEqual([200, 200]);
    const { json } = await report({ sections: '', annexes: 'K99', units: 'ai' });
    expect((json.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/query/sections',
      '/query/annexes',
      '/query/units',
    ]);
  });

  test.each([
    ['half a cell', { form: 'II.06a' }, ['/query/row', '/query/column']],
    ['a row that is none', { form: 'II.06a', column: '3', row: 'unit:../x' }, ['/query/row']],
    ['a group that is none', { form: 'II.06a', column: '3', row: 'group:province' }, ['/query/row']],
    ['other figures than there are', { include: 'draft' }, ['/query/include']],
  ])('refuse %s, naming it', async (_name, query, pointers) => {
    const { json } = await ask('getTotals', query as Record<string, string>);
    expect(json).toMatchObject({ status: 422, code: 'invalid-input' });
    expect((json.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('the overview', () => {
  interface Overview {
    matrix: OverviewMatrix;
    cockpit: Pick<CockpitEntry, 'unit' | 'rhythm' | 'outlook'>[];
    seen: { at: string; versions: Record<string, number> };
    changes: { units: UnitChanges[]; unreadable: string[] } | null;
    damaged: string[];
  }
  const overview = async (query: Record<string, string> = {}) =>
    (await ask('getOverview', query)).json as unknown as Overview;

  test('shows every unit with its state and the findings of its tables, carry-overs included', async () => {
    const { matrix, changes } = await overview();
    expect(changes).toBeNull();
    expect(matrix.rows).toHaveLength(14);
    expect(matrix.deadline).toBe('2026-03-17');
    const rules = compileRules(province.forms);
    for (const row of matrix.rows) {
      const one = made.find(({ unit }) => unit === row.unit);
      expect(row.state).toBe(one?.status ?? 'missing');
      if (!one) continue;
      const before = province.submission(one.unit, { year: 2025, quarter: 4 });
      const previous = before?.tables;
      const { findings } = check(rules, { tables: one.tables, ...(previous ? { previous } : {}) });
      const failed = findings.filter(({ status, severity }) => status === 'fail' && severity === 'error');
      expect([row.unit, row.findings.errorsOpen]).toEqual([row.unit, failed.length]);
    }
    expect(matrix.rows.some(({ findings }) => findings.errorsOpen > 0)).toBe(true);
  });

  test('tells who is late and who often was', async () => {
    const { matrix, cockpit } = await overview();
    expect(cockpit.map(({ unit }) => unit)).toEqual(matrix.rows.map(({ unit }) => unit));
    const overdue = matrix.rows.filter(({ lateness }) => lateness.kind === 'overdue');
    expect(overdue.length).toBeGreaterThan(0);
    // Units that have existed for all eight quarters have a past of seven.
    expect(cockpit.find(({ unit }) => unit === 's1')?.rhythm.quarters).toBe(7);
    expect(cockpit.every(({ rhythm: { chance } }) => chance !== null && chance >= 0 && chance <= 100)).toBe(
      true,
    );
  });

  test('tells what changed since somebody last looked: who, when, which figure', async () => {
    const before = await overview();
    const token = seenToToken(before.seen);
    expect(tokenToSeen(token)).toEqual(before.seen);
    expect((await overview({ since: token })).changes?.units).toEqual([]);
    const one = province.submission('s1', province.last) ?? made[0];
    if (!one) throw new Error('nothing made');
    const changed = structuredClone(one);
    const cells = changed.content.tables[0]?.rows[0]?.cells ?? {};
    cells['3'] = Number(cells['3']) + 5;
    await storeSubmission(api.services, province.last, changed);
    const { changes } = await overview({ since: token });
    expect(changes?.units).toHaveLength(1);
    expect(changes?.units[0]).toMatchObject({
      unit: one.unit,
      fromVersion: before.seen.versions[one.unit] ?? 0,
      toVersion: (before.seen.versions[one.unit] ?? 0) + 1,
      cells: [{ form: 'II.06a', column: '3', by: `clerk-${one.unit}` }],
    });
    const all = await overview({ since: '2026-01-01T00:00:00Z' });
    expect(all.changes?.units.length).toBe(made.length);
    await storeSubmission(api.services, province.last, one);
  });

  test('refuses a version list that is none', async () => {
    const { json } = await ask('getOverview', { since: 'yesterday' });
    expect(json).toMatchObject({ status: 422, errors: [{ pointer: '/query/since' }] });
  });
});

describe('a damaged row', () => {
  test('is named everywhere and spoils nothing else', async () => {
    const [first] = made.filter(({ status }) => status === 'accepted');
    const unit = first?.unit ?? '';
    const before = (await totalsOf()).totals;
    const seen = ((await ask('getOverview')).json.seen as { versions: Record<string, number> }).versions;
    const client = tableClient(api.connectionString, 'quarters');
    const key = { partitionKey: `33|${period}`, rowKey: `now|${unit}` };
    const whole = await client.getEntity<{ payloadSha256: string }>(key.partitionKey, key.rowKey);
    await client.updateEntity({ ...key, payloadSha256: '0'.repeat(64) }, 'Merge');

    const { totals, damaged } = await totalsOf();
    expect(damaged).toEqual([unit]);
    const name = province.units.find(unit)?.name ?? '';
    expect(totals.coverage.some((line) => line.includes('Không đọc được') && line.includes(name))).toBe(true);
    const value = Number(first?.tables[0]?.rows.find(({ key: row }) => row === 'total')?.cells['4']);
    const total = (of: WordedProvinceTotals) => of.forms[0]?.total['4']?.known ?? 0;
    expect(total(before) - total(totals)).toBe(value);
    const overview = (
      await ask('getOverview', { since: seenToToken({ at: '2026-03-20T00:00:00Z', versions: seen }) })
    ).json;
    expect(overview).toMatchObject({ damaged: [unit], changes: { units: [] }, seen: { versions: seen } });
    const row = (overview.matrix as OverviewMatrix).rows.find((one: OverviewRow) => one.unit === unit);
    expect(row?.state).toBe('missing');

    await client.updateEntity({ ...key, payloadSha256: whole.payloadSha256 }, 'Merge');
    expect((await totalsOf()).totals).toEqual(before);
  });
});

describe('rights', () => {
  const routes = ['getOverview', 'getTotals', 'getExports', 'runExport'] as const;
  test.each(routes)('%s is not for a clerk, nor for nobody, whatever is asked', async (name) => {
    expect((await api.call(name, { period }, { as: 'clerk.s1' })).json).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    expect((await api.call(name, { period }, { as: null })).status).toBe(401);
  });

  test('a file is not for a clerk either', async () => {
    const file = { period, file: 'tong-hop.xlsx' };
    expect((await api.call('getExportFile', file, { as: 'clerk.s1' })).status).toBe(403);
  });

  test.each(['supervisor', 'admin'])('%s may see the province', async (as) => {
    expect((await api.call('getTotals', { period }, { as })).status).toBe(200);
    expect((await api.call('getOverview', { period }, { as })).status).toBe(200);
  });

  test('a period that has not begun is refused', async () => {
    for (const name of routes) {
      const { json } = await api.call(name, { period: '2027-Q1' }, supervisor);
      expect(json).toMatchObject({ status: 422, errors: [{ code: 'period-not-begun' }] });
    }
  });
});
