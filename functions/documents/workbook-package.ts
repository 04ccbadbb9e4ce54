import { cellAddress, columnLetters, rangeAddress } from '../../shared/sheet/address';
import { LARGEST_COUNT } from '../../shared/sheet/appearance';
import type { CellModel, CountValidation, SheetModel, WorkbookModel } from '../../shared/sheet/model';
import { stableZip } from './stable-zip';
import { noteAnchors } from './workbook-notes';

/**
 * Mends in exceljs's package what its interface does not reach, and fixes what differs from run to run: checks on
 * input, links inside the workbook, the size of notes, data bars without a minimum length, their random ids, the
 * default font.
 */
export function finishPackage(file: Uint8Array, model: WorkbookModel): Uint8Array {
  return stableZip(file, (path, xml) => {
    if (path === 'xl/styles.xml') return withDefaultFont(xml);
    const noted = sheetOf(path, /^xl\/drawings\/vmlDrawing(\d+)\.vml$/, model);
    if (noted) return noteAnchors(xml, noted);
    const sheet = sheetOf(path, /^xl\/worksheets\/sheet(\d+)\.xml$/, model);
    return sheet ? withDataBars(withChecksAndLinks(xml, sheet)) : xml;
  });
}

/** The sheet a part belongs to: exceljs numbers parts from 1 in the sheets' order. */
function sheetOf(path: string, pattern: RegExp, model: WorkbookModel): SheetModel | undefined {
  const number = pattern.exec(path)?.[1];
  return number === undefined ? undefined : model.sheets[Number(number) - 1];
}

/**
 * Adds what stands between conditional formats and print options in a sheet. exceljs would write links as
 * relationships to a file outside, and a check on a range as several that overlap.
 */
function withChecksAndLinks(xml: string, sheet: SheetModel): string {
  const checks = sheet.validations.map(dataValidation);
  const links = sheet.cells.flatMap(hyperlink);
  const added =
    (checks.length > 0
      ? `<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>`
      : '') + (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '');
  return xml.replace(/<(?:printOptions|pageMargins)\b/, (next) => added + next);
}

function dataValidation({ range, title, message }: CountValidation): string {
  return (
    '<dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorStyle="stop" ' +
    `errorTitle="${attribute(title)}" error="${attribute(message)}" sqref="${rangeAddress(range)}">` +
    `<formula1>0</formula1><formula2>${LARGEST_COUNT}</formula2></dataValidation>`
  );
}

function hyperlink({ row, column, link, value }: CellModel): string[] {
  if (!link) return [];
  // Absolute, because LibreOffice takes a plain C7 or R7 for a whole column or row.
  const location = `'${link.sheet.replace(/'/g, "''")}'!$${columnLetters(link.column)}$${link.row}`;
  const display = typeof value === 'string' ? ` display="${attribute(value)}"` : '';
  return [`<hyperlink ref="${cellAddress(row, column)}" location="${attribute(location)}"${display}/>`];
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}

/** Without lengths of their own, bars start at a tenth of the cell, so that nothing looks like something. */
function withDataBars(xml: string): string {
  const ids: string[] = [];
  return xml
    .replace(/<dataBar>/g, '<dataBar minLength="0" maxLength="100">')
    .replace(
      /(<x14:id>|<x14:cfRule type="dataBar" id=")(\{[0-9A-F-]{36}\})/g,
      (_all, before: string, id: string) => {
        if (!ids.includes(id)) ids.push(id);
        const number = String(ids.indexOf(id) + 1).padStart(12, '0');
        return `${before}{00000000-0000-4000-8000-${number}}`;
      },
    );
}

function withDefaultFont(xml: string): string {
  return xml
    .replace(/<name val="Calibri"\/>/g, '<name val="Times New Roman"/>')
    .replace(/<scheme val="minor"\/>/g, '');
}
