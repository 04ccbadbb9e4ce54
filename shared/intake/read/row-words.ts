import { rowWords } from '../vocabulary';
import { phraseSet, wordKey } from '../word-key';

const totals = phraseSet(rowWords.totals);
const grandTotals = phraseSet(rowWords.grandTotals);
const subtotalStarts = phraseSet(rowWords.subtotalStarts);
const groups = phraseSet(rowWords.groups);
const ofWhich = phraseSet(rowWords.ofWhich);
const footnotes = phraseSet(rowWords.footnotes);
const signatures = phraseSet(rowWords.signatures);
const junk = phraseSet(rowWords.junk);
const periods = phraseSet(rowWords.periods);

export type Ordinal = { level: 'part' | 'number' | 'decimal' | 'dash' } | null;

/** The ordinal of a row from its ordinal cell: `I`, `A` (a part), `1`, `1.1`, `-`. */
export function ordinalOf(text: string): Ordinal {
  const bare = text.trim().replace(/[.)]+$/, '');
  if (/^(?:[IVX]{1,5}|[A-H])$/.test(bare)) return { level: 'part' };
  if (/^\d{1,4}$/.test(bare)) return { level: 'number' };
  if (/^\d{1,3}(?:[.,]\d{1,3})+$/.test(bare) || /^[a-h\u0111]$/.test(bare)) return { level: 'decimal' };
  return /^[-+*\u2013\u2022]$/.test(bare) ? { level: 'dash' } : null;
}

/** A label and the ordinal written before it: "I. Sở ban ngành", "1.2 Đất đai", "- Đất đai". */
export function splitOrdinal(label: string): { ordinal: Ordinal; name: string } {
  const match =
    /^\s*((?:[IVX]{1,5}|[A-H]|\d{1,3}(?:\.\d{1,3})*|[a-h\u0111])[.)/](?:\s+|(?=\p{Lu}))|\d{1,3}\s+|[-+\u2013\u2022]\s*)(?=\S)/u.exec(
      label,
    );
  if (!match) return { ordinal: null, name: label.trim() };
  const name = label.slice(match[0].length).trim();
  const ordinal = ordinalOf((match[1] ?? '').replace('/', '.'));
  return ordinal === null || name === '' ? { ordinal: null, name: label.trim() } : { ordinal, name };
}

export type RowWord = 'total' | 'grand-total' | 'subtotal' | 'group' | 'of-which' | 'junk' | 'period' | null;

/** What a row's name says of it by itself. */
export function rowWord(name: string): RowWord {
  const key = wordKey(name);
  if (grandTotals.has(key)) return 'grand-total';
  if (totals.has(key)) return 'total';
  if (groups.has(key)) return 'group';
  if (ofWhich.has(key) || [...ofWhich].some((phrase) => phrase.includes(' ') && key.startsWith(`${phrase} `)))
    return 'of-which';
  if (junk.has(key)) return 'junk';
  if (periods.has(key) || [...periods].some((phrase) => isPeriodOfYear(phrase, key))) return 'period';
  return isSubtotal(key) ? 'subtotal' : null;
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

/** "quy ii 2024": a period and a year. */
function isPeriodOfYear(phrase: string, key: string): boolean {
  return key.startsWith(`${phrase} `) && /^(?:nam )?\d{4}$/.test(key.slice(phrase.length + 1));
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
