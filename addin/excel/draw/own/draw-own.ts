/// <reference types="office-js" />
import { columnLetters, rangeAddress, cellAddress } from '../../../../shared/sheet/address';
import { listName } from './list-names';
import type { OwnAsked } from './read-own';
import type { WorkedSheet } from './worked-sheet';

const LAST_COLUMN = 'XFD';

/** Leaves the columns beside a list to the clerk, before its cells are drawn. */
export function openColumns(sheet: Excel.Worksheet, { keys }: WorkedSheet): void {
  sheet.getRange(`${columnLetters(keys.right + 1)}:${LAST_COLUMN}`).format.protection.locked = false;
}

/** The keys' name and the filters, and comments and notes beside the rows they belong to, before the sheet is protected. */
export function finishOwn(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  role: string,
  { keys, filter, moves }: WorkedSheet,
  asked: OwnAsked | undefined,
): void {
  const name = listName(role);
  workbook.names.getItemOrNullObject(name).delete();
  workbook.names.add(name, sheet.getRange(rangeAddress(keys))).visible = false;
  if (filter) sheet.autoFilter.apply(sheet.getRange(rangeAddress(filter)));
  // All of them off first: a cell takes only one.
  for (const { remark } of moves) asked?.[remark.kind]?.items[remark.index]?.delete();
  for (const { remark, row, column } of moves) {
    sheet[remark.kind].add(sheet.getRange(cellAddress(row, column)), remark.text);
  }
}
