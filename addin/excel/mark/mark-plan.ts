import { countColumns, figureColumns } from '../../../shared/forms/document';
import { cellAddress } from '../../../shared/sheet/address';
import { formGrid, type Figure, type FormGrid } from '../../../shared/sheet/form/form-grid';
import { formMarks, shortLine, type BadCell } from '../../../shared/sheet/form/form-marks';
import { MARKS, type MarkLevel } from '../../../shared/sheet/styles';
import type { Lang } from '../../../shared/language/language';
import { markWords, standingWords, type MarkWords } from './mark-words';
import { addressLists, areaAddress, rectangles, type Cell } from '../rectangles';
import type { Marks } from '../port';
import type { FormReading } from '../read/read-table';
import { textAt, valueAt, type TableLayout } from '../read/table-layout';

/** What marks a form's sheet: conditional formats over the clerk's own formats, and words in the marker column. */
export interface MarkPlan {
  groups: MarkGroup[];
  /** Absent where the clerk deleted the marker column, or it says so already. */
  words?: MarkWords;
  /** What the marker column says now, from the numbering row down. */
  standing: string[];
}

export interface MarkGroup {
  level: MarkLevel;
  /** The level's sign stands before the figure, so that the mark is seen without colour. */
  sign: boolean;
  /** The figures show as percentages, which they go on to do. */
  percent?: true;
  /** A list of areas for Worksheet.getRanges. */
  areas: string;
}

/** Figures of more digits get no sign: it could push them out of their column, which then shows ####. */
const MOST_DIGITS = 6;

/** Before a figure, before a percentage, none. */
type Sign = '+' | '%' | '';
const SIGNS: readonly Sign[] = ['+', '%', ''];

/**
 * The marks of a form as it lies on the sheet now: those of the sheet model, moved to where the clerk has the rows
 * and columns.
 */
export function markPlan(reading: FormReading, wanted: Marks, lang: Lang): MarkPlan {
  const { form, table, layout, snapshot } = reading;
  if (!layout) return { groups: [], standing: [] };
  const grid = formGrid(form, table, '');
  const figures = figuresOf(reading, grid);
  const bad = wanted.bad ? badCellsOf(reading) : [];
  const marks = formMarks(grid, { ...wanted, bad }, figures, lang);
  const marked = new Map<string, Cell[]>();
  const add = (level: MarkLevel, sign: Sign, cell: Cell) => {
    const key = `${level}${sign}`;
    marked.set(key, [...(marked.get(key) ?? []), cell]);
  };
  const lines = new Map<number, string>();
  for (const [row, place] of sheetRows(reading, grid, layout)) {
    grid.columns.forEach((column, index) => {
      const mark = marks.cells.get(cellAddress(row, index + 1));
      const sheetColumn = layout.columns.get(column.key);
      if (!mark || sheetColumn === undefined) return;
      const sign =
        column.kind !== 'count'
          ? ''
          : mark.level === 'bad'
            ? badSign(textAt(snapshot, place, sheetColumn))
            : isShort(valueAt(snapshot, place, sheetColumn))
              ? '+'
              : '';
      add(mark.level, sign, { row: place, column: sheetColumn });
    });
    const mark = marks.rows.get(row);
    if (!mark) continue;
    lines.set(place, shortLine(mark, lang));
    if (layout.markerColumn !== undefined) add(mark.level, '', { row: place, column: layout.markerColumn });
  }
  const words = markWords(reading, layout, grid, figures, lines, lang);
  return { groups: groupsOf(marked), ...(words ? { words } : {}), standing: standingWords(reading, layout) };
}

/** The rule of a mark: always true, and known again by its text, also by a colleague's pane. */
export function markFormula(level: MarkLevel): string {
  return `=ISTEXT("KHOP ${level}")`;
}

export function isMarkFormula(formula: string): boolean {
  return /^=?ISTEXT\("KHOP [a-z]+"\)$/.test(formula);
}

function groupsOf(marked: ReadonlyMap<string, Cell[]>): MarkGroup[] {
  const levels = Object.keys(MARKS) as MarkLevel[];
  return levels.flatMap((level) =>
    SIGNS.flatMap((sign) => {
      const cells = marked.get(`${level}${sign}`) ?? [];
      const how = { sign: sign !== '', ...(sign === '%' ? { percent: true as const } : {}) };
      return addressLists(rectangles(cells).map(areaAddress)).map((areas) => ({ level, ...how, areas }));
    }),
  );
}

/** Model row and sheet row of everything that can carry a mark. */
function sheetRows(reading: FormReading, grid: FormGrid, layout: TableLayout): [number, number][] {
  const rows: [number, number][] = [[grid.numberingRow, layout.numberingRow]];
  grid.details.forEach(({ key }, index) => {
    const place = reading.places.get(key);
    if (place !== undefined) rows.push([grid.bodyTop + index, place]);
  });
  if (grid.totalRow !== undefined && layout.totalRow !== undefined)
    rows.push([grid.totalRow, layout.totalRow]);
  return rows;
}

/** The table's figures by the model's addresses. */
function figuresOf({ form, table }: FormReading, grid: FormGrid): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const drawn = figureColumns(form).flatMap((column) => {
    const index = grid.columns.findIndex(({ key }) => key === column.key);
    return index < 0 ? [] : [{ key: column.key, place: index + 1 }];
  });
  const rows = grid.details.map((row, index) => ({ row, place: grid.bodyTop + index }));
  if (grid.total && grid.totalRow !== undefined) rows.push({ row: grid.total, place: grid.totalRow });
  if (table.rows.length === 0) return figures;
  for (const { row, place } of rows) {
    for (const column of drawn) {
      figures.set(cellAddress(place, column.place), { value: row.cells[column.key] ?? null });
    }
  }
  return figures;
}

/** The cells of the sheet that hold no count. */
function badCellsOf({ form, problems }: FormReading): BadCell[] {
  const counts = new Set(countColumns(form).map(({ key }) => key));
  return problems.flatMap(({ kind, row, column, text = '' }) =>
    kind === 'cell' && row !== undefined && column !== undefined && counts.has(column)
      ? [{ row, column, text }]
      : [],
  );
}

/** A text is cut off where it has no room, a number is not. */
function badSign(shown: string): Sign {
  if (/^\W*\d[\d.,]*\s?%$/.test(shown)) return '%';
  return /^#+$/.test(shown) ? '' : '+';
}

function isShort(value: unknown): boolean {
  return Number.isInteger(value) && String(value).length <= MOST_DIGITS;
}
