import type { Figure } from './figure';
import { hasRole, isMark, subjectOf, type Item } from './items';
import { meantBy } from './meaning';
import type { Segment } from './segments';

/** Joins percentages with the figure whose share they are, where the sentence says so by nothing but "đạt" or brackets. */
export function linkShares(items: readonly Item[], segments: readonly Segment[], figures: Figure[]): void {
  figures.forEach((figure, index) => {
    const segment = segments[index];
    const whole = figures[index + 1];
    if (whole?.scope === 'own' && whole.kind === 'count' && isOutOf(items, segments[index + 1]))
      figure.base = whole;
    if (segment === undefined || figure.kind !== 'percent' || figure.scope !== 'own') return;
    const before = wholeBefore(figures, index);
    const isOfNamed = isInBrackets(items, segment);
    if (before !== undefined && (isOfNamed || saysNothing(items, segment))) {
      if (figure.meaning !== undefined && isOfNamed) {
        figure.baseMeaning = figure.meaning;
        figure.meaning = undefined;
      }
      figure.shareOf = before;
      return;
    }
    const next = figures[index + 1];
    const nextSegment = segments[index + 1];
    if (next === undefined || nextSegment === undefined || next.kind !== 'ratio') return;
    const joins = isMark(items[nextSegment.from], '(') || hasRole(items[nextSegment.from], 'by');
    if (!joins || saysMore(items, nextSegment)) return;
    figure.shareOf = next;
    figure.meaning ??= meaningWith(figure, next);
    next.meaning = figure.meaning;
    next.isPartial ||= figure.isPartial;
  });
}

/** "Thanh toán trực tuyến đạt 98,2% (1.640/1.670 hồ sơ)": the ratio tells what is counted. */
function meaningWith({ tags }: Figure, { subject }: Figure): Figure['meaning'] {
  const entry =
    tags.size === 0 ? undefined : meantBy({ subject, tags, isBare: false, isShare: true }, 'ratio');
  return entry === undefined ? undefined : { form: entry.form, column: entry.column };
}

function isOutOf(items: readonly Item[], segment: Segment | undefined): boolean {
  if (segment === undefined) return false;
  return items.slice(segment.from, segment.anchor).some((item) => hasRole(item, 'outof'));
}

function wholeBefore(figures: readonly Figure[], index: number): Figure | undefined {
  const before = figures[index - 1];
  if (before === undefined || before.scope !== 'own') return undefined;
  const numerator = figures[index - 2];
  if (numerator?.base === before) return numerator;
  return before.kind === 'count' || before.kind === 'ratio' ? before : undefined;
}

/** "42.650 hồ sơ (96,9% hồ sơ đã giải quyết)": what follows is the whole. */
function isInBrackets(items: readonly Item[], { anchor }: Segment): boolean {
  const whole = [items[anchor + 1], items[anchor + 2]].map(subjectOf);
  return isMark(items[anchor - 1], '(') && whole.includes('dossier');
}

/** No words of its own but such as join. */
function saysNothing(items: readonly Item[], { from, anchor, to }: Segment): boolean {
  let depth = 0;
  for (let at = from; at < anchor; at += 1) {
    const item = items[at];
    if (isMark(item, ';')) return false;
    // A remark in brackets is passed over.
    if (isMark(item, '(') && items.slice(at, anchor).some((later) => isMark(later, ')'))) depth += 1;
    if (isMark(item, ')')) depth -= 1;
    if (depth > 0) continue;
    if (item?.type === 'word' || item?.type === 'reference') return false;
    if (
      item?.type === 'phrase' &&
      !hasRole(item, 'share') &&
      !hasRole(item, 'neutral') &&
      !hasRole(item, 'approximate')
    )
      return false;
  }
  return to <= anchor + 1 || subjectOf(items[anchor + 1]) === undefined;
}

/** A ratio in brackets after its percentage says what is counted at most once more. */
function saysMore(items: readonly Item[], { from, anchor }: Segment): boolean {
  return items.slice(from, anchor).some((item) => item.type === 'phrase' && item.sense.tags.length > 0);
}
