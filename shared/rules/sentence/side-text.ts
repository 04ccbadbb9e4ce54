import { pick, type Lang } from '../../language/language';
import { formatCount } from '../../language/number';
import type { LinearForm, LinearTerm } from '../compile';
import type { TermFigures } from '../finding';
import { printExpression, printRelation, type PrintStyle, type Relation } from '../notation';
import { findingWords } from '../words';

/** Writes sides of relations with their figures in one language, for the sentences of findings. */
export class SideText {
  private readonly words: (typeof findingWords)['vi'];
  private readonly style: PrintStyle;

  constructor(private readonly lang: Lang) {
    const words = findingWords[lang];
    this.words = words;
    this.style = {
      term: ({ form, period, column }) =>
        form !== undefined
          ? words.termOther(form, column)
          : period === 'previous'
            ? words.termPrevious(column)
            : `(${column})`,
      when: words.when,
      total: words.totalRelation,
    };
  }

  /**
   * One side of a relation with its value: "Tiếp nhận, tổng số (3) là 161", "(4) + (5) = 1 + 2 = 3"; where figures are
   * blank, what is known of it.
   */
  side(linear: LinearForm, figures: TermFigures): string {
    const sum = this.count(knownSum(linear, figures));
    if (figures.includes(null)) {
      return this.words.knownPart(this.printed(linear), sum, this.blanks([linear], [figures]));
    }
    const [term] = linear.terms;
    if (term === undefined) return sum;
    if (linear.terms.length === 1 && linear.constant === 0 && term.sign === 1) return this.single(term, sum);
    const rest = figures.values();
    const values = linear.printed.terms
      .map((printed, index) => {
        const of = printed.kind === 'constant' ? printed.value : (rest.next().value as number);
        const sign = printed.sign === -1 ? '- ' : '+ ';
        return (index === 0 ? (printed.sign === -1 ? '-' : '') : sign) + this.count(of);
      })
      .join(' ');
    return this.words.sum(this.printed(linear), values, sum);
  }

  private single(term: LinearTerm, value: string): string {
    const name = pick(term.name, this.lang);
    if (term.source === 'other') return this.words.singleOther(term.form, name, term.column, value);
    return term.source === 'previous'
      ? this.words.singlePrevious(name, term.column, value)
      : this.words.single(name, term.column, value);
  }

  /** "(8), (9) để trống; kỳ trước chưa có (11)". */
  blanks(linears: readonly LinearForm[], figures: readonly TermFigures[]): string {
    const here: string[] = [];
    const before: string[] = [];
    const others = new Map<string, string[]>();
    linears.forEach((linear, side) => {
      linear.terms.forEach((term, index) => {
        if (figures[side]?.[index] !== null) return;
        const target =
          term.source === 'row' ? here : term.source === 'previous' ? before : (others.get(term.form) ?? []);
        if (term.source === 'other') others.set(term.form, target);
        if (!target.includes(term.column)) target.push(term.column);
      });
    });
    const parts: string[] = [];
    if (here.length > 0) parts.push(this.words.blankHere(list(here)));
    if (before.length > 0) parts.push(this.words.blankPrevious(list(before)));
    for (const [form, columns] of others) parts.push(this.words.blankOther(form, list(columns)));
    return parts.join('; ');
  }

  bracketed(linear: LinearForm): string {
    const printed = this.printed(linear);
    return linear.terms.length + (linear.constant === 0 ? 0 : 1) > 1 ? `(${printed})` : printed;
  }

  /** A relation with terms of the quarter before and of other forms in the reader's words. */
  relation(relation: Relation): string {
    return printRelation(relation, this.style);
  }

  private printed(linear: LinearForm): string {
    return printExpression(linear.printed, this.style);
  }

  count(value: number | bigint): string {
    return formatCount(value, this.lang);
  }
}

/** What is known of a side adds up to this. */
export function knownSum(linear: LinearForm, figures: TermFigures): bigint {
  return linear.terms.reduce(
    (sum, { sign }, index) => sum + BigInt(sign) * BigInt(figures[index] ?? 0),
    BigInt(linear.constant),
  );
}

/** "(8), (9)". */
export function list(columns: readonly string[]): string {
  return columns.map((column) => `(${column})`).join(', ');
}
