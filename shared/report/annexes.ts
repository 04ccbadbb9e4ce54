import { editionIn } from '../forms/registry';
import { countColumns, type FormColumn, type FormDocument } from '../forms/document';
import { TOTAL_ROW, type CellValue, type JointFigure, type Row, type Table } from '../forms/table';
import { dayText, periodName, romanNumeral } from '../period/period-text';
import { periodDays } from '../period/period';
import { unitRow } from '../rules/check/unit-total';
import { sumText } from '../forms/column-text';
import { headingCells } from '../forms/heading';
import type { ReportView } from './report-view';
import { formatCount } from '../language/number';
import { reportText } from './words';
import { columnWidths } from './annex-widths';
import { contains, type ReportChoice } from './choice';
import type { ReportIdentity } from './head';
import type { AnnexCell, ReportAnnex } from './model';

/** An annex and the form it prints. */
export interface FormAnnex {
  form: string;
  annex: ReportAnnex;
}

/** Where the annexes of forms stand in a report. */
export interface AnnexPlan {
  /** Codes of forms in the order in which the text first refers to them; the others follow in printing order. */
  order?: readonly string[];
  /** How many annexes of another kind come after them. */
  others?: number;
}

/** One annex for each chosen form with figures (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục III). */
export function composeAnnexes(
  view: ReportView,
  identity: ReportIdentity,
  chosen: ReportChoice['annexes'],
  { order = [], others = 0 }: AnnexPlan = {},
): FormAnnex[] {
  const place = ({ code }: FormDocument) => (order.includes(code) ? order.indexOf(code) : order.length);
  const filled = [...view.forms]
    .sort((a, b) => place(a) - place(b))
    .flatMap((form) => {
      if (!contains(chosen, form.code)) return [];
      const table = view.content.tables.find((candidate) => candidate.form === form.code);
      return table !== undefined && hasFigures(form, table) ? [{ form, table }] : [];
    });
  return filled.map(({ form, table }, index) => {
    const heading = annexHeading(index, filled.length + others);
    return { form: form.code, annex: composeAnnex(view, identity, form, table, heading) };
  });
}

/** An annex that stands alone carries no number. */
export function annexHeading(index: number, count: number): string {
  return count === 1 ? reportText.annex : reportText.annexNumbered(romanNumeral(index + 1));
}

/** What every annex says of itself and its report. */
export function annexHead(
  view: ReportView,
  identity: ReportIdentity,
): Pick<ReportAnnex, 'attachedTo' | 'period'> {
  const days = periodDays(view.period, view.content.calendar);
  return {
    attachedTo: reportText.attachedTo(identity.number, identity.date, identity.unit),
    period: reportText.annexPeriod(
      periodName(view.period, 'vi'),
      dayText(days.from, 'vi'),
      dayText(days.to, 'vi'),
    ),
  };
}

function composeAnnex(
  view: ReportView,
  identity: ReportIdentity,
  form: FormDocument,
  table: Table,
  heading: string,
): ReportAnnex {
  const edition = editionIn(form, view.period);
  const columns = shownColumns(form);
  const rows =
    form.rows === 'single'
      ? [singleRow(view, columns, table)]
      : [...fieldRows(columns, table), totalRow(form, columns, table)];
  const anyBlank = rows.some((row) =>
    row.slice(columns.findIndex(isFigure)).some((cell) => cell.text === ''),
  );
  return {
    heading,
    title: form.title.vi.toUpperCase(),
    ...annexHead(view, identity),
    formNumber: edition?.legalNumber ? reportText.formNumber(edition.legalNumber) : '',
    unitOfCount: form.unitOfCount.vi,
    widths: columnWidths(columns, rows),
    ...(form.rows === 'single' ? { short: true as const } : {}),
    headings: [...headingRows(columns), columns.map(numberCell)],
    rows,
    notes: [
      // A form of the product's own has no law that a paper would name.
      ...(edition?.legalNumber ? [reportText.basisNote(edition.basis.vi)] : []),
      ...(anyBlank ? [reportText.blankNote] : []),
      ...jointNotes(columns, table),
    ],
  };
}

function hasFigures(form: FormDocument, table: Table): boolean {
  const keys = form.columns.filter(isFigure).map((column) => column.key);
  return table.rows.some((row) => row.together !== undefined || keys.some((key) => !isBlank(row.cells[key])));
}

/** The form's own columns: ratios that a system prints beside them are no part of it. */
function shownColumns(form: FormDocument): FormColumn[] {
  return form.columns.filter(({ kind }) => kind !== 'ratio');
}

function fieldRows(columns: readonly FormColumn[], table: Table): AnnexCell[][] {
  return table.rows.filter((row) => row.key !== TOTAL_ROW).map((row, index) => bodyRow(columns, row, index));
}

function bodyRow(columns: readonly FormColumn[], row: Row, index: number): AnnexCell[] {
  return columns.flatMap((column) => {
    if (column.kind === 'ordinal') return cell(String(index + 1), 'center');
    if (column.kind === 'label') return cell(row.label, 'left');
    return figureCells(columns, row, column, figureText(row.cells[column.key]));
  });
}

/** One cell, over all columns of a joint figure where they stand side by side and are blank. */
function figureCells(
  columns: readonly FormColumn[],
  row: Pick<Row, 'cells' | 'together'>,
  { key }: FormColumn,
  text: string,
): AnnexCell[] {
  const joint = row.together?.find((candidate) => candidate.columns.includes(key));
  if (joint === undefined || !isMerged(columns, row, joint)) return [cell(text, 'right')];
  if (joint.columns[0] !== key) return [];
  return [{ ...cell(figureText(joint.value), 'center'), columns: joint.columns.length }];
}

function isMerged(
  columns: readonly FormColumn[],
  { cells }: Pick<Row, 'cells'>,
  { columns: held }: JointFigure,
): boolean {
  const first = columns.findIndex(({ key }) => key === held[0]);
  return held.every((key, index) => columns[first + index]?.key === key && isBlank(cells[key]));
}

/** What the table cannot show in one cell, and what a cell over several columns is. */
function jointNotes(columns: readonly FormColumn[], table: Table): string[] {
  const rows = table.rows.filter(({ together }) => together !== undefined);
  const notes = rows.flatMap((row) =>
    (row.together ?? [])
      .filter((joint) => !isMerged(columns, row, joint))
      .map(({ columns: held, value }) =>
        reportText.jointNote(row.label, sumText(held), formatCount(value, 'vi')),
      ),
  );
  const merged = rows.some((row) => row.together?.some((joint) => isMerged(columns, row, joint)));
  return [...(merged ? [reportText.mergedNote] : []), ...notes];
}

function totalRow(form: FormDocument, columns: readonly FormColumn[], table: Table): AnnexCell[] {
  const unit = unitRow(
    table,
    countColumns(form).map(({ key }) => key),
  );
  return columns
    .flatMap((column): AnnexCell[] => {
      if (column.kind === 'ordinal') return [cell('', 'center')];
      if (column.kind === 'label') return [cell(reportText.total, 'left')];
      return figureCells(columns, unit, column, figureText(unit.cells[column.key]));
    })
    .map((made) => ({ ...made, bold: true }));
}

function singleRow(view: ReportView, columns: readonly FormColumn[], table: Table): AnnexCell[] {
  const row = table.rows.find((candidate) => candidate.key === TOTAL_ROW) ?? table.rows[0];
  return bodyRow(columns, { cells: {}, ...row, key: TOTAL_ROW, label: view.unit.name }, 0);
}

/** The heading rows with their merged cells, from the same description as the sheets'. */
function headingRows(columns: readonly FormColumn[]): AnnexCell[][] {
  const cells = headingCells(columns, 'vi');
  const levels = Math.max(...cells.map((heading) => heading.level)) + 1;
  return Array.from({ length: levels }, (_, level) =>
    cells
      .filter((heading) => heading.level === level)
      .map(({ text, columns: wide, levels: rows }) => ({
        text,
        columns: wide,
        rows,
        bold: true,
        align: 'center',
      })),
  );
}

function numberCell(column: FormColumn): AnnexCell {
  return cell(reportText.columnNumber(column.key), 'center');
}

function figureText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? formatCount(value, 'vi') : value;
}

function isFigure(column: FormColumn): boolean {
  return column.kind === 'count';
}

function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === '';
}

function cell(text: string, align: AnnexCell['align']): AnnexCell {
  return { text, columns: 1, rows: 1, align };
}
