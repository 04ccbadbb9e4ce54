import { foldName } from '../language/fold';
import { TOTAL_ROW, type Row } from './table';

/** What a label without letters or digits is called. */
const NAMELESS = 'row';

/**
 * The key of a row by its label: the letters and digits of its folded spelling.
 * @example rowKey('Bổ trợ tư pháp, đấu giá') // 'bo-tro-tu-phap-dau-gia'
 */
export function rowKey(label: string): string {
  return foldName(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Keys for the detail rows of one table, unique within it and never the total row's. A label that a known row has,
 * however it is spelled, keeps that row's key; of several equal ones, each known row gives its key once, in order.
 * @example rowKeys(['Đất đai', 'Giáo dục', 'Đất đai'], [{ key: 'gd', label: 'GIÁO DỤC' }])
 * // ['dat-dai', 'gd', 'dat-dai-2']
 */
export function rowKeys(
  labels: readonly string[],
  known: readonly Pick<Row, 'key' | 'label'>[] = [],
): string[] {
  const spare = new Map<string, string[]>();
  for (const { key, label } of known) {
    if (key === TOTAL_ROW) continue;
    const name = foldName(label);
    spare.set(name, [...(spare.get(name) ?? []), key]);
  }
  const kept = labels.map((label) => spare.get(foldName(label))?.shift());
  // Keys of rows that are gone stay theirs: another row under such a key would look like the old one renamed.
  const taken = new Set([TOTAL_ROW, ...known.map(({ key }) => key)]);
  return labels.map((label, index) => {
    const stay = kept[index];
    if (stay !== undefined) return stay;
    const stem = rowKey(label) || NAMELESS;
    let key = stem;
    for (let number = 2; taken.has(key); number += 1) key = `${stem}-${number}`;
    taken.add(key);
    return key;
  });
}
