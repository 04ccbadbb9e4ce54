import { unfinishedWords } from '../vocabulary';
import type { Token } from './tokens';

/** How deep the mark of a paragraph stands: I, 1, 1.1, a, -, +; 0: it has none. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Lines that belong together: a sentence cut by a page break is one again. */
export interface Paragraph {
  rank: Rank;
  /** Its mark as written: `I.`, `a)`, `-`; empty where it has none. */
  mark: string;
  /** What follows the mark, without line breaks. */
  tokens: Token[];
  /** Cells of a table stand in it. */
  isRow: boolean;
}

export function paragraphsOf(tokens: readonly Token[]): Paragraph[] {
  const lines = linesOf(tokens);
  const paragraphs: Paragraph[] = [];
  for (const { tokens: line, blanksBefore } of lines) {
    const last = paragraphs.at(-1);
    const marked = readMark(line);
    if (last !== undefined && marked.rank === 0 && continues(last, line, blanksBefore)) {
      last.tokens.push(...line);
      continue;
    }
    paragraphs.push({ ...marked, isRow: line.some(({ kind }) => kind === 'cell') });
  }
  return paragraphs;
}

function linesOf(tokens: readonly Token[]): { tokens: Token[]; blanksBefore: number }[] {
  const lines: { tokens: Token[]; blanksBefore: number }[] = [];
  let line: Token[] = [];
  let blanks = 0;
  const close = (): void => {
    if (line.length === 0) blanks += 1;
    else {
      lines.push({ tokens: line, blanksBefore: blanks });
      blanks = 0;
    }
    line = [];
  };
  for (const token of tokens) {
    if (token.kind === 'break') close();
    else line.push(token);
  }
  close();
  return lines;
}

/** Of a line that a page or a mail program broke: hardly any is shorter. */
const BROKEN_LINE = 60;

function continues(last: Paragraph, line: readonly Token[], blanksBefore: number): boolean {
  const before = last.tokens.at(-1);
  const first = line[0];
  if (before === undefined || first === undefined || last.isRow || line.some(({ kind }) => kind === 'cell'))
    return false;
  // "…; một phần:" is broken off in the middle of its sentence.
  const isMidway =
    before.raw === ':' && first.kind === 'number' && last.tokens.some(({ raw }) => raw === ';');
  if (isMidway && blanksBefore === 0) return true;
  if (before.kind === 'mark' && /[.;:!?]/.test(before.raw)) return false;
  if (first.kind === 'word' && startsSmall(first.raw)) return true;
  if (first.kind === 'mark' && /[(%,]/.test(first.raw)) return true;
  const length = before.end - (last.tokens[0]?.start ?? before.end);
  // A heading may end so, too: "III. Số hóa, chữ ký số".
  const isCut = first.kind !== 'word' || last.rank === 0 || length >= BROKEN_LINE;
  if (before.kind === 'word' && unfinishedWords.has(before.key) && isCut) return true;
  const isBegun = last.rank !== 5 && last.rank !== 6 && last.tokens.some(({ kind }) => kind === 'number');
  return first.kind === 'number' && blanksBefore === 0 && (length >= BROKEN_LINE || isBegun);
}

function startsSmall(word: string): boolean {
  const first = word.normalize('NFC').charAt(0);
  return first !== first.toUpperCase();
}

const ROMAN = /^(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})$/;
/** ① to ⑳ */
const CIRCLED = /^[\u2460-\u2473]$/;
const BULLETS: ReadonlyMap<string, Rank> = new Map([
  ['-', 5],
  ['\u2013', 5],
  ['\u2014', 5],
  ['\u2022', 5],
  ['*', 5],
  ['\uf0b7', 5],
  ['+', 6],
]);

function readMark(line: Token[]): Pick<Paragraph, 'rank' | 'mark' | 'tokens'> {
  const [first, second] = line;
  const unmarked = { rank: 0 as Rank, mark: '', tokens: line };
  if (first === undefined) return unmarked;
  const bullet = BULLETS.get(first.raw);
  if (bullet !== undefined) return { rank: bullet, mark: first.raw, tokens: line.slice(1) };
  if (CIRCLED.test(first.raw)) return { rank: 4, mark: first.raw, tokens: line.slice(1) };
  const isBracketed = first.raw === '(' && second?.kind === 'number' && line[2]?.raw === ')';
  if (isBracketed && /^\d{1,2}$/.test(second.raw) && line.length > 3)
    return { rank: 4, mark: `(${second.raw})`, tokens: line.slice(3) };
  // "1 - TTHC."
  const isDashed =
    first.kind === 'number' && /^\d{1,2}$/.test(first.raw) && /^[-\u2013]$/.test(second?.raw ?? '');
  if (isDashed && line[2]?.kind === 'word' && !startsSmall(line[2].raw))
    return { rank: 2, mark: first.raw, tokens: line.slice(2) };
  if (second?.kind !== 'mark' || !/^[.)/]$/.test(second.raw) || second.start !== first.end) return unmarked;
  const marked = (rank: Rank) => ({ rank, mark: first.raw + second.raw, tokens: line.slice(2) });
  // "1/4" and "V/v" are no marks: what follows the sign stands apart.
  const isGlued = line[2]?.start === second.end;
  if (
    isGlued &&
    (line[2]?.kind !== 'word' || ROMAN.test(line[2].raw) || (first.kind === 'word' && second.raw === '/'))
  )
    return unmarked;
  if (ROMAN.test(first.raw)) return marked(1);
  if (/^[ivx]{2,4}$/.test(first.raw)) return marked(4);
  if (first.kind === 'number' && /^\d{1,2}(?:\.\d{1,2}){0,2}$/.test(first.raw))
    return marked(first.raw.includes('.') ? 3 : 2);
  return first.kind === 'word' && [...first.raw.normalize('NFC')].length === 1 ? marked(4) : unmarked;
}
