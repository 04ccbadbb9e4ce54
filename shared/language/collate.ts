/**
 * Vietnamese order without the machine's locale, so that every list is in the same order everywhere: letters by the
 * alphabet first, then tones, then case. Invariant: a total order in which texts are equal exactly when they are
 * canonically equivalent (NFC and NFD of one text are equal).
 */

/** The 29 letters in their order, with the foreign f, j, w and z in their Latin places. */
const ALPHABET = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'.normalize('NFC')];
const LETTER_RANK = new Map(ALPHABET.map((letter, index) => [letter, index]));

/** ngang has no mark; then huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** Circumflex, breve and horn make another letter, unlike tones. */
const LETTER_MARKS = new Set(['\u0302', '\u0306', '\u031b']);

/** Look-alikes of đ that other keyboards and conversions leave behind. */
const D_WITH_STROKE = new Map([
  ['\u00f0', 'đ'],
  ['\u0256', 'đ'],
]);

type ElementClass = 0 | 1 | 2 | 3;
const SEPARATOR: ElementClass = 0;
const NUMBER: ElementClass = 1;
const LETTER: ElementClass = 2;
const OTHER: ElementClass = 3;

interface Element {
  class: ElementClass;
  /** Alphabet place of a letter, code point of a separator or other character, number of digits of a number. */
  rank: number;
  /** A number's digits without leading zeros, else empty. */
  digits: string;
  tone: number;
  upper: 0 | 1;
}

/**
 * Negative when `a` comes before `b`, positive after, 0 when they are the same text.
 * Runs of digits count as numbers, blanks and punctuation come before them, letters after.
 * @example ['Đông Hưng', 'Dương Hà', 'Ân Thi', 'An Bình'].sort(compareVietnamese)
 * // ['An Bình', 'Ân Thi', 'Dương Hà', 'Đông Hưng']
 */
export function compareVietnamese(a: string, b: string): number {
  return compareRead(a, elementsOf(a), b, elementsOf(b));
}

/** The same for sorting long lists: every text is read once and remembered. */
export function rememberingCompare(): typeof compareVietnamese {
  const read = new Map<string, Element[]>();
  const letters = new Map<string, Element>();
  const elements = (text: string): Element[] => {
    const found = read.get(text) ?? elementsOf(text, letters);
    read.set(text, found);
    return found;
  };
  return (a, b) => compareRead(a, elements(a), b, elements(b));
}

function compareRead(a: string, left: Element[], b: string, right: Element[]): number {
  return (
    compareBy(left, right, compareElements) ||
    compareBy(left, right, (x, y) => x.tone - y.tone) ||
    compareBy(left, right, (x, y) => x.upper - y.upper) ||
    compareText(a.normalize('NFC'), b.normalize('NFC'))
  );
}

function compareBy(a: Element[], b: Element[], compare: (x: Element, y: Element) => number): number {
  const both = Math.min(a.length, b.length);
  for (let index = 0; index < both; index += 1) {
    const order = compare(a[index] as Element, b[index] as Element);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareElements(x: Element, y: Element): number {
  return x.class - y.class || x.rank - y.rank || compareText(x.digits, y.digits);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @param letters those that were read before, and those of the text from then on */
function elementsOf(text: string, letters = new Map<string, Element>()): Element[] {
  const clusters = text.normalize('NFD').match(/[0-9]+|\P{M}\p{M}*|\p{M}/gu) ?? [];
  return clusters.map((cluster) => {
    const known = letters.get(cluster) ?? elementOf(cluster);
    letters.set(cluster, known);
    return known;
  });
}

function elementOf(cluster: string): Element {
  if (/^[0-9]/.test(cluster)) {
    const digits = cluster.replace(/^0+(?=.)/, '');
    return { class: NUMBER, rank: digits.length, digits, tone: 0, upper: 0 };
  }
  const [first = '', ...marks] = [...cluster];
  const lower = first.toLowerCase();
  const base = D_WITH_STROKE.get(lower) ?? lower;
  const letter = (base + marks.filter((mark) => LETTER_MARKS.has(mark)).join('')).normalize('NFC');
  const rank = LETTER_RANK.get(letter) ?? LETTER_RANK.get(base);
  const tone = TONES.findIndex((mark) => marks.includes(mark)) + 1;
  const upper = lower === first ? 0 : 1;
  if (rank !== undefined) return { class: LETTER, rank, digits: '', tone, upper };
  const separator = /^[\s\p{P}\p{Z}\p{S}]$/u.test(first);
  return { class: separator ? SEPARATOR : OTHER, rank: base.codePointAt(0) ?? 0, digits: '', tone, upper };
}
