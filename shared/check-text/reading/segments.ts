import { hasRole, isMark, subjectOf, type Item } from './items';

/** The items that speak of one number; `anchor` is its place, all are places among the items. */
export interface Segment {
  from: number;
  anchor: number;
  to: number;
}

/** What is said around each number of a statement: cut between two numbers where the sentence parts them most. */
export function segmentsOf(items: readonly Item[]): Segment[] {
  const anchors = items.flatMap((item, index) => (item.type === 'anchor' ? [index] : []));
  let from = 0;
  return anchors.map((anchor, index) => {
    const next = anchors[index + 1];
    const to = next === undefined ? items.length : cutBetween(items, anchor, next);
    const segment = { from, anchor, to };
    from = to;
    return segment;
  });
}

/** How much a place parts what is before it from what is after it. */
function strengthAt(items: readonly Item[], at: number): number {
  const item = items[at];
  if (isMark(item, ';|.')) return 6;
  if (isMark(item, '()[]')) return 5;
  if (hasRole(item, 'within') || (hasRole(item, 'outof') && !hasRole(item, 'approximate'))) return 4;
  if (isMark(item, ',+')) return 3;
  if (hasRole(item, 'and') || isMark(item, '-\u2013\u2014')) return 2;
  return hasRole(item, 'share') || hasRole(item, 'has') || hasRole(item, 'more') || hasRole(item, 'less')
    ? 1
    : 0;
}

function cutBetween(items: readonly Item[], left: number, right: number): number {
  let strongest = 0;
  let places: number[] = [];
  for (let at = left + 1; at < right; at += 1) {
    const strength = strengthAt(items, at);
    if (strength === 0 || strength < strongest) continue;
    if (strength > strongest) places = [];
    strongest = strength;
    places.push(at);
  }
  if (places.length === 0) {
    const noun = subjectOf(items[left + 1]) === undefined ? 0 : 1;
    return Math.min(left + 1 + noun + stateLength(items, left + 1 + noun, right), right);
  }
  const closing = places.find((at) => isMark(items[at], ')]'));
  const place = closing ?? (isLabelled(items, right) ? places[0] : places.at(-1)) ?? right;
  // Brackets that close belong to what is before them; other signs begin what follows.
  return closing === undefined ? place : place + 1;
}

/** "01 phản ánh từ quý IV chuyển sang là 05": the state of the first, where no word of the second is left out by it. */
function stateLength(items: readonly Item[], from: number, right: number): number {
  if (from === right - 1 || !hasRole(items[right - 1], 'neutral')) return 0;
  const words = items.slice(from, right - 1);
  const isState = words.every((item) => item.type === 'phrase' && item.sense.tags.length > 0);
  return isState ? words.length : 0;
}

/** Whether what a number counts stands before it: "Trước hạn, đúng hạn: 157". */
export function isLabelled(items: readonly Item[], anchor: number): boolean {
  let at = anchor - 1;
  while (at >= 0 && hasRole(items[at], 'approximate')) at -= 1;
  const before = items[at];
  if (isMark(before, ':=')) return true;
  if (subjectOf(items[anchor + 1]) !== undefined) return false;
  return before?.type === 'phrase' && (before.sense.tags.length > 0 || before.sense.subject !== undefined);
}
