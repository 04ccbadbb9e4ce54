import { memoByText } from '../../intake/memo';
import { syllableKey } from '../../language/syllable';

/** `aside`: an address of the web or of mail; `cell`: the end of a table's cell; `break`: the end of a line. */
export type TokenKind = 'word' | 'number' | 'mark' | 'aside' | 'cell' | 'break';

export interface Token {
  kind: TokenKind;
  /** Of a word its syllable key, else what is written. */
  key: string;
  /** As written. */
  raw: string;
  /** UTF-16 units in the text as given. */
  start: number;
  end: number;
}

/** Each alternative begins with other characters than the rest and takes all it can, so no text is read twice. */
const TOKEN =
  /(?<aside>https?:\/\/[^\s<>]+|www\.[^\s<>]+|[\w.+-]+@[\w.-]+)|(?<number>(?:(?<![\d.,/-])|(?<=[ \u00a0\u202f]\d{3}\/))[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2}(?!\d))?(?![\d-]|[.,]\d|[ \u00a0\u202f]\d)|\d+(?:[.,]\d+)*)|(?<word>[\p{L}\p{M}][\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]*(?:&[\p{L}\p{M}]+)*)|(?<cell>\t|\|)|(?<break>\r\n?|[\n\u2028\u2029\v\f])|(?<mark>[^\s\u200b-\u200d\ufeff])/gu;

/** Reports repeat their words. */
const keyOfWord = memoByText(syllableKey);

/** The words, numbers and marks of a text with their places in it; one pass. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const kind = kindOf(match.groups ?? {});
    const key = kind === 'word' ? keyOfWord(raw) : raw;
    tokens.push({ kind, key, raw, start: match.index, end: match.index + raw.length });
  }
  return tokens;
}

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  if (groups['word'] !== undefined) return 'word';
  if (groups['number'] !== undefined) return 'number';
  if (groups['cell'] !== undefined) return 'cell';
  if (groups['break'] !== undefined) return 'break';
  return groups['aside'] === undefined ? 'mark' : 'aside';
}
