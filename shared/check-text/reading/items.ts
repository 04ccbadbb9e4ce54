import type { Statement } from '../text/statements';
import type { Token } from '../text/tokens';
import { phraseSenses, type PhraseSense, type Role } from '../vocabulary';
import type { Agency, AgencyBook } from './agencies';
import { anchorAt, type Anchor } from './anchors';
import { referenceAt, type Reference } from './references';

interface Place {
  from: number;
  to: number;
}

/** A statement's tokens by what they do. `word`: one that the vocabulary does not know. */
export type Item =
  | ({ type: 'anchor'; anchor: Anchor } & Place)
  | ({ type: 'phrase'; sense: PhraseSense } & Place)
  | ({ type: 'reference'; reference: Reference } & Place)
  | ({ type: 'agency'; agency: Agency } & Place)
  | ({ type: 'mark'; raw: string } & Place)
  | ({ type: 'word'; token: Token } & Place);

export function itemsOf({ tokens, isRow }: Statement, agencies: AgencyBook): Item[] {
  return isRow && isOrdinal(tokens, 0)
    ? [ordinalAt(tokens, 0), ...itemsIn(tokens, agencies, 1)]
    : isRow && isOrdinal(tokens, 1)
      ? [...itemsIn(tokens.slice(0, 1), agencies), ordinalAt(tokens, 1), ...itemsIn(tokens, agencies, 2)]
      : itemsIn(tokens, agencies);
}

/** Those of any words, from a place on. */
export function itemsIn(tokens: readonly Token[], agencies: AgencyBook, from = 0): Item[] {
  const items: Item[] = [];
  for (let at = from; at < tokens.length;) {
    const again = againAt(tokens, at, items);
    if (again !== undefined) {
      at = again;
      continue;
    }
    const item = itemAt(tokens, at, items.at(-1), agencies);
    items.push(item);
    at = item.to;
  }
  return items;
}

/** "tám mươi lăm hồ sơ (85)": where a number in brackets that says the one in words again ends. */
function againAt(tokens: readonly Token[], at: number, items: readonly Item[]): number | undefined {
  const [said, noun] = items.slice(-2);
  if (said?.type !== 'anchor' || said.anchor.isSpelled !== true || subjectOf(noun) === undefined)
    return undefined;
  if (tokens[at]?.raw !== '(' || tokens[at + 2]?.raw !== ')') return undefined;
  const digits = anchorAt(tokens, at + 1);
  return digits?.kind === 'count' && digits.value === said.anchor.value ? at + 3 : undefined;
}

/** The number of a table's row is none of its figures. */
function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const isFirst = at === 0 || (at === 1 && tokens[0]?.kind === 'cell');
  return isFirst && tokens[at]?.kind === 'number' && tokens[at + 1]?.kind === 'cell';
}

function ordinalAt(tokens: readonly Token[], at: number): Item {
  return { type: 'word', token: tokens[at] as Token, from: at, to: at + 1 };
}

function itemAt(tokens: readonly Token[], at: number, before: Item | undefined, agencies: AgencyBook): Item {
  const token = tokens[at] as Token;
  const agency = agencies.longestAt(tokens, at);
  if (agency !== undefined) return { type: 'agency', agency: agency.value, from: at, to: agency.to };
  const reference = referenceAt(tokens, at);
  if (reference !== undefined) return { type: 'reference', reference, from: at, to: reference.to };
  const anchor = anchorAt(tokens, at);
  const phrase = phraseAt(tokens, at);
  const isNamed =
    phrase !== undefined &&
    anchor !== undefined &&
    phrase.to >= anchor.end &&
    (phrase.to > anchor.end || token.kind === 'number');
  if (anchor !== undefined && !isNamed) {
    if (isFigure(tokens, anchor, before)) return { type: 'anchor', anchor, from: at, to: anchor.end };
    return { type: 'word', token, from: at, to: anchor.end };
  }
  if (phrase !== undefined) return { type: 'phrase', sense: phrase.value, from: at, to: phrase.to };
  if (token.kind === 'mark' || token.kind === 'cell')
    return { type: 'mark', raw: token.kind === 'cell' ? '|' : token.raw, from: at, to: at + 1 };
  return { type: 'word', token, from: at, to: at + 1 };
}

/** "Trong quý I/2024": the quarter is not part of the phrase before it. */
function phraseAt(tokens: readonly Token[], at: number): ReturnType<typeof phraseSenses.longestAt> {
  const phrase = phraseSenses.longestAt(tokens, at);
  if (phrase === undefined || phrase.to - at < 2) return phrase;
  const last = phrase.to - 1;
  if (referenceAt(tokens, last)?.kind !== 'period') return phrase;
  const shorter = phraseSenses.longestAt(tokens.slice(at, last), 0);
  return shorter && { ...shorter, to: at + shorter.to };
}

/** Numbers that name or measure something else are no figures of a report: years, articles, hours, telephones. */
function isFigure(tokens: readonly Token[], anchor: Anchor, before: Item | undefined): boolean {
  if (anchor.isSpelled === true) return true;
  const after = phraseSenses.longestAt(tokens, anchor.end)?.value;
  if (after?.roles.has('notAfter') === true) return false;
  if (tokens[anchor.end]?.raw === '/' || tokens[anchor.from - 1]?.raw === '/') return false;
  if (isGlued(tokens, anchor)) return false;
  if (after?.subject !== undefined || anchor.kind === 'percent' || anchor.kind === 'range') return true;
  return !(before?.type === 'phrase' && before.sense.roles.has('notBefore')) && !isLong(tokens, anchor);
}

/** A part of a name: "V2", "06a". */
function isGlued(tokens: readonly Token[], { from, end }: Anchor): boolean {
  const [first, last] = [tokens[from], tokens[end - 1]];
  const [before, after] = [tokens[from - 1], tokens[end]];
  if (before?.kind === 'word' && before.end === first?.start) return true;
  return after?.kind === 'word' && after.start === last?.end && !/^(?:hs|k|tthc|ttHC)$/i.test(after.raw);
}

/** Telephone and account numbers. */
function isLong(tokens: readonly Token[], { from }: Anchor): boolean {
  const raw = tokens[from]?.raw ?? '';
  return /^0\d{3,}/.test(raw) || raw.replace(/\D/g, '').length > 9 || /^0\d{1,3}[.]\d/.test(raw);
}

export function hasRole(item: Item | undefined, role: Role): boolean {
  return item?.type === 'phrase' && item.sense.roles.has(role);
}

export function isMark(item: Item | undefined, marks: string): boolean {
  return item?.type === 'mark' && marks.includes(item.raw);
}

export function subjectOf(item: Item | undefined): string | undefined {
  return item?.type === 'phrase' ? item.sense.subject : undefined;
}
