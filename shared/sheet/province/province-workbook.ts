import { periodName } from '../../period/period-text';
import type { Lang } from '../../text/language';
import { provinceWords } from '../../text/province';
import { indicatorsSheet } from '../indicators-sheet';
import type { SheetModel, WorkbookModel } from '../model';
import { changesSheet } from './changes-sheet';
import { consolidatedSheet } from './consolidated-sheet';
import { outliersSheet } from './outliers-sheet';
import { overviewSheet } from './overview-sheet';
import type { ProvinceWorkbookInput } from './province-input';
import { provinceNames } from './province-names';
import { rankingSheet } from './ranking-sheet';

/**
 * A province's quarter as a workbook that reads well without the add-in: overview, each form by units and by lĩnh vực,
 * the province's indicators, the ranking with its trend, outliers, and what changed where that was asked.
 */
export function provinceWorkbook(input: ProvinceWorkbookInput, lang: Lang): WorkbookModel {
  return {
    title: provinceWords[lang].fileTitle(input.profile.name, periodName(input.period, lang)),
    author: input.profile.name,
    sheets: [...provinceSheets(input, lang)],
  };
}

/** The sheets of provinceWorkbook one by one, for a painter that writes each out before the next is made. */
export function* provinceSheets(input: ProvinceWorkbookInput, lang: Lang): Generator<SheetModel> {
  const names = provinceNames(input, lang);
  yield overviewSheet(input, names, lang);
  for (const form of input.forms) {
    const byUnits = consolidatedSheet(input, form, 'units', names.forms[form.code] ?? form.code, lang);
    if (byUnits) yield byUnits;
    const fields = names.fields[form.code];
    const byFields = fields && consolidatedSheet(input, form, 'fields', fields, lang);
    if (byFields) yield byFields;
  }
  if (input.index) {
    const view = { unit: input.profile, period: input.period };
    yield indicatorsSheet(view, input.index.result, names, lang);
    yield rankingSheet(input, input.index, names.ranking, lang);
  }
  yield outliersSheet(input, names.outliers, lang);
  if (input.changes) yield changesSheet(input, input.changes, names.changes, lang);
}
