import type { FormColumn, FormDocument } from '../../forms/document';
import { editionIn } from '../../forms/registry';
import { periodDaysText, periodName } from '../../period/period-text';
import { capitalised } from '../../language/capitalised';
import { formatCount } from '../../language/number';
import { pick, type Lang } from '../../language/language';
import { consolidatedWords } from './consolidated-words';
import { formSheetWords } from '../form/words';
import { provinceTotalsWords } from '../../totals/words';
import { BOUND_SIGN } from '../../totals/bound';
import { scopeText } from '../../totals/sentence/scope-text';
import { MISSING_REASONS } from '../../totals/province-totals';
import type { WordedConsolidatedForm } from '../../totals/sentence/worded-province-totals';
import { cellAddress } from '../address';
import { blockColumns } from '../form/form-block';
import { formGrid, type Figure, type FormGrid } from '../form/form-grid';
import { drawHeading } from '../form/form-heading';
import { formWidths } from '../form/form-widths';
import type { CellStyle, ListedRow, SheetModel } from '../model';
import { SheetBuilder } from '../sheet-builder';
import { CENTRED, COUNT, MARKS, NOTE, PALETTE, PLAIN, TEXT, TITLE, numberFormat } from '../styles';
import { fieldRows, unitRows, type ConsolidatedFigure, type ConsolidatedRow } from './consolidated-rows';
import type { FiguresInput } from './province-input';
import { rowList } from './row-list';

/** Units named in one line of the list of missing ones: a row of a sheet holds only so much. */
const NAMES_A_LINE = 25;
/** A group's total names its units' counts, and the marks of a total name units. */
const LABEL = 40;
const MARKER = 32;

/**
 * A consolidated form under the headings of the unit's form: by units in their groups, or by lĩnh vực. Below it the
 * units that are missing with the reason, and what the checks of the totals found.
 */
export function consolidatedSheet(
  input: FiguresInput,
  form: FormDocument,
  by: 'units' | 'fields',
  sheet: string,
  lang: Lang,
): SheetModel | undefined {
  const totals = input.totals.forms.find((candidate) => candidate.form === form.code);
  if (!totals) return undefined;
  const empty = formGrid(withLabelHeading(form, by), undefined, sheet);
  const top = empty.bodyTop;
  const names = new Map(input.matrix.rows.map((row) => [row.unit, row.name]));
  const frame = {
    form: totals,
    top,
    columnOf: (key: string) => empty.columns.findIndex((column) => column.key === key) + 1,
    nameOf: (unit: string) => names.get(unit) ?? unit,
    lang,
  };
  const rows = by === 'units' ? unitRows(frame) : fieldRows(frame);
  const grid: FormGrid = { ...empty, bodyBottom: top + rows.length - 2, totalRow: top + rows.length - 1 };
  const builder = new SheetBuilder(sheet, `totals:${by}:${form.code}`, widthsOf(grid, rows, lang), {
    orientation: 'landscape',
    titleRows: { from: grid.headTop, to: grid.numberingRow },
  });
  drawBlock(builder, input, form, grid, lang);
  drawHeading(builder, grid, { cells: new Map(), rows: new Map() }, lang);
  builder.put(grid.numberingRow, grid.markerColumn, '', TEXT);
  rows.forEach((row, index) => {
    drawRow(builder, grid, top + index, row);
  });
  drawBelow(builder, grid, totals, by, top + rows.length, lang);
  const listed = rows.map(({ kind, key }): ListedRow =>
    kind === 'group' || kind === 'total' ? { key, fixed: true } : { key },
  );
  builder.sheet.list = rowList(grid.numberingRow, listed, lang);
  builder.sheet.freeze = { rows: grid.numberingRow, columns: 2 };
  const failed = totals.findings.some((finding) => finding.severity === 'error');
  builder.sheet.tabColor = failed ? MARKS.error.color : PALETTE.heading;
  return builder.sheet;
}

/** The consolidated form heads its second column with what its rows are. */
function withLabelHeading(form: FormDocument, by: 'units' | 'fields'): FormDocument {
  const text = (lang: Lang) =>
    by === 'units' ? consolidatedWords[lang].unitHeading : consolidatedWords[lang].fieldHeading;
  const heading = { vi: text('vi'), en: text('en') };
  const columns = form.columns.map((column): FormColumn =>
    column.kind === 'label' ? { ...column, heading: [heading], name: heading } : column,
  );
  return { ...form, columns };
}

function widthsOf(grid: FormGrid, rows: readonly ConsolidatedRow[], lang: Lang): number[] {
  const figures = new Map<string, Figure>();
  rows.forEach((row, index) => {
    grid.columns.forEach((column, place) => {
      const figure = row.figures[column.key];
      if (figure) figures.set(cellAddress(grid.bodyTop + index, place + 1), figure);
    });
  });
  const widths = formWidths(grid, figures, lang);
  const label = grid.columns.findIndex(({ kind }) => kind === 'label');
  return widths.map((width, index) =>
    index === label ? Math.max(width, LABEL) : index === widths.length - 1 ? MARKER : width,
  );
}

function drawBlock(
  builder: SheetBuilder,
  input: FiguresInput,
  form: FormDocument,
  grid: FormGrid,
  lang: Lang,
): void {
  const words = formSheetWords[lang];
  const edition = editionIn(form, input.period);
  const scope = capitalised(scopeText(input.totals, lang));
  const number = edition?.legalNumber ? words.legalNumber(edition.legalNumber) : words.ownNumber(form.code);
  const days = periodDaysText(input.period, input.calendar, lang);
  const period = words.period(periodName(input.period, lang), days);
  const [leftEnd, middleEnd] = blockColumns(builder, grid);
  const right = grid.markerColumn;
  const line = (row: number, left: number, end: number, text: string, style: CellStyle) => {
    builder.span({ top: row, left, bottom: row, right: end }, text, style);
  };
  line(1, 1, leftEnd, number, { ...PLAIN, bold: true });
  line(1, leftEnd + 1, middleEnd, pick(form.title, lang).toUpperCase(), { ...TITLE, horizontal: 'center' });
  line(1, middleEnd + 1, right, words.reporter(input.profile.name), PLAIN);
  line(2, 1, leftEnd, edition ? pick(edition.basis, lang) : '', { ...PLAIN, italic: true });
  line(2, leftEnd + 1, middleEnd, period, { ...PLAIN, horizontal: 'center' });
  line(2, middleEnd + 1, right, scope, PLAIN);
  line(3, 1, right, pick(form.unitOfCount, lang), { ...PLAIN, italic: true, horizontal: 'right' });
}

function drawRow(builder: SheetBuilder, grid: FormGrid, at: number, row: ConsolidatedRow): void {
  const summed = row.kind === 'group' || row.kind === 'total';
  const total: CellStyle = summed ? { bold: true, fill: PALETTE.totalFill } : {};
  grid.columns.forEach((column, index) => {
    if (column.kind === 'ordinal') builder.put(at, index + 1, row.ordinal, { ...CENTRED, ...total });
    else if (column.kind === 'label') builder.put(at, index + 1, row.label, { ...TEXT, ...total });
    else {
      const figure = row.figures[column.key] ?? { value: null, bound: 'whole' };
      builder.put(
        at,
        index + 1,
        figure.value,
        { ...COUNT, ...total, ...figureStyle(figure) },
        {
          ...(figure.formula === undefined ? {} : { formula: figure.formula }),
          ...(figure.note === undefined ? {} : { note: figure.note }),
        },
      );
    }
  });
  const grave: CellStyle = row.grave ? { color: MARKS.error.color, fill: MARKS.error.fill } : {};
  builder.put(at, grid.markerColumn, row.marks.join('\n'), { ...TEXT, ...grave });
}

/** A bound says so in the cell itself, which a printed page shows too. */
function figureStyle({ value, bound }: ConsolidatedFigure): CellStyle {
  if (value === null) return {};
  const sign = BOUND_SIGN[bound];
  return { format: sign === '' ? numberFormat(value) : `"${sign}"${numberFormat(value)}` };
}

function drawBelow(
  builder: SheetBuilder,
  grid: FormGrid,
  totals: WordedConsolidatedForm,
  by: 'units' | 'fields',
  top: number,
  lang: Lang,
): void {
  const words = consolidatedWords[lang];
  const wide = (row: number) => ({ top: row, left: 1, bottom: row, right: grid.markerColumn });
  builder.span(wide(top), by === 'units' ? words.legend : words.fieldLegend, NOTE);
  if (by === 'fields') return;
  let row = top + 1;
  const block = (title: string, lines: readonly string[]) => {
    row += 1;
    builder.span(wide(row), title, { ...PLAIN, bold: true });
    for (const line of lines) {
      row += 1;
      builder.span(wide(row), line, PLAIN);
    }
    row += 1;
  };
  if (totals.missing.length > 0) {
    block(words.missingTitle(formatCount(totals.missing.length, lang)), missingLines(totals, lang));
  }
  const findings = totals.findings.map(({ severity, message }) => `${MARKS[severity].symbol} ${message}`);
  block(words.findingsTitle, findings.length > 0 ? findings : [words.noFindings]);
}

/** "Chưa gửi gì: Xã A; Xã B", some names a line. */
function missingLines(totals: WordedConsolidatedForm, lang: Lang): string[] {
  return MISSING_REASONS.flatMap((reason) => {
    const names = totals.missing.filter((unit) => unit.reason === reason).map(({ name }) => name);
    const lines: string[] = [];
    for (let start = 0; start < names.length; start += NAMES_A_LINE) {
      lines.push(
        `${provinceTotalsWords[lang].missingReason[reason]}: ${names.slice(start, start + NAMES_A_LINE).join('; ')}`,
      );
    }
    return lines;
  });
}
