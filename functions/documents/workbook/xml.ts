import { columnLetters } from '../../../shared/sheet/address';
import type { Rect } from '../../../shared/sheet/model';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/**
 * Text as it may stand in an element or an attribute. XML has no place for control characters, nor has Excel a use for
 * them; they are left out. Every line ends with a line feed.
 */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\u007e\u0080-\ufffd]/g, '')
    .replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? '');
}

/** Text of a workbook's string, in which `_x0041_` would mean the letter A. */
export function escapedString(text: string): string {
  return escaped(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** A text element that keeps spaces at its ends and line breaks. */
export function textElement(name: string, text: string): string {
  const space = text === text.trim() ? '' : ' xml:space="preserve"';
  return `<${name}${space}>${escapedString(text)}</${name}>`;
}

/** A text cut to what Excel takes, never inside a character. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
}

/** A colour such as `#1A1A1A` as Excel's `FF1A1A1A`. */
export function argb(color: string): string {
  return `FF${rgb(color)}`;
}

/** A colour such as `#1a1a1a` as `1A1A1A`. */
export function rgb(color: string): string {
  return color.replace('#', '').toUpperCase();
}

/** A range of a sheet as formulas name it: `'Biểu ''K01'''!$A$1:$B$9`. */
export function sheetRange(sheet: string, { top, left, bottom, right }: Rect): string {
  return `${sheetPrefix(sheet)}${absoluteCell(top, left)}:${absoluteCell(bottom, right)}`;
}

export function sheetPrefix(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

export function absoluteCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** A part's relationships; the ids are `rId1`, `rId2` ... in the given order. */
export function relationships(targets: readonly { type: string; target: string }[]): string {
  const list = targets.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${XML}<Relationships xmlns="${namespace}">${list.join('')}</Relationships>`;
}
