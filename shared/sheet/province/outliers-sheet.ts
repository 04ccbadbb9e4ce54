import { pick } from '../../text/language';
import type { Lang } from '../../text/language';
import { formatCount } from '../../text/number';
import { periodName } from '../../period/period-text';
import { provinceWords } from '../../text/province';
import type { Outlier } from '../../totals/outliers';
import type { CellModel, CellStyle, SheetModel } from '../model';
import { SheetBuilder } from '../sheet-builder';
import { CENTRED, COUNT, HEADING, MARKS, NOTE, PALETTE, PLAIN, TEXT, TITLE, numberFormat } from '../styles';
import type { ProvinceWorkbookInput } from './province-input';

const WIDTHS = [6, 34, 9, 34, 11, 17, 10, 9, 11, 10, 12, 48];
const HEAD_ROW = 4;

/** Figures far from the unit's own history, farthest first, with the numbers that say so. */
export function outliersSheet(input: ProvinceWorkbookInput, name: string, lang: Lang): SheetModel {
  const words = provinceWords[lang].outliers;
  const builder = new SheetBuilder(name, 'outliers', WIDTHS, {
    orientation: 'landscape',
    titleRows: { from: HEAD_ROW, to: HEAD_ROW },
  });
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: WIDTHS.length });
  builder.span(wide(1), words.title.toUpperCase(), TITLE);
  builder.span(wide(2), `${input.profile.name}, ${periodName(input.period, lang)}`, PLAIN);
  builder.span(wide(3), words.method, NOTE);
  builder.sheet.tabColor = PALETTE.heading;
  if (input.outliers.length === 0) {
    builder.span(wide(HEAD_ROW), words.none, PLAIN);
    return builder.sheet;
  }
  const heads = [
    words.number,
    words.unit,
    words.form,
    words.column,
    words.value,
    words.direction,
    words.median,
    words.mad,
    words.from,
    words.to,
    words.distance,
    words.history,
  ];
  heads.forEach((text, index) => {
    builder.put(HEAD_ROW, index + 1, text, HEADING);
  });
  const columnName = (outlier: Outlier) => {
    const form = input.forms.find(({ code }) => code === outlier.form);
    const column = form?.columns.find(({ key }) => key === outlier.column);
    return `${column ? pick(column.name, lang) : ''} (${outlier.column})`.trim();
  };
  const farthest = [...input.outliers].sort((a, b) => Number(b.distance) - Number(a.distance));
  farthest.forEach((outlier, index) => {
    drawOutlier(builder, HEAD_ROW + 1 + index, String(index + 1), outlier, columnName(outlier), lang);
  });
  builder.sheet.freeze = { rows: HEAD_ROW, columns: 2 };
  return builder.sheet;
}

function drawOutlier(
  builder: SheetBuilder,
  row: number,
  number: string,
  outlier: Outlier,
  columnName: string,
  lang: Lang,
): void {
  const words = provinceWords[lang].outliers;
  const numeral = (value: number): [number, CellStyle] => [value, { ...COUNT, format: numberFormat(value) }];
  const { color, fill } = MARKS.query;
  const history = outlier.history
    .map(({ period, value }) => `${periodName(period, lang)}: ${formatCount(value, lang)}`)
    .join('; ');
  const cells: [CellModel['value'], CellStyle][] = [
    [number, CENTRED],
    [outlier.name, TEXT],
    [outlier.form, TEXT],
    [columnName, TEXT],
    [outlier.value, { ...COUNT, bold: true }],
    [outlier.direction === 'high' ? words.high : words.low, { ...TEXT, bold: true, color, fill }],
    numeral(Number(outlier.median)),
    numeral(Number(outlier.mad)),
    numeral(outlier.low),
    numeral(outlier.high),
    [Number(outlier.distance), { ...COUNT, format: '#,##0.0' }],
    [outlier.summedQuarters > 0 ? `* ${history}` : history, TEXT],
  ];
  cells.forEach(([value, style], index) => {
    builder.put(row, index + 1, value, style);
  });
}
