import { listText } from '../../forms/column-text';
import { pick, type Lang } from '../../language/language';
import { formatCount } from '../../language/number';
import type { LinearForm, LinearTerm } from '../compile';
import type { JointTerms, TermFigures } from '../finding';
import {
  COMPARISON_SIGNS,
  printExpression,
  printRelation,
  type PrintStyle,
  type Relation,
} from '../notation';
import { jointOf, onlyValue, rangeOf } from '../range';
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
      comparison: COMPARISON_SIGNS,
      when: words.when,
      total: words.totalRelation,
    };
  }

  /**
   * One side of a relation with its value: "Tiếp nhận, tổng số (3) là 161", "(4) + (5) = 1 + 2 = 3"; where figures are
   * blank, what is known of it.
   */
  side(linear: LinearForm, figures: TermFigures, joint: readonly JointTerms[] = []): string {
    const range = rangeOf([{ sign: 1, linear, figures }], joint);
    const value = onlyValue(range);
    if (value !== null) return this.known(linear, figures, joint, this.count(value));
    const { least, greatest, open } = range;
    const blanks = this.blanks([linear], [figures], joint);
    if (least !== null && greatest !== null && !open)
      return this.words.between(this.printed(linear), this.count(least), this.count(greatest), blanks);
    const part = least ?? greatest ?? knownSum(linear, figures);
    return this.words.knownPart(this.printed(linear), this.count(part), blanks);
  }

  private known(linear: LinearForm, figures: TermFigures, joint: readonly JointTerms[], sum: string): string {
    const [term] = linear.terms;
    if (term === undefined) return sum;
    if (linear.terms.length === 1 && linear.constant === 0 && term.sign === 1) return this.single(term, sum);
    const told = new Set<JointTerms>();
    let place = 0;
    const values = linear.printed.terms.flatMap((printed, index) => {
      const sign = index === 0 ? (printed.sign === -1 ? '-' : '') : printed.sign === -1 ? '- ' : '+ ';
      if (printed.kind === 'constant') return sign + this.count(printed.value);
      const of = linear.terms[place] as LinearTerm;
      const figure = figures[place] ?? null;
      place += 1;
      if (figure !== null) return sign + this.count(figure);
      const held = jointOf(of, joint);
      if (held === undefined || told.has(held)) return [];
      told.add(held);
      return sign + this.words.jointValue(this.count(held.sum), this.jointTerms(held));
    });
    const [whole] = told;
    if (whole && values.length === 1) return `${this.printed(linear)} = ${this.words.notSplit(sum)}`;
    return this.words.sum(this.printed(linear), values.join(' '), sum);
  }

  private single(term: LinearTerm, value: string): string {
    const name = pick(term.name, this.lang);
    if (term.source === 'other') return this.words.singleOther(term.form, name, term.column, value);
    return term.source === 'previous'
      ? this.words.singlePrevious(name, term.column, value)
      : this.words.single(name, term.column, value);
  }

  /** "(8), (9) để trống; kỳ trước chưa có (11); (12) + (13) = 5 chưa tách": why sides are not known. */
  blanks(
    linears: readonly LinearForm[],
    figures: readonly TermFigures[],
    joint: readonly JointTerms[] = [],
  ): string {
    const here: string[] = [];
    const before: string[] = [];
    const others = new Map<string, string[]>();
    const notSplit = new Set<JointTerms>();
    linears.forEach((linear, side) => {
      linear.terms.forEach((term, index) => {
        if (figures[side]?.[index] !== null) return;
        const held = jointOf(term, joint);
        if (held) {
          if (!isWhole(linear, held)) notSplit.add(held);
          return;
        }
        const target =
          term.source === 'row' ? here : term.source === 'previous' ? before : (others.get(term.form) ?? []);
        if (term.source === 'other') others.set(term.form, target);
        if (!target.includes(term.column)) target.push(term.column);
      });
    });
    const parts: string[] = [];
    if (here.length > 0) parts.push(this.words.blankHere(listText(here)));
    if (before.length > 0) parts.push(this.words.blankPrevious(listText(before)));
    for (const [form, columns] of others) parts.push(this.words.blankOther(form, listText(columns)));
    for (const held of notSplit) {
      parts.push(`${this.jointTerms(held)} = ${this.words.notSplit(this.count(held.sum))}`);
    }
    return parts.join('; ');
  }

  /** "(8) + (9)". */
  private jointTerms({ source, form, columns }: JointTerms): string {
    return columns
      .map((column) =>
        source === 'row'
          ? `(${column})`
          : source === 'previous'
            ? this.words.termPrevious(column)
            : this.words.termOther(form, column),
      )
      .join(' + ');
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

/** Whether the side takes all that a joint figure counts, and takes it alike. */
function isWhole({ terms }: LinearForm, { columns, ...where }: JointTerms): boolean {
  const signs = columns.map((column) =>
    terms
      .filter((term) => term.column === column && term.source === where.source && term.form === where.form)
      .reduce((sum, { sign }) => sum + sign, 0),
  );
  return signs.every((sign) => sign === signs[0]);
}

/** What is stated of a side adds up to this. */
function knownSum(linear: LinearForm, figures: TermFigures): bigint {
  return linear.terms.reduce(
    (sum, { sign }, index) => sum + BigInt(sign) * BigInt(figures[index] ?? 0),
    BigInt(linear.constant),
  );
}
