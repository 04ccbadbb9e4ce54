import type { Calculator } from '../calc/calculator';
import { cellFromLocal } from '../calc/local-formula';
import { apiErrors } from '../engine/api-error';
import {
  COLUMNS,
  ROWS,
  bounding,
  cellCount,
  cellOfKey,
  cellsOf,
  extent,
  holds,
  intersect,
  type Area,
} from '../cells/area';
import { dayOf } from '../number-format/serial-date';
import { interpret } from '../number-format/typed-value';
import { changeFormats, formatAt } from './sheet-format';
import type { DefinedName, ProtectionOption, SheetState, Visibility } from './sheet-state';
import type { Style } from './style';
import type { StyleTable } from './style-table';
import type { UndoLog } from './undo-log';
import type { EventQueue, Origin } from './events';
import type { Locale } from '../number-format/locale';
import { STANDARD_HEIGHT } from './units';
import type { Cell, CellValue, ValueType } from '../cells/value';

/** What is written into a cell; null leaves it as it is. */
export type Written = string | number | boolean | null;

/** A place in the workbook. Held objects of the add-in follow when cells are inserted or deleted. */
export interface Place {
  sheet: Sheet;
  area: Area;
}

/** What a cell held before an edit, as events tell it. */
export interface CellBefore {
  value: string | number | boolean;
  type: ValueType;
}

/** The workbook as its sheets see it, and whoever holds one of them. */
export interface SheetOwner {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly active: Sheet;
  readonly locale: Locale;
  readonly styles: StyleTable;
  readonly calculator: Calculator<Sheet>;
  readonly undoLog: UndoLog;
  readonly events: EventQueue<Place>;
  readonly source: 'Local' | 'Remote';
  readonly heldPlaces: () => Place[];
  newId(kind: string): string;
  now(): number;
  act<T>(origin: Origin, label: string, action: () => T): T;
  undo(): string | undefined;
  findSheet(name: string): Sheet | undefined;
  renameSheet(sheet: Sheet, name: string): void;
  moveSheet(sheet: Sheet, position: number): void;
  setVisibility(sheet: Sheet, visibility: Visibility): void;
  deleteSheet(sheet: Sheet): void;
  activate(sheet: Sheet): void;
  select(sheet: Sheet, areas: readonly Area[]): void;
  changeNames(names: readonly DefinedName[]): void;
  rewriteFormulas(rewrite: (formula: string, home: Sheet) => string): void;
  resolveName(name: string, home: Sheet): Place | undefined;
  placeOfFormula(formula: string, home: Sheet): Place | undefined;
  placeOf(address: string, home: Sheet): Place;
  cellsEdited(place: Place, before?: CellBefore, changeType?: string, shiftDirection?: string): void;
}

/** One sheet of a workbook. Every change goes through `edit`, which keeps the state for undo. */
export class Sheet {
  /** The extent of the content, until the next change. */
  private content: { area: Area | null } | undefined;

  constructor(
    readonly workbook: SheetOwner,
    readonly id: string,
    public state: SheetState,
  ) {}

  get name(): string {
    return this.state.name;
  }

  get deleted(): boolean {
    return !this.workbook.sheets.includes(this);
  }

  keyOf(row: number, column: number): number {
    return row * COLUMNS + column;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.state.cells.get(this.keyOf(row, column));
  }

  /** A cell's value with every formula computed. */
  value(row: number, column: number): CellValue {
    this.workbook.calculator.settle();
    return this.cell(row, column)?.value ?? null;
  }

  style(row: number, column: number): Style {
    return formatAt(this.state, row, column);
  }

  /** Calls back for the cells with content within an area, in no set order. */
  eachCell(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    if (cellCount(area) <= this.state.cells.size) {
      for (const [row, column] of cellsOf(area)) {
        const cell = this.cell(row, column);
        if (cell) visit(cell, row, column);
      }
      return;
    }
    for (const [key, cell] of [...this.state.cells]) {
      const [row, column] = cellOfKey(key);
      if (holds(area, row, column)) visit(cell, row, column);
    }
  }

  eachFormula(visit: (formula: string, row: number, column: number) => void): void {
    for (const [key, { formula }] of this.state.cells) {
      if (formula !== undefined) visit(formula, ...cellOfKey(key));
    }
  }

  /** The smallest area with all cells that hold something. */
  contentArea(): Area | null {
    this.content ??= { area: extent(this.state.cells.keys()) };
    return this.content.area;
  }

  /**
   * The used range: cells with content or, unless only values count, with a format.
   * https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getusedrange-member(1)
   */
  usedArea(valuesOnly: boolean): Area | null {
    const content = this.contentArea();
    if (valuesOnly) return content;
    const formatted = extent(this.state.styles.keys());
    return content && formatted ? bounding(content, formatted) : (content ?? formatted);
  }

  /** Keeps the state for undo, then lets the change happen. */
  edit(change: (state: SheetState) => void): void {
    this.assertAlive();
    this.workbook.undoLog.touch(this);
    this.content = undefined;
    change(this.state);
  }

  assertAlive(): void {
    if (this.deleted) throw apiErrors.itemNotFound('worksheet (it was deleted)');
  }

  /** Refuses to change cells that protection locks. */
  assertWritable(area: Area): void {
    this.assertAlive();
    if (!this.state.protection) return;
    if (this.stylesIn(area).some((style) => style.locked))
      throw apiErrors.accessDenied('the sheet is protected');
  }

  /** Refuses what a protected sheet was not told to allow. */
  assertAllowed(option: ProtectionOption): void {
    this.assertAlive();
    const { protection } = this.state;
    if (protection && !protection.options[option]) throw apiErrors.accessDenied('the sheet is protected');
  }

  /** The formats that occur in an area. Beyond the used range cells have those of their row, column or sheet. */
  stylesIn(area: Area): Style[] {
    const found = new Set<Style>();
    const visited = clippedToUsed(this, area);
    if (visited) for (const [row, column] of cellsOf(visited)) found.add(this.style(row, column));
    if (!visited || cellCount(visited) < cellCount(area)) found.add(this.style(area.bottom, area.right));
    return [...found];
  }

  /**
   * Writes values or formulas cell by cell, `write` giving what goes into each place. Formulas are read as Office.js has
   * them, or as they are typed in the region.
   */
  write(
    area: Area,
    write: (row: number, column: number) => Written | undefined,
    formulas: 'english' | 'local' = 'english',
  ): void {
    this.assertWritable(area);
    const { locale } = this.workbook;
    const { year } = dayOf(this.workbook.now());
    this.edit((state) => {
      for (const [row, column] of cellsOf(area)) {
        const written = write(row, column);
        if (written === null || written === undefined || this.isCovered(row, column)) continue;
        const style = this.style(row, column);
        const input = interpret(written, style.numberFormat, locale, year);
        const key = this.keyOf(row, column);
        if (input.cell)
          state.cells.set(key, formulas === 'local' ? cellFromLocal(input.cell, locale) : input.cell);
        else state.cells.delete(key);
        if (input.format !== undefined) state.styles.set(key, { ...style, numberFormat: input.format });
      }
    });
    this.workbook.calculator.cellsChanged(this, area);
  }

  /** Puts cells as they are, without reading them as typed; undefined empties a place. */
  put(area: Area, cellFor: (row: number, column: number) => Cell | undefined): void {
    this.edit((state) => {
      for (const [row, column] of cellsOf(area)) {
        const cell = cellFor(row, column);
        if (cell) state.cells.set(this.keyOf(row, column), cell);
        else state.cells.delete(this.keyOf(row, column));
      }
    });
    this.workbook.calculator.cellsChanged(this, area);
  }

  /** Empties cells. */
  clearContents(area: Area): void {
    this.assertWritable(area);
    const keys: number[] = [];
    this.eachCell(area, (_cell, row, column) => keys.push(this.keyOf(row, column)));
    this.edit((state) => {
      for (const key of keys) state.cells.delete(key);
    });
    this.workbook.calculator.cellsChanged(this, area);
  }

  /** Keeps a formula's result. Part of the step that made it necessary. */
  storeResult(row: number, column: number, value: CellValue): void {
    const cell = this.cell(row, column);
    if (cell?.formula === undefined) return;
    // The cell stays where it is, so what is known of the content's extent stays true.
    this.workbook.undoLog.touch(this);
    this.state.cells.set(this.keyOf(row, column), { ...cell, value });
  }

  /** Changes the formats of an area. Equal formats stay one object. */
  format(area: Area, alter: (style: Style, row: number, column: number) => Style): void {
    const { styles } = this.workbook;
    this.edit((state) => {
      changeFormats(state, area, (style, row, column) => styles.share(alter(style, row, column)));
    });
  }

  /** The merged area that a cell belongs to. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.state.merges.find((merge) => holds(merge, row, column));
  }

  /** Cells of a merged area other than its first hold nothing and take nothing. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== undefined && !(merge.top === row && merge.left === column);
  }

  /** Width in points, 0 when hidden. */
  columnWidth(column: number): number {
    const band = this.state.columns.get(column);
    return band?.hidden ? 0 : (band?.size ?? this.state.standardWidth);
  }

  /** Height in points, 0 when hidden. */
  rowHeight(row: number): number {
    const band = this.state.rows.get(row);
    return band?.hidden ? 0 : (band?.size ?? STANDARD_HEIGHT);
  }

  isRowFiltered(row: number): boolean {
    const { autoFilter, rows } = this.state;
    if (!autoFilter || row <= autoFilter.area.top || row > autoFilter.area.bottom) return false;
    return rows.get(row)?.hidden === true;
  }

  snapshot(): SheetState {
    const { state } = this;
    return {
      ...state,
      cells: new Map(state.cells),
      styles: new Map(state.styles),
      links: new Map(state.links),
      rowStyles: new Map(state.rowStyles),
      columnStyles: new Map(state.columnStyles),
      rows: new Map(state.rows),
      columns: new Map(state.columns),
    };
  }

  restore(state: SheetState): void {
    this.state = state;
    this.content = undefined;
  }
}

/** The part of an area worth visiting: whole columns and rows end where the sheet's content and formats do. */
export function clippedToUsed(sheet: Sheet, area: Area): Area | null {
  if (area.bottom < ROWS - 1 && area.right < COLUMNS - 1) return area;
  const used = sheet.usedArea(false);
  return used && intersect(area, used);
}
