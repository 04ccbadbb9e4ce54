import type { Lang } from '../../language/language';
import type { Finding, FindingBase } from '../../rules/finding';
import type { Cluster, Correction, LocateInput, RelationRef } from '../correction';
import { LocateText } from './locate-text';

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

/** Nobody follows more changes than these in one sentence. */
const MOST_CELLS = 6;

/** Broken relations that a cell can be blamed for: errors, in the order of the findings. */
export function brokenRelations(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ status, severity }) => status === 'fail' && severity === 'error');
}

/** A suggestion for every broken relation that has one, in the order of the findings. */
export function suggestionsOf(
  input: Pick<LocateInput, 'rules' | 'tables'>,
  clusters: readonly Cluster[],
  findings: readonly Finding[],
  lang: Lang,
): Suggestion[] {
  const text = new LocateText(input, lang);
  const told = clusters.flatMap((cluster) => suggested(cluster, text));
  return brokenRelations(findings).flatMap((finding) => suggestionOf(finding, told) ?? []);
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

/** A cluster's first correction, for each relation that it mends. */
function suggested({ corrections, more }: Cluster, text: LocateText): Suggestion[] {
  const [first] = corrections;
  if (first === undefined || first.cells.length > MOST_CELLS) return [];
  const { cells, kind, confidence, errors, why } = first;
  const alike = corrections.filter((other) => other.errors === errors).length - 1;
  const others = more === -1 ? -1 : alike + more;
  const sentence = text.suggestion(first, others);
  return why.flatMap((witness) => {
    if (witness.kind !== 'mends') return [];
    const { code, form, row, column } = witness.relation;
    const place = { code, form, row: row.normalize('NFC'), column };
    return [{ ...place, cells, kind, confidence, others, text: sentence }];
  });
}
