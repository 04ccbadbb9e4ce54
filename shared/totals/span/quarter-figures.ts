import type { FormDocument } from '../../forms/document';
import type { UnitQuarter } from '../../span/stock-breaks';
import { quartersOf, periodKey, type Span } from '../../period/period';
import { unitFormFigures } from '../unit-figures';

/** A unit's totals by column in each quarter of a span, oldest first; null for a quarter before it began. */
export type UnitQuarterFigures = (Record<string, number | null> | null)[];

/** By form code and unit, of the units that are in the span's totals. */
export type QuarterFigures = Record<string, Record<string, UnitQuarterFigures>>;

/** Keeps what units stated in each quarter, to be shown beside the span; a few numbers a unit. */
export function collectQuarters(
  span: Span,
  forms: readonly FormDocument[],
): { add(unit: string, quarters: readonly UnitQuarter[]): void; finish(): QuarterFigures } {
  const figures: QuarterFigures = Object.fromEntries(forms.map(({ code }) => [code, {}]));
  return {
    add(unit, quarters) {
      const tablesIn = new Map(quarters.map(({ period, tables }) => [periodKey(period), tables]));
      for (const form of forms) {
        const own = quartersOf(span).map((period) => {
          const tables = tablesIn.get(periodKey(period));
          return tables ? (unitFormFigures(form, tables)?.cells ?? {}) : null;
        });
        (figures[form.code] as Record<string, UnitQuarterFigures>)[unit] = own;
      }
    },
    finish: () => figures,
  };
}
