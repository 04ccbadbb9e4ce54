import type { FormColumn, FormDocument, FormRelation } from '../forms/document';
import { FormDocumentError, type FormProblem } from '../forms/errors';
import {
  NotationError,
  parseRelation,
  printExpression,
  type Comparison,
  type Expression,
  type Relation,
} from './notation';

/** A sum with its columns resolved: `index` counts the form's count columns, `form` names another form. */
export interface LinearForm {
  terms: LinearTerm[];
  /** Places of the terms when all are of the row itself, for the quick way. */
  places?: number[];
  constant: number;
  /** As printed, for messages. */
  printed: Expression;
}

export interface LinearTerm {
  source: 'row' | 'previous' | 'other';
  sign: 1 | -1;
  column: string;
  /** Place among the form's figure columns for `row` and `previous`; -1 for `other`. */
  index: number;
  form: string;
  /** The column's own name, for messages. */
  name: FormColumn['name'];
}

export interface CompiledCondition {
  left: LinearForm;
  comparison: Comparison;
  right: LinearForm;
}

export type CompiledRelation = {
  relation: FormRelation;
  parsed: Relation;
  /** Place among the form's relations; findings are ordered by it. */
  order: number;
  /** Columns of this form's current table that take part, left side first. */
  cells: string[];
  /** A term looks into the quarter before. */
  usesPrevious: boolean;
} & (
  | ({ kind: 'comparison'; when?: CompiledCondition } & CompiledCondition)
  | { kind: 'ratio'; column: string; numerator: LinearForm; denominator: LinearForm }
  | { kind: 'total' }
);

export interface CompiledForm {
  form: FormDocument;
  /** Count columns in printed order: the places of a row's vector of values. */
  counts: FormColumn[];
  /** Keys of the count columns, in the same order. */
  keys: string[];
  relations: CompiledRelation[];
  byKey: ReadonlyMap<string, FormColumn>;
}

/** All relations of the forms of one period, ready to be run. Immutable. */
export interface RuleSet {
  forms: CompiledForm[];
  byCode: ReadonlyMap<string, CompiledForm>;
}

/**
 * Compiles the relations of forms that are in force together. Throws FormDocumentError naming the document, the
 * relation and the place in it.
 */
export function compileRules(forms: readonly FormDocument[]): RuleSet {
  const byCode = new Map(forms.map((form) => [form.code, form]));
  const compiled = forms.map((form) => compileForm(form, byCode));
  return { forms: compiled, byCode: new Map(compiled.map((form) => [form.form.code, form])) };
}

function compileForm(form: FormDocument, byCode: ReadonlyMap<string, FormDocument>): CompiledForm {
  const counts = form.columns.filter((column) => column.kind === 'count');
  const relations = form.relations.map((relation, order) => {
    const place = new Place(form, order, relation, byCode);
    return place.compile(counts);
  });
  return {
    form,
    counts,
    keys: counts.map((column) => column.key),
    relations,
    byKey: new Map(form.columns.map((column) => [column.key, column])),
  };
}

/** One relation of one document, for resolving its columns and naming itself in errors. */
class Place {
  constructor(
    private readonly form: FormDocument,
    private readonly order: number,
    private readonly relation: FormRelation,
    private readonly byCode: ReadonlyMap<string, FormDocument>,
  ) {}

  compile(counts: FormColumn[]): CompiledRelation {
    const parsed = this.parse();
    const head = { relation: this.relation, parsed, order: this.order };
    if (parsed.kind === 'total') {
      if (this.form.rows === 'single') this.fail('rows-total-of-single', this.relation.relation);
      this.noDerivation();
      return { ...head, kind: 'total', cells: [], usesPrevious: false };
    }
    if (parsed.kind === 'ratio') {
      const column = this.form.columns.find((candidate) => candidate.key === parsed.column);
      if (!column) this.fail('unknown-column', parsed.column);
      if (column.kind !== 'ratio') this.fail('ratio-of-count', parsed.column);
      this.noDerivation();
      const numerator = this.linear(parsed.numerator, counts);
      const denominator = this.linear(parsed.denominator, counts);
      const cells = unique([parsed.column, ...ownColumns(numerator), ...ownColumns(denominator)]);
      return {
        ...head,
        kind: 'ratio',
        column: parsed.column,
        numerator,
        denominator,
        cells,
        usesPrevious: [numerator, denominator].some(looksBack),
      };
    }
    const left = this.linear(parsed.left, counts);
    const right = this.linear(parsed.right, counts);
    const condition = parsed.when && {
      left: this.linear(parsed.when.left, counts),
      comparison: parsed.when.comparison,
      right: this.linear(parsed.when.right, counts),
    };
    this.checkDerivation(left, parsed.comparison, right);
    const sides = condition ? [left, right, condition.left, condition.right] : [left, right];
    return {
      ...head,
      kind: 'comparison',
      left,
      comparison: parsed.comparison,
      right,
      ...(condition ? { when: condition } : {}),
      cells: unique(sides.flatMap(ownColumns)),
      usesPrevious: sides.some(looksBack),
    };
  }

  private parse(): Relation {
    try {
      return parseRelation(this.relation.relation);
    } catch (error) {
      if (error instanceof NotationError) {
        this.fail('notation', `${error.problem} (${error.at}): ${this.relation.relation}`);
      }
      throw error;
    }
  }

  private linear(expression: Expression, counts: FormColumn[]): LinearForm {
    let constant = 0;
    const terms: LinearTerm[] = [];
    for (const term of expression.terms) {
      if (term.kind === 'constant') {
        constant += term.sign * term.value;
        continue;
      }
      const own = term.form === undefined || term.form === this.form.code;
      const target = own ? this.form : this.byCode.get(term.form as string);
      if (!target) this.fail('unknown-form', term.form ?? '');
      if (!own && (this.relation.scope !== 'unit' || term.period === 'previous')) {
        this.fail('needs-unit-scope', printExpression({ terms: [term] }));
      }
      const column = target.columns.find((candidate) => candidate.key === term.column);
      if (!column) this.fail('unknown-column', `${target.code} (${term.column})`);
      if (column.kind !== 'count') this.fail('not-a-count', `${target.code} (${term.column})`);
      terms.push({
        source: own ? (term.period === 'previous' ? 'previous' : 'row') : 'other',
        sign: term.sign,
        column: term.column,
        index: own ? counts.indexOf(column) : -1,
        form: target.code,
        name: column.name,
      });
    }
    const within = terms.every((term) => term.source === 'row');
    return {
      terms,
      ...(within ? { places: terms.map((term) => term.index) } : {}),
      constant,
      printed: expression,
    };
  }

  /** What `derives` names must be the whole left side of an equation within the row. */
  private checkDerivation(left: LinearForm, comparison: Comparison, right: LinearForm): void {
    const { derives } = this.relation;
    if (derives === undefined) return;
    const within = right.terms.length > 0 && right.terms.every((term) => term.source === 'row');
    const alone = left.terms.length === 1 && left.constant === 0 && left.terms[0]?.column === derives;
    if (comparison !== '=' || !alone || !within || right.constant !== 0)
      this.fail('derives-mismatch', derives);
  }

  private noDerivation(): void {
    if (this.relation.derives !== undefined) this.fail('derives-mismatch', this.relation.derives);
  }

  private fail(problem: FormProblem, detail: string): never {
    throw new FormDocumentError(
      this.form.code,
      `/relations/${this.order}`,
      problem,
      `${this.relation.code}: ${detail}`,
    );
  }
}

function ownColumns(linear: LinearForm): string[] {
  return linear.terms.filter((term) => term.source === 'row').map((term) => term.column);
}

function looksBack(linear: LinearForm): boolean {
  return linear.terms.some((term) => term.source === 'previous');
}

function unique(columns: string[]): string[] {
  return [...new Set(columns)];
}
