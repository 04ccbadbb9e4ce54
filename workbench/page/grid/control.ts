import type { Actions } from '../actions';
import type { Bench } from '../bench';
import type { Dialogs } from '../popups/dialog';
import { cellArea, type Area } from '../../excel';
import { styleCss, type Tone } from './draw/cell-look';
import { runCommand, type KeyHooks } from './input/commands';
import type { CellEditor } from './input/editor';
import { readKey } from './input/keys';
import { nextOpenCell } from './open-cells';
import { GridPointer } from './input/pointer';
import { Typing } from './input/typing';
import { cycleActive, mergeAt, selectArea, type CellPlace, type Direction } from './selection';
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
  readonly typing: Typing;
  private readonly spoken = new SpokenPlace();
  private place = '';
  private filling: Area | undefined;

  constructor(
    private readonly bench: Bench,
    private readonly actions: Actions,
    dialogs: Dialogs,
    private readonly hooks: GridHooks,
    measure: (text: string, font: string) => number,
  ) {
    this.view = new GridView(measure, () => bench.words);
    this.typing = new Typing(bench, actions, dialogs, this, hooks.typing);
    this.view.element.append(this.editor.field, this.typing.help.element, ...this.spoken.elements);
    const { field } = this.editor;
    field.setAttribute('aria-describedby', HELP_ID);
    field.addEventListener('keydown', this.press);
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
      selection: () => this.typing.selection,
      merges: () => bench.sheet.state.merges,
      select: (selection) => {
        this.typing.select(selection);
      },
      isTyping: () => this.editor.mode !== undefined,
      leaveEditor: (isMain) => this.typing.leave(isMain),
      edit: () => {
        this.edit();
      },
      follow: (place) => this.follow(place),
      resize: (axis, index, pixels) => {
        actions.resize(axis, index, pixels);
      },
      fill: {
        preview: (area) => {
          this.filling = area;
          this.show(true);
        },
        to: (place, copies) => {
          actions.fillTo(place, copies);
        },
        beside: () => {
          actions.fillBeside();
        },
      },
      fit: (axis, index) => {
        actions.fit(axis, index);
      },
      menu: hooks.menu,
      hover: hooks.note,
    });
    bench.beforeLeaving(() => this.typing.leave());
    bench.onChange((change) => {
      this.show(change === 'selection');
      // The add-in goes to a cell without scrolling to it, as Excel does for it.
      if (change === 'all' && !this.editor.mode && this.hasMoved()) this.reveal();
    });
    bench.onReplace(() => {
      this.typing.end();
      this.view.forgetSheets();
    });
  }

  get editor(): CellEditor {
    return this.typing.editor;
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
    const outlines = this.typing.pointing.outlines();
    this.view.show(
      { sheet, selection, zoom, tone: this.hooks.tone(), copied, outlines, filling: this.filling },
      isSame,
    );
    this.editor.field.classList.toggle('away', this.typing.isAway);
    if (!this.typing.isAway) this.placeEditor();
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
    if (!this.typing.isAway) this.placeEditor();
  }

  /** Starts editing the active cell with what it holds. */
  edit(): void {
    this.typing.edit();
  }

  /** Says beside the active cell, and to those who hear it, why it takes nothing. */
  refuse(why: string): void {
    this.spoken.say(why);
    this.hooks.refuse(why);
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
    const isHandled = this.editor.mode ? this.typing.press(event) : this.pressInGrid(event);
    if (isHandled) event.preventDefault();
  };

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
    if (this.editor.mode) return false;
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
    if (this.typing.pointing.isPossible()) {
      bench.showSheet(place.sheet);
      this.typing.select(selectArea(place.area, place.sheet.state.merges));
    } else bench.selectAreaOn(place.sheet, place.area);
    this.reveal(this.typing.selection.active);
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
