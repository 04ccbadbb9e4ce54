import { syllableKey } from '../../language/syllable';
import type { Token } from '../text/tokens';
import spelled from '../vocabulary/numerals.json';

const keys = (record: Record<string, number>): ReadonlyMap<string, number> =>
  new Map(Object.entries(record).map(([word, value]) => [syllableKey(word), value]));

const DIGITS = keys(spelled.digits);
/** After "mươi": mốt, tư, lăm. */
const LAST_DIGITS = keys(spelled.lastDigits);
const SCALES = keys(spelled.scales);
const TEN = syllableKey(spelled.ten);
const TENS = syllableKey(spelled.tens);
const HUNDRED = syllableKey(spelled.hundred);
const ODD = new Set(spelled.odd.map(syllableKey));

/**
 * A count written out, from `from` on: the value and the place after it. It reads as far as the words make one number.
 * @example "một trăm linh năm" // 105
 */
export function spelledNumberAt(
  tokens: readonly Token[],
  from: number,
): { value: number; to: number } | undefined {
  let total = 0;
  let at = from;
  for (;;) {
    const group = groupAt(tokens, at);
    if (group === undefined) break;
    const scale = SCALES.get(tokens[group.to]?.key ?? '');
    if (scale === undefined) return { value: total + group.value, to: group.to };
    total += group.value * scale;
    at = group.to + 1;
  }
  return at === from ? undefined : { value: total, to: at };
}

/** Up to 999. */
function groupAt(tokens: readonly Token[], from: number): { value: number; to: number } | undefined {
  const key = (at: number): string => tokens[at]?.key ?? '';
  const digit = DIGITS.get(key(from));
  if (digit !== undefined && key(from + 1) === HUNDRED) {
    const rest = from + 2;
    if (ODD.has(key(rest))) {
      const last = DIGITS.get(key(rest + 1));
      if (last !== undefined) return { value: digit * 100 + last, to: rest + 2 };
    }
    const tens = tensAt(key, rest);
    return tens === undefined
      ? { value: digit * 100, to: rest }
      : { value: digit * 100 + tens.value, to: tens.to };
  }
  return tensAt(key, from) ?? (digit === undefined ? undefined : { value: digit, to: from + 1 });
}

function tensAt(key: (at: number) => string, from: number): { value: number; to: number } | undefined {
  if (key(from) === TEN) return withLast(key, 10, from + 1);
  const digit = DIGITS.get(key(from));
  if (digit === undefined) return undefined;
  return key(from + 1) === TENS ? withLast(key, digit * 10, from + 2) : undefined;
}

function withLast(key: (at: number) => string, tens: number, at: number): { value: number; to: number } {
  const last = LAST_DIGITS.get(key(at)) ?? DIGITS.get(key(at));
  return last === undefined ? { value: tens, to: at } : { value: tens + last, to: at + 1 };
}
