export interface Token {
  kind: 'column' | 'word' | 'number' | 'operator' | 'open' | 'close' | 'end';
  text: string;
  /** Place in the text, counted from 1. */
  at: number;
}

/** The notation cannot be read; `at` counts characters from 1. */
export class NotationError extends Error {
  constructor(
    readonly problem: NotationProblem,
    readonly at: number,
    readonly found: string,
  ) {
    super(`${problem} at ${at}: ${found === '' ? 'end' : found}`);
    this.name = 'NotationError';
  }
}

export type NotationProblem =
  | 'unexpected-character'
  | 'comparison-expected'
  | 'term-expected'
  | 'column-expected'
  | 'closing-bracket-expected'
  | 'end-expected'
  | 'sum-of-rows-expected'
  | 'ratio-needs-quotient'
  | 'number-too-large'
  | 'too-deep';

const SPACE = /[ \t\n\r\u00a0\u202f]/;
const OPERATORS = ['<=', '>=', '<>', '≤', '≥', '≠', '=', '<', '>', '+', '-', '−', '–', '/'];
const CANONICAL: Record<string, string> = { '≤': '<=', '≥': '>=', '≠': '<>', '−': '-', '–': '-' };

/** Splits a relation as printed into tokens; a bracketed number is a column, never a group. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const char = text.charAt(i);
    const at = i + 1;
    if (SPACE.test(char)) {
      i += 1;
      continue;
    }
    const column = /^\(\s*(p?[1-9]\d?)\s*\)/.exec(text.slice(i, i + 12));
    if (column) {
      tokens.push({ kind: 'column', text: column[1] as string, at });
      i += column[0].length;
      continue;
    }
    const number = /^\(\s*\d+\s*\)/.exec(text.slice(i, i + 20));
    if (number) throw new NotationError('column-expected', at, number[0]);
    const operator = OPERATORS.find((candidate) => text.startsWith(candidate, i));
    if (operator) {
      tokens.push({ kind: 'operator', text: CANONICAL[operator] ?? operator, at });
      i += operator.length;
      continue;
    }
    if (char === '(' || char === ')') {
      tokens.push({ kind: char === '(' ? 'open' : 'close', text: char, at });
      i += 1;
      continue;
    }
    const end = wordEnd(text, i);
    if (end === i) throw new NotationError('unexpected-character', at, char);
    const word = text.slice(i, end);
    tokens.push({ kind: /^\d+$/.test(word) ? 'number' : 'word', text: word, at });
    i = end;
  }
  tokens.push({ kind: 'end', text: '', at: text.length + 1 });
  return tokens;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && /[A-Za-z0-9.]/.test(text.charAt(end))) end += 1;
  return end;
}
