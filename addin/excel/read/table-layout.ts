import { countColumns, type FormDocument } from '../../../shared/forms/document';
import { foldName } from '../../../shared/language/fold';
import { isCheckHeading } from '../../../shared/sheet/form/check-heading';
import { formSheetWords } from '../../../shared/sheet/form/words';
import type { FormSnapshot } from './form-snapshot';

/** Where a form's table lies on its sheet now; rows and columns count from 1. */
export interface TableLayout {
  numberingRow: number;
  /** Sheet column by printed number, however the clerk moved them. */
  columns: Map<string, number>;
  /** The rows between the numbering and the total, those the clerk added included, in the sheet's order. */
  detailRows: number[];
  totalRow: number | undefined;
  /** The column that says in words which rows do not agree. */
  markerColumn: number | undefined;
}

/** `(7)`, or `(7) = (8)+(9)+(10)` where a column is derived. */
const PRINTED_NUMBER = /^\s*\(\s*(p?[1-9]\d?)\s*\)/;

/** The table of a form on its sheet; undefined when no row with the printed column numbers is left. */
export function tableLayout(form: FormDocument, snapshot: FormSnapshot): TableLayout | undefined {
  const numbering = numberingOf(form, snapshot);
  if (!numbering) return undefined;
  const { row: numberingRow, columns } = numbering;
  const label = form.columns.find((column) => column.kind === 'label');
  const labelColumn = label && columns.get(label.key);
  const totalRow = form.rows === 'single' ? undefined : totalRowOf(snapshot, numberingRow, labelColumn);
  const last = lastRow(form, snapshot, { numberingRow, totalRow, columns, labelColumn });
  const detailRows: number[] = [];
  for (let row = numberingRow + 1; row <= last; row += 1) if (row !== totalRow) detailRows.push(row);
  const markerColumn = markerColumnOf(snapshot, numberingRow);
  return { numberingRow, columns, detailRows, totalRow, markerColumn };
}

/** What a cell holds; '' outside the used cells. */
export function valueAt(snapshot: FormSnapshot, row: number, column: number): unknown {
  return snapshot.values[row - snapshot.top]?.[column - snapshot.left] ?? '';
}

/** What a cell shows. */
export function textAt(snapshot: FormSnapshot, row: number, column: number): string {
  return snapshot.texts[row - snapshot.top]?.[column - snapshot.left] ?? '';
}

/** The row that prints most of the form's numbers, at least half of its counts; under the heading's name if it can. */
function numberingOf(
  form: FormDocument,
  snapshot: FormSnapshot,
): { row: number; columns: Map<string, number> } | undefined {
  const { head } = snapshot;
  const needed = Math.ceil(countColumns(form).length / 2);
  const best = (from: number, to: number) => {
    let found = { row: 0, columns: new Map<string, number>(), counts: 0 };
    for (let row = from; row <= to; row += 1) {
      const columns = numbersIn(form, snapshot, row);
      const counts = countColumns(form).filter(({ key }) => columns.has(key)).length;
      if (counts > found.counts) found = { row, columns, counts };
    }
    return found.counts >= needed ? found : undefined;
  };
  const bottom = snapshot.top + snapshot.values.length - 1;
  return (head && best(head.top, head.bottom)) ?? best(snapshot.top, bottom);
}

/** Of a column that stands there twice, the first counts. */
function numbersIn(form: FormDocument, snapshot: FormSnapshot, row: number): Map<string, number> {
  const keys = new Set(form.columns.map((column) => column.key));
  const columns = new Map<string, number>();
  (snapshot.values[row - snapshot.top] ?? []).forEach((value, index) => {
    const key = PRINTED_NUMBER.exec(String(value))?.[1];
    if (key !== undefined && keys.has(key) && !columns.has(key)) columns.set(key, snapshot.left + index);
  });
  return columns;
}

/**
 * The total row: the one with the total's label, because sorting moves it; where several or none have it, the one
 * with the total's name.
 */
function totalRowOf(
  snapshot: FormSnapshot,
  numberingRow: number,
  labelColumn: number | undefined,
): number | undefined {
  const words = [formSheetWords.vi.total, formSheetWords.en.total].map(foldName);
  const named = snapshot.total && snapshot.total.top > numberingRow ? snapshot.total.top : undefined;
  const labelled: number[] = [];
  const bottom = snapshot.top + snapshot.values.length - 1;
  for (let row = numberingRow + 1; labelColumn !== undefined && row <= bottom; row += 1) {
    if (words.includes(foldName(String(valueAt(snapshot, row, labelColumn))))) labelled.push(row);
  }
  if (named !== undefined && (labelled.length === 0 || labelled.includes(named))) return named;
  return labelled[labelled.length - 1];
}

/**
 * The last row of the table: the lower of the named body and the total, and rows with figures right below it, which
 * the clerk added. Where neither is left, the last one before a row without label and figures.
 */
function lastRow(
  form: FormDocument,
  snapshot: FormSnapshot,
  found: Pick<TableLayout, 'numberingRow' | 'totalRow' | 'columns'> & { labelColumn: number | undefined },
): number {
  const { numberingRow, totalRow, columns, labelColumn } = found;
  const known = Math.max(totalRow ?? 0, snapshot.body?.bottom ?? 0);
  const counts = countColumns(form).flatMap(({ key }) => columns.get(key) ?? []);
  const belongs = (row: number) =>
    counts.some((column) => typeof valueAt(snapshot, row, column) === 'number') ||
    (known === 0 && labelColumn !== undefined && valueAt(snapshot, row, labelColumn) !== '');
  let last = Math.max(numberingRow, known);
  while (belongs(last + 1)) last += 1;
  return last;
}

/** Found by its heading: the clerk may have put columns before it. */
function markerColumnOf(snapshot: FormSnapshot, numberingRow: number): number | undefined {
  for (let row = numberingRow; row >= snapshot.top; row -= 1) {
    const cells = snapshot.values[row - snapshot.top] ?? [];
    const index = cells.findIndex((value) => isCheckHeading(String(value)));
    if (index >= 0) return snapshot.left + index;
  }
  return undefined;
}
