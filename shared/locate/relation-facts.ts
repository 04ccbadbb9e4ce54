import { TOTAL_ROW, type Row, type Table } from '../forms/table';
import { NO_RESTS, tableValues, unitValues, type TableValues } from '../rules/check/table-values';
import { unitTotal } from '../rules/check/unit-total';
import type { CompiledForm, CompiledRelation } from '../rules/compile';
import type { TermFigures } from '../rules/finding';
import { figuresOf, sidesOf, type Values } from '../rules/linear';
import type { ChainStep, LocateInput, RelationRef } from './correction';

/** The figures that a relation is asked with, as findings have them. */
export function factsOf(input: LocateInput, relation: RelationRef): ChainStep {
  const form = input.rules.byCode.get(relation.form);
  const compiled = form?.relations.find(({ relation: { code } }) => code === relation.code);
  const table = input.tables.find((candidate) => candidate.form === relation.form);
  // That a count is not below zero is no relation of the form.
  if (form === undefined || compiled === undefined || table === undefined)
    return { ...relation, sides: [], rows: null };
  if (compiled.kind === 'total')
    return { ...relation, sides: [], rows: rowsOf(table, relation.column ?? '') };
  return { ...relation, sides: sides(input, form, compiled, relation, table), rows: null };
}

function sides(
  { tables, previous }: LocateInput,
  form: CompiledForm,
  compiled: Exclude<CompiledRelation, { kind: 'total' }>,
  { row }: RelationRef,
  table: Table,
): TermFigures[] {
  const before = previous?.find((candidate) => candidate.form === form.form.code);
  const { scope } = compiled.relation;
  const unit = scope === 'unit' || (scope === 'both' && row === TOTAL_ROW);
  const now = unit ? unitValues(form, table) : tableValues(form, table);
  const then = before && (unit ? unitValues(form, before) : tableValues(form, before));
  const placeOf = (values: TableValues) =>
    unit ? 0 : values.rows.findIndex(({ key }: Row) => key === row) * values.width;
  const values: Values = {
    row: now.values,
    at: placeOf(now),
    previous: then?.values ?? new Float64Array(0),
    previousAt: then === undefined ? -1 : Math.max(-1, placeOf(then)),
    other: (other, column) =>
      unitTotal(
        tables.find((candidate) => candidate.form === other),
        column,
      ) ?? NaN,
    rests: now.rests,
    previousRests: then?.rests ?? NO_RESTS,
    // Figures are told one by one; what several are together is a relation of its own.
    otherRests: () => [],
  };
  return sidesOf(compiled).map((side) => figuresOf(side, values));
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
