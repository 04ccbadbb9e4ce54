import { figureColumns, type FormDocument } from '../forms/document';
import { sumIn } from '../forms/joint-figures';
import { jointColumns } from '../forms/joint-sums';
import { compareRows } from '../forms/row-order';
import type { CellValue, Row, Table } from '../forms/table';
import { vocabularyOf } from './vocabulary';

export interface ReconcileContext {
  /** Days that the unit's own table counts, and those of the export. */
  own?: { from: string; to: string };
  export?: { from: string; to: string };
  /** Day on which the export was made. */
  exportedOn?: string;
}

/**
 * Why figures may differ. `calendar`: other days are counted; `returned`, `supplement`: dossiers returned, withdrawn
 * or waiting for papers were added; `rerun`: the export was made after the period, when dossiers had moved on;
 * `timestamp`: the system compares the hour of the deadline, so that hardly a dossier is on time to the minute;
 * `carry-edge`: a dossier handed back on the first day is in neither count; `channel`: the channel is recorded
 * otherwise. `blank-own`, `blank-export`: one side is blank; `row-own`, `row-export`: the row is on one side only.
 */
export type DifferenceReason =
  | 'calendar'
  | 'returned'
  | 'supplement'
  | 'rerun'
  | 'timestamp'
  | 'carry-edge'
  | 'channel'
  | 'blank-own'
  | 'blank-export'
  | 'row-own'
  | 'row-export';

export interface Difference {
  row: string;
  label: string;
  /** Column of the form; several for a joint figure of one of the sides. */
  columns: string[];
  own: CellValue;
  export: CellValue;
  /** export - own; null where one side is blank or a printed rate. */
  difference: number | null;
  /** Reasons that the figures allow, the likeliest first; empty when none is known. */
  reasons: DifferenceReason[];
  /** Whether the first reason is known for certain, from the days of both. */
  certain: boolean;
}

export interface Reconciliation {
  form: string;
  differences: Difference[];
  /** Cells stated on both sides that agree. */
  agreeing: number;
}

/** Compares an export of the one-stop system with the unit's own table, cell by cell. */
export function reconcile(
  own: Table,
  exported: Table,
  form: FormDocument,
  context: ReconcileContext = {},
): Reconciliation {
  const result: Reconciliation = { form: form.code, differences: [], agreeing: 0 };
  const mine = new Map(own.rows.map((row) => [row.key, row]));
  const theirs = new Map(exported.rows.map((row) => [row.key, row]));
  const all = [...own.rows, ...exported.rows.filter(({ key }) => !mine.has(key))].sort(compareRows);
  for (const { key, label } of all) {
    const [left, right] = [mine.get(key), theirs.get(key)];
    if (left === undefined || right === undefined) {
      const reason = left === undefined ? 'row-export' : 'row-own';
      const place = { row: key, label, columns: [], own: null, export: null, difference: null };
      result.differences.push({ ...place, reasons: [reason], certain: true });
    } else compareCells(form, left, right, context, result);
  }
  return result;
}

function compareCells(
  form: FormDocument,
  left: Row,
  right: Row,
  context: ReconcileContext,
  result: Reconciliation,
): void {
  const together = jointColumns(
    [left, right],
    figureColumns(form).map(({ key }) => key),
  );
  const isJoint = (key: string) => together.some((columns) => columns.includes(key));
  for (const { key } of figureColumns(form)) {
    const [own, exported] = [left.cells[key] ?? null, right.cells[key] ?? null];
    if (own === exported) {
      if (own !== null) result.agreeing += 1;
      continue;
    }
    if ((own === null || exported === null) && isJoint(key)) continue;
    const difference = typeof own === 'number' && typeof exported === 'number' ? exported - own : null;
    const place = { row: left.key, label: left.label, columns: [key], own, export: exported, difference };
    if (own === null || exported === null) {
      result.differences.push({
        ...place,
        reasons: [own === null ? 'blank-own' : 'blank-export'],
        certain: true,
      });
    } else result.differences.push({ ...place, ...reasonsFor(form, key, left, right, difference, context) });
  }
  for (const columns of together) {
    const [own, exported] = [sumIn(left, columns), sumIn(right, columns)];
    if (own === exported) {
      if (own !== null) result.agreeing += 1;
      continue;
    }
    const known = own !== null && exported !== null;
    const difference = known ? exported - own : null;
    const place = { row: left.key, label: left.label, columns, own, export: exported, difference };
    const reasons: DifferenceReason[] = known
      ? otherDays(context)
        ? ['calendar']
        : []
      : [own === null ? 'blank-own' : 'blank-export'];
    result.differences.push({ ...place, reasons, certain: !known || reasons.length > 0 });
  }
}

function otherDays({ own, export: exported }: ReconcileContext): boolean {
  return (
    own !== undefined && exported !== undefined && (own.from !== exported.from || own.to !== exported.to)
  );
}

function reasonsFor(
  form: FormDocument,
  key: string,
  left: Row,
  right: Row,
  difference: number | null,
  context: ReconcileContext,
): Pick<Difference, 'reasons' | 'certain'> {
  if (otherDays(context)) return { reasons: ['calendar'], certain: true };
  const late =
    context.exportedOn !== undefined &&
    context.export !== undefined &&
    context.exportedOn > context.export.to;
  const gap = (column: string) => Number(right.cells[column] ?? NaN) - Number(left.cells[column] ?? NaN);
  const reasons: DifferenceReason[] = [];
  for (const explanation of vocabularyOf(form.code)?.explanations ?? []) {
    if (explanation.reason === 'rerun' && !late && context.exportedOn !== undefined) continue;
    if (reasons.includes(explanation.reason)) continue;
    if ('shift' in explanation) {
      const [a = '', b = ''] = explanation.shift;
      if (explanation.shift.includes(key) && gap(a) !== 0 && gap(a) + gap(b) === 0)
        reasons.push(explanation.reason);
    } else if (
      difference !== null &&
      difference > 0 &&
      [...explanation.columns, ...explanation.with].includes(key)
    ) {
      if ([...explanation.columns, ...explanation.with].every((column) => gap(column) === difference))
        reasons.push(explanation.reason);
    }
  }
  return { reasons, certain: false };
}
