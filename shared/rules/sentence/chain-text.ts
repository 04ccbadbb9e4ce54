import { sumText } from '../../forms/column-text';
import type { Lang } from '../../language/language';
import type { CompiledRelation, LinearTerm, RuleSet } from '../compile';
import type { ChainStep, RelationRef } from '../finding';
import type { FigureSource, ForcedSum } from '../forced-sum';
import { sidesOf } from '../linear';
import { findingWords } from '../words';
import { SideText } from './side-text';

/** What a chain is told in: names that go without saying are left out. */
export interface ChainFrame {
  rules: RuleSet;
  /** What the row is called in a sentence; null where it need not be told. */
  label: (form: string, row: string) => string | null;
  /** What columns are together, by jointKey; undefined where they are no joint figure. */
  together: (form: string, row: string, column: string) => number | undefined;
  /** Whether the form need not be told. */
  isKnown: (form: string) => boolean;
}

/** Says relations that several conclusions are drawn from, in one language. */
export class ChainText {
  private readonly words: (typeof findingWords)['vi'];
  private readonly sides: SideText;

  constructor(
    private readonly frame: ChainFrame,
    lang: Lang,
  ) {
    this.words = findingWords[lang];
    this.sides = new SideText(lang);
  }

  /** "(3) = (7) + (11) với (3) là 100, (7) là 70; …" */
  steps(chain: readonly ChainStep[]): string {
    return chain
      .map((step) => this.words.step(this.relation(step), this.figures(step)))
      .join(this.words.because);
  }

  relation({ form, row, column, code }: RelationRef): string {
    const compiled = this.compiled({ form, code });
    if (column !== null && compiled?.kind === 'total') return this.inForm(this.words.columnSum(column), form);
    const printed =
      compiled === undefined ? this.ofCells(form, row, column ?? code) : this.sides.relation(compiled.parsed);
    const label = this.frame.label(form, row);
    return this.inForm(label === null ? printed : this.words.inRow(printed, label), form);
  }

  private figures(step: ChainStep): string {
    const { rows, sides } = step;
    if (rows !== null) {
      const stated = rows.stated === null ? [] : [this.words.statedTotal(this.sides.count(rows.stated))];
      const sum = this.words.rowsTogether(this.sides.count(BigInt(rows.sum)), rows.blanks);
      return [...stated, sum].join(', ');
    }
    const compiled = this.compiled(step);
    if (compiled === undefined || compiled.kind === 'total') return '';
    const named = new Map<string, string>();
    sidesOf(compiled).forEach(({ terms }, side) => {
      terms.forEach((term, at) => {
        const value = sides[side]?.[at] ?? null;
        if (value !== null) named.set(`${term.source} ${term.form} ${term.column}`, this.figure(term, value));
      });
    });
    return [...named.values()].join(', ');
  }

  private figure({ source, form, column }: LinearTerm, value: number): string {
    if (source === 'previous') return this.words.figurePrevious(column, this.sides.count(value));
    const figure = this.words.figure(column, this.sides.count(value));
    return source === 'other' ? this.words.cellOfForm(form, figure) : figure;
  }

  /** What is asked of cells whatever the form: what several are together, and that none is below zero. */
  private ofCells(form: string, row: string, column: string): string {
    const joint = this.frame.together(form, row, column);
    return joint === undefined
      ? `(${column}) >= 0`
      : `${sumText(column.split('+'))} = ${this.sides.count(joint)}`;
  }

  private inForm(relation: string, form: string): string {
    return this.frame.isKnown(form) ? relation : this.words.inForm(relation, form);
  }

  private compiled({ form, code }: Pick<RelationRef, 'form' | 'code'>): CompiledRelation | undefined {
    return this.frame.rules.byCode.get(form)?.relations.find(({ relation }) => relation.code === code);
  }
}

/**
 * "(8) + (9) = 157, suy từ (7) và (10)": sums of blanks that something is computed with.
 * @param known a form that need not be named
 */
export function forcedSumText(sums: readonly ForcedSum[], lang: Lang, known?: string): string {
  const words = findingWords[lang];
  const sides = new SideText(lang);
  return sums
    .map(({ form, columns, value, from }) => {
      const named = from.map((one) => sourceText(one, form, lang));
      const sum = form === known ? sumText(columns) : words.inForm(sumText(columns), form);
      return words.forced(sum, sides.count(value), words.and(named));
    })
    .join('; ');
}

function sourceText({ source, form, column }: FigureSource, own: string, lang: Lang): string {
  const words = findingWords[lang];
  if (source === 'previous') return words.termPrevious(column);
  if (source === 'rows') return words.columnSum(column);
  return form === own ? `(${column})` : words.termOther(form, column);
}
