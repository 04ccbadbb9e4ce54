import type { Area } from '../../../excel';
import { h } from '../../dom';
import type { Box } from '../layout/places';

/** One drawn cell: where it lies, how it looks, what it shows. */
export interface Drawn {
  left: number;
  top: number;
  width: number;
  height: number;
  css: string;
  classes: string;
  text: string;
  /** A1 address, by which a person's tests and tools find the cell. */
  address: string;
  /** Share from 0 to 1 and colour of a bar behind the text. */
  bar?: { share: number; color: string };
}

interface Shown {
  box: HTMLElement;
  text: HTMLElement;
  signature: string;
}

/** Places a part in the grid, and its only child, which moves in it, by how far it is scrolled. */
export function placePart(part: HTMLElement, area: Box, scrollLeft: number, scrollTop: number): void {
  part.style.transform = `translate(${area.left}px,${area.top}px)`;
  part.style.width = `${Math.max(0, area.width)}px`;
  part.style.height = `${Math.max(0, area.height)}px`;
  const mover = part.firstElementChild as HTMLElement;
  mover.style.transform = `translate(${-scrollLeft - area.left}px,${-scrollTop - area.top}px)`;
}

/**
 * One of the four parts into which frozen panes divide a sheet. Keeps the elements of the cells that show and touches only
 * those that look different from before.
 */
export class Quadrant {
  readonly element = h('div', { class: 'quadrant', 'aria-hidden': 'true' });
  private readonly overlay = h('div', { class: 'overlay' });
  private readonly sheet = h('div', { class: 'cells' });
  private readonly lines = h('div', { class: 'lines' });
  private readonly shown = new Map<number, Shown>();
  private lineSignature = '';
  private boxes = '';

  constructor(name: string) {
    this.element.dataset['part'] = name;
    const mover = h('div', { class: 'mover' }, this.lines, this.sheet, this.overlay);
    this.element.append(mover);
  }

  place(area: Box, scrollLeft: number, scrollTop: number): void {
    placePart(this.element, area, scrollLeft, scrollTop);
  }

  drawLines(horizontal: number[], vertical: number[], box: Area): void {
    const signature = `${horizontal.join()}|${vertical.join()}|${box.left},${box.top},${box.right},${box.bottom}`;
    if (signature === this.lineSignature) return;
    this.lineSignature = signature;
    const width = box.right - box.left;
    const height = box.bottom - box.top;
    const across = horizontal.map(
      (y) => `<i style="left:${box.left}px;top:${y - 1}px;width:${width}px;height:1px"></i>`,
    );
    const down = vertical.map(
      (x) => `<i style="left:${x - 1}px;top:${box.top}px;width:1px;height:${height}px"></i>`,
    );
    this.lines.innerHTML = across.join('') + down.join('');
  }

  /** @param boxes HTML, see selectionBoxes */
  drawSelection(boxes: string): void {
    if (boxes === this.boxes) return;
    this.boxes = boxes;
    this.overlay.innerHTML = boxes;
  }

  drawCells(cells: ReadonlyMap<number, Drawn>): void {
    for (const [key, { box }] of this.shown) {
      if (cells.has(key)) continue;
      box.remove();
      this.shown.delete(key);
    }
    for (const [key, cell] of cells) this.drawCell(key, cell);
  }

  private drawCell(key: number, cell: Drawn): void {
    const { left, top, width, height, css, classes, text, bar } = cell;
    const share = bar ? `${bar.share}${bar.color}` : '';
    const signature = `${left},${top},${width},${height}|${classes}|${css}|${share}|${text}`;
    const shown = this.shown.get(key) ?? this.newCell(key, cell.address);
    if (shown.signature === signature) return;
    shown.signature = signature;
    shown.box.className = classes;
    shown.box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;${css}`;
    if (bar) {
      shown.box.style.setProperty('--bar', bar.share.toFixed(3));
      shown.box.style.setProperty('--bar-color', bar.color);
    }
    if (shown.text.textContent !== text) shown.text.textContent = text;
  }

  private newCell(key: number, address: string): Shown {
    const text = h('span');
    const box = h('div', { 'data-cell': address }, text);
    const shown = { box, text, signature: '' };
    this.shown.set(key, shown);
    this.sheet.append(box);
    return shown;
  }
}
