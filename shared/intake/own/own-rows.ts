import { canonicalText } from '../../forms/canonical';
import { rowKeys } from '../../forms/row-key';
import { TOTAL_ROW, type Row } from '../../forms/table';
import type { GridView } from '../grid-view';
import type { MappedRow } from '../mapping/mapping';
import { isFigure } from '../read/count-reading';
import { formSheetWords } from '../../sheet/form/words';
import { wordKey } from '../word-key';
import type { OwnSheet } from './own-sheet';

/** A row below the headings of a sheet of ours. */
export interface OwnRow {
  row: number;
  label: string;
  isTotal: boolean;
  hasFigures: boolean;
}

/** Down to the last row with a figure or, above the total, a name; below it stand the legend and what people add. */
export function ownRows(view: GridView, sheet: OwnSheet): OwnRow[] {
  const { form, columns, left, numberingRow } = sheet;
  const labelColumn = left + columns.findIndex(({ kind }) => kind === 'label');
  const figures = columns.flatMap(({ kind }, index) =>
    kind === 'count' || kind === 'ratio' ? [left + index] : [],
  );
  const rows: OwnRow[] = [];
  for (let row = numberingRow + 1; row < view.height; row += 1) {
    const label = view.isOwn(row, labelColumn) ? canonicalText(view.text(row, labelColumn)) : '';
    const hasFigures = figures.some((column) => isFigure(view.at(row, column).figure));
    rows.push({ row, label, isTotal: false, hasFigures });
  }
  // Sorting moves the total; of several rows with its name the last one is it.
  const total = form.rows === 'single' ? undefined : rows.findLast(({ label }) => isTotalName(label));
  if (total) total.isTotal = true;
  const last = rows.findLastIndex((own) => own.hasFigures || own.isTotal || (!total && own.label !== ''));
  return rows.slice(0, last + 1);
}

const TOTAL_NAMES = new Set([formSheetWords.vi.total, formSheetWords.en.total].map(wordKey));

function isTotalName(label: string): boolean {
  return TOTAL_NAMES.has(wordKey(label));
}

/** The rows' keys by their place: known rows keep theirs. */
export function keysOf(rows: readonly OwnRow[], known: readonly Row[]): Map<number, string> {
  const named = rows.filter(({ label, isTotal }) => label !== '' && !isTotal);
  const keys = rowKeys(
    named.map(({ label }) => label),
    known,
  );
  const total = rows.find(({ isTotal }) => isTotal);
  return new Map([
    ...named.map(({ row }, index): [number, string] => [row, keys[index] ?? '']),
    ...(total ? [[total.row, TOTAL_ROW] as const] : []),
  ]);
}

/**
 * What each row is: names are rows of the form, whatever else they may be called, and rows without name and figures are
 * none. A figure without a name is left to be asked about.
 */
export function ownMappedRows(rows: readonly OwnRow[], single: boolean, known: readonly Row[]): MappedRow[] {
  const keys = keysOf(rows, known);
  const filled = rows.filter(({ hasFigures }) => hasFigures);
  return rows.flatMap(({ row, label, isTotal, hasFigures }): MappedRow[] => {
    const key = keys.get(row) ?? null;
    if (single && filled.length === 1 && hasFigures) return [{ row, kind: 'total', key: TOTAL_ROW }];
    if (!single && key !== null && !isTotal) return [{ row, kind: 'detail', key, label }];
    if (isTotal && hasFigures) return [{ row, kind: 'total', key }];
    return hasFigures ? [] : [{ row, kind: 'other', key: null }];
  });
}
