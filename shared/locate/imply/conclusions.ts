import type { ChainStep, RelationRef } from '../../rules/finding';
import { distinctSources, type FigureSource, type ForcedSum } from '../../rules/forced-sum';
import { sidesOf } from '../../rules/linear';
import type { LocateInput } from '../correction';
import { buildProblem } from '../problem/build';
import type { Constraint, Problem, Variable } from '../problem/problem';
import { RelationFacts } from '../relation-facts';
import { Board } from '../search/board';
import {
  contradiction,
  LocalSystem,
  TIGHTENED,
  together,
  type Open,
  type Settled,
} from '../search/local-system';

/** What filled cells say of blanks before anybody looks for errors. */
export interface Conclusions {
  forced: ForcedSum[];
  /** Relations that are not broken one by one and cannot hold together, whatever the blanks are; none can be spared. */
  contradictions: ChainStep[][];
}

/**
 * What follows for blanks step by step; where few of them hang together, contradictions that need more than steps are
 * found as well. Bounded by the figures, without a clock: the same on any machine. Printed ratios force no sum, because
 * they are what sums are held against.
 */
export function conclusions(input: LocateInput): Conclusions {
  const problem = buildProblem(input);
  const board = new Board(
    problem,
    problem.constraints.map((_, index) => index),
    [],
  );
  const open = board.undecided().flat();
  const isRatio = ({ index }: Open) => constraintOf(problem, index).release !== -1;
  const counts = apart(
    problem,
    open.filter((one) => !isRatio(one)),
    () => true,
  );
  const held = counts.groups.flatMap(({ group }) => group);
  const ratios = apart(problem, [...held, ...open.filter(isRatio)], isRatio);
  const facts = new RelationFacts(input);
  const chainOf = (chain: readonly Open[]) =>
    chain.map(({ index }) => facts.of(constraintOf(problem, index).relation));
  return {
    forced: counts.groups.flatMap(({ group, settled }) => forcedIn(input, facts, problem, group, settled)),
    contradictions: [...counts.contradictions, ...ratios.contradictions].map(chainOf),
  };
}

/** Constraints that hang together and hold together, with what follows from them step by step. */
interface Held {
  group: Open[];
  settled: Settled;
}

/** Takes what is to be given up of contradictions out until the groups that have some of it hold together. */
function apart(
  problem: Problem,
  open: readonly Open[],
  isGivenUp: (one: Open) => boolean,
): { groups: Held[]; contradictions: Open[][] } {
  const found: { groups: Held[]; contradictions: Open[][] } = { groups: [], contradictions: [] };
  const groupsOf = (some: readonly Open[]) =>
    together(some)
      .filter((group) => group.some(isGivenUp))
      .reverse();
  const groups = groupsOf(open);
  for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
    const local = new LocalSystem(problem, new Map(), group);
    const settled = local.settled();
    const impossible = contradictionIn(problem, group, local.size, settled);
    const given = impossible?.filter(isGivenUp) ?? [];
    if (impossible) found.contradictions.push(impossible);
    if (given.length === 0) found.groups.push({ group, settled });
    else groups.push(...groupsOf(group.filter((one) => !given.includes(one))));
  }
  return found;
}

function contradictionIn(
  problem: Problem,
  group: readonly Open[],
  figures: number,
  { conflict }: Settled,
): Open[] | undefined {
  const named = group.filter(({ index }) => conflict?.includes(index));
  if (conflict === undefined && figures > TIGHTENED) return undefined;
  const least = contradiction(problem, conflict === undefined ? group : named);
  return least?.sort((a, b) => a.index - b.index);
}

function forcedIn(
  input: LocateInput,
  facts: RelationFacts,
  problem: Problem,
  counts: readonly Open[],
  { sums }: Settled,
): ForcedSum[] {
  const sources = new Map<number, FigureSource[]>();
  const sourcesAt = (index: number) => {
    const known = sources.get(index) ?? sourcesOf(input, facts, relationOf(problem, index));
    sources.set(index, known);
    return known;
  };
  // A cell counts in one joint figure only, and what is stated goes before what follows.
  const told = new Set(counts.flatMap(({ index, alternatives }) => jointCells(problem, index, alternatives)));
  return sums.flatMap(({ variables, value, constraints }): ForcedSum[] => {
    const cells = variables.sort((a, b) => a - b).map((index) => problem.variables[index] as Variable);
    const [first, ...more] = cells;
    if (first === undefined || cells.some(({ kind, row }) => kind !== 'count' || row !== first.row))
      return [];
    if (more.length > 0) {
      if (variables.some((variable) => told.has(variable))) return [];
      for (const variable of variables) told.add(variable);
    }
    const { form, row } = first.cell;
    const from = distinctSources(constraints.flatMap(sourcesAt));
    const columns = cells.map(({ cell }) => cell.column);
    return [{ form, row, columns, value: Number(value), from }];
  });
}

function jointCells(problem: Problem, index: number, alternatives: Open['alternatives']): number[] {
  const { code, form } = relationOf(problem, index);
  if (code !== `${form}.together`) return [];
  return alternatives.flatMap(({ terms }) => terms.map(({ variable }) => variable));
}

/** The figures that a relation is given. */
function sourcesOf(input: LocateInput, facts: RelationFacts, relation: RelationRef): FigureSource[] {
  const { form, column } = relation;
  const compiled = input.rules.byCode
    .get(form)
    ?.relations.find(({ relation: { code } }) => code === relation.code);
  if (compiled === undefined)
    return (column ?? '').split('+').map((key): FigureSource => ({ source: 'row', form, column: key }));
  if (compiled.kind === 'total') return [{ source: 'rows', form, column: column ?? '' }];
  const { sides } = facts.of(relation);
  return sidesOf(compiled).flatMap(({ terms }, side) =>
    terms.flatMap((term, at) =>
      (sides[side]?.[at] ?? null) === null
        ? []
        : [{ source: term.source, form: term.form, column: term.column }],
    ),
  );
}

function relationOf(problem: Problem, index: number): RelationRef {
  return constraintOf(problem, index).relation;
}

function constraintOf({ constraints }: Problem, index: number): Constraint {
  return constraints[index] as Constraint;
}
