import type { FormSnapshot } from '../../../addin/excel/read/form-snapshot';
import { bundledForms } from '../../../shared/forms/documents';
import type { FormDocument } from '../../../shared/forms/document';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { Row } from '../../../shared/forms/table';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import type { SheetModel } from '../../../shared/sheet/model';
import { formRangeName } from '../../../shared/sheet/sheet-names';
import type { SubmissionView } from '../../../shared/submission/submission';
import { referenceView } from '../sheet/reference-view';

export const FORMS = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });

export function formOf(code: string): FormDocument {
  const form = FORMS.find((candidate) => candidate.code === code);
  if (!form) throw new Error(`no form ${code}`);
  return form;
}

/** The quarter of the reference department with these rows in one form. */
export function viewWith(code: string, rows: Row[]): SubmissionView {
  const view = referenceView();
  return { ...view, findings: [], content: { ...view.content, tables: [{ form: code, rows }] } };
}

export function sheetOf(code: string, rows: Row[]): SheetModel {
  const sheet = entryWorkbook(viewWith(code, rows), 'vi').sheets.find(({ role }) => role === `form:${code}`);
  if (!sheet) throw new Error(`no sheet of ${code}`);
  return sheet;
}

/** A drawn sheet as Excel would give it back, in rows and columns of plain values that tests may move about. */
export function snapshotOf(code: string, sheet: SheetModel): FormSnapshot {
  const bottom = Math.max(...sheet.cells.map(({ row }) => row));
  const right = Math.max(...sheet.cells.map(({ column }) => column));
  const values = Array.from({ length: bottom }, () => Array.from({ length: right }, (): unknown => ''));
  for (const { row, column, value } of sheet.cells) {
    const cells = values[row - 1];
    if (cells) cells[column - 1] = value ?? '';
  }
  const part = (name: 'HEAD' | 'BODY' | 'TOTAL') =>
    sheet.names.find((entry) => entry.name === formRangeName(code, name))?.range;
  const [head, body, total] = [part('HEAD'), part('BODY'), part('TOTAL')];
  return {
    sheet: { id: '{1}', name: sheet.name, visible: true, formatting: true, protected: true, options: {} },
    top: 1,
    left: 1,
    values,
    texts: values.map((row) => row.map(String)),
    ...(head ? { head: { ...head } } : {}),
    ...(body ? { body: { ...body } } : {}),
    ...(total ? { total: { ...total } } : {}),
  };
}

export function drawn(code: string, rows: Row[]): FormSnapshot {
  return snapshotOf(code, sheetOf(code, rows));
}

/** Writes as the clerk does; rows and columns of the sheet count from 1. */
export function type(snapshot: FormSnapshot, row: number, column: number, value: unknown): void {
  const [values, texts] = [snapshot.values[row - 1], snapshot.texts[row - 1]];
  if (!values || !texts) throw new Error(`no row ${row}`);
  values[column - 1] = value;
  texts[column - 1] = String(value);
}

/** Inserts a blank row above `row`; names move and grow as Excel's do. */
export function insertRow(snapshot: FormSnapshot, row: number): void {
  const width = snapshot.values[0]?.length ?? 0;
  snapshot.values.splice(
    row - 1,
    0,
    Array.from({ length: width }, () => ''),
  );
  snapshot.texts.splice(
    row - 1,
    0,
    Array.from({ length: width }, () => ''),
  );
  for (const rect of [snapshot.head, snapshot.body, snapshot.total]) {
    if (!rect) continue;
    if (rect.top >= row) rect.top += 1;
    if (rect.bottom >= row) rect.bottom += 1;
  }
}

/** Moves a column before another one, as cutting and inserting does. */
export function moveColumn(snapshot: FormSnapshot, from: number, before: number): void {
  for (const rows of [snapshot.values, snapshot.texts]) {
    for (const row of rows as unknown[][]) {
      const [cell] = row.splice(from - 1, 1);
      row.splice(before - 1 - (from < before ? 1 : 0), 0, cell);
    }
  }
}
