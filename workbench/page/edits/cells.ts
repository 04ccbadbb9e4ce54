import {
  clippedToUsed,
  columnCount,
  copyFormula,
  plainValue,
  rowCount,
  valueType,
  type Area,
  type Sheet,
} from '../../excel';
import type { CellPlace } from '../grid/selection';
import { carryOut, DONE, refuseLocked, refused, type Outcome } from './outcome';
import { refusingValidation } from './validate';

/** Puts what was typed into the active cell, or with Ctrl+Enter into all of the area. */
export function enterText(sheet: Sheet, area: Area, place: CellPlace, text: string, label: string): Outcome {
  const locked = refuseLocked(sheet, area);
  if (locked) return locked;
  const validation = refusingValidation(sheet, place.row, place.column, text);
  if (validation) return refused({ kind: 'invalid', ...validation.errorAlert });
  const before = sheet.value(place.row, place.column);
  const typed = text.startsWith('=') ? `=${text.slice(1)}` : text;
  const outcome = carryOut(sheet.workbook, label, () => {
    sheet.write(
      area,
      (row, column) =>
        typed.startsWith('=')
          ? `=${copyFormula(typed.slice(1), row - place.row, column - place.column)}`
          : typed,
      'local',
    );
  });
  if (outcome.kind === 'done') {
    sheet.workbook.cellsEdited({ sheet, area }, { value: plainValue(before), type: valueType(before) });
  }
  return outcome;
}

/** Delete: empties cells, formats stay. */
export function clearCells(sheet: Sheet, area: Area, label: string): Outcome {
  const filled = clippedToUsed(sheet, area);
  if (!filled) return DONE;
  const locked = refuseLocked(sheet, filled);
  if (locked) return locked;
  return carryOut(
    sheet.workbook,
    label,
    () => {
      sheet.clearContents(filled);
    },
    { sheet, area: filled },
  );
}

/** Ctrl+D and Ctrl+R: the first row (column) of the area fills the rest; of a single row, the row above fills it. */
export function fill(sheet: Sheet, area: Area, direction: 'down' | 'right', label: string): Outcome {
  const isDown = direction === 'down';
  const length = isDown ? rowCount(area) : columnCount(area);
  const first = isDown ? area.top : area.left;
  if (length === 1 && first === 0) return DONE;
  const from = length === 1 ? first - 1 : first;
  const target: Area = isDown ? { ...area, top: from + 1 } : { ...area, left: from + 1 };
  const locked = refuseLocked(sheet, target);
  if (locked) return locked;
  return carryOut(
    sheet.workbook,
    label,
    () => {
      const source = (row: number, column: number): CellPlace =>
        isDown ? { row: from, column } : { row, column: from };
      sheet.put(target, (row, column) => {
        const { row: fromRow, column: fromColumn } = source(row, column);
        const cell = sheet.cell(fromRow, fromColumn);
        if (cell?.formula === undefined) return cell;
        return { ...cell, formula: copyFormula(cell.formula, row - fromRow, column - fromColumn) };
      });
      if (!sheet.state.protection) {
        sheet.format(target, (_, row, column) => {
          const place = source(row, column);
          return sheet.style(place.row, place.column);
        });
      }
    },
    { sheet, area: target },
  );
}
