import { headingCells } from '../../forms/heading';
import type { FormColumn, FormDocument } from '../../forms/document';
import type { Lang } from '../../language/language';
import { isCheckHeading } from '../../sheet/form/check-heading';
import type { GridView } from '../grid-view';
import { wordKey } from '../word-key';

/** Where a form stands on a sheet that Khớp drew; rows and columns of the view. */
export interface OwnSheet {
  form: FormDocument;
  lang: Lang;
  /** The columns drawn, from `left` on; right of them stands the check column. */
  columns: FormColumn[];
  left: number;
  headTop: number;
  numberingRow: number;
}

/** Rows that are looked through for the numbering of columns; above ours stand a block and the headings. */
const ROWS_LOOKED_AT = 60;
const LANGUAGES: readonly Lang[] = ['vi', 'en'];
/** `(7)`, or `(7) = (8)+(9)+(10)` where a column is computed. */
const PRINTED_NUMBER = /^\s*\(\s*(p?[1-9]\d?)\s*\)/;

/**
 * The form that a sheet of ours holds, known by all that is printed on it: the headings, the numbers below them and the
 * check column at their right. Programs drop or move hidden names; they keep what is printed. Undefined where any of it
 * is missing or changed: then it is a sheet like any other.
 */
export function ownSheet(view: GridView, forms: readonly FormDocument[]): OwnSheet | undefined {
  for (let row = 0; row < Math.min(view.height, ROWS_LOOKED_AT); row += 1) {
    const numbering = numberingIn(view, row);
    if (numbering === undefined) continue;
    for (const form of forms) {
      const columns = form.columns.filter(({ key }) => numbering.keys.includes(key));
      if (!isDrawn(form, columns, numbering.keys)) continue;
      const headTop = row - Math.max(...columns.map(({ heading }) => heading.length));
      const found = { form, columns, left: numbering.left, headTop, numberingRow: row };
      const lang = LANGUAGES.find((own) => isHeaded(view, found, own));
      if (lang !== undefined) return { ...found, lang };
    }
  }
  return undefined;
}

function numberingIn(view: GridView, row: number): { left: number; keys: string[] } | undefined {
  const keys: string[] = [];
  let left = 0;
  for (let column = 0; column < view.widthOf(row); column += 1) {
    const key = PRINTED_NUMBER.exec(view.text(row, column))?.[1];
    if (key === undefined && keys.length > 0) break;
    if (key === undefined) left = column + 1;
    else keys.push(key);
  }
  return keys.length < 3 ? undefined : { left, keys };
}

/** Every column but printed rates is drawn, in the form's order. */
function isDrawn(form: FormDocument, columns: readonly FormColumn[], keys: readonly string[]): boolean {
  const there = new Set(keys);
  return (
    columns.map(({ key }) => key).join() === keys.join() &&
    form.columns.every(({ key, kind }) => kind === 'ratio' || there.has(key))
  );
}

function isHeaded(view: GridView, sheet: Omit<OwnSheet, 'lang'>, lang: Lang): boolean {
  const { columns, left, headTop } = sheet;
  const says = (row: number, column: number, text: string) =>
    wordKey(view.text(row, column)) === wordKey(text);
  return (
    headTop >= 0 &&
    isCheckHeading(view.text(headTop, left + columns.length)) &&
    headingCells(columns, lang).every(({ text, level, column }) => says(headTop + level, left + column, text))
  );
}
