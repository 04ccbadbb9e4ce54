import type { Bench } from '../bench';
import { h, setAttribute } from '../dom';
import { cellArea, equalAreas, printAddress } from '../../excel';
import type { Grid } from '../grid/control';
import { editText } from '../grid/draw/display';
import { mergeAt } from '../grid/selection';
import { iconButton } from '../ribbon/icons';

const PLAIN = { type: 'text', spellcheck: 'false', autocomplete: 'off' };
/** For the pointer: keys do the same from the field. */
const BESIDE = { class: 'command', tabindex: '-1' };

/** Name box and formula bar; both follow the sheet, and the bar edits the same text as the cell does. */
export class FormulaBar {
  readonly nameBox = h('input', { ...PLAIN, class: 'name-box' });
  readonly field = h('input', { ...PLAIN, class: 'formula' });
  private readonly accept = iconButton('accept', () => this.grid.typing.commit('stay'), BESIDE);
  private readonly cancel = iconButton(
    'close',
    () => {
      this.grid.typing.cancel();
    },
    BESIDE,
  );
  readonly element = h(
    'div',
    { class: 'formula-bar' },
    this.nameBox,
    this.cancel,
    this.accept,
    h('i', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
    this.field,
  );

  constructor(
    private readonly bench: Bench,
    private readonly grid: Grid,
    onUnknownName: (text: string) => void,
  ) {
    this.nameBox.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') grid.focus();
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const { value } = this.nameBox;
      if (grid.goTo(value)) grid.focus();
      else onUnknownName(value);
      this.follow();
    });
    this.nameBox.addEventListener('focus', () => {
      this.nameBox.select();
    });
    this.nameBox.addEventListener('blur', this.follow);
    this.listenToField();
    bench.follow(this.follow);
  }

  private listenToField(): void {
    const { field, grid } = this;
    grid.editor.shareWith(field);
    field.addEventListener('focus', () => {
      if (grid.editor.mode === undefined) {
        grid.edit();
        if (grid.editor.mode === undefined) return;
        field.focus();
        field.select();
      }
    });
    field.addEventListener('input', () => {
      const { value } = field;
      if (grid.editor.mode === undefined) grid.edit();
      // A locked cell takes nothing, and says so.
      if (grid.editor.mode === undefined) return this.follow();
      field.value = value;
      field.focus();
      grid.typing.typedInBar(value);
    });
    field.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (grid.editor.mode === undefined || !grid.typing.press(event)) return;
      event.preventDefault();
      if (grid.editor.mode === undefined) grid.focus();
    });
  }

  /** What is being typed in the cell; undefined when nothing is. */
  showTyping(text: string | undefined): void {
    this.element.classList.toggle('typing', text !== undefined);
    if (text === undefined) this.follow();
    else if (this.field.value !== text) this.field.value = text;
  }

  private readonly follow = (): void => {
    const { bench } = this;
    const { words, sheet, selection } = bench;
    setAttribute(this.nameBox, 'aria-label', words.nameBox);
    setAttribute(this.field, 'aria-label', words.formulaBar);
    setAttribute(this.accept, 'aria-label', words.accept);
    setAttribute(this.cancel, 'aria-label', words.cancel);
    const { row, column } = selection.active;
    const shown = mergeAt(sheet.state.merges, selection.active) ?? cellArea(row, column);
    const isOne = equalAreas(shown, selection.area);
    if (document.activeElement !== this.nameBox)
      this.nameBox.value = printAddress(isOne ? cellArea(row, column) : selection.area);
    if (this.grid.editor.mode === undefined)
      this.field.value = editText(sheet, row, column).replace(/\n/g, ' ');
  };
}
