import type { Row } from '../../forms/table';
import type { Finding } from '../finding';

/** Where one evaluated relation reports; `row` and `column` place the finding among the others. */
export interface Outcome {
  pass(): void;
  report(finding: Finding, place: { row: Row | null; order: number; column?: number }): void;
}
