import ExcelJS from 'exceljs';
import { fromFile } from '../../calc/file-formula';
import { parseAddress } from '../../cells/address';
import type { Area } from '../../cells/area';
import { emptySheet } from '../../model/empty-sheet';
import {
  PROTECTION_OPTIONS,
  type Comment,
  type PageSetup,
  type Protection,
  type ProtectionOptions,
} from '../../model/sheet-state';
import { DEFAULT_STYLE, type Style } from '../../model/style';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../snapshot';
import { pointsOfCharacters } from '../../model/units';
import type { CellValue } from '../../cells/value';
import { FILTER_NAME, readAutoFilters } from './auto-filters';
import { xmlParts } from './package-parts';
import { readCharts } from './read-charts';
import { readConditionalFormats, readValidations } from './conditional-formats';
import { colorOf, styleOfFile } from './styles';

const DAY = 86_400_000;
/** Days from 30 December 1899 to 1 January 1970. */
const EPOCH_SERIAL = 25_569;
const POINTS = 72;

/** What a file holds, and how many of its charts are of kinds that the workbench does not draw. */
export interface OpenedFile {
  snapshot: WorkbookSnapshot;
  leftOut: number;
}

/** What an .xlsx file holds, as far as the workbench knows it. Rejects where the bytes are no workbook. */
export async function xlsxToSnapshot(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  const workbook = new ExcelJS.Workbook();
  // The library takes any bytes, though its types ask for a buffer of another version of Node's types.
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const parts = xmlParts(bytes);
  const { bySheet, leftOut } = await readCharts(parts);
  const filters = await readAutoFilters(parts);
  // Not every file has views, unlike what the types say.
  const views = workbook.views as typeof workbook.views | undefined;
  const front = views?.[0]?.activeTab ?? 0;
  const snapshot: WorkbookSnapshot = {
    name,
    active: workbook.worksheets[front]?.name ?? workbook.worksheets[0]?.name ?? '',
    sheets: workbook.worksheets.map((worksheet) => ({
      ...readSheet(worksheet),
      charts: bySheet.get(worksheet.name) ?? [],
      autoFilter: filters.get(worksheet.name) ?? null,
    })),
    names: workbook.definedNames.model
      .filter(({ name: defined, ranges }) => ranges.length === 1 && defined !== FILTER_NAME)
      .map(({ name: defined, ranges }) => ({
        name: defined,
        formula: ranges[0] ?? '',
        comment: '',
        visible: true,
      })),
    settings: [],
    properties: [
      ['title', workbook.title],
      ['author', workbook.creator],
    ],
    customXml: [],
  };
  return { snapshot, leftOut };
}

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function readSheet(worksheet: ExcelJS.Worksheet): SheetSnapshot {
  const base = emptySheet(worksheet.name);
  const views = worksheet.views as typeof worksheet.views | null;
  const view = views?.[0];
  const formats: Style[] = [DEFAULT_STYLE];
  const known = new Map<string, number>([[JSON.stringify(DEFAULT_STYLE), 0]]);
  const position = (style: Style): number => {
    const key = JSON.stringify(style);
    const found = known.get(key) ?? formats.push(style) - 1;
    known.set(key, found);
    return found;
  };
  const sheet: SheetSnapshot = {
    ...base,
    visibility: VISIBILITIES[worksheet.state],
    tabColor: worksheet.properties.tabColor ? colorOf(worksheet.properties.tabColor, '') : '',
    showGridlines: view?.showGridLines ?? true,
    showHeadings: view?.showRowColHeaders ?? true,
    cells: [],
    formats,
    cellFormats: [],
    rowFormats: [],
    columnFormats: [],
    sheetFormat: 0,
    rows: [],
    columns: [],
    links: [],
    merges: worksheet.model.merges.map((merge) => parseAddress(merge)).filter((area) => area !== null),
    freeze: view?.state === 'frozen' ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : null,
    protection: readProtection(worksheet),
    validations: readValidations(worksheet),
    conditionalFormats: readConditionalFormats(worksheet),
    comments: [],
    autoFilter: null,
    tables: [],
    charts: [],
    names: [],
    page: readPage(worksheet),
    customProperties: [],
  };
  readColumns(worksheet, sheet, position);
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    readRow(row, number - 1, sheet, position);
  });
  return sheet;
}

function readColumns(
  worksheet: ExcelJS.Worksheet,
  sheet: SheetSnapshot,
  position: (style: Style) => number,
): void {
  // The getter is missing where the file names no column.
  const columns = (worksheet.columns as ExcelJS.Column[] | undefined) ?? [];
  columns.forEach((column, index) => {
    const band = {
      ...(column.width === undefined ? {} : { size: pointsOfCharacters(column.width) }),
      ...(column.hidden ? { hidden: true } : {}),
    };
    if (Object.keys(band).length > 0) sheet.columns.push([index, band]);
    const format = position(styleOfFile((column.style as Partial<ExcelJS.Style> | undefined) ?? {}));
    if (format !== 0) sheet.columnFormats.push([index, format]);
  });
}

function readRow(
  row: ExcelJS.Row,
  index: number,
  sheet: SheetSnapshot,
  position: (style: Style) => number,
): void {
  // Undefined where the file gives none, unlike what the types say.
  const height = row.height as number | undefined;
  const band = { ...(height === undefined ? {} : { size: height }), ...(row.hidden ? { hidden: true } : {}) };
  if (Object.keys(band).length > 0) sheet.rows.push([index, band]);
  row.eachCell({ includeEmpty: true }, (cell, number) => {
    const column = number - 1;
    const format = position(styleOfFile(cell.style));
    if (format !== 0) sheet.cellFormats.push([index, column, format]);
    if (cell.isMerged && cell.master !== cell) return;
    const note = readNote(cell, index, column);
    if (note) sheet.comments = [...sheet.comments, note];
    const read = readCell(cell);
    if (read) sheet.cells.push({ row: index, column, ...read });
    const link = (cell.hyperlink as string | undefined) ?? '';
    if (link !== '') {
      const target = link.startsWith('#') ? { documentReference: link.slice(1) } : { address: link };
      sheet.links.push({ row: index, column, link: target });
    }
  });
}

function readNote(cell: ExcelJS.Cell, row: number, column: number): Comment | undefined {
  const note = cell.note as ExcelJS.Comment | string | undefined;
  if (note === undefined) return undefined;
  const content = typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
  return { id: `{NOTE-${row}-${column}}`, row, column, content, author: '' };
}

function readCell({ value, formula }: ExcelJS.Cell): Pick<CellSnapshot, 'value' | 'formula'> | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'object' && ('formula' in value || 'sharedFormula' in value)) {
    // The library works out the formula of a cell that shares one with the cells above or beside it.
    return { value: plain(value.result ?? null), formula: fromFile(formula) };
  }
  return { value: plain(value) };
}

function plain(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime() / DAY + EPOCH_SERIAL;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return { error: value.error };
  if ('hyperlink' in value) return linkText(value.text);
  return null;
}

/** A link's text may be rich text, unlike what the types say. */
function linkText(text: unknown): string {
  if (typeof text === 'string') return text;
  const parts = (text as { richText?: { text: string }[] }).richText ?? [];
  return parts.map((part) => part.text).join('');
}

function readProtection(worksheet: ExcelJS.Worksheet): Protection | null {
  const found = (
    worksheet as unknown as { sheetProtection?: Partial<ExcelJS.WorksheetProtection> & { sheet?: boolean } }
  ).sheetProtection;
  if (!found?.sheet) return null;
  const allowed = (option: string): boolean => {
    const name = option.replace(/^allow/, '');
    const key = (name.charAt(0).toLowerCase() + name.slice(1)) as keyof ExcelJS.WorksheetProtection;
    return found[key] === true;
  };
  const flags = Object.fromEntries(PROTECTION_OPTIONS.map((option) => [option, allowed(option)]));
  // A password is kept as a digest, which nobody could type: the guard stays, the password does not.
  return { options: { ...flags, selectionMode: 'Normal' } as ProtectionOptions, password: null };
}

function readPage(worksheet: ExcelJS.Worksheet): PageSetup {
  const {
    orientation,
    paperSize,
    fitToPage,
    fitToWidth,
    fitToHeight,
    scale,
    margins,
    printArea,
    printTitlesRow,
  } = worksheet.pageSetup;
  const zoom = fitToPage
    ? {
        ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}),
        ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}),
      }
    : { scale: scale ?? 100 };
  const paper = { 1: 'Letter', 5: 'Legal', 8: 'A3', 9: 'A4', 11: 'A5' }[Number(paperSize ?? 1)] ?? 'Letter';
  const inPoints = Object.entries(margins ?? {}).map(([side, inches]) => [`${side}Margin`, inches * POINTS]);
  return {
    properties: {
      orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait',
      paperSize: paper,
      zoom,
      centerHorizontally: worksheet.pageSetup.horizontalCentered === true,
      ...Object.fromEntries(inPoints),
    },
    printArea: areaOf(printArea),
    titleRows: areaOf(printTitlesRow),
    titleColumns: null,
  };
}

function areaOf(text: string | undefined): Area | null {
  return text === undefined ? null : parseAddress(text.split('&&')[0] ?? '');
}
