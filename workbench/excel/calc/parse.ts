import type { CellValue } from '../cells/value';
import { parseReference, tokenize, type Reference, type Token } from './tokens';

/** A formula as a tree. */
export type Expression =
  | { kind: 'value'; value: CellValue }
  | { kind: 'reference'; reference: Reference }
  | { kind: 'name'; name: string }
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
  const parser = new Parser(tokenize(formula).filter((token) => token.kind !== 'space'));
  return parser.whole();
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

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
    let operand = this.primary();
    while (operand && this.take('%')) operand = { kind: 'unary', operator: '%', operand };
    return operand;
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
        return token.text === '(' ? this.parenthesis() : undefined;
    }
  }

  private parenthesis(): Expression | undefined {
    const inner = this.level(0);
    return inner && this.take(')') ? inner : undefined;
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
