/// <reference types="office-js" />
import { cellAddress, rangeAddress } from '../../../shared/sheet/address';
import { CENTRE_FOOTER, FONT, LARGEST_COUNT, MARGINS } from '../../../shared/sheet/appearance';
import type { PrintSetup, SheetModel } from '../../../shared/sheet/model';
import { SIZE } from '../../../shared/sheet/styles';
import { drawChart } from './draw-chart';
import type { Border, Format } from './format-layers';
import type { Step } from './sheet-steps';

const POINTS_PER_INCH = 72;

/** What may be done on a protected sheet: there is no password, it only guards against slips. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
  selectionMode: 'Normal',
};

/** The same of a list that is worked in: rows are sorted where nothing is locked, and notes are objects to Excel. */
const LIST_PROTECTION: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowSort: true,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertColumns: true,
  allowInsertHyperlinks: true,
  allowEditObjects: true,
  selectionMode: 'Normal',
};

/**
 * Takes everything off a sheet that is drawn anew, with the named charts; it must not be protected. What is said of the
 * cells of a list stays.
 */
export function wipe(sheet: Excel.Worksheet, charts: readonly string[], list: boolean): void {
  if (list) sheet.autoFilter.remove();
  for (const name of charts) sheet.charts.getItemOrNullObject(name).delete();
  const used = sheet.getUsedRangeOrNullObject();
  used.rowHidden = false;
  used.columnHidden = false;
  used.format.useStandardHeight = true;
  used.format.useStandardWidth = true;
  const all = sheet.getRange();
  all.unmerge();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  for (const what of list ? (['Contents', 'Formats', 'Hyperlinks'] as const) : (['All'] as const))
    all.clear(what);
  sheet.freezePanes.unfreeze();
}

/** What holds for the whole sheet, before its cells are drawn. */
export function prepare(sheet: Excel.Worksheet, model: SheetModel): void {
  const { font } = sheet.getRange().format;
  font.name = FONT;
  font.size = SIZE.body;
  sheet.showGridlines = false;
  if (model.tabColor !== undefined) sheet.tabColor = model.tabColor;
}

/** One step of a sheet; `nameOf` gives the name that a sheet of the model has in this workbook. */
export function drawStep(sheet: Excel.Worksheet, step: Step, nameOf: (sheet: string) => string): void {
  switch (step.kind) {
    case 'link': {
      const place = `'${nameOf(step.target.sheet).replace(/'/g, "''")}'`;
      const documentReference = `${place}!${cellAddress(step.target.row, step.target.column)}`;
      sheet.getRange(cellAddress(step.row, step.column)).hyperlink = { documentReference };
      return;
    }
    case 'numbers':
      sheet.getRange(rangeAddress(step.rect)).numberFormat = forAllCells(step.format);
      return;
    case 'values':
      sheet.getRange(rangeAddress(step.rect)).formulas = step.rows;
      return;
    case 'merge':
      sheet.getRange(rangeAddress(step.rect)).merge();
      return;
    case 'format':
      setFormat(sheet.getRanges(step.areas).format, step.format);
      return;
    case 'check': {
      const { dataValidation } = sheet.getRange(rangeAddress(step.range));
      dataValidation.rule = step.closed
        ? { custom: { formula: '=FALSE' } }
        : { wholeNumber: { formula1: 0, formula2: LARGEST_COUNT, operator: 'Between' } };
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: step.title,
        message: step.message,
      };
      return;
    }
    case 'bar': {
      const { dataBar } = sheet.getRange(rangeAddress(step.range)).conditionalFormats.add('DataBar');
      dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      dataBar.upperBoundRule = { type: 'Number', formula: String(step.max) };
      dataBar.positiveFormat.fillColor = step.color;
      dataBar.positiveFormat.gradientFill = false;
      return;
    }
    case 'chart':
      drawChart(sheet, step.chart, step.number);
  }
}

/** Excel takes one value for all cells of a range; its typings know only the full grid. */
function forAllCells(value: string): string[][] {
  return value as unknown as string[][];
}

/** What is left when the cells are drawn: names, panes and print set-up. */
export function finish(workbook: Excel.Workbook, sheet: Excel.Worksheet, model: SheetModel): void {
  for (const { name, range } of model.names) {
    workbook.names.getItemOrNullObject(name).delete();
    workbook.names.add(name, sheet.getRange(rangeAddress(range)));
  }
  if (model.freeze) {
    const { rows, columns } = model.freeze;
    if (columns === 0) sheet.freezePanes.freezeRows(rows);
    else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
    else sheet.freezePanes.freezeAt(sheet.getRange(`A1:${cellAddress(rows, columns)}`));
  }
  setPage(sheet.pageLayout, model.print);
}

/** Protects a sheet that is drawn, last of all. */
export function protect(sheet: Excel.Worksheet, model: SheetModel): void {
  if (model.protect) sheet.protection.protect(model.list ? LIST_PROTECTION : PROTECTION);
}

function setPage(page: Excel.PageLayout, print: PrintSetup): void {
  page.paperSize = 'A4';
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.leftMargin = MARGINS.left * POINTS_PER_INCH;
  page.rightMargin = MARGINS.right * POINTS_PER_INCH;
  page.topMargin = MARGINS.top * POINTS_PER_INCH;
  page.bottomMargin = MARGINS.bottom * POINTS_PER_INCH;
  page.headerMargin = MARGINS.header * POINTS_PER_INCH;
  page.footerMargin = MARGINS.footer * POINTS_PER_INCH;
  page.headersFooters.defaultForAllPages.centerFooter = CENTRE_FOOTER;
  if (print.titleRows) page.setPrintTitleRows(`$${print.titleRows.from}:$${print.titleRows.to}`);
  if (print.area) page.setPrintArea(rangeAddress(print.area));
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function setFormat(target: Excel.RangeFormat, format: Format): void {
  if (format.bold) target.font.bold = true;
  if (format.italic) target.font.italic = true;
  if (format.underline) target.font.underline = 'Single';
  if (format.size !== undefined) target.font.size = format.size;
  if (format.color !== undefined) target.font.color = format.color;
  if (format.fill !== undefined) target.fill.color = format.fill;
  if (format.alignment) {
    target.horizontalAlignment = HORIZONTAL[format.alignment.horizontal];
    target.indentLevel = format.alignment.indent;
  }
  if (format.vertical) target.verticalAlignment = VERTICAL[format.vertical];
  if (format.wrap) target.wrapText = true;
  if (format.unlocked) target.protection.locked = false;
  if (format.border) setBorder(target.borders, format.border);
  if (format.rowHeight !== undefined) target.rowHeight = format.rowHeight;
  if (format.columnWidth !== undefined) target.columnWidth = format.columnWidth;
}

function setBorder(borders: Excel.RangeBorderCollection, { thick, color, rows, columns }: Border): void {
  const sides = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(rows ? (['InsideHorizontal'] as const) : []),
    ...(columns ? (['InsideVertical'] as const) : []),
  ] as const;
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = 'Continuous';
    border.weight = thick ? 'Thick' : 'Thin';
    border.color = color;
  }
}
