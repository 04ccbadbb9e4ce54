import { wrongCells, type CellChange, type Cluster, type Correction } from './correction';

/** Nobody follows a correction of more cells than these. */
const MOST_CELLS = 6;

export function isTold(correction: Correction): boolean {
  return wrongCells(correction).length <= MOST_CELLS;
}

/** The corrections of a cluster that are told. */
export function toldCorrections({ corrections }: Cluster): Correction[] {
  return corrections.filter(isTold);
}

/** The cells to look at: those of every smallest correction that is told, each once, as its first one changes it. */
export function suspectsOf(clusters: readonly Cluster[]): CellChange[] {
  const found = new Map<string, CellChange>();
  for (const cluster of clusters) {
    const corrections = toldCorrections(cluster);
    for (const correction of corrections) {
      if (correction.errors > (corrections[0]?.errors ?? 0)) continue;
      for (const cell of wrongCells(correction)) {
        const key = [cell.form, cell.row, cell.column].join('\n');
        if (!found.has(key)) found.set(key, cell);
      }
    }
  }
  return [...found.values()];
}
