import type { Figure, StatementInput } from './figure';
import { hasRole, isMark, subjectOf } from './items';
import { meantBy } from './meaning';
import { isPending } from './resolve';
import type { Segment } from './segments';

/** "Không phát sinh phản ánh, kiến nghị": nothing of something is a figure too, 0. */
export function noneFigures(
  { items, statement, place, carried }: StatementInput,
  segments: readonly Segment[],
  figures: readonly Figure[],
): Figure[] {
  if (statement.section === 'plans') return [];
  const anchors = new Set(segments.map(({ anchor }) => anchor));
  const found: Figure[] = [];
  items.forEach((item, at) => {
    if (!hasRole(item, 'none')) return;
    const end = endOf(at);
    const label = end === at + 1 ? labelBefore(at) : undefined;
    if (label === undefined ? hasSubjectBefore(at) || isMark(items[end], ':') : anchors.has(label)) return;
    const tags = new Set<string>();
    let subject: string | undefined;
    let isOpen = false;
    for (let next = label ?? at; next < end; next += 1) {
      const part = items[next];
      if (anchors.has(next)) return;
      if (part?.type === 'word') isOpen = true;
      if (
        part?.type !== 'phrase' ||
        (next === at && subjectOf(part) === undefined && !part.sense.tags.length)
      )
        continue;
      subject = subject ?? part.sense.subject;
      for (const tag of part.sense.tags) tags.add(tag);
    }
    const before = figures.findLast(({ end: last }) => last <= item.from);
    const known = subject ?? before?.subject ?? carried.subject;
    if (isOpen || tags.has('scoped') || (subject === undefined && tags.size === 0)) return;
    if (tags.has('late') && isPending(before) === true) tags.add('pending');
    const entry =
      arisen(known, tags) ?? meantBy({ subject: known, tags, isBare: false, isShare: false }, 'count');
    if (entry === undefined) return;
    const last = items[end - 1];
    const to = last?.to ?? item.to;
    found.push({
      kind: 'count',
      value: 0,
      isSpelled: true,
      from: item.from,
      end: to,
      start: statement.tokens[item.from]?.start ?? 0,
      stop: statement.tokens[to - 1]?.end ?? 0,
      meaning: { form: entry.form, column: entry.column },
      subject: known,
      tags,
      scope: 'own',
      isPartial: false,
      isApproximate: false,
      ...(before?.parent === undefined ? {} : { parent: before.parent, isListed: before.isListed === true }),
      statement,
      place,
    });
  });
  return found;

  /** "Toàn trình: không", "kỳ trước không có": where what there is none of begins. */
  function labelBefore(at: number): number | undefined {
    let first = at;
    while ((first > 0 && items[first - 1]?.type === 'phrase') || isMark(items[first - 1], ':')) first -= 1;
    const words = items.slice(first, at);
    const isTold = words.some((item) => item.type === 'phrase' && item.sense.tags.length > 0);
    const isAlone = first === 0 || isMark(items[first - 1], ',;.(');
    const isLast = at + 1 >= items.length || isMark(items[at + 1], ',;.)');
    return isTold && isAlone && isLast && !words.some((item) => hasRole(item, 'several')) ? first : undefined;
  }

  /** "Một số TTHC không phát sinh hồ sơ" says nothing of all. */
  function hasSubjectBefore(at: number): boolean {
    for (let before = at - 1; before >= 0 && !isMark(items[before], ',;:(.'); before -= 1) {
      if (subjectOf(items[before]) !== undefined || hasRole(items[before], 'several')) return true;
      if (items[before]?.type === 'anchor') return true;
    }
    return false;
  }

  function endOf(at: number): number {
    let end = at + 1;
    while (end < items.length) {
      const item = items[end];
      if (
        item?.type === 'mark' ||
        item?.type === 'reference' ||
        hasRole(item, 'stop') ||
        hasRole(item, 'because')
      )
        break;
      if (hasRole(item, 'and') && subjectOf(item) === undefined) break;
      if (end > at + 1 && isPreposition(end)) break;
      end += 1;
    }
    return end;
  }

  function isPreposition(at: number): boolean {
    const item = items[at];
    return (
      item?.type === 'phrase' &&
      item.sense.roles.has('neutral') &&
      item.sense.tags.length === 0 &&
      subjectOf(items[at - 1]) !== undefined &&
      !isStateLink(at)
    );
  }

  function isStateLink(at: number): boolean {
    const next = items[at + 1];
    return next?.type === 'phrase' && next.sense.tags.length > 0 && next.sense.subject === undefined;
  }
}

function arisen(
  subject: string | undefined,
  tags: ReadonlySet<string>,
): { form: string; column: string } | undefined {
  const isPlain = [...tags].every((tag) => tag === 'received' || tag === 'arising' || tag === 'new');
  if (!isPlain) return undefined;
  if (subject === 'dossier') return { form: 'II.06a', column: '3' };
  return subject === 'petition' ? { form: 'K04', column: '5' } : undefined;
}
