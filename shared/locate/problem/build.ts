import { TOTAL_ROW, type Row, type Table } from '../../forms/table';
import type { CompiledForm, CompiledRelation, LinearForm, LinearTerm } from '../../rules/compile';
import { readPercent } from '../../rules/printed-ratio';
import type { CellRef, LocateInput } from '../correction';
import { compared, OPPOSITE, quotientBounds, Sum } from './clause';
import { WHOLE_ERROR, type Constraint, type Linear, type Problem, type Variable } from './problem';

type RowRelation = Exclude<CompiledRelation, { kind: 'total' }>;

/** A relation's columns, found for one row or for the unit. */
type Find = (term: LinearTerm) => Sum;

/**
 * The relations of severity `error` over a quarter's figures. Rows are taken in the order of their keys, so that equal
 * data in any order give equal problems. A relation without the quarter before, or without rows, asks nothing.
 */
export function buildProblem(input: LocateInput): Problem {
  const builder = new Builder(input);
  for (const form of input.rules.forms) builder.form(form);
  return builder.problem();
}

class Builder {
  private readonly variables: Variable[] = [];
  private readonly constraints: Constraint[] = [];
  private readonly rows: number[][] = [];
  private readonly tables = new Map<string, Table>();
  private readonly before = new Map<string, Table>();
  private readonly places = new Map<string, number>();
  private readonly rowPlaces = new Map<string, number>();
  private readonly pinned: ReadonlySet<string>;

  constructor(private readonly input: LocateInput) {
    for (const table of input.tables) if (table.rows.length > 0) this.tables.set(table.form, inOrder(table));
    for (const table of input.previous ?? []) this.before.set(table.form, inOrder(table));
    this.pinned = new Set((input.pinned ?? []).map(keyOf));
    for (const form of input.rules.forms) this.counts(form);
  }

  form(form: CompiledForm): void {
    const table = this.tables.get(form.form.code);
    if (table === undefined) return;
    for (const relation of form.relations) {
      if (relation.relation.severity !== 'error') continue;
      const { scope } = relation.relation;
      if (relation.kind === 'total') this.totals(form, relation, table);
      else if (!relation.usesPrevious || this.before.has(form.form.code)) {
        for (const row of scope === 'unit' ? [] : table.rows) {
          if (scope === 'both' && row.key === TOTAL_ROW) continue;
          this.relation(form, relation, row, (term) => this.inRow(term, row.key));
        }
        if (scope === 'rows') continue;
        const total = table.rows.find(({ key }) => key === TOTAL_ROW);
        this.relation(form, relation, total, (term) => this.inUnit(term));
      }
    }
  }

  problem(): Problem {
    const { variables, constraints, rows } = this;
    const of: number[][] = variables.map(() => []);
    constraints.forEach((constraint, index) => {
      for (const variable of constraint.variables) of[variable]?.push(index);
    });
    return { variables, constraints, of, rows };
  }

  private counts({ form, keys }: CompiledForm): void {
    for (const row of this.tables.get(form.code)?.rows ?? []) {
      const place = this.rows.length;
      this.rowPlaces.set(keyOf({ form: form.code, row: row.key, column: '' }), place);
      this.rows.push(
        keys.map((column) => {
          const stated = row.cells[column] ?? null;
          const whole = typeof stated === 'number' && Number.isSafeInteger(stated);
          const cell = { form: form.code, row: row.key, column };
          const index = this.variable(
            { kind: 'count', cell, stated, value: whole ? BigInt(stated) : null },
            place,
          );
          if (whole && stated < 0) this.negative(index, cell);
          return index;
        }),
      );
    }
  }

  /** No relation forbids a negative count, and none has to. */
  private negative(variable: number, { form, row, column }: CellRef): void {
    const alternatives = [{ terms: [{ variable, factor: 1n }], low: 0n, high: null }];
    this.constraint(alternatives, -1, { code: `${form}.count`, form, row, column });
  }

  private totals({ form, keys }: CompiledForm, { relation }: CompiledRelation, { rows }: Table): void {
    if (rows.length < 2 || !rows.some(({ key }) => key === TOTAL_ROW)) return;
    for (const column of keys) {
      const difference = new Sum();
      for (const { key } of rows) {
        const variable = this.places.get(keyOf({ form: form.code, row: key, column })) as number;
        difference.add(variable, key === TOTAL_ROW ? -1n : 1n);
      }
      const place = { code: relation.code, form: form.code, row: TOTAL_ROW, column };
      this.constraint([difference.between(0n, 0n)], -1, place);
    }
  }

  private relation({ form }: CompiledForm, relation: RowRelation, row: Row | undefined, find: Find): void {
    const place = { code: relation.relation.code, form: form.code, row: row?.key ?? TOTAL_ROW, column: null };
    if (relation.kind === 'ratio') {
      const text = row?.cells[relation.column];
      if (typeof text !== 'string' || text.trim() === '') return;
      const cell = { form: form.code, row: place.row, column: relation.column };
      const release =
        this.places.get(keyOf(cell)) ??
        this.variable({ kind: 'ratio', cell, stated: text, value: null }, this.rowOf(form.code, place.row));
      const printed = readPercent(text);
      if (printed === undefined) return this.constraint([], release, place);
      const { numeral, decimals } = printed;
      const numerator = sumOf(relation.numerator, find);
      const denominator = sumOf(relation.denominator, find);
      const digits = BigInt(numeral.replace('.', ''));
      for (const bound of quotientBounds(numerator, denominator, digits, 10n ** BigInt(decimals)))
        this.constraint([bound], release, place);
      return;
    }
    const { left, comparison, right, when } = relation;
    const alternatives = compared(sumOf(left, find).plus(sumOf(right, find), -1n), comparison);
    if (when !== undefined) {
      const condition = sumOf(when.left, find).plus(sumOf(when.right, find), -1n);
      alternatives.push(...compared(condition, OPPOSITE[when.comparison]));
    }
    this.constraint(alternatives, -1, place);
  }

  private inRow(term: LinearTerm, row: string): Sum {
    const { form, column, source } = term;
    return source === 'previous' ? this.earlier(form, row, column) : this.cell(form, row, column);
  }

  /** The unit's figure: the stated total where there is one, else the rows together. */
  private inUnit({ form, column, source }: LinearTerm): Sum {
    const earlier = source === 'previous';
    const table = (earlier ? this.before : this.tables).get(form);
    const read = (row: string) => (earlier ? this.earlier(form, row, column) : this.cell(form, row, column));
    if (table === undefined) return read(TOTAL_ROW);
    const total = table.rows.find(({ key }) => key === TOTAL_ROW);
    if (total && (table.rows.length === 1 || Number.isInteger(total.cells[column]))) return read(TOTAL_ROW);
    const sum = new Sum();
    for (const { key } of table.rows) if (key !== TOTAL_ROW) sum.plus(read(key), 1n);
    return sum;
  }

  private cell(form: string, row: string, column: string): Sum {
    const cell = { form, row, column };
    const sum = new Sum();
    sum.add(
      this.places.get(keyOf(cell)) ?? this.variable({ kind: 'beyond', cell, stated: null, value: null }, -1),
      1n,
    );
    return sum;
  }

  private earlier(form: string, row: string, column: string): Sum {
    const stated = this.before.get(form)?.rows.find(({ key }) => key === row)?.cells[column] ?? null;
    const sum = new Sum();
    if (typeof stated === 'number' && Number.isSafeInteger(stated)) sum.constant = BigInt(stated);
    else {
      const cell = { form: `previous ${form}`, row, column };
      const known = this.places.get(keyOf(cell));
      sum.add(known ?? this.variable({ kind: 'beyond', cell, stated: null, value: null }, -1), 1n);
    }
    return sum;
  }

  private rowOf(form: string, row: string): number {
    return this.rowPlaces.get(keyOf({ form, row, column: '' })) as number;
  }

  private variable(variable: Omit<Variable, 'cost' | 'row'>, row: number): number {
    const { cell } = variable;
    const weight = this.input.weights?.(cell) ?? 1;
    const cost = this.pinned.has(keyOf(cell)) ? Infinity : Math.max(1, Math.round(weight * WHOLE_ERROR));
    this.places.set(keyOf(cell), this.variables.length);
    return this.variables.push({ ...variable, cost, row }) - 1;
  }

  private constraint(alternatives: Linear[], release: number, relation: Constraint['relation']): void {
    const variables = new Set(alternatives.flatMap(({ terms }) => terms.map(({ variable }) => variable)));
    const rows = new Set([...variables].map((variable) => this.variables[variable]?.row ?? -1));
    rows.delete(-1);
    if (release >= 0) variables.add(release);
    const all = [...variables].sort((a, b) => a - b);
    this.constraints.push({ alternatives, release, relation, variables: all, link: rows.size > 1 });
  }
}

function sumOf(linear: LinearForm, find: Find): Sum {
  const sum = new Sum();
  for (const term of linear.terms) sum.plus(find(term), BigInt(term.sign));
  sum.constant += BigInt(linear.constant);
  return sum;
}

function keyOf({ form, row, column }: CellRef): string {
  return `${form}\n${row}\n${column}`;
}

function inOrder(table: Table): Table {
  const before = (a: Row, b: Row) =>
    Number(a.key === TOTAL_ROW) - Number(b.key === TOTAL_ROW) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  return { ...table, rows: [...table.rows].sort(before) };
}
