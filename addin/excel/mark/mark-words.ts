import { formWidths } from '../../../shared/sheet/form/form-widths';
import { numberingText } from '../../../shared/sheet/form/form-heading';
import type { Figure, FormGrid } from '../../../shared/sheet/form/form-grid';
import { DEJAVU_SERIF } from '../../../shared/sheet/measure';
import { SheetBuilder } from '../../../shared/sheet/sheet-builder';
import { NUMBERING, TEXT } from '../../../shared/sheet/styles';
import type { Lang } from '../../../shared/language/language';
import { entered } from '../write/entered';
import { addressLists, runsOf } from '../rectangles';
import { noteAt, type FormReading } from '../read/read-table';
import { textAt, valueAt, type TableLayout } from '../read/table-layout';

/** What the marker column says. */
export interface MarkWords {
  column: number;
  /** The numbering row; the texts run down from there. Null leaves a cell as it is. */
  top: number;
  texts: (string | null)[][];
  /** Heights in which the labels of the rows whose words change are seen whole; the words never need more. */
  heights: { areas: string; points: number }[];
}

/** The words by sheet row, as they have to be written; undefined where they stand there already or have no column. */
export function markWords(
  reading: FormReading,
  layout: TableLayout,
  grid: FormGrid,
  figures: ReadonlyMap<string, Figure>,
  words: ReadonlyMap<number, string>,
  lang: Lang,
): MarkWords | undefined {
  const column = layout.markerColumn;
  if (column === undefined) return undefined;
  const rows = markedRows(layout);
  const top = layout.numberingRow;
  const said = (row: number) => words.get(row) ?? '';
  // What somebody wrote there stays, and is told as a problem of reading.
  const isNote = (row: number) => noteAt(reading.snapshot, row, column) !== '';
  const changed = rows.filter(
    (row) => !isNote(row) && String(valueAt(reading.snapshot, row, column)) !== said(row),
  );
  if (changed.length === 0) return undefined;
  const builder = new SheetBuilder(
    '',
    '',
    formWidths(grid, figures, lang),
    { orientation: 'landscape' },
    DEJAVU_SERIF,
  );
  for (const row of changed) {
    grid.columns.forEach((drawn, index) => {
      const place = layout.columns.get(drawn.key);
      if (row === top) builder.put(row, index + 1, numberingText(grid, drawn), NUMBERING);
      else if (drawn.kind === 'label' && place !== undefined) {
        builder.put(row, index + 1, textAt(reading.snapshot, row, place), TEXT);
      }
    });
  }
  return {
    column,
    top,
    texts: rows.map((row) => [isNote(row) ? null : String(entered(said(row), '@'))]),
    heights: heightsOf(builder.sheet.rowHeights),
  };
}

/** What the marker column says now, from the numbering row down. */
export function standingWords({ snapshot }: FormReading, layout: TableLayout): string[] {
  const column = layout.markerColumn;
  if (column === undefined) return [];
  return markedRows(layout).map((row) => String(valueAt(snapshot, row, column)));
}

/** Rows from the numbering row to the last of the table. */
function markedRows({ numberingRow, totalRow = 0, detailRows }: TableLayout): number[] {
  const bottom = Math.max(numberingRow, totalRow, ...detailRows);
  return Array.from({ length: bottom - numberingRow + 1 }, (_, index) => numberingRow + index);
}

function heightsOf(rowHeights: Readonly<Record<number, number>>): MarkWords['heights'] {
  const rows = new Map<number, number[]>();
  for (const [row, points] of Object.entries(rowHeights)) {
    rows.set(points, [...(rows.get(points) ?? []), Number(row)]);
  }
  return [...rows].flatMap(([points, alike]) =>
    addressLists(runsOf(alike).map(([from, to]) => `${from}:${to}`)).map((areas) => ({ areas, points })),
  );
}
