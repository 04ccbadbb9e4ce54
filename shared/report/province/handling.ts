import { formatCount } from '../../language/number';
import { BOUND_SIGN } from '../../totals/bound';
import { UNIT_GROUPS, type UnitGroup } from '../../totals/province-totals';
import { provinceTotalsWords } from '../../totals/words';
import { inSentence } from '../../units/unit-name';
import type { ReportBlock } from '../model';
import type { FactRate, UnitTables } from './facts';
import type { ProvinceFrame } from './frame';
import { boundedText } from './annexes';
import { rateText } from './rate-text';
import type { CountText } from '../wording/count-text';
import { provinceReportText as text } from './words';

/** Units that are named as those with the most. */
const NAMED = 5;
/** Bars of a chart over units. */
const BARS = 10;
/** Dossiers that a unit has settled at least for its rate to be told: of few, one more or less moves it far. */
const LEAST_DOSSIERS = 30;

/** Numbers are written the Vietnamese way, whatever the machine is set to. */
const VIETNAMESE = '[$-42A]';

const figure = (value: number) => formatCount(value, 'vi');

/** A unit with its figure. */
export interface UnitCount {
  unit: UnitTables;
  name: string;
  value: number;
}

/** The units that state a figure above 0, most first. */
export function unitsByMost({ facts }: Pick<ProvinceFrame, 'facts'>, fact: string): UnitCount[] {
  return facts.units
    .flatMap((unit) => {
      const value = facts.of(unit, fact);
      return value === null || value <= 0 ? [] : [{ unit, name: inSentence(unit.name), value }];
    })
    .sort((a, b) => b.value - a.value);
}

/** @example mostText([{ name: 'xã A', value: 3, … }], count) // 'xã A (03 hồ sơ)' */
export function mostText(units: readonly Pick<UnitCount, 'name' | 'value'>[], count: CountText): string {
  return units
    .slice(0, NAMED)
    .map(({ name, value }) => text.countAt(name, count(value)))
    .join(', ');
}

export function mostShown<T>(units: readonly T[]): readonly T[] {
  return units.slice(0, NAMED);
}

/** The consolidated form's groups in a table, who is late and where, with a chart. */
export function handlingBlocks(frame: ProvinceFrame): ReportBlock[] {
  const overdue = unitsByMost(frame, 'overdue');
  const { count } = frame;
  const { reported } = frame.facts.sum('overdue');
  if (reported === 0) return [];
  const weakest = weakestUnits(frame);
  const said =
    overdue.length === 0
      ? text.noOverdue(count(reported))
      : overdue.length === reported
        ? text.allOverdue(count(reported))
        : text.overdueUnits(count(overdue.length), count(reported));
  return [
    { type: 'paragraph', text: text.groupsIntro },
    groupTable(frame),
    { type: 'paragraph', text: text.groupsNote },
    { type: 'dash', text: `${said}.` },
    ...(weakest.length > 0
      ? [
          {
            type: 'dash' as const,
            text: `${text.weakest(count(LEAST_DOSSIERS), weakest.join('; '))}.`,
          },
        ]
      : []),
    ...(overdue.length > 1 ? [overdueChart(overdue)] : []),
  ];
}

function groupTable(frame: ProvinceFrame): ReportBlock {
  const { totals } = frame;
  const [form] = totals.forms;
  const groups = UNIT_GROUPS.filter((group) => form?.groups.some((one) => one.group === group));
  const rows = groups.map((group) => groupRow(frame, group, provinceTotalsWords.vi.group[group]));
  return {
    type: 'table',
    headings: text.groupsHeadings,
    rows: [...rows, groupRow(frame, undefined, text.groupsTotal)],
    widths: [27, 16, 13, 16, 14, 14],
    totalRow: true,
  };
}

function groupRow({ facts, totals }: ProvinceFrame, group: UnitGroup | undefined, name: string): string[] {
  const of = (fact: string) => {
    const { value, bound } = facts.sum(fact, group);
    return value === null ? '' : boundedText(BOUND_SIGN[bound], figure(value));
  };
  const { reported } = facts.sum('received', group);
  const missing = totals.units.leftOut.filter((unit) => group === undefined || unit.group === group).length;
  return [
    text.groupOf(name, figure(reported), figure(reported + missing)),
    of('received'),
    percentOf(facts.rate('receivedOnline', 'receivedNew', group)),
    of('resolved'),
    percentOf(facts.rate('notLate', 'resolved', group)),
    of('overdue'),
  ];
}

function percentOf(rate: FactRate | null): string {
  return rate === null ? '' : (rateText(rate, text.near) ?? '');
}

/** Those with the lowest rate that is below 100%, lowest first. */
function weakestUnits({ facts, count }: ProvinceFrame): string[] {
  return facts.units
    .flatMap((unit) => {
      const [part, whole] = [facts.of(unit, 'notLate'), facts.of(unit, 'resolved')];
      if (part === null || whole === null || whole < LEAST_DOSSIERS || part >= whole) return [];
      return [{ name: inSentence(unit.name), part, whole }];
    })
    .sort((a, b) => a.part * b.whole - b.part * a.whole)
    .slice(0, NAMED)
    .map(({ name, part, whole }) => {
      const percent = rateText({ part, whole }, text.near) ?? '';
      return text.unitRate(name, percent, count(part), count(whole));
    });
}

function overdueChart(units: readonly UnitCount[]): ReportBlock {
  const shown = units.slice(0, BARS);
  return {
    type: 'chart',
    kind: 'bar',
    text: text.overdueChart,
    description: shown.map(({ unit, value }) => text.chartPoint(unit.name, figure(value))).join('; '),
    categories: shown.map(({ unit }) => unit.name),
    series: [{ name: text.overdueSeries, values: shown.map(({ value }) => value) }],
    format: `${VIETNAMESE}#,##0`,
    axis: { min: 0 },
  };
}

/** How large a share of what came in came online, by group. */
export function onlineBlocks({ facts, totals }: ProvinceFrame): ReportBlock[] {
  const [form] = totals.forms;
  const rates = UNIT_GROUPS.filter((group) => form?.groups.some((one) => one.group === group)).flatMap(
    (group) => {
      const rate = facts.rate('receivedOnline', 'receivedNew', group);
      const percent = rate && rateText(rate, text.near);
      return rate && percent !== undefined && percent !== null
        ? [{ name: provinceTotalsWords.vi.group[group], rate, percent }]
        : [];
    },
  );
  if (rates.length < 2) return [];
  return [
    {
      type: 'chart',
      kind: 'column',
      text: text.onlineChart,
      description: rates.map(({ name, percent }) => text.chartPoint(name, percent)).join('; '),
      categories: rates.map(({ name }) => name),
      series: [
        {
          name: text.onlineSeries,
          values: rates.map(({ rate }) => Math.round((rate.part / rate.whole) * 10_000) / 100),
        },
      ],
      format: `${VIETNAMESE}0.00`,
      axis: { min: 0, max: 100 },
    },
  ];
}
