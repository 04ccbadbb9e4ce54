import type { CellValue } from '../cells/value';
import { parseReference, tokenize, type Reference, type Token } from './tokens';

/** A formula as a tree. */
export type Expression =
  | { kind: 'value'; value: CellValue }
  | { kind: 'reference'; reference: Reference }
  | { kind: 'name'; name: string }
  | { kind: 'array'; rows: CellValue[][] }
  /** Cells from one to the other, of both, or of one and the other. */
  | { kind: 'references'; operator: ':' | ' ' | ','; left: Expression; right: Expression }
  | { kind: 'unary'; operator: '-' | '+' | '%'; operand: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'call'; name: string; args: Expression[] };

/** Loosest first. Excel's order: https://support.microsoft.com/office/48be406d-4975-4d31-b2b8-7af9e0e2878a */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** The tree of a formula (without its `=`), or undefined where it cannot be read. */
export function parseFormula(formula: string): Expression | undefined {
  return new Parser(tokenize(formula)).whole();
}

/** The functions that can give a reference. */
const REFERENCE_FUNCTIONS = new Set([
  'CHOOSE',
  'IF',
  'IFS',
  'INDEX',
  'INDIRECT',
  'OFFSET',
  'SWITCH',
  'XLOOKUP',
]);

function canBeReference(expression: Expression): boolean {
  const { kind } = expression;
  return (
    kind === 'reference' ||
    kind === 'name' ||
    kind === 'references' ||
    (kind === 'call' && REFERENCE_FUNCTIONS.has(expression.name))
  );
}

const VOLATILE = new Set(['INDIRECT', 'NOW', 'OFFSET', 'RAND', 'RANDBETWEEN', 'TODAY']);

/** Whether a formula's result can change though no cell it names does. */
export function isVolatile(expression: Expression): boolean {
  if (expression.kind === 'call' && VOLATILE.has(expression.name)) return true;
  // From a reference to what a function finds: the cells between are named nowhere.
  if (expression.kind === 'references' && expression.operator === ':') return true;
  return partsOf(expression).some(isVolatile);
}

/** The expressions that an expression is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'unary':
      return [expression.operand];
    case 'binary':
    case 'references':
      return [expression.left, expression.right];
    case 'call':
      return expression.args;
    default:
      return [];
  }
}

class Parser {
  private at = 0;
  private readonly tokens: readonly Token[];
  /** Positions of tokens with a space before them. */
  private readonly spaced = new Set<number>();

  constructor(tokens: readonly Token[]) {
    const kept: Token[] = [];
    for (const token of tokens) {
      if (token.kind === 'space') this.spaced.add(kept.length);
      else kept.push(token);
    }
    this.tokens = kept;
  }

  whole(): Expression | undefined {
    const expression = this.level(0);
    return expression && this.at === this.tokens.length ? expression : undefined;
  }

  private level(depth: number): Expression | undefined {
    const operators = LEVELS[depth];
    if (!operators) return this.unary();
    let left = this.level(depth + 1);
    while (left) {
      const operator = operators.find((text) => this.isOperator(text));
      if (operator === undefined) return left;
      this.at += 1;
      const right = this.level(depth + 1);
      left = right && { kind: 'binary', operator, left, right };
    }
    return undefined;
  }

  /** A sign binds tighter than `^` in Excel: -2^2 is 4. */
  private unary(): Expression | undefined {
    for (const operator of ['-', '+'] as const) {
      if (!this.take(operator)) continue;
      const operand = this.unary();
      return operand && { kind: 'unary', operator, operand };
    }
    let operand = this.intersection();
    while (operand && this.take('%')) operand = { kind: 'unary', operator: '%', operand };
    return operand;
  }

  /** A space between two references stands for the cells they share. */
  private intersection(): Expression | undefined {
    let left = this.range();
    while (left && canBeReference(left) && this.spaced.has(this.at) && this.startsReference()) {
      const right = this.range();
      left = right && { kind: 'references', operator: ' ', left, right };
    }
    return left;
  }

  private startsReference(): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'reference' || token?.kind === 'word' || token?.text === '(';
  }

  private range(): Expression | undefined {
    let left = this.primary();
    while (left && canBeReference(left) && this.take(':')) {
      const right = this.primary();
      left = right && { kind: 'references', operator: ':', left, right };
    }
    return left;
  }

  private primary(): Expression | undefined {
    const token = this.tokens[this.at];
    if (!token) return undefined;
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'string':
        return { kind: 'value', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'error':
        return { kind: 'value', value: { error: token.text } };
      case 'reference':
        return { kind: 'reference', reference: parseReference(token.text) };
      case 'word':
        return this.word(token.text);
      default:
        if (token.text === '{') return this.array();
        return token.text === '(' ? this.parenthesis() : undefined;
    }
  }

  /** In parentheses a comma puts references together. */
  private parenthesis(): Expression | undefined {
    let inner = this.level(0);
    while (inner && this.take(',')) {
      const right = this.level(0);
      inner = right && { kind: 'references', operator: ',', left: inner, right };
    }
    return inner && this.take(')') ? inner : undefined;
  }

  /** Constants in braces: commas part columns, semicolons rows, which must be of one length. */
  private array(): Expression | undefined {
    const rows: CellValue[][] = [[]];
    for (;;) {
      const constant = this.unary();
      const value = constant && constantOf(constant);
      if (value === undefined) return undefined;
      rows.at(-1)?.push(value);
      if (this.take(';')) rows.push([]);
      else if (this.take('}')) break;
      else if (!this.take(',')) return undefined;
    }
    return rows.every(({ length }) => length === rows[0]?.length) ? { kind: 'array', rows } : undefined;
  }

  private word(text: string): Expression | undefined {
    if (this.take('(')) return this.call(text.toUpperCase());
    if (/^(true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
    return { kind: 'name', name: text };
  }

  private call(name: string): Expression | undefined {
    const args: Expression[] = [];
    if (this.take(')')) return { kind: 'call', name, args };
    for (;;) {
      // An argument may be left out: IF(A1,,1).
      const omitted = this.isOperator(',') || this.isOperator(')');
      const argument: Expression | undefined = omitted ? { kind: 'value', value: null } : this.level(0);
      if (!argument) return undefined;
      args.push(argument);
      if (this.take(')')) return { kind: 'call', name, args };
      if (!this.take(',')) return undefined;
    }
  }

  private isOperator(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' && token.text === text;
  }

  private take(text: string): boolean {
    if (!this.isOperator(text)) return false;
    this.at += 1;
    return true;
  }
}

/** The value of a constant, with a sign where it has one. */
function constantOf(expression: Expression): CellValue | undefined {
  if (expression.kind === 'value') return expression.value;
  if (expression.kind !== 'unary' || expression.operator === '%') return undefined;
  const value = constantOf(expression.operand);
  if (typeof value !== 'number') return undefined;
  return expression.operator === '-' ? 0 - value : value;
}
