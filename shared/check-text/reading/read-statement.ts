import type { Carried, Figure, Meaning, StatementInput } from './figure';
import { hasRole, isMark, subjectOf, type Item } from './items';
import { linkShares } from './link-shares';
import { meantBy } from './meaning';
import { allFigures } from './all-figures';
import { noneFigures } from './none-figures';
import { scopesOf } from './scope';
import { isLabelled, segmentsOf, type Segment } from './segments';

export interface StatementReading {
  figures: Figure[];
  /** What the lines below are about where the statement ends in a colon. */
  label: Carried;
}

export function readStatement(input: StatementInput): StatementReading {
  const { items, statement, carried } = input;
  const segments = segmentsOf(items);
  // Which column a cell stands in is not read: a row of one figure is a sentence.
  const isWide = statement.isRow && segments.length > 1;
  const scopes = scopesOf(input, segments);
  const parents = parentsOf(input, segments);
  const figures: Figure[] = [];
  const bySegment = new Map<number, Figure>();
  segments.forEach((segment, index) => {
    const item = items[segment.anchor];
    if (item?.type !== 'anchor') return;
    const parentPlace = parents[index]?.place;
    const parent =
      parentPlace === undefined
        ? undefined
        : parentPlace === 'before'
          ? parents[index]?.figure
          : bySegment.get(parentPlace);
    const own = saidIn(items, segment);
    const previous = figures.at(-1);
    const reading = resolve(own, { parent, previous, carried, kind: item.anchor.kind });
    const scope = scopes[index] ?? { scope: 'own' };
    const figure: Figure = {
      ...item.anchor,
      ...scope,
      start: statement.tokens[item.anchor.from]?.start ?? 0,
      stop: statement.tokens[item.anchor.end - 1]?.end ?? 0,
      meaning: own.isPartial || isWide ? undefined : reading.meaning,
      subject: reading.subject,
      tags: own.tags,
      ...(isOfPeriod(own.tags) && reading.meaning?.column === '3' ? { isOpenPeriod: true } : {}),
      isPartial: own.isPartial || isWide,
      isApproximate: hasRole(items[segment.anchor - 1], 'approximate') && !isOutOf(items, segment.anchor),
      ...(parent === undefined ? {} : { parent, isListed: parents[index]?.isListed === true }),
      ...(own.noun === undefined ? {} : { noun: own.noun }),
      statement,
      place: input.place,
    };
    figures.push(figure);
    bySegment.set(segment.anchor, figure);
  });
  inheritFromChange(figures);
  linkShares(items, segments, figures);
  figures.push(
    ...noneFigures(input, segments, figures),
    ...(figures.some(({ kind }) => kind === 'percent') ? [] : allFigures(input)),
  );
  figures.sort((a, b) => a.start - b.start);
  return { figures, label: labelOf(input, figures) };
}

/** "tăng từ 147 lên 159": both count the same. */
function inheritFromChange(figures: Figure[]): void {
  figures.forEach((figure, index) => {
    const before = figures[index - 1];
    if (before?.scope !== 'earlier' || before.direction === undefined || figure.tags.size > 0) return;
    figure.meaning = before.meaning;
  });
}

/** "41 trên 58": not "more than 58". */
function isOutOf(items: readonly Item[], anchor: number): boolean {
  return items[anchor - 2]?.type === 'anchor';
}

interface OwnWords {
  subject: string | undefined;
  tags: Set<string>;
  isPartial: boolean;
  isBare: boolean;
  noun: string | undefined;
  /** The word right after the number is something that the vocabulary does not count. */
  countsOther: boolean;
}

/** What the words around a number say. */
function saidIn(items: readonly Item[], { from, anchor, to }: Segment): OwnWords {
  const right = rightEnd(items, anchor, to);
  const left = leftEnd(items, from, anchor);
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
    if (item?.type !== 'phrase') continue;
    for (const tag of item.sense.tags) {
      if (tag === 'scoped') isPartial = true;
      else tags.add(tag);
    }
    subject ??= item.sense.subject;
  }
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

/** A word that the vocabulary does not know, right after what is counted: "hồ sơ đất đai". */
function restricts(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.type !== 'word' || !/^\p{Ll}/u.test(item.token.raw)) return false;
  return subjectOf(items[at - 1]) !== undefined;
}

function countsOther(next: Item | undefined): boolean {
  if (next?.type === 'word') return /^\p{L}/u.test(next.token.raw);
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
  for (let at = anchor + 1; at < to; at += 1) {
    if (hasRole(items[at], 'stop') || isMark(items[at], ':;|([.<')) return at;
    if (!isMark(items[at], ',') || isLeading) continue;
    if (!continuesStates(items, at, to)) return at;
  }
  return to;
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

/** Not said to be all. */
function isOfPeriod(tags: ReadonlySet<string>): boolean {
  return tags.has('inperiod') && !tags.has('total') && !tags.has('workload');
}

/** What is said before a document is named belongs to it. */
function namesDocument(item: Item | undefined): boolean {
  return item?.type === 'reference' && (item.reference.kind === 'symbol' || item.reference.kind === 'date');
}

interface Around {
  parent: Figure | undefined;
  previous: Figure | undefined;
  carried: Carried;
  kind: Figure['kind'];
}

/** What is counted, by the words of the number's own, and where they leave it open by those around. */
function resolve(
  own: OwnWords,
  around: Around,
): { meaning: Meaning | undefined; subject: string | undefined } {
  const { parent, previous, carried, kind } = around;
  if (own.subject === undefined && own.countsOther) return { meaning: undefined, subject: undefined };
  const inherited = parent?.subject ?? previous?.subject ?? carried.subject;
  const subject = own.subject ?? inherited;
  const labelled =
    parent === undefined && carried.tags.length > 0 ? new Set([...carried.tags, ...own.tags]) : own.tags;
  const tags = withPeriod(withState(labelled, around), around);
  const isBare = own.isBare && own.subject !== undefined;
  if (own.subject === undefined && own.tags.size === 0) {
    const label = carried.tags.length > 0 && parent === undefined ? carried : undefined;
    if (label === undefined) return { meaning: undefined, subject };
    return {
      meaning: place({ subject, tags: new Set(label.tags), isBare: true, isShare: false }, kind),
      subject,
    };
  }
  const said = { subject, tags, isBare, isShare: parent !== undefined || previous?.meaning?.column === '4' };
  const alone = withPeriod(withState(own.tags, around), around);
  return { meaning: place(said, kind) ?? place({ ...said, tags: alone }, kind), subject };
}

function place(said: Parameters<typeof meantBy>[0], kind: Figure['kind']): Meaning | undefined {
  const entry = meantBy(said, kind);
  return entry === undefined ? undefined : { form: entry.form, column: entry.column };
}

/** Late is late of what is done, or of what is not: the whole or the figure before says which. */
function withState(own: ReadonlySet<string>, { parent, previous, carried }: Around): ReadonlySet<string> {
  const isOpen = own.has('late') && !own.has('resolved') && !own.has('pending') && !own.has('handle');
  if (!isOpen) return own;
  const pending =
    isPending(parent) ?? (carried.tags.includes('pending') ? true : undefined) ?? isPending(previous);
  return pending === true ? new Set([...own, 'pending']) : own;
}

/** What came in the period is, within a whole, what is new; else the words only say when. */
function withPeriod(own: ReadonlySet<string>, { parent, previous, carried }: Around): ReadonlySet<string> {
  if (!own.has('inperiod')) return own;
  const isPart =
    parent !== undefined || carried.tags.includes('received') || previous?.meaning?.column === '6';
  const rest = [...own].filter((tag) => tag !== 'inperiod');
  return new Set(isPart && rest.every((tag) => tag === 'received') ? [...rest, 'new'] : rest);
}

const PENDING = ['11', '12'];

function isPending(figure: Figure | undefined): boolean | undefined {
  if (figure?.meaning?.form !== 'II.06a') return undefined;
  return PENDING.includes(figure.meaning.column);
}

interface ParentPlace {
  /** Place of the whole among the items, or in the sentence before. */
  place: number | 'before' | undefined;
  figure?: Figure | undefined;
  isListed?: boolean;
}

/** The whole that each number is named within: brackets, "trong đó", "gồm", a line above that ends in a colon. */
function parentsOf({ items, carried, before }: StatementInput, segments: readonly Segment[]): ParentPlace[] {
  const anchors = new Set(segments.map(({ anchor }) => anchor));
  const found: ParentPlace[] = [];
  const above: ParentPlace =
    carried.parent === undefined ? { place: undefined } : { place: 'before', figure: carried.parent };
  let current: ParentPlace = above;
  const stack: ParentPlace[] = [];
  let whole: number | undefined;
  items.forEach((item, at) => {
    if (isMark(item, '([')) {
      stack.push(current);
      if (whole !== undefined) current = { place: whole, isListed: true };
    } else if (isMark(item, ')]')) current = stack.pop() ?? above;
    else if (hasRole(item, 'within'))
      current = within(whole ?? (at === 0 ? 'before' : undefined), before, item) ?? current;
    if (item.type !== 'anchor' || !anchors.has(at)) return;
    found.push(current);
    // "Trong 842 hồ sơ đã giải quyết có …"
    if (at === 1 && hasRole(items[0], 'amid')) current = { place: at };
    const { kind } = item.anchor;
    if ((kind === 'count' || kind === 'ratio') && current.place !== whole) whole = at;
    if ((kind === 'count' || kind === 'ratio') && current.place === above.place) whole = at;
  });
  return found;
}

function within(
  place: number | 'before' | undefined,
  before: Figure | undefined,
  item: Item,
): ParentPlace | undefined {
  if (place === undefined || (place === 'before' && before === undefined)) return undefined;
  const isListed = item.type === 'phrase' && item.sense.tags.length === 0 && !item.sense.phrase.includes(' ');
  return { place, figure: before, isListed };
}

/** What a line that ends in a colon says of the lines below. */
function labelOf({ items, carried }: StatementInput, figures: readonly Figure[]): Carried {
  const whole = figures.findLast(({ kind }) => kind === 'count' || kind === 'ratio');
  if (whole !== undefined && whole.meaning !== undefined)
    return { subject: whole.subject, tags: [], parent: whole };
  const tags = items.flatMap((item) => (item.type === 'phrase' ? item.sense.tags : []));
  const subject = items.map(subjectOf).find((found) => found !== undefined) ?? carried.subject;
  return { subject, tags, parent: undefined };
}
