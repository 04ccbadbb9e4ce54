import type { PhraseBook } from './phrases';
import type { Token } from './tokens';

export interface FoundPhrase<T> {
  value: T;
  /** Places among the tokens; `to` is the first one after it. */
  from: number;
  to: number;
}

/** The phrases of a book in a row of tokens, left to right, the longest each, none inside another. */
export function phrasesIn<T>(book: PhraseBook<T>, tokens: readonly Token[]): FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = [];
  for (let at = 0; at < tokens.length;) {
    const longest = book.longestAt(tokens, at);
    if (longest !== undefined) found.push({ ...longest, from: at });
    at = longest?.to ?? at + 1;
  }
  return found;
}
