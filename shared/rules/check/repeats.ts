import { TOTAL_ROW, type CellValue, type Row, type Table } from '../../forms/table';
import type { Finding } from '../finding';

/**
 * The findings on a table's total that say again what is said of its one detail row: a clerk mends or explains them
 * there, once. Where the total states another figure than the row, both findings stay.
 */
export function repeatsOfUnitTotal(table: Table, findings: readonly Finding[]): ReadonlySet<Finding> {
  const [detail, ...others] = table.rows.filter((row) => row.key !== TOTAL_ROW);
  if (detail === undefined || others.length > 0) return new Set();
  const total = table.rows.find((row) => row.key === TOTAL_ROW);
  const ofDetail = findings.filter((finding) => finding.row === detail.key.normalize('NFC'));
  return new Set(
    findings.filter(
      (finding) =>
        finding.row === TOTAL_ROW &&
        sameCells(finding, detail, total) &&
        ofDetail.some((other) => isSame(finding, other)),
    ),
  );
}

/** A total that is not stated is the row itself. */
function sameCells(finding: Finding, detail: Row, total: Row | undefined): boolean {
  return finding.cells.every((key) => cellOf(total ?? detail, key) === cellOf(detail, key));
}

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.code === b.code &&
    a.status === b.status &&
    a.stated === b.stated &&
    a.computed === b.computed &&
    a.cells.join() === b.cells.join()
  );
}

function cellOf(row: Row | undefined, key: string): CellValue {
  return row?.cells[key] ?? null;
}
