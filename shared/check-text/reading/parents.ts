import type { Figure, StatementInput } from './figure';
import { hasRole, isMark, type Item } from './items';
import type { Segment } from './segments';

interface ParentPlace {
  /** Place of the whole among the items, or in the sentence before. */
  place: number | 'before' | undefined;
  figure?: Figure | undefined;
  isListed?: boolean;
}

/** The whole that each number is named within: brackets, "trong đó", "gồm", a line above that ends in a colon. */
export function parentsOf(
  { items, carried, before }: StatementInput,
  segments: readonly Segment[],
): ParentPlace[] {
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
    } else if (isMark(item, ';') && stack.length === 0 && opensWhole(items, at)) {
      current = above;
      whole = undefined;
    } else if (isMark(item, ')]')) current = stack.pop() ?? above;
    else if (hasRole(item, 'within'))
      current = within(whole ?? (at === 0 ? 'before' : undefined), before, item) ?? current;
    if (item.type !== 'anchor' || !anchors.has(at)) return;
    found.push(current);
    // "Trong 842 hồ sơ đã giải quyết có …"
    if (hasRole(items[at - 1], 'amid') && (at === 1 || isMark(items[at - 2], ','))) current = { place: at };
    const { kind } = item.anchor;
    if ((kind === 'count' || kind === 'ratio') && current.place !== whole) whole = at;
    if ((kind === 'count' || kind === 'ratio') && current.place === above.place) whole = at;
  });
  return found;
}

/** "…; đang giải quyết 42 hồ sơ, trong đó …": a number with parts of its own comes next. */
function opensWhole(items: readonly Item[], at: number): boolean {
  const next = items.findIndex((item, index) => index > at && item.type === 'anchor');
  const isState = items
    .slice(at, Math.max(at, next))
    .some(
      (item) =>
        item.type === 'phrase' && item.sense.tags.some((tag) => tag === 'pending' || tag === 'resolved'),
    );
  if (isState) return true;
  if (next < 0 || items.slice(at, next).some((item) => hasRole(item, 'within'))) return false;
  for (let after = next + 1; after < items.length && !isMark(items[after], ';'); after += 1) {
    if (items[after]?.type === 'anchor') return false;
    if (hasRole(items[after], 'within') || isMark(items[after], ':(')) return true;
  }
  return false;
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
