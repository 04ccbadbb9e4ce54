import type { CellModel, Rect, SheetModel } from '../../../shared/sheet/model';
import { escaped, sheetRange } from './xml';

/** A sheet's cells by place. */
export type CellLookup = (row: number, column: number) => CellModel | undefined;

/** Columns of a sheet, for numbering its cells. */
const COLUMNS = 16_384;

export function cellLookup({ cells }: SheetModel): CellLookup {
  const places = new Map(cells.map((cell) => [cell.row * COLUMNS + cell.column, cell]));
  return (row, column) => places.get(row * COLUMNS + column);
}

/** A chart's reference to names, with their texts for programs that read no cells. */
export function textReference(sheet: string, range: Rect, cells: CellLookup): string {
  const texts = valuesIn(range, cells).map((value) => (value === null ? '' : String(value)));
  return `<c:strRef><c:f>${escaped(sheetRange(sheet, range))}</c:f><c:strCache>${points(texts)}</c:strCache></c:strRef>`;
}

/** A chart's reference to figures, with their values; a cell without a figure has no point. */
export function numberReference(sheet: string, range: Rect, cells: CellLookup): string {
  const figures = valuesIn(range, cells).map((value) => (typeof value === 'number' ? String(value) : ''));
  const format = cells(range.top, range.left)?.style.format ?? 'General';
  return (
    `<c:numRef><c:f>${escaped(sheetRange(sheet, range))}</c:f><c:numCache>` +
    `<c:formatCode>${escaped(format)}</c:formatCode>${points(figures)}</c:numCache></c:numRef>`
  );
}

function valuesIn({ top, left, bottom, right }: Rect, cells: CellLookup): CellModel['value'][] {
  const values: CellModel['value'][] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) values.push(cells(row, column)?.value ?? null);
  }
  return values;
}

function points(texts: readonly string[]): string {
  const filled = texts.map((text, index) =>
    text === '' ? '' : `<c:pt idx="${index}"><c:v>${escaped(text)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${texts.length}"/>${filled.join('')}`;
}
