import { sumText } from '../forms/column-text';
import { figureColumns, type FormDocument } from '../forms/document';
import { intakeWords } from './words';
import { pick, type Lang } from '../language/language';
import { formatCount } from '../language/number';
import type { Difference } from './reconcile';
import { TOGETHER, type Doubt } from './result';

/** A doubt as a question with its choices by name, those of columns as the form that is filled names them. */
export function describeDoubt(doubt: Doubt, form: FormDocument | undefined, lang: Lang): string {
  const words = intakeWords[lang];
  const choices = doubt.candidates.map(({ value }) => nameChoice(doubt, value, form, lang));
  const alike = doubt.alike?.length ?? 0;
  const shown = alike === 0 ? doubt.shown : words.alike(doubt.shown, formatCount(alike, lang));
  return words.doubt[doubt.what](shown, words.or(choices));
}

function nameChoice(doubt: Doubt, value: string, form: FormDocument | undefined, lang: Lang): string {
  if (doubt.what === 'row' || doubt.what === 'period' || doubt.what === 'hidden-rows') {
    const kinds: Partial<Record<string, string>> = intakeWords[lang].rowKind;
    return kinds[value] ?? value;
  }
  if (doubt.what !== 'column') return value;
  const names = value.split(TOGETHER).map((own) => {
    const column = form === undefined ? undefined : figureColumns(form).find(({ key }) => key === own);
    return column === undefined ? own : `${pick(column.name, lang)} (${column.key})`;
  });
  return names.join(` ${TOGETHER} `);
}

/** A difference between the two sides as a sentence with its likely reason. */
export function describeDifference(difference: Difference, lang: Lang): string {
  const words = intakeWords[lang];
  const [reason] = difference.reasons;
  if (reason === 'row-own') return words.rowOnlyOwn(difference.label);
  if (reason === 'row-export') return words.rowOnlyExport(difference.label);
  const shown = (value: Difference['own']) =>
    value === null ? words.blank : typeof value === 'number' ? formatCount(value, lang) : value;
  const columns = sumText(difference.columns);
  const gap = difference.difference === null ? null : formatCount(difference.difference, lang);
  const stated = words.difference(
    difference.label,
    columns,
    shown(difference.own),
    shown(difference.export),
    gap,
  );
  if (reason === undefined) return `${stated} ${words.noReason}`;
  const because = words.differenceReason[reason];
  if (difference.certain) return `${stated} ${because.charAt(0).toUpperCase()}${because.slice(1)}.`;
  return `${stated} ${words.perhaps(because)}`;
}
