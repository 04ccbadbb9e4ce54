import { listText, namedColumn } from '../../../shared/forms/column-text';
import { rowName } from '../../../shared/forms/row-name';
import { TOTAL_ROW, type Table } from '../../../shared/forms/table';
import type { Lang } from '../../../shared/language/language';
import { formatCount } from '../../../shared/language/number';
import type { CellRef } from '../../../shared/locate/correction';
import type { RuleSet } from '../../../shared/rules/compile';
import type { OpenQuarter } from '../quarter/state';
import { figureText } from '../parts/format';
import { partsOf, type Correcting } from './figures';
import { paneLocateWords } from './words';

/** Where a cell is told: its form is named unless it is clear. */
export interface CellPlaces {
  rules: RuleSet;
  tables: readonly Table[];
  /** The form that is meant where none is named. */
  form?: string;
}

/** "Đúng hạn (9), dòng “Đất đai”" */
export function cellText({ rules, tables, form }: CellPlaces, cell: CellRef, lang: Lang): string {
  const words = paneLocateWords[lang];
  const own = rules.byCode.get(cell.form)?.form;
  const row = rowText(tables, cell, own?.rows === 'single', lang);
  return [
    namedColumn(own === undefined ? [] : [own], cell.form, cell.column, lang),
    ...(row === null ? [] : [row]),
    ...(cell.form === form ? [] : [words.form(cell.form)]),
  ].join(', ');
}

function rowText(
  tables: readonly Table[],
  { form, row }: CellRef,
  single: boolean,
  lang: Lang,
): string | null {
  const words = paneLocateWords[lang];
  if (row === TOTAL_ROW) return single ? null : words.totalRow;
  const table = tables.find((candidate) => candidate.form === form);
  const index = table?.rows.findIndex(({ key }) => key === row) ?? -1;
  return rowName(table?.rows[index]?.label ?? row, index + 1, lang);
}

/** What was written where. */
export function writtenText(open: OpenQuarter, figures: readonly Correcting[], lang: Lang): string {
  const words = paneLocateWords[lang];
  const [only, ...more] = figures;
  if (only === undefined || more.length > 0) return words.writtenCells(formatCount(figures.length, lang));
  const { from, value } = only;
  if (value === null) return words.writtenCells(formatCount(1, lang));
  const was = from === null ? '' : figureText(from, lang);
  return words.written(figureText(value, lang), cellText(placesOf(open), only, lang), was);
}

/** That cells are computed, and what to correct instead. */
export function computedText(open: OpenQuarter, cells: readonly CellRef[], lang: Lang): string {
  const words = paneLocateWords[lang];
  return cells
    .map((cell) => {
      const form = open.frame.rules.byCode.get(cell.form)?.form;
      const parts = form === undefined ? [] : partsOf(form, cell);
      return words.computed(cellText(placesOf(open), cell, lang), listText(parts));
    })
    .join(' ');
}

function placesOf({ frame, draft }: OpenQuarter): CellPlaces {
  return { rules: frame.rules, tables: draft.content.tables };
}
