import type { Item, Link, Option } from './items';

/** Half of a group's combinations; twice as many rows than these would need are left to other methods. */
const HALF = 20_000;

/** More ways than so many times the sets that are kept say nothing any more. */
const TIES = 16;

/** Items and links that their options touch. */
export interface Group {
  items: Item[];
  links: number[];
}

/** A choice of one option for each item. */
export interface Match {
  options: Option[];
  cost: number;
}

/** Options of items against what links miss. */
export class Meeting {
  constructor(
    readonly links: readonly Link[],
    private readonly list: number,
  ) {}

  /**
   * The ways to mend all items by which every link of `exact` gets what it misses, by meeting in the middle;
   * undefined where there are too many.
   */
  match(items: readonly Item[], exact: readonly number[]): Match[] | undefined {
    const middle = items.length >> 1;
    const left = sums(items.slice(0, middle), exact);
    const right = sums(items.slice(middle), exact);
    if (left === undefined || right === undefined) return undefined;
    const byKey = new Map<string, Match[]>();
    for (const { key, match } of left) {
      const own = byKey.get(key.join());
      if (own) own.push(match);
      else byKey.set(key.join(), [match]);
    }
    const missing = exact.map((link) => (this.links[link] as Link).missing);
    const found: Match[] = [];
    for (const { key, match } of right) {
      const rest = missing.map((sum, at) => sum - (key[at] as bigint)).join();
      for (const other of byKey.get(rest) ?? []) {
        found.push({ options: [...other.options, ...match.options], cost: other.cost + match.cost });
        if (found.length > this.list * TIES) return undefined;
      }
    }
    return found;
  }

  /** What a link still misses beside some options. */
  missing(options: readonly Option[], place: number): bigint {
    const { missing } = this.links[place] as Link;
    return options.reduce((sum, { effect }) => sum - (effect.get(place) ?? 0n), missing);
  }
}

/** Every sum of options, as far as the exact links go; undefined where there are too many. */
function sums(
  items: readonly Item[],
  exact: readonly number[],
): { key: bigint[]; match: Match }[] | undefined {
  let all: { key: bigint[]; match: Match }[] = [
    { key: exact.map(() => 0n), match: { options: [], cost: 0 } },
  ];
  for (const { options } of items) {
    if (all.length * options.length > HALF) return undefined;
    all = all.flatMap(({ key, match }) =>
      options.map((option) => ({
        key: key.map((sum, at) => sum + (option.effect.get(exact[at] as number) ?? 0n)),
        match: { options: [...match.options, option], cost: match.cost + option.cost },
      })),
    );
  }
  return all;
}

/** Items by the links that any of their options touches; links that miss something and have no item together. */
export function groupsOf(items: readonly Item[], links: readonly Link[]): Group[] {
  let groups: Group[] = links.flatMap(({ missing }, link) =>
    missing === 0n ? [] : [{ items: [], links: [link] }],
  );
  for (const item of items) {
    const own = new Set(item.links);
    const near = groups.filter((group) => group.links.some((link) => own.has(link)));
    for (const { links: more } of near) for (const link of more) own.add(link);
    const joined = {
      items: [...near.flatMap((group) => group.items), item],
      links: [...own].sort((a, b) => a - b),
    };
    groups = [...groups.filter((group) => !near.includes(group)), joined];
  }
  return [
    ...groups.filter((group) => group.items.length > 0),
    ...merged(groups.filter((group) => group.items.length === 0)),
  ];
}

/** Those that cost least. */
export function cheapest(matches: readonly Match[]): Match[] {
  const least = Math.min(...matches.map(({ cost }) => cost));
  return matches.filter(({ cost }) => cost === least);
}

/** Groups as one. */
export function merged(groups: readonly Group[]): Group[] {
  const items = groups.flatMap((group) => group.items);
  const links = groups.flatMap((group) => group.links).sort((a, b) => a - b);
  return groups.length === 0 ? [] : [{ items, links }];
}
