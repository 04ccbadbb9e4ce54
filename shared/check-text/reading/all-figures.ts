import type { Figure, StatementInput } from './figure';
import { hasRole, isMark, subjectOf, type Item } from './items';
import { meantBy } from './meaning';

/** "Toàn bộ hồ sơ đều đúng hạn": all of something is a share too, 100%. */
export function allFigures({ items, statement, place }: StatementInput): Figure[] {
  if (statement.section === 'plans') return [];
  return items.flatMap((item, at): Figure[] => {
    const noun = items[at + 1];
    const subject = subjectOf(noun);
    if (!hasRole(item, 'all') || noun === undefined || subject === undefined) return [];
    const clause = items.slice(at + 2, clauseEnd(items, at + 2));
    // A word that is not known may take something out, and a number is the share itself.
    if (clause.some(({ type }) => type === 'word' || type === 'anchor' || type === 'agency')) return [];
    if (clause.some((part) => hasRole(part, 'target'))) return [];
    const tags = new Set(clause.flatMap((part) => (part.type === 'phrase' ? part.sense.tags : [])));
    const entry = tags.has('scoped')
      ? undefined
      : meantBy({ subject, tags, isBare: false, isShare: true }, 'percent');
    if (entry === undefined || entry.needs.length === 0) return [];
    return [
      {
        kind: 'percent',
        value: 100,
        printed: { numeral: '100', decimals: 0 },
        isSpelled: true,
        from: item.from,
        end: noun.to,
        start: statement.tokens[item.from]?.start ?? 0,
        stop: statement.tokens[noun.to - 1]?.end ?? 0,
        meaning: { form: entry.form, column: entry.column },
        subject,
        tags,
        scope: 'own',
        isPartial: false,
        isApproximate: false,
        statement,
        place,
      },
    ];
  });
}

function clauseEnd(items: readonly Item[], from: number): number {
  let end = from;
  while (
    end < items.length &&
    !isMark(items[end], ';.,(') &&
    !hasRole(items[end], 'stop') &&
    !goesOn(items, end)
  )
    end += 1;
  return end;
}

/** "… đã được điện tử hóa và đang dùng ổn định": something else is told. */
function goesOn(items: readonly Item[], at: number): boolean {
  const next = items.findIndex((item, index) => index > at && !hasRole(item, 'neutral'));
  return hasRole(items[at], 'and') && items[next]?.type === 'word';
}
