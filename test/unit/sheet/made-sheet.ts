import type { CellModel, SheetModel } from '../../../shared/sheet/model';

/** A sheet of cells, one below the other in the first column unless they say otherwise. */
export function madeSheet(cells: Partial<CellModel>[], more: Partial<SheetModel> = {}): SheetModel {
  return {
    name: 'Một',
    role: 'cover',
    columnWidths: [],
    rowHeights: {},
    cells: cells.map((cell, index) => ({ row: index + 1, column: 1, value: null, style: {}, ...cell })),
    merges: [],
    protect: false,
    validations: [],
    dataBars: [],
    charts: [],
    names: [],
    print: { orientation: 'landscape' },
    ...more,
  };
}
