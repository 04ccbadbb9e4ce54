import { meanings } from '../vocabulary';
import type { Doubt, Figure, Meaning } from './figure';
import { hasRole, isMark, type Item } from './items';
import { ownRange, type OwnWords } from './own-words';
import type { Segment } from './segments';

interface Told {
  own: OwnWords;
  meaning: Meaning | undefined;
  parent: Figure | undefined;
  /** Said by the line above. */
  carried: string | undefined;
  /** Said by the number before it, in the same sentence or the line above. */
  beside: Figure | undefined;
  /** In a row of a table: its rows are of one thing. */
  isRow: boolean;
}

/** The reason why a figure may count something else; undefined where nothing speaks for that. */
export function doubtOf(
  items: readonly Item[],
  segment: Segment,
  { own, meaning, parent, carried, beside, isRow }: Told,
): Doubt | undefined {
  if (meaning === undefined) return undefined;
  if (hasUnknown(items, segment) || isPair(items, segment)) return 'word';
  if (isOfPlace(items, segment, own)) return 'place';
  const isOther =
    own.subject !== undefined && parent?.subject !== undefined && own.subject !== parent.subject;
  if (parent !== undefined && !isOther) return isPartOf(meaning, parent) ? undefined : 'whole';
  const isNamed =
    isRow ||
    own.subject !== undefined ||
    carried !== undefined ||
    (beside !== undefined && beside.doubt === undefined);
  return isNamed ? undefined : 'subject';
}

/** A word or a body between what is said and the number, or after the number. */
function hasUnknown(items: readonly Item[], segment: Segment): boolean {
  const { from, to } = ownRange(items, segment);
  const first = items.findIndex(
    (item, at) =>
      at >= from &&
      item.type === 'phrase' &&
      (item.sense.tags.length > 0 || item.sense.subject !== undefined),
  );
  // "100% hồ sơ đúng hạn, người dân hài lòng"
  const start = Math.min(Math.max(from, first), segment.anchor);
  const comma = items.findIndex((item, at) => at > segment.anchor && isMark(item, ','));
  return items.slice(start, comma < 0 ? to : Math.min(comma, to)).some(isUnknown);
}

/** "Phiếu khảo sát / hài lòng: 186 / 183": two counts, no share. */
function isPair(items: readonly Item[], { anchor }: Segment): boolean {
  const item = items[anchor];
  const isRatio = item?.type === 'anchor' && item.anchor.kind === 'ratio';
  return isRatio && items.slice(0, anchor).some((before) => isMark(before, '/'));
}

function isUnknown(item: Item): boolean {
  return item.type === 'agency' || (item.type === 'word' && /^\p{L}/u.test(item.token.raw));
}

/** "Tại bộ phận …, tiếp nhận 12 hồ sơ": the sentence opens with where. */
function isOfPlace(items: readonly Item[], { anchor }: Segment, { tags }: OwnWords): boolean {
  if (tags.has('total')) return false;
  return items.slice(0, anchor).some((item, at) => hasRole(item, 'place') && items[at + 1]?.type === 'word');
}

/** Whether shares of the column are taken of the whole's, or of one that the whole's is a share of. */
function isPartOf({ form, column }: Meaning, { meaning, doubt, isPartial, scope }: Figure): boolean {
  if (isPartial || doubt !== undefined || scope !== 'own') return false;
  const bases = basesOf(form, column);
  if (meaning === undefined || bases.length === 0) return true;
  const whole = same(`${meaning.form}.${meaning.column}`);
  const seen = new Set<string>();
  const open = bases.map((base) => `${form}.${base}`);
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (whole.includes(key)) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const other of same(key)) {
      const at = other.lastIndexOf('.');
      if (whole.includes(other)) return true;
      open.push(
        ...basesOf(other.slice(0, at), other.slice(at + 1)).map((base) => `${other.slice(0, at)}.${base}`),
      );
    }
  }
  return false;
}

function basesOf(form: string, column: string): readonly string[] {
  return meanings.shares[form]?.[column] ?? [];
}

/** Keys of the columns that count the same. */
function same(key: string): string[] {
  return [key, ...meanings.same.flatMap((pair) => (pair.includes(key) ? pair : []))];
}
