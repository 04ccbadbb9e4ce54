import { shortSumText } from '../forms/column-text';
import type { JointFigure } from '../forms/table';
import { periodKey } from '../period/period';
import { capitalised } from '../language/capitalised';
import { netDifferences } from '../totals/field-differences';
import { scopeText } from '../totals/sentence/scope-text';
import { exportWords } from './words';
import type { Lang } from '../language/language';
import { provinceTotalsWords } from '../totals/words';
import type { TotalCell } from '../totals/province-totals';
import type { WordedConsolidatedForm, WordedProvinceTotals } from '../totals/sentence/worded-province-totals';
import { csvLine, type CsvValue } from './csv';

/** Bytes EF BB BF once encoded: without it Excel reads UTF-8 as something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Consolidated totals as lines of a CSV file: a line a row of a form (unit, group, lĩnh vực, province), a column a
 * printed column number of any form. A figure that lacks somebody's is named in the column "incomplete", with what is
 * known of columns together: `(3) (8)+(9)=57`; units without figures are listed with the reason and no figure. Fields and
 * differences make the province's line, which says what counts.
 */
export function* totalsCsv(totals: WordedProvinceTotals, lang: Lang): Generator<string> {
  const words = exportWords[lang].csv;
  const columns = allColumns(totals.forms);
  const period = periodKey(totals.period);
  const scope = capitalised(scopeText(totals, lang));
  yield BYTE_ORDER_MARK + csvLine([...words.heads, ...columns.map((key) => `(${key})`), words.incomplete]);
  for (const form of totals.forms) {
    const line = (
      kind: keyof typeof words.kinds,
      code: string,
      name: string,
      state: string,
      cells: Readonly<Record<string, number | null>>,
      incomplete: readonly string[],
      together: readonly JointFigure[] = [],
    ) => {
      const figures = columns.map((key): CsvValue => cells[key] ?? null);
      const held = together.flatMap((joint) => joint.columns);
      const lacking = [
        ...incomplete.filter((key) => !held.includes(key)).map((key) => `(${key})`),
        ...together.map((joint) => `${shortSumText(joint.columns)}=${joint.value}`),
      ].join(' ');
      return csvLine([period, form.form, words.kinds[kind], code, name, state, ...figures, lacking]);
    };
    const group = provinceTotalsWords[lang].group;
    for (const { group: kind, lines, total, together } of form.groups) {
      for (const { unit, name, status, added, cells, together: own } of lines) {
        const state = added ? words.states[status] : words.repeats;
        yield line('unit', unit, name, state, cells, blankColumns(form, cells), own);
      }
      yield line('group', kind, group[kind], '', known(total), incompleteColumns(total), together);
    }
    for (const { unit, name, reason } of form.missing) {
      yield line('missing', unit, name, provinceTotalsWords[lang].missingReason[reason], {}, []);
    }
    for (const { field, label, cells, together } of form.fields) {
      yield line('field', field, label, '', known(cells), incompleteColumns(cells), together);
    }
    for (const difference of form.differences) {
      const { unit, name, message } = difference;
      yield line('difference', unit, name, message, netDifferences([difference]), []);
    }
    const { total, together } = form;
    const name = provinceTotalsWords[lang].province;
    yield line('total', '', name, scope, known(total), incompleteColumns(total), together);
  }
}

/** Every printed column number of any form, in the order of the forms. */
function allColumns(forms: readonly WordedConsolidatedForm[]): string[] {
  return [...new Set(forms.flatMap((form) => form.columns))].sort(
    (a, b) => Number(a) - Number(b) || (a < b ? -1 : 1),
  );
}

function known(cells: Readonly<Record<string, TotalCell>>): Record<string, number | null> {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.known]));
}

function incompleteColumns(cells: Readonly<Record<string, TotalCell>>): string[] {
  return Object.keys(cells).filter((key) => (cells[key]?.blanks ?? 0) > 0 || cells[key]?.tooLarge);
}

function blankColumns(
  form: WordedConsolidatedForm,
  cells: Readonly<Record<string, number | null>>,
): string[] {
  return form.columns.filter((key) => (cells[key] ?? null) === null);
}
