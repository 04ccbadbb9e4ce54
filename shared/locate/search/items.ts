import { WHOLE_ERROR, type Constraint, type Term, type Variable } from '../problem/problem';
import { Board } from './board';
import { setsWithin, smallestSets, type Limits } from './smallest-sets';
import { combined, costOf, type Operation, type Operations } from './operations';

/** An equation over several rows without blanks, and by how much its sum has to change. */
export interface Link {
  index: number;
  terms: readonly Term[];
  missing: bigint;
}

/** One way to mend an item, and what it changes in the sums of the links (by their places). */
export interface Option {
  operations: Operation[];
  cost: number;
  /** Its figures follow from the sums of the links only; it is without changes. */
  open: boolean;
  changes: ReadonlyMap<number, bigint>;
  effect: ReadonlyMap<number, bigint>;
}

/** A row in trouble, or an independent part of its trouble, with the ways to mend it by the fewest errors. */
export interface Item {
  row: number;
  options: Option[];
  /** Links that an option has figures in. */
  links: readonly number[];
}

/** Equations over rows that a board asks, as far as nothing in them is blank. */
export function linksOf({ problem, constraints }: Board): Link[] {
  const links: Link[] = [];
  for (const index of constraints) {
    const { link, release, alternatives } = problem.constraints[index] as Constraint;
    const [only, ...more] = alternatives;
    if (!link || release !== -1 || only === undefined || more.length > 0) continue;
    if (only.low === null || only.low !== only.high) continue;
    // With two figures in one row a row's share would not follow from the sum.
    const rows = only.terms.map(({ variable }) => (problem.variables[variable] as Variable).row);
    if (new Set(rows).size < rows.length) continue;
    let missing: bigint | null = only.low;
    for (const { variable, factor } of only.terms) {
      const { value } = problem.variables[variable] as Variable;
      missing = value === null || missing === null ? null : missing - factor * value;
    }
    if (missing !== null) links.push({ index, terms: only.terms, missing });
  }
  return links;
}

/**
 * The rows in trouble by themselves. Undefined where one of them has too many ways to be mended, or none.
 */
export function itemsOf(
  board: Board,
  operations: Operations,
  effects: Effects,
  limits: Omit<Limits, 'bound'>,
): Item[] | undefined {
  const { problem } = board;
  const items: Item[] = [];
  for (const [row, constraints] of localConstraints(board)) {
    const own = new Set(constraints);
    const troubles = board.troubles.filter((trouble) => trouble.every((index) => own.has(index)));
    if (troubles.length === 0) continue;
    const local = new Board(problem, constraints, troubles);
    const least = smallestSets(local, operations, { ...limits, bound: 6 * WHOLE_ERROR + 1 });
    if (least.status !== 'proven') return undefined;
    const sets = setsWithin(local, operations, { ...limits, bound: least.cost + WHOLE_ERROR - 1 });
    if (sets === undefined) return undefined;
    const options = sets.map((set) => optionOf(local, set, effects) ?? openOption(set));
    const parts = options.some(({ open }) => open) ? [options] : factors(options, effects);
    items.push(...parts.map((part) => itemOf(row, part, effects)));
  }
  return items;
}

function itemOf(row: number, options: Option[], effects: Effects): Item {
  const cells = options.flatMap(({ operations }) => operations.flatMap(({ changes }) => [...changes.keys()]));
  const links = new Set(cells.flatMap((cell) => (effects.get(cell) ?? []).map(([link]) => link)));
  return { row, options, links: [...links] };
}

/** Whether it has options whose figures follow from the sums of the links only. */
export function isOpen({ options }: Item): boolean {
  return options.some(({ open }) => open);
}

/** Figures that an item takes at least. */
export function errorsOf({ options }: Item): number {
  return Math.min(...options.map(({ operations }) => operations.length));
}

/** Constraints whose figures stand in one row, by row. */
export function localConstraints({ problem, constraints }: Board): Map<number, number[]> {
  const local = new Map<number, number[]>();
  for (const index of constraints) {
    const { link, variables } = problem.constraints[index] as Constraint;
    const row = variables
      .map((variable) => (problem.variables[variable] as Variable).row)
      .find((at) => at !== -1);
    if (link || row === undefined) continue;
    const own = local.get(row);
    if (own) own.push(index);
    else local.set(row, [index]);
  }
  return local;
}

/** By figure: the links that it stands in, with its factor there. */
export type Effects = ReadonlyMap<number, [link: number, factor: bigint][]>;

export function effectsOf(links: readonly Link[]): Effects {
  const effects = new Map<number, [number, bigint][]>();
  links.forEach(({ terms }, place) => {
    for (const { variable, factor } of terms) {
      const own = effects.get(variable);
      if (own) own.push([place, factor]);
      else effects.set(variable, [[place, factor]]);
    }
  });
  return effects;
}

/** What changed figures change in the sums of the links. */
export function effectOf(changes: ReadonlyMap<number, bigint>, effects: Effects): Map<number, bigint> {
  const effect = new Map<number, bigint>();
  for (const [variable, change] of changes)
    for (const [link, factor] of effects.get(variable) ?? [])
      effect.set(link, (effect.get(link) ?? 0n) + factor * change);
  for (const [link, sum] of effect) if (sum === 0n) effect.delete(link);
  return effect;
}

function optionOf(board: Board, operations: Operation[], effects: Effects): Option | undefined {
  const trial = combined(operations);
  const verdict = trial && board.try(trial);
  if (trial === undefined || verdict?.kind !== 'holds') return undefined;
  const changes = new Map<number, bigint>();
  for (const [variable, free] of trial) {
    const { kind, value } = board.problem.variables[variable] as Variable;
    if (kind === 'ratio') continue;
    const given = verdict.forced ? verdict.values.get(variable) : free;
    const range =
      given === undefined || given === null
        ? board.range(trial, new Map([[variable, 1n]]))
        : { low: given, high: given };
    if (value === null || range.low === null || range.low !== range.high) return undefined;
    changes.set(variable, range.low - value);
  }
  return { operations, cost: costOf(operations), open: false, changes, effect: effectOf(changes, effects) };
}

function openOption(operations: Operation[]): Option {
  return { operations, cost: costOf(operations), open: true, changes: new Map(), effect: new Map() };
}

/** Ways that are free choices of independent parts, as those parts: errors that never meet are choices of one part. */
function factors(options: readonly Option[], effects: Effects): Option[][] {
  const whole = [[...options]];
  const singles = new Map<string, Option>();
  for (const { operations, changes } of options) {
    for (const operation of operations) {
      const own = new Map<number, bigint>();
      for (const cell of operation.changes.keys())
        if (changes.has(cell)) own.set(cell, changes.get(cell) as bigint);
      const known = singles.get(operation.name);
      // With another value beside other errors it is no choice of its own.
      if (known && [...own].some(([cell, change]) => known.changes.get(cell) !== change)) return whole;
      const single = {
        operations: [operation],
        cost: operation.cost,
        open: false,
        changes: own,
        effect: effectOf(own, effects),
      };
      singles.set(operation.name, single);
    }
  }
  const sets = options.map(({ operations }) => new Set(operations.map(({ name }) => name)));
  const parts = neverMeeting([...singles.keys()], sets);
  const product = parts.reduce((all, { length }) => all * length, 1);
  const free = sets.every((set) => parts.every((part) => part.filter((name) => set.has(name)).length === 1));
  if (product !== options.length || !free) return whole;
  return parts.map((part) => part.map((name) => singles.get(name) as Option));
}

function neverMeeting(names: readonly string[], sets: readonly ReadonlySet<string>[]): string[][] {
  let parts = names.map((name) => [name]);
  const meet = (a: string, b: string) => sets.some((set) => set.has(a) && set.has(b));
  for (const one of names) {
    const own = parts.filter((part) => part.some((other) => other === one || !meet(one, other)));
    parts = [...parts.filter((part) => !own.includes(part)), own.flat()];
  }
  return parts;
}
