import { countColumns, figureColumns, type FormDocument } from './document';
import { restOf, togetherOf } from './joint-figures';
import { compareRows } from './row-order';
import type { CellValue, JointFigure, Row, Table } from './table';

/**
 * The one form in which tables are stored, hashed and drawn: Unicode NFC, blank cells left out, joint figures that
 * the cells state one by one left out, cells in column order, rows by the alphabet with the total last, tables in printing order. Equal data give equal results
 * whatever the order or spelling they came in.
 */
export function canonicalTables(tables: readonly Table[], forms: readonly FormDocument[]): Table[] {
  const byCode = new Map(forms.map((form, index) => [form.code, { form, index }]));
  const place = (table: Table) => byCode.get(table.form)?.index ?? forms.length;
  return [...tables]
    .sort((a, b) => place(a) - place(b))
    .map((table) => {
      const form = byCode.get(table.form)?.form;
      const keys = form ? figureColumns(form).map((column) => column.key) : [];
      const counts = form ? countColumns(form).map((column) => column.key) : [];
      const rows = table.rows.map((row) => canonicalRow(row, keys, counts));
      return { form: table.form, rows: rows.sort(compareRows) };
    });
}

function canonicalRow(row: Row, keys: readonly string[], counts: readonly string[]): Row {
  const cells: Record<string, CellValue> = {};
  for (const key of keys) {
    const value = canonicalCell(row.cells[key]);
    if (value !== null) cells[key] = value;
  }
  const { key, label } = row;
  return {
    key: key.normalize('NFC').trim(),
    label: canonicalText(label),
    cells,
    ...(row.together === undefined ? {} : canonicalTogether(row, row.together, counts)),
  };
}

function canonicalTogether(
  row: Row,
  together: readonly JointFigure[],
  counts: readonly string[],
): Pick<Row, 'together'> {
  const place = ({ columns: [first] }: JointFigure) => counts.indexOf(first ?? '');
  const kept = together
    .map(({ columns, value }) => ({ columns: counts.filter((key) => columns.includes(key)), value }))
    .filter((joint) => {
      const { columns, rest } = restOf(row, joint);
      return joint.columns.length > 1 && (columns.length > 0 || rest !== 0);
    })
    .sort((a, b) => place(a) - place(b));
  return togetherOf(kept);
}

function canonicalCell(value: CellValue | undefined): CellValue {
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFC').trim();
  return text === '' ? null : text;
}

/** NFC with runs of blanks, non-breaking ones included, made one. */
export function canonicalText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}
