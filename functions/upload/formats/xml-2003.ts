import type { GridCell } from '../../../shared/intake/grid';
import { isDateFormat } from '../../../shared/intake/read/date-format';
import { isStruck, unstruck } from '../../../shared/intake/text-marks';
import type { GridBuilder } from '../grid-builder';
import { READ_LIMITS } from '../limits';
import { Refused } from '../refused';
import { wideEncoding } from '../wide-text';
import type { FormatReader, WorkbookBuilder } from '../workbook-builder';
import { serialOf } from './xlsx/date-format';
import { ownText } from './xlsx/texts';
import { isTrue, piecesOf, readXml, wholeNumber, type Attributes, type XmlHandlers } from './xlsx/xml';
import { Paragraphs, type RunStyle } from './cell-text';

/** Reads a workbook in the one XML file of Excel 2002 and 2003 ("XML Spreadsheet 2003"). */
export const readXml2003: FormatReader = async (file, into) => {
  await readXml('', piecesOf(withoutControls(file)), new SpreadsheetReader(into));
};

/** Characters that XML does not have, which Excel writes all the same and takes back. */
const CONTROLS =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/gi;

function withoutControls(file: Uint8Array): Uint8Array {
  if (wideEncoding(file) !== undefined) return file;
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  const plain = text.replace(CONTROLS, '');
  return plain.length === text.length ? file : Buffer.from(plain, 'latin1');
}

interface Style {
  parent?: string;
  font?: string;
  struck?: boolean;
  format?: string;
}

/** Formats that the file calls by a name. */
const NAMED_FORMATS: Record<string, string> = {
  'General Number': '',
  'General Date': 'dd/mm/yyyy h:mm',
  'Long Date': 'dd mmmm yyyy',
  'Medium Date': 'dd-mmm-yy',
  'Short Date': 'dd/mm/yyyy',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm',
  'Short Time': 'h:mm',
  Currency: '#,##0.00',
  'Euro Currency': '#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};

interface OpenCell {
  column: number;
  style: Style;
  formula: boolean;
  type: string | undefined;
  content: Paragraphs;
}

class SpreadsheetReader implements XmlHandlers {
  private readonly styles = new Map<string, Style>();
  private style: Style | undefined;
  private sheet: GridBuilder | undefined;
  private sheetName = '';
  private inOptions = false;
  private visible: string | undefined;
  private row = -1;
  private rowStyle: string | undefined;
  private column = -1;
  private tableColumn = -1;
  private columnStyles: { last: number; style: string | undefined }[] = [];
  private cell: OpenCell | undefined;
  private inData = false;
  private inComment = false;

  constructor(private readonly into: WorkbookBuilder) {}

  open(name: string, attribute: Attributes): void {
    // What stands inside a cell's text is markup of HTML, whatever its prefix.
    if (this.inData) return this.cell?.content.beginRun(runStyle(name, attribute));
    switch (name) {
      case 'Style':
        return this.openStyle(attribute);
      case 'Font':
        return this.readFont(attribute);
      case 'NumberFormat':
        return this.readFormat(attribute);
      case 'Worksheet':
        return this.openSheet(attribute);
      case 'Column':
        return this.openColumn(attribute);
      case 'Row':
        return this.openRow(attribute);
      case 'Cell':
        return this.openCell(attribute);
      case 'Comment':
        this.inComment = true;
        return;
      case 'Data':
        return this.openData(attribute);
    }
    if (name.endsWith('WorksheetOptions')) this.inOptions = true;
    else if (this.inOptions && name.endsWith('Visible')) this.visible = '';
  }

  text(text: string): void {
    if (this.inData) this.cell?.content.text(text);
    else if (this.visible !== undefined) this.visible += text;
  }

  close(name: string): void {
    if (this.inData && name !== 'Data') this.cell?.content.endRun();
    else if (name === 'Data') this.inData = false;
    else if (name === 'Comment') this.inComment = false;
    else if (name === 'Cell') this.closeCell();
    else if (name === 'Style') this.style = undefined;
    else if (name.endsWith('WorksheetOptions')) this.inOptions = false;
    else if (name === 'Worksheet') this.closeSheet();
  }

  private openStyle(attribute: Attributes): void {
    const parent = attribute('*:Parent');
    this.style = parent === undefined ? {} : { parent };
    this.styles.set(attribute('*:ID') ?? '', this.style);
    if (this.styles.size > READ_LIMITS.styles) {
      throw new Refused({ code: 'too-many-styles', limit: READ_LIMITS.styles });
    }
  }

  private readFont(attribute: Attributes): void {
    if (this.style === undefined) return;
    const font = attribute('*:FontName');
    if (font !== undefined) this.style.font = ownText(font).slice(0, READ_LIMITS.name);
    if (isTrue(attribute('*:StrikeThrough'))) this.style.struck = true;
  }

  private readFormat(attribute: Attributes): void {
    const format = ownText(attribute('*:Format') ?? '').slice(0, READ_LIMITS.name);
    if (this.style) this.style.format = NAMED_FORMATS[format] ?? format;
  }

  private styleOf(...ids: (string | undefined)[]): Style {
    const merged: Style = {};
    let next = ids.find((id) => id !== undefined) ?? 'Default';
    for (let depth = 0; depth < 16; depth += 1) {
      const style = this.styles.get(next);
      if (style === undefined) break;
      Object.assign(merged, { ...style, ...merged });
      if (next === 'Default') break;
      next = style.parent ?? 'Default';
    }
    return merged;
  }

  /** Whether a sheet is hidden stands behind its cells, so it is read before that is known. */
  private openSheet(attribute: Attributes): void {
    this.sheetName = ownText(attribute('*:Name') ?? '');
    this.sheet = this.into.open(this.sheetName);
    this.visible = undefined;
    this.row = -1;
    this.tableColumn = -1;
    this.columnStyles = [];
  }

  private closeSheet(): void {
    if (this.sheet) this.into.close(this.sheet, /hidden/i.test(this.visible ?? ''));
    this.sheet = undefined;
  }

  private openColumn(attribute: Attributes): void {
    const first = (wholeNumber(attribute('*:Index')) ?? this.tableColumn + 2) - 1;
    this.tableColumn = first + (wholeNumber(attribute('*:Span')) ?? 0);
    this.columnStyles.push({ last: this.tableColumn, style: attribute('*:StyleID') });
    if (isTrue(attribute('*:Hidden'))) this.sheet?.hideColumns(first, this.tableColumn);
  }

  private openRow(attribute: Attributes): void {
    this.row = (wholeNumber(attribute('*:Index')) ?? this.row + 2) - 1;
    this.column = -1;
    this.rowStyle = attribute('*:StyleID');
    const last = this.row + Math.min(wholeNumber(attribute('*:Span')) ?? 0, READ_LIMITS.area);
    if (isTrue(attribute('*:Hidden'))) {
      for (let row = this.row; row <= last; row += 1) this.sheet?.hideRow(row);
    }
    this.row = Math.min(this.row, LAST_ROW);
  }

  private openCell(attribute: Attributes): void {
    const column = Math.min((wholeNumber(attribute('*:Index')) ?? this.column + 2) - 1, LAST_COLUMN);
    const across = wholeNumber(attribute('*:MergeAcross')) ?? 0;
    const down = wholeNumber(attribute('*:MergeDown')) ?? 0;
    this.column = column + across;
    if (across + down > 0) {
      this.sheet?.addMerge({ top: this.row, left: column, bottom: this.row + down, right: this.column });
    }
    const columnStyle = this.columnStyles.find(({ last }) => column <= last)?.style;
    const style = this.styleOf(attribute('*:StyleID'), this.rowStyle, columnStyle);
    const formula = attribute('*:Formula') !== undefined;
    const { font, struck } = style;
    const own = { ...(font === undefined ? {} : { font }), ...(struck === undefined ? {} : { struck }) };
    this.cell = { column, style, formula, type: undefined, content: new Paragraphs(own) };
  }

  private openData(attribute: Attributes): void {
    // A comment has data of its own, which is no value of the cell.
    if (this.cell === undefined || this.inComment) return;
    this.cell.type = attribute('*:Type') ?? 'String';
    this.cell.content.begin();
    this.inData = true;
  }

  private closeCell(): void {
    const open = this.cell;
    this.cell = undefined;
    if (open === undefined || this.sheet === undefined || this.row < 0 || open.column < 0) return;
    const { style, formula, content: paragraphs } = open;
    const content = contentOf(open);
    const pending = formula && open.type === undefined;
    if (content === undefined && !pending) return;
    const cell: GridCell = { value: null, ...content };
    if (paragraphs.font) cell.font = paragraphs.font;
    if (style.format && !/^general$/i.test(style.format)) cell.format = style.format;
    if (formula) cell.formula = true;
    this.sheet.place(this.row, open.column, cell);
  }
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

function contentOf({ type, content, style }: OpenCell): Partial<GridCell> | undefined {
  const shown = content.read();
  if (shown === '') return undefined;
  const text = unstruck(shown);
  const struck = isStruck(shown) ? { text: shown } : {};
  if (type === 'Error') return { error: text.slice(0, READ_LIMITS.name) };
  if (type === 'Boolean') return { value: isTrue(text), ...struck };
  const day = type === 'DateTime' ? serialOf(text) : undefined;
  if (day !== undefined) return { ...day, value: excelSerial(day.value), ...struck };
  if (type !== 'Number' || !Number.isFinite(Number(text))) return { value: shown };
  const isDate = style.format !== undefined && isDateFormat(style.format);
  return { value: Number(text), ...(isDate ? { isDate } : {}), ...struck };
}

/** These files write the day that Excel shows, and Excel counts a 29 February 1900 that never was. */
function excelSerial(serial: number): number {
  return serial < 61 ? serial - 1 : serial;
}

function runStyle(name: string, attribute: Attributes): RunStyle {
  const tag = name.slice(name.indexOf(':') + 1).toLowerCase();
  if (tag === 's' || tag === 'del' || tag === 'strike') return { struck: true };
  if (tag === 'sup') return { level: 'raised' };
  if (tag === 'sub') return { level: 'lowered' };
  const font = tag === 'font' ? (attribute('*:Face') ?? attribute('Face')) : undefined;
  return font === undefined ? {} : { font: font.slice(0, READ_LIMITS.name) };
}
