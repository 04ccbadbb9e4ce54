import { countColumns, type FormDocument } from '../forms/document';
import { figureIn } from '../forms/joint-figures';
import { TOTAL_ROW, type Table } from '../forms/table';
import type { CellRef } from '../locate/correction';
import type { Calendar } from '../period/period';
import { unitTotal } from '../rules/check/unit-total';
import { unusual } from '../totals/history/unusual';

/** A count of a unit's quarter beside the same of the quarter before. */
export interface FigureBeside extends CellRef {
  rowLabel: string;
  /** Null: blank, or not there. */
  value: number | null;
  before: number | null;
  /** What it grew by; null where one of both is not known. */
  change: number | null;
  /** Far from the quarters before, and on which side. */
  unusual: 'high' | 'low' | null;
}

/** The quarters before, oldest first; null where one is not known as a whole. */
export type QuartersBefore = readonly { calendar: Calendar | null; tables: readonly Table[] | null }[];

/**
 * Every count of a quarter beside last quarter's, form by form in the order of the rows, those that were dropped since
 * after the others; what is blank in both is left out. Quarters that count other days do not compare.
 */
export function figuresBeside(
  forms: readonly FormDocument[],
  { tables, calendar }: { tables: readonly Table[]; calendar: Calendar },
  quartersBefore: QuartersBefore,
): FigureBeside[] {
  const earlier = quartersBefore.map((quarter) => (quarter.calendar === calendar ? quarter.tables : null));
  const last = earlier.at(-1) ?? [];
  return forms.flatMap((form) => {
    const of = (from: readonly Table[]) => from.find((table) => table.form === form.code);
    const [now, then] = [of(tables), of(last)];
    return rowsOf(now, then).flatMap(({ key: row, label: rowLabel }) =>
      countColumns(form).flatMap(({ key: column }): FigureBeside[] => {
        const value = countAt(now, row, column);
        const before = countAt(then, row, column);
        if (value === null && before === null) return [];
        const history = earlier.flatMap((from) => countAt(of(from ?? []), row, column) ?? []);
        const cell = { form: form.code, row, column, rowLabel, value, before };
        const change = value === null || before === null ? null : value - before;
        return [{ ...cell, change, unusual: value === null ? null : unusual(value, history) }];
      }),
    );
  });
}

/** A count as stated or as the rest of the row leaves no other, a unit's total as its rows add up. */
export function countAt(table: Table | undefined, row: string, column: string): number | null {
  if (row === TOTAL_ROW) return unitTotal(table, column);
  const line = table?.rows.find(({ key }) => key === row);
  return line ? figureIn(line, column) : null;
}

/** The rows of both, those of now first and the total last of all. */
function rowsOf(now: Table | undefined, then: Table | undefined): { key: string; label: string }[] {
  const rows = new Map<string, string>();
  for (const { key, label } of [...(now?.rows ?? []), ...(then?.rows ?? [])]) {
    if (key !== TOTAL_ROW && !rows.has(key)) rows.set(key, label);
  }
  return [...[...rows].map(([key, label]) => ({ key, label })), { key: TOTAL_ROW, label: '' }];
}
