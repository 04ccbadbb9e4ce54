import ExcelJS from 'exceljs';
import { toFile } from '../../calc/file-formula';
import { printAddress } from '../../cells/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../snapshot';
import { DEFAULT_STYLE } from '../../model/style';
import { STANDARD_HEIGHT, charactersOfPoints } from '../../model/units';
import { isError, type CellValue } from '../../cells/value';
import { withAutoFilters } from './auto-filters';
import { withCharts } from './write-charts';
import { writeConditionalFormats, writeValidations } from './conditional-formats';
import { argb, fileStyle } from './styles';

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A file, and how many charts could not be written. */
export interface SavedFile {
  file: Uint8Array;
  leftOut: number;
}

/** Points an inch, for page margins. */
const POINTS = 72;

/**
 * The workbench's workbook as an .xlsx file: values, formulas with their results, formats, sizes, merges, panes,
 * protection, validations, data bars and formula rules, filters, names, links, comments as notes, page setup, charts. Custom
 * XML and settings stay behind.
 */
export async function snapshotToXlsx(snapshot: WorkbookSnapshot): Promise<SavedFile> {
  const workbook = new ExcelJS.Workbook();
  const properties = new Map(snapshot.properties);
  workbook.title = String(properties.get('title') ?? '');
  workbook.creator = String(properties.get('author') ?? '');
  workbook.calcProperties.fullCalcOnLoad = true;
  const active = snapshot.sheets.findIndex((sheet) => sheet.name === snapshot.active);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: Math.max(0, active),
      visibility: 'visible',
    },
  ];
  for (const sheet of snapshot.sheets) await writeSheet(workbook, sheet);
  for (const { name, formula } of snapshot.names) {
    // Names that lost their cells, or are constants, have no place in the file library.
    if (/^[^"#]+!\$/.test(formula)) workbook.definedNames.add(formula, name);
  }
  const file = withAutoFilters(new Uint8Array(await workbook.xlsx.writeBuffer()), snapshot.sheets);
  return withCharts(file, snapshot.sheets);
}

async function writeSheet(workbook: ExcelJS.Workbook, sheet: SheetSnapshot): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: STATES[sheet.visibility],
    properties: sheet.tabColor === '' ? {} : { tabColor: argb(sheet.tabColor) },
    pageSetup: pageSetup(sheet),
    views: [view(sheet)],
  });
  const format = (position: number) => fileStyle(sheet.formats[position] ?? DEFAULT_STYLE);
  for (const [column, position] of sheet.columnFormats)
    worksheet.getColumn(column + 1).style = format(position);
  for (const [row, position] of sheet.rowFormats) Object.assign(worksheet.getRow(row + 1), format(position));
  for (const [column, { size, hidden }] of sheet.columns) {
    const target = worksheet.getColumn(column + 1);
    if (size !== undefined) target.width = charactersOfPoints(size);
    if (hidden) target.hidden = true;
  }
  for (const [row, { size, hidden }] of sheet.rows) {
    const target = worksheet.getRow(row + 1);
    // The library forgets a hidden row that is empty and has no height.
    if (size !== undefined || hidden) target.height = size ?? STANDARD_HEIGHT;
    if (hidden) target.hidden = true;
  }
  for (const [row, column, position] of sheet.cellFormats) {
    worksheet.getCell(row + 1, column + 1).style = format(position);
  }
  if (sheet.autoFilter) worksheet.autoFilter = printAddress(sheet.autoFilter.area);
  writeCells(worksheet, sheet);
  for (const { top, left, bottom, right } of sheet.merges) {
    worksheet.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  }
  for (const { row, column, content } of sheet.comments)
    worksheet.getCell(row + 1, column + 1).note = content;
  writeValidations(worksheet, sheet.validations);
  writeConditionalFormats(worksheet, sheet.conditionalFormats);
  if (sheet.protection) {
    const { options, password } = sheet.protection;
    await worksheet.protect(password ?? '', {
      selectLockedCells: options.selectionMode === 'Normal',
      selectUnlockedCells: options.selectionMode !== 'None',
      formatCells: options.allowFormatCells,
      formatColumns: options.allowFormatColumns,
      formatRows: options.allowFormatRows,
      insertColumns: options.allowInsertColumns,
      insertRows: options.allowInsertRows,
      insertHyperlinks: options.allowInsertHyperlinks,
      deleteColumns: options.allowDeleteColumns,
      deleteRows: options.allowDeleteRows,
      sort: options.allowSort,
      autoFilter: options.allowAutoFilter,
      pivotTables: options.allowPivotTables,
    });
  }
}

function writeCells(worksheet: ExcelJS.Worksheet, sheet: SheetSnapshot): void {
  const links = new Map(sheet.links.map(({ row, column, link }) => [`${row} ${column}`, link]));
  for (const { row, column, value, formula } of sheet.cells) {
    const cell = worksheet.getCell(row + 1, column + 1);
    const link = links.get(`${row} ${column}`);
    if (formula !== undefined) {
      const result = fileResult(value);
      const written = toFile(formula);
      cell.value = result === undefined ? { formula: written } : { formula: written, result };
    } else if (link && typeof value === 'string') {
      const target = link.address ?? `#${link.documentReference ?? ''}`;
      cell.value = { text: value, hyperlink: target, ...(link.screenTip ? { tooltip: link.screenTip } : {}) };
    } else cell.value = fileValue(value);
  }
}

function fileResult(value: CellValue): string | number | boolean | ExcelJS.CellErrorValue | undefined {
  if (value === null) return undefined;
  return isError(value) ? { error: value.error as ExcelJS.CellErrorValue['error'] } : value;
}

function fileValue(value: CellValue): ExcelJS.CellValue {
  return fileResult(value) ?? null;
}

function view({ freeze, showGridlines, showHeadings }: SheetSnapshot): Partial<ExcelJS.WorksheetView> {
  const common = { showGridLines: showGridlines, showRowColHeaders: showHeadings };
  if (!freeze) return { state: 'normal', ...common };
  return { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows, ...common };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.papertype : the sizes that are met here. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

function pageSetup({ page }: SheetSnapshot): Partial<ExcelJS.PageSetup> {
  const { properties, printArea, titleRows } = page;
  const zoom = properties['zoom'] as
    { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number } | undefined;
  const fits = zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
  const inches = (name: string, normal: number) => Number(properties[name] ?? normal * POINTS) / POINTS;
  const paperSize = PAPERS[String(properties['paperSize'] ?? 'Letter')];
  return {
    orientation: properties['orientation'] === 'Landscape' ? 'landscape' : 'portrait',
    ...(paperSize === undefined ? {} : { paperSize: paperSize as ExcelJS.PaperSize }),
    ...(fits
      ? {
          fitToPage: true,
          fitToWidth: zoom?.horizontalFitToPages ?? 0,
          fitToHeight: zoom?.verticalFitToPages ?? 0,
        }
      : { scale: zoom?.scale ?? 100 }),
    horizontalCentered: properties['centerHorizontally'] === true,
    verticalCentered: properties['centerVertically'] === true,
    margins: {
      left: inches('leftMargin', 0.7),
      right: inches('rightMargin', 0.7),
      top: inches('topMargin', 0.75),
      bottom: inches('bottomMargin', 0.75),
      header: inches('headerMargin', 0.3),
      footer: inches('footerMargin', 0.3),
    },
    ...(printArea ? { printArea: printAddress(printArea) } : {}),
    ...(titleRows ? { printTitlesRow: `${titleRows.top + 1}:${titleRows.bottom + 1}` } : {}),
  };
}
