import type { FormColumn } from '../forms/document';
import { TOTAL_ROW } from '../forms/table';
import type { Row } from '../forms/table';
import { findingWords } from './words';
import type { Lang } from '../language/language';
import { pick } from '../language/language';
import { formatDecimal } from '../language/number';
import type { CompiledForm, CompiledRelation, LinearForm } from './compile';
import type { Finding } from './finding';
import { emptyFinding, relationFinding } from './finding-frame';
import { evaluate } from './linear';
import { printRelation } from './notation';
import type { PrintStyle, Relation } from './notation';
import type { SumRow } from './check/check-sum-row';
import type { RowCursor } from './check/row-cursor';
import type { PrintedPercent } from './printed-ratio';
import { percent, subtract } from './rational';
import { list, SideText } from './side-text';

type Comparison = Extract<CompiledRelation, { kind: 'comparison' }>;
type Ratio = Extract<CompiledRelation, { kind: 'ratio' }>;

interface WrongRatio {
  text: string;
  printed: PrintedPercent | undefined;
  numerator: number;
  denominator: number;
  /** Columns with which the printed percentage would be right. */
  other: readonly FormColumn[];
}

/** Turns the outcome of a relation into a finding with its sentence. */
export class Describer {
  readonly words: (typeof findingWords)['vi'];
  private readonly style: PrintStyle;
  private readonly text: SideText;

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
    this.text = new SideText(words, this.style, lang);
  }

  missing(form: CompiledForm): Finding {
    const { code } = form.form;
    return {
      ...emptyFinding(form, null, `${code}.missing`, 'undecided'),
      severity: 'info',
      message: this.words.missing(code, pick(form.form.shortTitle, this.lang)),
    };
  }

  blanks(form: CompiledForm, row: Row, columns: readonly FormColumn[]): Finding {
    return {
      ...emptyFinding(form, row, `${form.form.code}.blank`, 'undecided'),
      severity: 'info',
      cells: columns.map((column) => column.key),
      message: this.sentence(form, row, this.words.blanks(list(columns.map((column) => column.key)))),
    };
  }

  sumRow(form: CompiledForm, { row, equal, unequal }: SumRow): Finding {
    return {
      ...emptyFinding(form, row, `${form.form.code}.row-is-sum`, 'fail'),
      severity: 'query',
      cells: equal,
      message: this.sentence(form, row, this.words.sumRow(unequal)),
    };
  }

  noPrevious(form: CompiledForm, relation: CompiledRelation): Finding {
    const text = this.words.noPrevious(this.printed(relation));
    return {
      ...relationFinding(form, null, relation, 'undecided'),
      message: this.sentence(form, null, text),
    };
  }

  undecided(form: CompiledForm, relation: Comparison | Ratio, row: RowCursor): Finding {
    const text = this.words.undecided(this.printed(relation), this.text.blanks(sides(relation), row));
    return {
      ...relationFinding(form, row.row, relation, 'undecided'),
      ...(relation.kind === 'comparison' ? this.knownSides(relation, row) : {}),
      message: this.sentence(form, row.row, text),
    };
  }

  broken(
    form: CompiledForm,
    relation: Comparison,
    row: RowCursor,
    left: number | bigint,
    right: number | bigint,
  ): Finding {
    const difference = BigInt(right) - BigInt(left);
    const text = this.contradiction(
      relation,
      this.text.side(relation.left, row, left),
      this.text.side(relation.right, row, right),
      this.text.count(difference < 0n ? -difference : difference),
    );
    return {
      ...relationFinding(form, row.row, relation, 'fail'),
      stated: Number(left),
      computed: Number(right),
      difference: Number(difference),
      message: this.sentence(form, row.row, text, relation),
    };
  }

  /** The parts that are known already exceed what they may be. */
  brokenDespiteBlanks(form: CompiledForm, relation: Comparison, row: RowCursor): Finding {
    const left = this.text.knownSide(relation.left, row);
    const right = this.text.knownSide(relation.right, row);
    const text = this.contradiction(
      relation,
      left.text,
      right.text,
      this.text.count(Math.abs(left.known - right.known)),
    );
    return {
      ...relationFinding(form, row.row, relation, 'fail'),
      ...this.knownSides(relation, row),
      message: this.sentence(form, row.row, text, relation),
    };
  }

  wrongTotal(
    form: CompiledForm,
    relation: CompiledRelation,
    total: Row,
    column: FormColumn,
    stated: number,
    sum: number | bigint,
    blanks: number,
  ): Finding {
    const name = pick(column.name, this.lang);
    const difference = BigInt(sum) - BigInt(stated);
    const text =
      blanks > 0
        ? this.words.totalWithBlanks(
            name,
            column.key,
            this.text.count(stated),
            this.text.count(sum),
            this.text.count(blanks),
          )
        : this.words.total(
            name,
            column.key,
            this.text.count(stated),
            this.text.count(sum),
            this.text.count(difference < 0n ? -difference : difference),
          );
    return {
      ...relationFinding(form, total, relation, 'fail'),
      cells: [column.key],
      stated,
      computed: blanks > 0 ? null : Number(sum),
      difference: blanks > 0 ? null : Number(difference),
      message: this.sentence(form, total, text, relation),
    };
  }

  undecidedTotal(
    form: CompiledForm,
    relation: CompiledRelation,
    total: Row,
    column: FormColumn,
    blanks: number,
  ): Finding {
    const name = pick(column.name, this.lang);
    const stated = total.cells[column.key];
    const text = this.words.totalUndecided(
      name,
      column.key,
      typeof stated === 'number' ? this.text.count(blanks) : null,
    );
    return {
      ...relationFinding(form, total, relation, 'undecided'),
      cells: [column.key],
      stated: typeof stated === 'number' ? stated : null,
      message: this.sentence(form, total, text),
    };
  }

  wrongRatio(form: CompiledForm, relation: Ratio, row: RowCursor, ratio: WrongRatio): Finding {
    const column = form.byKey.get(relation.column) as FormColumn;
    const name = pick(column.name, this.lang);
    const { printed, numerator, denominator } = ratio;
    const divisor = this.text.bracketed(relation.denominator);
    const base = relationFinding(form, row.row, relation, 'fail');
    if (!printed) {
      const text = this.words.ratioUnreadable(name, ratio.text);
      return { ...base, message: this.sentence(form, row.row, text, relation) };
    }
    if (denominator <= 0) {
      const text = this.words.ratioOfNothing(name, ratio.text, divisor);
      return { ...base, message: this.sentence(form, row.row, text, relation) };
    }
    const rounded = percent(numerator, denominator, printed.decimals);
    const exact = percent(numerator, denominator, printed.decimals + 2);
    const quotient = `${this.text.bracketed(relation.numerator)} / ${divisor} = ${this.text.count(numerator)}/${this.text.count(denominator)}`;
    const parts = [
      this.words.ratio(
        name,
        ratio.text,
        quotient,
        formatDecimal(exact, this.lang),
        formatDecimal(rounded, this.lang),
      ),
    ];
    const fits = ratio.other.filter((candidate) => `(${candidate.key})` !== divisor);
    if (fits.length > 0) parts.push(this.words.ratioFits(list(fits.map((candidate) => candidate.key))));
    return {
      ...base,
      stated: Number(printed.numeral),
      computed: Number(rounded),
      difference: Number(subtract(rounded, printed.numeral, printed.decimals)),
      message: this.sentence(form, row.row, parts.join(' '), relation),
    };
  }

  /** "Biểu K01, dòng “Tổng cộng”: … Sửa ô sai …" */
  private sentence(form: CompiledForm, row: Row | null, text: string, relation?: CompiledRelation): string {
    const alone = form.form.rows === 'single' && row?.key === TOTAL_ROW;
    const label = row === null || alone ? null : row.label.normalize('NFC');
    const parts = [`${this.words.where(form.form.code, label)}: ${text}`];
    if (relation) {
      const { hint, severity } = relation.relation;
      if (hint) parts.push(pick(hint, this.lang));
      if (severity === 'error') parts.push(this.words.mendError);
      else if (severity === 'query' && !hint) parts.push(this.words.mendQuery);
    }
    return parts.join(' ');
  }

  private contradiction(relation: Comparison, left: string, right: string, difference: string): string {
    const { when } = relation.parsed as Extract<Relation, { kind: 'comparison' }>;
    const text = this.comparison(relation, left, right, difference);
    if (!when) return text;
    const condition = printRelation({ kind: 'comparison', ...when }, this.style);
    return this.words.onCondition(text, condition);
  }

  private comparison(relation: Comparison, left: string, right: string, difference: string): string {
    switch (relation.comparison) {
      case '=':
        return relation.right.terms.length === 0
          ? this.words.equalConstant(left, right)
          : this.words.equal(left, right, difference);
      case '<=':
        return this.words.atMost(left, right, difference);
      case '>=':
        return this.words.atLeast(left, right, difference);
      case '<':
        return this.words.less(left, right);
      case '>':
        return this.words.more(left, right);
      case '<>':
        return this.words.unequal(left, right);
    }
  }

  private knownSides(relation: Comparison, row: RowCursor): Pick<Finding, 'stated' | 'computed'> {
    const known = (linear: LinearForm) => {
      const value = evaluate(linear, row.values);
      return Number.isNaN(value) ? null : value;
    };
    return { stated: known(relation.left), computed: known(relation.right) };
  }

  private printed(relation: CompiledRelation): string {
    return printRelation(relation.parsed, this.style);
  }
}

function sides(relation: Comparison | Ratio): LinearForm[] {
  if (relation.kind === 'ratio') return [relation.numerator, relation.denominator];
  const { when } = relation;
  return [relation.left, relation.right, ...(when ? [when.left, when.right] : [])];
}
