import { headingWords } from '../vocabulary';
import type { PeriodReference } from './references';
import { firstDay, shiftPeriod } from '../../period/period';
import { dayIn, isFirstOfYear } from './days-of-period';
import { hasRole, isMark, type Item } from './items';
import type { Figure, Scope, StatementInput } from './figure';
import type { Segment } from './segments';

interface ScopeReading {
  scope: Scope;
  direction?: NonNullable<Figure['direction']>;
}

/** Of when and whose each number of a statement is. */
export function scopesOf(input: StatementInput, segments: readonly Segment[]): ScopeReading[] {
  const { items, statement } = input;
  const plan: Scope | undefined = statement.section === 'plans' ? 'target' : labelScope(input);
  let clause: Scope | undefined;
  /** Holds to the end of the comparison, and of brackets right after it. */
  let local: Scope | undefined;
  let depth = 0;
  let localDepth = 0;
  /** The number before is a difference. */
  let isDifferent = false;
  const byAnchor = new Map<number, ScopeReading>();
  items.forEach((item, at) => {
    if (isMark(item, '(')) depth += 1;
    if (isMark(item, ')')) {
      depth -= 1;
      if (local !== undefined && depth <= localDepth) local = undefined;
    }
    if (isMark(item, ';|')) {
      clause = undefined;
      local = undefined;
    }
    // "So với quý IV, khi nhận mới 4.012 hồ sơ, …"
    if (
      isMark(item, ',') &&
      depth <= localDepth &&
      !isMark(items[at - 1], '(') &&
      !hasRole(items[at + 1], 'when')
    )
      local = undefined;
    if (hasRole(item, 'against')) [local, localDepth] = ['earlier', depth];
    else if (hasRole(item, 'target')) [local, localDepth] = ['target', depth];
    else if (item.type === 'phrase' && item.sense.roles.has('cumulative')) clause = 'cumulative';
    else if (hasRole(item, 'present')) [clause, local] = [undefined, undefined];
    else if (hasRole(item, 'elsewhere')) clause = 'elsewhere';
    else if (isEarlier(input, at) && local === undefined) clause = 'earlier';
    if (item.type === 'reference' && local === undefined) {
      const named = afterReference(item, input, clause, isFrom(items, at));
      // "(bằng quý I/2024)" is over with its brackets.
      if (clause === 'cumulative' && depth > 0) return;
      if (named === 'earlier' && (depth > 0 || hasRole(items[at - 1], 'share')))
        [local, localDepth] = [named, depth];
      else clause = named;
    }
    if (item.type !== 'anchor') return;
    const direction = directionBefore(items, at);
    // "tăng từ 147 lên 159"
    // "giảm 52 hồ sơ (590 hồ sơ)"
    if (depth > 0 && isDifferent && direction === undefined) byAnchor.set(at, { scope: 'earlier' });
    else if (direction !== undefined && hasRole(items[at - 1], 'from'))
      byAnchor.set(at, { scope: 'earlier', direction });
    else if (direction !== undefined) byAnchor.set(at, { scope: 'difference', direction });
    else byAnchor.set(at, { scope: plan ?? local ?? clause ?? after(items, at) ?? 'own' });
    isDifferent = direction !== undefined && depth === 0;
  });
  return segments.map(({ anchor }) => byAnchor.get(anchor) ?? { scope: 'own' });
}

/** "Từ ngày …", "từ …" */
function isFrom(items: readonly Item[], at: number): boolean {
  return hasRole(items[at - 1], 'from') || hasRole(items[at - 2], 'from');
}

/** "Quý trước" opens a sentence of the quarter before; inside one it is what was carried over. */
function isEarlier({ items, carried }: StatementInput, at: number): boolean {
  const item = items[at];
  if (item?.type !== 'phrase' || !item.sense.roles.has('earlier')) return false;
  if (item.sense.tags.length === 0) return true;
  // "HS quý trước: 345" is a line of what was carried over.
  if (isMark(items[at + 1], ':')) return false;
  // "quý trước 1.925/1.927 (99,9%)": nothing is carried over in shares.
  const next = items[at + 1];
  if (next?.type === 'anchor' && (next.anchor.kind === 'ratio' || next.anchor.kind === 'percent'))
    return true;
  return (
    carried.parent === undefined &&
    items.slice(0, at).every((before) => !isMark(before, '(,;:') && before.type !== 'anchor')
  );
}

/** "Quý III/2024: …", "Việc tới: …": all that follows is of that quarter, or still to be done. */
function labelScope({ items, statement, period }: StatementInput): Scope | undefined {
  const colon = items.findIndex((item) => isMark(item, ':'));
  if (colon < 0 || colon > LONGEST_LABEL) return undefined;
  const label = items.slice(0, colon);
  if (label.some(({ type }) => type === 'anchor')) return undefined;
  if (headingWords.planLabels.longestAt(statement.tokens, 0) !== undefined) return 'target';
  if (label.some((item) => hasRole(item, 'target'))) return 'target';
  const [first] = label;
  const named =
    first?.type === 'reference' && first.reference.kind === 'period' ? first.reference : undefined;
  if (named === undefined) return undefined;
  const year = named.year ?? period.year;
  if (named.quarter === period.quarter && year === period.year) return undefined;
  return isLater(named, period) ? 'target' : 'earlier';
}

/** In items. */
const LONGEST_LABEL = 6;

function isLater({ quarter, year }: PeriodReference, period: StatementInput['period']): boolean {
  const last = year ?? period.year;
  return last > period.year || (last === period.year && quarter > period.quarter);
}

function afterReference(
  item: Extract<Item, { type: 'reference' }>,
  { period }: StatementInput,
  clause: Scope | undefined,
  isBegun: boolean,
): Scope | undefined {
  const { reference } = item;
  if (reference.kind === 'date') {
    // "Từ ngày 15/12/2023 đến ngày 14/6/2024" is of two quarters.
    const day = dayIn(reference, period);
    const isBefore = day !== undefined && day <= firstDay(shiftPeriod(period, -1));
    const isLong = isBegun && ((period.quarter > 1 && isFirstOfYear(day, period)) || isBefore);
    return isLong ? 'cumulative' : clause;
  }
  if (reference.kind !== 'period' && reference.kind !== 'time') return clause;
  if (reference.kind === 'time') {
    // "Năm 2022, Sở tiếp nhận …" is all of the year.
    if (reference.year === period.year && !reference.isMonth && reference.from <= 1) return 'cumulative';
    if (reference.year === undefined || reference.year === period.year) return clause;
    return reference.year < period.year ? 'earlier' : 'target';
  }
  const year = reference.year ?? period.year;
  return reference.quarter === period.quarter && year === period.year ? undefined : 'earlier';
}

/** "tăng 12 hồ sơ", "giảm được 5%". */
function directionBefore(items: readonly Item[], at: number): 'more' | 'less' | undefined {
  for (let before = at - 1; before >= at - 3; before -= 1) {
    const item = items[before];
    if (item === undefined) return undefined;
    if (hasRole(item, 'more')) return 'more';
    if (hasRole(item, 'less')) return 'less';
    if (!hasRole(item, 'approximate') && !hasRole(item, 'neutral')) return undefined;
  }
  return undefined;
}

/** "90% trở lên", "15.870 hồ sơ lũy kế": said after the number, in the same breath. */
function after(items: readonly Item[], at: number): Scope | undefined {
  for (let next = at + 1; next < items.length; next += 1) {
    const item = items[next];
    if (item?.type === 'anchor' || (item?.type === 'mark' && item.raw !== '-')) return undefined;
    if (hasRole(item, 'against')) return undefined;
    if (hasRole(item, 'target')) return 'target';
    if (item?.type === 'phrase' && item.sense.roles.has('cumulative')) return 'cumulative';
  }
  return undefined;
}
