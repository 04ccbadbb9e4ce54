import { isFeasible, rangeOfUnknown, type Inequality } from './exact-feasibility';
import type { LocateCase, SampleRelation, SampleTerm } from './cases';

/** What has to hold in one row or column: one of the alternatives, unless the printed ratio is wrong. */
interface Clause {
  alternatives: Inequality[][];
  ratio?: string;
}

/** One error by its cells, and what stands there instead (null: any count). */
export interface BruteError {
  name: string;
  changes: [string, bigint | null][];
  cost: number;
}

export interface BruteAnswer {
  cost: number;
  sets: string[];
}

const MOST_ERRORS = 3;

/** Every way to make a case right by up to three errors, tried one by one. */
export class BruteForce {
  private readonly clauses: Clause[];
  private readonly values = new Map<string, bigint | null>();
  private readonly rows: string[];

  /** @param follows whether the total row is what the rows make, and no figure of it is an error */
  constructor(
    private readonly sample: LocateCase,
    private readonly follows = false,
  ) {
    this.rows = Object.keys(sample.rows);
    for (const [row, cells] of Object.entries(sample.rows))
      for (const column of sample.columns) {
        const value = cells[column] ?? null;
        this.values.set(`${row}.${column}`, value === null ? null : BigInt(value));
      }
    this.clauses = this.rows.flatMap((row) =>
      sample.relations.flatMap((relation) => this.clausesOf(relation, row)),
    );
    if (sample.total && this.rows.length > 1)
      this.clauses.push(...sample.columns.map((column) => this.columnSum(column)));
    if (follows) this.clauses = this.clauses.map((clause) => this.withoutTotal(clause));
  }

  /** Sums of rows in place of their totals. */
  private withoutTotal({ alternatives, ...ratio }: Clause): Clause {
    const rewritten = alternatives.map((all) =>
      all.map(({ factors, constant }) => {
        const spread = new Map<string, bigint>();
        for (const [name, factor] of factors) {
          const [row, column = ''] = name.split('.');
          const known = this.sample.columns.includes(column);
          for (const own of row === 'total' && known ? this.details() : [row])
            add(spread, `${own}.${column}`, factor);
        }
        return { factors: spread, constant };
      }),
    );
    return { alternatives: rewritten, ...ratio };
  }

  private details(): string[] {
    return this.rows.filter((row) => row !== 'total');
  }

  /** The cheapest sets of up to three errors; undefined where there is none. */
  smallest(): BruteAnswer | undefined {
    const errors = this.errors();
    const broken = this.clauses.filter((clause) => !this.holds([clause], new Map()));
    if (this.holds(this.clauses, new Map())) return { cost: 0, sets: [''] };
    const found = new Map<number, string[]>();
    const visit = (chosen: BruteError[], from: number): void => {
      if (chosen.length > 0) {
        const cost = chosen.reduce((sum, error) => sum + error.cost, 0);
        const least = Math.min(...found.keys(), Infinity);
        if (cost <= least && this.explains(chosen, broken))
          found.set(cost, [...(found.get(cost) ?? []), nameOf(chosen)]);
        if (found.size > 0 && (chosen.length + 1) * 1000 > Math.min(...found.keys())) return;
      }
      if (chosen.length === MOST_ERRORS) return;
      for (let at = from; at < errors.length; at += 1) visit([...chosen, errors[at] as BruteError], at + 1);
    };
    // One error more at a time, so that few large sets are asked.
    visit([], 0);
    const least = Math.min(...found.keys());
    const sets = found.get(least);
    return sets && { cost: least, sets: sets.sort() };
  }

  /** Bounds of every blank by the relations as they are; undefined where they contradict each other. */
  ranges(): Map<string, { low: bigint; high: bigint | null }> | undefined {
    const ranges = new Map<string, { low: bigint; high: bigint | null }>();
    for (const [name, value] of this.values) {
      if (value !== null) continue;
      let all: { low: bigint; high: bigint | null } | undefined;
      for (const system of this.systems(this.clauses, new Map())) {
        const own = rangeOfUnknown([...system, { factors: new Map([[name, 1n]]), constant: 0n }], name);
        if (own === undefined) continue;
        const high =
          all && (all.high === null || own.high === null ? null : all.high > own.high ? all.high : own.high);
        all = all === undefined ? own : { low: all.low < own.low ? all.low : own.low, high: high ?? null };
      }
      if (all === undefined) return undefined;
      ranges.set(name, all);
    }
    return ranges;
  }

  private explains(chosen: readonly BruteError[], broken: readonly Clause[]): boolean {
    const changes = new Map<string, bigint | null>();
    for (const [name, value] of chosen.flatMap((error) => error.changes)) {
      if (changes.has(name)) return false;
      changes.set(name, value);
    }
    const untouched = broken.some(
      (clause) =>
        !(clause.ratio !== undefined && changes.has(clause.ratio)) &&
        !clause.alternatives.some((all) =>
          all.some(({ factors }) => [...factors.keys()].some((name) => changes.has(name))),
        ),
    );
    return !untouched && this.holds(this.clauses, changes);
  }

  private holds(clauses: readonly Clause[], changes: ReadonlyMap<string, bigint | null>): boolean {
    for (const system of this.systems(clauses, changes)) if (isFeasible(system)) return true;
    return false;
  }

  /** One system for each choice of alternatives, with what is known put in. */
  private *systems(
    clauses: readonly Clause[],
    changes: ReadonlyMap<string, bigint | null>,
  ): Iterable<Inequality[]> {
    const asked: Inequality[][][] = [];
    for (const { alternatives, ratio } of clauses) {
      if (ratio !== undefined && changes.has(ratio)) continue;
      const put = alternatives.map((all) => all.map((one) => this.put(one, changes)));
      if (put.some((all) => all.every(({ factors, constant }) => factors.size === 0 && constant >= 0n)))
        continue;
      asked.push(
        put.filter((all) => all.every(({ factors, constant }) => factors.size > 0 || constant >= 0n)),
      );
    }
    function* choose(at: number, chosen: Inequality[]): Iterable<Inequality[]> {
      const alternatives = asked[at];
      if (alternatives === undefined) yield chosen;
      else for (const one of alternatives) yield* choose(at + 1, [...chosen, ...one]);
    }
    yield* choose(0, []);
  }

  private put({ factors, constant }: Inequality, changes: ReadonlyMap<string, bigint | null>): Inequality {
    const left = new Map<string, bigint>();
    let sum = constant;
    for (const [name, factor] of factors) {
      const value = changes.has(name) ? changes.get(name) : this.values.get(name);
      if (value === null || value === undefined) left.set(name, factor);
      else sum += factor * value;
    }
    return { factors: left, constant: sum };
  }

  private errors(): BruteError[] {
    const errors: BruteError[] = [];
    for (const row of this.rows) {
      const ratios = Object.keys(this.sample.ratios[row] ?? {}).map((ratio) => `${row}.${ratio}`);
      errors.push(...ratios.map((name): BruteError => ({ name, changes: [[name, null]], cost: 1000 })));
      if (this.follows && row === 'total') continue;
      for (const column of this.sample.columns) {
        const name = `${row}.${column}`;
        if (this.values.get(name) !== null) errors.push({ name, changes: [[name, null]], cost: 1000 });
      }
      errors.push(...this.swaps(row), ...this.shifts(row));
    }
    const pinned = new Set(this.sample.pinned.map((place) => place.join('.')));
    return errors.filter(({ changes }) => !changes.some(([name]) => pinned.has(name)));
  }

  private swaps(row: string): BruteError[] {
    return this.sample.columns.flatMap((column, at) => {
      const [one, two] = [`${row}.${column}`, `${row}.${this.sample.columns[at + 1] ?? ''}`];
      const [a, b] = [this.values.get(one), this.values.get(two)];
      if (a === null || a === undefined || b === null || b === undefined || a === b) return [];
      return [
        {
          name: `swap ${one} ${two}`,
          changes: [[one, b] as [string, bigint], [two, a] as [string, bigint]],
          cost: 1001,
        },
      ];
    });
  }

  private shifts(row: string): BruteError[] {
    const names = this.sample.columns.map((column) => `${row}.${column}`);
    const values = names.map((name) => this.values.get(name) ?? null);
    const errors: BruteError[] = [];
    const add = (places: number[]) => {
      const last = places.at(-1) as number;
      const changes = places.map((place, at): [string, bigint | null] => [
        names[place] as string,
        place === last ? null : (values[places[at + 1] as number] as bigint),
      ]);
      const cells = changes.map(([name]) => name).sort();
      errors.push({ name: `shift ${cells.join(' ')}`, changes, cost: 1001 });
    };
    for (let blank = 0; blank < names.length; blank += 1) {
      if (values[blank] !== null) continue;
      for (const step of [1, -1]) {
        const places = [blank];
        for (let at = blank + step; at >= 0 && at < names.length && values[at] !== null; at += step) {
          places.push(at);
          if (places.length > 2) add([...places]);
        }
      }
    }
    return errors;
  }

  private clausesOf(relation: SampleRelation, row: string): Clause[] {
    if (relation.kind === 'ratio') {
      const text = this.sample.ratios[row]?.[relation.column];
      if (text === undefined) return [];
      const [whole = '', fraction = ''] = text.split(',');
      const scale = 10n ** BigInt(fraction.length);
      const stated = BigInt(whole + fraction);
      const top = this.side(relation.top, row);
      const bottom = this.side(relation.bottom, row);
      const least = combine(top, 200n * scale, bottom, 1n - 2n * stated);
      const below = minusOne(combine(top, -200n * scale, bottom, 2n * stated + 1n));
      const ratio = `${row}.${relation.column}`;
      return [least, below, minusOne(bottom)].map((one) => ({ alternatives: [[one]], ratio }));
    }
    const alternatives = compare(this.difference(relation, row), relation.comparison);
    if (relation.when)
      alternatives.push(...compare(this.difference(relation.when, row), OPPOSITE[relation.when.comparison]));
    return [{ alternatives }];
  }

  private difference(relation: { left: SampleTerm[]; right: SampleTerm[] }, row: string): Inequality {
    return combine(this.side(relation.left, row), 1n, this.side(relation.right, row), -1n);
  }

  private side(terms: readonly SampleTerm[], row: string): Inequality {
    const factors = new Map<string, bigint>();
    let constant = 0n;
    for (const { sign, column, constant: number, previous } of terms) {
      if (number !== undefined) constant += BigInt(sign * number);
      else if (previous) {
        const known = this.sample.previous?.[row]?.[column ?? ''] ?? null;
        if (known === null) add(factors, `previous ${row}.${column}`, BigInt(sign));
        else constant += BigInt(sign * known);
      } else add(factors, `${row}.${column}`, BigInt(sign));
    }
    return { factors, constant };
  }

  private columnSum(column: string): Clause {
    const factors = new Map(this.rows.map((row) => [`${row}.${column}`, row === 'total' ? -1n : 1n]));
    return { alternatives: compare({ factors, constant: 0n }, '=') };
  }
}

/** With the total row as figures of its own or as what its rows make, whichever takes fewer errors. */
export function fewestErrors(sample: LocateCase): BruteAnswer | undefined {
  const stated = new BruteForce(sample).smallest();
  const made = isAddedUp(sample) ? new BruteForce(sample, true).smallest() : undefined;
  return made !== undefined && (stated === undefined || made.cost < stated.cost) ? made : stated;
}

function isAddedUp({ columns, rows: { total, ...details }, total: asked, pinned }: LocateCase): boolean {
  if (
    !asked ||
    total === undefined ||
    pinned.some(([row, column]) => row === 'total' && columns.includes(column))
  )
    return false;
  const filled = columns.filter((column) => (total[column] ?? null) !== null);
  const agrees = (column: string) => {
    const parts = Object.values(details).map((cells) => cells[column] ?? null);
    return (
      !parts.includes(null) && parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) === total[column]
    );
  };
  return filled.length > 0 && filled.every(agrees);
}

const OPPOSITE = { '=': '<>', '<>': '=', '<=': '>', '>=': '<', '<': '>=', '>': '<=' } as const;

function compare(difference: Inequality, comparison: keyof typeof OPPOSITE): Inequality[][] {
  const atLeast = difference;
  const atMost = combine(difference, -1n, difference, 0n);
  const more = minusOne(atLeast);
  const less = minusOne(atMost);
  const all = {
    '=': [[atLeast, atMost]],
    '<>': [[more], [less]],
    '<=': [[atMost]],
    '>=': [[atLeast]],
    '<': [[less]],
    '>': [[more]],
  };
  return all[comparison];
}

function combine(a: Inequality, times: bigint, b: Inequality, by: bigint): Inequality {
  const factors = new Map<string, bigint>();
  for (const [name, factor] of a.factors) add(factors, name, factor * times);
  for (const [name, factor] of b.factors) add(factors, name, factor * by);
  return { factors, constant: a.constant * times + b.constant * by };
}

function add(factors: Map<string, bigint>, name: string, factor: bigint): void {
  const sum = (factors.get(name) ?? 0n) + factor;
  if (sum === 0n) factors.delete(name);
  else factors.set(name, sum);
}

function minusOne({ factors, constant }: Inequality): Inequality {
  return { factors, constant: constant - 1n };
}

export function nameOf(errors: readonly { name: string }[]): string {
  return errors
    .map(({ name }) => name)
    .sort()
    .join(' | ');
}
