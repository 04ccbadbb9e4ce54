import { columnLetters, COLUMNS, ROWS, type Area } from '../../../excel';
import { h, setText } from '../../dom';
import type { Axis } from '../layout/axis';
import type { Layout } from '../layout/layout';

/** The letters above the columns and the numbers beside the rows. Touches only headings that look different from before. */
export class Headings {
  readonly columns = h('div', { class: 'heads columns' });
  readonly rows = h('div', { class: 'heads rows' });
  private readonly shown = new Map<string, HTMLElement>();

  draw(layout: Layout, visible: Area, selected: Area, scroll: { left: number; top: number }): void {
    const gone = new Set<string>(this.shown.keys());
    const drawBand = (kind: 'row' | 'column', first: number, last: number, scrolled: number): void => {
      for (let index = first; index <= last; index++) {
        gone.delete(`${kind}${index}`);
        this.drawOne(kind, kind === 'row' ? layout.rows : layout.columns, index, selected, scrolled);
      }
    };
    drawBand('row', 0, layout.frozenRows - 1, 0);
    drawBand('row', visible.top, visible.bottom, scroll.top);
    drawBand('column', 0, layout.frozenColumns - 1, 0);
    drawBand('column', visible.left, visible.right, scroll.left);
    for (const key of gone) {
      this.shown.get(key)?.remove();
      this.shown.delete(key);
    }
  }

  private drawOne(kind: 'row' | 'column', axis: Axis, index: number, selected: Area, scrolled: number): void {
    const key = `${kind}${index}`;
    const size = axis.size(index);
    if (size === 0) {
      this.shown.get(key)?.remove();
      this.shown.delete(key);
      return;
    }
    const head = this.shown.get(key) ?? this.newHead(key, kind, index);
    const { top, left, bottom, right } = selected;
    const [first, last] = kind === 'row' ? [top, bottom] : [left, right];
    const isWhole = kind === 'row' ? left === 0 && right === COLUMNS - 1 : top === 0 && bottom === ROWS - 1;
    const chosen = first <= index && index <= last ? (isWhole ? ' chosen whole' : ' chosen') : '';
    const place = axis.offset(index) - scrolled;
    const css =
      kind === 'row'
        ? `transform:translateY(${place}px);height:${size}px`
        : `transform:translateX(${place}px);width:${size}px`;
    const className = `head${chosen}${scrolled === 0 ? ' fixed' : ''}`;
    if (head.className !== className) head.className = className;
    if (head.style.cssText !== css) head.style.cssText = css;
  }

  private newHead(key: string, kind: 'row' | 'column', index: number): HTMLElement {
    const head = h('div');
    setText(head, kind === 'row' ? String(index + 1) : columnLetters(index));
    this.shown.set(key, head);
    (kind === 'row' ? this.rows : this.columns).append(head);
    return head;
  }
}
