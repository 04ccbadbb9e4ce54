import { countColumns, type FormColumn, type FormDocument } from '../../../forms/document';
import { formatCount } from '../../../language/number';
import { pick, type Lang } from '../../../language/language';
import { quartersOf } from '../../../period/period';
import { periodName, romanNumeral } from '../../../period/period-text';
import type { WordedConsolidatedForm } from '../../../totals/sentence/worded-province-totals';
import type { UnitQuarterFigures } from '../../../totals/span/quarter-figures';
import { provinceTotalsWords } from '../../../totals/words';
import type { CellStyle, SheetModel } from '../../model';
import { SheetBuilder } from '../../sheet-builder';
import { CENTRED, COUNT, HEADING, NOTE, PALETTE, PLAIN, TEXT, TITLE, numberFormat } from '../../styles';
import { consolidatedWords } from '../consolidated-words';
import { quarterHeading } from '../quarter-heading';
import type { SpanWorkbookInput } from './span-input';
import { spanSheetWords } from './words';

const NUMBER = 6;
const UNIT = 38;
const FIGURE = 10.5;
const HEAD_ROW = 4;
/** Columns before the figures. */
const FRAME = 2;

/** A sum of units' figures that knows whether one of them was blank. */
interface Sum {
  known: number | null;
  blank: boolean;
}

/** A unit's figures of one column: its quarters, oldest first, then the span. `none`: it did not exist yet. */
type Figures = (number | null | 'none')[];

/** A form's units with the figures of every quarter beside those of the span, column by column. */
export function sideBySideSheet(
  input: SpanWorkbookInput,
  form: FormDocument,
  totals: WordedConsolidatedForm,
  name: string,
  lang: Lang,
): SheetModel {
  const words = spanSheetWords[lang];
  const columns = countColumns(form);
  const quarters = quartersOf(input.period);
  const wide = quarters.length + 1;
  const widths = [NUMBER, UNIT, ...columns.flatMap(() => Array.from({ length: wide }, () => FIGURE))];
  const builder = new SheetBuilder(name, `span:${form.code}`, widths, {
    orientation: 'landscape',
    titleRows: { from: HEAD_ROW, to: HEAD_ROW + 1 },
  });
  const across = (row: number) => ({ top: row, left: 1, bottom: row, right: widths.length });
  builder.span(across(1), words.sideBySide(form.code).toUpperCase(), TITLE);
  const title = `${input.profile.name}, ${periodName(input.period, lang)}. ${pick(form.title, lang)}`;
  builder.span(across(2), title, PLAIN);
  drawHeads(builder, input, columns, lang);
  const stated = input.quarters[form.code] ?? {};
  let row = HEAD_ROW + 2;
  const draw = (label: [ordinal: string, name: string], figures: Figures[], sums: Sum[][] | null) => {
    drawRow(builder, row, label, figures, sums);
    row += 1;
  };
  const all = totals.groups.flatMap(({ lines }) => lines);
  const sumsOf = (lines: typeof all) => columns.map(({ key }) => sumUp(lines, stated, key, wide));
  totals.groups.forEach(({ group, lines, included, expected }, index) => {
    const counts = [formatCount(included, lang), formatCount(expected, lang)] as const;
    const label = consolidatedWords[lang].groupRow(provinceTotalsWords[lang].group[group], ...counts);
    draw([romanNumeral(index + 1), label], [], sumsOf(lines));
    lines.forEach((line, place) => {
      const figures = columns.map(({ key }) => figuresOf(line, stated[line.unit], key));
      draw([String(place + 1), line.name], figures, null);
    });
  });
  draw(['', consolidatedWords[lang].total], [], sumsOf(all));
  builder.span(across(row), words.legend, NOTE);
  builder.sheet.freeze = { rows: HEAD_ROW + 1, columns: FRAME };
  builder.sheet.tabColor = PALETTE.heading;
  return builder.sheet;
}

function drawHeads(
  builder: SheetBuilder,
  { period }: SpanWorkbookInput,
  columns: readonly FormColumn[],
  lang: Lang,
): void {
  const words = spanSheetWords[lang];
  const quarters = quartersOf(period);
  const wide = quarters.length + 1;
  [words.number, words.unit].forEach((text, index) => {
    const column = index + 1;
    builder.span({ top: HEAD_ROW, left: column, bottom: HEAD_ROW + 1, right: column }, text, HEADING);
  });
  columns.forEach(({ key, name, measure }, index) => {
    const left = FRAME + 1 + index * wide;
    const head = `(${key}) ${pick(name, lang)}`;
    builder.span({ top: HEAD_ROW, left, bottom: HEAD_ROW, right: left + wide - 1 }, head, HEADING);
    const how = measure === undefined ? words.noMeasure : words.measure[measure];
    const heads = [
      ...quarters.map((quarter) => quarterHeading(quarter, lang)),
      `${words.span[period.quarters]}\n(${how})`,
    ];
    builder.putHeading(HEAD_ROW + 1, left, heads);
  });
}

function drawRow(
  builder: SheetBuilder,
  row: number,
  [ordinal, name]: [string, string],
  figures: readonly Figures[],
  sums: readonly (readonly Sum[])[] | null,
): void {
  const total: CellStyle = sums ? { bold: true, fill: PALETTE.totalFill } : {};
  builder.put(row, 1, ordinal, { ...CENTRED, ...total });
  builder.put(row, 2, name, { ...TEXT, ...total });
  const cells = sums
    ? sums.flatMap((column) =>
        column.map(({ known, blank }) => ({
          value: known,
          format: known !== null && blank ? '"≥ "#,##0' : '',
        })),
      )
    : figures.flatMap((column) =>
        column.map((value) => ({ value: value === 'none' ? '–' : value, format: '' })),
      );
  cells.forEach(({ value, format }, index) => {
    const own = format || (typeof value === 'number' ? numberFormat(value) : '');
    builder.put(row, FRAME + 1 + index, value, { ...COUNT, ...total, ...(own ? { format: own } : {}) });
  });
}

function figuresOf(
  line: { cells: Record<string, number | null> },
  quarters: UnitQuarterFigures | undefined,
  key: string,
): Figures {
  return [
    ...(quarters ?? []).map((cells) => (cells === null ? ('none' as const) : (cells[key] ?? null))),
    line.cells[key] ?? null,
  ];
}

/** What the lines state of a column in each quarter and in the span; lines that repeat others do not count. */
function sumUp(
  lines: readonly { unit: string; added: boolean; cells: Record<string, number | null> }[],
  quarters: Readonly<Record<string, UnitQuarterFigures>>,
  key: string,
  wide: number,
): Sum[] {
  const sums = Array.from({ length: wide }, (): Sum => ({ known: null, blank: false }));
  for (const line of lines.filter(({ added }) => added)) {
    figuresOf(line, quarters[line.unit], key).forEach((figure, place) => {
      const sum = sums[place] as Sum;
      if (figure === null) sum.blank = true;
      else if (figure !== 'none') sum.known = (sum.known ?? 0) + figure;
    });
  }
  return sums;
}
