import { foldName } from '../language/fold';
import { memoByText } from './memo';

/** The words of a text, folded; every sign but the percent sign parts words. */
export function wordsOf(text: string): string[] {
  return foldName(text).match(/[a-z0-9]+|%/g) ?? [];
}

/** A text's words in one string, for looking up and comparing. */
export const wordKey = memoByText((text: string): string => wordsOf(text).join(' '));
