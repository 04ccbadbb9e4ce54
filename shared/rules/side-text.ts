import type { findingWords } from './words';
import type { Lang } from '../language/language';
import { pick } from '../language/language';
import { formatCount } from '../language/number';
import type { LinearForm, LinearTerm } from './compile';
import { evaluate, valueOf } from './linear';
import { printExpression } from './notation';
import type { PrintStyle } from './notation';
import type { RowCursor } from './check/row-cursor';

/** Writes one side of a relation with its figures, for the sentences of findings. */
export class SideText {
  constructor(
    private readonly words: (typeof findingWords)['vi'],
    private readonly style: PrintStyle,
    private readonly lang: Lang,
  ) {}

  /** One side of a relation with its value: "Tiếp nhận, tổng số (3) là 161", "(4) + (5) = 1 + 2 = 3". */
  side(linear: LinearForm, row: RowCursor, value: number | bigint): string {
    const [term] = linear.terms;
    if (term === undefined) return this.count(value);
    if (linear.terms.length === 1 && linear.constant === 0 && term.sign === 1) {
      return this.single(term, this.count(value));
    }
    const terms = linear.terms.values();
    const values = linear.printed.terms
      .map((printed, index) => {
        const of =
          printed.kind === 'constant' ? printed.value : valueOf(terms.next().value as LinearTerm, row.values);
        const sign = printed.sign === -1 ? '- ' : '+ ';
        return (index === 0 ? (printed.sign === -1 ? '-' : '') : sign) + this.count(of);
      })
      .join(' ');
    return this.words.sum(this.printed(linear), values, this.count(value));
  }

  private single(term: LinearTerm, value: string): string {
    const name = pick(term.name, this.lang);
    if (term.source === 'other') return this.words.singleOther(term.form, name, term.column, value);
    return term.source === 'previous'
      ? this.words.singlePrevious(name, term.column, value)
      : this.words.single(name, term.column, value);
  }

  /** A side whose blanks are left out, and the sum of what is known of it. */
  knownSide(linear: LinearForm, row: RowCursor): { text: string; known: number } {
    const value = evaluate(linear, row.values);
    if (!Number.isNaN(value)) return { text: this.side(linear, row, value), known: value };
    const known = linear.terms.reduce((sum, term) => {
      const part = valueOf(term, row.values);
      return Number.isNaN(part) ? sum : sum + term.sign * part;
    }, linear.constant);
    const blanks = this.blanks([linear], row);
    return { text: this.words.knownPart(this.printed(linear), this.count(known), blanks), known };
  }

  /** "(8), (9) để trống; kỳ trước chưa có (11)". */
  blanks(linears: readonly LinearForm[], row: RowCursor): string {
    const here: string[] = [];
    const before: string[] = [];
    const others = new Map<string, string[]>();
    for (const linear of linears) {
      for (const term of linear.terms) {
        if (!Number.isNaN(valueOf(term, row.values))) continue;
        const target =
          term.source === 'row' ? here : term.source === 'previous' ? before : (others.get(term.form) ?? []);
        if (term.source === 'other') others.set(term.form, target);
        if (!target.includes(term.column)) target.push(term.column);
      }
    }
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

  /** A sum as printed, with terms of the quarter before and of other forms in the reader's words. */
  printed(linear: LinearForm): string {
    return printExpression(linear.printed, this.style);
  }

  count(value: number | bigint): string {
    return formatCount(value, this.lang);
  }
}

/** "(8), (9)". */
export function list(columns: readonly string[]): string {
  return columns.map((column) => `(${column})`).join(', ');
}
