import type { Area } from '../cells/area';
import type { Locale } from '../number-format/locale';
import { FUNCTIONS } from './functions/functions';
import {
  parseReference,
  printReference,
  referenceArea,
  tokenize,
  tokenizeLocal,
  type Reference,
  type Token,
} from './tokens';

/** A part of a text; `to` is the place after it. */
interface Span {
  from: number;
  to: number;
}

/** A reference within a formula that is being typed. */
export interface TypedReference extends Span {
  /** Name of the sheet; null: the formula's own. */
  sheet: string | null;
  area: Area;
}

/** Where in a formula somebody is typing. */
export interface TypingPlace {
  /** A word that ends at the cursor, the beginning of a function's or a range's name. */
  word?: Span & { text: string };
  /** The innermost function around the cursor, and which of its arguments from 0 on. */
  call?: { name: string; argument: number };
}

/** Names of all functions, for completion. */
export const FUNCTION_NAMES: readonly string[] = [...Object.keys(FUNCTIONS), 'LET'].sort();

/** Tokens of a text that begins with `=`, as it is typed in the region, with their places in it. */
function placedTokens(text: string, { decimal }: Locale): (Token & Span)[] {
  let at = 1;
  const formula = text.slice(at);
  return (decimal === ',' ? tokenizeLocal(formula) : tokenize(formula)).map((token) => {
    const from = at;
    at += token.text.length;
    return { ...token, from, to: at };
  });
}

/** The references of a formula in their order, to be coloured or replaced by pointing. */
export function referencesIn(text: string, locale: Locale): TypedReference[] {
  return placedTokens(text, locale)
    .filter(({ kind }) => kind === 'reference')
    .map((token) => {
      const reference = parseReference(token.text);
      return { from: token.from, to: token.to, sheet: reference.sheet, area: referenceArea(reference) };
    });
}

/** What stands around the cursor of a formula. */
export function typingPlace(text: string, cursor: number, locale: Locale): TypingPlace {
  const calls: { name: string | undefined; argument: number }[] = [];
  let before: (Token & Span) | undefined;
  for (const token of placedTokens(text, locale)) {
    if (token.from >= cursor) break;
    if (token.to >= cursor && token.kind === 'word') before = token;
    else if (token.text === '(' || token.text === '{') {
      calls.push({ name: before?.kind === 'word' ? before.text.toUpperCase() : undefined, argument: 0 });
    } else if (token.text === ')' || token.text === '}') calls.pop();
    else if (token.text === locale.list) {
      const call = calls.at(-1);
      if (call) call.argument += 1;
    }
    before = token;
  }
  const { name, argument = 0 } = calls.filter((call) => call.name !== undefined).at(-1) ?? {};
  return {
    ...(before?.kind === 'word' && before.to >= cursor
      ? { word: { from: before.from, to: cursor, text: text.slice(before.from, cursor) } }
      : {}),
    ...(name === undefined ? {} : { call: { name, argument } }),
  };
}

/**
 * Where pointing at cells writes: over the reference at the cursor, or at the cursor where a reference may come; undefined
 * where none may, as after a number or within a text.
 */
export function referencePlace(text: string, cursor: number, locale: Locale): Span | undefined {
  if (!text.startsWith('=') || cursor < 1) return undefined;
  const tokens = placedTokens(text, locale);
  const touched = tokens.find(({ kind, from, to }) => kind === 'reference' && from <= cursor && cursor <= to);
  if (touched) return { from: touched.from, to: touched.to };
  const before = tokens.filter(({ to }) => to <= cursor);
  const isWithin = tokens.some(({ kind, from, to }) => kind !== 'space' && from < cursor && cursor < to);
  // A quotation mark on its own is no token of a text: the text that it opens is not closed yet.
  if (isWithin || before.some(({ text: mark }) => mark === '"' || mark === "'")) return undefined;
  const last = before.filter(({ kind }) => kind !== 'space').at(-1);
  const next = tokens.find(({ from }) => from === cursor);
  const opens = !last || (last.kind === 'operator' && !/[)}%!]/.test(last.text));
  const isFree = !next || next.kind === 'operator' || next.kind === 'space';
  return opens && isFree ? { from: cursor, to: cursor } : undefined;
}

/** F4: A1, $A$1, A$1, $A1 and again, for every reference that the selection touches. The selection then covers them. */
export function cycleReferences(
  text: string,
  selection: Span,
  locale: Locale,
): { text: string; selection: Span } {
  let result = '=';
  let covered: Span | undefined;
  for (const token of placedTokens(text, locale)) {
    const from = result.length;
    const isTouched = token.kind === 'reference' && token.from <= selection.to && token.to >= selection.from;
    result += isTouched ? cycled(parseReference(token.text)) : token.text;
    if (isTouched) covered = { from: covered?.from ?? from, to: result.length };
  }
  return covered ? { text: result, selection: covered } : { text, selection };
}

/** Whether column and row are absolute, in the order F4 goes through. */
const STEPS = [
  [false, false],
  [true, true],
  [false, true],
  [true, false],
] as const;

function cycled(reference: Reference): string {
  const { row, column } = reference.first;
  const now = STEPS.findIndex(
    ([ofColumn, ofRow]) =>
      (column === null || column.absolute === ofColumn) && (row === null || row.absolute === ofRow),
  );
  // Whole rows and columns have two states only, the first two.
  const states = row && column ? STEPS.length : 2;
  const [ofColumn, ofRow] = STEPS[(now + 1) % states] ?? STEPS[0];
  const fixed = (corner: Reference['first']): Reference['first'] => ({
    row: corner.row && { ...corner.row, absolute: ofRow },
    column: corner.column && { ...corner.column, absolute: ofColumn },
  });
  return printReference(
    { ...reference, first: fixed(reference.first), last: fixed(reference.last) },
    referenceArea(reference),
  );
}
