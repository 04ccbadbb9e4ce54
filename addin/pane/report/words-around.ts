const BEFORE = 60;
const AFTER = 40;

/** The words of a text around a place, on its own line, to know the place by. */
export function wordsAround(text: string, { start, end }: { start: number; end: number }): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  // Cut between words.
  const head = before.length > BEFORE ? `…${before.slice(-BEFORE).replace(/^\S*/, '')}` : before;
  const tail = after.length > AFTER ? `${after.slice(0, AFTER).replace(/\S*$/, '')}…` : after;
  return `${head}${text.slice(start, end)}${tail}`.replace(/\s+/g, ' ').trim();
}
