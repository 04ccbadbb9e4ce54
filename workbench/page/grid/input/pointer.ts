import { COLUMNS, ROWS, holds, type Area } from '../../../excel';
import { h } from '../../dom';
import { fillTarget } from '../../edits/fill-series';
import { select, selectArea, selectCell, type CellPlace, type Selection } from '../selection';
import type { Hit } from '../layout/places';
import type { GridView } from '../draw/view';

/** What pointing at the grid does. */
export interface PointerHooks {
  selection: () => Selection;
  merges: () => Parameters<typeof selectCell>[1];
  select: (selection: Selection) => void;
  /** Called before a press does anything; false when what is being edited may not be left. */
  leaveEditor: (isMain: boolean) => boolean;
  isTyping: () => boolean;
  edit: () => void;
  follow: (place: CellPlace) => boolean;
  /** The handle at the end of what is selected: while it is dragged, where it is let go, and pressed twice. */
  fill: {
    preview: (area: Area | undefined) => void;
    to: (place: CellPlace, copies: boolean) => void;
    beside: () => void;
  };
  resize: (axis: 'rows' | 'columns', index: number, pixels: number) => void;
  fit: (axis: 'rows' | 'columns', index: number) => void;
  menu: (x: number, y: number, hit: Hit) => void;
  hover: (place: CellPlace | undefined) => void;
}

const SCROLL_STEP = 24;
/** Within so many pixels of the selection's last corner lies the fill handle. */
const HANDLE_PIXELS = 6;

/** Selecting, dragging sizes, opening the menu: everything that a mouse, pen or finger does in the grid. */
export class GridPointer {
  private dragging: { move: (event: PointerEvent) => void; end: (event: PointerEvent) => void } | undefined;
  private readonly guide = h('div', { class: 'guide' });

  constructor(
    private readonly view: GridView,
    private readonly hooks: PointerHooks,
  ) {
    const { element } = view;
    element.append(this.guide);
    element.addEventListener('pointerdown', this.press);
    element.addEventListener('pointermove', this.move);
    element.addEventListener('pointerup', this.release);
    element.addEventListener('pointercancel', this.release);
    element.addEventListener('pointerleave', () => {
      hooks.hover(undefined);
    });
    element.addEventListener('dblclick', this.doublePress);
    element.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      hooks.menu(event.clientX, event.clientY, view.hit(event.clientX, event.clientY));
    });
  }

  private isOnScrollbar({ clientX, clientY }: PointerEvent): boolean {
    const { scroller } = this.view;
    const { left, top } = scroller.getBoundingClientRect();
    return clientX > left + scroller.clientWidth || clientY > top + scroller.clientHeight;
  }

  private readonly press = (event: PointerEvent): void => {
    if (event.target instanceof HTMLTextAreaElement || this.isOnScrollbar(event)) return;
    event.preventDefault();
    if (!this.hooks.leaveEditor(event.button === 0)) return;
    if (event.button === 0 && this.isOnHandle(event)) {
      this.startFilling(event);
      return;
    }
    const hit = this.view.hit(event.clientX, event.clientY);
    // A press of the other button inside what is selected opens the menu for all of it.
    if (event.button === 2 && this.isSelected(hit)) return;
    if (hit.kind !== 'cell' && hit.kind !== 'corner' && hit.edge !== undefined && event.button === 0) {
      this.startResize(event, hit.kind === 'row' ? 'rows' : 'columns', hit.edge);
      return;
    }
    this.startSelecting(event, hit);
  };

  private isSelected(hit: Hit): boolean {
    const { area } = this.hooks.selection();
    if (hit.kind === 'corner') return false;
    if (hit.kind === 'cell') return holds(area, hit.place.row, hit.place.column);
    return hit.kind === 'row' ? holds(area, hit.index, COLUMNS - 1) : holds(area, ROWS - 1, hit.index);
  }

  private startSelecting(event: PointerEvent, hit: Hit): void {
    const { hooks } = this;
    const merges = hooks.merges();
    const before = hooks.selection();
    const anchor = event.shiftKey ? before.active : undefined;
    if (hit.kind === 'corner') {
      hooks.select({
        ...selectArea({ top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 }, []),
        active: before.active,
      });
      return;
    }
    if (hit.kind === 'cell' && event.button === 0 && !event.shiftKey && hooks.follow(hit.place)) return;
    const start =
      hit.kind === 'cell' ? (anchor ?? hit.place) : { row: anchor?.row ?? 0, column: anchor?.column ?? 0 };
    const reach = (to: CellPlace): Selection => {
      if (hit.kind === 'row') {
        const first = anchor?.row ?? hit.index;
        return {
          ...select({ row: first, column: 0 }, { row: to.row, column: COLUMNS - 1 }, []),
          active: { row: first, column: 0 },
        };
      }
      if (hit.kind === 'column') {
        const first = anchor?.column ?? hit.index;
        return {
          ...select({ row: 0, column: first }, { row: ROWS - 1, column: to.column }, []),
          active: { row: 0, column: first },
        };
      }
      return select(start, to, merges);
    };
    const place = hit.kind === 'cell' ? hit.place : { row: hit.index, column: hit.index };
    hooks.select(hit.kind === 'cell' && !anchor ? selectCell(place, merges) : reach(place));
    if (event.button !== 0) return;
    let last = place;
    this.drag(event, {
      move: (moved) => {
        this.scrollAtEdge(moved);
        const to = this.view.nearestCell(moved.clientX, moved.clientY);
        if (to.row === last.row && to.column === last.column) return;
        last = to;
        hooks.select(reach(to));
      },
      end: () => undefined,
    });
  }

  private isOnHandle({ clientX, clientY }: MouseEvent): boolean {
    const { view, hooks } = this;
    // What a formula points at has no handle.
    if (hooks.isTyping()) return false;
    const { left, top } = view.element.getBoundingClientRect();
    const box = view.boxOnScreen(hooks.selection().area);
    const isNear = (at: number, corner: number): boolean => Math.abs(at - corner) <= HANDLE_PIXELS;
    return isNear(clientX - left, box.left + box.width) && isNear(clientY - top, box.top + box.height);
  }

  private startFilling(event: PointerEvent): void {
    const { hooks, view } = this;
    const { area } = hooks.selection();
    // The handle reaches into the cells beside: a press on it that is not dragged fills none of them.
    const reach = (moved: PointerEvent): CellPlace => {
      const isDragged =
        Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) > HANDLE_PIXELS;
      return isDragged
        ? view.nearestCell(moved.clientX, moved.clientY)
        : { row: area.bottom, column: area.right };
    };
    this.drag(event, {
      move: (moved) => {
        this.scrollAtEdge(moved);
        hooks.fill.preview(fillTarget(area, reach(moved))?.area);
      },
      end: (moved) => {
        hooks.fill.preview(undefined);
        if (moved.type === 'pointerup') hooks.fill.to(reach(moved), moved.ctrlKey || moved.metaKey);
      },
    });
  }

  private startResize(event: PointerEvent, axis: 'rows' | 'columns', index: number): void {
    const size = this.view.sizeOf(axis === 'rows' ? 'row' : 'column', index);
    const from = axis === 'rows' ? event.clientY : event.clientX;
    const { left, top } = this.view.element.getBoundingClientRect();
    const at = (moved: PointerEvent): number => (axis === 'rows' ? moved.clientY : moved.clientX);
    this.guide.className = `guide on ${axis}`;
    const show = (moved: PointerEvent): void => {
      this.guide.style.cssText = axis === 'rows' ? `top:${at(moved) - top}px` : `left:${at(moved) - left}px`;
    };
    show(event);
    this.drag(event, {
      move: show,
      end: (moved) => {
        this.guide.className = 'guide';
        const pixels = Math.max(0, size + at(moved) - from);
        if (at(moved) !== from) this.hooks.resize(axis, index, pixels);
      },
    });
  }

  private drag(event: PointerEvent, dragging: NonNullable<GridPointer['dragging']>): void {
    this.dragging = dragging;
    this.view.element.setPointerCapture(event.pointerId);
  }

  private readonly move = (event: PointerEvent): void => {
    if (this.dragging) {
      this.dragging.move(event);
      return;
    }
    if (event.target instanceof HTMLTextAreaElement) return;
    const hit = this.view.hit(event.clientX, event.clientY);
    const isHandle = this.isOnHandle(event);
    const resizing = hit.kind !== 'cell' && hit.kind !== 'corner' && hit.edge !== undefined;
    this.view.element.dataset['cursor'] = isHandle
      ? 'handle'
      : resizing
        ? hit.kind
        : hit.kind === 'cell'
          ? 'cell'
          : 'head';
    this.hooks.hover(hit.kind === 'cell' ? hit.place : undefined);
  };

  private readonly release = (event: PointerEvent): void => {
    const { dragging } = this;
    this.dragging = undefined;
    dragging?.end(event);
  };

  private scrollAtEdge({ clientX, clientY }: PointerEvent): void {
    const { scroller } = this.view;
    const { left, top, right, bottom } = scroller.getBoundingClientRect();
    if (clientX > right - 16) scroller.scrollLeft += SCROLL_STEP;
    else if (clientX < left) scroller.scrollLeft -= SCROLL_STEP;
    if (clientY > bottom - 16) scroller.scrollTop += SCROLL_STEP;
    else if (clientY < top) scroller.scrollTop -= SCROLL_STEP;
  }

  private readonly doublePress = (event: MouseEvent): void => {
    if (event.target instanceof HTMLTextAreaElement) return;
    if (this.isOnHandle(event)) {
      this.hooks.fill.beside();
      return;
    }
    const hit = this.view.hit(event.clientX, event.clientY);
    if (hit.kind === 'cell') this.hooks.edit();
    else if (hit.kind !== 'corner' && hit.edge !== undefined)
      this.hooks.fit(hit.kind === 'row' ? 'rows' : 'columns', hit.edge);
  };
}
