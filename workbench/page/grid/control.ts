import type { Actions } from '../actions';
import type { Bench } from '../bench';
import type { Dialogs } from '../popups/dialog';
import { cellArea, printAddress } from '../../excel';
import { styleCss, type Tone } from './draw/cell-look';
import { runCommand, type KeyHooks } from './input/commands';
import { editText } from './draw/display';
import { firstLocked } from '../edits/outcome';
import { CellEditor, type EditMode } from './input/editor';
import { ARROWS, readKey } from './input/keys';
import { nextOpenCell } from './open-cells';
import { GridPointer } from './input/pointer';
import { cycleActive, mergeAt, type CellPlace, type Direction } from './selection';
import type { Hit } from './layout/places';
import { HELP_ID, SpokenPlace } from './spoken-place';
import { GridView } from './draw/view';

/** What the sheet asks of the rest of the page. */
export interface GridHooks extends KeyHooks {
  tone: () => Tone;
  menu: (x: number, y: number, hit: Hit) => void;
  note: (place: CellPlace | undefined) => void;
  /** The text being typed changed, began or ended. */
  typing: (text: string | undefined) => void;
  /** Says beside the active cell why it takes nothing. */
  refuse: (text: string) => void;
}

/** Brings view, editor, pointer and keyboard together: the sheet as one works in it. */
export class Grid {
  readonly view: GridView;
  readonly editor: CellEditor;
  private readonly spoken = new SpokenPlace();
  private isAsking = false;
  private place = '';

  constructor(
    private readonly bench: Bench,
    private readonly actions: Actions,
    private readonly dialogs: Dialogs,
    private readonly hooks: GridHooks,
    measure: (text: string, font: string) => number,
  ) {
    this.view = new GridView(measure, () => bench.words);
    this.editor = new CellEditor((mode) => {
      this.began(mode);
    });
    this.view.element.append(this.editor.field, ...this.spoken.elements);
    const { field } = this.editor;
    field.setAttribute('aria-describedby', HELP_ID);
    field.addEventListener('keydown', this.press);
    field.addEventListener('input', () => {
      if (this.editor.mode) hooks.typing(this.editor.text);
    });
    field.addEventListener('copy', (event) => {
      this.copy(event, false);
    });
    field.addEventListener('cut', (event) => {
      this.copy(event, true);
    });
    field.addEventListener('paste', this.paste);
    field.addEventListener('focus', () => {
      this.view.element.classList.add('focused');
    });
    field.addEventListener('blur', () => {
      this.view.element.classList.remove('focused');
    });
    new GridPointer(this.view, {
      selection: () => bench.selection,
      merges: () => bench.sheet.state.merges,
      select: (selection) => {
        bench.select(selection);
        this.editor.focus();
      },
      leaveEditor: () => this.editor.mode === undefined || this.commit('stay'),
      edit: () => {
        this.edit();
      },
      follow: (place) => this.follow(place),
      resize: (axis, index, pixels) => {
        actions.resize(axis, index, pixels);
      },
      fit: (axis, index) => {
        actions.fit(axis, index);
      },
      menu: hooks.menu,
      hover: hooks.note,
    });
    bench.beforeLeaving(() => this.editor.mode === undefined || this.commit('stay'));
    bench.onChange((change) => {
      this.show(change === 'selection');
      // The add-in goes to a cell without scrolling to it, as Excel does for it.
      if (change === 'all' && !this.editor.mode && this.hasMoved()) this.reveal();
    });
    bench.onReplace(() => {
      this.editor.end();
      this.view.forgetSheets();
    });
  }

  /** Whether the active cell is another one than when this was last asked. */
  private hasMoved(): boolean {
    const { sheet, selection } = this.bench;
    const { row, column } = selection.active;
    const place = `${sheet.id} ${row} ${column}`;
    const moved = place !== this.place;
    this.place = place;
    return moved;
  }

  /** Draws the sheet as it is now. */
  show(isSame = false): void {
    const { bench } = this;
    const { sheet, selection, zoom, held } = bench;
    const copied = held?.sheet === sheet ? held.area : undefined;
    this.view.show({ sheet, selection, zoom, tone: this.hooks.tone(), copied }, isSame);
    this.placeEditor();
    if (!this.editor.mode) this.say();
  }

  private placeEditor(): void {
    const { sheet, selection, zoom } = this.bench;
    const { row, column } = selection.active;
    const area = mergeAt(sheet.state.merges, selection.active) ?? cellArea(row, column);
    const room = { width: this.view.element.clientWidth, height: this.view.element.clientHeight };
    const css = styleCss({ ...sheet.style(row, column), fill: null, borders: {} }, this.hooks.tone(), zoom);
    this.editor.place(this.view.boxOnScreen(area), css, room);
  }

  private say(): void {
    this.editor.describe(`${this.bench.words.cellEditor} ${this.spoken.tell(this.bench)}`);
  }

  focus(): void {
    this.editor.focus();
  }

  /** Scrolls to the active cell, or to another one. */
  reveal(place: CellPlace = this.bench.selection.active): void {
    this.view.reveal(place);
    this.placeEditor();
  }

  /** Starts editing the active cell with what it holds. */
  edit(): void {
    const { sheet, selection } = this.bench;
    const { row, column } = selection.active;
    this.reveal();
    this.editor.begin('edit', editText(sheet, row, column));
  }

  private began(mode: EditMode): void {
    const { sheet, selection, words } = this.bench;
    const { row, column } = selection.active;
    this.actions.releaseHeld();
    if (firstLocked(sheet, cellArea(row, column))) {
      this.editor.end();
      const why = words.locked(printAddress(cellArea(row, column)), sheet.name);
      this.spoken.say(why);
      this.hooks.refuse(why);
      return;
    }
    if (mode === 'replace') this.reveal();
    this.hooks.typing(this.editor.text);
  }

  /** Leaves the editor without its text. */
  cancel(): void {
    this.editor.end();
    this.hooks.typing(undefined);
    this.say();
    this.focus();
  }

  /**
   * Puts the edited text into the cell and goes on. Gives false when the text may not stand there; the editor then stays
   * open, and what to do is asked.
   */
  commit(then: Direction | 'stay' | 'fill'): boolean {
    if (this.isAsking) return false;
    const { bench } = this;
    const { row, column } = bench.selection.active;
    const area = then === 'fill' ? bench.selection.area : cellArea(row, column);
    const { text } = this.editor;
    const isSame = text === editText(bench.sheet, row, column) && then !== 'fill';
    const outcome = isSame ? undefined : this.actions.enter(area, text);
    if (outcome?.kind === 'refused') {
      this.isAsking = true;
      void this.askAbout(outcome.refusal);
      return false;
    }
    this.editor.end();
    this.hooks.typing(undefined);
    if (then !== 'stay' && then !== 'fill') this.next(then);
    else this.show(true);
    return true;
  }

  private async askAbout(refusal: Parameters<Dialogs['refuse']>[0]): Promise<void> {
    if (refusal.kind === 'invalid') {
      if (await this.dialogs.correctTyped(refusal)) this.editor.field.select();
      else this.cancel();
    } else {
      this.cancel();
      await this.dialogs.refuse(refusal);
    }
    this.isAsking = false;
    this.focus();
  }

  /** On from the active cell, as Enter and Tab go. */
  next(direction: Direction): void {
    const { selection, shape, sheet } = this.bench;
    const isTab = direction === 'left' || direction === 'right';
    const open =
      isTab && sheet.state.protection ? nextOpenCell(sheet, selection, direction, shape) : undefined;
    this.bench.select(open ?? cycleActive(selection, direction, shape));
    this.reveal();
  }

  private readonly press = (event: KeyboardEvent): void => {
    // What an input method composes is its own until it is done.
    if (event.isComposing) return;
    const isHandled = this.editor.mode ? this.pressWhileEditing(event) : this.pressInGrid(event);
    if (isHandled) event.preventDefault();
  };

  private pressWhileEditing(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (key === 'Escape') this.cancel();
    else if (key === 'Enter' && altKey) {
      this.editor.insertAtCursor('\n');
      this.hooks.typing(this.editor.text);
    } else if (key === 'Enter') this.commit(ctrl ? 'fill' : shiftKey ? 'up' : 'down');
    else if (key === 'Tab') this.commit(shiftKey ? 'left' : 'right');
    else if (key === 'F2') this.editor.switchMode();
    else if (this.editor.mode === 'replace' && !ctrl && ARROWS[key]) this.commit(ARROWS[key]);
    else return false;
    return true;
  }

  private pressInGrid(event: KeyboardEvent): boolean {
    const { key, shiftKey: shift, altKey: alt } = event;
    if (key === 'Escape') {
      this.actions.releaseHeld();
      return true;
    }
    const command = readKey({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt }, this.view.pageRows());
    if (!command) return false;
    runCommand(command, this, this.bench, this.actions, this.hooks);
    return true;
  }

  /** The menu of cells, at the active one. */
  openMenu(): void {
    const { active } = this.bench.selection;
    const { left, top, height } = this.view.boxOnScreen(cellArea(active.row, active.column));
    const grid = this.view.element.getBoundingClientRect();
    this.hooks.menu(grid.left + left + 8, grid.top + top + height, { kind: 'cell', place: active });
  }

  /** A press on a link goes where it points, if that is in this workbook. */
  private follow({ row, column }: CellPlace): boolean {
    const { sheet, workbook } = this.bench;
    const link = sheet.state.links.get(sheet.keyOf(row, column));
    if (link?.documentReference === undefined) return false;
    return this.goTo(link.documentReference) && workbook.active !== sheet;
  }

  /** Goes to an address, a named range or `Sheet!A1`; false where there is none. */
  goTo(address: string): boolean {
    const { bench } = this;
    const reference = address.trim();
    const place =
      bench.workbook.placeOfFormula(reference, bench.sheet) ??
      bench.workbook.resolveName(reference, bench.sheet);
    if (!place || place.sheet.state.visibility !== 'Visible') return false;
    bench.selectAreaOn(place.sheet, place.area);
    this.reveal();
    return true;
  }

  private copy(event: ClipboardEvent, cut: boolean): void {
    if (this.editor.mode || !event.clipboardData) return;
    event.preventDefault();
    const { text, html } = this.actions.hold(cut);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
  }

  private readonly paste = (event: ClipboardEvent): void => {
    if (this.editor.mode || !event.clipboardData) return;
    event.preventDefault();
    this.actions.paste(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'));
  };
}
