import type { Area } from '../cells/area';
import type { CellValue } from '../cells/value';
import type { Grid, Operand } from './operand';

/** Where a formula stands and what it may read. */
export interface Scope {
  row: number;
  column: number;
  /** Cells of a sheet, null for the formula's own; undefined where there is no such sheet. */
  cells(sheet: string | null, area: Area): Grid | undefined;
  /** Cells or constant of a defined name. */
  name(name: string): Operand | undefined;
  /** Text of a number by a format. */
  format(value: CellValue, format: string): string;
  /** Called for a function the emulator does not have. */
  unknownFunction(name: string): void;
}
