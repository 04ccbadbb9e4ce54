const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Beyond it nobody numbers in Roman numerals. */
const MOST_ROMAN = 3999;

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

const LETTERS = 26;

/** `a` … `z`, then `aa`, `bb`, as Word prints them. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % LETTERS)).repeat(Math.ceil(count / LETTERS));
}

/**
 * A list's number as Word prints it (ECMA-376 ST_NumberFormat); undefined for formats that are not known.
 * @example printedNumber(4, 'upperRoman') // 'IV'
 */
export function printedNumber(count: number, format: string): string | undefined {
  if (format === 'decimal') return String(count);
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  if (count < 1 || count > MOST_ROMAN) return undefined;
  if (format === 'lowerRoman') return roman(count);
  if (format === 'upperRoman') return roman(count).toUpperCase();
  if (format === 'lowerLetter') return letters(count);
  if (format === 'upperLetter') return letters(count).toUpperCase();
  return undefined;
}
