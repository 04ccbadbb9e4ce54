import { jointKey } from '../forms/joint-figures';
import type { CellValue, Table } from '../forms/table';
import { check } from '../rules/check/check';
import type { Finding } from '../rules/finding';
import type { CellChange, LocateInput } from './correction';

/** The rule engine's word on tables: what of severity `error` fails, and every question that does. */
export interface Recheck {
  errors: ReadonlyMap<string, Finding>;
  questions: ReadonlyMap<string, Finding>;
}

export function recheck({ rules, previous }: LocateInput, tables: readonly Table[]): Recheck {
  const errors = new Map<string, Finding>();
  const questions = new Map<string, Finding>();
  for (const finding of check(rules, { tables, previous }).findings) {
    if (finding.status !== 'fail') continue;
    if (finding.severity === 'error') errors.set(keyOfFinding(finding), finding);
    else if (finding.severity === 'query') questions.set(keyOfFinding(finding), finding);
  }
  return { errors, questions };
}

/** Names the relation and the row, and the column of a sum of rows. */
export function keyOfFinding({ code, row, facts, cells }: Finding): string {
  return findingKey(code, row ?? '', columnOf(facts, cells));
}

function columnOf({ kind }: Finding['facts'], cells: readonly string[]): string | null {
  if (kind === 'wrong-joint') return jointKey(cells);
  return kind === 'wrong-total' ? (cells[0] ?? null) : null;
}

export function findingKey(code: string, row: string, column: string | null): string {
  return `${code}\n${row.normalize('NFC')}\n${column ?? ''}`;
}

/** The tables with changes made; what is not changed is shared. */
export function corrected(tables: readonly Table[], changes: readonly CellChange[]): Table[] {
  return tables.map((table) => {
    const own = changes.filter(({ form, to }) => form === table.form && to !== null);
    if (own.length === 0) return table;
    const rows = table.rows.map((row) => {
      const cells = own.filter((change) => change.row === row.key);
      if (cells.length === 0) return row;
      const to = Object.fromEntries(cells.map((change): [string, CellValue] => [change.column, change.to]));
      return { ...row, cells: { ...row.cells, ...to } };
    });
    return { ...table, rows };
  });
}
