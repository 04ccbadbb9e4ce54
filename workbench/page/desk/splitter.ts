import { h } from '../dom';

const LEAST = 320;
const STEP = 24;

/** The bar between the sheet and the pane: dragged, or moved by arrow keys; a double click gives the first width back. */
export class Splitter {
  readonly element = h('div', {
    class: 'splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
  });
  private width: number;

  constructor(
    private readonly pane: HTMLElement,
    private readonly first: number,
  ) {
    this.width = first;
    this.element.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.element.setPointerCapture(event.pointerId);
      // The pane's own page would otherwise swallow the pointer.
      document.body.classList.add('splitting');
    });
    this.element.addEventListener('pointermove', (event) => {
      if (this.element.hasPointerCapture(event.pointerId))
        this.set(window.innerWidth - event.clientX - this.element.offsetWidth / 2);
    });
    this.element.addEventListener('lostpointercapture', () => {
      document.body.classList.remove('splitting');
    });
    this.element.addEventListener('dblclick', () => {
      this.set(this.first);
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft') this.set(this.width + STEP);
      else if (event.key === 'ArrowRight') this.set(this.width - STEP);
      else if (event.key === 'Home') this.set(LEAST);
      else if (event.key === 'End') this.set(this.most);
      else return;
      event.preventDefault();
    });
    window.addEventListener('resize', () => {
      this.set(this.width);
    });
    this.set(first);
  }

  private get most(): number {
    return Math.max(LEAST, Math.round(window.innerWidth * 0.6));
  }

  label(text: string): void {
    this.element.setAttribute('aria-label', text);
  }

  private set(width: number): void {
    this.width = Math.round(Math.min(Math.max(width, LEAST), this.most));
    this.pane.style.width = `${this.width}px`;
    this.element.setAttribute('aria-valuenow', String(this.width));
    this.element.setAttribute('aria-valuemin', String(LEAST));
    this.element.setAttribute('aria-valuemax', String(this.most));
  }
}
