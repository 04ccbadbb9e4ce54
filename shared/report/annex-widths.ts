import type { FormColumn } from '../forms/document';
import type { AnnexCell } from './model';

/** Tables with more figure columns than this leave little room for the names of rows. */
const WIDE_TABLE = 13;

/** In how many lines a heading stands at most, as far as its letters go: a tall heading takes the room of rows. */
const HEADING_LINES = 5;

/** About how wide a letter of a heading and a digit are, with the padding of a cell, in parts of a table's width. */
const LETTER = { small: 0.95, capital: 1.5 };
const DIGIT = 0.85;
const PADDING = 1;

/**
 * Widths of an annex's columns in parts of the whole. The more figure columns there are, the less is left for the names
 * of rows; no word of a heading and no figure is broken.
 */
export function columnWidths(columns: readonly FormColumn[], rows: readonly AnnexCell[][]): number[] {
  const wide = columns.filter(({ kind }) => kind === 'count').length > WIDE_TABLE;
  const widths = columns.map((column) => {
    if (column.kind === 'ordinal') return 5;
    if (column.kind === 'label') return wide ? 14 : 26;
    return Math.max(wide ? 5 : 7, longestWord(column), headingWidth(column));
  });
  return roomFor(widths, rows);
}

/** The widths with room for each figure on one line. */
export function roomFor(widths: readonly number[], rows: readonly AnnexCell[][]): number[] {
  const roomy = [...widths];
  for (const row of rows) {
    let place = 0;
    for (const { text, columns, align } of row) {
      if (columns === 1 && align === 'right')
        roomy[place] = Math.max(roomy[place] ?? 0, Math.ceil(text.length * DIGIT + PADDING));
      place += columns;
    }
  }
  return roomy;
}

function longestWord(column: FormColumn): number {
  const words = headingOf(column).split(' ');
  return Math.max(
    ...words.map((word) => Math.ceil([...word].reduce((width, letter) => width + letterWidth(letter), 0))),
  );
}

function headingWidth(column: FormColumn): number {
  return Math.ceil((headingOf(column).length * LETTER.small) / HEADING_LINES);
}

/** A column's own heading, below those that it shares. */
function headingOf({ heading }: FormColumn): string {
  return heading.at(-1)?.vi ?? '';
}

function letterWidth(letter: string): number {
  return letter === letter.toLowerCase() ? LETTER.small : LETTER.capital;
}
