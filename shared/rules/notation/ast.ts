/** One column's figure: in this form or another one, in this period or the one before. */
export interface ColumnTerm {
  kind: 'column';
  sign: 1 | -1;
  column: string;
  /** Code of another form; absent for the relation's own form. */
  form?: string;
  period: 'current' | 'previous';
}

export interface ConstantTerm {
  kind: 'constant';
  sign: 1 | -1;
  value: number;
}

/** A sum and difference of columns and whole numbers. */
export interface Expression {
  terms: (ColumnTerm | ConstantTerm)[];
}

export type Comparison = '=' | '<>' | '<=' | '>=' | '<' | '>';

/** `(3) = (4) + (5)`, with the condition `when (9) = 0` or without one. */
export interface ComparisonRelation {
  kind: 'comparison';
  left: Expression;
  comparison: Comparison;
  right: Expression;
  when?: { left: Expression; comparison: Comparison; right: Expression };
}

/** `p1 = ((8) + (9)) / (7)`: a printed percentage against the quotient it states. */
export interface RatioRelation {
  kind: 'ratio';
  column: string;
  numerator: Expression;
  denominator: Expression;
}

/** `total = sum of rows`: the stated total row against the rows above it, column by column. */
export interface TotalRelation {
  kind: 'total';
}

export type Relation = ComparisonRelation | RatioRelation | TotalRelation;
