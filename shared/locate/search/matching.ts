import type { Variable } from '../problem/problem';
import { Board, type Trouble } from './board';
import type { Limits } from './exact';
import {
  effectOf,
  effectsOf,
  itemsOf,
  linksOf,
  localConstraints,
  type Effects,
  type Item,
  type Link,
  type Option,
} from './items';
import { combined, costOf, type Operation, type Operations } from './operations';
import { touched, type Part } from './part';

/** Half of a group's combinations; twice as many rows than these would need are left to other methods. */
const HALF = 20_000;

/** Items and links that their options touch. */
interface Group {
  items: Item[];
  links: number[];
}

/** A choice of one option for each item. */
interface Match {
  options: Option[];
  cost: number;
}

/**
 * Cross-footed tables: an error leaves its mark in its row and in the sums of its columns. Each row in trouble needs at
 * least its fewest errors (the lower bound); ways to mend the rows are matched with what is missing in the columns,
 * group by group of rows that share columns. Where all columns can be matched the bound is reached, which proves it.
 * Where one group cannot, one row holds one error more: its figures follow from the columns, whichever row it is.
 */
export function matched(
  board: Board,
  operations: Operations,
  limits: Omit<Limits, 'bound'>,
): Part[] | undefined {
  const links = linksOf(board);
  const effects = effectsOf(links);
  const items = links.length === 0 ? undefined : itemsOf(board, operations, effects, limits);
  if (items === undefined) return undefined;
  const groups = groupsOf(items, links);
  const matching = new Matching(board, operations, links, effects, items);
  const parts: Part[] = [];
  const failing: Group[] = [];
  const solved: Group[] = [];
  for (const group of groups) {
    const matches = limits.deadline() ? undefined : matching.match(group.items, group.links, limits.list);
    if (matches === undefined) return undefined;
    if (matches.length === 0) failing.push(group);
    else {
      solved.push(group);
      parts.push(matching.part(cheapest(matches), 'proven', true));
    }
  }
  const mended = oneMoreEach(matching, failing, limits);
  if (mended === undefined) return undefined;
  // With one error more in all nothing smaller is left; whether one could do for two groups is asked for all at once.
  const counted =
    mended.length === 1 &&
    !hasBlanks(board) &&
    !matching.reachesOver([...solved, ...merged(failing)], limits);
  for (const matches of mended)
    parts.push(matching.part(cheapest(matches), mended.length === 1 ? 'proven' : 'feasible', counted));
  return confirmed(board, links, parts);
}

/** One error more that mends all failing groups at once, or else one for each; undefined where that does not do. */
function oneMoreEach(
  matching: Matching,
  failing: readonly Group[],
  limits: Omit<Limits, 'bound'>,
): Match[][] | undefined {
  const [all] = merged(failing);
  if (all === undefined) return [];
  const together = matching.withOneMore(all, limits);
  if (together !== undefined && together.length > 0) return [together];
  if (failing.length === 1) return undefined;
  const each = failing.map((group) => matching.withOneMore(group, limits));
  return each.every((matches) => matches !== undefined && matches.length > 0)
    ? (each as Match[][])
    : undefined;
}

class Matching {
  private readonly local: ReadonlyMap<number, number[]>;

  constructor(
    private readonly board: Board,
    private readonly operations: Operations,
    private readonly links: readonly Link[],
    private readonly effects: Effects,
    private readonly items: readonly Item[],
  ) {
    this.local = localConstraints(board);
  }

  /**
   * The ways to mend all items by which every link of `exact` gets what it misses, by meeting in the middle;
   * undefined where there are too many.
   */
  match(items: readonly Item[], exact: readonly number[], list: number): Match[] | undefined {
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
        if (found.length > list * 16) return undefined;
      }
    }
    return found;
  }

  /** Ways to mend a group in which one row has one error more than its fewest, or one without trouble has a swap. */
  withOneMore(group: Group, limits: Omit<Limits, 'bound'>): Match[] | undefined {
    const found: Match[] = [];
    for (const item of group.items) {
      if (limits.deadline()) return undefined;
      const others = group.items.filter((other) => other !== item);
      for (const open of subsets(group.links, sizeOf(item))) {
        const exact = group.links.filter((link) => !open.includes(link));
        const matches = this.match(others, exact, limits.list);
        if (matches === undefined) return undefined;
        for (const match of matches) this.complete(match, item.row, open, found, item);
      }
    }
    for (const open of [...subsets(group.links, 1), ...subsets(group.links, 2)]) {
      const exact = group.links.filter((link) => !open.includes(link));
      const matches = this.match(group.items, exact, limits.list);
      if (matches === undefined) return undefined;
      for (const match of matches) {
        for (let row = 0; row < this.board.problem.rows.length; row += 1) {
          if (open.length === 1) this.complete(match, row, open, found);
          else this.swapped(match, row, open, found);
        }
      }
    }
    return unique(found);
  }

  /** Whether an error more in one group's row might help another group, so that groups can't be told one by one. */
  reachesOver(groups: readonly Group[], { list }: Pick<Limits, 'list'>): boolean {
    const groupOf = new Map(groups.flatMap((group) => group.links.map((link) => [link, group] as const)));
    const leaks = ({ items, links }: Group) =>
      links.some((open) => {
        const exact = links.filter((link) => link !== open);
        const matches = this.match(items, exact, list);
        return matches === undefined || matches.some(({ options }) => this.missing(options, open) !== 0n);
      });
    if (groups.length > 1 && groups.some(leaks)) return true;
    return groups.some((group) => group.items.some((item) => this.mendsAcross(item, group, groupOf)));
  }

  /** Whether a row can be mended by one figure more than it needs, some of them in links of another group. */
  private mendsAcross(item: Item, own: Group, groupOf: ReadonlyMap<number, Group>): boolean {
    const cells = (this.board.problem.rows[item.row] ?? []).filter(
      (cell) =>
        this.variable(cell).value !== null &&
        (this.effects.get(cell) ?? []).some(([link]) => groupOf.has(link)),
    );
    const groupsOfCell = (cell: number) => (this.effects.get(cell) ?? []).map(([link]) => groupOf.get(link));
    const local = new Board(this.board.problem, this.local.get(item.row) ?? []);
    const others = this.items.filter((other) => other.row === item.row && other !== item);
    const beside = new Map(
      others.flatMap(({ options: [first] }) =>
        (first?.operations ?? []).flatMap(({ changes }) => [...changes]),
      ),
    );
    return subsets(cells, sizeOf(item)).some((some) => {
      if (some.every((cell) => groupsOfCell(cell).every((group) => group === own))) return false;
      const trial = new Map<number, bigint | null>([...beside, ...some.map((cell) => [cell, null] as const)]);
      if (local.try(trial).kind !== 'holds') return false;
      return some.every((cell) => {
        const { low, high } = local.range(trial, new Map([[cell, 1n]]));
        return low !== high || low !== this.stated(cell);
      });
    });
  }

  part(matches: readonly Match[], status: Part['status'], counted: boolean): Part {
    const sets = matches.map(({ options }) => options.flatMap((option) => option.operations));
    const { problem, troubles } = this.board;
    const own = touched(problem, troubles, sets.flat());
    return { status, troubles: own, sets, count: counted ? sets.length : -1 };
  }

  /** Gives a row the changes that the open links still miss. */
  private complete(match: Match, row: number, open: readonly number[], found: Match[], instead?: Item): void {
    const changes = this.stillMissing(match, row, open);
    if (changes === undefined || !this.holdsInRow(match, row, changes, instead)) return;
    const operations = [...changes.keys()].map((cell): Operation => ({
      kind: 'cell',
      changes: new Map([[cell, null]]),
      cost: this.variable(cell).cost,
    }));
    const cost = costOf(operations);
    if (cost === Infinity) return;
    const option = { operations, cost, changes, effect: effectOf(changes, this.effects) };
    found.push({ options: [...match.options, option], cost: match.cost + cost });
  }

  private swapped(match: Match, row: number, open: readonly number[], found: Match[]): void {
    const changes = this.stillMissing(match, row, open);
    if (changes?.size !== 2 || !this.holdsInRow(match, row, changes)) return;
    const swap = this.operations
      .ofRow(row)
      .find(
        ({ kind, changes: own }) =>
          kind === 'swap' &&
          [...changes].every(([cell, change]) => own.get(cell) === this.stated(cell) + change),
      );
    if (swap === undefined) return;
    const option = { operations: [swap], cost: swap.cost, changes, effect: effectOf(changes, this.effects) };
    found.push({ options: [...match.options, option], cost: match.cost + swap.cost });
  }

  /** Whether a row's own constraints allow changes, in place of an item, beside what mends its other items. */
  private holdsInRow(
    match: Match,
    row: number,
    changes: ReadonlyMap<number, bigint>,
    instead?: Item,
  ): boolean {
    const trial = new Map<number, bigint | null>();
    const chosen = new Set(match.options);
    for (const item of this.items) {
      if (item.row !== row || item === instead) continue;
      const option = item.options.find((one) => chosen.has(one)) ?? item.options[0];
      for (const operation of option?.operations ?? [])
        for (const cell of operation.changes.keys()) trial.set(cell, null);
      for (const [cell, change] of option?.changes ?? []) trial.set(cell, this.stated(cell) + change);
    }
    for (const [cell, change] of changes) {
      if (trial.has(cell)) return false;
      trial.set(cell, this.stated(cell) + change);
    }
    return new Board(this.board.problem, this.local.get(row) ?? []).try(trial).kind === 'holds';
  }

  private missing(options: readonly Option[], place: number): bigint {
    const { missing } = this.links[place] as Link;
    return options.reduce((sum, { effect }) => sum - (effect.get(place) ?? 0n), missing);
  }

  /** What the row's figures in the open links have to change by; undefined where it has none there or below zero. */
  private stillMissing(match: Match, row: number, open: readonly number[]): Map<number, bigint> | undefined {
    const changes = new Map<number, bigint>();
    for (const place of open) {
      const { terms } = this.links[place] as Link;
      const rest = this.missing(match.options, place);
      const term = terms.find(({ variable }) => this.variable(variable).row === row);
      if (term === undefined || rest === 0n) return undefined;
      const change = rest * term.factor;
      if (this.stated(term.variable) + change < 0n || changes.has(term.variable)) return undefined;
      changes.set(term.variable, change);
    }
    return changes;
  }

  private stated(variable: number): bigint {
    return this.variable(variable).value ?? 0n;
  }

  private variable(variable: number): Variable {
    return this.board.problem.variables[variable] as Variable;
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
function groupsOf(items: readonly Item[], links: readonly Link[]): Group[] {
  let groups: Group[] = links.flatMap(({ missing }, link) =>
    missing === 0n ? [] : [{ items: [], links: [link] }],
  );
  for (const item of items) {
    const own = new Set(item.options.flatMap(({ effect }) => [...effect.keys()]));
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

function cheapest(matches: readonly Match[]): Match[] {
  const least = Math.min(...matches.map(({ cost }) => cost));
  return matches.filter(({ cost }) => cost === least);
}

/** Groups as one. */
function merged(groups: readonly Group[]): Group[] {
  const items = groups.flatMap((group) => group.items);
  const links = groups.flatMap((group) => group.links).sort((a, b) => a - b);
  return groups.length === 0 ? [] : [{ items, links }];
}

/** Figures that an item takes with one error more. */
function sizeOf({ options }: Item): number {
  return Math.min(...options.map(({ operations }) => operations.length)) + 1;
}

function unique(matches: readonly Match[]): Match[] {
  const named = new Map(
    matches.map((match) => [
      match.options
        .flatMap(({ operations }) => operations.flatMap(({ changes }) => [...changes.keys()]))
        .sort((a, b) => a - b)
        .join(),
      match,
    ]),
  );
  return [...named.values()];
}

function subsets(links: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return links.flatMap((link, at) => subsets(links.slice(at + 1), size - 1).map((rest) => [link, ...rest]));
}

function hasBlanks({ problem, constraints }: Board): boolean {
  return constraints.some((index) =>
    problem.constraints[index]?.variables.some((variable) => {
      const { kind, value } = problem.variables[variable] as Variable;
      return kind !== 'ratio' && value === null;
    }),
  );
}

/** Combinations of several parts that are held against what the links are silent about. */
const COMBINATIONS = 64;

/** What the links are silent about (bounds over several rows, blanks) has the last word. */
function confirmed(board: Board, links: readonly Link[], parts: readonly Part[]): Part[] | undefined {
  const told = new Set<Trouble>(parts.flatMap(({ troubles }) => troubles));
  if (board.troubles.some((trouble) => !told.has(trouble))) return undefined;
  const heard = new Set(links.map(({ index }) => index));
  const silent = board.constraints.some(
    (index) => board.problem.constraints[index]?.link && !heard.has(index),
  );
  if (!silent && !hasBlanks(board)) return [...parts];
  const [only, ...more] = parts;
  const allowed = (set: readonly Operation[]) => {
    const changes = combined(set);
    return changes !== undefined && board.try(changes).kind === 'holds';
  };
  if (only !== undefined && more.length === 0) {
    const sets = only.sets.filter(allowed);
    return sets.length === 0 ? undefined : [{ ...only, sets, count: only.count === -1 ? -1 : sets.length }];
  }
  let all: Operation[][] = [[]];
  for (const { sets } of parts) {
    all = all.flatMap((one) => sets.map((own) => [...one, ...own]));
    if (all.length > COMBINATIONS) return undefined;
  }
  return all.every(allowed) ? [...parts] : undefined;
}
