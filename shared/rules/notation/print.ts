import type { ColumnTerm, Comparison, Expression, Relation } from './ast';

/** How the parts of a relation that are words are written; the default is the notation itself. */
export interface PrintStyle {
  term: (term: ColumnTerm) => string;
  comparison: Record<Comparison, string>;
  when: string;
  total: string;
}

const NOTATION: PrintStyle = {
  term: (term) =>
    (term.period === 'previous' ? 'previous ' : '') +
    (term.form === undefined ? '' : `${term.form} `) +
    `(${term.column})`,
  comparison: { '=': '=', '<>': '<>', '<=': '<=', '>=': '>=', '<': '<', '>': '>' },
  when: 'when',
  total: 'total = sum of rows',
};

/** As people write them. */
export const COMPARISON_SIGNS: PrintStyle['comparison'] = {
  '=': '=',
  '<>': '≠',
  '<=': '≤',
  '>=': '≥',
  '<': '<',
  '>': '>',
};

/**
 * The expression as forms print it.
 * @example printExpression(parseExpression('(4)+(5)')) // '(4) + (5)'
 */
export function printExpression(expression: Expression, style: PrintStyle = NOTATION): string {
  return expression.terms
    .map((term, index) => {
      const body = term.kind === 'constant' ? String(term.value) : style.term(term);
      if (index === 0) return term.sign === -1 ? `-${body}` : body;
      return `${term.sign === -1 ? ' -' : ' +'} ${body}`;
    })
    .join('');
}

/** The relation in the notation that parseRelation reads, or in another style of the same parts. */
export function printRelation(relation: Relation, style: PrintStyle = NOTATION): string {
  if (relation.kind === 'total') return style.total;
  if (relation.kind === 'ratio') {
    const part = (expression: Expression) =>
      expression.terms.length > 1
        ? `(${printExpression(expression, style)})`
        : printExpression(expression, style);
    return `${relation.column} = ${part(relation.numerator)} / ${part(relation.denominator)}`;
  }
  const side = (part: { left: Expression; comparison: Comparison; right: Expression }) =>
    `${printExpression(part.left, style)} ${style.comparison[part.comparison]} ${printExpression(part.right, style)}`;
  return side(relation) + (relation.when ? ` ${style.when} ${side(relation.when)}` : '');
}
