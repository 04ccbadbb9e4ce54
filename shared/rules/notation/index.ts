export type {
  ColumnTerm,
  Comparison,
  ComparisonRelation,
  ConstantTerm,
  Expression,
  RatioRelation,
  Relation,
} from './ast';
export { parseExpression, parseRelation } from './parse';
export { COMPARISON_SIGNS, printExpression, printRelation } from './print';
export type { PrintStyle } from './print';
export { NotationError } from './tokens';
export type { NotationProblem } from './tokens';
