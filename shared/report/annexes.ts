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
import { contains, type ReportChoice } from './choice';
import type { ReportIdentity } from './head';
import type { AnnexCell, ReportAnnex } from './model';

/** Tables with more figure columns than this leave little room for the names of rows. */
const WIDE_TABLE = 13;

/** An annex and the form it prints. */
export interface FormAnnex {
  form: string;
  annex: ReportAnnex;
}

/** One annex for each chosen form with figures, in printing order (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục III). */
export function composeAnnexes(
  view: ReportView,
  identity: ReportIdentity,
  chosen: ReportChoice['annexes'],
): FormAnnex[] {
  const filled = view.forms.flatMap((form) => {
    if (!contains(chosen, form.code)) return [];
    const table = view.content.tables.find((candidate) => candidate.form === form.code);
    return table !== undefined && hasFigures(form, table) ? [{ form, table }] : [];
  });
  return filled.map(({ form, table }, index) => {
    const heading =
      filled.length === 1 ? reportText.annex : reportText.annexNumbered(romanNumeral(index + 1));
    return { form: form.code, annex: composeAnnex(view, identity, form, table, heading) };
  });
}

function composeAnnex(
  view: ReportView,
  identity: ReportIdentity,
  form: FormDocument,
  table: Table,
  heading: string,
): ReportAnnex {
  const edition = editionIn(form, view.period);
  const days = periodDays(view.period, view.content.calendar);
  const columns = shownColumns(form, table);
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
    attachedTo: reportText.attachedTo(identity.number, identity.date, identity.unit),
    period: reportText.annexPeriod(
      periodName(view.period, 'vi'),
      dayText(days.from, 'vi'),
      dayText(days.to, 'vi'),
    ),
    formNumber: edition?.legalNumber ? reportText.formNumber(edition.legalNumber) : '',
    unitOfCount: form.unitOfCount.vi,
    widths: columnWidths(columns),
    headings: [...headingRows(columns), columns.map(numberCell)],
    rows,
    notes: [
      ...(edition ? [reportText.basisNote(edition.basis.vi)] : []),
      ...(anyBlank ? [reportText.blankNote] : []),
      ...jointNotes(columns, table),
    ],
  };
}

function hasFigures(form: FormDocument, table: Table): boolean {
  const keys = form.columns.filter(isFigure).map((column) => column.key);
  return table.rows.some((row) => row.together !== undefined || keys.some((key) => !isBlank(row.cells[key])));
}

/** All columns but the printed ratios that nobody filled in. */
function shownColumns(form: FormDocument, table: Table): FormColumn[] {
  return form.columns.filter(
    (column) => column.kind !== 'ratio' || table.rows.some((row) => !isBlank(row.cells[column.key])),
  );
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
  const stated = table.rows.find((row) => row.key === TOTAL_ROW);
  const unit = unitRow(
    table,
    countColumns(form).map(({ key }) => key),
  );
  return columns
    .flatMap((column): AnnexCell[] => {
      if (column.kind === 'ordinal') return [cell('', 'center')];
      if (column.kind === 'label') return [cell(reportText.total, 'left')];
      const value = column.kind === 'count' ? unit.cells[column.key] : stated?.cells[column.key];
      return figureCells(columns, unit, column, figureText(value));
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
  // Printed ratios carry no column number on the form.
  return cell(column.kind === 'ratio' ? '' : reportText.columnNumber(column.key), 'center');
}

/** The more figure columns there are, the less is left for the names of rows; no heading's word is broken. */
function columnWidths(columns: readonly FormColumn[]): number[] {
  const wide = columns.filter(isFigure).length > WIDE_TABLE;
  return columns.map((column) => {
    if (column.kind === 'ordinal') return 5;
    if (column.kind === 'label') return wide ? 14 : 26;
    return Math.max(wide ? 5 : 7, longestWord(column));
  });
}

/** About how wide the longest word of a column's own heading is: capitals take more room. */
function longestWord(column: FormColumn): number {
  const words = (column.heading.at(-1)?.vi ?? '').split(' ');
  return Math.max(
    ...words.map((word) => Math.ceil([...word].reduce((width, letter) => width + letterWidth(letter), 0))),
  );
}

function letterWidth(letter: string): number {
  return letter === letter.toLowerCase() ? 0.95 : 1.5;
}

function figureText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? formatCount(value, 'vi') : value;
}

function isFigure(column: FormColumn): boolean {
  return column.kind === 'count' || column.kind === 'ratio';
}

function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === '';
}

function cell(text: string, align: AnnexCell['align']): AnnexCell {
  return { text, columns: 1, rows: 1, align };
}
