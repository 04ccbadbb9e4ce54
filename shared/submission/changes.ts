import { figuresByKey } from '../forms/joint-figures';
import type { CellValue, Table } from '../forms/table';

/**
 * One cell that differs between two versions; null = blank or not there. Columns whose joint figure differs are named
 * by their jointKey: `8+9`.
 */
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
      const newer = is ? figuresByKey(is) : {};
      const older = was ? figuresByKey(was) : {};
      for (const column of new Set([...Object.keys(newer), ...Object.keys(older)])) {
        const from = older[column] ?? null;
        const to = newer[column] ?? null;
        if (from !== to)
          changes.push({ form, row: key, rowLabel: (is ?? was)?.label ?? '', column, from, to });
      }
    }
  }
  return changes;
}

/** Changes made one after the other as one: each cell from what it was first to what it is last. */
export function netChanges(steps: readonly CellChange[]): CellChange[] {
  const cells = new Map<string, CellChange>();
  for (const change of steps) {
    const key = [change.form, change.row, change.column].join('\n');
    cells.set(key, { ...change, from: (cells.get(key) ?? change).from });
  }
  return [...cells.values()].filter(({ from, to }) => from !== to);
}

function union<T>(first: readonly T[], second: readonly T[], key: (item: T) => string): Set<string> {
  return new Set([...first.map(key), ...second.map(key)]);
}
