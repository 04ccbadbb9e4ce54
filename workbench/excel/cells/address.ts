import { COLUMNS, ROWS, isValid, spansColumns, spansRows, type Area } from './area';

/** Column letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

/** The area of `A1`, `A1:C3`, `A:C` or `1:3`, or null where the text is none. */
export function parseAddress(text: string): Area | null {
  const found = ADDRESS.exec(text.trim());
  if (!found) return null;
  const [, letters1, digits1, letters2, digits2] = found;
  const single = letters2 === undefined && digits2 === undefined;
  if (single && (letters1 === undefined || digits1 === undefined || text.includes(':'))) return null;
  if (
    !single &&
    ((letters1 === undefined) !== (letters2 === undefined) ||
      (digits1 === undefined) !== (digits2 === undefined))
  ) {
    return null;
  }
  const left = letters1 === undefined ? 0 : columnNumber(letters1);
  const top = digits1 === undefined ? 0 : Number(digits1) - 1;
  const right = single ? left : letters2 === undefined ? COLUMNS - 1 : columnNumber(letters2);
  const bottom = single ? top : digits2 === undefined ? ROWS - 1 : Number(digits2) - 1;
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  return isValid(area) ? area : null;
}

/** `A1`, `A1:C3`, `A:C` or `1:3`. */
export function printAddress(area: Area): string {
  if (spansRows(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (spansColumns(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = columnLetters(area.left) + String(area.top + 1);
  const last = columnLetters(area.right) + String(area.bottom + 1);
  return first === last ? first : `${first}:${last}`;
}

/** The same with dollar signs: `$A$1:$C$3`. */
export function printAbsolute(area: Area): string {
  return printAddress(area)
    .replace(/([A-Z]+)/g, '$$$1')
    .replace(/(\d+)/g, '$$$1');
}

/** A sheet's name as formulas write it: quoted where it is no plain word, or reads like a cell. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseAddress(name) === null && !/^[rc]\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Parts `Sheet!A1` into the sheet's name (null where none is given) and the rest. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(text.trim());
  if (!found) return { sheet: null, rest: text.trim() };
  return { sheet: found[1]?.replace(/''/g, "'") ?? found[2] ?? '', rest: found[3] ?? '' };
}
