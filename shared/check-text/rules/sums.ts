import type { FormDocument } from '../../forms/document';
import { parseRelation, type Expression } from '../../rules/notation';

/** A column that is the sum of others, by a form's relation. */
export interface Sum {
  form: string;
  whole: string;
  parts: string[];
}

/** A column that is part of another, or of several together. */
export interface Within {
  form: string;
  part: string;
  whole: string;
}

/** The relations of forms that hold without a condition and name no other form or quarter. */
export function relationsOf(forms: readonly FormDocument[]): { sums: Sum[]; within: Within[] } {
  const sums: Sum[] = [];
  const within: Within[] = [];
  for (const { code: form, relations } of forms) {
    for (const { relation, severity, scope } of relations) {
      if (severity !== 'error' || scope === 'unit') continue;
      const parsed = parseRelation(relation);
      if (parsed.kind !== 'comparison' || parsed.when !== undefined) continue;
      const [left, right] = [plainColumns(parsed.left), plainColumns(parsed.right)];
      const [first] = left ?? [];
      if (first === undefined || left?.length !== 1 || right === undefined) continue;
      if (parsed.comparison === '=') sums.push({ form, whole: first, parts: right });
      if (parsed.comparison === '<=') within.push({ form, part: first, whole: right.join('+') });
    }
  }
  return { sums, within };
}

/** The columns that are added up; undefined where it is more than that. */
function plainColumns({ terms }: Expression): string[] | undefined {
  const columns: string[] = [];
  for (const term of terms) {
    if (term.kind !== 'column' || term.sign !== 1 || term.form !== undefined || term.period !== 'current')
      return undefined;
    columns.push(term.column);
  }
  return columns;
}
