import { hasRole, isMark, subjectOf, type Item } from './items';
import { isLabelled, type Segment } from './segments';

export interface OwnWords {
  subject: string | undefined;
  tags: Set<string>;
  isPartial: boolean;
  isBare: boolean;
  noun: string | undefined;
  /** The word right after the number is something that the vocabulary does not count. */
  countsOther: boolean;
}

/** Places of the words that speak of a number. */
export function ownRange(
  items: readonly Item[],
  { from, anchor, to }: Segment,
): Pick<Segment, 'from' | 'to'> {
  return { from: leftEnd(items, from, anchor), to: rightEnd(items, anchor, to) };
}

/** What the words around a number say. */
export function saidIn(items: readonly Item[], segment: Segment): OwnWords {
  const { anchor } = segment;
  const { from: left, to: right } = ownRange(items, segment);
  const tags = new Set<string>();
  let subject: string | undefined;
  let isPartial = false;
  let isBare = true;
  for (let at = left; at < right; at += 1) {
    const item = items[at];
    if (item?.type === 'word') {
      if (at > anchor && restricts(items, at)) isPartial = true;
      if (/^\p{Ll}/u.test(item.token.raw)) isBare = false;
    }
    if (hasRole(item, 'none')) isBare = false;
    // "không qua một cửa: 5"
    if (at < anchor && hasRole(item, 'none') && !hasRole(item, 'within') && isLabelled(items, anchor))
      isPartial = true;
    if (item?.type !== 'phrase') continue;
    for (const tag of item.sense.tags) {
      if (tag === 'scoped') isPartial = true;
      else tags.add(tag);
    }
    subject ??= item.sense.subject;
  }
  for (const tag of includedAfter(items, anchor)) tags.add(tag);
  // "chính sách 966 hồ sơ mới": a name before the number.
  if (left < anchor && items[anchor - 1]?.type === 'word' && isOfDossiers(items, anchor)) isPartial = true;
  const noun = nounAfter(items, anchor);
  const direct =
    subjectOf(items[anchor + 1]) ??
    (hasRole(items[anchor + 1], 'several') ? subjectOf(items[anchor + 2]) : undefined);
  return {
    subject: direct ?? subject,
    tags,
    isPartial,
    isBare,
    noun,
    countsOther: countsOther(items[anchor + 1]),
  };
}

function isOfDossiers(items: readonly Item[], anchor: number): boolean {
  const number = items[anchor];
  if (number?.type !== 'anchor' || number.anchor.kind !== 'count') return false;
  return subjectOf(items[anchor + 1]) === 'dossier' || nounAfter(items, anchor) === undefined;
}

/** "đúng hạn 9.290 (kể cả trước hạn)" */
function includedAfter(items: readonly Item[], anchor: number): readonly string[] {
  const sign = subjectOf(items[anchor + 1]) === undefined ? anchor + 1 : anchor + 2;
  const [open, word, state] = [items[sign], items[sign + 1], items[sign + 2]];
  if (!isMark(open, '(,') || !hasRole(word, 'including') || state?.type !== 'phrase') return [];
  return state.sense.tags.filter((tag) => STATES.includes(tag));
}

/** A word that the vocabulary does not know, right after what is counted: "hồ sơ đất đai". */
function restricts(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.type !== 'word' || !/^\p{Ll}/u.test(item.token.raw)) return false;
  return subjectOf(items[at - 1]) !== undefined;
}

function countsOther(next: Item | undefined): boolean {
  if (next?.type === 'word') return /^\p{L}/u.test(next.token.raw);
  if (hasRole(next, 'field') && subjectOf(next) === undefined) return true;
  return hasRole(next, 'notBefore') && next?.type === 'phrase' && next.sense.tags.length === 0;
}

function nounAfter(items: readonly Item[], anchor: number): string | undefined {
  const next = items[anchor + 1];
  if (next?.type === 'word') return next.token.key;
  return next?.type === 'phrase' ? next.sense.subject : undefined;
}

/** Where the words after a number stop to speak of it. */
function rightEnd(items: readonly Item[], anchor: number, to: number): number {
  const item = items[anchor];
  const isLeading = item?.type === 'anchor' && item.anchor.kind === 'percent';
  const label = labelEnd(items, anchor);
  if (label !== undefined && label <= to) return label;
  for (let at = anchor + 1; at < to; at += 1) {
    if (hasRole(items[at], 'stop') || isMark(items[at], ':;|([.<')) return at;
    if (isMark(items[at], '-\u2013\u2014') && hasRole(items[at + 1], 'all')) return at;
    if (isAmong(items[at]) || (isMark(items[at], ')') && isBracketed(items, anchor))) return at;
    if (!isMark(items[at], ',') || isLeading) continue;
    if (!continuesStates(items, at, to)) return at;
  }
  return to;
}

/** "(01 chính thức, 01 dự phòng) trực tại Trung tâm" */
function isBracketed(items: readonly Item[], anchor: number): boolean {
  const before = items.slice(0, anchor);
  return (
    before.findLastIndex((item) => isMark(item, '(')) > before.findLastIndex((item) => isMark(item, ')'))
  );
}

/** "3.241 hồ sơ trong số nộp trực tuyến": the whole follows. */
function isAmong(item: Item | undefined): boolean {
  return item?.type === 'phrase' && item.sense.roles.has('amid') && item.sense.phrase.includes(' ');
}

/** "1.702 (trực tuyến) + 133 (trực tiếp, bưu chính)": what a number counts stands in brackets after it. */
function labelEnd(items: readonly Item[], anchor: number): number | undefined {
  if (!isMark(items[anchor + 1], '(')) return undefined;
  const end = items.findIndex((item, at) => at > anchor && isMark(item, ')'));
  const words = items.slice(anchor + 2, Math.max(anchor + 2, end));
  const isTold = words.some((item) => item.type === 'phrase' && item.sense.tags.length > 0);
  const isPlain = words.every((item) => item.type === 'phrase' || isMark(item, ','));
  return isTold && isPlain && !hasRole(words[0], 'including') ? end : undefined;
}

const STATES = ['early', 'ontime'];

/** "đúng hạn, trước hạn" is one state. */
function continuesStates(items: readonly Item[], comma: number, to: number): boolean {
  const states = (item: Item | undefined): boolean =>
    item?.type === 'phrase' && item.sense.tags.some((tag) => STATES.includes(tag));
  return comma + 1 < to && states(items[comma - 1]) && states(items[comma + 1]);
}

/** Where the words before a number begin to speak of it. */
function leftEnd(items: readonly Item[], from: number, anchor: number): number {
  const labelled = isLabelled(items, anchor);
  let colons = 0;
  for (let at = anchor - 1; at >= from; at -= 1) {
    if (isMark(items[at], '([;.')) return at + 1;
    if (namesDocument(items[at])) return at + 1;
    if (isMark(items[at], ':')) {
      colons += 1;
      if (!isMarkOfLabel(items, at, anchor) || colons > 1) return at + 1;
    }
    if (
      isMark(items[at], ',') &&
      !labelled &&
      !continuesStates(items, at, anchor) &&
      !isBareShare(items, at, anchor)
    )
      return at + 1;
  }
  return from;
}

function isMarkOfLabel(items: readonly Item[], colon: number, anchor: number): boolean {
  return items.slice(colon + 1, anchor).every((item) => hasRole(item, 'approximate'));
}

/** "…, đạt 100%": what the percentage is of stands before the comma. */
function isBareShare(items: readonly Item[], comma: number, anchor: number): boolean {
  const item = items[anchor];
  if (item?.type !== 'anchor' || (item.anchor.kind !== 'percent' && item.anchor.kind !== 'range'))
    return false;
  const between = items.slice(comma + 1, anchor);
  const isJoined = between.every(
    (part) => hasRole(part, 'share') || hasRole(part, 'approximate') || hasRole(part, 'from'),
  );
  return isJoined && between.length > 0;
}

/** What is said before a document is named belongs to it. */
function namesDocument(item: Item | undefined): boolean {
  return item?.type === 'reference' && (item.reference.kind === 'symbol' || item.reference.kind === 'date');
}
