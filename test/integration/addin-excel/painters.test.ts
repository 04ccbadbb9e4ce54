import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { paintWorkbook } from '../../../functions/documents/workbook/workbook';
import { COLUMNS, readLine, type ChartState, type Edge, type Sheet } from '../../../workbench/excel';
import { cellAddress } from '../../../shared/sheet/address';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import type { SheetModel, WorkbookModel } from '../../../shared/sheet/model';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import { looksOf } from '../../../addin/excel/draw/format-layers';
import { referenceView } from '../../unit/sheet/reference-view';
import { readCharts, xmlParts } from '../../../workbench/excel/node';
import { provinceWorkbook } from '../../../shared/sheet/province/province-workbook';
import { makeProvince } from '../../tools/province';
import { workbookInput } from '../../unit/province-sheets/workbook-input';
import { openOffice } from './office';

/** One sheet in the words of neither library. */
interface Drawn {
  cells: Record<string, { borders: string[][]; [property: string]: unknown }>;
  merges: string[];
  widths: number[];
  heights: Record<string, number | undefined>;
  freeze: unknown;
  gridLines: boolean;
  tabColor: string;
  validations: unknown[];
  bars: unknown[];
  protection: string[];
  page: unknown;
}

/** Points of one of the file's units of width. */
const POINTS = 5.25;
/** exceljs writes no width for a column of its own default. */
const UNWRITTEN_WIDTH = 9;
const ALLOWED = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertRows: 'insertRows',
} as const;
const INCH = 72;

const round = (value: number) => Math.round(value * 1000) / 1000;
const hex = (color: { argb?: string } | undefined) => (color?.argb ? `#${color.argb.slice(2)}` : null);
const capital = (word: string | undefined) =>
  word ? word.charAt(0).toUpperCase() + word.slice(1) : 'General';

/** Two cells share the line between them: Excel shows the heavier one. */
const EDGES = [
  ['top', 'bottom', -1, 0],
  ['left', 'right', 0, -1],
  ['bottom', 'top', 1, 0],
  ['right', 'left', 0, 1],
] as const satisfies [Edge, Edge, number, number][];

function neighbour(worksheet: ExcelJS.Worksheet, row: number, column: number): ExcelJS.Cell | undefined {
  return row < 1 || column < 1 ? undefined : worksheet.getCell(row, column);
}

function lineOf(cell: ExcelJS.Cell | undefined, edge: (typeof EDGES)[number][0]): string | null {
  const line = cell?.border?.[edge];
  return line?.style ? `${line.style === 'thick' ? 'Thick' : 'Thin'} ${String(hex(line.color))}` : null;
}

/** Between two of one weight it may show either. */
function heavier(own: string | null, other: string | null): string[] {
  const lines = [own, other].filter((line) => line !== null);
  const thick = lines.filter((line) => line.startsWith('Thick'));
  return thick.length > 0 ? thick : lines;
}

function fromExcelJs(worksheet: ExcelJS.Worksheet, model: SheetModel, links: Map<string, string>): Drawn {
  const cells: Drawn['cells'] = {};
  for (const { row, column } of looksOf(model)) {
    const cell = worksheet.getCell(row, column);
    const covered = cell.master !== cell;
    const { font, alignment, fill } = cell;
    const value = covered ? null : cell.value;
    const isFormula = typeof value === 'object' && value !== null && 'formula' in value;
    cells[cellAddress(row, column)] = {
      value: isFormula ? `=${String(value.formula)}` : (value ?? ''),
      format: cell.numFmt ?? 'General',
      font: [
        font.name,
        font.size,
        font.bold ?? false,
        font.italic ?? false,
        hex(font.color),
        font.underline ? 'Single' : 'None',
      ],
      fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? hex(fill.fgColor) : null,
      alignment: [
        capital(alignment?.horizontal),
        capital(alignment?.vertical === 'middle' ? 'center' : alignment?.vertical),
        alignment?.wrapText ?? false,
        alignment?.indent ?? 0,
      ],
      borders: EDGES.map(([edge, opposite, down, across]) =>
        heavier(lineOf(cell, edge), lineOf(neighbour(worksheet, row + down, column + across), opposite)),
      ),
      locked: cell.protection?.locked ?? true,
      link: links.get(cellAddress(row, column)) ?? null,
    };
  }
  const [view] = worksheet.views;
  const { pageSetup } = worksheet;
  const frozen = view?.state === 'frozen' ? view : undefined;
  // exceljs reads protection, but types it only for writing.
  const { sheetProtection } = worksheet as unknown as { sheetProtection: Record<string, boolean> | null };
  return {
    cells,
    merges: [...worksheet.model.merges].sort(),
    widths: model.columnWidths.map((_, index) =>
      round((worksheet.getColumn(index + 1).width ?? UNWRITTEN_WIDTH) * POINTS),
    ),
    heights: Object.fromEntries(
      Object.keys(model.rowHeights).map((row) => [row, worksheet.getRow(Number(row)).height]),
    ),
    freeze: frozen ? { rows: frozen.ySplit, columns: frozen.xSplit } : null,
    gridLines: view?.showGridLines ?? true,
    tabColor: hex(worksheet.properties.tabColor) ?? '',
    validations: validationsOf(worksheet),
    bars: barsOf(worksheet),
    protection: Object.values(ALLOWED).filter((option) => sheetProtection?.[option] === true),
    page: {
      orientation: capital(pageSetup.orientation),
      a4: pageSetup.paperSize === 9,
      fit: [pageSetup.fitToWidth, pageSetup.fitToHeight],
      centred: pageSetup.horizontalCentered,
      margins: Object.values(pageSetup.margins ?? {})
        .map((inches) => round(inches * INCH))
        .sort(),
      footer: worksheet.headerFooter.oddFooter?.replace('&C', ''),
      titles: pageSetup.printTitlesRow?.replace(/\$/g, '') ?? null,
      area: pageSetup.printArea?.replace(/\$/g, '') ?? null,
    },
  };
}

/** exceljs types neither what it read nor a bar's colour. */
function barsOf(worksheet: ExcelJS.Worksheet): unknown[] {
  const { conditionalFormattings } = worksheet as unknown as {
    conditionalFormattings: {
      ref: string;
      rules: { type: string; cfvo: { value: number }[]; color: { argb: string } }[];
    }[];
  };
  return conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map(({ type, cfvo, color }) => [
      capital(type),
      ref,
      ...cfvo.map(({ value }) => String(value)),
      hex(color),
    ]),
  );
}

/** exceljs keeps a rule for each cell of a range. */
function validationsOf(worksheet: ExcelJS.Worksheet): unknown[] {
  const { dataValidations } = worksheet as unknown as {
    dataValidations: { model: Record<string, ExcelJS.DataValidation & { errorStyle?: string }> };
  };
  return Object.entries(dataValidations.model)
    .map(([address, { type, formulae, allowBlank, errorTitle, error, errorStyle }]) => [
      address,
      type,
      formulae.map(String),
      allowBlank,
      errorTitle,
      error,
      errorStyle ?? 'stop',
    ])
    .sort();
}

function fromExcel(sheet: Sheet, model: SheetModel, other: Drawn): Drawn {
  const { state } = sheet;
  const cells: Drawn['cells'] = {};
  for (const { row, column } of looksOf(model)) {
    const cell = sheet.cell(row - 1, column - 1);
    const style = sheet.style(row - 1, column - 1);
    cells[cellAddress(row, column)] = {
      value: cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`,
      format: style.numberFormat,
      font: [style.fontName, style.fontSize, style.bold, style.italic, style.fontColor, style.underline],
      fill: style.fill,
      alignment: [style.horizontal, style.vertical, style.wrap, style.indent],
      borders: EDGES.map(([edge], index) => {
        const { style: kind, weight, color } = readLine(sheet, row - 1, column - 1, edge);
        if (kind === 'None') return [];
        const line = `${weight} ${color}`;
        const possible = other.cells[cellAddress(row, column)]?.borders[index];
        return possible?.includes(line) ? possible : [line];
      }),
      locked: style.locked,
      link:
        state.links.get((row - 1) * COLUMNS + column - 1)?.documentReference?.replace(/[$']/g, '') ?? null,
    };
  }
  const page = state.page.properties;
  const area = (place: { top: number; left: number; bottom: number; right: number }) =>
    `${cellAddress(place.top + 1, place.left + 1)}:${cellAddress(place.bottom + 1, place.right + 1)}`;
  const margin = (name: string) => round(Number(page[`${name}Margin`]));
  return {
    cells,
    merges: state.merges.map(area).sort(),
    widths: model.columnWidths.map((_, index) => round(state.columns.get(index)?.size ?? 0)),
    heights: Object.fromEntries(
      Object.keys(model.rowHeights).map((row) => [row, state.rows.get(Number(row) - 1)?.size]),
    ),
    freeze: state.freeze ? { rows: state.freeze.rows, columns: state.freeze.columns } : null,
    gridLines: state.showGridlines,
    tabColor: state.tabColor,
    validations: state.validations
      .flatMap(({ area: place, rule, ignoreBlanks, errorAlert }) => {
        const { wholeNumber: whole, custom } = rule as Excel.DataValidationRule;
        const all: unknown[] = [];
        for (let row = place.top; row <= place.bottom; row += 1) {
          for (let column = place.left; column <= place.right; column += 1) {
            all.push([
              cellAddress(row + 1, column + 1),
              whole ? 'whole' : 'custom',
              (whole ? [whole.formula1, whole.formula2] : [custom?.formula]).map((formula) =>
                String(formula).replace(/^=/, ''),
              ),
              ignoreBlanks,
              errorAlert.title,
              errorAlert.message,
              errorAlert.style.toLowerCase(),
            ]);
          }
        }
        return all;
      })
      .sort(),
    bars: state.conditionalFormats.map(({ kind, areas, properties }) => [
      kind,
      areas.map(area).join(),
      (properties['dataBar/lowerBoundRule'] as { formula: string }).formula,
      (properties['dataBar/upperBoundRule'] as { formula: string }).formula,
      properties['dataBar/positiveFormat/fillColor'],
    ]),
    protection: Object.entries(ALLOWED)
      .filter(([option]) => state.protection?.options[option as keyof typeof ALLOWED])
      .map(([, option]) => option),
    page: {
      orientation: page['orientation'],
      a4: page['paperSize'] === 'A4',
      fit: [(page['zoom'] as { horizontalFitToPages?: number }).horizontalFitToPages, 0],
      centred: page['centerHorizontally'],
      margins: ['left', 'right', 'top', 'bottom', 'header', 'footer'].map(margin).sort(),
      footer: page['headersFooters/defaultForAllPages/centerFooter'],
      titles: state.page.titleRows
        ? `${state.page.titleRows.top + 1}:${state.page.titleRows.bottom + 1}`
        : null,
      area: state.page.printArea ? area(state.page.printArea) : null,
    },
  };
}

/** What a chart says and where, however each painter puts it. */
function chartFacts({ kind, position, series, properties }: ChartState): unknown {
  const { 'title/text': title, 'legend/visible': legend } = properties;
  const axis = (name: string) => properties[`axes/${name}`];
  return {
    ...{ kind, position, title, legend },
    ends: [axis('valueAxis/minimum'), axis('valueAxis/maximum'), axis('valueAxis/numberFormat')],
    firstOnTop: axis('categoryAxis/reversePlotOrder') === true,
    series: series.map(({ name, values, categories, properties: look }) => ({
      ...{ name, values: plain(values), categories: plain(categories) },
      color: look['format/fill/color'] ?? look['format/line/color'],
      labels: [look['hasDataLabels'] === true, look['dataLabels/numberFormat']],
    })),
  };
}

const plain = (formula: string) => formula.replace(/[$']/g, '');

async function both(model: WorkbookModel) {
  const book = new ExcelJS.Workbook();
  const file = await paintWorkbook(model);
  await book.xlsx.load(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer);
  const office = await openOffice();
  await office.port.paint(model);
  const parts = unzipSync(file);
  const links = model.sheets.map((_, index) =>
    linksIn(strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array())),
  );
  return { book, office, links, charts: (await readCharts(xmlParts(file))).bySheet };
}

/** exceljs does not read links inside the workbook. */
function linksIn(xml: string): Map<string, string> {
  const found = xml.matchAll(/<hyperlink ref="([A-Z]+\d+)" location="([^"]*)"/g);
  return new Map([...found].map(([, cell = '', target = '']) => [cell, target.replace(/[$']/g, '')]));
}

/** Without what only people who work in Excel get: filters, keys and columns of their own. */
function asFile(model: WorkbookModel): WorkbookModel {
  return { ...model, sheets: model.sheets.map(({ list: _list, ...sheet }) => sheet) };
}

describe.each([
  ['the submission', submissionWorkbook(referenceView(), 'vi')],
  ['the entry sheets', entryWorkbook(referenceView(), 'vi')],
  ['the submission in English', submissionWorkbook(referenceView(), 'en')],
  [
    'the province',
    asFile(provinceWorkbook(workbookInput(makeProvince({ units: 30, rows: 2, seed: 3, mixed: true })), 'vi')),
  ],
])('%s drawn by both painters', (_name, model) => {
  let drawn: Awaited<ReturnType<typeof both>>;
  beforeAll(async () => {
    drawn = await both(model);
  });

  test.each(model.sheets.map((sheet) => [sheet.name, sheet] as const))('is the same: %s', (name, sheet) => {
    const { book, office, links } = drawn;
    const worksheet = book.getWorksheet(name);
    const other = office.workbook.findSheet(name);
    if (!worksheet || !other) throw new Error(`no sheet ${name}`);
    const theirs = fromExcelJs(worksheet, sheet, links[model.sheets.indexOf(sheet)] ?? new Map());
    expect(fromExcel(other, sheet, theirs)).toEqual(theirs);
  });

  test('has the same charts over the same cells', () => {
    const { charts, office } = drawn;
    for (const { name } of model.sheets) {
      const ours = office.workbook.findSheet(name)?.state.charts ?? [];
      expect(ours.map(chartFacts)).toEqual((charts.get(name) ?? []).map(chartFacts));
    }
  });

  test('has the same names on the same ranges', () => {
    const { book, office } = drawn;
    const ours = office.workbook.names.filter(({ name }) => !name.startsWith('KHOP_SHEET_'));
    const theirs = model.sheets.flatMap(({ names }) =>
      names.map(({ name }) => [name, ...book.definedNames.getRanges(name).ranges.map(plain)]),
    );
    expect(ours.map(({ name, formula }) => [name, plain(formula)]).sort()).toEqual(theirs.sort());
  });

  test('asks nothing of Excel that is not emulated', () => {
    expect(drawn.office.gaps()).toEqual([]);
  });
});
