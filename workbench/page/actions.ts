import type { Bench } from './bench';
import type { Dialogs } from './popups/dialog';
import { sumArea } from './edits/auto-sum';
import { clearCells, enterText, fill } from './edits/cells';
import { copyCells, pasteHeld, pasteTable, type Copied } from './edits/clipboard';
import { besideTarget, fillSeries, fillSeriesWithin, fillTarget } from './edits/fill-series';
import { applyFormat, type FormatChange } from './edits/formats';
import type { Outcome } from './edits/outcome';
import { clearFilter, filterBy, filterChoice, sortBy } from './edits/sort-filter';
import { addSheet, deleteSheet, hideSheet, moveSheet, renameSheet, showSheet } from './edits/sheets';
import { hideBand, resizeBand, shiftBand, toggleFreeze, toggleMerge, type Band } from './edits/structure';
import { bounding, freeSheetName, type Area, type Sheet } from '../excel';
import { fittingWidth, type MeasureFont } from './grid/layout/layout';
import { askFilter } from './popups/filter-dialog';
import { askFormat } from './popups/format-dialog';
import { readTabbed } from './grid/clipboard/pasted';
import { markOf, readHtml } from './grid/clipboard/read-html';
import { selectArea, type CellPlace, type Direction } from './grid/selection';

/** More than anybody pastes by hand; beyond it the page would stand still. */
const PASTE_LIMIT = 200_000;
const POINTS_A_PIXEL = 0.75;

/** Every command of the page on the workbook: makes the edit, tells who listens, says why where it is refused. */
export class Actions {
  private marks = 0;

  constructor(
    private readonly bench: Bench,
    private readonly dialogs: Dialogs,
    private readonly measure: MeasureFont,
  ) {}

  /** Gives true when the edit was made. */
  private settle(outcome: Outcome): boolean {
    if (outcome.kind === 'refused') {
      void this.dialogs.refuse(outcome.refusal);
      return false;
    }
    this.bench.isChanged = true;
    this.bench.announce('all');
    return true;
  }

  /** Without words where it is refused: the editor asks the person itself. */
  enter(area: Area, text: string): Outcome {
    const { sheet, selection, words } = this.bench;
    const outcome = enterText(sheet, area, selection.active, text, words.typing);
    if (outcome.kind === 'done') this.settle(outcome);
    return outcome;
  }

  clear(): void {
    const { sheet, selection, words } = this.bench;
    this.settle(clearCells(sheet, selection.area, words.clear));
  }

  fill(direction: 'down' | 'right'): void {
    const { sheet, selection, words } = this.bench;
    this.settle(
      fill(sheet, selection.area, direction, direction === 'down' ? words.fillDown : words.fillRight),
    );
  }

  format(change: FormatChange, label: string): void {
    const { sheet, selection } = this.bench;
    this.settle(applyFormat(sheet, selection.area, selection.active, change, label));
  }

  /** Continues what is selected up to a cell, and selects what it then is. */
  fillTo(place: CellPlace, copies: boolean): void {
    const { area } = this.bench.selection;
    const target = fillTarget(area, place);
    if (target) this.fillInto(target.area, target.direction, copies);
  }

  /** Continues what is selected as far down as the column beside it is filled. */
  fillBeside(): void {
    const { sheet, selection } = this.bench;
    const area = besideTarget(sheet, selection.area);
    if (area) this.fillInto(area, 'down', false);
  }

  private fillInto(target: Area, direction: Direction, copies: boolean): void {
    const { sheet, selection, words } = this.bench;
    if (!this.settle(fillSeries(sheet, selection.area, target, direction, copies, words.fillSeries))) return;
    const area = bounding(selection.area, target);
    this.bench.select({ ...selectArea(area, sheet.state.merges), active: selection.active });
  }

  /** Continues the filled cells that the selection begins with through the rest of it. */
  fillSeries(): void {
    const { sheet, selection, words } = this.bench;
    this.settle(fillSeriesWithin(sheet, selection.area, words.fillSeries));
  }

  /** Sums the selected figures where they end. */
  sum(): void {
    const { sheet, selection, words } = this.bench;
    this.settle(sumArea(sheet, selection.area, words.sumFigures));
  }

  /** Sorts by the column of the active cell; headings stay. */
  sort(sign: 1 | -1): void {
    const { sheet, selection, words } = this.bench;
    const label = sign === 1 ? words.sortUp : words.sortDown;
    this.settle(sortBy(sheet, selection.area, selection.active, sign, label));
  }

  async filter(): Promise<void> {
    const { sheet, selection, words } = this.bench;
    const choice = filterChoice(sheet, selection.area, selection.active);
    const chosen = choice && (await askFilter(this.bench, this.dialogs, choice));
    if (chosen) this.settle(filterBy(sheet, chosen, words.filter));
  }

  clearFilter(): void {
    const { sheet, words } = this.bench;
    this.settle(clearFilter(sheet, words.clearFilter));
  }

  async formatCells(): Promise<void> {
    const change = await askFormat(this.bench, this.dialogs);
    if (change) this.format(change, this.bench.words.formatCells);
  }

  shift(axis: Band, kind: 'insert' | 'delete'): void {
    const { sheet, selection, words } = this.bench;
    const labels = {
      rows: { insert: words.insertRow, delete: words.deleteRow },
      columns: { insert: words.insertColumn, delete: words.deleteColumn },
    };
    this.settle(shiftBand(sheet, selection.area, axis, kind, labels[axis][kind]));
  }

  /** The band that an area selects as a whole, else rows: what Ctrl + and Ctrl - mean. */
  selectedBand(): Band {
    const { top, left, bottom, right } = this.bench.selection.area;
    return bottom - top > right - left && top === 0 ? 'columns' : 'rows';
  }

  /** The rows or columns from the first to the last, all of the selected ones where the first is among them. */
  private bandAround(axis: Band, index: number): [number, number] {
    const { area } = this.bench.selection;
    const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    return index >= first && index <= last && last - first < 10_000 ? [first, last] : [index, index];
  }

  /** @param pixels as shown at the present zoom */
  resize(axis: Band, index: number, pixels: number): void {
    const { sheet, zoom, words } = this.bench;
    const [first, last] = this.bandAround(axis, index);
    const points = Math.max(0, (pixels / zoom) * POINTS_A_PIXEL);
    this.settle(
      resizeBand(sheet, axis, first, last, points, axis === 'rows' ? words.fitRow : words.fitColumn),
    );
  }

  fit(axis: Band, index: number): void {
    const { sheet, words } = this.bench;
    const [first, last] = this.bandAround(axis, index);
    if (axis === 'rows') {
      this.settle(resizeBand(sheet, axis, first, last, undefined, words.fitRow));
      return;
    }
    for (let column = first; column <= last; column++) {
      const points = fittingWidth(sheet, column, this.measure);
      if (!this.settle(resizeBand(sheet, axis, column, column, points, words.fitColumn))) return;
    }
  }

  hide(axis: Band, hidden: boolean): void {
    const { sheet, selection, words } = this.bench;
    const { area } = selection;
    const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    const labels = {
      rows: [words.showRows, words.hideRow],
      columns: [words.showColumns, words.hideColumn],
    } as const;
    this.settle(hideBand(sheet, axis, first, last, hidden, labels[axis][hidden ? 1 : 0]));
  }

  merge(): void {
    const { sheet, selection, words } = this.bench;
    this.settle(toggleMerge(sheet, selection.area, words.merge));
  }

  freeze(): void {
    const { sheet, selection, words } = this.bench;
    this.settle(toggleFreeze(sheet, selection.active.row, selection.active.column, words.freeze));
  }

  undo(): void {
    this.travel(() => this.bench.workbook.undo());
  }

  redo(): void {
    this.travel(() => this.bench.workbook.redo());
  }

  /** Goes back or forth, and tells the add-in of the sheets that are not what they were. */
  private travel(go: () => string | undefined): void {
    const { workbook } = this.bench;
    const before = new Map(
      workbook.sheets.map((sheet) => [sheet, { state: sheet.state, area: sheet.contentArea() }]),
    );
    if (go() === undefined) return;
    this.bench.isChanged = true;
    for (const sheet of workbook.sheets) {
      const known = before.get(sheet);
      const area = sheet.contentArea() ?? known?.area;
      if (known?.state === sheet.state || !area) continue;
      workbook.cellsEdited({ sheet, area: known?.area ? bounding(area, known.area) : area });
    }
    this.bench.announce('all');
  }

  /** Puts what is selected aside for a paste, and gives what goes on the clipboard. */
  hold(cut: boolean): Copied {
    const { sheet, selection } = this.bench;
    const mark = `${Date.now()}-${++this.marks}`;
    this.bench.held = { sheet, area: selection.area, cut, mark };
    this.bench.announce('selection');
    return copyCells(sheet, selection.area, mark);
  }

  releaseHeld(): void {
    if (!this.bench.held) return;
    this.bench.held = undefined;
    this.bench.announce('selection');
  }

  paste(html: string, text: string): void {
    const { bench } = this;
    const { sheet, selection, held, words } = bench;
    if (held && markOf(html) === held.mark) {
      if (this.settle(pasteHeld(sheet, selection.area, held, words.paste)) && held.cut) this.releaseHeld();
      return;
    }
    const pasted = (html === '' ? undefined : readHtml(html)) ?? readTabbed(text);
    const rows = pasted.rows.length;
    const columns = pasted.rows[0]?.length ?? 0;
    if (rows * columns > PASTE_LIMIT) {
      void this.dialogs.tell(words.tooManyCells(PASTE_LIMIT));
      return;
    }
    const { area } = selection;
    if (!this.settle(pasteTable(sheet, area, pasted, words.paste))) return;
    const shown = {
      ...area,
      bottom: Math.max(area.bottom, area.top + rows - 1),
      right: Math.max(area.right, area.left + columns - 1),
    };
    bench.select(selectArea(shown, sheet.state.merges));
  }

  addSheet(): void {
    const { workbook, words } = this.bench;
    this.settle(addSheet(workbook, freeSheetName(workbook, words.sheetStem), words.addSheet));
  }

  async renameSheet(sheet: Sheet): Promise<void> {
    const { words } = this.bench;
    const name = await this.dialogs.askText(words.rename, words.sheetName, sheet.name, 60);
    if (name !== undefined) this.settle(renameSheet(sheet, name, words.rename));
  }

  async deleteSheet(sheet: Sheet): Promise<void> {
    const { words } = this.bench;
    const isEmpty = sheet.state.cells.size === 0;
    if (
      isEmpty ||
      (await this.dialogs.confirm(words.deleteSheetTitle, words.deleteSheet(sheet.name), words.remove))
    ) {
      this.settle(deleteSheet(sheet, words.deleteSheetTitle));
    }
  }

  hideSheet(sheet: Sheet): void {
    this.settle(hideSheet(sheet, this.bench.words.hide));
  }

  showSheet(sheet: Sheet): void {
    this.settle(showSheet(sheet, this.bench.words.unhide));
  }

  moveSheet(sheet: Sheet, step: 1 | -1): void {
    this.settle(moveSheet(sheet, step, step === 1 ? this.bench.words.moveRight : this.bench.words.moveLeft));
  }

  setZoom(zoom: number): void {
    this.bench.zoom = Math.min(2, Math.max(0.5, Math.round(zoom * 10) / 10));
    this.bench.announce('all');
  }
}
