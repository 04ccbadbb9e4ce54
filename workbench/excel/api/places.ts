import { NULL_OBJECT, ObjectLink, isApiObject } from '../engine/api-object';
import { apiErrors } from '../engine/api-error';
import { isValid, type Area } from '../cells/area';
import type { Sheet, Place } from '../model/sheet';

/** The place a range object or an address stands for; `home` is where an address without a sheet's name lies. */
export function placeArgument(value: unknown, home: Sheet, name: string): Place {
  if (isApiObject(value)) {
    const { target } = value;
    if (isPlace(target)) return target;
    throw apiErrors.invalidArgument(`${name} must be a range`);
  }
  if (typeof value === 'string') return home.workbook.placeOf(value, home);
  throw apiErrors.invalidArgument(`${name} must be a range or an address`);
}

export function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'sheet' in value && 'area' in value;
}

/** A range object for an area, which must lie on the sheet. */
export function rangeOn(sheet: Sheet, area: Area): ObjectLink {
  sheet.assertAlive();
  if (!isValid(area)) throw apiErrors.invalidArgument('the range lies outside the sheet');
  return new ObjectLink('Range', { sheet, area });
}

/** The object of a sheet, for those that its own object gives out. */
export function sheetLink(sheet: Sheet): ObjectLink {
  return new ObjectLink('Worksheet', sheet);
}

/** The object, or the null object where there is none. */
export function orNull<T>(value: T | undefined | null): T | typeof NULL_OBJECT {
  return value ?? NULL_OBJECT;
}

/** What was looked for, or Excel's ItemNotFound. */
export function found<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw apiErrors.itemNotFound(what);
  return value;
}
