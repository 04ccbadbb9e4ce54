import { TOTAL_ROW } from '../forms/table';
import type { Row, Table } from '../forms/table';
import { unitTotal } from '../rules/unit-total';
import { compareVietnamese } from '../text/collate';
import { foldName } from '../text/fold';
import type { FoldNames } from './contained-rows';
import { addTo, newSum, totalCell } from './known-sum';
import type { RunningSum } from './known-sum';
import type { FieldTotal } from './province-totals';

/** Figures that a unit states in total only, without a row a lĩnh vực. */
export const NO_FIELD = '';

/**
 * The lĩnh vực of a row: its folded name. Keys are a unit's own, so the same key may be another lĩnh vực elsewhere;
 * a name is not, however its tones, case and dashes are written.
 */
export function fieldOf(row: Row, fold: FoldNames = foldName): string {
  return fold(row.label) || fold(row.key);
}

/** A count as it can be added; null for a blank and for anything that is no whole number from 0 up. */
export function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

interface RunningField {
  labels: Map<string, number>;
  units: number;
  sums: Map<string, RunningSum>;
}

/** Adds up one form's rows by lĩnh vực over units, in memory that grows with the lĩnh vực and not with the units. */
export class FieldTotals {
  private readonly fields = new Map<string, RunningField>();

  constructor(
    private readonly columns: readonly string[],
    private readonly fold: FoldNames,
  ) {}

  add(table: Table): void {
    const details = table.rows.filter((row) => row.key !== TOTAL_ROW);
    if (details.length === 0) {
      const cells = Object.fromEntries(this.columns.map((key) => [key, unitTotal(table, key)]));
      this.addRow(NO_FIELD, '', cells, true);
      return;
    }
    const seen = new Set<string>();
    for (const row of details) {
      const field = fieldOf(row, this.fold);
      this.addRow(field, row.label.normalize('NFC'), row.cells, !seen.has(field));
      seen.add(field);
    }
  }

  /** @param noField what figures without a lĩnh vực are called */
  finish(noField: string): FieldTotal[] {
    return [...this.fields]
      .map(([field, running]) => ({
        field,
        label: field === NO_FIELD ? noField : mostUsual(running.labels),
        labels: [...running.labels.keys()].filter(Boolean).sort(compareVietnamese),
        units: running.units,
        cells: Object.fromEntries(
          this.columns.map((key) => [key, totalCell(running.sums.get(key) ?? newSum())]),
        ),
      }))
      .sort(
        (a, b) =>
          Number(a.field === NO_FIELD) - Number(b.field === NO_FIELD) || compareVietnamese(a.label, b.label),
      );
  }

  private addRow(field: string, label: string, cells: Row['cells'], firstOfUnit: boolean): void {
    let running = this.fields.get(field);
    if (!running) {
      running = { labels: new Map(), units: 0, sums: new Map(this.columns.map((key) => [key, newSum()])) };
      this.fields.set(field, running);
    }
    running.labels.set(label, (running.labels.get(label) ?? 0) + 1);
    if (firstOfUnit) running.units += 1;
    for (const [key, sum] of running.sums) addTo(sum, countOf(cells[key]));
  }
}

function mostUsual(labels: ReadonlyMap<string, number>): string {
  const [best] = [...labels].sort(([a, times], [b, others]) => others - times || compareVietnamese(a, b));
  return best?.[0] ?? '';
}
