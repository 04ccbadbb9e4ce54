import { figureIn, togetherOf } from '../forms/joint-figures';
import { JointSums, type JointPart } from '../forms/joint-sums';
import { TOTAL_ROW, type Row, type Table } from '../forms/table';
import { unitRow } from '../rules/check/unit-total';
import { compareVietnamese } from '../language/collate';
import { foldName } from '../language/fold';
import type { FoldNames } from './contained-rows';
import { addTo, mergeInto, newSum, totalCell, type RunningSum } from './known-sum';
import type { FieldTotal } from './province-totals';

/** Figures that a unit states in total only, without a row a lĩnh vực. */
export const NO_FIELD = '';

/**
 * The lĩnh vực of a row: its folded name. Keys are a unit's own, so the same key may be another lĩnh vực elsewhere;
 * a name is not, however its tones, case and dashes are written.
 */
export function fieldOf(row: Pick<Row, 'key' | 'label'>, fold: FoldNames = foldName): string {
  return fold(row.label) || fold(row.key);
}

/** A row with all that is added of it. */
interface ReadRow {
  field: string;
  label: string;
  /** In the order of the columns. */
  figures: (number | null)[];
  row: Row;
}

interface RunningField {
  labels: Map<string, number>;
  units: number;
  sums: Map<string, RunningSum>;
  joint: JointSums;
}

/** One lĩnh vực of a part of the units, as it can be stored: plain data. */
export interface FieldPart {
  field: string;
  /** Every spelling with how often it came. */
  labels: [label: string, times: number][];
  units: number;
  /** In the order of the form's columns. */
  sums: RunningSum[];
  /** What rows know of columns together only; absent where they know none. */
  joint?: JointPart[];
}

/** Adds up one form's rows by lĩnh vực over units, in memory that grows with the lĩnh vực and not with the units. */
export class FieldTotals {
  private readonly fields = new Map<string, RunningField>();

  constructor(
    private readonly columns: readonly string[],
    private readonly fold: FoldNames,
  ) {}

  /** Gives the adding of a table: before it, nothing of the table is in. */
  workUp(table: Table): () => void {
    const details = table.rows.filter((row) => row.key !== TOTAL_ROW);
    const rows =
      details.length === 0
        ? [this.read(NO_FIELD, { key: TOTAL_ROW, label: '', ...unitRow(table, this.columns) })]
        : details.map((row) => this.read(fieldOf(row, this.fold), row));
    return () => {
      const seen = new Set<string>();
      for (const row of rows) {
        this.addRow(row, !seen.has(row.field));
        seen.add(row.field);
      }
    };
  }

  /** What was added so far, to be added to others' with addParts; sorted, so that equal sums are equal data. */
  parts(): FieldPart[] {
    return [...this.fields]
      .map(([field, { labels, units, sums, joint }]) => {
        const parts = joint.parts();
        return {
          field,
          labels: [...labels].sort(([a], [b]) => (a < b ? -1 : 1)),
          units,
          sums: [...sums.values()],
          ...(parts.length === 0 ? {} : { joint: parts }),
        };
      })
      .sort((a, b) => (a.field < b.field ? -1 : 1));
  }

  /** Adds what another fold over other units gave. */
  addParts(parts: readonly FieldPart[]): void {
    for (const { field, labels, units, sums, joint = [] } of parts) {
      const running = this.running(field);
      for (const [label, times] of labels) {
        running.labels.set(label, (running.labels.get(label) ?? 0) + times);
      }
      running.units += units;
      this.columns.forEach((key, place) => {
        mergeInto(running.sums.get(key) as RunningSum, sums[place] as RunningSum);
      });
      for (const part of joint) running.joint.addPart(part);
    }
  }

  finish(): FieldTotal[] {
    return [...this.fields]
      .map(([field, running]) => ({
        field,
        label: field === NO_FIELD ? '' : mostUsual(running.labels),
        labels: [...running.labels.keys()].filter(Boolean).sort(compareVietnamese),
        units: running.units,
        cells: Object.fromEntries(
          this.columns.map((key) => [key, totalCell(running.sums.get(key) ?? newSum())]),
        ),
        ...togetherOf(running.joint.finish(this.columns, (key) => running.sums.get(key) ?? newSum())),
      }))
      .sort(
        (a, b) =>
          Number(a.field === NO_FIELD) - Number(b.field === NO_FIELD) || compareVietnamese(a.label, b.label),
      );
  }

  private running(field: string): RunningField {
    const found = this.fields.get(field);
    if (found) return found;
    const made = {
      labels: new Map(),
      units: 0,
      sums: new Map(this.columns.map((key) => [key, newSum()])),
      joint: new JointSums(),
    };
    this.fields.set(field, made);
    return made;
  }

  private read(field: string, row: Row): ReadRow {
    const figures = this.columns.map((key) => figureIn(row, key));
    return { field, label: row.label.normalize('NFC'), figures, row };
  }

  private addRow({ field, label, figures, row }: ReadRow, firstOfUnit: boolean): void {
    const running = this.running(field);
    running.labels.set(label, (running.labels.get(label) ?? 0) + 1);
    if (firstOfUnit) running.units += 1;
    let place = 0;
    for (const sum of running.sums.values()) addTo(sum, figures[place++] ?? null);
    running.joint.add(row);
  }
}

function mostUsual(labels: ReadonlyMap<string, number>): string {
  const [best] = [...labels].sort(([a, times], [b, others]) => others - times || compareVietnamese(a, b));
  return best?.[0] ?? '';
}
