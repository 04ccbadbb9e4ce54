import type { Row } from '../forms/table';
import type { Describer } from './describe';
import type { Finding } from './finding';
import type { Values } from './linear';

/** The row a relation is being asked about; one object moves along the table, so it must not be kept. */
export interface RowCursor {
  row: Row;
  values: Values;
  /** A value so large that sums might leave the exact integers of a double. */
  large: boolean;
}

/** Where one evaluated relation reports; `row` and `column` place the finding among the others. */
export interface Outcome {
  readonly describe: Describer;
  pass(): void;
  report(finding: Finding, place: { row: Row | null; order: number; column?: number }): void;
}
