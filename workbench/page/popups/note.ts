import type { Bench } from '../bench';
import { h, setText } from '../dom';
import { cellArea } from '../../excel';
import type { CellPlace } from '../grid/selection';
import type { GridView } from '../grid/draw/view';

/**
 * A cell's note or comment beside it: on hover, and for the active cell as long as one stands in it. A refusal of the active
 * cell shows in the same place until one goes on.
 */
export class NoteCard {
  readonly element = h('div', { class: 'note', role: 'note' });
  private hovered: CellPlace | undefined;
  private refusal: { text: string; place: CellPlace } | undefined;

  constructor(
    private readonly bench: Bench,
    private readonly view: GridView,
  ) {
    this.element.hidden = true;
    bench.onChange(this.show);
    view.scroller.addEventListener('scroll', this.show, { passive: true });
  }

  hover(place: CellPlace | undefined): void {
    if (place?.row === this.hovered?.row && place?.column === this.hovered?.column) return;
    this.hovered = place;
    this.show();
  }

  refuse(text: string): void {
    this.refusal = { text, place: this.bench.selection.active };
    this.show();
  }

  /** The refusal as long as one stands in its cell. */
  private refused(): NoteCard['refusal'] {
    const { active } = this.bench.selection;
    const { place } = this.refusal ?? {};
    if (place?.row !== active.row || place.column !== active.column) this.refusal = undefined;
    return this.refusal;
  }

  private noteAt(place: CellPlace | undefined): { text: string; place: CellPlace } | undefined {
    if (!place) return undefined;
    const { sheet } = this.bench;
    const merge = sheet.mergeAt(place.row, place.column);
    const at = merge ? { row: merge.top, column: merge.left } : place;
    const comment = sheet.state.comments.find(({ row, column }) => row === at.row && column === at.column);
    return comment && { text: comment.content, place: at };
  }

  private readonly show = (): void => {
    const refused = this.refused();
    const found = refused ?? this.noteAt(this.hovered) ?? this.noteAt(this.bench.selection.active);
    this.element.hidden = found === undefined;
    this.element.classList.toggle('refusal', refused !== undefined);
    if (!found) return;
    setText(this.element, found.text);
    const { row, column } = found.place;
    const { left, top, width } = this.view.boxOnScreen(
      this.bench.sheet.mergeAt(row, column) ?? cellArea(row, column),
    );
    const room = this.view.element.clientWidth;
    const own = this.element.offsetWidth;
    const x = left + width + 6 + own > room ? Math.max(4, left - own - 6) : left + width + 6;
    this.element.style.transform = `translate(${x}px,${Math.max(24, top)}px)`;
  };
}
