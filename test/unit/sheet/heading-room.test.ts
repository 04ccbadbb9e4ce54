import { cellAddress } from '../../../shared/sheet/address';
import type { CellStyle, SheetModel } from '../../../shared/sheet/model';
import { reviewWorkbook } from '../../../shared/sheet/review-workbook';
import { indentOf } from '../../../shared/sheet/styles';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import DEJAVU from './dejavu-serif.json';
import { referenceView } from './reference-view';

/**
 * Advance widths in em as the font file states them: where Times New Roman is missing, DejaVu Serif is what Linux puts in
 * its place. Its letters are as wide with diacritics and in italics.
 */
const EM: Record<'regular' | 'bold', Partial<Record<string, number>>> = DEJAVU;
/** How the workbench lays text out: line height, and padding in points left and right, above and below. */
const LINE = 1.22;
const PADDING = { sides: 4.5, ends: 1.5 };
const POINTS_PER_UNIT = 5.25;
const INDENT = 7;
/** In points: half of what a sheet shows on a screen of 768 lines, below the ribbon. */
const HIGHEST = 250;

function measured(text: string, { size = 11, bold = false }: CellStyle): number {
  const em = EM[bold ? 'bold' : 'regular'];
  let sum = 0;
  for (const letter of text.normalize('NFD')) {
    if (/[\u0300-\u036f]/.test(letter)) continue;
    const width = em[letter];
    if (width === undefined) throw new Error(`the width of ${letter} is not known`);
    sum += width;
  }
  return sum * size;
}

/** Lines as a browser breaks them: at spaces, after a plus sign, within what is still too long. */
function measuredLines(text: string, room: number, style: CellStyle): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let line = '';
    lines += 1;
    for (const piece of paragraph.split(/(?<=[ +])/)) {
      if (line !== '' && measured((line + piece).trimEnd(), style) > room) {
        lines += 1;
        line = '';
      }
      for (const letter of piece) {
        if (line !== '' && measured((line + letter).trimEnd(), style) > room) {
          lines += 1;
          line = '';
        }
        line += letter;
      }
    }
  }
  return lines;
}

/** The headings of a sheet whose rows are lower than their text in DejaVu Serif. */
function cutHeadings(sheet: SheetModel): string[] {
  const last = sheet.freeze?.rows ?? 0;
  const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0);
  return sheet.cells.flatMap(({ row, column, value, style }) => {
    if (row > last || typeof value !== 'string' || !style.wrap) return [];
    const span = sheet.merges.find(({ top, left }) => top === row && left === column);
    const { bottom, right } = span ?? { bottom: row, right: column };
    const width = sum(sheet.columnWidths.slice(column - 1, right)) * POINTS_PER_UNIT;
    const rows = Array.from({ length: bottom - row + 1 }, (_, index) => sheet.rowHeights[row + index] ?? 0);
    const room = width - PADDING.sides - INDENT * indentOf(style);
    const height = measuredLines(value, room, style) * (style.size ?? 11) * LINE + PADDING.ends;
    return height > sum(rows) ? [`${sheet.name} ${cellAddress(row, column)}: ${value}`] : [];
  });
}

const formSheets = (sheets: readonly SheetModel[]) => sheets.filter(({ role }) => role.includes('form:'));

test.each(['vi', 'en'] as const)(
  'the headings of every form are seen whole in the widest usual font (%s)',
  (lang) => {
    const sheets = formSheets(submissionWorkbook(referenceView(), lang).sheets);
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.flatMap(cutHeadings)).toEqual([]);
  },
);

test('so they are where the sheet says above them whose it is', () => {
  expect(formSheets(reviewWorkbook(referenceView(), 'vi').sheets).flatMap(cutHeadings)).toEqual([]);
});

test('they leave most of a small screen to the figures, because they stay on it', () => {
  const sheets = formSheets(submissionWorkbook(referenceView(), 'vi').sheets);
  const heights = sheets.map(({ freeze, rowHeights }) =>
    Array.from({ length: freeze?.rows ?? 0 }, (_, row) => rowHeights[row + 1] ?? 0).reduce(
      (all, one) => all + one,
      0,
    ),
  );
  expect(Math.max(...heights)).toBeLessThanOrEqual(HIGHEST);
});
