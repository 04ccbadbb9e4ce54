import type { Linear } from '../problem/problem';
import type { Domain, Reason } from './domain';

export type LinearAnswer =
  | { kind: 'infeasible'; reason: Reason }
  | { kind: 'unbounded' }
  /** The greatest value as a fraction, and a point that has it. */
  | { kind: 'optimal'; value: Fraction; point: Fraction[] };

export interface Fraction {
  top: bigint;
  bottom: bigint;
}

/** coefficients * y <= limit, y >= 0. */
interface Inequality {
  coefficients: bigint[];
  limit: bigint;
  why: Reason;
}

/**
 * The greatest value of a linear sum over the rational points of a system, exactly. Bland's rule, so that it ends;
 * integer pivots (Edmonds), so that nothing is rounded.
 */
export function maximise(
  rows: readonly Linear[],
  domains: readonly Domain[],
  objective: readonly bigint[],
): LinearAnswer {
  const tableau = new Tableau(inequalities(rows, domains), domains);
  const reason = tableau.makeFeasible();
  if (reason !== undefined) return { kind: 'infeasible', reason };
  return tableau.maximise(objective);
}

function inequalities(rows: readonly Linear[], domains: readonly Domain[]): Inequality[] {
  const all: Inequality[] = [];
  const add = (terms: Linear['terms'], sign: bigint, bound: bigint, why: Reason) => {
    const coefficients = domains.map(() => 0n);
    let limit = sign * bound;
    let because = why;
    for (const { variable, factor } of terms) {
      const { low, whyLow } = domains[variable] as Domain;
      coefficients[variable] = sign * factor;
      limit -= sign * factor * low;
      because |= whyLow;
    }
    all.push({ coefficients, limit, why: because });
  };
  rows.forEach(({ terms, low, high }, index) => {
    if (high !== null) add(terms, 1n, high, 1n << BigInt(index));
    if (low !== null) add(terms, -1n, low, 1n << BigInt(index));
  });
  domains.forEach(({ high, whyHigh }, variable) => {
    if (high !== null) add([{ variable, factor: 1n }], 1n, high, whyHigh);
  });
  return all;
}

/** The condensed tableau: basic = (limit - entries * others) / unit. Variables below `width` are y, others slacks. */
class Tableau {
  private readonly entries: bigint[][];
  private readonly basic: number[];
  private readonly others: number[];
  private readonly width: number;
  private unit = 1n;

  constructor(
    private readonly all: readonly Inequality[],
    private readonly domains: readonly Domain[],
  ) {
    this.width = domains.length;
    this.entries = all.map(({ coefficients, limit }) => [...coefficients, limit]);
    this.basic = all.map((_, index) => this.width + index);
    this.others = domains.map((_, index) => index);
  }

  /** The dual simplex method without an objective: a point, or the reason why there is none. */
  makeFeasible(): Reason | undefined {
    for (;;) {
      const row = this.least(this.basic, (index) => this.at(index, this.width) < 0n);
      if (row === -1) return undefined;
      const column = this.least(this.others, (index) => this.at(row, index) < 0n);
      if (column !== -1) {
        this.pivot(row, column);
        continue;
      }
      return this.others.reduce(
        (why, variable, index) => (this.at(row, index) === 0n ? why : why | this.reasonOf(variable)),
        this.reasonOf(this.basic[row] as number),
      );
    }
  }

  maximise(objective: readonly bigint[]): LinearAnswer {
    for (;;) {
      const gains = this.gains(objective);
      const column = this.least(this.others, (index) => (gains[index] as bigint) < 0n);
      if (column === -1) {
        const point = this.point();
        const top = objective.reduce(
          (sum, factor, index) => sum + factor * (point[index] as Fraction).top,
          0n,
        );
        return { kind: 'optimal', value: { top, bottom: this.unit }, point };
      }
      const row = this.leaving(column);
      if (row === -1) return { kind: 'unbounded' };
      this.pivot(row, column);
    }
  }

  /** The objective's row: below zero where a variable that enters raises it. */
  private gains(objective: readonly bigint[]): bigint[] {
    return this.others.map((variable, column) => {
      let gain = variable < this.width ? -(objective[variable] as bigint) * this.unit : 0n;
      this.basic.forEach((own, row) => {
        if (own < this.width) gain += (objective[own] as bigint) * this.at(row, column);
      });
      return gain;
    });
  }

  private leaving(column: number): number {
    let best = -1;
    for (let row = 0; row < this.basic.length; row += 1) {
      const entry = this.at(row, column);
      if (entry <= 0n) continue;
      if (best === -1) best = row;
      const lead = this.at(row, this.width) * this.at(best, column) - this.at(best, this.width) * entry;
      if (lead < 0n || (lead === 0n && (this.basic[row] as number) < (this.basic[best] as number)))
        best = row;
    }
    return best;
  }

  private point(): Fraction[] {
    const { unit } = this;
    const point = this.domains.map(({ low }) => ({ top: low * unit, bottom: unit }));
    this.basic.forEach((variable, row) => {
      const own = point[variable];
      if (own) own.top += this.at(row, this.width);
    });
    return point;
  }

  private pivot(row: number, column: number): void {
    const by = this.at(row, column);
    const sign = by < 0n ? -1n : 1n;
    const pivotRow = this.entries[row] as bigint[];
    this.entries.forEach((entries, index) => {
      if (index === row) return;
      const across = entries[column] as bigint;
      for (let place = 0; place <= this.width; place += 1) {
        if (place === column) continue;
        const value = (entries[place] as bigint) * by - across * (pivotRow[place] as bigint);
        entries[place] = (sign * value) / this.unit;
      }
      entries[column] = -sign * across;
    });
    for (let place = 0; place <= this.width; place += 1) pivotRow[place] = sign * (pivotRow[place] as bigint);
    pivotRow[column] = sign * this.unit;
    this.unit = sign * by;
    const entering = this.others[column] as number;
    this.others[column] = this.basic[row] as number;
    this.basic[row] = entering;
  }

  private least(variables: readonly number[], is: (index: number) => boolean): number {
    let best = -1;
    variables.forEach((variable, index) => {
      if (is(index) && (best === -1 || variable < (variables[best] as number))) best = index;
    });
    return best;
  }

  private reasonOf(variable: number): Reason {
    return variable < this.width
      ? (this.domains[variable] as Domain).whyLow
      : (this.all[variable - this.width] as Inequality).why;
  }

  private at(row: number, place: number): bigint {
    return (this.entries[row] as bigint[])[place] as bigint;
  }
}
