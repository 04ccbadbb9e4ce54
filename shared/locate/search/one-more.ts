import type { Variable } from '../problem/problem';
import { Board } from './board';
import { effectOf, errorsOf, isOpen, localConstraints, type Effects, type Item, type Link } from './items';
import type { Group, Match, Meeting } from './meet';
import { changeOf, costOf, type Operation, type Operations } from './operations';

/** Tables in which the fewest errors of each row do not give what the columns miss. */
export class OneMore {
  private readonly local: ReadonlyMap<number, number[]>;

  constructor(
    private readonly board: Board,
    private readonly operations: Operations,
    private readonly meeting: Meeting,
    private readonly effects: Effects,
    private readonly items: readonly Item[],
    private readonly deadline: () => boolean,
  ) {
    this.local = localConstraints(board);
  }

  /** Ways to mend a group in which one row has one error more than its fewest, or one without trouble has a swap. */
  mend(group: Group): Match[] | undefined {
    if (group.items.some(isOpen)) return undefined;
    const found: Match[] = [];
    for (const item of group.items) {
      const filled = this.deadline() ? undefined : this.fill(group, item, errorsOf(item) + 1);
      if (filled === undefined) return undefined;
      found.push(...filled);
    }
    for (const open of [...subsets(group.links, 1), ...subsets(group.links, 2)]) {
      const exact = group.links.filter((link) => !open.includes(link));
      const matches = this.meeting.match(group.items, exact);
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

  /** Ways to mend a group by the fewest errors of its items, one of which has open figures. */
  fillOpen(group: Group, item: Item): Match[] | undefined {
    const hidden = ({ kind, changes }: Operation) =>
      kind !== 'cell' || [...changes.keys()].some((cell) => !this.effects.has(cell));
    // Figures that no link has are not told by what the links miss.
    if (item.options.some(({ open, operations }) => open && operations.some(hidden))) return undefined;
    const forced = { ...item, options: item.options.filter(({ open }) => !open) };
    const items = group.items.map((other) => (other === item ? forced : other));
    const matches = this.meeting.match(items, group.links);
    const filled = this.fill(group, item, errorsOf(item));
    return matches && filled && unique([...matches, ...filled]);
  }

  /** Ways to mend a group in which so many figures of one item are what the columns still miss. */
  fill(group: Group, item: Item, size: number): Match[] | undefined {
    const found: Match[] = [];
    const others = group.items.filter((other) => other !== item);
    for (const open of subsets(group.links, size)) {
      const exact = group.links.filter((link) => !open.includes(link));
      const matches = this.meeting.match(others, exact);
      if (matches === undefined) return undefined;
      for (const match of matches) this.complete(match, item.row, open, found, item);
    }
    return unique(found);
  }

  /** Whether an error more in one group's row might help another group, so that groups can't be told one by one. */
  reachesOver(groups: readonly Group[]): boolean {
    const groupOf = new Map(groups.flatMap((group) => group.links.map((link) => [link, group] as const)));
    const leaks = ({ items, links }: Group) =>
      links.some((open) => {
        const exact = links.filter((link) => link !== open);
        const matches = this.meeting.match(items, exact);
        return (
          matches === undefined || matches.some(({ options }) => this.meeting.missing(options, open) !== 0n)
        );
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
    return subsets(cells, errorsOf(item) + 1).some((some) => {
      if (some.every((cell) => groupsOfCell(cell).every((group) => group === own))) return false;
      const trial = new Map<number, bigint | null>([...beside, ...some.map((cell) => [cell, null] as const)]);
      if (local.try(trial).kind !== 'holds') return false;
      return some.every((cell) => {
        const { low, high } = local.range(trial, new Map([[cell, 1n]]));
        return low !== high || low !== this.stated(cell);
      });
    });
  }

  /** Gives a row the changes that the open links still miss. */
  private complete(match: Match, row: number, open: readonly number[], found: Match[], instead?: Item): void {
    const changes = this.stillMissing(match, row, open);
    if (changes === undefined || !this.holdsInRow(match, row, changes, instead)) return;
    const operations = [...changes.keys()].map((cell) => changeOf(cell, this.variable(cell).cost));
    const cost = costOf(operations);
    if (cost === Infinity) return;
    const option = { operations, cost, open: false, changes, effect: effectOf(changes, this.effects) };
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
    const effect = effectOf(changes, this.effects);
    const option = { operations: [swap], cost: swap.cost, open: false, changes, effect };
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

  /** What the row's figures in the open links have to change by; undefined where it has none there or below zero. */
  private stillMissing(match: Match, row: number, open: readonly number[]): Map<number, bigint> | undefined {
    const changes = new Map<number, bigint>();
    for (const place of open) {
      const { terms } = this.meeting.links[place] as Link;
      const rest = this.meeting.missing(match.options, place);
      const term = terms.find(({ variable }) => this.variable(variable).row === row);
      if (term === undefined || rest === 0n) return undefined;
      if (rest % term.factor !== 0n) return undefined;
      const change = rest / term.factor;
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

function unique(matches: readonly Match[]): Match[] {
  const named = new Map(
    matches.map((match) => [
      match.options
        .flatMap(({ operations }) => operations.map(({ name }) => name))
        .sort()
        .join('|'),
      match,
    ]),
  );
  return [...named.values()];
}

/** Every choice of so many. */
export function subsets<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((one, at) => subsets(all.slice(at + 1), size - 1).map((rest) => [one, ...rest]));
}
