import { canonicalText } from '../../../shared/forms/canonical';
import { figureColumns, type FormColumn, type FormDocument } from '../../../shared/forms/document';
import { overlaps, restOf, togetherOf } from '../../../shared/forms/joint-figures';
import { wrongCount } from '../../../shared/forms/validate';
import { rowKeys } from '../../../shared/forms/row-key';
import {
  TOTAL_ROW,
  type CellValue,
  type JointFigure,
  type Row,
  type Table,
} from '../../../shared/forms/table';
import { cellAddress } from '../../../shared/sheet/address';
import { withoutFollowing } from '../../../shared/sheet/form/follows';
import { isMarkerText, withoutSign } from '../../../shared/sheet/form/form-marks';
import { readJointText } from '../../../shared/forms/joint-text';
import type { FormSnapshot } from './form-snapshot';
import type { ReadProblem } from '../port';
import { tableLayout, textAt, valueAt, type TableLayout } from './table-layout';

/** A form as it stands in the workbook; without a layout where its table cannot be found. */
export interface FormReading {
  form: FormDocument;
  snapshot: FormSnapshot;
  layout?: TableLayout;
  table: Table;
  /** The sheet row of each of the table's rows, by key. */
  places: Map<string, number>;
  problems: ReadProblem[];
}

/**
 * Reads a form's table. Blank cells are left out, 0 stays 0, formulas count by their value and one that gives "" is
 * blank; a text among counts is a joint figure or a problem that quotes it, and so is a number that counts nothing. Rows keep the keys of known rows with the
 * same label, and their joint figures as long as what was typed over them is another sum.
 */
export function readTable(
  form: FormDocument,
  snapshot: FormSnapshot,
  known: readonly Row[] = [],
): FormReading {
  const table: Table = { form: form.code, rows: [] };
  const reading: FormReading = { form, snapshot, table, places: new Map(), problems: [] };
  const layout = tableLayout(form, snapshot);
  if (!layout) return { ...reading, problems: [{ form: form.code, kind: 'broken' }] };
  const label = form.columns.find((column) => column.kind === 'label');
  const labelColumn = label && layout.columns.get(label.key);
  for (const { key, kind } of form.columns) {
    const needed = kind === 'count' || (kind === 'label' && form.rows === 'fields');
    if (needed && !layout.columns.has(key)) {
      reading.problems.push({ form: form.code, kind: 'broken', column: key });
    }
  }
  const labelOf = (row: number) => (labelColumn === undefined ? '' : labelText(snapshot, row, labelColumn));
  const details = layout.detailRows.map((row) => ({ row, label: labelOf(row) }));
  const stated = details.filter(
    ({ row, label: text }) =>
      hasFigures(form, snapshot, layout, row) || (form.rows === 'fields' && text !== ''),
  );
  const keys = keysOf(
    form,
    stated.map(({ label: text }) => text),
    known,
  );
  stated.forEach(({ row, label: text }, index) => {
    const key = keys[index] ?? TOTAL_ROW;
    if (text === '' && label && form.rows === 'fields' && labelColumn !== undefined) {
      reading.problems.push({
        form: form.code,
        kind: 'cell',
        row: key,
        rowLabel: '',
        rowNumber: layout.detailRows.indexOf(row) + 1,
        column: label.key,
        text: '',
      });
    }
    addRow(reading, layout, row, key, text, known);
  });
  const { totalRow } = layout;
  if (totalRow !== undefined && hasFigures(form, snapshot, layout, totalRow)) {
    addRow(reading, layout, totalRow, TOTAL_ROW, labelOf(totalRow), known);
  }
  // A row that is not stated can still be shown and marked.
  if (totalRow !== undefined) reading.places.set(TOTAL_ROW, totalRow);
  const [first] = layout.detailRows;
  if (form.rows === 'single' && !reading.places.has(TOTAL_ROW) && first !== undefined) {
    reading.places.set(TOTAL_ROW, first);
  }
  reading.problems = [...withoutComputed(reading), ...notesOf(reading, layout)];
  return { ...reading, layout };
}

/** What the sheet computes from a cell that holds no count is told with that cell. */
function withoutComputed({ form, problems }: FormReading): ReadProblem[] {
  const cells = problems.flatMap((problem) => {
    const { kind, row, column } = problem;
    return kind === 'cell' && row !== undefined && column !== undefined ? [{ row, column, problem }] : [];
  });
  const told = withoutFollowing(form, cells).map(({ problem }) => problem);
  return problems.filter((problem) => problem.kind !== 'cell' || told.includes(problem));
}

/** What somebody wrote into the marker column: it is left there, and told. */
function notesOf({ form, snapshot, places }: FormReading, layout: TableLayout): ReadProblem[] {
  const { markerColumn, numberingRow, totalRow, detailRows } = layout;
  if (markerColumn === undefined) return [];
  const keys = new Map([...places].map(([key, row]) => [row, key]));
  const rows = [numberingRow, ...detailRows, ...(totalRow === undefined ? [] : [totalRow])];
  return rows.flatMap((row): ReadProblem[] => {
    const text = noteAt(snapshot, row, markerColumn);
    if (text === '') return [];
    const key = keys.get(row);
    const cell = cellAddress(row, markerColumn);
    return [{ form: form.code, kind: 'note', cell, text, ...(key === undefined ? {} : { row: key }) }];
  });
}

/** A text of the marker column that is not one of ours; '' where there is none. */
export function noteAt(snapshot: FormSnapshot, row: number, column: number): string {
  const text = String(valueAt(snapshot, row, column)).trim();
  return text === '' || isMarkerText(text) ? '' : text;
}

/** The unit's one row is the total row; a second one is kept apart, so that the check can refuse it by name. */
function keysOf(form: FormDocument, labels: string[], known: readonly Row[]): string[] {
  if (form.rows === 'fields') return rowKeys(labels, known);
  return labels.length === 0 ? [] : [TOTAL_ROW, ...rowKeys(labels.slice(1), known)];
}

function addRow(
  reading: FormReading,
  layout: TableLayout,
  row: number,
  key: string,
  label: string,
  known: readonly Row[],
): void {
  const { form, snapshot } = reading;
  const cells: Record<string, CellValue> = {};
  const together: JointFigure[] = [];
  for (const column of figureColumns(form)) {
    const place = layout.columns.get(column.key);
    if (place === undefined) continue;
    const { value, unread: text } = figureAt(column, snapshot, row, place);
    if (value !== null) cells[column.key] = value;
    if (text === undefined) continue;
    const joint = value === null ? readJointText(text, form) : undefined;
    if (joint && !together.some((other) => overlaps(joint, other))) together.push(joint);
    else {
      const rowNumber = layout.detailRows.indexOf(row) + 1;
      reading.problems.push({
        form: form.code,
        kind: 'cell',
        row: key,
        rowLabel: label,
        ...(label === '' && rowNumber > 0 ? { rowNumber } : {}),
        column: column.key,
        text,
        ...(typeof value === 'number' ? { value } : {}),
      });
    }
  }
  const split = known.find((other) => other.key === key)?.together ?? [];
  together.push(...split.filter((joint) => !together.some((other) => overlaps(joint, other)) && asks(joint)));
  reading.table.rows.push({ key, label, cells, ...togetherOf(together) });
  reading.places.set(key, row);

  /** Its text is typed over: it is gone where the columns add up to it, or where the clerk cleared all of them. */
  function asks(joint: JointFigure): boolean {
    const { columns, rest } = restOf({ key, label, cells }, joint);
    return columns.length < joint.columns.length && (columns.length > 0 || rest !== 0);
  }
}

/** `unread` is the text of a cell that holds no count; a number that is none has its value as well. */
function figureAt(
  column: FormColumn,
  snapshot: FormSnapshot,
  row: number,
  place: number,
): { value: CellValue; unread?: string } {
  const value = valueAt(snapshot, row, place);
  const shown = textAt(snapshot, row, place).trim();
  if (value === '' || value === null || (typeof value === 'string' && value.trim() === ''))
    return { value: null };
  if (column.kind === 'ratio') {
    // A narrow column shows a number as ####.
    return { value: typeof value === 'string' ? value.trim() : /[^#]/.test(shown) ? shown : String(value) };
  }
  if (typeof value === 'number') {
    const isCount = wrongCount(value) === undefined;
    return {
      value: value === 0 ? 0 : value,
      ...(isCount ? {} : { unread: withoutSign(shown) || String(value) }),
    };
  }
  return { value: null, unread: typeof value === 'string' ? value.trim() : shown || String(value) };
}

function hasFigures(form: FormDocument, snapshot: FormSnapshot, layout: TableLayout, row: number): boolean {
  return figureColumns(form).some((column) => {
    const place = layout.columns.get(column.key);
    if (place === undefined) return false;
    const { value, unread } = figureAt(column, snapshot, row, place);
    return value !== null || unread !== undefined;
  });
}

function labelText(snapshot: FormSnapshot, row: number, column: number): string {
  const value = valueAt(snapshot, row, column);
  return canonicalText(typeof value === 'string' ? value : textAt(snapshot, row, column));
}
