import { namedColumn } from '../../../shared/forms/column-text';
import type { FormDocument } from '../../../shared/forms/document';
import { TOTAL_ROW, type CellValue } from '../../../shared/forms/table';
import type { Lang } from '../../../shared/language/language';
import { formatCount } from '../../../shared/language/number';
import { formSheetWords } from '../../../shared/sheet/form/words';
import type { CellChange } from '../../../shared/submission/changes';
import { paneConflictWords } from './words';

/** A cell by its form, row and column. */
export function placeText(
  { form, row, rowLabel, column }: Pick<CellChange, 'form' | 'row' | 'rowLabel' | 'column'>,
  forms: readonly FormDocument[],
  lang: Lang,
): string {
  const label = rowText(row, rowLabel, lang);
  return paneConflictWords[lang].cell(form, label, namedColumn(forms, form, column, lang));
}

/** A row by its label; the total row, which may have none, by what the sheet calls it. */
export function rowText(row: string | null, label: string | null, lang: Lang): string {
  return row === TOTAL_ROW ? formSheetWords[lang].total : (label ?? row ?? '');
}

/** A cell's value as it is read. */
export function valueText(value: CellValue, lang: Lang): string {
  if (value === null) return paneConflictWords[lang].blank;
  return typeof value === 'number' ? formatCount(value, lang) : value;
}
