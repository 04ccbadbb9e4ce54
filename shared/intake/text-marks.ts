/** Stroke over the letter before it: how plain text says that a letter is struck out. */
const STROKE = '\u0336';

/** @example strike('15') // '1\u03365\u0336' */
export function strike(text: string): string {
  return text.replace(/\S/gu, `$&${STROKE}`);
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

/** Digits and small letters as Unicode's raised ones: a note mark that cannot be taken for the figure's own digits. */
export function raise(text: string): string {
  return [...text].map((sign) => RAISED.get(sign) ?? sign).join('');
}

export function lower(text: string): string {
  return [...text].map((sign) => LOWERED.get(sign) ?? sign).join('');
}
