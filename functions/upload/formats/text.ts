import { pastedCell } from '../../../shared/intake/clipboard/clipboard-cell';
import type { FormatReader } from '../workbook-builder';
import { decodeText } from './text-encoding';

const SEPARATORS = ['\t', ';', ',', '|'];
/** Records with anything in them that show which separator a file has. */
const SAMPLE = 50;

/** Reads a text with separated values: .csv, .tsv, .txt of whatever separator, encoding and line break. */
export const readText: FormatReader = (file, into) => {
  const text = decodeText(file).replace(/^\ufeff/, '');
  const named = /^\s*"?sep=(.)"?\s*(?:\r\n?|\n)/i.exec(text);
  const start = named?.[0].length ?? 0;
  const separator = named?.[1] ?? separatorOf(text);
  const grid = into.open('');
  if (grid === undefined) return;
  let row = 0;
  for (const record of recordsOf(text, separator, start)) {
    record.forEach((content, column) => {
      const cell = pastedCell(content);
      if (cell.value !== null) grid.place(row, column, cell);
    });
    if (grid.tooLarge) break;
    row += 1;
  }
  into.close(grid);
};

/** The one that parts the first records most evenly: the number of values that most records with any have. */
function separatorOf(text: string): string {
  let best = { separator: '\t', score: 0 };
  for (const separator of SEPARATORS) {
    const counts = new Map<number, number>();
    let looked = 0;
    for (const { length: width, 0: first } of recordsOf(text.slice(0, 100_000), separator, 0)) {
      if (width === 1 && first === '') continue;
      counts.set(width, (counts.get(width) ?? 0) + 1);
      looked += 1;
      if (looked === SAMPLE) break;
    }
    // A width that one record has alone may be of a text that is full of the sign.
    const shared = [...counts].filter(([, count]) => count > 1 || looked === 1);
    const score = Math.max(0, ...shared.map(([width, count]) => (width - 1) * count));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** Records of RFC 4180: quoted values may hold separators, line breaks and doubled quotation marks. */
function* recordsOf(text: string, separator: string, start: number): Generator<string[]> {
  let record: string[] = [];
  let at = start;
  while (at < text.length) {
    const { content, next } = valueAt(text, at, separator);
    record.push(content);
    at = next + 1;
    if (text[next] === separator) {
      if (at === text.length) record.push('');
      continue;
    }
    if (text[next] === '\r' && text[at] === '\n') at += 1;
    yield record;
    record = [];
  }
  if (record.length > 0) yield record;
}

/** The value that begins at a place, and the place of what ends it. */
function valueAt(text: string, at: number, separator: string): { content: string; next: number } {
  const ends = (place: number): boolean =>
    place >= text.length || text[place] === separator || text[place] === '\n' || text[place] === '\r';
  if (text[at] === '"') {
    const pieces: string[] = [];
    for (let from = at + 1, close = text.indexOf('"', from); close >= 0; close = text.indexOf('"', from)) {
      pieces.push(text.slice(from, close));
      if (text[close + 1] !== '"') {
        if (ends(close + 1)) return { content: pieces.join(''), next: close + 1 };
        break;
      }
      pieces.push('"');
      from = close + 2;
    }
  }
  let next = at;
  while (!ends(next)) next += 1;
  return { content: text.slice(at, next), next };
}
