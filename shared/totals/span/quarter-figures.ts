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
): {
  /** Gives the adding of a unit: before it, nothing of it is in. */
  workUp(unit: string, quarters: readonly UnitQuarter[]): () => void;
  finish(): QuarterFigures;
} {
  const figures: QuarterFigures = Object.fromEntries(forms.map(({ code }) => [code, {}]));
  return {
    workUp(unit, quarters) {
      const tablesIn = new Map(quarters.map(({ period, tables }) => [periodKey(period), tables]));
      const own = forms.map((form) => {
        const cells = quartersOf(span).map((period) => {
          const tables = tablesIn.get(periodKey(period));
          return tables ? (unitFormFigures(form, tables)?.cells ?? {}) : null;
        });
        return [form.code, cells] as const;
      });
      return () => {
        for (const [form, cells] of own) (figures[form] as Record<string, UnitQuarterFigures>)[unit] = cells;
      };
    },
    finish: () => figures,
  };
}
