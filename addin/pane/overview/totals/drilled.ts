import { differenceText, type UnitDifferences } from '../../../../shared/totals/sentence/difference-text';
import type { FormDocument } from '../../../../shared/forms/document';
import { pick, type Lang } from '../../../../shared/language/language';
import { BOUND_SIGN, boundOf } from '../../../../shared/totals/bound';
import type { ConsolidatedCellKey, ConsolidatedRowKey } from '../../../../shared/totals/drill';
import type { WordedConsolidatedForm } from '../../../../shared/totals/sentence/worded-province-totals';
import { provinceTotalsWords } from '../../../../shared/totals/words';
import type { AnswerOf } from '../../../api/client';
import { paneTotalsWords } from './words';

export interface TotalsRead {
  totals: NonNullable<AnswerOf<'getTotals'>['totals']>;
  forms: FormDocument[];
}

/** What a row of a form’s totals lacks: units that should be in it, and whether more of them may lower it. */
export function lackingOf(
  { groups, missing, mayFall }: WordedConsolidatedForm,
  row: ConsolidatedRowKey,
): { missing: number; mayFall: boolean } {
  if (row.startsWith('field:')) return { missing: 0, mayFall };
  const group = groups.find((candidate) => row === `group:${candidate.group}`);
  if (!group) return { missing: missing.length, mayFall };
  return { missing: group.expected - group.included, mayFall: group.mayFall };
}

/**
 * What a total is called, in form and row, what it was, null where nothing is known, with the sign of its bound, and whose
 * rows do not make it.
 */
export function drilled(
  { totals, forms }: TotalsRead,
  { form: code, row, column: key }: ConsolidatedCellKey,
  lang: Lang,
): { figure: string; row: string; known: number | null; sign: string; differences: UnitDifferences } {
  const column = forms
    .find((candidate) => candidate.code === code)
    ?.columns.find((candidate) => candidate.key === key);
  const figure = `${code} (${key}) ${column ? pick(column.name, lang) : ''}`.trim();
  const form = totals.forms.find((candidate) => candidate.form === code);
  const group = form?.groups.find((candidate) => row === `group:${candidate.group}`);
  const field = form?.fields.find((candidate) => row === `field:${candidate.field}`);
  const cells = group?.total ?? field?.cells ?? form?.total;
  const name = group
    ? provinceTotalsWords[lang].group[group.group]
    : (field?.label ?? paneTotalsWords[lang].province);
  const differences = new Map(form?.differences.map((one) => [one.unit, differenceText(one, lang)]));
  const cell = cells?.[key];
  const sign = form && cell ? BOUND_SIGN[boundOf(cell, lackingOf(form, row))] : '';
  return { figure, row: name, known: cell?.known ?? null, sign, differences };
}
