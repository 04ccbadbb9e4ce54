import { figureIn, jointKey, openRests, overlaps, type JointRest } from './joint-figures';
import type { JointFigure, Row } from './table';

/** Joint figures of the same columns added up over rows: plain data. */
export interface JointPart {
  columns: string[];
  /** What they leave for these columns, and in how many rows. */
  rest: number;
  rows: number;
}

/** What is known of one column over the same rows. */
export interface ColumnSum {
  known: number | null;
  blanks: number;
}

/** Adds up what rows know of several columns together only, in any order. */
export class JointSums {
  private readonly sums = new Map<string, JointPart>();

  add(row: Row): void {
    if (row.together !== undefined) for (const rest of openRests(row)) this.addRest(rest, 1);
  }

  addPart({ columns, rest, rows }: JointPart): void {
    this.addRest({ columns, rest }, rows);
  }

  /** What was added so far; sorted, so that equal sums are equal data. */
  parts(): JointPart[] {
    return [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  }

  /**
   * The joint figures of all rows together: of columns that each row states or knows the sum of, and that are not
   * known one by one. Joint figures that share a column make one of all their columns.
   * @param keys in printed order
   * @param sumOf what the rows state of a column, what they know by figureIn included
   */
  finish(keys: readonly string[], sumOf: (column: string) => ColumnSum): JointFigure[] {
    return this.groups(keys).flatMap(({ columns, parts }): JointFigure[] => {
      let value = parts.reduce((sum, { rest }) => sum + rest, 0);
      for (const column of columns) {
        const { known, blanks } = sumOf(column);
        const joint = parts.filter((part) => part.columns.includes(column));
        if (blanks !== joint.reduce((rows, part) => rows + part.rows, 0)) return [];
        value += known ?? 0;
      }
      return Number.isSafeInteger(value) ? [{ columns, value }] : [];
    });
  }

  /** Columns that hang together by joint figures, with these; in printed order, whatever the order of the rows. */
  groups(keys: readonly string[]): { columns: string[]; parts: JointPart[] }[] {
    const found: JointPart[][] = [];
    for (const part of this.sums.values()) {
      const touched = found.filter((parts) => parts.some((other) => overlaps(other, part)));
      const joined = [...touched.flat(), part];
      found.splice(0, found.length, ...found.filter((parts) => !touched.includes(parts)), joined);
    }
    return found
      .map((parts) => {
        const held = new Set(parts.flatMap(({ columns }) => columns));
        return { columns: keys.filter((key) => held.has(key)), parts };
      })
      .sort((a, b) => keys.indexOf(a.columns[0] ?? '') - keys.indexOf(b.columns[0] ?? ''));
  }

  private addRest({ columns, rest }: JointRest, rows: number): void {
    const key = jointKey(columns);
    const sum = this.sums.get(key) ?? { columns, rest: 0, rows: 0 };
    this.sums.set(key, { columns, rest: sum.rest + rest, rows: sum.rows + rows });
  }
}

/** The columns that hang together by the joint figures of rows. */
export function jointColumns(rows: readonly Row[], keys: readonly string[]): string[][] {
  return sumsOf(rows)
    .groups(keys)
    .map(({ columns }) => columns);
}

/** What rows know of columns together only, added up; see JointSums. */
export function jointTotals(rows: readonly Row[], keys: readonly string[]): JointFigure[] {
  return sumsOf(rows).finish(keys, (column) => {
    const sum: ColumnSum = { known: 0, blanks: 0 };
    for (const row of rows) {
      const figure = figureIn(row, column);
      if (figure === null) sum.blanks += 1;
      else sum.known = (sum.known ?? 0) + figure;
    }
    return sum;
  });
}

function sumsOf(rows: readonly Row[]): JointSums {
  const sums = new JointSums();
  for (const row of rows) sums.add(row);
  return sums;
}
