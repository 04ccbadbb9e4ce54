import { periodName } from '../period/period-text';
import type { SubmissionView } from '../submission/submission';
import type { Lang } from '../language/language';
import { sheetWords } from './words';
import { formGrid } from './form/form-grid';
import { formSheet } from './form/form-sheet';
import type { WorkbookModel } from './model';
import { sheetNames } from './sheet-names';

/**
 * The sheets on which a clerk fills a quarter in: one a form, with what the view's tables already hold (the opening
 * balance, or a saved draft). Findings are not drawn here: the pane marks them as they come and go.
 * @param spare whether rows are left free below those that there are
 */
export function entryWorkbook(view: SubmissionView, lang: Lang, spare = false): WorkbookModel {
  const names = sheetNames(view.forms, '', lang);
  return {
    title: sheetWords[lang].fileTitle(view.unit.name, periodName(view.period, lang)),
    author: view.unit.name,
    sheets: view.forms.map((form) => {
      const table = view.content.tables.find((candidate) => candidate.form === form.code);
      const grid = formGrid(form, table, names.forms[form.code] ?? form.code, spare);
      return formSheet({ ...view, findings: [] }, grid, lang);
    }),
  };
}
