import { cellAddress, rangeAddress } from '../../../shared/sheet/address';
import { CENTRE_FOOTER, LARGEST_COUNT, MARGINS } from '../../../shared/sheet/appearance';
import type { CellModel, CountValidation, DataBar, SheetModel } from '../../../shared/sheet/model';
import { filterArea } from './list';
import { rows, type CellTables } from './rows';
import { absoluteCell, argb, escaped, MAIN, RELATIONS, sheetPrefix, X14, XML } from './xml';

/** What a sheet needs to know of the rest of the workbook. */
export interface SheetFrame extends CellTables {
  /** The sheet that is shown when the workbook opens. */
  first: boolean;
  /** Ids of the sheet's relationships to its charts and its notes. */
  drawing?: string;
  legacyDrawing?: string;
}

/**
 * A sheet's part in pieces, row by row. The order of the elements is that of CT_Worksheet (ECMA-376-1, 18.3.1.99):
 * Excel refuses a file that has another one.
 */
export function* sheetXml(sheet: SheetModel, frame: SheetFrame): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr>`;
  if (sheet.tabColor !== undefined) yield `<tabColor rgb="${argb(sheet.tabColor)}"/>`;
  yield '<pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `<dimension ref="A1:${lastCell(sheet)}"/>`;
  yield `<sheetViews><sheetView${frame.first ? ' tabSelected="1"' : ''} workbookViewId="0" showGridLines="0">`;
  yield `${panes(sheet)}</sheetView></sheetViews>`;
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield columns(sheet.columnWidths);
  yield '<sheetData>';
  yield* rows(sheet, frame);
  yield '</sheetData>';
  const filtered = filterArea(sheet);
  if (sheet.protect) yield filtered ? LIST_PROTECTION : PROTECTION;
  if (filtered) yield `<autoFilter ref="${rangeAddress(filtered)}"/>`;
  yield list(
    'mergeCells',
    sheet.merges.map((rect) => `<mergeCell ref="${rangeAddress(rect)}"/>`),
  );
  yield* sheet.dataBars.map(dataBar);
  yield list('dataValidations', sheet.validations.map(dataValidation));
  yield* hyperlinks(sheet.cells);
  yield '<printOptions horizontalCentered="1"/>';
  yield `<pageMargins ${Object.entries(MARGINS)
    .map(([side, inches]) => `${side}="${inches}"`)
    .join(' ')}/>`;
  yield `<pageSetup paperSize="9" fitToHeight="0" orientation="${sheet.print.orientation}"/>`;
  yield `<headerFooter><oddFooter>${escaped(`&C${CENTRE_FOOTER}`)}</oddFooter></headerFooter>`;
  if (frame.drawing !== undefined) yield `<drawing r:id="${frame.drawing}"/>`;
  if (frame.legacyDrawing !== undefined) yield `<legacyDrawing r:id="${frame.legacyDrawing}"/>`;
  if (sheet.dataBars.length > 0) yield dataBarExtension(sheet.dataBars);
  yield '</worksheet>';
}

/** There is no password; formats may be changed and rows inserted, charts and notes not, as Excel's own dialog has it. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" ' +
  'insertRows="0"/>';

/** The same of a list, which may be sorted and filtered; a row inserted by hand would be no row of it. */
const LIST_PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" ' +
  'sort="0" autoFilter="0"/>';

function list(name: string, elements: readonly string[]): string {
  return elements.length > 0 ? `<${name} count="${elements.length}">${elements.join('')}</${name}>` : '';
}

function lastCell({ cells, merges }: SheetModel): string {
  let row = 1;
  let column = 1;
  for (const cell of cells) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  for (const { bottom, right } of merges) {
    row = Math.max(row, bottom);
    column = Math.max(column, right);
  }
  return cellAddress(row, column);
}

function panes({ freeze }: SheetModel): string {
  if (!freeze) return '';
  const { rows: above, columns: left } = freeze;
  const cell = cellAddress(above + 1, left + 1);
  const pane = above > 0 ? (left > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const split = (left > 0 ? ` xSplit="${left}"` : '') + (above > 0 ? ` ySplit="${above}"` : '');
  return (
    `<pane${split} topLeftCell="${cell}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/>`
  );
}

function columns(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const all = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${all.join('')}</cols>`;
}

function dataValidation({ range, title, message, closed }: CountValidation): string {
  const rule = closed
    ? '<formula1>FALSE</formula1>'
    : `<formula1>0</formula1><formula2>${LARGEST_COUNT}</formula2>`;
  return (
    `<dataValidation type="${closed ? 'custom' : 'whole'}" allowBlank="1" showErrorMessage="1" errorStyle="stop" ` +
    `errorTitle="${escaped(title)}" error="${escaped(message)}" sqref="${rangeAddress(range)}">${rule}</dataValidation>`
  );
}

function* hyperlinks(cells: readonly CellModel[]): Generator<string> {
  let open = false;
  for (const { row, column, link, value } of cells) {
    if (!link) continue;
    if (!open) yield '<hyperlinks>';
    open = true;
    // Absolute, because LibreOffice takes a plain C7 or R7 for a whole column or row.
    const location = `${sheetPrefix(link.sheet)}${absoluteCell(link.row, link.column)}`;
    const display = typeof value === 'string' ? ` display="${escaped(value)}"` : '';
    yield `<hyperlink ref="${cellAddress(row, column)}" location="${escaped(location)}"${display}/>`;
  }
  if (open) yield '</hyperlinks>';
}

/** Without lengths of their own, bars start at a tenth of the cell, so that nothing looks like something. */
const LENGTHS = 'minLength="0" maxLength="100"';

function dataBar({ range, max, color }: DataBar, index: number): string {
  return (
    `<conditionalFormatting sqref="${rangeAddress(range)}"><cfRule type="dataBar" priority="${index + 1}">` +
    `<dataBar ${LENGTHS}><cfvo type="num" val="0"/><cfvo type="num" val="${max}"/>` +
    `<color rgb="${argb(color)}"/></dataBar>` +
    `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}">` +
    `<x14:id>${barId(index)}</x14:id></ext></extLst></cfRule></conditionalFormatting>`
  );
}

/** What Excel 2007 did not know yet: the bar is solid, so that print shows it. */
function dataBarExtension(bars: readonly DataBar[]): string {
  const formats = bars.map(
    ({ range, max }, index) =>
      '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
      `<x14:cfRule type="dataBar" id="${barId(index)}"><x14:dataBar ${LENGTHS} gradient="0">` +
      '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>' +
      `<x14:cfvo type="num"><xm:f>${max}</xm:f></x14:cfvo></x14:dataBar></x14:cfRule>` +
      `<xm:sqref>${rangeAddress(range)}</xm:sqref></x14:conditionalFormatting>`,
  );
  return (
    `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}">` +
    `<x14:conditionalFormattings>${formats.join('')}</x14:conditionalFormattings></ext></extLst>`
  );
}

function barId(index: number): string {
  return `{00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}}`;
}
