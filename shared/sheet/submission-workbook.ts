import { periodName } from '../period/period-text';
import type { SubmissionView } from '../submission/submission';
import type { Lang } from '../language/language';
import { sheetWords } from './words';
import { coverSheet } from './cover-sheet';
import { findingsSheet } from './findings-sheet';
import { formGrid } from './form/form-grid';
import { formSheet } from './form/form-sheet';
import { indicatorsSheet } from './indicators-sheet';
import type { WorkbookModel } from './model';
import { sheetNames } from './sheet-names';

/**
 * A unit's quarter as a workbook: cover, one sheet per form, findings, indicators. Figures are what the unit
 * stated; sums are native formulas where they give exactly that. Bad data are drawn as they are, never refused.
 */
export function submissionWorkbook(view: SubmissionView, lang: Lang): WorkbookModel {
  const words = sheetWords[lang];
  const names = sheetNames(view.forms, view.indicators?.set ?? '', lang);
  const grids = view.forms.map((form) => {
    const table = view.content.tables.find((candidate) => candidate.form === form.code);
    return formGrid(form, table, names.forms[form.code] ?? form.code);
  });
  const whose = `${view.unit.name}, ${periodName(view.period, lang)}`;
  return {
    title: words.fileTitle(view.unit.name, periodName(view.period, lang)),
    author: view.unit.name,
    sheets: [
      coverSheet(view, names, lang),
      ...grids.map((grid) => formSheet(view, grid, lang)),
      findingsSheet(view, grids, names, lang),
      ...(view.indicators ? [indicatorsSheet(whose, view.indicators, names, lang)] : []),
    ],
  };
}
