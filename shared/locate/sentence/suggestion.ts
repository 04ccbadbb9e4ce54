import type { FindingBase, RelationRef } from '../../rules/finding';
import type { Correction } from '../correction';

/** What to write so that a broken relation holds: the first correction of its cluster, in somebody's language. */
export interface Suggestion extends Pick<RelationRef, 'code' | 'form' | 'row' | 'column'> {
  cells: Correction['cells'];
  kind: Correction['kind'];
  confidence: Correction['confidence'];
  /** Other corrections that suppose as few errors; -1: not counted. */
  others: number;
  /** The correction, what speaks for it, and how many others there are. */
  text: string;
}

/** Broken relations that a cell can be blamed for: errors, in the order of the findings. */
export function brokenRelations<Found extends FindingBase>(findings: readonly Found[]): Found[] {
  return findings.filter(({ status, severity }) => status === 'fail' && severity === 'error');
}

/** The suggestion for a finding, if any. */
export function suggestionOf(
  { code, form, row, cells }: Pick<FindingBase, 'code' | 'form' | 'row' | 'cells'>,
  suggestions: readonly Suggestion[],
): Suggestion | undefined {
  return suggestions.find(
    (one) =>
      one.code === code &&
      one.form === form &&
      one.row === row &&
      (one.column === null || one.column === cells[0]),
  );
}
