import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import type { CellValue, Row, Table } from '../../../shared/forms/table';
import type { Correction, Located, LocateInput } from '../../../shared/locate/correction';
import { locate } from '../../../shared/locate/locate';
import { compileRules } from '../../../shared/rules/compile';

export const rules = compileRules(formsIn(readForms(bundledForms), { year: 2024, quarter: 2 }));

/** II.06a (3) to (13) in order, then printed ratios. */
export function row(key: string, figures: readonly CellValue[], ratios: Record<string, string> = {}): Row {
  const cells = Object.fromEntries(figures.map((value, at) => [String(at + 3), value]));
  return { key, label: key, cells: { ...cells, ...ratios } };
}

export function ii06a(...rows: Row[]): Table {
  return { form: 'II.06a', rows };
}

/** With a total row that is the sum of the others. */
export function withTotal(...rows: Row[]): Table {
  const columns = Array.from({ length: 11 }, (_, at) => String(at + 3));
  const cells = Object.fromEntries(
    columns.map((column) => [column, rows.reduce((sum, one) => sum + Number(one.cells[column]), 0)]),
  );
  return ii06a(...rows, { key: 'total', label: 'total', cells });
}

export function located(table: Table, more: Partial<LocateInput> = {}): Located {
  return locate({ rules, tables: [table], ...more }, { deadline: () => false });
}

/** "a.9: 94 > 49" */
export function said({ cells }: Correction): string {
  return cells
    .map(
      ({ row: key, column, from, to, low, high }) => `${key}.${column}: ${from} > ${to ?? `${low}..${high}`}`,
    )
    .join(', ');
}

/** Corrections of each cluster with how sure they are. */
export function corrections({ clusters }: Located): string[][] {
  return clusters.map((cluster) =>
    cluster.corrections.map((one) => `${one.confidence} ${said(one)} ${one.kind}`),
  );
}
