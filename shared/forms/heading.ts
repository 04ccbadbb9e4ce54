import { pick, type Lang } from '../language/language';
import type { FormColumn } from './document';

export interface HeadingCell {
  text: string;
  /** Levels count from 0, columns from 0, within the table. */
  level: number;
  column: number;
  levels: number;
  columns: number;
}

/**
 * A table's heading as merged cells: equal neighbours on a level under the same parents become one, and a column
 * with fewer levels than the deepest one reaches down.
 */
export function headingCells(columns: readonly FormColumn[], lang: Lang): HeadingCell[] {
  const paths = columns.map((column) => column.heading.map((level) => pick(level, lang)));
  const depth = paths.reduce((most, path) => Math.max(most, path.length), 0);
  const cells: HeadingCell[] = [];
  for (let level = 0; level < depth; level += 1) {
    for (let column = 0; column < paths.length;) {
      const path = paths[column] ?? [];
      let end = column + 1;
      while (end < paths.length && sameUpTo(path, paths[end] ?? [], level)) end += 1;
      const text = path[level];
      if (text !== undefined) {
        const levels = level === path.length - 1 ? depth - level : 1;
        cells.push({ text, level, column, levels, columns: end - column });
      }
      column = end;
    }
  }
  return cells;
}

/** Whether two columns share one cell on a level: the same path down to it, and both or neither ending there. */
function sameUpTo(a: readonly string[], b: readonly string[], level: number): boolean {
  const ends = (path: readonly string[]) => path.length - 1 <= level;
  if (ends(a) !== ends(b)) return false;
  return a.slice(0, level + 1).join('\n') === b.slice(0, level + 1).join('\n') && a.length > level;
}
