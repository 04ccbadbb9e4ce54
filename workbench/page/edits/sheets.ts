import { isSheetName, type Sheet, type Workbook } from '../../excel';
import { carryOut, DONE, refused, type Outcome } from './outcome';

export function addSheet(workbook: Workbook, name: string, label: string): Outcome {
  return carryOut(workbook, label, () => {
    const sheet = workbook.addSheet(name);
    workbook.activate(sheet);
  });
}

export function renameSheet(sheet: Sheet, name: string, label: string): Outcome {
  const { workbook } = sheet;
  const given = name.trim();
  if (given === sheet.name) return DONE;
  if (!isSheetName(given)) return refused({ kind: 'sheet-name', name: given });
  const other = workbook.findSheet(given);
  if (other && other !== sheet) return refused({ kind: 'sheet-taken', name: given });
  return carryOut(workbook, label, () => {
    workbook.renameSheet(sheet, given);
  });
}

function isLastVisible(sheet: Sheet): boolean {
  return sheet.workbook.sheets.every((other) => other === sheet || other.state.visibility !== 'Visible');
}

export function deleteSheet(sheet: Sheet, label: string): Outcome {
  if (isLastVisible(sheet)) return refused({ kind: 'last-sheet' });
  return carryOut(sheet.workbook, label, () => {
    sheet.workbook.deleteSheet(sheet);
  });
}

export function hideSheet(sheet: Sheet, label: string): Outcome {
  if (isLastVisible(sheet)) return refused({ kind: 'last-sheet' });
  return carryOut(sheet.workbook, label, () => {
    sheet.workbook.setVisibility(sheet, 'Hidden');
  });
}

export function showSheet(sheet: Sheet, label: string): Outcome {
  return carryOut(sheet.workbook, label, () => {
    sheet.workbook.setVisibility(sheet, 'Visible');
    sheet.workbook.activate(sheet);
  });
}

export function moveSheet(sheet: Sheet, step: 1 | -1, label: string): Outcome {
  const { workbook } = sheet;
  const position = workbook.sheets.indexOf(sheet) + step;
  if (position < 0 || position >= workbook.sheets.length) return DONE;
  return carryOut(workbook, label, () => {
    workbook.moveSheet(sheet, position);
  });
}
