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
  const oldTables = firsts(before, ({ form }) => form);
  const newTables = firsts(after, ({ form }) => form);
  for (const form of keysOf(newTables, oldTables)) {
    const old = firsts(oldTables.get(form)?.rows ?? [], ({ key }) => key);
    const now = firsts(newTables.get(form)?.rows ?? [], ({ key }) => key);
    for (const key of keysOf(now, old)) {
      const was = old.get(key);
      const is = now.get(key);
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

/** By key, of several with the same one the first. */
function firsts<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return found;
}

function keysOf<T>(first: ReadonlyMap<string, T>, second: ReadonlyMap<string, T>): Set<string> {
  return new Set([...first.keys(), ...second.keys()]);
}
