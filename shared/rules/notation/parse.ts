import type { ColumnTerm, Comparison, ConstantTerm, Expression, Relation } from './ast';
import { NotationError, tokenize, type Token } from './tokens';

const COMPARISONS: readonly string[] = ['=', '<>', '<=', '>=', '<', '>'];
const RATIO_COLUMN = /^p[1-9]\d?$/;
/** Deeper brackets than any printed relation has; keeps hostile input from exhausting the stack. */
const MAX_DEPTH = 20;

/**
 * Reads one relation in the notation of the printed forms. Throws NotationError naming the place.
 *
 * relation   = "total" "=" "sum" "of" "rows"
 *            | ratio-column "=" quotient
 *            | expression comparison expression [ "when" expression comparison expression ]
 * expression = ["-"] term { ("+" | "-") term };  term = ["previous"] [form] "(" n ")" | integer | "(" expression ")"
 *
 * @example parseRelation('(3) = (4) + (5) + (6)')
 */
export function parseRelation(text: string): Relation {
  const parser = new Parser(tokenize(text));
  const relation = parser.relation();
  parser.end();
  return relation;
}

/**
 * Reads a sum over columns such as `K01 (7) + K01 (8)`. Throws NotationError naming the place.
 */
export function parseExpression(text: string): Expression {
  const parser = new Parser(tokenize(text));
  const expression = parser.expression();
  parser.end();
  return expression;
}

class Parser {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: Token[]) {}

  relation(): Relation {
    if (this.isWord('total')) return this.total();
    const first = this.peek();
    if (RATIO_COLUMN.test(first.text) && (first.kind === 'word' || first.kind === 'column')) {
      return this.ratio();
    }
    const comparison = this.comparison();
    if (!this.isWord('when')) return { kind: 'comparison', ...comparison };
    this.take();
    return { kind: 'comparison', ...comparison, when: this.comparison() };
  }

  expression(): Expression {
    return { terms: this.terms(1) };
  }

  end(): void {
    if (this.peek().kind !== 'end') this.fail('end-expected');
  }

  private total(): Relation {
    this.take();
    this.operator('=');
    for (const word of ['sum', 'of', 'rows']) {
      if (!this.isWord(word)) this.fail('sum-of-rows-expected');
      this.take();
    }
    return { kind: 'total' };
  }

  private ratio(): Relation {
    const column = this.take().text;
    this.operator('=');
    const numerator = this.expression();
    if (this.peek().text !== '/') this.fail('ratio-needs-quotient');
    this.take();
    return { kind: 'ratio', column, numerator, denominator: this.expression() };
  }

  private comparison(): { left: Expression; comparison: Comparison; right: Expression } {
    const left = this.expression();
    const token = this.peek();
    if (token.kind !== 'operator' || !COMPARISONS.includes(token.text)) this.fail('comparison-expected');
    this.take();
    return { left, comparison: token.text as Comparison, right: this.expression() };
  }

  private terms(outer: 1 | -1): (ColumnTerm | ConstantTerm)[] {
    const terms: (ColumnTerm | ConstantTerm)[] = [];
    let sign: 1 | -1 = outer;
    if (this.isOperator('-')) {
      this.take();
      sign = outer === 1 ? -1 : 1;
    }
    for (;;) {
      terms.push(...this.term(sign));
      if (this.isOperator('+')) sign = outer;
      else if (this.isOperator('-')) sign = outer === 1 ? -1 : 1;
      else return terms;
      this.take();
    }
  }

  private term(sign: 1 | -1): (ColumnTerm | ConstantTerm)[] {
    const token = this.peek();
    if (token.kind === 'open') {
      if (this.depth === MAX_DEPTH) this.fail('too-deep');
      this.take();
      this.depth += 1;
      const inner = this.terms(sign);
      this.depth -= 1;
      if (this.peek().kind !== 'close') this.fail('closing-bracket-expected');
      this.take();
      return inner;
    }
    if (token.kind === 'number') {
      const value = Number(this.take().text);
      if (!Number.isSafeInteger(value)) throw new NotationError('number-too-large', token.at, token.text);
      return [{ kind: 'constant', sign, value }];
    }
    return [this.column(sign)];
  }

  private column(sign: 1 | -1): ColumnTerm {
    let period: ColumnTerm['period'] = 'current';
    if (this.isWord('previous')) {
      this.take();
      period = 'previous';
    }
    const form = this.peek().kind === 'word' ? this.take().text : undefined;
    const token = this.peek();
    if (token.kind !== 'column') {
      this.fail(period === 'previous' || form !== undefined ? 'column-expected' : 'term-expected');
    }
    this.take();
    return { kind: 'column', sign, column: token.text, period, ...(form === undefined ? {} : { form }) };
  }

  private operator(text: string): void {
    if (!this.isOperator(text)) this.fail('comparison-expected');
    this.take();
  }

  private isOperator(text: string): boolean {
    return this.peek().kind === 'operator' && this.peek().text === text;
  }

  private isWord(text: string): boolean {
    return this.peek().kind === 'word' && this.peek().text === text;
  }

  private peek(): Token {
    return this.tokens[this.next] as Token;
  }

  private take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.next += 1;
    return token;
  }

  private fail(problem: NotationError['problem']): never {
    throw new NotationError(problem, this.peek().at, this.peek().text);
  }
}
