import type { Lang } from '../../language/language';
import { provinceWords } from './words';
import type { UnitGroup } from '../../totals/province-totals';
import { claimSheetNames, sheetNames } from '../sheet-names';
import type { ProvinceWorkbookInput } from './province-input';

/** Names of the province workbook's sheets. */
export interface ProvinceNames {
  overview: string;
  /** By form code. */
  forms: Record<string, string>;
  /** By form code; forms with a row a lĩnh vực only. */
  fields: Record<string, string>;
  indicators: string;
  ranking: string;
  charts: string;
  groupCharts: Record<UnitGroup, string>;
  outliers: string;
  changes: string;
}

export function provinceNames({ forms, index }: ProvinceWorkbookInput, lang: Lang): ProvinceNames {
  const { sheets } = provinceWords[lang];
  const claim = claimSheetNames();
  const overview = claim(sheets.overview);
  const { forms: formNames, indicators } = sheetNames(forms, index?.set ?? '', lang, claim);
  const fields: ProvinceNames['fields'] = {};
  for (const form of forms) {
    if (form.rows === 'fields') fields[form.code] = claim(sheets.fields(form.code));
  }
  return {
    overview,
    forms: formNames,
    fields,
    indicators,
    ranking: claim(sheets.ranking),
    charts: claim(sheets.charts),
    groupCharts: {
      department: claim(sheets.groupCharts.department),
      district: claim(sheets.groupCharts.district),
      commune: claim(sheets.groupCharts.commune),
    },
    outliers: claim(sheets.outliers),
    changes: claim(sheets.changes),
  };
}
