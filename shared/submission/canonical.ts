import { canonicalText } from '../forms/canonical';
import type { Table } from '../forms/table';
import type { Explanation, SubmissionContent } from './submission';

/** JSON with the keys of every object sorted: equal values give equal text. Undefined properties are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    if (isSorted(Object.keys(part))) return part;
    const entries = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return Object.fromEntries(entries);
  });
}

/** Whether an object with these keys is written as its sorted copy would be: what was stored mostly is. */
function isSorted(keys: readonly string[]): boolean {
  for (let at = 1; at < keys.length; at += 1) {
    const [a, b] = [keys[at - 1] as string, keys[at] as string];
    if (a > b && !isIndex(a)) return false;
  }
  return true;
}

/** Whole numbers come first in any object and in their own order, sorted or not. */
function isIndex(key: string): boolean {
  return String(Number(key) >>> 0) === key && key !== '4294967295';
}

/**
 * The one form in which a submission's content is stored and hashed.
 * @param tables the content's, in canonical form; see canonicalTables
 */
export function canonicalContent(content: SubmissionContent, tables: Table[]): SubmissionContent {
  const texts: Record<string, string> = {};
  for (const key of Object.keys(content.texts).sort()) {
    const text = canonicalLines(content.texts[key] ?? '');
    if (text !== '') texts[key] = text;
  }
  return {
    calendar: content.calendar,
    tables,
    texts,
    explanations: content.explanations
      .map((explanation) => ({
        code: explanation.code,
        form: explanation.form,
        row: explanation.row === null ? null : explanation.row.normalize('NFC').trim(),
        text: canonicalLines(explanation.text),
      }))
      .filter((explanation) => explanation.text !== '')
      .sort(compareExplanations),
  };
}

function compareExplanations(a: Explanation, b: Explanation): number {
  const key = (explanation: Explanation) =>
    `${explanation.form}\n${explanation.code}\n${explanation.row ?? ''}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** Each line canonical, line ends `\n`, no blank lines at the ends. */
function canonicalLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(canonicalText)
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
