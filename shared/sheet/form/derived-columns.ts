import type { FormDocument } from '../../forms/document';
import { parseRelation } from '../../rules/notation';

/** A column that a relation gives from other columns of the same row. */
export interface DerivedColumn {
  column: string;
  terms: { column: string; sign: 1 | -1 }[];
  /** As the numbering row prints it: `(3) = (4)+(5)+(6)`. */
  printed: string;
}

/**
 * The columns of a form that entry sheets compute: relations that say `derives` and have the form
 * `(3) = (4) + (5) - (6)` over the form's own columns. Others are checked, but give no formula.
 */
export function derivedColumns(form: FormDocument): DerivedColumn[] {
  const derived: DerivedColumn[] = [];
  for (const { derives, relation } of form.relations) {
    if (derives === undefined || derived.some((other) => other.column === derives)) continue;
    const terms = sumOf(relation, derives);
    if (terms) derived.push({ column: derives, terms, printed: printed(derives, terms) });
  }
  return derived;
}

function sumOf(text: string, column: string): DerivedColumn['terms'] | undefined {
  const relation = parseRelation(text);
  if (relation.kind !== 'comparison' || relation.comparison !== '=' || relation.when) return undefined;
  const [left, ...more] = relation.left.terms;
  if (left?.kind !== 'column' || more.length > 0 || left.sign !== 1 || left.column !== column)
    return undefined;
  const terms: DerivedColumn['terms'] = [];
  for (const term of relation.right.terms) {
    if (term.kind !== 'column' || term.form !== undefined || term.period !== 'current') return undefined;
    if (term.column === column) return undefined;
    terms.push({ column: term.column, sign: term.sign });
  }
  return terms;
}

function printed(column: string, terms: DerivedColumn['terms']): string {
  const signed = terms.map((term) => `${term.sign === 1 ? '+' : '-'}(${term.column})`).join('');
  return `(${column}) = ${signed.startsWith('+') ? signed.slice(1) : signed}`;
}
