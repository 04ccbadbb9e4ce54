/**
 * Columns one by one, as they are printed.
 * @example listText(['8', '9']) // '(8), (9)'
 */
export function listText(columns: readonly string[]): string {
  return columns.map(bracketed).join(', ');
}

/**
 * Columns as a sum is printed.
 * @example sumText(['8', '9']) // '(8) + (9)'
 */
export function sumText(columns: readonly string[]): string {
  return columns.map(bracketed).join(' + ');
}

/**
 * The same where there is little room.
 * @example shortSumText(['8', '9']) // '(8)+(9)'
 */
export function shortSumText(columns: readonly string[]): string {
  return columns.map(bracketed).join('+');
}

function bracketed(column: string): string {
  return `(${column})`;
}
