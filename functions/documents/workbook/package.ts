import type { Rect, SheetModel } from '../../../shared/sheet/model';
import { escaped, MAIN, RELATIONS, relationships, sheetPrefix, sheetRange, XML } from './xml';

/** Properties carry no clock: equal models give equal bytes. */
const FIXED_DATE = '2000-01-01T00:00:00Z';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';

/** The parts that stand once in a workbook. */
export const PART_TYPES = {
  workbook: `${TYPES}.spreadsheetml.sheet.main+xml`,
  sheet: `${TYPES}.spreadsheetml.worksheet+xml`,
  styles: `${TYPES}.spreadsheetml.styles+xml`,
  strings: `${TYPES}.spreadsheetml.sharedStrings+xml`,
  comments: `${TYPES}.spreadsheetml.comments+xml`,
  drawing: `${TYPES}.drawing+xml`,
  chart: `${TYPES}.drawingml.chart+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: `${TYPES}.extended-properties+xml`,
} as const;

/** What a workbook's own part keeps of a sheet that is written already. */
export interface SheetEntry {
  name: string;
  names: SheetModel['names'];
  print: SheetModel['print'];
  /** Where its filters stand. */
  filter?: Rect;
}

export function contentTypes(parts: ReadonlyMap<string, string>): string {
  const overrides = [...parts].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Default Extension="vml" ContentType="${TYPES}.vmlDrawing"/>${overrides.join('')}</Types>`
  );
}

export function packageRelationships(): string {
  return relationships([
    { type: `${RELATIONS}/officeDocument`, target: 'xl/workbook.xml' },
    { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { type: `${RELATIONS}/extended-properties`, target: 'docProps/app.xml' },
  ]);
}

/** Sheets come first, so that a sheet's relationship has its number. */
export function workbookRelationships(sheets: number): string {
  return relationships([
    ...Array.from({ length: sheets }, (_, index) => ({
      type: `${RELATIONS}/worksheet`,
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { type: `${RELATIONS}/styles`, target: 'styles.xml' },
    { type: `${RELATIONS}/sharedStrings`, target: 'sharedStrings.xml' },
  ]);
}

/**
 * The part `xl/workbook.xml`. Every formula carries its value, so nothing asks for a calculation on opening: programs
 * that do not compute show the right figures too.
 */
export function workbookXml(sheets: readonly SheetEntry[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(definedNames);
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    '<fileVersion appName="xl" lastEdited="5" lowestEdited="5" rupBuild="9303"/><workbookPr/>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    `<sheets>${entries.join('')}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '') +
    '<calcPr calcId="171027"/></workbook>'
  );
}

function definedNames({ name: sheet, names, print, filter }: SheetEntry, index: number): string[] {
  const local = (name: string, formula: string, hidden = '') =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}"${hidden}>${escaped(formula)}</definedName>`;
  const { area, titleRows } = print;
  return [
    ...names.map(({ name, range }: { name: string; range: Rect }) => {
      return `<definedName name="${escaped(name)}">${escaped(sheetRange(sheet, range))}</definedName>`;
    }),
    // Excel keeps a filter's place under this name too.
    ...(filter ? [local('_FilterDatabase', sheetRange(sheet, filter), ' hidden="1"')] : []),
    ...(area ? [local('Print_Area', sheetRange(sheet, area))] : []),
    ...(titleRows ? [local('Print_Titles', `${sheetPrefix(sheet)}$${titleRows.from}:$${titleRows.to}`)] : []),
  ];
}

export function coreProperties(title: string, author: string): string {
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${FIXED_DATE}</dcterms:${name}>`;
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>` +
    `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>${date('created')}${date('modified')}` +
    '</cp:coreProperties>'
  );
}

/** The program whose dialect the file speaks; LibreOffice computes files of unknown programs anew. */
export function appProperties(): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return `${XML}<Properties xmlns="${namespace}"><Application>Microsoft Excel</Application></Properties>`;
}
