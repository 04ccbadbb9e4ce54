import type { Figure, Meaning } from '../reading/figure';
import { meanings } from '../vocabulary';

/** What a report states of each column, with the figures that state it. */
export interface Facts {
  /** Exact counts of the unit and the quarter that stand for a column, in the order of the text. */
  stated(meaning: Meaning): Figure[];
  /** All that is stated so, in the order of the text. */
  all: readonly Figure[];
  /**
   * The values that the column has by what is stated of it, of its parts, or of the whole less the rest. Several where
   * the text contradicts itself, none where nothing tells it.
   */
  values(meaning: Meaning): number[];
}

export function factsOf(figures: readonly Figure[]): Facts {
  const all = figures.filter(isFact);
  const byKey = new Map<string, Figure[]>();
  for (const figure of all) {
    if (figure.meaning === undefined) continue;
    const key = keyOf(figure.meaning);
    byKey.set(key, [...(byKey.get(key) ?? []), figure]);
  }
  const stated = (meaning: Meaning): Figure[] => byKey.get(keyOf(meaning)) ?? [];
  const direct = (meaning: Meaning): number[] => [
    ...new Set([
      ...stated(meaning).map(({ value }) => value),
      ...sameAs(meaning).flatMap((other) => stated(other).map(({ value }) => value)),
      ...impliedBases(all, meaning),
    ]),
  ];
  const known = new Map<string, number[]>();
  const values = (meaning: Meaning): number[] => {
    const key = keyOf(meaning);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = direct(meaning);
    const value = found.length > 0 ? found : derived(meaning, direct);
    known.set(key, value);
    return value;
  };
  return { stated, all, values };
}

export function keyOf({ form, column }: Meaning): string {
  return `${form}.${column}`;
}

/** Approximate, broken and partial figures are told by other rules. */
function isFact({ kind, scope, isPartial, isApproximate, isBroken, meaning }: Figure): boolean {
  const isCount = kind === 'count' || kind === 'ratio';
  return (
    isCount && scope === 'own' && !isPartial && !isApproximate && isBroken !== true && meaning !== undefined
  );
}

function sameAs(meaning: Meaning): Meaning[] {
  return meanings.same.flatMap((pair) => {
    if (!pair.includes(keyOf(meaning))) return [];
    return pair.filter((key) => key !== keyOf(meaning)).map(meaningOf);
  });
}

/** @example meaningOf('II.06a.8+9') // { form: 'II.06a', column: '8+9' } */
export function meaningOf(key: string): Meaning {
  const at = key.lastIndexOf('.');
  return { form: key.slice(0, at), column: key.slice(at + 1) };
}

/** "41/58 thủ tục" tells how many there are, where a share of that column is taken of one whole only. */
function impliedBases(all: readonly Figure[], { form, column }: Meaning): number[] {
  const strict = meanings.strict[form] ?? [];
  const bases = all.flatMap(({ meaning, of }) => {
    if (of === undefined || meaning?.form !== form || !strict.includes(meaning.column)) return [];
    return meanings.shares[form]?.[meaning.column]?.[0] === column ? [of] : [];
  });
  return bases.length === 0 ? [] : [mostFrequent(bases)];
}

export function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [values[0] ?? 0, 0])[0];
}

type Lookup = (meaning: Meaning) => number[];

/** One value of each column is enough to add up or take away. */
function derived({ form, column }: Meaning, direct: Lookup): number[] {
  const one = (key: string): number | undefined => {
    const [value, ...more] = direct({ form, column: key });
    return more.length === 0 ? value : undefined;
  };
  const parts = column.split('+');
  if (parts.length > 1) {
    const sum = parts.reduce<number | undefined>((total, part) => {
      const value = one(part);
      return total === undefined || value === undefined ? undefined : total + value;
    }, 0);
    if (sum !== undefined) return [sum];
  }
  return meanings.remainders.flatMap(({ form: of, column: of2, whole, less }) => {
    if (of !== form || of2 !== column) return [];
    const [top, rest] = [one(whole), one(less)];
    return top === undefined || rest === undefined || top < rest ? [] : [top - rest];
  });
}
