import type { Actions } from '../../actions';
import type { Bench } from '../../bench';
import type { Dialogs } from '../../popups/dialog';
import {
  cellArea,
  cycleReferences,
  displayText,
  equalAreas,
  printAddress,
  serialOfMoment,
  type Locale,
  type Sheet,
} from '../../../excel';
import { editText } from '../draw/display';
import { firstLocked } from '../../edits/outcome';
import { summedArea } from '../../edits/auto-sum';
import { mergeAt, type CellPlace, type Direction, type Selection } from '../selection';
import { CellEditor, type EditMode } from './editor';
import { FormulaHelp } from './formula-help';
import { ARROWS, momentKey } from './keys';
import { Pointing } from './pointing';

/** What typing asks of the grid around it. */
export interface TypingHost {
  reveal(place?: CellPlace): void;
  next(direction: Direction): void;
  show(isSame: boolean): void;
  /** Says why a cell takes nothing. */
  refuse(why: string): void;
}

/** Typing into a cell, from the first letter to where the text goes. */
export class Typing {
  readonly editor = new CellEditor((mode) => {
    this.began(mode);
  });
  readonly help: FormulaHelp;
  readonly pointing: Pointing;
  /** The sheet of the cell being edited: while a formula is typed another one may be shown. */
  private home: Sheet | undefined;
  private isAsking = false;

  constructor(
    private readonly bench: Bench,
    private readonly actions: Actions,
    private readonly dialogs: Dialogs,
    private readonly host: TypingHost,
    /** The text being typed changed, began or ended. */
    private readonly onText: (text: string | undefined) => void,
  ) {
    this.help = new FormulaHelp(bench, this.editor, this.typed);
    this.pointing = new Pointing(bench, this.editor, this.typed);
    const { field } = this.editor;
    field.addEventListener('input', this.typed);
    field.addEventListener('click', this.moved);
    field.addEventListener('keyup', this.moved);
  }

  /** Whether what is edited stands on a sheet that is not shown. */
  get isAway(): boolean {
    return this.home !== undefined && this.home !== this.bench.sheet;
  }

  /** Starts editing the active cell with what it holds. */
  edit(): void {
    if (this.editor.mode) return;
    const { sheet, selection } = this.bench;
    const { row, column } = selection.active;
    this.host.reveal();
    this.editor.begin('edit', editText(sheet, row, column));
  }

  private began(mode: EditMode): void {
    const { sheet, selection, words } = this.bench;
    const { row, column } = selection.active;
    this.actions.releaseHeld();
    if (firstLocked(sheet, cellArea(row, column))) {
      this.editor.end();
      this.host.refuse(words.locked(printAddress(cellArea(row, column)), sheet.name));
      return;
    }
    this.home = sheet;
    this.pointing.begin(sheet);
    if (mode === 'replace') this.host.reveal();
    this.typed();
  }

  /** The text changed, or the cursor in it. */
  readonly typed = (): void => {
    if (!this.editor.mode) return;
    this.onText(this.editor.text);
    this.host.show(true);
    this.help.show();
  };

  private readonly moved = (): void => {
    if (this.editor.mode) this.help.show();
  };

  /** The same text, typed in the formula bar. */
  typedInBar(text: string): void {
    this.editor.setText(text);
    this.typed();
  }

  /** Leaves the editor without its text. */
  cancel(): void {
    this.comeHome();
    this.end();
    this.host.show(true);
    this.editor.focus();
  }

  /** Forgets what is typed, for the cell is gone. */
  end(): void {
    this.editor.end();
    this.pointing.end();
    this.help.hide();
    this.home = undefined;
    this.onText(undefined);
  }

  /** Back to the cell being edited from the sheet where cells were pointed at. */
  private comeHome(): void {
    if (this.home && this.isAway) this.bench.returnTo(this.home);
  }

  /**
   * Before another place or sheet is shown. Where a formula waits for a reference it stays open, to be pointed into.
   * @param mayPoint false where the way out points at nothing, as a menu
   * @returns false where the text may not stand in its cell
   */
  leave(mayPoint = true): boolean {
    if (this.editor.mode === undefined || (mayPoint && this.pointing.isPossible())) return true;
    return this.commit('stay');
  }

  /** Where pointing at cells starts from, and what it does: it selects, or writes a reference. */
  get selection(): Selection {
    return this.pointing.selection ?? this.bench.selection;
  }

  select(selection: Selection): void {
    if (this.editor.mode === undefined) this.bench.select(selection);
    else this.pointing.point(selection);
    this.editor.focus();
  }

  /**
   * Puts the edited text into the cell and goes on. Gives false when the text may not stand there; the editor then stays
   * open, and what to do is asked.
   */
  commit(then: Direction | 'stay' | 'fill'): boolean {
    if (this.isAsking) return false;
    this.comeHome();
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
    this.end();
    if (then !== 'stay' && then !== 'fill') this.host.next(then);
    else this.host.show(true);
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
    this.editor.focus();
  }

  /** A key while a cell is edited; true where that was all it does. */
  press(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const direction = ARROWS[key];
    const moment = momentKey(key, shiftKey);
    if (!ctrl && !altKey && this.help.press(key)) this.help.show();
    else if (key === 'Escape') this.cancel();
    else if (key === 'Enter' && altKey) this.replaceSelected('\n');
    else if (key === 'Enter') this.commit(ctrl ? 'fill' : shiftKey ? 'up' : 'down');
    else if (key === 'Tab') this.commit(shiftKey ? 'left' : 'right');
    else if (key === 'F2') this.editor.switchMode();
    else if (key === 'F4') this.cycleReferences();
    else if (ctrl && moment) this.replaceSelected(momentText(moment, new Date(), this.bench.workbook.locale));
    else if (this.editor.mode === 'replace' && direction) return this.arrow(direction, ctrl, shiftKey);
    else return false;
    return true;
  }

  private arrow(direction: Direction, ctrl: boolean, extend: boolean): boolean {
    if (this.pointing.step({ kind: ctrl ? 'edge' : 'step', direction, extend })) {
      const { active, corner } = this.selection;
      this.host.reveal(extend ? corner : active);
      return true;
    }
    if (ctrl) return false;
    this.commit(direction);
    return true;
  }

  private replaceSelected(by: string): void {
    this.editor.replace(this.editor.selected, by);
    this.typed();
  }

  /** Alt+=: the sum of the figures above or beside, to be confirmed; of several cells, their sums at once. */
  autoSum(): void {
    const { sheet, selection } = this.bench;
    const { row, column } = selection.active;
    if (!equalAreas(selection.area, mergeAt(sheet.state.merges, selection.active) ?? cellArea(row, column))) {
      this.actions.sum();
      return;
    }
    const area = summedArea(sheet, selection.active);
    const start = '=SUM('.length;
    const text = `=SUM(${area ? printAddress(area) : ''})`;
    this.editor.begin('replace', text);
    if (!this.editor.mode) return;
    this.editor.setText(text, { from: start, to: text.length - 1 });
    this.typed();
  }

  /** F4: dollar signs come and go. */
  private cycleReferences(): void {
    const { text, selected } = this.editor;
    if (!text.startsWith('=')) return;
    const cycled = cycleReferences(text, selected, this.bench.workbook.locale);
    // One reference leaves the cursor after it, so that typing goes on; several stay selected for the next press.
    const { from, to } = cycled.selection;
    this.editor.setText(cycled.text, selected.from === selected.to ? { from: to, to } : { from, to });
    this.typed();
  }
}

/** The day or the time of a moment, as it is typed in the region. */
export function momentText(kind: 'date' | 'time', moment: Date, locale: Locale): string {
  return displayText(serialOfMoment(moment), kind === 'date' ? locale.dateFormat : 'hh:mm', locale);
}
