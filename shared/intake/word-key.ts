import { foldName } from '../language/fold';

/** The words of a text, folded; every sign but the percent sign parts words. */
export function wordsOf(text: string): string[] {
  return foldName(text).match(/[a-z0-9]+|%/g) ?? [];
}

/** A text's words in one string, for looking up and comparing. */
export function wordKey(text: string): string {
  return wordsOf(text).join(' ');
}

/** Phrases as a set of word keys. */
export function phraseSet(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map(wordKey));
}

/** Whether a word key begins with one of the phrases, at a word's end. */
export function startsWithPhrase(key: string, phrases: ReadonlySet<string>): boolean {
  const words = key.split(' ');
  for (let count = Math.min(words.length, 8); count > 0; count -= 1) {
    if (phrases.has(words.slice(0, count).join(' '))) return true;
  }
  return false;
}
