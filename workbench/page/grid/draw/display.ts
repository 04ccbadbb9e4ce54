import {
  displayText,
  isDateFormat,
  isError,
  toLocal,
  type Cell,
  type Locale,
  type Sheet,
} from '../../../excel';

const shown = new WeakMap<Cell, { format: string; locale: Locale; text: string }>();

/** What a cell shows, remembered: cells are never changed, only replaced. */
export function cellText(cell: Cell | undefined, format: string, locale: Locale): string {
  if (!cell) return '';
  const known = shown.get(cell);
  if (known?.format === format && known.locale === locale) return known.text;
  const text = displayText(cell.value, format, locale);
  shown.set(cell, { format, locale, text });
  return text;
}

/** What a cell has to edit: its formula, or its value so that typing it again gives the same. */
export function editText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (!cell) return '';
  const { locale } = sheet.workbook;
  if (cell.formula !== undefined) return `=${toLocal(cell.formula, locale)}`;
  const { value } = cell;
  const { numberFormat } = sheet.style(row, column);
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isDateFormat(numberFormat)) {
    // A day that shows without its year keeps it.
    const isYearless = /d/i.test(numberFormat) && !/y/i.test(numberFormat);
    return displayText(value, isYearless ? locale.dateFormat : numberFormat, locale);
  }
  const plain = String(value).replace('.', locale.decimal);
  return numberFormat.includes('%')
    ? `${String(Number((value * 100).toPrecision(15))).replace('.', locale.decimal)}%`
    : plain;
}
