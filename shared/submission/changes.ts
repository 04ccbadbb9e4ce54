import type { CellValue, Table } from '../forms/table';

/** One cell that differs between two versions; null = blank or not there. */
export interface CellChange {
  form: string;
  row: string;
  rowLabel: string;
  column: string;
  from: CellValue;
  to: CellValue;
}

/** Cell by cell what turned one version's tables into the other's, in the order of the newer one. */
export function cellChanges(before: readonly Table[], after: readonly Table[]): CellChange[] {
  const changes: CellChange[] = [];
  for (const form of union(after, before, (table) => table.form)) {
    const old = before.find((table) => table.form === form)?.rows ?? [];
    const now = after.find((table) => table.form === form)?.rows ?? [];
    for (const key of union(now, old, (row) => row.key)) {
      const was = old.find((row) => row.key === key);
      const is = now.find((row) => row.key === key);
      const columns = new Set([...Object.keys(is?.cells ?? {}), ...Object.keys(was?.cells ?? {})]);
      for (const column of columns) {
        const from = was?.cells[column] ?? null;
        const to = is?.cells[column] ?? null;
        if (from !== to)
          changes.push({ form, row: key, rowLabel: (is ?? was)?.label ?? '', column, from, to });
      }
    }
  }
  return changes;
}

function union<T>(first: readonly T[], second: readonly T[], key: (item: T) => string): Set<string> {
  return new Set([...first.map(key), ...second.map(key)]);
}
