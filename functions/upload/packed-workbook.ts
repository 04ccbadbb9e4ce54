import type { Grid, GridCell } from '../../shared/intake/grid';
import type { ReadWorkbook } from './workbook-builder';

/** A cell that is nothing but its value travels as that. */
type PackedCell = GridCell | GridCell['value'];

/** A workbook as it travels between processes, which costs by the object. */
export interface PackedWorkbook extends Omit<ReadWorkbook, 'grids'> {
  grids: (Omit<Grid, 'rows'> & { rows: PackedCell[][] })[];
}

export function packWorkbook(workbook: ReadWorkbook): PackedWorkbook {
  const grids = workbook.grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => row.map(packCell)) }));
  return { ...workbook, grids };
}

export function unpackWorkbook(packed: PackedWorkbook): ReadWorkbook {
  const grids = packed.grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => row.map(unpackCell)) }));
  return { ...packed, grids };
}

function packCell(cell: GridCell): PackedCell {
  for (const key in cell) if (key !== 'value') return cell;
  return cell.value;
}

function unpackCell(packed: PackedCell): GridCell {
  return typeof packed === 'object' && packed !== null ? packed : { value: packed };
}
