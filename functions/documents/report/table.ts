import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableCellOptions,
  type Paragraph,
} from 'docx';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const bordersOf = (border: typeof NO_BORDER | typeof THIN) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});

export interface GridCell {
  children: Paragraph[];
  columns?: number;
  rows?: number;
}

/** Blocks side by side without borders; rows are not split between pages. */
export function sideBySide(widths: readonly number[], rows: readonly (readonly Paragraph[][])[]): Table {
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: bordersOf(NO_BORDER),
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, index) => tableCell({ children }, [widths[index] ?? 0], 'top')),
        }),
    ),
  });
}

/** A bordered table whose first `headings` rows are repeated on each page; rows are not split between pages. */
export function grid(
  widths: readonly number[],
  rows: readonly (readonly GridCell[])[],
  headings: number,
  padding: number,
): Table {
  const places = cellPlaces(rows);
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: bordersOf(THIN),
    margins: { left: padding, right: padding },
    rows: rows.map(
      (cells, rowIndex) =>
        new TableRow({
          cantSplit: true,
          tableHeader: rowIndex < headings,
          children: cells.map((cell, index) => {
            const start = places[rowIndex]?.[index] ?? index;
            return tableCell(cell, widths.slice(start, start + (cell.columns ?? 1)), 'center');
          }),
        }),
    ),
  });
}

/** Widths in twips that share out `total` by parts and add up to it exactly. */
export function shareOut(parts: readonly number[], total: number): number[] {
  const whole = sum(parts);
  let used = 0;
  let before = 0;
  return parts.map((part) => {
    used += part;
    const end = Math.round((used * total) / whole);
    const width = end - before;
    before = end;
    return width;
  });
}

/** The grid column at which each cell starts, given the cells above that reach down. */
function cellPlaces(rows: readonly (readonly GridCell[])[]): number[][] {
  const taken = new Set<string>();
  return rows.map((cells, rowIndex) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${rowIndex}:${column}`)) column += 1;
      const start = column;
      for (let down = 0; down < (cell.rows ?? 1); down += 1) {
        for (let right = 0; right < (cell.columns ?? 1); right += 1) {
          taken.add(`${rowIndex + down}:${start + right}`);
        }
      }
      column += cell.columns ?? 1;
      return start;
    });
  });
}

function tableCell(cell: GridCell, widths: readonly number[], align: 'top' | 'center'): TableCell {
  const options: ITableCellOptions = {
    children: cell.children,
    width: { size: sum(widths), type: WidthType.DXA },
    verticalAlign: align === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...((cell.columns ?? 1) > 1 ? { columnSpan: cell.columns ?? 1 } : {}),
    ...((cell.rows ?? 1) > 1 ? { rowSpan: cell.rows ?? 1 } : {}),
  };
  return new TableCell(options);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
