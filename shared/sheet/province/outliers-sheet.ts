import { pick, type Lang } from '../../language/language';
import { periodKey, type Period } from '../../period/period';
import { provinceWords } from './words';
import type { Outlier } from '../../totals/history/outliers';
import { formatCount } from '../../language/number';
import type { CellModel, CellStyle, Rect, SheetModel } from '../model';
import { type SheetBuilder } from '../sheet-builder';
import { CENTRED, COUNT, MARKS, NOTE, PLAIN, TEXT, numberFormat } from '../styles';
import { HEAD_ROW, listSheet } from './list-sheet';
import type { ProvinceWorkbookInput } from './province-input';
import { quarterHeading, scopedHeading } from './quarter-heading';
import { rowList } from './row-list';

const WHAT = [6, 32, 9, 34];
const QUARTER = 10.5;
/** A row of a sheet holds only so much. */
const NAMES_A_LINE = 10;
const JUDGED = [10, 17, 22, 10, 9, 10, 10, 11];

/** Figures far from what is usual, farthest first, with the numbers that say so; below them who could not be examined. */
export function outliersSheet(input: ProvinceWorkbookInput, name: string, lang: Lang): SheetModel {
  const words = provinceWords[lang].outliers;
  const quarters = quartersOf(input.outliers);
  const widths = [...WHAT, ...quarters.map(() => QUARTER), ...JUDGED];
  const { builder, wide } = listSheet(name, 'outliers', widths, words.title);
  builder.span(wide(2), scopedHeading(input, lang), PLAIN);
  builder.span(wide(3), words.method, NOTE);
  if (input.outliers.length === 0) {
    builder.span(wide(HEAD_ROW), words.none, PLAIN);
    drawUnexamined(builder, input, HEAD_ROW + 2, wide, lang);
    return builder.sheet;
  }
  const heads = [
    words.number,
    words.unit,
    words.form,
    words.column,
    ...quarters.map((period) => quarterHeading(period, lang)),
    words.value,
    words.direction,
    words.basis,
    words.median,
    words.mad,
    words.from,
    words.to,
    words.distance,
  ];
  builder.putHeading(HEAD_ROW, 1, heads);
  const columnName = (outlier: Outlier) => {
    const form = input.forms.find(({ code }) => code === outlier.form);
    const column = form?.columns.find(({ key }) => key === outlier.column);
    return `${column ? pick(column.name, lang) : ''} (${outlier.column})`.trim();
  };
  const farthest = [...input.outliers].sort((a, b) => Number(b.distance) - Number(a.distance));
  farthest.forEach((outlier, index) => {
    drawOutlier(
      builder,
      HEAD_ROW + 1 + index,
      outlier,
      quarters,
      [String(index + 1), columnName(outlier)],
      lang,
    );
  });
  drawUnexamined(builder, input, HEAD_ROW + farthest.length + 2, wide, lang);
  const rows = farthest.map(({ unit, form, column }) => ({ key: `${unit} ${form} (${column})` }));
  builder.sheet.list = rowList(HEAD_ROW, rows, lang);
  builder.sheet.freeze = { rows: HEAD_ROW, columns: 2 };
  return builder.sheet;
}

function drawUnexamined(
  builder: SheetBuilder,
  { unexamined }: ProvinceWorkbookInput,
  row: number,
  wide: (row: number) => Rect,
  lang: Lang,
): void {
  if (unexamined.length === 0) return;
  const words = provinceWords[lang].outliers;
  builder.span(wide(row), words.unexamined(formatCount(unexamined.length, lang)), { ...PLAIN, bold: true });
  const names = unexamined.map(({ name, figures }) => words.unexaminedUnit(name, formatCount(figures, lang)));
  for (let start = 0; start < names.length; start += NAMES_A_LINE) {
    builder.span(
      wide(row + 1 + start / NAMES_A_LINE),
      names.slice(start, start + NAMES_A_LINE).join('; '),
      PLAIN,
    );
  }
}

/** The quarters that any of the figures is compared with, oldest first. */
function quartersOf(outliers: readonly Outlier[]): Period[] {
  const quarters = new Map(
    outliers.flatMap(({ history }) => history.map(({ period }) => [periodKey(period), period] as const)),
  );
  return [...quarters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, period]) => period);
}

function drawOutlier(
  builder: SheetBuilder,
  row: number,
  outlier: Outlier,
  quarters: readonly Period[],
  [number, columnName]: [string, string],
  lang: Lang,
): void {
  const words = provinceWords[lang].outliers;
  const numeral = (value: number): [number, CellStyle] => [value, { ...COUNT, format: numberFormat(value) }];
  const { color, fill } = MARKS.query;
  const earlier = new Map(outlier.history.map(({ period, value }) => [periodKey(period), value]));
  const median = Number(outlier.median);
  const summed = outlier.summedQuarters > 0 ? '"*"' : '';
  const cells: [CellModel['value'], CellStyle][] = [
    [number, CENTRED],
    [outlier.name, TEXT],
    [outlier.form, TEXT],
    [columnName, TEXT],
    ...quarters.map((period): [CellModel['value'], CellStyle] => [
      earlier.get(periodKey(period)) ?? null,
      COUNT,
    ]),
    [outlier.value, { ...COUNT, bold: true }],
    [outlier.direction === 'high' ? words.high : words.low, { ...TEXT, bold: true, color, fill }],
    [words.bases[outlier.basis], TEXT],
    [median, { ...COUNT, format: numberFormat(median) + summed }],
    outlier.mad === null ? [null, COUNT] : numeral(Number(outlier.mad)),
    numeral(outlier.low),
    numeral(outlier.high),
    [Number(outlier.distance), { ...COUNT, format: '#,##0.0' }],
  ];
  builder.putRow(row, 1, cells);
}
