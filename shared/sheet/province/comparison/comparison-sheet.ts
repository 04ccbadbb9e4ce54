import { hundredthsOfPercent, rateText } from '../../../comparison/rate';
import type { IndicatorInput } from '../../../indicators/compute';
import { formatCount } from '../../../language/number';
import type { Lang } from '../../../language/language';
import { periodName, romanNumeral } from '../../../period/period-text';
import { provinceTotalsWords } from '../../../totals/words';
import { DEJAVU_SERIF } from '../../measure';
import type { CellStyle, PrintSetup, SheetModel } from '../../model';
import { SheetBuilder } from '../../sheet-builder';
import { CENTRED, COUNT, NOTE, PALETTE, PLAIN, TEXT, TITLE } from '../../styles';
import { GROUP_COLORS, PROVINCE_COLOR } from '../charts/chart-colors';
import {
  comparedHeading,
  formulaOf,
  placeOf,
  rateName,
  unitsByRate,
  type ComparisonInput,
} from './comparison-input';
import { comparisonSheetWords } from './words';

const WIDTHS = [6, 44, 13, 13, 12, 3, ...Array.from({ length: 10 }, () => 9.8)];
const NAME = 2;
const RATE = 5;
const CHART = 7;
const HEAD_ROW = 5;
/** The most bars that are read at once; of more units the first and the last are shown. */
const MOST_BARS = 20;
/** Rows that a chart keeps for its title and axis. */
const FRAME_ROWS = 4;
const SUMMED: CellStyle = { bold: true, fill: PALETTE.totalFill };

/** The province, each group and its units by the rate, best first, with charts of the same cells beside them. */
export function comparisonSheet(input: ComparisonInput, name: string, lang: Lang): SheetModel {
  const words = comparisonSheetWords[lang];
  const { comparison, indicator } = input;
  const place = placeOf(input);
  const { group: groupNames, province } = provinceTotalsWords[lang];
  const print: PrintSetup = { orientation: 'landscape', titleRows: { from: HEAD_ROW, to: HEAD_ROW } };
  const role = `comparison:${indicator.document.id}`;
  const builder = new SheetBuilder(name, role, WIDTHS, print, DEJAVU_SERIF);
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: WIDTHS.length });
  builder.span(wide(1), words.title(rateName(indicator, lang)).toUpperCase(), TITLE);
  builder.span(wide(2), comparedHeading(input, lang), PLAIN);
  builder.span(wide(3), words.formula(formulaOf(indicator)), PLAIN);
  builder.span(wide(4), words.legend, NOTE);
  builder.putHeading(HEAD_ROW, 1, [words.number, words.unit, words.numerator, words.denominator, words.rate]);
  let row = HEAD_ROW;
  const line = (ordinal: string, label: string, counts: IndicatorInput, style: CellStyle = {}) => {
    row += 1;
    drawLine(builder, row, [ordinal, label], counts, style, lang);
  };
  const sums = [
    { label: province, counts: comparison.province[place], ordinal: '' },
    ...comparison.groups.map(({ group, counts }, index) => ({
      label: groupNames[group],
      counts: counts[place],
      ordinal: romanNumeral(index + 1),
    })),
  ].flatMap(({ counts, ...one }) => (counts ? [{ ...one, counts }] : []));
  let below = HEAD_ROW;
  const chart = (title: string, top: number, bottom: number, color: string, ends: [string, string]) => {
    const rows = bottom - top + 1 + FRAME_ROWS;
    builder.sheet.charts.push({
      kind: 'bar',
      title: `${title}, ${periodName(input.period, lang)}`,
      description: words.chart(title, ...ends),
      place: { top: below, left: CHART, bottom: below + rows, right: WIDTHS.length },
      categories: { top, bottom, left: NAME, right: NAME },
      series: [{ name: words.rate, values: { top, bottom, left: RATE, right: RATE }, color }],
      axis: { min: 0, max: 1, format: '0%' },
    });
    below += rows + 2;
  };
  const told = (label: string, counts: IndicatorInput) =>
    `${label} ${rateText(counts, lang) ?? words.unknown}`;
  for (const { label, ordinal, counts } of sums) line(ordinal, label, counts, SUMMED);
  const [first, last] = [sums[0], sums.at(-1)];
  if (first && last) {
    const ends: [string, string] = [told(first.label, first.counts), told(last.label, last.counts)];
    chart(words.groupsChart, HEAD_ROW + 1, row, PROVINCE_COLOR, ends);
  }
  comparison.groups.forEach(({ group, counts }, index) => {
    const units = unitsByRate(input, group);
    const sum = counts[place];
    if (!sum) return;
    const covered = [formatCount(sum.counted, lang), formatCount(sum.expected, lang)] as const;
    line(romanNumeral(index + 1), words.group(groupNames[group], ...covered), sum, SUMMED);
    const top = row + 1;
    units.forEach(({ name: unit, input: own }, number) => line(String(number + 1), unit, own));
    const rated = units.filter((unit) => hundredthsOfPercent(unit.input) !== null);
    if (rated.length < 2) return;
    const shown = Math.min(rated.length, MOST_BARS);
    const bars = (title: typeof words.bestChart, from: number) => {
      const [best, worst] = [rated[from], rated[from + shown - 1]];
      if (!best || !worst) return;
      const ends: [string, string] = [told(best.name, best.input), told(worst.name, worst.input)];
      const name = title(groupNames[group], formatCount(shown, lang));
      chart(name, top + from, top + from + shown - 1, GROUP_COLORS[group], ends);
    };
    bars(words.bestChart, 0);
    if (rated.length > MOST_BARS) bars(words.worstChart, rated.length - shown);
  });
  builder.sheet.dataBars = [
    { range: { top: HEAD_ROW + 1, left: RATE, bottom: row, right: RATE }, max: 1, color: PALETTE.bar },
  ];
  builder.sheet.freeze = { rows: HEAD_ROW, columns: NAME };
  builder.sheet.tabColor = PALETTE.heading;
  return builder.sheet;
}

function drawLine(
  builder: SheetBuilder,
  row: number,
  [ordinal, name]: [string, string],
  counts: IndicatorInput,
  style: CellStyle,
  lang: Lang,
): void {
  const hundredths = hundredthsOfPercent(counts);
  const unknown = counts.numerator === null || counts.denominator === null;
  const { noRate, unknown: lacking } = comparisonSheetWords[lang];
  builder.putRow(row, 1, [
    [ordinal, { ...CENTRED, ...style }],
    [name, { ...TEXT, ...style }],
    [counts.numerator, { ...COUNT, ...style }],
    [counts.denominator, { ...COUNT, ...style }],
    hundredths === null
      ? [unknown ? lacking : noRate, { ...TEXT, ...style }]
      : [hundredths / 10_000, { ...COUNT, ...style, format: '0.00%' }],
  ]);
}
