import { rowWords } from '../vocabulary';
import { wordKey } from '../word-key';

const {
  totals,
  grandTotals,
  subtotalStarts,
  groups,
  ofWhich,
  footnotes,
  signatures,
  junk,
  periods,
  sumHeads,
  sumRests,
  wholes,
  weakSums,
  sumNames,
} = rowWords;

/** Beginnings that tell rows of another kind; the first that fits counts. */
const BEGINNINGS = [
  ['carried', rowWords.carried],
  ['page-sum', rowWords.pageSums],
  ['difference', rowWords.differences],
  ['rate', rowWords.rates],
  ['other-period', rowWords.otherPeriods],
] as const;

export type Ordinal = {
  level: 'part' | 'number' | 'decimal' | 'dash';
  /** Of the level `number`. */
  number?: number;
} | null;

/** The ordinal of a row from its ordinal cell: `I`, `A` (a part), `1`, `1.1`, `-`. */
export function ordinalOf(text: string): Ordinal {
  const bare = text.trim().replace(/[.)]+$/, '');
  if (/^(?:[IVX]{1,5}|[A-H])$/.test(bare)) return { level: 'part' };
  if (/^\d{1,4}$/.test(bare)) return { level: 'number', number: Number(bare) };
  if (/^\d{1,3}(?:[.,]\d{1,3})+$/.test(bare) || /^[a-h\u0111]$/.test(bare)) return { level: 'decimal' };
  return /^[-+*\u2013\u2022]$/.test(bare) ? { level: 'dash' } : null;
}

/** A label and the ordinal written before it: "I. Sở ban ngành", "1.2 Đất đai", "- Đất đai". */
export function splitOrdinal(label: string): { ordinal: Ordinal; name: string } {
  // "6 tháng" is no sixth row.
  if (isPeriod(wordKey(label))) return { ordinal: null, name: label.trim() };
  const match =
    /^\s*((?:[IVX]{1,5}|[A-H]|\d{1,3}(?:\.\d{1,3})*|[a-h\u0111])[.)/](?:\s+|(?=\p{Lu}))|\d{1,3}\s+|[-+\u2013\u2022]\s*)(?=\S)/u.exec(
      label,
    );
  if (!match) return { ordinal: null, name: label.trim() };
  const name = label.slice(match[0].length).trim();
  const ordinal = ordinalOf((match[1] ?? '').replace('/', '.'));
  return ordinal === null || name === '' ? { ordinal: null, name: label.trim() } : { ordinal, name };
}

export type RowWord =
  | 'total'
  | 'grand-total'
  /** A total of days that it names: "Tổng cộng quý II/2024". */
  | 'period-total'
  | 'subtotal'
  /** May be a sum of some kind: "Chung", "Tổng khối văn xã". */
  | 'sum'
  | 'page-sum'
  | 'carried'
  | 'other-period'
  | 'difference'
  | 'rate'
  | 'group'
  | 'of-which'
  | 'junk'
  | 'period'
  | null;

/** "(A) + (B)", "I+II+III". */
const SUM_OF_PARTS = /^\(?\s*(?:[IVX]+|[A-H]|\d{1,2})\)?(?:\s*\+\s*\(?(?:[IVX]+|[A-H]|\d{1,2})\)?)+$/;

/** What a row's name says of it by itself. */
export function rowWord(name: string): RowWord {
  const sign = /^[=:\s\u03a3\u2211]+/.exec(name)?.[0].trim() ?? '';
  if (sign !== '' && sign !== ':') return 'total';
  if (SUM_OF_PARTS.test(name)) return 'total';
  if (/^\(?(?:\+\s*\/\s*-|\u00b1)/.test(name)) return 'difference';
  const key = wordKey(name);
  if (grandTotals.has(key)) return 'grand-total';
  if (totals.has(key)) return 'total';
  if (groups.has(key)) return 'group';
  if (ofWhich.has(key) || [...ofWhich].some((phrase) => phrase.includes(' ') && key.startsWith(`${phrase} `)))
    return 'of-which';
  if (junk.has(key)) return 'junk';
  const beginning = BEGINNINGS.find(([, phrases]) => startsWithPhrase(key, phrases));
  if (beginning !== undefined) return beginning[0];
  if (isPeriod(key)) return 'period';
  return isSubtotal(key) ? 'subtotal' : sumWord(name);
}

/** Whether a row's name says that its figures are not counts of the period. */
export function isOfOtherDays(name: string): boolean {
  const word = rowWord(name);
  return word === 'other-period' || word === 'difference' || word === 'rate';
}

/**
 * A sum word with nothing behind it that would name a part: "Tổng cộng (A+B)", "Total", "Toàn sở". What else begins
 * with one may be the sum of something; without its marks "cộng" may be "công".
 */
function sumWord(name: string): RowWord {
  const bare = wordKey(name.replace(/[([{][^)\]}]*[)\]}]/g, ' '));
  if (weakSums.has(bare)) return 'sum';
  if (startsWithPhrase(bare, sumNames)) return null;
  const words = bare.split(' ');
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    const head = words.slice(0, count).join(' ');
    if (!sumHeads.has(head)) continue;
    const rest = words.slice(count);
    if (head === 'toan' && rest.length === 0) continue;
    if (isNeutral(rest, head.endsWith('toan'))) return 'total';
    const period = rest.findIndex((_, at) => isPeriod(rest.slice(at).join(' ')));
    if (period >= 0 && isNeutral(rest.slice(0, period), false)) return 'period-total';
  }
  const [first = ''] = words;
  const marked = /^(?:t\u1ed5ng|c\u1ed9ng)(?!\p{L})/iu.test(name.normalize('NFC').trim());
  return marked || first === 'total' || first === 'subtotal' ? 'sum' : null;
}

/** Words that add nothing to "total", or the parts that it is of: "I II III". */
function isNeutral(rest: readonly string[], whole: boolean): boolean {
  if (rest.length > 1 && rest.every((word) => /^(?:[ivx]+|[a-h]|\d{1,2})$/.test(word))) return true;
  let at = 0;
  while (at < rest.length) {
    const two = rest.slice(at, at + 2).join(' ');
    const one = rest[at] ?? '';
    const follows = whole || rest[at - 1] === 'toan';
    if (at + 1 < rest.length && (sumRests.has(two) || (follows && wholes.has(two)))) at += 2;
    else if (sumRests.has(one) || (follows && wholes.has(one))) at += 1;
    else return false;
  }
  return true;
}

/** "Cộng cấp tỉnh", "Tổng (I)": a sum word and then a group or a part's ordinal; not "Tổng cục Thuế". */
function isSubtotal(key: string): boolean {
  const words = key.split(' ');
  for (let count = Math.min(2, words.length - 1); count > 0; count -= 1) {
    if (!subtotalStarts.has(words.slice(0, count).join(' '))) continue;
    const rest = words.slice(count).join(' ');
    if (groups.has(rest) || /^(?:[ivx]+|[a-h]|\d{1,2})$/.test(rest)) return true;
  }
  return false;
}

/** "quy ii", "quy ii 2024", "6 thang dau nam 2024": a period by its name, with a year or without. */
function isPeriod(key: string): boolean {
  return (
    periods.has(key) ||
    [...periods].some(
      (phrase) =>
        key.startsWith(`${phrase} `) &&
        /^(?:(?:dau|cuoi) nam ?)?(?:nam )?(?:\d{4})?$/.test(key.slice(phrase.length + 1)),
    ) ||
    /^(?:nam )?(?:19|20)\d\d$/.test(key) ||
    /^(?:den |tinh den )?ngay(?: \d{1,2}){2} \d{4}$/.test(key)
  );
}

export function isFootnote(text: string): boolean {
  return /^\s*(?:\(?\*+\)?|\(\d\))\s*\S/.test(text) || startsWithPhrase(wordKey(text), footnotes);
}

/** A signature block or the line with place and date above it. */
export function isSignature(text: string): boolean {
  const key = wordKey(splitOrdinal(text).name);
  if (startsWithPhrase(key, signatures)) return true;
  return /(?:^| )ngay (?:\d{1,2} )?thang (?:\d{1,2} )?nam(?: \d{4})?$/.test(key);
}

/** Whether a word key begins with one of the phrases, at a word's end. */
function startsWithPhrase(key: string, phrases: ReadonlySet<string>): boolean {
  const words = key.split(' ');
  for (let count = Math.min(words.length, 8); count > 0; count -= 1) {
    if (phrases.has(words.slice(0, count).join(' '))) return true;
  }
  return false;
}
