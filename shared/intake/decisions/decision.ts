import type { MappedRow } from '../mapping/mapping';
import type { ColumnMatch, RecognisedTable } from '../result';

/**
 * What a source column is used for: a column of the form by its key, names, ordinals, one figure for several columns
 * of the form, nothing. Keys of columns are numbers or begin with `p`, so that none is one of these words.
 */
export type ColumnUse = string;
export const LABEL_USE = 'label';
export const ORDINAL_USE = 'ordinal';
export const TOGETHER_USE = 'together';
export const NO_USE = 'none';

/** Questions whose answer changes no column, row or cell by itself: that the table is meant as it is. */
export type SettledKind =
  | 'mixed'
  /** Rows of several units where one unit's table is filled. */
  | 'units'
  /** The source says that it counts other days than the quarter. */
  | 'span'
  /** It names another period. */
  | 'quarter'
  /** It names another unit as the one whose figures they are. */
  | 'named-unit'
  /** It gives its figures in thousands, percents or the like. */
  | 'scale';

/** Questions on whether a table is meant at all: it may be left out instead. */
const OF_WHOLE: ReadonlySet<string> = new Set<SettledKind>([
  'mixed',
  'units',
  'span',
  'quarter',
  'named-unit',
  'scale',
]);

export function isOfWhole(what: string): boolean {
  return OF_WHOLE.has(what);
}

/** What a person decided about a table of the source; of two about one thing the later counts. */
export type Decision =
  | { about: 'column'; source: number; use: ColumnUse }
  | ({ about: 'row' } & MappedRow)
  | { about: 'cell'; row: number; column: number; value: number | string | null }
  | { about: 'question'; what: SettledKind };

/** Names what a decision is about. */
export function subjectOf(decision: Decision): string {
  switch (decision.about) {
    case 'column':
      return `column ${decision.source}`;
    case 'row':
      return `row ${decision.row}`;
    case 'cell':
      return `cell ${decision.row} ${decision.column}`;
    case 'question':
      return `question ${decision.what}`;
  }
}

export function isSettled(decisions: readonly Decision[], what: SettledKind): boolean {
  return decisions.some((decision) => decision.about === 'question' && decision.what === what);
}

/** Source columns that somebody decided about. */
export function touchedColumns(decisions: readonly Decision[]): Set<number> {
  return new Set(decisions.flatMap((decision) => (decision.about === 'column' ? [decision.source] : [])));
}

/** What each source column is used for, in the source's order. */
export function usesOf({ columns }: RecognisedTable): Map<number, ColumnUse> {
  const uses = columns.flatMap((match) =>
    match.sources.map((source): [number, ColumnUse] => [source, useOf(match)]),
  );
  return new Map(uses.sort(([a], [b]) => a - b));
}

function useOf({ key, reason, holds }: ColumnMatch): ColumnUse {
  if (reason === 'label' || reason === 'ordinal') return reason === 'label' ? LABEL_USE : ORDINAL_USE;
  return key ?? (holds === undefined || reason === 'open' ? NO_USE : TOGETHER_USE);
}

/**
 * The decisions by which a source column is used for something else. Names, ordinals and a column of the form are
 * given by one source only, unless it is to be added to those that give it: the others give nothing then.
 */
export function useColumn(table: RecognisedTable, source: number, use: ColumnUse, add: boolean): Decision[] {
  const others = [...usesOf(table)].filter(([other, used]) => other !== source && used === use);
  const alone = !add && use !== NO_USE && use !== TOGETHER_USE;
  return [
    ...(alone ? others.map(([other]): Decision => ({ about: 'column', source: other, use: NO_USE })) : []),
    { about: 'column', source, use },
  ];
}
