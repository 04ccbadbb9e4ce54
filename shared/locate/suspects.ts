import type { CellChange, Cluster, Correction } from './correction';

/** Nobody follows a correction of more cells than these. */
export const MOST_CELLS = 6;

/** The corrections of a cluster that are told. */
export function toldCorrections({ corrections }: Cluster): Correction[] {
  return corrections.filter(({ cells }) => cells.length <= MOST_CELLS);
}

/** The cells to look at: those of every smallest correction that is told, each once, as its first one changes it. */
export function suspectsOf(clusters: readonly Cluster[]): CellChange[] {
  const found = new Map<string, CellChange>();
  for (const cluster of clusters) {
    const corrections = toldCorrections(cluster);
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
