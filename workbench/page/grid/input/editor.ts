import { h, setAttribute } from '../../dom';
import type { Box } from '../layout/places';

/** `replace`: what is typed takes the place of the content, arrows leave; `edit`: arrows move within the text. */
export type EditMode = 'replace' | 'edit';

/** A part of the text; `to` is the place after it. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The one field that has the focus while one works in the sheet. It lies unseen over the active cell and becomes the
 * cell's editor with the first letter, so that input methods (Telex, VNI) compose in a real field from that letter on.
 */
export class CellEditor {
  readonly field = h('textarea', {
    class: 'cell-field',
    rows: '1',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    wrap: 'soft',
  });
  private now: EditMode | undefined;
  /** The field that one types in: the cell's own, or the formula bar's. */
  private typedIn: HTMLTextAreaElement | HTMLInputElement = this.field;

  constructor(private readonly onBegin: (mode: EditMode) => void) {
    this.field.addEventListener('compositionstart', this.beginTyping);
    this.field.addEventListener('input', () => {
      this.beginTyping();
      if (this.now) this.grow();
    });
    this.shareWith(this.field);
  }

  /** Another field edits the same text; cursor and focus are those of the one used last. */
  shareWith(field: HTMLTextAreaElement | HTMLInputElement): void {
    field.addEventListener('focus', () => {
      this.typedIn = field;
    });
  }

  get mode(): EditMode | undefined {
    return this.now;
  }

  get text(): string {
    return this.field.value;
  }

  /** What is selected of the text, or where the cursor stands. */
  get selected(): Span {
    return { from: this.typedIn.selectionStart ?? 0, to: this.typedIn.selectionEnd ?? 0 };
  }

  focus(): void {
    this.typedIn.focus({ preventScroll: true });
  }

  /** Lays the field over the active cell. */
  place({ left, top, width, height }: Box, css: string, room: { width: number; height: number }): void {
    const most = Math.max(width, room.width - left - 8);
    this.field.style.cssText =
      `${css};left:${left - 1}px;top:${top - 1}px;--least:${width + 1}px;--most:${most}px;` +
      `--least-height:${height + 1}px;--most-height:${Math.max(height, room.height - top - 8)}px`;
    if (this.now) this.grow();
  }

  describe(label: string): void {
    setAttribute(this.field, 'aria-label', label);
  }

  private readonly beginTyping = (): void => {
    if (this.now) return;
    this.now = 'replace';
    this.field.classList.add('on');
    this.onBegin('replace');
  };

  begin(mode: EditMode, text: string): void {
    this.field.value = text;
    this.now = mode;
    this.field.classList.add('on');
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(text.length, text.length);
    this.grow();
    // Whoever is told may end it at once: a locked cell takes no text.
    this.onBegin(mode);
  }

  /** F2 while typing: from now on arrows move within the text, or leave it again. */
  switchMode(): void {
    this.now = this.now === 'edit' ? 'replace' : 'edit';
  }

  end(): void {
    this.now = undefined;
    this.typedIn = this.field;
    this.field.value = '';
    this.field.classList.remove('on');
    this.field.style.width = '';
    this.field.style.height = '';
  }

  /** @param selected absent: the field that one types in has put the cursor itself */
  setText(text: string, selected?: Span): void {
    if (this.field.value !== text) this.field.value = text;
    if (selected) {
      if (this.typedIn.value !== text) this.typedIn.value = text;
      this.typedIn.setSelectionRange(selected.from, selected.to);
    }
    this.grow();
  }

  /** Puts a text in the place of a part, and the cursor after it. */
  replace({ from, to }: Span, by: string): void {
    const end = from + by.length;
    this.setText(this.text.slice(0, from) + by + this.text.slice(to), { from: end, to: end });
  }

  private grow(): void {
    const { style } = this.field;
    style.width = '';
    style.height = '';
    style.width = `${this.field.scrollWidth + 4}px`;
    style.height = `${this.field.scrollHeight + 2}px`;
  }
}
