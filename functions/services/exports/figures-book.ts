import { countColumns, type FormDocument } from '../../../shared/forms/document';
import type { CellValue, JointFigure } from '../../../shared/forms/table';
import { periodKey, type Calendar, type Period } from '../../../shared/period/period';
import { totalTable } from '../../../shared/totals/unit-figures';
import type { FormEntry } from '../../../shared/totals/unit-entry';
import type { HistoricFigures } from '../../../shared/totals/history/unit-history';

/**
 * The totals of every unit in every quarter of a history, eight bytes a figure: a province of 4,000 units over two
 * years is 20 MB, where its tables would be gigabytes. Blank and absent are NaN.
 */
export class FiguresBook {
  private readonly places: { form: string; column: string }[];
  private readonly entries = new Map<string, Entry>();

  constructor(forms: readonly FormDocument[]) {
    this.places = forms.flatMap((form) =>
      countColumns(form).map((column) => ({ form: form.code, column: column.key })),
    );
  }

  add(unit: string, period: Period, calendar: Calendar, forms: readonly FormEntry[]): void {
    const byForm = new Map(forms.map(({ form, cells }) => [form, cells]));
    const values = Float64Array.from(this.places, ({ form, column }) => byForm.get(form)?.[column] ?? NaN);
    const together = new Map(
      forms.flatMap((entry) => (entry.together === undefined ? [] : [[entry.form, entry.together]])),
    );
    this.entries.set(keyOf(unit, period), { calendar, values, together });
  }

  /** A table of one total row for each form with a figure; undefined where nothing was added. */
  readonly lookup = (unit: string, period: Period): HistoricFigures | undefined => {
    const entry = this.entries.get(keyOf(unit, period));
    if (!entry) return undefined;
    const cells = new Map<string, Record<string, CellValue>>();
    this.places.forEach(({ form, column }, place) => {
      const value = entry.values[place] ?? NaN;
      if (Number.isNaN(value)) return;
      const row = cells.get(form) ?? {};
      cells.set(form, row);
      row[column] = value;
    });
    for (const form of entry.together.keys()) if (!cells.has(form)) cells.set(form, {});
    const tables = [...cells].map(([form, row]) =>
      totalTable(form, '', { cells: row, together: entry.together.get(form) ?? [] }),
    );
    return { tables, calendar: entry.calendar };
  };
}

interface Entry {
  calendar: Calendar;
  values: Float64Array;
  /** Joint figures by form; most units have none. */
  together: Map<string, JointFigure[]>;
}

function keyOf(unit: string, period: Period): string {
  return `${periodKey(period)}|${unit}`;
}
