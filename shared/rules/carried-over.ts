import { TOTAL_ROW, type CellValue, type Row, type Table } from '../forms/table';
import type { CompiledForm, CompiledRelation, RuleSet } from './compile';
import { tableValues, unitValues } from './check/table-values';

/**
 * What a quarter opens with: for every relation of the kind `(6) = previous (11)` the figure of the quarter before,
 * in the rows that it had. The tables hold these cells only; the rest is for the unit to fill in.
 */
export function openingTables(rules: RuleSet, previous: readonly Table[]): Table[] {
  const tables: Table[] = [];
  for (const form of rules.forms) {
    const carries = carriesOf(form);
    const before = previous.find((table) => table.form === form.form.code);
    if (carries.length === 0 || before === undefined || before.rows.length === 0) continue;
    const details = form.form.rows === 'single' ? unitValues(form, before) : tableValues(form, before);
    const rows: Row[] = details.rows.map((row, index) => {
      const cells: Record<string, CellValue> = {};
      for (const { to, from } of carries) {
        const value = details.values[index * details.width + form.keys.indexOf(from)] as number;
        if (!Number.isNaN(value)) cells[to] = value;
      }
      return { key: row.key, label: row.label, cells };
    });
    // A total over rows is summed again from them; one that stands alone is all there is to carry.
    const kept = rows.length === 1 ? rows : rows.filter((row) => row.key !== TOTAL_ROW);
    tables.push({ form: form.form.code, rows: kept });
  }
  return tables;
}

/** A column that takes over a column of the quarter before. */
export interface Carry {
  to: string;
  from: string;
}

/** What relations of the kind `(6) = previous (11)` say of a form. */
export function carriesOf(form: CompiledForm): Carry[] {
  return form.relations.flatMap(carryOf);
}

function carryOf(relation: CompiledRelation): Carry[] {
  if (relation.kind !== 'comparison' || relation.comparison !== '=') return [];
  const [to, ...moreLeft] = relation.left.terms;
  const [from, ...moreRight] = relation.right.terms;
  if (!to || !from || moreLeft.length > 0 || moreRight.length > 0) return [];
  if (relation.left.constant !== 0 || relation.right.constant !== 0) return [];
  if (to.source !== 'row' || from.source !== 'previous' || to.sign !== 1 || from.sign !== 1) return [];
  return [{ to: to.column, from: from.column }];
}
