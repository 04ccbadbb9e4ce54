import type { Figure } from '../reading/figure';
import { keyOf } from '../facts/facts';
import { differing } from './parts';
import type { Reading, RuleFinding } from './rule';
import { relationsOf } from './sums';

/** Rows of tables in the text whose parts miss the whole, and totals that miss their rows. */
export function findWrongTableSums(reading: Reading): RuleFinding[] {
  const byTable = groupBy(reading.figures.filter(isCounted), ({ inTable }) => inTable?.table ?? -1);
  return byTable.flatMap((figures) => [
    ...groupBy(figures, ({ place }) => place).flatMap((row) => wrongRow(reading, row)),
    ...groupBy(figures, ({ meaning }) => (meaning === undefined ? '' : keyOf(meaning))).flatMap((column) =>
      wrongColumn(reading, column),
    ),
  ]);
}

function isCounted({ inTable, kind, meaning, isBroken }: Figure): boolean {
  return inTable !== undefined && kind === 'count' && meaning !== undefined && isBroken !== true;
}

function groupBy<K>(figures: readonly Figure[], key: (figure: Figure) => K): Figure[][] {
  const groups = new Map<K, Figure[]>();
  for (const figure of figures) groups.set(key(figure), [...(groups.get(key(figure)) ?? []), figure]);
  return [...groups.values()];
}

/** The total's own parts are compared wherever they stand: they are the unit's figures. */
function wrongRow(reading: Reading, row: readonly Figure[]): RuleFinding[] {
  if (row.some(({ isPartial }) => !isPartial)) return [];
  return relationsOf(reading.context.forms).sums.flatMap(({ form, whole, parts }): RuleFinding[] => {
    const total = row.find(({ meaning }) => meaning?.form === form && meaning.column === whole);
    const found = row.filter(
      ({ meaning }) =>
        meaning?.form === form && meaning.column.split('+').every((part) => parts.includes(part)),
    );
    const told = found.flatMap(({ meaning }) => meaning?.column.split('+') ?? []);
    if (total === undefined || told.length !== parts.length || new Set(told).size < told.length) return [];
    return sumOf(found) === total.value ? [] : [differing(reading, total, found, 'partsDiffer')];
  });
}

function wrongColumn(reading: Reading, column: readonly Figure[]): RuleFinding[] {
  const totals = column.filter(({ inTable }) => inTable?.isTotal);
  const rows = column.filter(({ inTable }) => inTable?.isTotal === false);
  const [total] = totals;
  if (total === undefined || totals.length > 1 || rows.length < 2 || rows.some(isGrouped)) return [];
  return sumOf(rows) === total.value ? [] : [differing(reading, total, rows, 'listDiffers')];
}

/** "I", "1.1", "a", "-": rows of two depths are not added up. */
function isGrouped({ statement }: Figure): boolean {
  return (
    statement.rank === 1 ||
    statement.rank > 2 ||
    /^(?:[IVX]+|[a-z]|\d+\.\d+)$/.test(statement.tokens[0]?.raw ?? '')
  );
}

function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, { value }) => sum + value, 0);
}
