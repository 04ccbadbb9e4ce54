import { formatValue, isError, type Cell, type CellValue, type Locale, type Sheet } from '../../../excel';

/** Number formats are written with a point and commas; what shows follows the region. */
function localized(text: string, { decimal, group }: Locale): string {
  if (decimal === '.') return text;
  return text.replace(/[.,]/g, (sign) => (sign === '.' ? decimal : group));
}

function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/i, ''));
}

/** What a cell shows. */
export function displayText(value: CellValue, format: string, locale: Locale): string {
  const text = formatValue(value, format);
  return typeof value === 'number' && !isDateFormat(format) ? localized(text, locale) : text;
}

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
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  const { locale } = sheet.workbook;
  const { numberFormat } = sheet.style(row, column);
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isDateFormat(numberFormat)) return displayText(value, numberFormat, locale);
  const plain = String(value).replace('.', locale.decimal);
  return numberFormat.includes('%')
    ? `${String(Number((value * 100).toPrecision(15))).replace('.', locale.decimal)}%`
    : plain;
}
