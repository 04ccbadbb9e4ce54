import { jointKey } from '../../forms/joint-figures';
import { TOTAL_ROW, type CellValue, type JointFigure, type Row, type Table } from '../../forms/table';
import type { CompiledForm, CompiledRelation, LinearForm, LinearTerm } from '../../rules/compile';
import { readPercent } from '../../rules/printed-ratio';
import type { CellRef, LocateInput } from '../correction';
import { compared, OPPOSITE, quotientBounds, Sum } from './clause';
import {
  constraintOver,
  constraintsByVariable,
  WHOLE_ERROR,
  type Constraint,
  type Linear,
  type Problem,
  type TotalRow,
  type Variable,
} from './problem';

type RowRelation = Exclude<CompiledRelation, { kind: 'total' }>;

/** Adds a relation's column, found for one row or for the unit, so many times to a sum. */
type Add = (sum: Sum, term: LinearTerm, factor: bigint) => void;

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
  private readonly totalRows: TotalRow[] = [];
  private readonly tables = new Map<string, Table>();
  private readonly before = new Map<string, Table>();
  /** By form and row: the place in `rows`. */
  private readonly rowPlaces = new Map<string, Map<string, number>>();
  /** Rows of the quarter before. */
  private readonly earlierRows = new Map<string, Map<string, Row>>();
  /** Of what is no count of this quarter's tables, by name. */
  private readonly others = new Map<string, number>();
  private readonly pinned: ReadonlySet<string>;

  constructor(private readonly input: LocateInput) {
    for (const table of input.tables) if (table.rows.length > 0) this.tables.set(table.form, inOrder(table));
    for (const table of input.previous ?? []) {
      this.before.set(table.form, table);
      this.earlierRows.set(table.form, new Map(table.rows.map((row) => [row.key, row])));
    }
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
          const place = this.rowPlaces.get(form.form.code)?.get(row.key) as number;
          const counts = this.rows[place] as number[];
          this.relation(form, relation, row, (sum, term, factor) => {
            if (term.source === 'row') sum.add(counts[term.index] as number, factor);
            else this.addEarlier(sum, term.form, row.key, term.column, factor);
          });
        }
        if (scope === 'rows') continue;
        const total = table.rows.find(({ key }) => key === TOTAL_ROW);
        this.relation(form, relation, total, (sum, term, factor) => this.addUnit(sum, term, factor));
      }
    }
  }

  problem(): Problem {
    const { variables, constraints, rows, totalRows: totals } = this;
    return { variables, constraints, of: constraintsByVariable(variables, constraints), rows, totals };
  }

  private counts({ form, keys }: CompiledForm): void {
    const places = new Map<string, number>();
    for (const row of this.tables.get(form.code)?.rows ?? []) {
      const place = this.rows.length;
      places.set(row.key, place);
      const counts = keys.map((column) => {
        const stated = row.cells[column] ?? null;
        const whole = typeof stated === 'number' && Number.isSafeInteger(stated);
        const cell = { form: form.code, row: row.key, column };
        const index = this.variable('count', cell, stated, whole ? BigInt(stated) : null, place);
        if (whole && stated < 0) this.negative(index, cell);
        return index;
      });
      this.rows.push(counts);
    }
    this.rowPlaces.set(form.code, places);
    for (const { key, together = [] } of this.tables.get(form.code)?.rows ?? [])
      for (const joint of together) this.joint(form.code, key, joint);
  }

  /** What several columns are together, as it was written; it is taken for true. */
  private joint(form: string, row: string, { columns, value }: JointFigure): void {
    const sum = new Sum();
    for (const column of columns) this.addCell(sum, form, row, column, 1n);
    const place = { code: `${form}.together`, form, row, column: jointKey(columns) };
    this.constraint([sum.between(BigInt(value), BigInt(value))], -1, place);
  }

  /** No relation forbids a negative count, and none has to. */
  private negative(variable: number, { form, row, column }: CellRef): void {
    const alternatives = [{ terms: [{ variable, factor: 1n }], low: 0n, high: null }];
    this.constraint(alternatives, -1, { code: `${form}.count`, form, row, column });
  }

  private totals({ form, keys }: CompiledForm, { relation }: CompiledRelation, { rows }: Table): void {
    const details = new Map(this.rowPlaces.get(form.code));
    const row = details.get(TOTAL_ROW);
    if (rows.length < 2 || row === undefined) return;
    details.delete(TOTAL_ROW);
    const sums = new Map<number, number[]>();
    keys.forEach((column, at) => {
      const figure = this.rows[row]?.[at] as number;
      const parts = [...details.values()].map((place) => this.rows[place]?.[at] as number);
      const difference = new Sum();
      for (const part of parts) difference.add(part, 1n);
      difference.add(figure, -1n);
      const place = { code: relation.code, form: form.code, row: TOTAL_ROW, column };
      this.constraint([difference.between(0n, 0n)], -1, place);
      sums.set(figure, parts);
    });
    this.totalRows.push({ row, sums });
  }

  private relation({ form }: CompiledForm, relation: RowRelation, row: Row | undefined, add: Add): void {
    const place = { code: relation.relation.code, form: form.code, row: row?.key ?? TOTAL_ROW, column: null };
    if (relation.kind === 'ratio') {
      const text = row?.cells[relation.column];
      if (typeof text !== 'string' || text.trim() === '') return;
      const cell = { form: form.code, row: place.row, column: relation.column };
      const release = this.other('ratio', cell, text, this.rowPlaces.get(form.code)?.get(place.row) ?? -1);
      const printed = readPercent(text);
      if (printed === undefined) return this.constraint([], release, place);
      const { numeral, decimals } = printed;
      const numerator = sumOf(add, relation.numerator);
      const denominator = sumOf(add, relation.denominator);
      const digits = BigInt(numeral.replace('.', ''));
      for (const bound of quotientBounds(numerator, denominator, digits, 10n ** BigInt(decimals)))
        this.constraint([bound], release, place);
      return;
    }
    const { left, comparison, right, when } = relation;
    const alternatives = compared(sumOf(add, left, right), comparison);
    if (when !== undefined) {
      alternatives.push(...compared(sumOf(add, when.left, when.right), OPPOSITE[when.comparison]));
    }
    this.constraint(alternatives, -1, place);
  }

  /** The unit's figure: the stated total where there is one, else the rows together. */
  private addUnit(sum: Sum, { form, column, source }: LinearTerm, factor: bigint): void {
    const earlier = source === 'previous';
    const table = (earlier ? this.before : this.tables).get(form);
    const add = (row: string) =>
      earlier
        ? this.addEarlier(sum, form, row, column, factor)
        : this.addCell(sum, form, row, column, factor);
    if (table === undefined) return add(TOTAL_ROW);
    const total = table.rows.find(({ key }) => key === TOTAL_ROW);
    if (total && (table.rows.length === 1 || Number.isInteger(total.cells[column]))) return add(TOTAL_ROW);
    for (const { key } of table.rows) if (key !== TOTAL_ROW) add(key);
  }

  private addCell(sum: Sum, form: string, row: string, column: string, factor: bigint): void {
    const place = this.rowPlaces.get(form)?.get(row);
    const at = this.input.rules.byCode.get(form)?.keys.indexOf(column) ?? -1;
    const known = place === undefined ? undefined : this.rows[place]?.[at];
    sum.add(known ?? this.other('beyond', { form, row, column }, null, -1), factor);
  }

  private addEarlier(sum: Sum, form: string, row: string, column: string, factor: bigint): void {
    const stated = this.earlierRows.get(form)?.get(row)?.cells[column] ?? null;
    if (typeof stated === 'number' && Number.isSafeInteger(stated)) sum.constant += factor * BigInt(stated);
    else sum.add(this.other('beyond', { form: `previous ${form}`, row, column }, null, -1), factor);
  }

  private other(kind: Variable['kind'], cell: CellRef, stated: CellValue, row: number): number {
    const name = keyOf(cell);
    const known = this.others.get(name) ?? this.variable(kind, cell, stated, null, row);
    this.others.set(name, known);
    return known;
  }

  private variable(
    kind: Variable['kind'],
    cell: CellRef,
    stated: CellValue,
    value: bigint | null,
    row: number,
  ): number {
    const cost = this.pinned.size > 0 && this.pinned.has(keyOf(cell)) ? Infinity : WHOLE_ERROR;
    return this.variables.push({ kind, cell, stated, value, cost, row }) - 1;
  }

  private constraint(alternatives: Linear[], release: number, relation: Constraint['relation']): void {
    this.constraints.push(constraintOver(this.variables, alternatives, release, relation));
  }
}

/** A linear form, less another one. */
function sumOf(add: Add, form: LinearForm, less?: LinearForm): Sum {
  const sum = new Sum();
  for (const term of form.terms) add(sum, term, BigInt(term.sign));
  for (const term of less?.terms ?? []) add(sum, term, BigInt(-term.sign));
  sum.constant += BigInt(form.constant - (less?.constant ?? 0));
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
