import { figureColumns, type FormDocument } from '../../forms/document';
import { wordKey } from '../word-key';
import type { Block, ColumnMatch, Orientation, RecognisedTable, RowKind } from '../result';

/** How a block is to be read; what recognise proposes, a person may change, and applyMapping carries out. */
export interface Mapping extends Block {
  columns: MappedColumn[];
  /** Decisions about single rows; the others are classified. */
  rows: MappedRow[];
  /** Answers about single cells, at their place in the grid. */
  cells: { row: number; column: number; value: number | string | null }[];
}

export interface MappedRow {
  /** Row of the grid (column of it when transposed). */
  row: number;
  kind: RowKind;
  /** Key in the table; null lets a detail row be named as usual. */
  key: string | null;
  /** The row's name, where it was read wrongly. */
  label?: string;
}

export interface MappedColumn {
  /** Source columns of the grid (rows when transposed or a list). */
  sources: number[];
  /** `label` and `ordinal` are the form's first two; null leaves the source out. */
  key: string | null;
  role: 'figure' | 'label' | 'ordinal';
  /** Columns of the form that the one figure holds together. */
  holds?: string[];
}

/** A layout that a person accepted, to be offered when its headings come again. Sources count from the area's edge. */
export interface RememberedMapping {
  signature: string;
  form: string;
  orientation: Orientation;
  columns: MappedColumn[];
  /** Row decisions by folded label. */
  rows: { label: string; kind: RowKind; key: string | null }[];
}

/**
 * The mapping of a recognised table as it may be remembered for its unit and layout: the columns, and the rows that
 * somebody decided. Columns without a heading that are used for nothing are left out: they cannot be found again.
 */
export function rememberMapping(table: RecognisedTable): RememberedMapping {
  const edge = table.orientation === 'rows' ? table.area.left : table.area.top;
  const columns = table.columns.filter(
    ({ key, reason, heading }) =>
      heading !== '' || key !== null || reason === 'label' || reason === 'ordinal',
  );
  return {
    signature: table.signature,
    form: table.form,
    orientation: table.orientation,
    columns: mappedColumns(columns).map((column) => ({
      ...column,
      sources: column.sources.map((source) => source - edge),
    })),
    rows: table.rows
      .filter(({ reason }) => reason === 'chosen')
      .map(({ label, kind, key }) => ({ label: wordKey(label), kind, key })),
  };
}

/**
 * The columns that a remembered layout names and that are not the form's figures, or not once; none: it fits. Forms
 * change, so that what was accepted under one edition may not fit the next.
 */
export function misfits({ columns }: Pick<RememberedMapping, 'columns'>, form: FormDocument): string[] {
  const figures = new Set(figureColumns(form).map(({ key }) => key));
  const taken = new Set<string>();
  return columns.flatMap(({ key, role, holds = [] }) => {
    const strange = holds.filter((name) => !figures.has(name));
    if (key === null) return strange;
    const wrong = role !== 'figure' || !figures.has(key) || taken.has(key);
    taken.add(key);
    return wrong ? [key, ...strange] : strange;
  });
}

/** The mapping that gives a recognised table again; to be changed and applied. */
export function mappingOf(table: RecognisedTable): Mapping {
  const { form, grid, area, orientation, headingRows, family } = table;
  const rows = table.rows
    .filter(({ reason }) => reason === 'chosen')
    .map(({ row, kind, key }) => ({ row, kind, key }));
  return {
    form,
    grid,
    area,
    orientation,
    headingRows,
    family,
    columns: mappedColumns(table.columns),
    rows,
    cells: [],
  };
}

function mappedColumns(columns: readonly ColumnMatch[]): MappedColumn[] {
  return columns.map(({ sources, key, reason, holds }) => {
    if (reason === 'open') return { sources, key: null, role: 'figure' };
    const role = reason === 'label' || reason === 'ordinal' ? reason : 'figure';
    return { sources, key, role, ...(holds === undefined ? {} : { holds }) };
  });
}

/** A short fingerprint of headings in their order; equal headings at another place of the sheet give the same. */
export function layoutSignature(headings: readonly string[]): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (const character of headings.map(wordKey).join('|')) {
    const code = character.charCodeAt(0);
    high = Math.imul(high ^ code, 0x01000193) >>> 0;
    low = Math.imul(low ^ (code + 0x9e37), 0x85ebca6b) >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
