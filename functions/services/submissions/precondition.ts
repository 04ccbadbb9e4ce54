import { invalidInput, ProblemError } from '../../../shared/contract/problem';
import { issueWords } from '../../../shared/contract/issue-words';
import type { Lang } from '../../../shared/language/language';

/** Which version a write expects to replace: `none` for a first save. */
export type Precondition = { version: number } | 'none';

/** Reads If-Match / If-None-Match. A write without either is refused: it could undo somebody else's work. */
export function readPrecondition(headers: Headers, lang: Lang): Precondition {
  const match = headers.get('if-match');
  if (match !== null) {
    const version = /^(?:W\/)?"?([1-9]\d{0,8})"?$/.exec(match.trim());
    if (version) return { version: Number(version[1]) };
    throw invalidInput([
      { pointer: '/header/If-Match', code: 'invalid-format', detail: issueWords[lang].ifMatch },
    ]);
  }
  if (headers.get('if-none-match')?.trim() === '*') return 'none';
  throw new ProblemError('precondition-required');
}

export function versionTag(version: number): string {
  return `"${version}"`;
}
