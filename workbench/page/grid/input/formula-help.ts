import type { Bench } from '../../bench';
import { FUNCTION_NAMES, typingPlace, type TypingPlace } from '../../../excel';
import { h, setAttribute } from '../../dom';
import type { CellEditor, Span } from './editor';
import { argumentsOf } from './function-words';

const LIST_ID = 'functions';
/** More do not show at once; typing on narrows them. */
const MOST = 8;

/** Below a formula being typed: the functions that begin with the word at the cursor, or the arguments of the one around it. */
export class FormulaHelp {
  private readonly list = h('ul', { id: LIST_ID, role: 'listbox' });
  private readonly hint = h('p', { class: 'arguments' });
  readonly element = h('div', { class: 'formula-help', hidden: true }, this.list, this.hint);
  private word: Span | undefined;
  private names: readonly string[] = [];
  private chosen = 0;
  /** A list that was closed with Escape stays so for its word. */
  private closedFor: string | undefined;

  constructor(
    private readonly bench: Bench,
    private readonly editor: CellEditor,
    private readonly onAccept: () => void,
  ) {
    setAttribute(editor.field, 'aria-autocomplete', 'list');
    // The press must not take the focus from the text.
    this.element.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (!option) return;
      this.chosen = [...this.list.children].indexOf(option);
      this.accept();
    });
  }

  hide(): void {
    this.names = [];
    this.closedFor = undefined;
    this.element.hidden = true;
    this.draw();
  }

  /** Follows the text and the cursor in it. */
  show(): void {
    const { editor, bench } = this;
    const { text, selected } = editor;
    if (!text.startsWith('=')) return this.hide();
    const { word, call } = typingPlace(text, selected.to, bench.workbook.locale);
    const begun = word?.text.toUpperCase() ?? '';
    const names = begun === '' || begun === this.closedFor ? [] : namesFrom(begun);
    if (names.join() !== this.names.join()) this.chosen = 0;
    this.word = word;
    this.names = names;
    this.draw();
    this.drawHint(names.length === 0 ? call : undefined);
    this.element.hidden = this.list.hidden && this.hint.hidden;
    this.place();
  }

  private draw(): void {
    const { list, names, chosen, editor } = this;
    list.replaceChildren(
      ...names.map((name, index) =>
        h('li', { role: 'option', id: `function-${name}`, 'aria-selected': String(index === chosen) }, name),
      ),
    );
    list.hidden = names.length === 0;
    setAttribute(list, 'aria-label', this.bench.words.functions);
    const name = names[chosen];
    if (name === undefined) {
      editor.field.removeAttribute('aria-activedescendant');
      editor.field.removeAttribute('aria-controls');
    } else {
      setAttribute(editor.field, 'aria-controls', LIST_ID);
      setAttribute(editor.field, 'aria-activedescendant', `function-${name}`);
    }
  }

  /** Names the arguments of a function, the one being typed in bold; all further ones are the last where it repeats. */
  private drawHint(call: TypingPlace['call']): void {
    const { lang, workbook } = this.bench;
    const names = call && argumentsOf(call.name, lang);
    this.hint.hidden = !names;
    if (!names) return;
    const now = Math.min(call.argument, names.length - 1);
    const parts = names.map((name, index) => h(index === now ? 'b' : 'span', {}, name));
    const parted = parts.flatMap((part, index) =>
      index === 0 ? [part] : [`${workbook.locale.list} `, part],
    );
    this.hint.replaceChildren(`${call.name}(`, ...parted, ')');
  }

  private place(): void {
    const { field } = this.editor;
    const { element } = this;
    if (element.hidden) return;
    const room = element.parentElement?.clientHeight ?? 0;
    const below = field.offsetTop + field.offsetHeight + 2;
    const isRoomBelow = below + element.offsetHeight <= room;
    element.style.top = `${isRoomBelow ? below : Math.max(0, field.offsetTop - element.offsetHeight - 2)}px`;
    element.style.left = `${Math.max(0, field.offsetLeft)}px`;
  }

  /** A key while the list shows: arrows choose, Tab takes, Escape closes it; false where the key means something else. */
  press(key: string): boolean {
    const { length } = this.names;
    if (length === 0) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp')
      this.chosen = (this.chosen + (key === 'ArrowDown' ? 1 : length - 1)) % length;
    else if (key === 'Tab') this.accept();
    else if (key === 'Escape')
      this.closedFor = this.editor.text.slice(this.word?.from, this.word?.to).toUpperCase();
    else return false;
    return true;
  }

  private accept(): void {
    const { word, names, chosen, editor } = this;
    const name = names[chosen];
    if (!word || name === undefined) return;
    const opened = editor.text.charAt(word.to) === '(';
    editor.replace(word, opened ? name : `${name}(`);
    this.onAccept();
  }
}

function namesFrom(begun: string): readonly string[] {
  const names = FUNCTION_NAMES.filter((name) => name.startsWith(begun));
  // A word that is a function already and begins no other needs no list.
  return names.length === 1 && names[0] === begun ? [] : names.slice(0, MOST);
}
