import type { ZipFile } from './zip';

/** A workbook's parts written by hand, where a library would not write what the test needs. */
export interface XlsxSheet {
  name?: string;
  /** What stands inside `<sheetData>`. */
  data?: string;
  /** What stands before and after it. */
  before?: string;
  after?: string;
  state?: 'hidden' | 'veryHidden';
}

export interface XlsxParts {
  sheets?: XlsxSheet[];
  /** What stands inside `<sst>`. */
  strings?: string;
  /** What stands inside `<styleSheet>`. */
  styles?: string;
  workbookPr?: string;
  contentType?: string;
  more?: ZipFile[];
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function relationships(...relations: string[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

export function relation(id: string, kind: string, target: string, mode = ''): string {
  const external = mode === '' ? '' : ` TargetMode="${mode}"`;
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${external}/>`;
}

/** The files of a small true workbook; later ones of the same name replace earlier ones. */
export function xlsxFiles(parts: XlsxParts = {}): ZipFile[] {
  const sheets = parts.sheets ?? [{ data: '<row r="1"><c r="A1"><v>1</v></c></row>' }];
  const files: ZipFile[] = [
    {
      name: '[Content_Types].xml',
      data:
        `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${parts.contentType ?? SHEET_TYPE}"/></Types>`,
    },
    { name: '_rels/.rels', data: relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data:
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.workbookPr ?? ''}<sheets>` +
        sheets
          .map(
            ({ name, state }, index) =>
              `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" r:id="rId${index + 1}"` +
              `${state === undefined ? '' : ` state="${state}"`}/>`,
          )
          .join('') +
        '</sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships(
        ...sheets.map((_sheet, index) =>
          relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
        ),
        relation('rIdS', 'sharedStrings', '/xl/sharedStrings.xml'),
        relation('rIdT', 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/sharedStrings.xml', data: `${XML}<sst xmlns="${MAIN}">${parts.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', data: `${XML}<styleSheet xmlns="${MAIN}">${parts.styles ?? ''}</styleSheet>` },
    ...sheets.map(({ data, before, after }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `${XML}<worksheet xmlns="${MAIN}">${before ?? ''}<sheetData>${data ?? ''}</sheetData>${after ?? ''}</worksheet>`,
    })),
  ];
  const more = parts.more ?? [];
  return [...files.filter(({ name }) => !more.some((file) => file.name === name)), ...more];
}
