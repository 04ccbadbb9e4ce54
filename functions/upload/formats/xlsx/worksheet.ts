import { SHOWS_NOTHING } from '../../../../shared/intake/read/number-format';
import type { GridCell } from '../../../../shared/intake/grid';
import { struckCell } from '../../../../shared/intake/text-marks';
import { parseAddress, parseRange } from './addresses';
import { serialOf } from './date-format';
import type { GridBuilder } from '../../grid-builder';
import { READ_LIMITS } from '../../limits';
import type { PackageParts } from './parts';
import { Refused } from '../../refused';
import type { CellStyle } from './styles';
import { ownText, TextItem, textInStruck, unescapeText, type FontText } from './texts';
import { isTrue, wholeNumber, type Attributes, type XmlHandlers } from './xml';

/** What all sheets of a workbook share. */
export interface SheetContext {
  strings: readonly FontText[];
  styles: readonly CellStyle[];
  /** Days between the workbook's day 0 and that of 1900: 1,462 in files that count from 1904. */
  dayShift: number;
}

const LAST_ROW = 1_048_575;

interface OpenCell {
  column: number;
  type: string;
  style: CellStyle | undefined;
  formula: boolean;
}

/**
 * Reads a sheet's filled cells with their merges and hidden rows and columns; formulas count by their cached value. What
 * the sheet says of its own dimension is not believed. No more time is spent on a sheet that turns out too large.
 */
export async function readWorksheet(
  parts: PackageParts,
  part: string,
  sheet: GridBuilder,
  context: SheetContext,
): Promise<void> {
  try {
    await parts.read(part, new WorksheetReader(part, sheet, context));
  } catch (error) {
    if (error !== sheet.tooLarge) throw error;
  }
}

class WorksheetReader implements XmlHandlers {
  private hiddenColumns = 0;
  private row = -1;
  private rowNumbered = false;
  private column = -1;
  private cell: OpenCell | undefined;
  private value: string | undefined;
  private inValue = false;
  private inline: TextItem | undefined;

  constructor(
    private readonly part: string,
    private readonly sheet: GridBuilder,
    private readonly context: SheetContext,
  ) {}

  open(name: string, attribute: Attributes): void {
    if (this.inline) return this.inline.open(name, attribute);
    if (name === 'c') this.openCell(attribute);
    else if (name === 'v') this.openValue();
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

  private openValue(): void {
    this.inValue = this.cell !== undefined;
    // Empty is not missing: it is what a formula gave.
    if (this.inValue) this.value ??= '';
  }

  private openRow(attribute: Attributes): void {
    const number = wholeNumber(attribute('r'));
    const before = this.row;
    this.row = number === undefined ? before + 1 : number - 1;
    this.rowNumbered = number !== undefined;
    this.column = -1;
    // Rows come in order; what goes back hides nothing.
    if (isTrue(attribute('hidden')) && this.row > before) this.sheet.hideRow(this.row);
    if (this.row < 0 || this.row > LAST_ROW) throw this.broken();
  }

  private openCell(attribute: Attributes): void {
    const written = attribute('r');
    const address =
      written === undefined ? { row: this.row, column: this.column + 1 } : parseAddress(written);
    if (address === undefined) throw this.broken();
    const { column } = address;
    this.column = column;
    if (!this.rowNumbered && address.row > this.row && this.row >= 0) this.row = address.row;
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
    const text = inline ?? (open.type === 's' ? this.context.strings[Number(this.value)] : undefined);
    const content = this.contentOf(open, inline);
    this.cell = undefined;
    this.inline = undefined;
    this.inValue = false;
    const { format, font, struck } = open.style ?? {};
    const seen = open.style?.isColored === true ? undefined : text?.onWhite;
    // A formula that gives the empty text shows a blank, and leaves no question.
    const empty = open.formula && open.type === 'str' && this.value !== undefined;
    if (content === undefined && (!open.formula || empty)) return;
    const ownFont = text?.font === undefined ? font : text.font;
    const cell: GridCell = { value: null, ...content };
    if (ownFont) cell.font = ownFont;
    if (seen?.trim() === '') cell.format = SHOWS_NOTHING;
    else if (format !== undefined) cell.format = format;
    if (seen !== undefined && seen.trim() !== '') cell.value = seen;
    if (open.formula) cell.formula = true;
    if (!struck) this.place(open.column, cell);
    else if (text === undefined || content === undefined) this.place(open.column, struckCell(cell));
    else this.place(open.column, { ...cell, value: textInStruck(text) });
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
        return serialOf(raw) ?? { value: ownText(raw) };
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
    if ((cell.error ?? '').length > READ_LIMITS.name) throw this.broken();
    this.sheet.place(this.row, column, cell);
    if (this.sheet.tooLarge) throw this.sheet.tooLarge;
  }

  private addMerge(ref: string | undefined): void {
    const merge = parseRange(ref ?? '');
    if (!merge) throw this.broken();
    this.sheet.addMerge(merge);
  }

  private hideColumns(attribute: Attributes): void {
    const first = wholeNumber(attribute('min'));
    const last = wholeNumber(attribute('max'));
    if (first === undefined || last === undefined || first < 1) throw this.broken();
    this.hiddenColumns += 1;
    if (this.hiddenColumns > LAST_ROW) throw this.broken();
    this.sheet.hideColumns(first - 1, last - 1);
  }

  private broken(): Refused {
    return new Refused({ code: 'xml-broken', part: this.part });
  }
}
