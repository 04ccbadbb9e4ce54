import { workbenchText } from './words';
import type { Lang } from '../../shared/language/language';
import { equalAreas, type Area, type EmulatedExcel, type Sheet, type Workbook } from '../excel';
import type { Held } from './edits/clipboard';
import { selectArea, selectCell, type Selection, type SheetShape } from './grid/selection';

/** What changed: all that shows, or only what is selected. */
export type Change = 'all' | 'selection';

/** What the page knows: the workbook, where one stands in it, and how it is shown. Everything that shows listens here. */
export class Bench {
  lang: Lang = 'vi';
  zoom = 1;
  held: Held | undefined;
  /** Name of the file that the workbook came from or goes to. */
  fileName: string;
  /** Something changed since the workbook was last opened or saved. */
  isChanged = false;
  private current: EmulatedExcel;
  private stopListening: () => void = () => undefined;
  private frame = 0;
  private mayLeave: () => boolean = () => true;
  private readonly selections = new Map<Sheet, Selection>();
  private readonly listeners: ((change: Change) => void)[] = [];
  private readonly replacements: ((excel: EmulatedExcel) => void)[] = [];

  constructor(excel: EmulatedExcel, fileName: string) {
    this.current = excel;
    this.fileName = fileName;
    this.listenTo(excel);
  }

  /** What the add-in does to the workbook is shown with the next frame, many requests at once. */
  private listenTo(excel: EmulatedExcel): void {
    this.stopListening();
    let steps = excel.workbook.undoLog.labels.length;
    this.stopListening = excel.onChange(() => {
      const { length } = excel.workbook.undoLog.labels;
      // The pane's requests that only read leave no step.
      if (length !== steps) this.isChanged = true;
      steps = length;
      if (this.frame !== 0) return;
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        this.announce('all');
      });
    });
  }

  get excel(): EmulatedExcel {
    return this.current;
  }

  get workbook(): Workbook {
    return this.current.workbook;
  }

  get sheet(): Sheet {
    return this.workbook.active;
  }

  get words(): (typeof workbenchText)['vi'] {
    return workbenchText[this.lang];
  }

  onChange(listener: (change: Change) => void): void {
    this.listeners.push(listener);
  }

  /** Shows something now, and again after every change. */
  follow(show: () => void): void {
    this.onChange(show);
    show();
  }

  /** Another workbook was opened in the place of this one. */
  onReplace(listener: (excel: EmulatedExcel) => void): void {
    this.replacements.push(listener);
  }

  announce(change: Change): void {
    this.current.flushEvents();
    for (const listener of this.listeners) listener(change);
  }

  replaceWorkbook(excel: EmulatedExcel, fileName: string, isChanged = false): void {
    this.current = excel;
    this.listenTo(excel);
    this.fileName = fileName;
    this.isChanged = isChanged;
    this.held = undefined;
    this.selections.clear();
    for (const listener of this.replacements) listener(excel);
    this.announce('all');
  }

  /** What is selected on the active sheet, wherever the selection came from. */
  get selection(): Selection {
    const { sheet } = this;
    const { merges } = sheet.state;
    const known = this.selections.get(sheet);
    const [area] = this.workbook.selection;
    if (known && area && equalAreas(known.area, area)) return known;
    const selection = area ? selectArea(area, merges) : selectCell({ row: 0, column: 0 }, merges);
    this.selections.set(sheet, selection);
    return selection;
  }

  select(selection: Selection): void {
    this.selections.set(this.sheet, selection);
    this.workbook.select(this.sheet, [selection.area]);
    this.announce('selection');
  }

  /** Asked before another sheet or place is shown; false keeps where one is, because what is typed may not stand there. */
  beforeLeaving(mayLeave: () => boolean): void {
    this.mayLeave = mayLeave;
  }

  selectAreaOn(sheet: Sheet, area: Area): void {
    if (!this.mayLeave()) return;
    this.selections.set(sheet, selectArea(area, sheet.state.merges));
    this.workbook.select(sheet, [area]);
    this.announce('all');
  }

  /** Shows another sheet with what was selected there before. */
  showSheet(sheet: Sheet): void {
    if (sheet !== this.sheet && this.mayLeave()) this.returnTo(sheet);
  }

  /** The same unasked: back to the sheet that something is being typed on. */
  returnTo(sheet: Sheet): void {
    const { area } = this.selections.get(sheet) ?? selectCell({ row: 0, column: 0 }, sheet.state.merges);
    this.workbook.select(sheet, [area]);
    this.announce('all');
  }

  /** What moving about has to know of the active sheet. */
  get shape(): SheetShape {
    const { sheet } = this;
    return {
      isFilled: (row, column) => sheet.cell(row, column) !== undefined,
      isHiddenRow: (row) => sheet.rowHeight(row) === 0,
      isHiddenColumn: (column) => sheet.columnWidth(column) === 0,
      merges: sheet.state.merges,
      used: sheet.usedArea(true),
    };
  }
}
