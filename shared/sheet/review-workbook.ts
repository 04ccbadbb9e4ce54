import type { SubmissionView } from '../submission/submission';
import type { Lang } from '../language/language';
import { formGrid, sheetColumn, sheetRow } from './form/form-grid';
import type { CellModel, WorkbookModel } from './model';
import { claimSheetNames } from './sheet-names';
import { sheetWords } from './words';
import { submissionWorkbook } from './submission-workbook';

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

/** A unit's quarter as submissionWorkbook draws it, to be looked at in a workbook that holds other sheets of ours. */
export function reviewWorkbook(view: SubmissionView, lang: Lang): WorkbookModel {
  const model = submissionWorkbook(view, lang);
  const claim = claimSheetNames();
  const names = new Map(model.sheets.map(({ name }) => [name, claim(sheetWords[lang].reviewSheet(name))]));
  const nameOf = (name: string) => names.get(name) ?? name;
  return {
    ...model,
    sheets: model.sheets.map((sheet) => ({
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

function readOnly({ link, style, ...cell }: CellModel, nameOf: (name: string) => string): CellModel {
  const { unlocked: _, ...locked } = style;
  if (!link) return { ...cell, style: locked };
  const sheet = nameOf(link.sheet);
  // The cover's contents show the sheets' own names.
  const value = cell.value === link.sheet ? sheet : cell.value;
  return { ...cell, value, style: locked, link: { ...link, sheet } };
}
