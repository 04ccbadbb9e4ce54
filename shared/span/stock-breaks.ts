import type { Table } from '../forms/table';
import { carriesOf } from '../rules/carried-over';
import type { RuleSet } from '../rules/compile';
import { unitTotal } from '../rules/check/unit-total';
import type { Period } from '../period/period';

/** One quarter of a unit within a span. */
export interface UnitQuarter {
  period: Period;
  tables: readonly Table[];
}

/** A quarter that does not open with what the one before closed with, for the unit as a whole. */
export interface StockBreak {
  form: string;
  /** The quarter that opens otherwise. */
  period: Period;
  /** The column that opens it, and that of the quarter before. */
  column: string;
  from: string;
  opened: number;
  closed: number;
}

/** Where the quarters of a span do not meet. @param quarters oldest first */
export function stockBreaks(quarters: readonly UnitQuarter[], rules: RuleSet): StockBreak[] {
  return rules.forms.flatMap((form) =>
    carriesOf(form).flatMap(({ to, from }) =>
      quarters.flatMap(({ period, tables }, index): StockBreak[] => {
        const before = quarters[index - 1];
        if (!before) return [];
        const of = (some: readonly Table[]) => some.find((table) => table.form === form.form.code);
        const opened = unitTotal(of(tables), to);
        const closed = unitTotal(of(before.tables), from);
        if (opened === null || closed === null || opened === closed) return [];
        return [{ form: form.form.code, period, column: to, from, opened, closed }];
      }),
    ),
  );
}
