import { TOTAL_ROW, type Row, type Table } from '../../../../shared/forms/table';
import { reconcile } from '../../../../shared/intake/reconcile';
import type { RecognisedTable } from '../../../../shared/intake/result';
import type { PasteComparison, PasteReading } from '../state';

/** The taken tables of a source beside the unit's own, form by form. */
export function compareWith(reading: PasteReading, own: readonly Table[]): PasteComparison {
  const { frame, days, found } = reading;
  const taken = found.filter(({ included }) => included).map(({ now }) => now);
  const results = frame.forms.flatMap((form) => {
    const sources = taken.filter((table) => table.form === form.code);
    const [first] = sources;
    if (first === undefined) return [];
    const sides = sidesOf(
      frame.unit.code,
      sources,
      own.find((table) => table.form === form.code),
    );
    const context = {
      own: days,
      ...(first.span === null ? {} : { export: first.span }),
    };
    return [reconcile(sides.own, sides.exported, form, context)];
  });
  return { results };
}

/** An export by units says of a unit what its total row says; its rows are another division. */
function sidesOf(
  unit: string,
  sources: readonly RecognisedTable[],
  table: Table | undefined,
): { own: Table; exported: Table } {
  const form = sources[0]?.form ?? '';
  const own = table ?? { form, rows: [] };
  const rows = sources.flatMap((source) => source.table.rows);
  const mine = rows.find(({ key }) => key === unit);
  const byUnits = sources.some(({ subjects }) => subjects === 'units');
  if (!byUnits || mine === undefined || own.rows.some(({ key }) => key === unit)) {
    return { own, exported: { form, rows } };
  }
  const total = own.rows.filter(({ key }) => key === TOTAL_ROW);
  const exported: Row = { ...mine, key: TOTAL_ROW };
  return {
    own: { form, rows: total.length > 0 ? total : [{ key: TOTAL_ROW, label: mine.label, cells: {} }] },
    exported: { form, rows: [exported] },
  };
}
