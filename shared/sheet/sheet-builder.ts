import { heightOf, lineCount, TIMES, type Font } from './measure';
import type { CellModel, CellStyle, PrintSetup, Rect, SheetModel } from './model';
import { HEADING, SIZE, indentOf } from './styles';

/** Width of one indent in Excel's units. */
const INDENT = 1.3;

/** Collects one sheet's cells and grows its rows so that wrapped text is seen whole. */
export class SheetBuilder {
  readonly sheet: SheetModel;

  /** @param font the widest in which the rows still have room for their texts */
  constructor(
    name: string,
    role: string,
    columnWidths: number[],
    print: PrintSetup,
    private readonly font: Font = TIMES,
  ) {
    this.sheet = {
      name,
      role,
      columnWidths,
      rowHeights: {},
      cells: [],
      merges: [],
      protect: true,
      validations: [],
      dataBars: [],
      charts: [],
      names: [],
      print,
    };
  }

  /** Writes a cell; a text makes its row high enough. */
  put(
    row: number,
    column: number,
    value: CellModel['value'],
    style: CellStyle,
    more: Pick<CellModel, 'formula' | 'link' | 'note'> = {},
  ): void {
    this.sheet.cells.push({ row, column, value, style, ...more });
    if (typeof value === 'string') this.grow(row, value, this.width(column, column), style);
  }

  /** Writes cells side by side, from `column` on. */
  putRow(row: number, column: number, cells: readonly (readonly [CellModel['value'], CellStyle])[]): void {
    cells.forEach(([value, style], index) => {
      this.put(row, column + index, value, style);
    });
  }

  /** Writes a table's heading, one text a column. */
  putHeading(row: number, column: number, texts: readonly string[]): void {
    this.putRow(
      row,
      column,
      texts.map((text) => [text, HEADING]),
    );
  }

  /** Writes one cell over a range; only a range of one row makes its row higher. */
  span(rect: Rect, value: CellModel['value'], style: CellStyle): void {
    const { top, left, bottom, right } = rect;
    this.sheet.cells.push({ row: top, column: left, value, style });
    if (top !== bottom || left !== right) this.sheet.merges.push(rect);
    if (top === bottom && typeof value === 'string') this.grow(top, value, this.width(left, right), style);
  }

  /** Makes sure that rows `top` to `bottom` together are at least as high as the text needs. */
  growTogether(rect: Rect, text: string, style: CellStyle): void {
    const needed = this.needed(text, this.width(rect.left, rect.right), style);
    let height = 0;
    for (let row = rect.top; row <= rect.bottom; row += 1) height += this.height(row);
    if (needed > height) this.sheet.rowHeights[rect.bottom] = this.height(rect.bottom) + needed - height;
  }

  /** Width of columns `left` to `right` in Excel's units. */
  width(left: number, right: number): number {
    return this.sheet.columnWidths.slice(left - 1, right).reduce((sum, width) => sum + width, 0);
  }

  private grow(row: number, text: string, width: number, style: CellStyle): void {
    this.sheet.rowHeights[row] = Math.max(this.height(row), this.needed(text, width, style));
  }

  private height(row: number): number {
    return this.sheet.rowHeights[row] ?? heightOf(1, SIZE.block);
  }

  private needed(text: string, width: number, style: CellStyle): number {
    const size = style.size ?? SIZE.body;
    return heightOf(
      style.wrap ? lineCount(text, width - INDENT * indentOf(style), size, style.bold, this.font) : 1,
      size,
    );
  }
}
