import type { Bench } from '../bench';
import { h, setText } from '../dom';
import type { KeptBook } from './shelf';

/** Offers the workbook of a tab that was closed. */
export class ReopenBar {
  private readonly text = h('span');
  private readonly reopen = h('button', { type: 'button', class: 'main' });
  private readonly later = h('button', { type: 'button' });
  readonly element = h('div', { class: 'reopen-bar', role: 'status' }, this.text, this.reopen, this.later);

  /** @param open false where the workbook was not opened */
  constructor(bench: Bench, book: KeptBook, open: () => Promise<boolean>, onClose: () => void) {
    const close = (): void => {
      this.element.remove();
      onClose();
    };
    this.reopen.addEventListener('click', () => {
      void open().then((isOpen) => {
        if (isOpen) close();
      });
    });
    this.later.addEventListener('click', close);
    bench.follow(() => {
      const { words } = bench;
      setText(this.text, words.leftBook(book.name, new Date(book.at).toLocaleString(bench.lang)));
      setText(this.reopen, words.reopen);
      setText(this.later, words.notNow);
    });
  }
}
