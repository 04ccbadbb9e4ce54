import { tellingOf } from '../../judgement/explanation-substance';
import type { Row } from '../../forms/table';
import type { SubmissionView } from '../../submission/submission';
import type { Lang } from '../../language/language';
import { formSheetWords } from './words';
import { cellAddress } from '../address';
import { drawBlock } from './form-block';
import { drawHeading } from './form-heading';
import { detailFigure, totalFigure, type Figure, type FormGrid } from './form-grid';
import { formMarks, type FormMarks } from './form-marks';
import { drawMarkerColumn, drawRows } from './form-rows';
import { formWidths } from './form-widths';
import { DEJAVU_SERIF } from '../measure';
import type { PrintSetup, Rect, SheetModel } from '../model';
import { SheetBuilder } from '../sheet-builder';
import { formRangeName } from '../sheet-names';
import { drawnCells } from '../../forms/joint-text';
import { MARKS, NOTE, PALETTE } from '../styles';

/** The sheet of one form: legal heading block, merged headings, rows, totals, marks; ready to print and to fill. */
export function formSheet(view: SubmissionView, grid: FormGrid, lang: Lang): SheetModel {
  const figures = formFigures(grid);
  const marks = formMarks(grid, { findings: view.findings, explanations: tellingOf(view) }, figures, lang);
  const lastRow = grid.totalRow ?? grid.bodyBottom;
  const legendRow = marks.rows.size > 0 ? lastRow + 1 : undefined;
  const print: PrintSetup = {
    orientation: 'landscape',
    titleRows: { from: grid.headTop, to: grid.numberingRow },
    area: { top: 1, left: 1, bottom: legendRow ?? lastRow, right: grid.markerColumn },
  };
  const widths = formWidths(grid, figures, lang);
  // Whoever fills it in may have no Times New Roman, and a heading without its last line is not understood.
  const builder = new SheetBuilder(grid.sheet, `form:${grid.form.code}`, widths, print, DEJAVU_SERIF);
  drawBlock(builder, view, grid, lang);
  drawHeading(builder, grid, marks, lang);
  drawRows(builder, view, grid, figures, marks, lang);
  drawMarkerColumn(builder, grid, marks, lastRow);
  if (legendRow !== undefined) {
    const rect = { top: legendRow, left: 1, bottom: legendRow, right: grid.markerColumn };
    builder.span(rect, formSheetWords[lang].legend, NOTE);
  }
  const { sheet } = builder;
  sheet.tabColor = worstColor(marks);
  sheet.freeze = { rows: grid.numberingRow, columns: 2 };
  sheet.names = rangeNames(grid);
  const words = formSheetWords[lang];
  const { numberingRow, markerColumn } = grid;
  sheet.validations = [
    ...countRanges(grid, lastRow).map((range) => ({
      range,
      title: words.countTitle,
      message: words.countMessage,
    })),
    {
      range: { top: numberingRow, left: markerColumn, bottom: lastRow, right: markerColumn },
      title: words.markerTitle,
      message: words.markerMessage,
      closed: true,
    },
  ];
  return sheet;
}

/** Every figure of the table by cell address. */
function formFigures(grid: FormGrid): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  grid.columns.forEach((column, index) => {
    if (column.kind !== 'count' && column.kind !== 'ratio') return;
    for (let row = grid.bodyTop; row <= grid.bodyBottom; row += 1) {
      const stated = grid.details[row - grid.bodyTop];
      figures.set(cellAddress(row, index + 1), detailFigure(grid, stated, row, column.key));
    }
    if (grid.totalRow === undefined) return;
    const figure =
      column.kind === 'count'
        ? totalFigure(grid, grid.totalRow, column.key)
        : { value: grid.total?.cells[column.key] ?? null };
    figures.set(cellAddress(grid.totalRow, index + 1), figure);
  });
  grid.details.forEach((row, index) => setJoint(figures, grid, row, grid.bodyTop + index));
  if (grid.total && grid.totalRow !== undefined) setJoint(figures, grid, grid.total, grid.totalRow);
  return figures;
}

/** A joint figure takes the place of whatever would compute a blank. */
function setJoint(figures: Map<string, Figure>, grid: FormGrid, row: Row, place: number): void {
  const drawn = drawnCells(row);
  if (drawn === row.cells) return;
  grid.columns.forEach(({ key }, index) => {
    const value = drawn[key] ?? null;
    if (value !== (row.cells[key] ?? null)) figures.set(cellAddress(place, index + 1), { value });
  });
}

function worstColor(marks: FormMarks): string {
  const levels = [...marks.rows.values()].map((row) => row.level);
  const worst = (['error', 'query'] as const).find((level) => levels.includes(level));
  return worst ? MARKS[worst].color : PALETTE.heading;
}

function rangeNames(grid: FormGrid): SheetModel['names'] {
  const right = grid.columns.length;
  const rows = (top: number, bottom: number): Rect => ({ top, left: 1, bottom, right });
  const { code } = grid.form;
  const names = [
    { name: formRangeName(code, 'HEAD'), range: rows(grid.headTop, grid.numberingRow) },
    { name: formRangeName(code, 'BODY'), range: rows(grid.bodyTop, grid.bodyBottom) },
  ];
  if (grid.totalRow !== undefined) {
    names.push({ name: formRangeName(code, 'TOTAL'), range: rows(grid.totalRow, grid.totalRow) });
  }
  return names;
}

/** The runs of count columns over all rows of the table. */
function countRanges(grid: FormGrid, lastRow: number): Rect[] {
  const ranges: Rect[] = [];
  grid.columns.forEach((column, index) => {
    if (column.kind !== 'count') return;
    const last = ranges[ranges.length - 1];
    if (last && last.right === index) last.right = index + 1;
    else ranges.push({ top: grid.bodyTop, left: index + 1, bottom: lastRow, right: index + 1 });
  });
  return ranges;
}
