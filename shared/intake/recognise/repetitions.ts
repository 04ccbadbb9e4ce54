import type { RecognisedTable } from '../result';

/** A table with a row that an earlier table of the same form has: both together would count it twice. */
export interface Repetition {
  table: RecognisedTable;
  earlier: RecognisedTable;
  /** Key of the row. */
  row: string;
}

/** Each table that repeats an earlier one, once. */
export function repetitions(tables: readonly RecognisedTable[]): Repetition[] {
  const found = new Map<RecognisedTable, Repetition>();
  const first = new Map<string, RecognisedTable>();
  for (const table of tables) {
    for (const { key: row } of table.table.rows) {
      const id = `${table.form} ${row}`;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, table);
      else if (earlier !== table && !found.has(table)) found.set(table, { table, earlier, row });
    }
  }
  return [...found.values()];
}
