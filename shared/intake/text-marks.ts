import type { GridCell } from './grid';

/** Stroke over the letter before it: how plain text says that a letter is struck out. */
const STROKE = '\u0336';

/** Of struck text no more is kept, so that with its strokes it fits into a cell. */
const MOST_STRUCK = 16_000;

/** How letters stand in a line. */
export type Level = 'line' | 'raised' | 'lowered';

/** @example strike('15') // '1\u03365\u0336' */
export function strike(text: string): string {
  return unstruck(text.slice(0, MOST_STRUCK)).replace(/\S/gu, `$&${STROKE}`);
}

export function isStruck(text: string): boolean {
  return text.includes(STROKE);
}

/** The text without its struck letters. */
export function withoutStruck(text: string): string {
  return text.replace(/\P{M}\p{M}*\u0336\p{M}*/gu, '');
}

/** The text with nothing struck out. */
export function unstruck(text: string): string {
  return text.replaceAll(STROKE, '');
}

/** A cell that is struck out whole: whatever its value, its text says so. */
export function struckCell(cell: GridCell): GridCell {
  const { value, text } = cell;
  if (typeof value === 'string') return { ...cell, value: strike(value) };
  return value === null ? cell : { ...cell, text: strike(text ?? String(value)) };
}

const RAISED = signs(
  '0123456789+-=()abcdefghijklmnoprstuvwxyz',
  '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207c\u207d\u207e' +
    '\u1d43\u1d47\u1d9c\u1d48\u1d49\u1da0\u1d4d\u02b0\u2071\u02b2\u1d4f\u02e1\u1d50\u207f\u1d52\u1d56\u02b3\u02e2\u1d57\u1d58\u1d5b\u02b7\u02e3\u02b8\u1dbb',
);
const LOWERED = signs(
  '0123456789+-=()',
  '\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208c\u208d\u208e',
);

function signs(plain: string, marks: string): ReadonlyMap<string, string> {
  return new Map([...plain].map((sign, at) => [sign, marks[at] ?? sign]));
}

function raise(text: string): string {
  return [...text].map((sign) => RAISED.get(sign) ?? sign).join('');
}

export function lower(text: string): string {
  return [...text].map((sign) => LOWERED.get(sign) ?? sign).join('');
}

/**
 * Text with the marks of how it looks. Digits and small letters above or below the line are Unicode's own for that: a
 * note's mark cannot be taken for the figure's digits.
 */
export function marked(text: string, look: { isStruck: boolean; level: Level }): string {
  const levelled = look.level === 'line' ? text : look.level === 'raised' ? raise(text) : lower(text);
  return look.isStruck ? strike(levelled) : levelled;
}
