import type { Actions } from '../actions';
import type { Bench } from '../bench';
import { h, setAttribute, setText } from '../dom';
import { displayText, clippedToUsed, filterCount } from '../../excel';

/** Sum, average and count of what is selected; zoom; short messages. */
export class StatusBar {
  private readonly message = h('span', { class: 'message', role: 'status' });
  private readonly filtered = h('span', { role: 'status' });
  private readonly figures = h('span', { class: 'figures' });
  private readonly zoom = h('input', { type: 'range', min: '50', max: '200', step: '10' });
  private readonly percent = h('output', {});
  readonly element = h(
    'div',
    { class: 'status-bar' },
    this.message,
    this.filtered,
    this.figures,
    this.zoom,
    this.percent,
  );

  constructor(
    private readonly bench: Bench,
    actions: Actions,
  ) {
    this.zoom.addEventListener('input', () => {
      actions.setZoom(Number(this.zoom.value) / 100);
    });
    bench.follow(this.show);
  }

  say(text: string): void {
    setText(this.message, text);
  }

  private readonly show = (): void => {
    const { zoom, words } = this.bench;
    const percent = Math.round(zoom * 100);
    this.zoom.value = String(percent);
    setAttribute(this.zoom, 'aria-label', words.zoom);
    setText(this.percent, `${percent} %`);
    setText(this.filtered, this.filteredRows());
    setText(this.figures, this.sums());
  };

  private filteredRows(): string {
    const { sheet, words } = this.bench;
    const { autoFilter } = sheet.state;
    if (!autoFilter || autoFilter.columns.length === 0) return '';
    const { shown, all } = filterCount(sheet, autoFilter);
    return words.filtered(shown, all);
  }

  private sums(): string {
    const { sheet, selection, words } = this.bench;
    const area = clippedToUsed(sheet, selection.area);
    if (!area) return '';
    let sum = 0;
    let numbers = 0;
    let filled = 0;
    sheet.eachCell(area, ({ value }) => {
      if (value !== null) filled++;
      if (typeof value !== 'number') return;
      numbers++;
      sum += value;
    });
    if (filled < 2) return '';
    const shown = (value: number): string =>
      displayText(value, Number.isInteger(value) ? '#,##0' : '#,##0.00', sheet.workbook.locale);
    const count = `${words.count}: ${shown(filled)}`;
    return numbers === 0
      ? count
      : `${words.average}: ${shown(sum / numbers)}   ${count}   ${words.sum}: ${shown(sum)}`;
  }
}
