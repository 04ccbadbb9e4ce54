import type { FormDocument } from '../forms/document';
import type { SubmissionView } from '../submission/submission';
import type { Lang } from '../language/language';
import { formGrid, sheetColumn, sheetRow } from './form/form-grid';
import { besideSheet, type ReviewBeside } from './beside-sheet';
import { heightOf, lineCount, DEJAVU_SERIF } from './measure';
import type { CellModel, SheetModel, WorkbookModel } from './model';
import { SheetBuilder } from './sheet-builder';
import { claimSheetNames } from './sheet-names';
import { sheetWords } from './words';
import { submissionWorkbook } from './submission-workbook';
import { PLAIN, SIZE } from './styles';

/** A cell of a review sheet. */
export interface ReviewPlace {
  role: string;
  row: number;
  column: number;
}

/** Sheets that are only looked at have roles of their own, so that they never replace forms that somebody fills in. */
function reviewRole(role: string): string {
  return `review:${role}`;
}

/**
 * A unit's quarter as submissionWorkbook draws it, to be looked at in a workbook that holds other sheets of ours. Each
 * sheet says in A1 whose it is and how that stands.
 * @param beside what its figures are laid beside, on a sheet of its own; null where that is not known
 */
export function reviewWorkbook(
  view: SubmissionView,
  lang: Lang,
  beside: ReviewBeside | null = null,
): WorkbookModel {
  const model = submissionWorkbook(view, lang);
  if (beside) model.sheets.splice(1, 0, besideSheetOf(view, beside, model, lang));
  const { status, reviewOf } = sheetWords[lang];
  const whose = reviewOf(view.unit.name, status[view.status], String(view.version));
  const claim = claimSheetNames();
  const names = new Map(model.sheets.map(({ name }) => [name, claim(sheetWords[lang].reviewSheet(name))]));
  const nameOf = (name: string) => names.get(name) ?? name;
  return {
    ...model,
    sheets: model.sheets
      .map((sheet) => headed(sheet, whose))
      .map((sheet) => ({
        ...sheet,
        name: nameOf(sheet.name),
        role: reviewRole(sheet.role),
        cells: sheet.cells.map((cell) => readOnly(cell, nameOf)),
        validations: [],
        names: [],
        protect: true,
      })),
  };
}

/** Where the cell of a finding stands on the sheets of reviewWorkbook; undefined for a form that is not drawn. */
export function reviewPlace(
  { forms, content }: Pick<SubmissionView, 'forms' | 'content'>,
  place: { form: string; row: string | null; column: string | null },
): ReviewPlace | undefined {
  const form = forms.find(({ code }) => code === place.form);
  if (!form) return undefined;
  const table = content.tables.find((candidate) => candidate.form === form.code);
  const grid = formGrid(form, table, '');
  const column = place.column === null ? undefined : sheetColumn(grid, place.column);
  return { role: reviewRole(`form:${form.code}`), row: sheetRow(grid, place.row), column: column ?? 1 };
}

/** The same sheets, those that are in a workbook, when no unit is looked at. */
export function clearedReview(roles: readonly string[], lang: Lang): WorkbookModel {
  const { reviewNone } = sheetWords[lang];
  const sheets = roles.map((role, index) => {
    const builder = new SheetBuilder(String(index), role, [60], { orientation: 'portrait' });
    builder.put(1, 1, reviewNone, PLAIN);
    return builder.sheet;
  });
  return { title: reviewNone, author: '', sheets };
}

/** The roles of the sheets of a quarter with these forms. */
export function reviewRoles(forms: readonly FormDocument[]): string[] {
  const roles = ['cover', 'beside', ...forms.map(({ code }) => `form:${code}`), 'findings', 'indicators'];
  return roles.map(reviewRole);
}

function besideSheetOf(
  view: SubmissionView,
  beside: ReviewBeside,
  { sheets }: WorkbookModel,
  lang: Lang,
): SheetModel {
  const names = new Map(sheets.map(({ role, name }) => [reviewRole(role), name]));
  return besideSheet(
    beside,
    view.forms,
    (figure) => {
      const place = reviewPlace(view, figure);
      const sheet = place && names.get(place.role);
      return place && sheet !== undefined ? { sheet, row: place.row, column: place.column } : undefined;
    },
    lang,
  );
}

/** The sheet with a line above what stands in its first cell. */
function headed(sheet: SheetModel, line: string): SheetModel {
  const first = sheet.cells.find(({ row, column }) => row === 1 && column === 1);
  if (!first) return sheet;
  const right = sheet.merges.find(({ top, left }) => top === 1 && left === 1)?.right ?? 1;
  const width = sheet.columnWidths.slice(0, right).reduce((sum, one) => sum + one, 0);
  const value = [line, first.value].join('\n');
  const style = { ...first.style, bold: true, wrap: true };
  const size = style.size ?? SIZE.body;
  const height = heightOf(lineCount(value, width, size, true, DEJAVU_SERIF), size);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => (cell === first ? { ...first, value, style } : cell)),
    rowHeights: { ...sheet.rowHeights, 1: Math.max(sheet.rowHeights[1] ?? 0, height) },
  };
}

function readOnly({ link, style, ...cell }: CellModel, nameOf: (name: string) => string): CellModel {
  const { unlocked: _, ...locked } = style;
  if (!link) return { ...cell, style: locked };
  const sheet = nameOf(link.sheet);
  // The cover's contents show the sheets' own names.
  const value = cell.value === link.sheet ? sheet : cell.value;
  return { ...cell, value, style: locked, link: { ...link, sheet } };
}
