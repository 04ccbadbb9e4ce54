import ExcelJS from 'exceljs';
import { cellAddress, rangeAddress } from '../../shared/sheet/address';
import { CENTRE_FOOTER, FONT, INK, LONGEST_TEXT, MARGINS } from '../../shared/sheet/appearance';
import type { CellModel, CellStyle, Rect, SheetModel, WorkbookModel } from '../../shared/sheet/model';
import { indentOf } from '../../shared/sheet/styles';
import { finishPackage } from './workbook-package';

/** Properties carry no clock: equal models give equal bytes. */
const FIXED_DATE = new Date(Date.UTC(2000, 0, 1));

/**
 * Draws any workbook model as an .xlsx file. Equal models give identical bytes, in every time zone. The only module
 * that knows exceljs.
 */
export async function paintWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = model.title;
  workbook.creator = model.author;
  workbook.lastModifiedBy = model.author;
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 12_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  // Every formula carries its value, so programs that do not compute on opening show the right figures too.
  workbook.calcProperties.fullCalcOnLoad = false;
  for (const sheet of model.sheets) {
    await paintSheet(workbook, sheet);
  }
  return finishPackage(new Uint8Array(await workbook.xlsx.writeBuffer()), model);
}

async function paintSheet(workbook: ExcelJS.Workbook, sheet: SheetModel): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, {
    properties: sheet.tabColor === undefined ? {} : { tabColor: argb(sheet.tabColor) },
    pageSetup: pageSetup(sheet),
    headerFooter: { oddFooter: `&C${CENTRE_FOOTER}` },
    views: [view(sheet)],
  });
  sheet.columnWidths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  for (const [row, height] of Object.entries(sheet.rowHeights)) {
    worksheet.getRow(Number(row)).height = height;
  }
  for (const cell of sheet.cells) paintCell(worksheet, cell);
  for (const { top, left, bottom, right } of sheet.merges) worksheet.mergeCells(top, left, bottom, right);
  for (const bar of sheet.dataBars) worksheet.addConditionalFormatting(dataBar(bar));
  for (const { name, range } of sheet.names) {
    workbook.definedNames.add(`'${sheet.name}'!${absolute(range)}`, name);
  }
  if (sheet.protect) {
    await worksheet.protect('', {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      insertRows: true,
    });
  }
}

function view(sheet: SheetModel): Partial<ExcelJS.WorksheetView> {
  if (!sheet.freeze) return { state: 'normal', showGridLines: false };
  const { rows, columns } = sheet.freeze;
  return {
    state: 'frozen',
    xSplit: columns,
    ySplit: rows,
    topLeftCell: cellAddress(rows + 1, columns + 1),
    activeCell: cellAddress(rows + 1, columns + 1),
    showGridLines: false,
  };
}

function pageSetup(sheet: SheetModel): Partial<ExcelJS.PageSetup> {
  const { orientation, titleRows, area } = sheet.print;
  return {
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    ...(titleRows ? { printTitlesRow: `${titleRows.from}:${titleRows.to}` } : {}),
    // exceljs puts a dollar sign before the column only.
    ...(area ? { printArea: rangeAddress(area).replace(/(\d+)/g, '$$$1') } : {}),
  };
}

function paintCell(worksheet: ExcelJS.Worksheet, model: CellModel): void {
  const cell = worksheet.getCell(model.row, model.column);
  const { value } = model;
  if (model.formula !== undefined) cell.value = { formula: model.formula, result: value ?? '' };
  else if (typeof value === 'string') cell.value = value === '' ? null : value.slice(0, LONGEST_TEXT);
  else cell.value = value;
  cell.style = styleOf(model);
  if (model.note !== undefined) {
    cell.note = { texts: [{ font: { name: FONT, size: 11 }, text: model.note.slice(0, LONGEST_TEXT) }] };
  }
}

function styleOf({ style, link }: CellModel): Partial<ExcelJS.Style> {
  const { wrap = false, vertical = 'center', horizontal } = style;
  return {
    font: {
      name: FONT,
      size: style.size ?? 11,
      color: argb(style.color ?? INK),
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(link ? { underline: true } : {}),
    },
    alignment: {
      vertical: vertical === 'center' ? 'middle' : vertical,
      wrapText: wrap,
      ...(horizontal ? { horizontal, indent: indentOf(style) } : {}),
    },
    protection: { locked: style.unlocked !== true },
    ...(style.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) } }),
    ...(style.format === undefined ? {} : { numFmt: style.format }),
    ...border(style),
  };
}

function border({ border: kind = 'none', borderColor = INK }: CellStyle): {
  border?: Partial<ExcelJS.Borders>;
} {
  if (kind === 'none') return {};
  const edge: ExcelJS.Border = { style: kind === 'mark' ? 'thick' : 'thin', color: argb(borderColor) };
  return { border: { top: edge, left: edge, bottom: edge, right: edge } };
}

/** exceljs's types know no colour of a data bar, which its writer draws; the bar is solid so that print shows it. */
interface DataBarRule extends ExcelJS.DataBarRuleType {
  color: { argb: string };
}

function dataBar(bar: SheetModel['dataBars'][number]): ExcelJS.ConditionalFormattingOptions {
  const rule: DataBarRule = {
    type: 'dataBar',
    priority: 1,
    gradient: false,
    minLength: 0,
    maxLength: 100,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: bar.max },
    ],
    color: argb(bar.color),
  };
  return { ref: rangeAddress(bar.range), rules: [rule] };
}

function argb(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}

function absolute(range: Rect): string {
  return rangeAddress(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
