import type { Area } from '../cells/area';
import type { CellValue } from '../cells/value';
import type { Locale } from '../number-format/locale';
import type { Grid, Operand, ReferencePlace } from './operand';

/** Where a formula stands and what it may read. */
export interface Scope {
  /** Name of the formula's own sheet. */
  sheet: string;
  row: number;
  column: number;
  locale: Locale;
  /** Cells of a sheet; undefined where there is no such sheet. */
  cells(sheet: string, area: Area): Grid | undefined;
  /** Cells or constant of a defined name. */
  name(name: string): Operand | undefined;
  /** The place a text names: an address, or the name of a range or table. */
  placeOf(text: string): ReferencePlace | undefined;
  /** The formula in a cell, without its `=`. */
  formulaIn(sheet: string, row: number, column: number): string | undefined;
  isRowFiltered(sheet: string, row: number): boolean;
  isRowHidden(sheet: string, row: number): boolean;
  /** Text of a number by a format. */
  format(value: CellValue, format: string): string;
  /** The moment of the computation as a serial number. */
  now(): number;
  /** Called for a function the emulator does not have. */
  unknownFunction(name: string): void;
}
