import type { Area } from '../cells/area';
import type { Cell, CellValue } from '../cells/value';
import type { Locale } from '../number-format/locale';

/** What the calculator asks of a sheet. */
export interface CalculatedSheet {
  readonly name: string;
  keyOf(row: number, column: number): number;
  cell(row: number, column: number): Cell | undefined;
  contentArea(): Area | null;
  eachCell(area: Area, visit: (cell: Cell, row: number, column: number) => void): void;
  eachFormula(visit: (formula: string, row: number, column: number) => void): void;
  /** 0 of a hidden row. */
  rowHeight(row: number): number;
  /** Whether a filter hides the row. */
  isRowFiltered(row: number): boolean;
  storeResult(row: number, column: number, value: CellValue): void;
}

/** What the calculator asks of a workbook. */
export interface CalculatedWorkbook<Sheet> {
  readonly sheets: readonly Sheet[];
  readonly locale: Locale;
  /** The moment, as a serial number. */
  now(): number;
  findSheet(name: string): Sheet | undefined;
  resolveName(name: string, home: Sheet): Precedent<Sheet> | undefined;
  /** Formula of a defined name, without `=`. */
  formulaOfName(name: string, home: Sheet): string | undefined;
  /** Place of an address or a name; undefined where the text is neither. */
  findPlace(text: string, home: Sheet): Precedent<Sheet> | undefined;
}

/** Cells that a formula reads. */
export interface Precedent<Sheet> {
  sheet: Sheet;
  area: Area;
}
