import type { Rect } from './model';

/** @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** @example cellAddress(7, 3) // 'C7' */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** @example rangeAddress({ top: 7, left: 4, bottom: 7, right: 6 }) // 'D7:F7' */
export function rangeAddress(rect: Rect): string {
  return `${cellAddress(rect.top, rect.left)}:${cellAddress(rect.bottom, rect.right)}`;
}
