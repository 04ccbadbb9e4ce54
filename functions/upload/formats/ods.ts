import type { GridCell } from '../../../shared/intake/grid';
import { isDateFormat } from '../../../shared/intake/read/date-format';
import { isErrorText } from '../../../shared/intake/read/error-text';
import { isStruck, unstruck } from '../../../shared/intake/text-marks';
import type { GridBuilder } from '../grid-builder';
import { READ_LIMITS } from '../limits';
import { Refused } from '../refused';
import type { FormatReader, WorkbookBuilder } from '../workbook-builder';
import { durationOf, serialOf } from './xlsx/date-format';
import { nothing, PackageParts } from './xlsx/parts';
import { ownText } from './xlsx/texts';
import { isTrue, piecesOf, readXml, type Attributes, type XmlHandlers } from './xlsx/xml';
import { Paragraphs } from './cell-text';
import { OdsStyles, type OdsStyle } from './ods-styles';

/** Reads an OpenDocument spreadsheet (ISO/IEC 26300), packed. */
export const readOds: FormatReader = async (file, into, entries) => {
  const parts = new PackageParts(file, entries);
  await parts.read('META-INF/manifest.xml', {
    open(name) {
      if (name.endsWith('encryption-data')) throw new Refused({ code: 'password' });
    },
    close: nothing,
    text: nothing,
  });
  const styles = new OdsStyles();
  await parts.read('styles.xml', {
    open: (name, attribute) => styles.open(name, attribute),
    close: (name) => styles.close(name),
    text: (text) => styles.text(text),
  });
  const reader = new ContentReader(styles, into);
  await parts.read('content.xml', reader);
  if (!reader.isSpreadsheet) throw new Refused({ code: 'not-workbook' });
};

/** Reads an OpenDocument spreadsheet in one XML file. */
export const readFlatOds: FormatReader = async (file, into) => {
  const reader = new ContentReader(new OdsStyles(), into);
  await readXml('', piecesOf(file), reader);
  if (!reader.isSpreadsheet) throw new Refused({ code: 'not-workbook' });
};

/** What hangs on a cell or a sheet and is no value of it. */
const PASSED_OVER =
  /^(?:annotation|draw:.*|table:shapes|table:tracked-changes|table:named-expressions|forms)$/;

interface OpenCell {
  attribute: Map<string, string>;
  style: OdsStyle;
  paragraphs: Paragraphs;
}

const CELL_ATTRIBUTES = [
  'office:value-type',
  'calcext:value-type',
  'office:value',
  'office:date-value',
  'office:time-value',
  'office:boolean-value',
  'office:string-value',
  'table:formula',
  'table:number-columns-spanned',
  'table:number-rows-spanned',
  'table:number-columns-repeated',
];

class ContentReader implements XmlHandlers {
  isSpreadsheet = false;
  private sheet: GridBuilder | undefined;
  private depth = 0;
  private passed = 0;
  private row = 0;
  private column = 0;
  private rowsRepeated = 1;
  private rowHidden = false;
  private rowStyle: string | undefined;
  private cells: { column: number; repeated: number; cell: GridCell }[] = [];
  private columnStyles: { last: number; style: string | undefined }[] = [];
  private columns = 0;
  private cell: OpenCell | undefined;

  constructor(
    private readonly styles: OdsStyles,
    private readonly into: WorkbookBuilder,
  ) {}

  open(name: string, attribute: Attributes): void {
    if (this.passed > 0 || PASSED_OVER.test(name)) {
      this.passed += 1;
      return;
    }
    if (name === 'spreadsheet') this.isSpreadsheet = true;
    else if (name === 'table:table') this.openTable(attribute);
    else if (this.sheet === undefined) this.styles.open(name, attribute);
    else if (name === 'table:table-column') this.openColumns(attribute);
    else if (name === 'table:table-row') this.openRow(attribute);
    else if (name === 'table:table-cell') this.openCell(attribute);
    else if (name === 'table:covered-table-cell')
      this.column += repeats(attribute('table:number-columns-repeated'));
    else this.openText(name, attribute);
  }

  close(name: string): void {
    if (this.passed > 0) {
      this.passed -= 1;
      return;
    }
    if (name === 'table:table') this.closeTable();
    else if (this.sheet === undefined) this.styles.close(name);
    else if (name === 'table:table-row') this.closeRow();
    else if (name === 'table:table-cell') this.closeCell();
    else if (name === 'text:span') this.cell?.paragraphs.endRun();
    else if (name === 'text:p') this.cell?.paragraphs.end();
  }

  text(text: string): void {
    if (this.passed > 0) return;
    if (this.cell) this.cell.paragraphs.text(text);
    else if (this.sheet === undefined) this.styles.text(text);
  }

  private openTable(attribute: Attributes): void {
    this.depth += 1;
    if (this.depth > 1) return;
    const { hidden = false } = this.styles.of('table', attribute('table:style-name'));
    this.sheet = this.into.open(ownText(attribute('table:name') ?? ''), hidden);
    // A hidden sheet is passed over whole, together with the end that belongs to it.
    if (this.sheet === undefined) {
      this.depth = 0;
      this.passed = 1;
    }
    this.row = 0;
    this.columns = 0;
    this.columnStyles = [];
  }

  private closeTable(): void {
    this.depth -= 1;
    if (this.depth > 0 || this.sheet === undefined) return;
    this.into.close(this.sheet);
    this.sheet = undefined;
  }

  private openColumns(attribute: Attributes): void {
    const first = this.columns;
    this.columns += repeats(attribute('table:number-columns-repeated'));
    this.columnStyles.push({
      last: this.columns - 1,
      style: attribute('table:default-cell-style-name'),
    });
    if (isHidden(attribute)) this.sheet?.hideColumns(first, this.columns - 1);
  }

  private openRow(attribute: Attributes): void {
    this.column = 0;
    this.cells = [];
    this.rowsRepeated = repeats(attribute('table:number-rows-repeated'));
    this.rowHidden = isHidden(attribute);
    this.rowStyle = attribute('table:default-cell-style-name');
  }

  private closeRow(): void {
    const { sheet } = this;
    if (sheet === undefined) return;
    for (let copy = 0; copy < this.rowsRepeated && this.cells.length > 0; copy += 1) {
      for (const { column, repeated, cell } of this.cells) {
        for (let right = 0; right < repeated && !sheet.tooLarge; right += 1) {
          sheet.place(this.row + copy, column + right, cell);
        }
      }
      if (sheet.tooLarge) break;
    }
    if (this.rowHidden) {
      const most = Math.min(this.rowsRepeated, READ_LIMITS.area);
      for (let copy = 0; copy < most; copy += 1) sheet.hideRow(this.row + copy);
    }
    this.row += this.rowsRepeated;
  }

  private openCell(attribute: Attributes): void {
    const kept = CELL_ATTRIBUTES.flatMap((name): [string, string][] => {
      const value = attribute(name);
      return value === undefined ? [] : [[name, ownText(value)]];
    });
    const { column } = this;
    const style = this.styles.of(
      'table-cell',
      attribute('table:style-name') ??
        this.rowStyle ??
        this.columnStyles.find(({ last }) => column <= last)?.style,
    );
    const { level: _whole, ...own } = style;
    this.cell = { attribute: new Map(kept), style, paragraphs: new Paragraphs(own) };
  }

  private openText(name: string, attribute: Attributes): void {
    const paragraphs = this.cell?.paragraphs;
    if (paragraphs === undefined) return;
    if (name === 'text:p') paragraphs.begin();
    else if (name === 'text:line-break') paragraphs.text('\n');
    else if (name === 'text:tab') paragraphs.text('\t');
    else if (name === 'text:s') paragraphs.text(' '.repeat(Math.min(repeats(attribute('text:c')), 1000)));
    else if (name === 'text:span') paragraphs.beginRun(this.styles.of('text', attribute('text:style-name')));
  }

  private closeCell(): void {
    const open = this.cell;
    if (open === undefined || this.sheet === undefined) return;
    this.cell = undefined;
    const get = (name: string): string | undefined => open.attribute.get(name);
    const repeated = repeats(get('table:number-columns-repeated'));
    const { column } = this;
    this.column += repeated;
    this.merge(column, get);
    const { format } = open.style;
    const shown = open.paragraphs.read();
    const content = contentOf(get, shown, format);
    const formula = get('table:formula') !== undefined;
    // A formula that gives the empty text shows a blank, and leaves no question.
    const pending = formula && get('office:value-type') === undefined && !open.paragraphs.begun;
    if (content === undefined && !pending) return;
    const cell: GridCell = { value: null, ...content };
    if (isStruck(shown) && typeof cell.value !== 'string') cell.text = shown;
    if (open.paragraphs.font) cell.font = open.paragraphs.font;
    if (format !== undefined && format !== '') cell.format = format.slice(0, READ_LIMITS.name);
    if (formula) cell.formula = true;
    this.cells.push({ column, repeated, cell });
  }

  private merge(left: number, get: (name: string) => string | undefined): void {
    const wide = repeats(get('table:number-columns-spanned'));
    const high = repeats(get('table:number-rows-spanned'));
    if (wide === 1 && high === 1) return;
    this.sheet?.addMerge({ top: this.row, left, bottom: this.row + high - 1, right: left + wide - 1 });
  }
}

function contentOf(
  get: (name: string) => string | undefined,
  shown: string,
  format: string | undefined,
): Partial<GridCell> | undefined {
  const type = get('office:value-type');
  if (
    get('calcext:value-type') === 'error' ||
    (get('table:formula') !== undefined && isErrorText(unstruck(shown)))
  ) {
    return { error: unstruck(shown).slice(0, READ_LIMITS.name) || '#N/A' };
  }
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    const value = Number(get('office:value'));
    if (!Number.isFinite(value)) return { value: shown };
    // Some writers give a date as its number.
    if (format !== undefined && isDateFormat(format)) return { value, isDate: true };
    return type === 'percentage' ? { value, format: '0%' } : { value };
  }
  if (type === 'boolean') return { value: isTrue(get('office:boolean-value')) };
  if (type === 'date') return serialOf(get('office:date-value') ?? '') ?? { value: shown };
  if (type === 'time') return durationOf(get('office:time-value') ?? '') ?? { value: shown };
  const text = shown === '' ? (get('office:string-value') ?? '') : shown;
  return text === '' ? undefined : { value: text };
}

function isHidden(attribute: Attributes): boolean {
  return /^(?:collapse|filter)$/.test(attribute('table:visibility') ?? '');
}

function repeats(written: string | undefined): number {
  return written !== undefined && /^[1-9]\d{0,6}$/.test(written) ? Number(written) : 1;
}
