import type { Figure } from './figure';
import { hasRole, isMark, type Item } from './items';
import { meantBy } from './meaning';
import { meanings } from '../vocabulary';

/** "Còn 35 hồ sơ đang giải quyết, tất cả đều trong hạn": what is counted is told once more, by its state. */
export function allInState(items: readonly Item[], figures: readonly Figure[]): Figure[] {
  return figures.flatMap((figure): Figure[] => {
    const { meaning, scope, isPartial, isApproximate, kind, subject, statement, place } = figure;
    if (meaning === undefined || scope !== 'own' || isPartial || isApproximate || kind !== 'count') return [];
    const state = stateAfter(
      items,
      items.findIndex(({ from }) => from === figure.from),
    );
    const kept = meanings.states[meaning.form]?.[meaning.column];
    if (state === undefined || kept === undefined) return [];
    const tags = new Set([...kept, ...state.tags]);
    const entry = meantBy({ subject: subject ?? 'dossier', tags, isBare: false, isShare: true }, 'count');
    if (entry === undefined || (entry.form === meaning.form && entry.column === meaning.column)) return [];
    const [first, last] = [statement.tokens[state.from], statement.tokens[state.to - 1]];
    return [
      {
        kind: 'count',
        value: figure.value,
        isSpelled: true,
        from: state.from,
        end: state.to,
        start: first?.start ?? 0,
        stop: last?.end ?? 0,
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

/** Words of a state alone, after a sign that ends what is said of the number itself. */
function stateAfter(
  items: readonly Item[],
  anchor: number,
): { tags: string[]; from: number; to: number } | undefined {
  let sign = anchor + 1;
  while (items[sign]?.type === 'phrase') sign += 1;
  if (!isMark(items[sign], ',(-\u2013\u2014')) return undefined;
  let end = sign + 1;
  while (items[end]?.type === 'phrase') end += 1;
  const closing = items[end];
  if (closing !== undefined && !isMark(closing, ',;.)')) return undefined;
  const words = items.slice(sign + 1, end);
  const tags = words.flatMap((item) => (item.type === 'phrase' ? item.sense.tags : []));
  const isState = words.some((item) => item.type === 'phrase' && item.sense.tags.length > 0);
  const isOther = words.some(
    (item) =>
      hasRole(item, 'none') || hasRole(item, 'target') || hasRole(item, 'share') || hasRole(item, 'against'),
  );
  const [first, last] = [words[0], words.at(-1)];
  if (!isState || isOther || first === undefined || last === undefined) return undefined;
  return { tags: tags.filter((tag) => tag !== 'total'), from: first.from, to: last.to };
}
