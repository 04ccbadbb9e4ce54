import type { CellChange, Cluster } from './correction';

/** The cells to look at: those of every smallest correction that is listed, each once, as its first one changes it. */
export function suspectsOf(clusters: readonly Cluster[]): CellChange[] {
  const found = new Map<string, CellChange>();
  for (const { corrections } of clusters) {
    for (const { errors, cells } of corrections) {
      if (errors > (corrections[0]?.errors ?? 0)) continue;
      for (const cell of cells) {
        const key = [cell.form, cell.row, cell.column].join('\n');
        if (!found.has(key)) found.set(key, cell);
      }
    }
  }
  return [...found.values()];
}
