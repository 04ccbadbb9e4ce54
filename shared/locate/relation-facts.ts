import { jointKey } from '../forms/joint-figures';
import { TOTAL_ROW, type Table } from '../forms/table';
import { rowNumberOf } from '../rules/check/finding-frame';
import { NO_RESTS, tableValues, unitValues } from '../rules/check/table-values';
import { unitTotal } from '../rules/check/unit-total';
import type { CompiledForm, CompiledRelation } from '../rules/compile';
import type { TermFigures, ChainStep, RelationRef } from '../rules/finding';
import { figuresOf, sidesOf, type Values } from '../rules/linear';
import type { LocateInput } from './correction';

/** The figures that a relation is asked with, as findings have them. */
export function factsOf(input: LocateInput, relation: RelationRef): ChainStep {
  const form = input.rules.byCode.get(relation.form);
  const compiled = form?.relations.find(({ relation: { code } }) => code === relation.code);
  const table = input.tables.find((candidate) => candidate.form === relation.form);
  const row = table?.rows.find(({ key }) => key === relation.row);
  const joint = row?.together?.find(({ columns }) => jointKey(columns) === relation.column);
  const rowLabel = row?.label.normalize('NFC') ?? null;
  const number = table && rowNumberOf(table, relation.row.normalize('NFC'), rowLabel);
  const together = joint?.value ?? null;
  const step: ChainStep = { ...relation, sides: [], rows: null, together, rowLabel, ...number };
  // What several are together and that no count is below zero are no relations of the form.
  if (form === undefined || compiled === undefined || table === undefined) return step;
  if (compiled.kind === 'total') return { ...step, rows: rowsOf(table, relation.column ?? '') };
  return { ...step, sides: sides(input, form, compiled, relation, table) };
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
  const valuesOf = (of: Table) =>
    unit
      ? unitValues(form, of)
      : tableValues(form, { ...of, rows: of.rows.filter(({ key }) => key === row) });
  const now = valuesOf(table);
  const then = before && valuesOf(before);
  const values: Values = {
    row: now.values,
    at: 0,
    previous: then?.values ?? new Float64Array(0),
    previousAt: then === undefined || then.rows.length === 0 ? -1 : 0,
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
