import { jointKey } from '../forms/joint-figures';
import { TOTAL_ROW, type Row, type Table } from '../forms/table';
import { rowNumbersOf } from '../rules/check/finding-frame';
import { NO_RESTS, tableValues, unitValues, type TableValues } from '../rules/check/table-values';
import { unitTotal } from '../rules/check/unit-total';
import type { CompiledForm, CompiledRelation } from '../rules/compile';
import type { TermFigures, ChainStep, RelationRef } from '../rules/finding';
import { figuresOf, sidesOf, type Values } from '../rules/linear';
import type { LocateInput } from './correction';

/** The figures that relations are asked with, as findings have them; tables are looked through once for all of them. */
export class RelationFacts {
  private readonly now: ReadonlyMap<string, FactTable>;
  private readonly before: ReadonlyMap<string, FactTable>;
  private readonly totals = new Map<string, number>();

  constructor(private readonly input: LocateInput) {
    this.now = factTables(input.tables);
    this.before = factTables(input.previous ?? []);
  }

  of(relation: RelationRef): ChainStep {
    const form = this.input.rules.byCode.get(relation.form);
    const compiled = form?.relations.find(({ relation: { code } }) => code === relation.code);
    const table = this.now.get(relation.form);
    const row = table?.row(relation.row);
    const joint = row?.together?.find(({ columns }) => jointKey(columns) === relation.column);
    const rowLabel = row?.label.normalize('NFC') ?? null;
    const number = table?.rowNumber(relation.row.normalize('NFC'), rowLabel);
    const together = joint?.value ?? null;
    const step: ChainStep = { ...relation, sides: [], rows: null, together, rowLabel, ...number };
    // What several are together and that no count is below zero are no relations of the form.
    if (form === undefined || compiled === undefined || table === undefined) return step;
    if (compiled.kind === 'total') return { ...step, rows: rowsOf(table.table, relation.column ?? '') };
    return { ...step, sides: this.sides(form, compiled, relation.row, table) };
  }

  private sides(
    form: CompiledForm,
    compiled: Exclude<CompiledRelation, { kind: 'total' }>,
    row: string,
    table: FactTable,
  ): TermFigures[] {
    const { scope } = compiled.relation;
    const unit = scope === 'unit' || (scope === 'both' && row === TOTAL_ROW);
    const valuesOf = (of: FactTable) => (unit ? of.unitValues(form) : of.rowValues(form, row));
    const now = valuesOf(table);
    const earlier = this.before.get(form.form.code);
    const then = earlier && valuesOf(earlier);
    const values: Values = {
      row: now.values,
      at: 0,
      previous: then?.values ?? new Float64Array(0),
      previousAt: then === undefined || then.rows.length === 0 ? -1 : 0,
      other: (other, column) => this.total(other, column),
      rests: now.rests,
      previousRests: then?.rests ?? NO_RESTS,
      // Figures are told one by one; what several are together is a relation of its own.
      otherRests: () => [],
    };
    return sidesOf(compiled).map((side) => figuresOf(side, values));
  }

  /** NaN where it is not known. */
  private total(form: string, column: string): number {
    const name = `${form} ${column}`;
    const known = this.totals.get(name) ?? unitTotal(this.now.get(form)?.table, column) ?? NaN;
    this.totals.set(name, known);
    return known;
  }
}

/** A table with its rows and its unit's figures to hand. */
class FactTable {
  readonly rowNumber: ReturnType<typeof rowNumbersOf>;
  private readonly rows: ReadonlyMap<string, Row>;
  private unit: TableValues | undefined;

  constructor(readonly table: Table) {
    this.rowNumber = rowNumbersOf(table);
    this.rows = new Map(table.rows.map((row): [string, Row] => [row.key, row]).reverse());
  }

  row(key: string): Row | undefined {
    return this.rows.get(key);
  }

  rowValues(form: CompiledForm, key: string): TableValues {
    const row = this.rows.get(key);
    return tableValues(form, { ...this.table, rows: row ? [row] : [] });
  }

  unitValues(form: CompiledForm): TableValues {
    return (this.unit ??= unitValues(form, this.table));
  }
}

/** By form, of several tables of one the first. */
function factTables(tables: readonly Table[]): ReadonlyMap<string, FactTable> {
  return new Map(tables.map((table): [string, FactTable] => [table.form, new FactTable(table)]).reverse());
}

function rowsOf({ rows }: Table, column: string): NonNullable<ChainStep['rows']> {
  let sum = 0n;
  let blanks = 0;
  let stated: number | null = null;
  for (const { key, cells } of rows) {
    const cell = cells[column];
    const value = typeof cell === 'number' && Number.isSafeInteger(cell) ? cell : null;
    if (key === TOTAL_ROW) stated = value;
    else if (value === null) blanks += 1;
    else sum += BigInt(value);
  }
  return { stated, sum: String(sum), blanks };
}
