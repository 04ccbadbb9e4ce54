import { UNIT_STATES, type UnitState } from '../../../overview/matrix';
import { periodName } from '../../../period/period-text';
import type { Lang } from '../../../language/language';
import { formatCount, formatDecimal } from '../../../language/number';
import { overviewWords } from '../../../overview/words';
import { chartWords } from './words';
import { provinceTotalsWords } from '../../../totals/words';
import { median } from '../../../totals/history/median';
import type { TrendPoint } from '../../../totals/history/trend';
import type { ChartModel } from '../../model';
import type { SheetBuilder } from '../../sheet-builder';
import { COUNT, HEADING, NOTE, PALETTE, PLAIN, TEXT } from '../../styles';
import { GROUP_COLORS, PROVINCE_COLOR, STATE_COLORS } from './chart-colors';
import { GAP, rowsLeft } from '../page-room';
import { trendFormat } from '../points-format';
import type { ProvinceWorkbookInput } from '../province-input';
import { quarterHeading } from '../quarter-heading';

/** First column of figures; what they are about stands in the two before it. */
const FIRST = 3;
const MOST_CHART_ROWS = 14;
/** Last column of the first of two charts that lie side by side. */
const MIDDLE = 5;

/** Best first, as the legend reads. */
const STATES: readonly UnitState[] = [...UNIT_STATES].reverse();

type Unplaced = Omit<ChartModel, 'place'>;

interface TrendLine {
  name: string;
  color: string;
  points: { points: number | null; format: string }[];
  bold: boolean;
}

/**
 * How far the units are and how the points went: a table of each, below them a chart of each side by side.
 * @returns the last row
 */
export function drawProgress(
  builder: SheetBuilder,
  input: ProvinceWorkbookInput,
  top: number,
  lang: Lang,
): number {
  const right = builder.sheet.columnWidths.length;
  const lines = trendLines(input, lang);
  // Below a table's title and heading its lines, then a gap; a note follows the second one.
  const trendTop = top + input.matrix.counts.length + 3;
  const chartTop = lines.length === 0 ? trendTop : trendTop + lines.length + 4;
  const states = drawStates(builder, input, top, lang);
  const trend = lines.length === 0 ? undefined : drawTrend(builder, input, lines, trendTop, lang);
  for (const gap of [trendTop - 1, chartTop - 1]) builder.sheet.rowHeights[gap] = GAP;
  const bottom = chartTop + Math.min(rowsLeft(builder, chartTop), MOST_CHART_ROWS) - 1;
  const across = { top: chartTop, left: 1, bottom, right };
  builder.sheet.charts.push({ ...states, place: trend ? { ...across, right: MIDDLE } : across });
  if (trend) builder.sheet.charts.push({ ...trend, place: { ...across, left: MIDDLE + 1 } });
  return bottom;
}

function drawStates(
  builder: SheetBuilder,
  { matrix }: ProvinceWorkbookInput,
  top: number,
  lang: Lang,
): Unplaced {
  const words = chartWords[lang];
  const stateName = (state: UnitState) => overviewWords[lang].state[state];
  drawHead(builder, top, words.states, words.group, [...STATES.map(stateName), words.total]);
  matrix.counts.forEach(({ group, units }, index) => {
    const row = top + 2 + index;
    const counts = STATES.map((state) => units[state]);
    const all = counts.reduce((sum, count) => sum + count, 0);
    builder.span(
      { top: row, left: 1, bottom: row, right: FIRST - 1 },
      provinceTotalsWords[lang].group[group],
      TEXT,
    );
    [...counts, all].forEach((count, column) => {
      builder.put(row, FIRST + column, count, column === counts.length ? { ...COUNT, bold: true } : COUNT);
    });
  });
  const bottom = top + 1 + matrix.counts.length;
  const most = Math.max(0, ...matrix.counts.flatMap(({ units }) => STATES.map((state) => units[state])));
  return {
    kind: 'column',
    title: words.statesTitle(periodName(matrix.period, lang)),
    description: words.statesDescription(
      matrix.counts.map(({ group, units }) => {
        const counts = STATES.map((state) => `${stateName(state)} ${formatCount(units[state], lang)}`);
        return `${provinceTotalsWords[lang].group[group]}: ${counts.join(', ')}`;
      }),
    ),
    categories: { top: top + 2, left: 1, bottom, right: 1 },
    series: STATES.map((state, column) => ({
      name: stateName(state),
      values: { top: top + 2, left: FIRST + column, bottom, right: FIRST + column },
      color: STATE_COLORS[state],
    })),
    axis: { min: 0, ...countAxis(most), format: '0' },
  };
}

/** Small counts need an end of their own, or the axis marks halves of units. */
function countAxis(most: number): Pick<ChartModel['axis'], 'max'> {
  return most > 10 ? {} : { max: most > 5 ? 10 : 5 };
}

function drawTrend(
  builder: SheetBuilder,
  { trends }: ProvinceWorkbookInput,
  lines: readonly TrendLine[],
  top: number,
  lang: Lang,
): Unplaced {
  const words = chartWords[lang];
  const periods = trends.province.map(({ period }) => quarterHeading(period, lang));
  drawHead(builder, top, words.trend, words.trendOf, periods);
  const right = FIRST + periods.length - 1;
  lines.forEach((line, index) => {
    const row = top + 2 + index;
    const bold = line.bold ? { bold: true, fill: PALETTE.totalFill } : {};
    builder.span({ top: row, left: 1, bottom: row, right: FIRST - 1 }, line.name, { ...TEXT, ...bold });
    line.points.forEach(({ points, format }, column) => {
      builder.put(row, FIRST + column, points, { ...COUNT, ...bold, format });
    });
  });
  const known = lines.flatMap(({ points }) => points.flatMap((point) => point.points ?? []));
  const told = trends.province.flatMap(({ period, points }) =>
    points === null ? [] : `${periodName(period, lang)} ${formatDecimal(points.toFixed(2), lang)}`,
  );
  const note = { top: top + 2 + lines.length, left: 1, right: builder.sheet.columnWidths.length };
  builder.span({ ...note, bottom: note.top }, words.trendNote, NOTE);
  return {
    kind: 'line',
    title: words.trendTitle,
    description: words.trendDescription(told),
    categories: { top: top + 1, left: FIRST, bottom: top + 1, right },
    series: lines.map(({ name, color }, index) => ({
      name,
      values: { top: top + 2 + index, left: FIRST, bottom: top + 2 + index, right },
      color,
    })),
    axis: { ...tensAround(known), format: '0' },
  };
}

/** The province and the median of each group of units; no line without points. */
function trendLines({ trends, index, matrix }: ProvinceWorkbookInput, lang: Lang): TrendLine[] {
  const province: TrendLine = {
    name: provinceTotalsWords[lang].province,
    color: PROVINCE_COLOR,
    points: trends.province.map((point) => ({ points: point.points, format: trendFormat(point) })),
    bold: true,
  };
  const groups = matrix.counts.map(({ group }): TrendLine => {
    const members = (index?.units ?? []).filter((score) => score.group === group);
    const histories = members.flatMap(({ unit }) => {
      const trend = trends.units[unit];
      return trend ? [trend] : [];
    });
    return {
      name: chartWords[lang].median(provinceTotalsWords[lang].group[group]),
      color: GROUP_COLORS[group],
      points: trends.province.map((_, quarter) => ({
        points: medianPoints(histories, quarter),
        format: '0.00',
      })),
      bold: false,
    };
  });
  return [province, ...groups].filter(({ points }) => points.some((point) => point.points !== null));
}

/** The median of what the units scored in a quarter, to hundredths of a point. */
function medianPoints(histories: readonly (readonly TrendPoint[])[], quarter: number): number | null {
  const scored = histories.flatMap((history) => history[quarter]?.points ?? []);
  if (scored.length === 0) return null;
  const { doubled } = median(scored.map((points) => BigInt(Math.round(points * 100))));
  return Math.round(Number(doubled) / 2) / 100;
}

/** Whole tens around the points: a line near 80 is flat on an axis from 0. */
function tensAround(points: readonly number[]): Pick<ChartModel['axis'], 'min' | 'max'> {
  const min = Math.max(0, Math.floor(Math.min(...points) / 10) * 10);
  return { min, max: Math.max(min + 10, Math.ceil(Math.max(...points) / 10) * 10) };
}

function drawHead(
  builder: SheetBuilder,
  top: number,
  title: string,
  label: string,
  heads: readonly string[],
): void {
  const right = builder.sheet.columnWidths.length;
  builder.span({ top, left: 1, bottom: top, right }, title, { ...PLAIN, bold: true });
  builder.span({ top: top + 1, left: 1, bottom: top + 1, right: FIRST - 1 }, label, HEADING);
  builder.putHeading(top + 1, FIRST, heads);
}
