import type { Bench } from '../bench';
import { h, setAttribute, setText } from '../dom';
import { displayText, cellArea, COLUMNS } from '../../excel';
import type { Grid } from '../grid/control';
import { iconButton } from '../ribbon/icons';

/** Find in the active sheet, in what cells show; goes round at the end. */
export class FindBox {
  private readonly field = h('input', { type: 'search', spellcheck: 'false' });
  private readonly said = h('span', { class: 'found', role: 'status' });
  private readonly buttons = [
    iconButton(
      'up',
      () => {
        this.find(-1);
      },
      {},
    ),
    iconButton(
      'down',
      () => {
        this.find(1);
      },
      {},
    ),
    iconButton(
      'close',
      () => {
        this.close();
      },
      {},
    ),
  ] as const;
  readonly element = h('div', { class: 'find', role: 'search' }, this.field, ...this.buttons, this.said);

  constructor(
    private readonly bench: Bench,
    private readonly grid: Grid,
  ) {
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      else if (event.key === 'Enter' && event.target === this.field) this.find(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    });
    this.element.hidden = true;
    bench.follow(this.label);
  }

  open(): void {
    this.element.hidden = false;
    this.field.focus();
    this.field.select();
  }

  private close(): void {
    this.element.hidden = true;
    setText(this.said, '');
    this.grid.focus();
  }

  private readonly label = (): void => {
    const { words } = this.bench;
    setAttribute(this.field, 'aria-label', words.findLabel);
    setAttribute(this.field, 'placeholder', words.findLabel);
    [words.findPrevious, words.findNext, words.close].forEach((label, index) => {
      const button = this.buttons[index];
      if (button) setAttribute(button, 'aria-label', label);
    });
  };

  /** Selects the next cell in a direction, row by row, whose shown text holds what is looked for. */
  private find(step: 1 | -1): void {
    const { sheet, selection, words } = this.bench;
    const wanted = this.field.value.normalize('NFC').toLowerCase();
    if (wanted === '') return;
    const found: number[] = [];
    for (const [key, { value }] of sheet.state.cells) {
      const { numberFormat } = sheet.style(Math.floor(key / COLUMNS), key % COLUMNS);
      const text = displayText(value, numberFormat, sheet.workbook.locale).normalize('NFC').toLowerCase();
      if (text.includes(wanted)) found.push(key);
    }
    found.sort((a, b) => (a - b) * step);
    const here = sheet.keyOf(selection.active.row, selection.active.column);
    const next = found.find((key) => (key - here) * step > 0) ?? found[0];
    setText(this.said, next === undefined ? words.findNone(this.field.value) : '');
    if (next === undefined) return;
    this.bench.selectAreaOn(sheet, cellArea(Math.floor(next / COLUMNS), next % COLUMNS));
    this.grid.reveal();
  }
}
