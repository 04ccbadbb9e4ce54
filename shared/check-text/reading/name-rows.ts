import { TOTAL_ROW, type Table } from '../../forms/table';
import { PhraseBook } from '../text/phrases';
import { phrasesIn } from '../text/phrases-in';
import type { Token } from '../text/tokens';
import type { Figure } from './figure';
import { hasRole, subjectOf, type Item } from './items';

/** Keys of the rows that bear a name, by form. */
type RowKeys = ReadonlyMap<string, string>;
export type RowBook = PhraseBook<RowKeys>;

interface NamedRow {
  keys: RowKeys;
  from: number;
  to: number;
}

/** The names of rows in the unit's tables; undefined where none has a row of its own. */
export function rowBook(tables: readonly Table[]): RowBook | undefined {
  const byName = new Map<string, Map<string, string>>();
  for (const { form, rows } of tables) {
    for (const { key, label } of rows.filter((row) => row.key !== TOTAL_ROW)) {
      const keys = byName.get(label.toLowerCase()) ?? new Map<string, string>();
      byName.set(label.toLowerCase(), keys.set(form, key));
    }
  }
  return byName.size === 0 ? undefined : new PhraseBook(byName);
}

/** Tells figures that are said of a row by its name which row it is: "lĩnh vực đất đai tiếp nhận 412 hồ sơ". */
export function nameRows(
  items: readonly Item[],
  tokens: readonly Token[],
  figures: readonly Figure[],
  book: RowBook,
): void {
  const named = phrasesIn(book, tokens)
    .map(({ value, from, to }) => ({ keys: value, from, to }))
    .filter((row) => isSaid(items, tokens, row));
  if (named.length === 0) return;
  const taken = new Set<NamedRow>();
  for (const figure of figures) {
    const after = named.find((row) => follows(items, figure, row));
    if (after !== undefined) taken.add(after);
    const row = after ?? named.findLast((before) => before.to <= figure.from && !taken.has(before));
    if (row !== undefined) tell(figure, row.keys);
  }
}

/** The figures of a pasted row, by the row's name. */
export function nameTableRow(figures: readonly Figure[], book: RowBook): void {
  for (const figure of figures) {
    const label = figure.inTable?.label ?? [];
    const found = book.longestAt(label, 0);
    if (figure.isPartial && found?.to === label.length) tell(figure, found.value);
  }
}

function tell(figure: Figure, keys: RowKeys): void {
  const { parent, partMeaning, subject, tags } = figure;
  const inherited = tags.size === 0 && parent?.subject === subject ? parent?.meaning : undefined;
  const meaning = figure.meaning ?? partMeaning ?? inherited;
  const key = keys.get(meaning?.form ?? '');
  if (figure.scope !== 'own' || meaning === undefined || key === undefined || tags.has('total')) return;
  figure.meaning = meaning;
  figure.isPartial = true;
  figure.row = { form: meaning.form, key };
}

/** "Doanh nghiệp" is a field only where the sentence says so: after "lĩnh vực" or what is counted, or first with its figures. */
function isSaid(items: readonly Item[], tokens: readonly Token[], { from, to }: NamedRow): boolean {
  const before = items.find((item) => item.to === from);
  if (hasRole(before, 'field') || subjectOf(before) !== undefined) return true;
  const next = tokens[to];
  return from === 0 && (next?.kind === 'number' || next?.raw === ':' || next?.kind === 'cell');
}

/** "412 hồ sơ đất đai", "412 hồ sơ thuộc lĩnh vực đất đai" */
function follows(items: readonly Item[], figure: Figure, { from }: NamedRow): boolean {
  if (from < figure.end) return false;
  const between = items.filter((item) => item.from >= figure.end && item.to <= from);
  return (
    between.length > 0 &&
    between.every(
      (item) => subjectOf(item) !== undefined || hasRole(item, 'field') || hasRole(item, 'neutral'),
    )
  );
}
