import type { Grid, GridCell, Rect } from '../../../shared/intake/grid';
import { cellAddress } from '../../../shared/sheet/address';
import { parseAddress, parseRange } from './addresses';
import { READ_LIMITS } from '../limits';
import type { PackageParts } from './parts';
import { Refused } from '../refused';
import type { CellStyle } from './styles';
import { ownText, TextItem, unescapeText } from './texts';
import type { FontText } from './texts';
import { isTrue, wholeNumber } from './xml';
import type { Attributes, XmlHandlers } from './xml';

/** What all sheets of a workbook share, and what they may still take of it. */
export interface SheetContext {
  strings: readonly FontText[];
  styles: readonly CellStyle[];
  /** Days between the workbook's day 0 and that of 1900: 1,462 in files that count from 1904. */
  dayShift: number;
  used: { area: number; textLength: number; merges: number; mergedArea: number };
}

const LAST_ROW = 1_048_575;
const EMPTY: GridCell = { value: null };
const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

interface OpenCell {
  column: number;
  type: string;
  style: CellStyle | undefined;
  formula: boolean;
}

/**
 * A sheet's filled cells with their merges and hidden rows and columns; formulas count by their cached value. What the
 * sheet says of its own dimension is not believed. Gives the refusal of a sheet that is too large, on which no more
 * time and memory is spent; throws Refused at whatever else is wrong.
 */
export async function readWorksheet(
  parts: PackageParts,
  part: string,
  name: string,
  context: SheetContext,
): Promise<Grid | Refused> {
  const before = { ...context.used };
  const reader = new WorksheetReader(part, name, context);
  try {
    await parts.read(part, reader);
    return reader.grid();
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'too-many-cells') throw error;
    context.used = before;
    return error;
  }
}

class WorksheetReader implements XmlHandlers {
  private readonly rows: GridCell[][] = [];
  private readonly merges: Rect[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: [number, number][] = [];
  private width = 0;
  private row = -1;
  private column = -1;
  private cell: OpenCell | undefined;
  private value: string | undefined;
  private inValue = false;
  private inline: TextItem | undefined;

  constructor(
    private readonly part: string,
    private readonly name: string,
    private readonly context: SheetContext,
  ) {}

  open(name: string, attribute: Attributes): void {
    if (this.inline) return this.inline.open(name, attribute);
    if (name === 'c') this.openCell(attribute);
    else if (name === 'v') this.inValue = this.cell !== undefined;
    else if (name === 'f' && this.cell) this.cell.formula = true;
    else if (name === 'is' && this.cell) this.inline = new TextItem();
    else if (name === 'row') this.openRow(attribute);
    else if (name === 'mergeCell') this.addMerge(attribute('ref'));
    else if (name === 'col' && isTrue(attribute('hidden'))) this.hideColumns(attribute);
  }

  text(text: string): void {
    if (this.inline) this.inline.text(text);
    else if (this.inValue) this.value = (this.value ?? '') + text;
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (this.inline && name !== 'is') this.inline.close(name);
  }

  grid(): Grid {
    const width = this.width;
    const columns = new Set<number>();
    for (const [first, last] of this.hiddenColumns) {
      for (let column = first; column <= Math.min(last, width - 1); column += 1) columns.add(column);
    }
    return {
      name: this.name,
      rows: this.rows,
      merges: this.merges.flatMap((merge) => this.clipped(merge)),
      hiddenRows: this.hiddenRows.filter((row) => row < this.rows.length),
      hiddenColumns: [...columns].sort((a, b) => a - b),
    };
  }

  private openRow(attribute: Attributes): void {
    const number = wholeNumber(attribute('r'));
    const before = this.row;
    this.row = number === undefined ? before + 1 : number - 1;
    this.column = -1;
    // Rows come in order; what goes back hides nothing.
    if (isTrue(attribute('hidden')) && this.row > before) this.hiddenRows.push(this.row);
    if (this.row < 0 || this.row > LAST_ROW) throw this.broken();
  }

  private openCell(attribute: Attributes): void {
    const address = attribute('r');
    const column = address === undefined ? this.column + 1 : parseAddress(address)?.column;
    if (column === undefined) throw this.broken();
    this.column = column;
    this.value = undefined;
    this.cell = {
      column,
      type: attribute('t') ?? 'n',
      style: this.context.styles[wholeNumber(attribute('s')) ?? 0],
      formula: false,
    };
  }

  private closeCell(): void {
    const open = this.cell;
    if (!open) return;
    const inline = this.inline?.take(this.part);
    const content = this.contentOf(open, inline);
    this.cell = undefined;
    this.inline = undefined;
    this.inValue = false;
    if (content === undefined && !open.formula) return;
    const { format, font } = open.style ?? {};
    const text = inline ?? (open.type === 's' ? this.context.strings[Number(this.value)] : undefined);
    const ownFont = text?.font === undefined ? font : text.font;
    const cell: GridCell = { value: null, ...content };
    if (ownFont) cell.font = ownFont;
    if (format !== undefined) cell.format = format;
    if (open.formula) cell.formula = true;
    this.place(open.column, cell);
  }

  /** Value, date mark and error of a cell; undefined when it is blank. */
  private contentOf(open: OpenCell, inline: FontText | undefined): Partial<GridCell> | undefined {
    if (inline) return inline.text === '' ? undefined : { value: inline.text };
    const raw = this.value;
    if (raw === undefined || raw === '') return undefined;
    switch (open.type) {
      case 's':
        return this.sharedString(raw);
      case 'b':
        return { value: isTrue(raw) };
      case 'e':
        return { error: ownText(raw) };
      case 'd':
        return isoDate(raw);
      case 'n':
        return this.number(raw, open.style?.isDate ?? false);
      default:
        return { value: unescapeText(ownText(raw)) };
    }
  }

  private sharedString(raw: string): Partial<GridCell> | undefined {
    const index = wholeNumber(raw);
    const text = index === undefined ? undefined : this.context.strings[index];
    if (text === undefined) throw this.broken();
    return text.text === '' ? undefined : { value: text.text };
  }

  private number(raw: string, isDate: boolean): Partial<GridCell> {
    const number = Number(raw);
    if (!Number.isFinite(number)) return { value: ownText(raw) };
    return isDate ? { value: number + this.context.dayShift, isDate } : { value: number };
  }

  private place(column: number, cell: GridCell): void {
    if (this.row < 0) throw this.broken();
    const used = this.context.used;
    const height = Math.max(this.rows.length, this.row + 1);
    const width = Math.max(this.width, column + 1);
    const growth = height * width - this.rows.length * this.width;
    // A few far cells make a large block to look through, so it is the block that counts, filled or not.
    if (used.area + growth > READ_LIMITS.area) {
      const part = `${this.name}!${cellAddress(this.row + 1, column + 1)}`;
      throw new Refused({ code: 'too-many-cells', part, limit: READ_LIMITS.area });
    }
    used.area += growth;
    this.countText(cell);
    this.width = width;
    while (this.rows.length < height) this.rows.push([]);
    const row = this.rows[this.row] as GridCell[];
    while (row.length < column) row.push(EMPTY);
    row[column] = cell;
  }

  private countText({ value, error = '' }: GridCell): void {
    const length = typeof value === 'string' ? value.length : 0;
    this.context.used.textLength += length;
    if (error.length > READ_LIMITS.name) throw this.broken();
    const limit = length > READ_LIMITS.cellText ? READ_LIMITS.cellText : READ_LIMITS.textLength;
    if (length > limit || this.context.used.textLength > limit) {
      throw new Refused({ code: 'too-much-text', part: this.name, limit });
    }
  }

  private addMerge(ref: string | undefined): void {
    const merge = parseRange(ref ?? '');
    if (!merge) throw this.broken();
    this.context.used.merges += 1;
    if (this.context.used.merges > READ_LIMITS.merges) throw this.tooManyMerges();
    this.merges.push(merge);
  }

  /** The part of a merge that lies in the filled block; nothing when that is a single cell or less. */
  private clipped({ top, left, bottom, right }: Rect): Rect[] {
    const clipped = {
      top,
      left,
      bottom: Math.min(bottom, this.rows.length - 1),
      right: Math.min(right, this.width - 1),
    };
    const size = Math.max(0, clipped.bottom - top + 1) * Math.max(0, clipped.right - left + 1);
    if (size < 2) return [];
    // Merges never overlap in a sheet that Excel wrote, so together they cannot be larger than all sheets may be.
    this.context.used.mergedArea += size;
    if (this.context.used.mergedArea > READ_LIMITS.area) throw this.tooManyMerges();
    return [clipped];
  }

  private hideColumns(attribute: Attributes): void {
    const first = wholeNumber(attribute('min'));
    const last = wholeNumber(attribute('max'));
    if (first === undefined || last === undefined || first < 1) throw this.broken();
    if (this.hiddenColumns.length > LAST_ROW) throw this.broken();
    this.hiddenColumns.push([first - 1, last - 1]);
  }

  private tooManyMerges(): Refused {
    return new Refused({ code: 'too-many-merges', part: this.name, limit: READ_LIMITS.merges });
  }

  private broken(): Refused {
    return new Refused({ code: 'xml-broken', part: this.part });
  }
}

/** A date that is written out, as strict workbooks have it, by its serial number. */
function isoDate(raw: string): Partial<GridCell> {
  const time = Date.parse(/T/.test(raw) && !/Z$/.test(raw) ? `${raw}Z` : raw);
  return Number.isNaN(time) ? { value: ownText(raw) } : { value: (time - DAY_ZERO) / DAY_MS, isDate: true };
}
