import { WHOLE_ERROR, type Variable } from '../problem/problem';
import type { Board, Trouble } from './board';
import type { Limits } from './smallest-sets';
import { effectsOf, isOpen, itemsOf, linksOf, type Link } from './items';
import { cheapest, groupsOf, Meeting, merged, type Group, type Match } from './meet';
import { OneMore, subsets } from './one-more';
import { combined, type Operation, type Operations } from './operations';
import { touched, type Part } from './part';

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
  const meeting = new Meeting(links, limits.list);
  const parts: Part[] = [];
  const failing: Group[] = [];
  const solved: Group[] = [];
  let excess = 0;
  const oneMore = new OneMore(board, operations, meeting, effects, items, limits.deadline);
  for (const group of groupsOf(items, links)) {
    const matches = limits.deadline() ? undefined : atBound(group, meeting, oneMore);
    if (matches === undefined) return undefined;
    const least = cheapest(matches);
    if (least[0] === undefined) failing.push(group);
    else {
      solved.push(group);
      excess += least[0].cost - fewest(group);
      parts.push(partOf(board, least));
    }
  }
  // Dearer ways to mend a row were left out.
  if (excess >= WHOLE_ERROR) return undefined;
  const mended = mendedBy(oneMore, failing);
  // With one error more in all nothing smaller is left; whether one could do for two groups is asked for all at once.
  const alone = mended.length === 1;
  const apart =
    failing.length === 0 || (!hasBlanks(board) && !oneMore.reachesOver([...solved, ...merged(failing)]));
  for (const { group, matches } of mended) {
    if (matches === undefined) parts.push(unexplained(board, links, group));
    else {
      const part = partOf(board, cheapest(matches));
      parts.push({ ...part, status: alone ? 'proven' : 'feasible', count: alone ? part.count : -1 });
    }
  }
  const listed = apart ? parts : parts.map((part) => ({ ...part, count: -1 }));
  return confirmed(board, links, listed);
}

/** Ways to mend a group by the fewest errors of its items, where at most one of them has open figures. */
function atBound(group: Group, meeting: Meeting, oneMore: OneMore): Match[] | undefined {
  const [open, ...more] = group.items.filter(isOpen);
  if (open === undefined) return meeting.match(group.items, group.links);
  return more.length > 0 ? [] : oneMore.fillOpen(group, open);
}

interface Mended {
  group: Group;
  matches: Match[] | undefined;
}

/** One error more that mends all failing groups at once, or else one for as few of them as go together. */
function mendedBy(oneMore: OneMore, failing: readonly Group[]): Mended[] {
  const [first, ...rest] = failing;
  if (first === undefined) return [];
  const all = mend(oneMore, failing);
  if (all?.matches !== undefined || rest.length === 0) return [all as Mended];
  for (let size = 0; size < rest.length; size += 1) {
    for (const some of subsets(rest, size)) {
      const own = mend(oneMore, [first, ...some]);
      if (own?.matches !== undefined)
        return [
          own,
          ...mendedBy(
            oneMore,
            rest.filter((group) => !some.includes(group)),
          ),
        ];
    }
  }
  return [{ group: first, matches: undefined }, ...mendedBy(oneMore, rest)];
}

function mend(oneMore: OneMore, groups: readonly Group[]): Mended | undefined {
  const [group] = merged(groups);
  const matches = group && oneMore.mend(group);
  return group && { group, matches: matches?.length === 0 ? undefined : matches };
}

/** A group that matching has no answer for: its rows' troubles and its links'. */
function unexplained(
  { problem, troubles }: Board,
  links: readonly Link[],
  { items, links: places }: Group,
): Part {
  const operations = items.flatMap(({ options }) => options.flatMap((option) => option.operations));
  const own = new Set([
    ...touched(problem, troubles, operations),
    ...troubles.filter(([index]) => places.some((place) => links[place]?.index === index)),
  ]);
  return { status: 'none', troubles: troubles.filter((trouble) => own.has(trouble)), sets: [], count: -1 };
}

function partOf({ problem, troubles }: Board, matches: readonly Match[]): Part {
  const sets = matches.map(({ options }) => options.flatMap((option) => option.operations));
  return { status: 'proven', troubles: touched(problem, troubles, sets.flat()), sets, count: sets.length };
}

/** The lower bound: every item needs its cheapest way at least. */
function fewest({ items }: Group): number {
  return items.reduce((sum, { options }) => sum + Math.min(...options.map(({ cost }) => cost)), 0);
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
  if (parts.some(({ sets }) => sets.length === 0)) return undefined;
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
