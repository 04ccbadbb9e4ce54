import type { SheetOwner } from './sheet';

/** https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
const LONGEST = 31;

export function isSheetName(name: string): boolean {
  return name !== '' && name.length <= LONGEST && !/[\\/?*:[\]]|^'|'$|^history$/i.test(name);
}

/** A name for a new sheet: the stem and the first number that is free. */
export function freeSheetName(workbook: SheetOwner, stem: string): string {
  let number = workbook.sheets.length + 1;
  while (workbook.findSheet(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
