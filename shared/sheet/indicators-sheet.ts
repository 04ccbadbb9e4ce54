import type { WordedIndicator, WordedIndicatorGroup, WordedIndicatorResult } from '../indicators/indicator';
import { isOpen, type Points } from '../indicators/score-text';
import type { Lang } from '../language/language';
import { formatDecimal } from '../language/number';
import { sheetWords } from './words';
import { cellAddress, rangeAddress } from './address';
import type { CellModel, CellStyle, SheetModel } from './model';
import { SheetBuilder } from './sheet-builder';
import type { SheetNames } from './sheet-names';
import { CENTRED, COUNT, NOTE, PALETTE, PLAIN, TEXT, TITLE, numberFormat } from './styles';

const WIDTHS = [6, 36, 20, 20, 9.5, 9.5, 10, 8.5, 10, 15, 12, 22, 26, 28];
const HEAD_ROW = 4;
const POINTS = 8;
const MAX = 9;
const SHARE = 10;
const TOTAL: CellStyle = { bold: true, fill: PALETTE.totalFill };

/**
 * The scores: each indicator with formula, both counts and rule, its group's subtotal, and the total with its band.
 * @param whose whose scores they are, of which period, and of several units what counts
 */
export function indicatorsSheet(
  whose: string,
  result: WordedIndicatorResult,
  names: Pick<SheetNames, 'indicators'>,
  lang: Lang,
): SheetModel {
  const words = sheetWords[lang];
  const builder = new SheetBuilder(names.indicators, 'indicators', WIDTHS, {
    orientation: 'landscape',
    titleRows: { from: HEAD_ROW, to: HEAD_ROW },
  });
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: WIDTHS.length });
  builder.span(wide(1), words.indicators.title(result.set).toUpperCase(), TITLE);
  builder.span(wide(2), whose, PLAIN);
  builder.putHeading(HEAD_ROW, 1, headings(lang));
  let row = HEAD_ROW + 1;
  const subtotals: number[] = [];
  for (const group of result.groups) {
    const members = result.indicators.filter((indicator) => indicator.group === group.id);
    drawSubtotal(builder, row, group, members);
    subtotals.push(row);
    row += 1;
    for (const indicator of members) {
      drawIndicator(builder, row, indicator, lang);
      row += 1;
    }
  }
  drawTotal(builder, row, result, subtotals, lang);
  if (result.undecided.length > 0) {
    builder.span(wide(row + 1), words.indicators.undecided(result.undecided.join(', ')), NOTE);
  }
  builder.sheet.freeze = { rows: HEAD_ROW, columns: 2 };
  builder.sheet.tabColor = PALETTE.heading;
  builder.sheet.dataBars = [
    { range: { top: HEAD_ROW + 1, left: SHARE, bottom: row, right: SHARE }, max: 1, color: PALETTE.bar },
  ];
  return builder.sheet;
}

function headings(lang: Lang): string[] {
  const { indicators: words } = sheetWords[lang];
  return [
    words.id,
    words.name,
    words.numeratorFormula,
    words.denominatorFormula,
    words.numerator,
    words.denominator,
    words.ratio,
    words.points,
    words.max,
    words.share,
    words.status,
    words.rule,
    words.note,
    words.basis,
  ];
}

function drawIndicator(builder: SheetBuilder, row: number, indicator: WordedIndicator, lang: Lang): void {
  const { indicators: words } = sheetWords[lang];
  const { numerator, denominator, ratio, points, max } = indicator;
  const undecided = indicator.status === 'undecided';
  const rule =
    indicator.rule === 'linear'
      ? words.linear
      : words.fullFrom(formatDecimal(String(indicator.threshold ?? 100), lang));
  const count = (value: number | null): CellStyle => ({
    ...COUNT,
    ...(value === null ? {} : { format: numberFormat(value) }),
  });
  const cells: [CellModel['value'], CellStyle][] = [
    [indicator.id, CENTRED],
    [indicator.name, TEXT],
    [indicator.formula.numerator, TEXT],
    [indicator.formula.denominator, TEXT],
    [numerator, count(numerator)],
    [denominator, count(denominator)],
    [ratio, { ...COUNT, format: '0.00%' }],
    // An undecided indicator has neither points nor a bar: they would read as a score of zero.
    [undecided ? null : points, { ...COUNT, format: '0.00' }],
    [max, { ...COUNT, format: numberFormat(max) }],
    [undecided ? null : share(points, max), { ...COUNT, format: '0%' }],
    [words.statusOf[indicator.status], { ...TEXT, italic: undecided }],
    [rule, TEXT],
    [indicator.note ?? '', TEXT],
    [indicator.basis, TEXT],
  ];
  builder.putRow(row, 1, cells);
}

function drawSubtotal(
  builder: SheetBuilder,
  row: number,
  group: WordedIndicatorGroup,
  members: readonly WordedIndicator[],
): void {
  const under = (column: number) =>
    rangeAddress({ top: row + 1, left: column, bottom: row + members.length, right: column });
  const points = members.map((member) => member.points);
  const max = members.map((member) => member.max);
  const name = isOpen(group) ? `${group.name}: ${group.score}` : group.name;
  drawSum(builder, row, group.id, name, {
    isOpen: isOpen(group),
    points: [pointsSoFar(group), points, `ROUND(SUM(${under(POINTS)}),2)`],
    max: [group.max, max, `ROUND(SUM(${under(MAX)}),2)`],
  });
}

function drawTotal(
  builder: SheetBuilder,
  row: number,
  result: WordedIndicatorResult,
  subtotals: readonly number[],
  lang: Lang,
): void {
  const { indicators: words } = sheetWords[lang];
  const { groups, max, score, bandName } = result;
  const sum = (column: number) => `ROUND(${subtotals.map((top) => cellAddress(top, column)).join('+')},2)`;
  const name = result.band === null ? `${words.total}: ${score}` : `${words.total}. ${words.band(bandName)}`;
  drawSum(builder, row, '', name, {
    isOpen: isOpen(result),
    points: [pointsSoFar(result), groups.map((group) => group.points), sum(POINTS)],
    max: [max, groups.map((group) => group.max), sum(MAX)],
  });
}

/** A sum line: the figure of the result, its parts, and the formula that is written where it gives that figure. */
interface SumLine {
  isOpen: boolean;
  /** Null where nothing of it is known. */
  points: [number | null, number[], string];
  max: [number, number[], string];
}

function drawSum(builder: SheetBuilder, row: number, id: string, name: string, line: SumLine): void {
  builder.put(row, 1, id, { ...CENTRED, ...TOTAL });
  builder.put(row, 2, name, { ...TEXT, ...TOTAL });
  for (let column = 3; column <= WIDTHS.length; column += 1) {
    if (column < POINTS || column > SHARE) builder.put(row, column, '', { ...TEXT, ...TOTAL });
  }
  const sums = [
    { column: POINTS, line: line.points, format: '0.00' },
    { column: MAX, line: line.max, format: numberFormat(line.max[0]) },
  ];
  for (const {
    column,
    line: [value, parts, formula],
    format,
  } of sums) {
    const agrees =
      value !== null &&
      parts.length > 0 &&
      hundredths(parts.reduce((sum, part) => sum + part, 0)) === hundredths(value);
    builder.put(row, column, value, { ...COUNT, ...TOTAL, format }, agrees ? { formula } : {});
  }
  builder.put(row, SHARE, line.isOpen ? null : share(line.points[0] ?? 0, line.max[0]), {
    ...COUNT,
    ...TOTAL,
    format: '0%',
  });
}

/** Points of which some are not known: nothing rather than 0. */
function pointsSoFar(score: Points): number | null {
  return isOpen(score) && score.points === 0 ? null : score.points;
}

function share(points: number, max: number): number | null {
  return max > 0 ? points / max : null;
}

function hundredths(value: number): number {
  return Math.round(value * 100);
}
