import { figureIn } from '../forms/joint-figures';
import { TOTAL_ROW, type Table } from '../forms/table';

/** One unit's rows of one form as a drill-down shows them: plain data, which can be stored. */
export interface UnitRows {
  unit: string;
  /** Its details in its own order; its total row where it has no others. */
  rows: FigureRow[];
}

export interface FigureRow {
  key: string;
  label: string;
  /** In the order of the form's count columns; null = left blank. */
  figures: (number | null)[];
}

/** @param table without the rows that contain others; see addableTable */
export function figureRows(table: Table, columns: readonly string[]): FigureRow[] {
  const details = table.rows.filter(({ key }) => key !== TOTAL_ROW);
  return (details.length > 0 ? details : table.rows).map((row) => ({
    key: row.key,
    label: row.label,
    figures: columns.map((column) => figureIn(row, column)),
  }));
}
