import {
  cellCount,
  COLUMNS,
  mergeCells,
  ROWS,
  shiftCells,
  unmergeCells,
  type Area,
  type Sheet,
} from '../../excel';
import { carryOut, refuseLocked, refused, type Outcome } from './outcome';

export type Band = 'rows' | 'columns';

/** The whole rows or columns that an area touches. */
function wholeBand(area: Area, axis: Band): Area {
  return axis === 'rows' ? { ...area, left: 0, right: COLUMNS - 1 } : { ...area, top: 0, bottom: ROWS - 1 };
}

/** Change types of https://learn.microsoft.com/javascript/api/excel/excel.datachangetype, and where cells went. */
const TOLD = {
  rows: {
    insert: ['RowInserted', 'ShiftCellDown'],
    delete: ['RowDeleted', 'ShiftCellUp'],
  },
  columns: {
    insert: ['ColumnInserted', 'ShiftCellRight'],
    delete: ['ColumnDeleted', 'ShiftCellLeft'],
  },
} as const;

/** Inserts or deletes as many whole rows or columns as the area has. */
export function shiftBand(
  sheet: Sheet,
  area: Area,
  axis: Band,
  kind: 'insert' | 'delete',
  label: string,
): Outcome {
  const whole = wholeBand(area, axis);
  const outcome = carryOut(sheet.workbook, label, () => {
    shiftCells(sheet, { kind, area: whole, axis });
  });
  if (outcome.kind === 'done')
    sheet.workbook.cellsEdited({ sheet, area: whole }, undefined, ...TOLD[axis][kind]);
  return outcome;
}

/** Gives rows or columns a size in points; undefined lets them fit their content again. */
export function resizeBand(
  sheet: Sheet,
  axis: Band,
  first: number,
  last: number,
  points: number | undefined,
  label: string,
): Outcome {
  return changeBand(sheet, axis, first, last, label, (band) => {
    const { size: _size, hidden: _hidden, ...rest } = band;
    return points === undefined ? rest : { ...rest, size: points };
  });
}

export function hideBand(
  sheet: Sheet,
  axis: Band,
  first: number,
  last: number,
  hidden: boolean,
  label: string,
): Outcome {
  return changeBand(sheet, axis, first, last, label, ({ hidden: _hidden, ...rest }) =>
    hidden ? { ...rest, hidden } : rest,
  );
}

function changeBand(
  sheet: Sheet,
  axis: Band,
  first: number,
  last: number,
  label: string,
  change: (band: { size?: number; hidden?: boolean }) => { size?: number; hidden?: boolean },
): Outcome {
  const allowed = axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns';
  return carryOut(sheet.workbook, label, () => {
    sheet.assertAllowed(allowed);
    sheet.edit((state) => {
      const bands = axis === 'rows' ? state.rows : state.columns;
      for (let index = first; index <= last; index++) bands.set(index, change(bands.get(index) ?? {}));
    });
  });
}

/** Merges the area, or parts the merged cells that it touches. */
export function toggleMerge(sheet: Sheet, area: Area, label: string): Outcome {
  if (sheet.state.protection)
    return refuseLocked(sheet, area) ?? refused({ kind: 'protected', sheet: sheet.name });
  const isMerged = sheet.mergeAt(area.top, area.left) !== undefined;
  return carryOut(
    sheet.workbook,
    label,
    () => {
      if (isMerged) unmergeCells(sheet, area);
      else if (cellCount(area) > 1) mergeCells(sheet, area);
    },
    { sheet, area },
  );
}

/** Freezes the rows above and the columns left of a cell, or thaws what is frozen. */
export function toggleFreeze(sheet: Sheet, row: number, column: number, label: string): Outcome {
  return carryOut(sheet.workbook, label, () => {
    sheet.edit((state) => {
      state.freeze = state.freeze || (row === 0 && column === 0) ? null : { rows: row, columns: column };
    });
  });
}
