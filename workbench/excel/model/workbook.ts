import { Calculator } from '../calc/calculator';
import { renameSheet, sameName } from '../calc/rewrite';
import { apiErrors } from '../engine/api-error';
import { printAddress } from '../cells/address';
import { cellArea, intersect, type Area } from '../cells/area';
import { editPayload } from './edit-payload';
import { EVENT, EventQueue, WORKBOOK_TARGET, type Origin } from './events';
import { ENGLISH, type Locale } from '../number-format/locale';
import { serialOfMoment } from '../number-format/serial-date';
import { emptySheet } from './empty-sheet';
import { findPlace, formulaOfName, placeOfFormula, resolveName } from './names';
import { Sheet, type CellBefore, type Place, type SheetOwner } from './sheet';
import { rewriteNames, rewriteSheet } from './sheet-formulas';
import { freeSheetName, isSheetName } from './sheet-name';
import type { DefinedName, SheetState, Visibility } from './sheet-state';
import { StyleTable } from './style-table';
import { UndoLog } from './undo-log';

export const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
export type CalculationMode = (typeof CALCULATION_MODES)[number];

/** Parts of the workbook that undo brings back; the rest (selection, settings) it leaves, as Excel does. */
interface WorkbookState {
  sheets: readonly Sheet[];
  names: readonly DefinedName[];
}

export interface CustomXmlPart {
  id: string;
  xml: string;
}

export interface WorkbookOptions {
  locale?: Locale;
  name?: string;
  reportGap?: (gap: string) => void;
  /** The clock that TODAY and NOW go by. */
  clock?: () => Date;
}

/** A workbook as Excel holds it, without any of Office.js. */
export class Workbook implements SheetOwner {
  readonly undoLog = new UndoLog();
  readonly events = new EventQueue<Place>();
  readonly calculator: Calculator<Sheet>;
  readonly styles = new StyleTable();
  readonly locale: Locale;
  readonly name: string;
  readonly settings = new Map<string, unknown>();
  readonly properties = new Map<string, unknown>();
  customXml: readonly CustomXmlPart[] = [];
  calculationMode: CalculationMode = 'Automatic';
  active: Sheet;
  /** Areas selected on the active sheet. */
  selection: readonly Area[] = [cellArea(0, 0)];
  /** Who is at work: decides what events say. */
  origin: Origin = 'user';
  /** Places held by somebody outside, which have to follow when cells move. */
  heldPlaces: () => Place[] = () => [];
  private state: WorkbookState;
  private nextId = 1;

  private readonly clock: () => Date;

  constructor({
    locale = ENGLISH,
    name = 'Book1.xlsx',
    reportGap = () => undefined,
    clock = () => new Date(),
  }: WorkbookOptions = {}) {
    this.locale = locale;
    this.name = name;
    this.clock = clock;
    this.calculator = new Calculator(this, reportGap);
    this.active = new Sheet(this, this.newSheetId(), emptySheet('Sheet1'));
    this.state = { sheets: [this.active], names: [] };
  }

  get sheets(): readonly Sheet[] {
    return this.state.sheets;
  }

  get names(): readonly DefinedName[] {
    return this.state.names;
  }

  snapshot(): WorkbookState {
    return this.state;
  }

  restore(state: WorkbookState): void {
    this.state = state;
    if (!state.sheets.includes(this.active)) this.activate(state.sheets[0] ?? this.active);
  }

  /** An identifier that no other object of this workbook has. */
  newId(kind: string): string {
    return `{${kind}-${this.nextId++}}`;
  }

  /** The moment as a serial number. */
  now(): number {
    return serialOfMoment(this.clock());
  }

  private newSheetId(): string {
    return `{${String(this.nextId++).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  /** Carries out one action of somebody as one undo step, formulas computed at its end. */
  act<T>(origin: Origin, label: string, action: () => T): T {
    const before = this.origin;
    this.origin = origin;
    try {
      return this.undoLog.step(label, () => {
        const result = action();
        if (this.calculationMode !== 'Manual') this.calculator.settle();
        return result;
      });
    } finally {
      this.origin = before;
    }
  }

  /** Takes the last step back; undefined where there is none. */
  undo(): string | undefined {
    return this.afterTravel(this.undoLog.undo());
  }

  /** Puts the step back that was undone last; undefined where there is none. */
  redo(): string | undefined {
    return this.afterTravel(this.undoLog.redo());
  }

  private afterTravel(label: string | undefined): string | undefined {
    if (label === undefined) return undefined;
    this.calculator.invalidate();
    this.calculator.settle();
    return label;
  }

  findSheet(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  /** By name or by id, as the collection's getItem takes both. */
  sheet(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key) ?? this.findSheet(key);
  }

  addSheet(name: string | undefined): Sheet {
    const given = name ?? freeSheetName(this, 'Sheet');
    this.assertSheetName(given);
    const sheet = new Sheet(this, this.newSheetId(), emptySheet(given));
    this.change({ sheets: [...this.sheets, sheet] });
    this.events.fire(EVENT.added, [WORKBOOK_TARGET], { source: this.source, worksheetId: sheet.id });
    return sheet;
  }

  /** The last visible sheet cannot go: https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-delete-member(1) */
  deleteSheet(sheet: Sheet): void {
    const visible = this.sheets.filter((other) => other.state.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) {
      throw apiErrors.invalidOperation('a workbook needs a visible sheet');
    }
    if (sheet.state.visibility === 'VeryHidden') throw apiErrors.invalidOperation('the sheet is very hidden');
    const at = this.sheets.indexOf(sheet);
    this.rewriteFormulas((formula) => renameSheet(formula, sheet.name, null));
    this.change({ sheets: this.sheets.filter((other) => other !== sheet) });
    if (this.active === sheet) {
      const rest = this.sheets.filter((other) => other.state.visibility === 'Visible');
      const next = rest[Math.min(at, rest.length - 1)];
      if (next) this.activate(next);
    }
    this.events.fire(EVENT.deleted, [WORKBOOK_TARGET], { source: this.source, worksheetId: sheet.id });
  }

  moveSheet(sheet: Sheet, position: number): void {
    if (position < 0 || position >= this.sheets.length) throw apiErrors.invalidArgument('position');
    const rest = this.sheets.filter((other) => other !== sheet);
    this.change({ sheets: [...rest.slice(0, position), sheet, ...rest.slice(position)] });
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.assertSheetName(name, sheet);
    const before = sheet.name;
    sheet.edit((state) => {
      state.name = name;
    });
    this.rewriteFormulas((formula) => renameSheet(formula, before, name));
  }

  setVisibility(sheet: Sheet, visibility: Visibility): void {
    const others = this.sheets.filter((other) => other !== sheet && other.state.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0) {
      throw apiErrors.invalidOperation('a workbook needs a visible sheet');
    }
    sheet.edit((state) => {
      state.visibility = visibility;
    });
    const [next] = others;
    if (visibility !== 'Visible' && this.active === sheet && next) this.activate(next);
  }

  activate(sheet: Sheet): void {
    if (sheet === this.active) return;
    const before = this.active;
    this.active = sheet;
    this.selection = [cellArea(0, 0)];
    this.events.fire(EVENT.deactivated, [before.id, WORKBOOK_TARGET], { worksheetId: before.id });
    this.events.fire(EVENT.activated, [sheet.id, WORKBOOK_TARGET], { worksheetId: sheet.id });
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    if (sheet.state.visibility !== 'Visible') throw apiErrors.invalidOperation('the sheet is hidden');
    this.activate(sheet);
    this.selection = areas;
    const address = areas.map(printAddress).join(',');
    this.events.fire(EVENT.selectionChanged, [sheet.id, WORKBOOK_TARGET], { address, worksheetId: sheet.id });
  }

  private change(part: Partial<WorkbookState>): void {
    this.undoLog.touch(this);
    this.state = { ...this.state, ...part };
    this.calculator.invalidate();
  }

  changeNames(names: readonly DefinedName[]): void {
    this.change({ names });
  }

  /** Puts other sheets in the place of all, as opening a file does. Nothing can be undone afterwards. */
  replaceSheets(states: readonly SheetState[], names: readonly DefinedName[], active: string): void {
    const sheets = states.map((state) => new Sheet(this, this.newSheetId(), state));
    if (sheets.length === 0) throw apiErrors.invalidArgument('a workbook needs a sheet');
    const visible = sheets.filter((sheet) => sheet.state.visibility === 'Visible');
    this.state = { sheets, names };
    this.active = visible.find((sheet) => sameName(sheet.name, active)) ?? visible[0] ?? this.active;
    this.selection = [cellArea(0, 0)];
    this.calculator.recalculate();
    this.undoLog.clear();
  }

  private assertSheetName(name: string, self?: Sheet): void {
    if (!isSheetName(name)) throw apiErrors.invalidArgument(`"${name}" is no name for a sheet`);
    const other = this.findSheet(name);
    if (other && other !== self) throw apiErrors.itemAlreadyExists(`worksheet "${name}"`);
  }

  /** Rewrites every formula of cells, names and charts; `home` is the sheet a formula stands on. */
  rewriteFormulas(rewrite: (formula: string, home: Sheet) => string): void {
    for (const sheet of this.sheets) rewriteSheet(sheet, (formula) => rewrite(formula, sheet));
    const names = rewriteNames(this.names, (formula) => rewrite(formula, this.active));
    if (names !== this.names) this.changeNames(names);
    this.calculator.invalidate();
  }

  formulaOfName(name: string, home: Sheet): string | undefined {
    return formulaOfName(this, name, home);
  }

  resolveName(name: string, home: Sheet): Place | undefined {
    return resolveName(this, name, home);
  }

  placeOfFormula(formula: string, home: Sheet): Place | undefined {
    return placeOfFormula(this, formula, home);
  }

  findPlace(text: string, home: Sheet): Place | undefined {
    return findPlace(this, text, home);
  }

  /** The place of an address as getRange takes it. */
  placeOf(address: string, home: Sheet): Place {
    const place = this.findPlace(address, home);
    if (!place) throw apiErrors.invalidArgument(`"${address}" is no address`);
    return place;
  }

  /** Tells that cells were edited. */
  cellsEdited(place: Place, before?: CellBefore, changeType = 'RangeEdited', shiftDirection = 'None'): void {
    const { sheet, area } = place;
    const payload = editPayload(place, before, {
      changeType,
      shiftDirection,
      source: this.source,
      triggerSource: this.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    });
    const held = { sheet, area };
    this.events.fire(EVENT.changed, [sheet.id, WORKBOOK_TARGET], payload, held);
    for (const table of sheet.state.tables) {
      if (!intersect(table.area, area)) continue;
      const told = { ...payload, tableId: table.id };
      this.events.fire(EVENT.tableChanged, [table.id, WORKBOOK_TARGET], told, held);
    }
  }

  get source(): 'Local' | 'Remote' {
    return this.origin === 'remote' ? 'Remote' : 'Local';
  }
}
