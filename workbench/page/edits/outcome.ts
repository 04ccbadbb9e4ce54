import {
  ApiError,
  cellArea,
  cellsOf,
  intersect,
  printAddress,
  type Area,
  type Place,
  type Sheet,
  type SheetOwner,
} from '../../excel';
import type { CellPlace } from '../grid/selection';

/** Why an edit was not made. */
export type Refusal =
  /** A cell of a protected sheet that may not be changed; the first one. */
  | { kind: 'locked'; address: string; sheet: string }
  /** Something that a protected sheet does not allow, such as inserting rows. */
  | { kind: 'protected'; sheet: string }
  /** A data validation; its own words where it has some. */
  | { kind: 'invalid'; title: string; message: string; style: string }
  | { kind: 'torn' | 'last-sheet' | 'full' }
  | { kind: 'sheet-name' | 'sheet-taken'; name: string }
  | { kind: 'impossible'; reason: string };

export type Outcome = { kind: 'done' } | { kind: 'refused'; refusal: Refusal };

export const DONE: Outcome = { kind: 'done' };

export function refused(refusal: Refusal): Outcome {
  return { kind: 'refused', refusal };
}

/**
 * Carries an edit of the person out as one undo step, and tells the add-in which cells it touched. What Excel would
 * refuse is refused whole: what was already done is taken back.
 * @param touched where cells change; absent where only something else does
 */
export function carryOut(workbook: SheetOwner, label: string, edit: () => void, touched?: Place): Outcome {
  const steps = workbook.undoLog.labels.length;
  try {
    workbook.act('user', label, () => {
      edit();
      if (touched) workbook.cellsEdited(touched);
    });
    return DONE;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (workbook.undoLog.labels.length > steps) workbook.undo();
    return refused(refusalOf(error, workbook.active));
  }
}

function refusalOf({ code, message }: ApiError, sheet: Sheet): Refusal {
  if (code === 'AccessDenied') return { kind: 'protected', sheet: sheet.name };
  if (message.includes('torn apart')) return { kind: 'torn' };
  if (message.includes('leave the sheet')) return { kind: 'full' };
  return { kind: 'impossible', reason: message };
}

/** The first cell of an area that protection locks. */
export function firstLocked(sheet: Sheet, area: Area): CellPlace | undefined {
  if (!sheet.state.protection) return undefined;
  const used = sheet.usedArea(false) ?? cellArea(area.top, area.left);
  // Beyond what is used all cells are alike, so that one of them stands for the rest.
  const looked =
    intersect(area, { ...used, bottom: used.bottom + 1, right: used.right + 1 }) ??
    cellArea(area.top, area.left);
  for (const [row, column] of cellsOf(looked)) {
    if (!sheet.isCovered(row, column) && sheet.style(row, column).locked) return { row, column };
  }
  return undefined;
}

/** Refuses an edit of locked cells, naming the first; undefined where all may be changed. */
export function refuseLocked(sheet: Sheet, area: Area): Outcome | undefined {
  const place = firstLocked(sheet, area);
  if (!place) return undefined;
  return refused({
    kind: 'locked',
    address: printAddress(cellArea(place.row, place.column)),
    sheet: sheet.name,
  });
}
