import { indicatorSetIn } from '../../../shared/indicators/set';
import {
  changesInOrder,
  unitChanges,
  type UnitChanges,
  type UnitLog,
} from '../../../shared/overview/changes';
import type { UnitRecord } from '../../../shared/overview/matrix';
import { deadline } from '../../../shared/period/deadline';
import { publicHolidays } from '../../../shared/period/holidays';
import { check } from '../../../shared/rules/check/check';
import { compileRules } from '../../../shared/rules/compile';
import type { ProvinceWorkbookInput } from '../../../shared/sheet/province/province-input';
import { createConsolidation } from '../../../shared/totals/consolidate';
import { findOutliers, type Outlier } from '../../../shared/totals/history/outliers';
import { createProvinceIndex } from '../../../shared/totals/province-index';
import type { Include } from '../../../shared/totals/province-totals';
import { wordedProvinceIndex } from '../../../shared/totals/sentence/worded-province-index';
import { wordedProvinceTotals } from '../../../shared/totals/sentence/worded-province-totals';
import { trendFrom, trendOf } from '../../../shared/totals/history/trend';
import { historyFigures, lastPeriods } from '../../../shared/totals/history/unit-history';
import { overviewMatrix } from '../../tools/overview';
import type { MadeProvince, MadeSubmission } from '../../tools/province';

/** Everything that a made province's workbook shows, put together as the exporter does. */
export function workbookInput(
  province: MadeProvince,
  options: { include?: Include; today?: string; changes?: boolean; damaged?: readonly string[] } = {},
): ProvinceWorkbookInput {
  const { forms, units, last: period } = province;
  const rules = compileRules(forms);
  const set = indicatorSetIn(period);
  const consolidation = createConsolidation(
    { forms, units, period },
    { include: options.include ?? 'submitted' },
  );
  const fold = set && createProvinceIndex(set);
  const { damaged = [] } = options;
  const made = [...province.submissions(period)].filter(({ unit }) => !damaged.includes(unit));
  for (const submission of made) {
    const contribution = consolidation.add(submission);
    if (contribution) fold?.add(contribution);
  }
  const totals = consolidation.finish(damaged);
  const index = fold?.finish(totals) ?? null;
  const lookup = province.submission;
  const periods = lastPeriods(period, 8);
  const outliers: Outlier[] = [];
  const unitTrends: Record<string, ReturnType<typeof trendFrom>> = {};
  for (const { unit, tables } of made) {
    const found = units.find(unit);
    if (!found) continue;
    const history = historyFigures(found, periods, lookup, { units, forms });
    outliers.push(...findOutliers(found, tables, history.slice(0, -1), forms).outliers);
    unitTrends[unit] = trendFrom(found, history);
  }
  const last = deadline(period, province.tree.profile.deadlineWorkingDays, publicHolidays);
  return {
    profile: province.tree.profile,
    period,
    calendar: 'reporting',
    forms,
    matrix: overviewMatrix(
      { units, forms, period, deadline: last, today: options.today ?? '2026-03-25' },
      made.map((submission) => recordOf(submission, (tables) => check(rules, { tables }).findings)),
    ),
    totals: wordedProvinceTotals(rules, totals, 'vi'),
    index: set && index ? wordedProvinceIndex(set, index, 'vi') : null,
    trends: {
      province: trendOf(
        periods.map((past, place) => ({
          period: past,
          points: index ? Math.round(index.result.points * 100 - (7 - place) * 83) / 100 : null,
          complete: index?.result.undecided.length === 0,
          summed: false,
          units: ['p'],
        })),
      ),
      units: unitTrends,
    },
    outliers,
    unexamined: [],
    changes:
      options.changes === false ? null : { since: '2026-03-16T01:00:00Z', units: changesOf(province, made) },
    people: { 'p-1': 'Nguyễn Thị Hòa', 'p-2': 'Trần Văn Đức' },
  };
}

function recordOf(
  { unit, status, version, contentHash, savedAt, submittedAt, late, tables }: MadeSubmission,
  findingsOf: (tables: MadeSubmission['tables']) => UnitRecord['findings'],
): UnitRecord {
  const base = { unit, status, version, contentHash, savedAt, late, tables, findings: findingsOf(tables) };
  return { ...base, ...(submittedAt === undefined ? {} : { firstSentAt: submittedAt }), explanations: [] };
}

function changesOf(province: MadeProvince, made: readonly MadeSubmission[]): UnitChanges[] {
  const [first, second] = made;
  if (!first || !second) return [];
  const at = '2026-03-17T02:30:00Z';
  const changed = first.tables.map((table, place) =>
    place > 0
      ? table
      : {
          ...table,
          rows: table.rows.map((row, index) =>
            index > 0 ? row : { ...row, cells: { ...row.cells, 3: Number(row.cells['3']) + 2, 8: null } },
          ),
        },
  );
  const logs: UnitLog[] = [
    {
      unit: first.unit,
      seen: { version: 2, action: 'submit', at, by: 'p-1', status: 'submitted', tables: first.tables },
      entries: [
        {
          version: 3,
          action: 'return',
          at,
          by: 'p-2',
          reason: 'Cột (3) chưa khớp với (4) + (5) + (6).',
          status: 'returned',
          tables: first.tables,
        },
        { version: 4, action: 'save', at, by: 'p-1', status: 'draft', tables: changed },
        { version: 5, action: 'submit', at, by: 'p-1', status: 'submitted', tables: changed },
      ],
    },
    {
      unit: second.unit,
      seen: { version: 2, action: 'submit', at, by: 'p-1', status: 'submitted', tables: second.tables },
      entries: [{ version: 3, action: 'accept', at, by: 'p-2', status: 'accepted', tables: second.tables }],
    },
  ];
  const order = province.units.openOn('2026-03-14').map(({ code }) => code);
  return changesInOrder(
    logs.flatMap((log) => unitChanges(log, province.units) ?? []),
    order,
  );
}
