import { countColumns } from '../../../shared/forms/document';
import { TOTAL_ROW, type Table } from '../../../shared/forms/table';
import type { CountedAs, Include, MissingReason } from '../../../shared/totals/province-totals';
import { provinceTotalsWords } from '../../../shared/totals/words';
import { figures, withoutZeros, type Figures, type FormTold, type Told, type UnitTold } from './day-faces';
import { contentOf, forms, reporting, type Ledger } from './day-walk';

/** What a day leaves to be told, by each unit’s own tables: shares no code with the product’s totals. */
export function leftToTell(ledger: Ledger, include: Include): Told {
  return Object.fromEntries(
    forms.map((form): [string, FormTold] => {
      const keys = countColumns(form).map(({ key }) => key);
      const units: FormTold['byUnit']['units'] = {};
      const groups: FormTold['byUnit']['groups'] = {};
      const fields: FormTold['byField']['fields'] = {};
      const [total, difference]: [Figures, Figures] = [{}, {}];
      for (const { code, name, kind } of reporting) {
        const group = (groups[provinceTotalsWords.vi.group[kind]] ??= {});
        const counted = countedOf(ledger, code, include);
        if (!counted) continue;
        for (const { key, cells } of counted.tables.find((table) => table.form === form.code)?.rows ?? []) {
          const own = figures(keys.map((column) => [column, cells[column]] as const));
          if (key === TOTAL_ROW) {
            units[name] = { counts: counted.as, figures: own };
            for (const sum of form.rows === 'single' ? [group, total] : [group, total, difference]) {
              add(sum, own);
            }
          } else {
            add((fields[fieldName(form.code, key)] ??= {}), own);
            add(difference, own, -1);
          }
        }
      }
      const byField = { fields, difference: withoutZeros(difference), total };
      return [form.code, { byUnit: { units, groups, total }, byField }];
    }),
  );
}

/** Every unit that reports, by its name. */
export function unitsLeft(ledger: Ledger): Record<string, UnitTold> {
  return Object.fromEntries(
    reporting.map(({ code, name }) => {
      const { state = 'missing', sent } = ledger.get(code) ?? {};
      return [name, { state, explained: sent?.explanations.length ?? 0 }];
    }),
  );
}

/** Units none of whose figures are accepted, by name with the reason. */
export function leftOut(ledger: Ledger): Record<string, MissingReason> {
  return Object.fromEntries(
    reporting
      .filter(({ code }) => !countedOf(ledger, code, 'accepted'))
      .map(({ code, name }) => {
        const state = ledger.get(code)?.state;
        return [name, state === 'submitted' ? 'not-accepted' : state === 'draft' ? 'draft' : 'nothing'];
      }),
  );
}

export function add(into: Figures, more: Figures, times: 1 | -1 = 1): void {
  for (const [key, value] of Object.entries(more)) into[key] = (into[key] ?? 0) + times * value;
}

function countedOf(
  ledger: Ledger,
  unit: string,
  include: Include,
): { as: CountedAs; tables: readonly Table[] } | undefined {
  const { state, sent, accepted } = ledger.get(unit) ?? {};
  if (state === 'accepted' && sent) return { as: state, tables: sent.tables };
  if (state === 'submitted' && sent && include === 'submitted') return { as: state, tables: sent.tables };
  return accepted && { as: 'amending', tables: accepted.tables };
}

/** As most units spell it. */
function fieldName(form: string, key: string): string {
  const rows = contentOf('s1').tables.find((table) => table.form === form)?.rows ?? [];
  return rows.find((row) => row.key === key)?.label ?? key;
}
