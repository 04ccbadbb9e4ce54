import type { Lang } from '../../../language/language';
import { periodName } from '../../../period/period-text';
import type { WorkbookModel } from '../../model';
import { claimSheetNames } from '../../sheet-names';
import { colorsSheet } from './colors-sheet';
import type { ComparisonInput } from './comparison-input';
import { comparisonSheet } from './comparison-sheet';
import { comparisonSheetWords } from './words';

/** A rate of all units and groups as a table with charts, and of the communes as a table of colours. */
export function comparisonWorkbook(input: ComparisonInput, lang: Lang): WorkbookModel {
  const { profile, period, indicator } = input;
  const words = comparisonSheetWords[lang];
  const claim = claimSheetNames();
  const { id } = indicator.document;
  const colors = colorsSheet(input, claim(words.sheets.colors(id)), lang);
  return {
    title: words.fileTitle(profile.name, periodName(period, lang)),
    author: profile.name,
    sheets: [comparisonSheet(input, claim(words.sheets.table(id)), lang), ...(colors ? [colors] : [])],
  };
}
