import { periodName } from '../../period/period-text';
import type { Lang } from '../../language/language';
import { provinceWords } from './words';
import { indicatorsSheet } from '../indicators-sheet';
import type { SheetModel, WorkbookModel } from '../model';
import { changesSheet } from './changes-sheet';
import { UNIT_GROUPS } from '../../totals/province-totals';
import { chartsSheet, groupChartSheet } from './charts/charts-sheet';
import { consolidatedSheet } from './consolidated-sheet';
import { outliersSheet } from './outliers-sheet';
import { overviewSheet } from './overview-sheet';
import type { ProvinceWorkbookInput } from './province-input';
import { provinceNames } from './province-names';
import { scopedHeading } from './quarter-heading';
import { rankingSheet } from './ranking-sheet';

/**
 * A province's quarter as a workbook that reads well without the add-in: overview, charts, each form by units and by
 * lĩnh vực, the province's indicators, the ranking with its trend, outliers, and what changed where that was asked.
 */
export function provinceWorkbook(input: ProvinceWorkbookInput, lang: Lang): WorkbookModel {
  return { ...provinceFile(input, lang), sheets: [...provinceSheets(input, lang)] };
}

/** What the file of provinceWorkbook says of itself. */
export function provinceFile(
  { profile, period }: Pick<ProvinceWorkbookInput, 'profile' | 'period'>,
  lang: Lang,
): Pick<WorkbookModel, 'title' | 'author'> {
  return {
    title: provinceWords[lang].fileTitle(profile.name, periodName(period, lang)),
    author: profile.name,
  };
}

/** The sheets of provinceWorkbook one by one, for a painter that writes each out before the next is made. */
export function* provinceSheets(input: ProvinceWorkbookInput, lang: Lang): Generator<SheetModel> {
  const names = provinceNames(input, lang);
  yield overviewSheet(input, names, lang);
  yield chartsSheet(input, names.charts, lang);
  for (const group of UNIT_GROUPS) {
    const scores = groupChartSheet(input, group, names.groupCharts[group], lang);
    if (scores) yield scores;
  }
  for (const form of input.forms) {
    const byUnits = consolidatedSheet(input, form, 'units', names.forms[form.code] ?? form.code, lang);
    if (byUnits) yield byUnits;
    const fields = names.fields[form.code];
    const byFields = fields && consolidatedSheet(input, form, 'fields', fields, lang);
    if (byFields) yield byFields;
  }
  if (input.index) {
    yield indicatorsSheet(scopedHeading(input, lang), input.index.result, names, lang);
    yield rankingSheet(input, input.index, names, lang);
  }
  yield outliersSheet(input, names.outliers, lang);
  if (input.changes) yield changesSheet(input, input.changes, names.changes, lang);
}
