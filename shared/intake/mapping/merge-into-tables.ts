import { overlaps, sumIn, togetherOf } from '../../forms/joint-figures';
import type { Row, Table } from '../../forms/table';
import type { ColumnMatch } from '../result';

/** Figures to take over: a table, and the columns that its source has. A recognised table is one. */
export interface TableToTake {
  form: string;
  columns: readonly Pick<ColumnMatch, 'key'>[];
  table: Table;
}

export interface MergedIntake {
  tables: Table[];
  /** Rows that were not there before. */
  added: { form: string; row: string; label: string }[];
}

/**
 * Puts tables to take over into a unit's tables: a row of the same key is replaced in the columns that the source has,
 * never added to, so that pasting the same export twice changes nothing. Rows and columns that the source does not
 * have stay. A joint figure of the source takes the place of other figures of its columns, unless they add up to it.
 */
export function mergeIntake(existing: readonly Table[], recognised: readonly TableToTake[]): MergedIntake {
  const merged: MergedIntake = { tables: existing.map((table) => ({ ...table })), added: [] };
  for (const { form, table, columns } of recognised) {
    const filled = columns.flatMap(({ key }) => key ?? []);
    let target = merged.tables.find((candidate) => candidate.form === form);
    if (target === undefined) {
      target = { form, rows: [] };
      merged.tables.push(target);
    }
    target.rows = mergeRows(form, target.rows, table.rows, filled, merged);
  }
  return merged;
}

function mergeRows(
  form: string,
  existing: readonly Row[],
  incoming: readonly Row[],
  columns: readonly string[],
  merged: MergedIntake,
): Row[] {
  const rows = [...existing];
  for (const row of incoming) {
    const at = rows.findIndex(({ key }) => key === row.key);
    const old = rows[at];
    if (old === undefined) {
      rows.push(row);
      merged.added.push({ form, row: row.key, label: row.label });
      continue;
    }
    const cells = { ...old.cells };
    for (const column of columns) {
      // An absent cell is still asked about; only what was read takes an old figure's place.
      const read = row.cells[column];
      if (read !== undefined && read !== (old.cells[column] ?? null)) cells[column] = read;
    }
    const joint = (row.together ?? []).filter((one) => sumIn({ ...old, cells }, one.columns) !== one.value);
    for (const column of joint.flatMap((one) => one.columns)) {
      if (row.cells[column] === undefined) cells[column] = null;
    }
    const kept = (old.together ?? []).filter(
      (one) =>
        !joint.some((other) => overlaps(one, other)) &&
        !one.columns.every((column) => typeof row.cells[column] === 'number'),
    );
    // The unit's own spelling stays: it is the name by which the row is found again.
    const label = old.label === '' ? row.label : old.label;
    rows[at] = { key: old.key, label, cells, ...togetherOf([...kept, ...joint]) };
  }
  return rows;
}
