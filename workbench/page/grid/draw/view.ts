import { COLUMNS, ROWS, type Area, type Style } from '../../../excel';
import { h } from '../../dom';
import type { Tone } from './cell-look';
import { ChartPane, drawCharts, type ChartWords, type DrawnChart } from '../charts/chart-view';
import { ConditionalLook } from './conditional';
import { drawCells, type DrawContext } from './draw-cells';
import { Headings } from './headings';
import { layOut, type Layout, type MeasureFont } from '../layout/layout';
import { boxOf, clip, ends, headHit, scrollToShow, type Box, type Hit } from '../layout/places';
import { Quadrant } from './quadrant';
import { selectionBoxes, type Marked } from './selection-boxes';
import type { CellPlace, Selection } from '../selection';

export interface Shown extends Marked {
  zoom: number;
  tone: Tone;
}

const HEAD_HEIGHT = 22;
const HEAD_WIDTH = 44;
/** Pixels that frozen rows or columns leave at least to the others; where they cannot, they move, too. */
const LEAST_MOVING = 80;

interface Part {
  quadrant: Quadrant;
  charts: ChartPane;
  rows: 'frozen' | 'moving';
  columns: 'frozen' | 'moving';
}

/** Draws a sheet: headings, four quadrants, selection. Knows nothing of editing. */
export class GridView {
  readonly element = h('div', { class: 'grid' });
  readonly scroller = h('div', { class: 'scroller', tabindex: '-1' });
  private readonly spacer = h('div', { class: 'spacer' });
  private readonly headings = new Headings();
  private readonly freezeLines = [
    h('div', { class: 'freeze across' }),
    h('div', { class: 'freeze down' }),
  ] as const;
  private readonly parts: Part[] = (['moving', 'frozen'] as const).flatMap((rows) =>
    (['moving', 'frozen'] as const).map((columns) => ({
      quadrant: new Quadrant(`${rows}-${columns}`),
      charts: new ChartPane(`${rows}-${columns}`),
      rows,
      columns,
    })),
  );
  private looks = new WeakMap<Style, string>();
  private looksFor = '';
  private readonly conditional = new ConditionalLook();
  private charts: DrawnChart[] = [];
  private layout: Layout | undefined;
  private shown: Shown | undefined;
  private readonly scrolls = new Map<string, { left: number; top: number }>();
  private frame = 0;

  constructor(
    private readonly measure: MeasureFont,
    private readonly words: () => ChartWords,
  ) {
    this.scroller.append(this.spacer);
    const corner = h('div', { class: 'corner' });
    this.element.append(this.scroller, ...this.parts.map(({ quadrant }) => quadrant.element));
    this.element.append(...this.parts.map(({ charts }) => charts.element));
    this.element.append(...this.freezeLines, this.headings.columns, this.headings.rows, corner);
    this.scroller.addEventListener('scroll', this.schedule, { passive: true });
    new ResizeObserver(this.schedule).observe(this.element);
  }

  /** Shows a sheet as it is now; `isSame`: only the selection or the marked area are new. */
  show(shown: Shown, isSame: boolean): void {
    const before = this.shown;
    this.shown = shown;
    const looksFor = `${shown.tone} ${shown.zoom}`;
    if (looksFor !== this.looksFor) {
      this.looks = new WeakMap();
      this.looksFor = looksFor;
    }
    if (before && before.sheet !== shown.sheet) {
      this.scrolls.set(before.sheet.id, { left: this.scroller.scrollLeft, top: this.scroller.scrollTop });
    }
    if (isSame && before?.sheet === shown.sheet && this.hasRoom(shown.selection)) {
      this.paintSelections();
      return;
    }
    this.lay(shown);
    if (before && before.sheet !== shown.sheet) {
      const { left, top } = this.scrolls.get(shown.sheet.id) ?? { left: 0, top: 0 };
      this.scroller.scrollTo(left, top);
    }
    this.paint();
  }

  /** Whether what is selected lies within what can be scrolled to. */
  private hasRoom(selection: Selection): boolean {
    const { bottom, right } = reachOf(selection);
    return this.layout !== undefined && bottom < this.layout.shownRows && right < this.layout.shownColumns;
  }

  private lay(shown: Shown): void {
    const { sheet, zoom, selection, tone } = shown;
    this.layout = layOut(sheet, zoom, reachOf(selection), this.measure);
    this.charts = drawCharts(sheet, this.layout, tone, this.measure, this.words());
    const { rows, columns, shownRows, shownColumns } = this.layout;
    this.spacer.style.width = `${columns.offset(shownColumns)}px`;
    this.spacer.style.height = `${rows.offset(shownRows)}px`;
  }

  private readonly schedule = (): void => {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  };

  private get now(): { shown: Shown; layout: Layout } {
    if (!this.shown || !this.layout) throw new Error('nothing is shown yet');
    return { shown: this.shown, layout: this.layout };
  }

  /** The sheet's frozen rows and columns, as far as the view has room: on a small or zoomed screen they would be all there is. */
  private freeze(): void {
    const { shown, layout } = this.now;
    const { rows = 0, columns = 0 } = shown.sheet.state.freeze ?? {};
    const { clientWidth, clientHeight } = this.scroller;
    layout.frozenRows = layout.rows.offset(rows) + LEAST_MOVING > clientHeight ? 0 : rows;
    layout.frozenColumns = layout.columns.offset(columns) + LEAST_MOVING > clientWidth ? 0 : columns;
  }

  private frozen(): { width: number; height: number } {
    const { rows, columns, frozenRows, frozenColumns } = this.now.layout;
    return { width: columns.offset(frozenColumns), height: rows.offset(frozenRows) };
  }

  /** The rows and columns that show in the moving part. */
  visible(): Area {
    const { rows, columns, shownRows, shownColumns } = this.now.layout;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroller;
    const { width, height } = this.frozen();
    return {
      top: rows.at(scrollTop + height),
      left: columns.at(scrollLeft + width),
      bottom: Math.min(rows.at(scrollTop + clientHeight), shownRows - 1),
      right: Math.min(columns.at(scrollLeft + clientWidth), shownColumns - 1),
    };
  }

  /** How many whole rows show, for Page Up and Page Down. */
  pageRows(): number {
    const { top, bottom } = this.visible();
    return Math.max(1, bottom - top - 1);
  }

  private paint(): void {
    if (!this.shown || !this.layout) return;
    this.freeze();
    const { shown, layout } = this.now;
    const { rows, columns, frozenRows, frozenColumns } = layout;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.scroller;
    const visible = this.visible();
    const { width, height } = this.frozen();
    const context: DrawContext = {
      sheet: shown.sheet,
      layout,
      tone: shown.tone,
      measure: this.measure,
      looks: this.looks,
      noted: new Set(shown.sheet.state.comments.map(({ row, column }) => shown.sheet.keyOf(row, column))),
      conditional: this.conditional,
    };
    for (const { quadrant, charts, rows: vertical, columns: horizontal } of this.parts) {
      const isTop = vertical === 'frozen';
      const isLeft = horizontal === 'frozen';
      const part: Area = {
        top: isTop ? 0 : visible.top,
        bottom: isTop ? frozenRows - 1 : visible.bottom,
        left: isLeft ? 0 : visible.left,
        right: isLeft ? frozenColumns - 1 : visible.right,
      };
      const place = {
        left: isLeft ? 0 : width,
        top: isTop ? 0 : height,
        width: isLeft ? width : clientWidth - width,
        height: isTop ? height : clientHeight - height,
      };
      quadrant.place(place, isLeft ? 0 : scrollLeft, isTop ? 0 : scrollTop);
      charts.place(place, isLeft ? 0 : scrollLeft, isTop ? 0 : scrollTop);
      const reaching = ({ box }: DrawnChart) =>
        (isTop ? box.top < height : box.top + box.height > height) &&
        (isLeft ? box.left < width : box.left + box.width > width);
      charts.draw(
        this.charts.filter(reaching),
        ({ box }) => box.top < height === isTop && box.left < width === isLeft,
      );
      if (part.bottom < part.top || part.right < part.left) {
        quadrant.drawCells(new Map());
        quadrant.drawLines([], [], part);
        continue;
      }
      quadrant.drawCells(drawCells(context, part));
      const edges = boxOf(layout, part);
      const withLines = shown.sheet.state.showGridlines;
      quadrant.drawLines(
        withLines ? ends(rows, part.top, part.bottom) : [],
        withLines ? ends(columns, part.left, part.right) : [],
        {
          left: edges.left,
          top: edges.top,
          right: edges.left + edges.width,
          bottom: edges.top + edges.height,
        },
      );
    }
    this.paintSelections();
    const [across, down] = this.freezeLines;
    across.style.cssText = height > 0 ? `top:${HEAD_HEIGHT + height - 1}px` : 'display:none';
    down.style.cssText = width > 0 ? `left:${HEAD_WIDTH + width - 1}px` : 'display:none';
  }

  private paintSelections(): void {
    const { shown, layout } = this.now;
    const { scrollLeft, scrollTop } = this.scroller;
    const boxes = selectionBoxes(shown, layout);
    for (const { quadrant } of this.parts) quadrant.drawSelection(boxes);
    this.headings.draw(layout, this.visible(), shown.selection.area, { left: scrollLeft, top: scrollTop });
  }

  /** What lies at a point of the window; beyond the grid, what is nearest. */
  hit(clientX: number, clientY: number): Hit {
    const { rows, columns } = this.now.layout;
    const { left, top } = this.element.getBoundingClientRect();
    const x = clientX - left - HEAD_WIDTH;
    const y = clientY - top - HEAD_HEIGHT;
    const frozen = this.frozen();
    const sheetX = x < frozen.width ? x : x + this.scroller.scrollLeft;
    const sheetY = y < frozen.height ? y : y + this.scroller.scrollTop;
    if (x < 0 && y < 0) return { kind: 'corner' };
    if (y < 0) return headHit('column', columns, sheetX);
    if (x < 0) return headHit('row', rows, sheetY);
    return {
      kind: 'cell',
      place: { row: rows.at(Math.max(0, sheetY)), column: columns.at(Math.max(0, sheetX)) },
    };
  }

  /** The nearest cell, wherever the pointer went while dragging. */
  nearestCell(clientX: number, clientY: number): CellPlace {
    const { left, top } = this.element.getBoundingClientRect();
    const hit = this.hit(Math.max(clientX, left + HEAD_WIDTH), Math.max(clientY, top + HEAD_HEIGHT));
    return hit.kind === 'cell' ? hit.place : { row: 0, column: 0 };
  }

  /** Where a cell (or merged cells) stands within the grid element now, by sheet and scroll. */
  boxOnScreen(area: Area): Box {
    const { layout } = this.now;
    const box = boxOf(layout, clip(area, layout));
    const isTop = area.top < layout.frozenRows;
    const isLeft = area.left < layout.frozenColumns;
    return {
      ...box,
      left: box.left + HEAD_WIDTH - (isLeft ? 0 : this.scroller.scrollLeft),
      top: box.top + HEAD_HEIGHT - (isTop ? 0 : this.scroller.scrollTop),
    };
  }

  /** Scrolls as little as needed to show a cell. */
  reveal({ row, column }: CellPlace): void {
    const { rows, columns, frozenRows, frozenColumns } = this.now.layout;
    const { scroller } = this;
    const { scrollLeft, scrollTop } = scroller;
    const frozen = this.frozen();
    if (column >= frozenColumns) {
      const room = { frozen: frozen.width, all: scroller.clientWidth };
      scroller.scrollLeft = scrollToShow(columns, column, scrollLeft, room);
    }
    if (row >= frozenRows) {
      const room = { frozen: frozen.height, all: scroller.clientHeight };
      scroller.scrollTop = scrollToShow(rows, row, scrollTop, room);
    }
    if (scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop) this.paint();
  }

  sizeOf(kind: 'row' | 'column', index: number): number {
    const { rows, columns } = this.now.layout;
    return (kind === 'row' ? rows : columns).size(index);
  }

  forgetSheets(): void {
    this.scrolls.clear();
    this.scroller.scrollTo(0, 0);
  }
}

/** How far a selection reaches. Whole rows and columns are selected without being scrolled to. */
function reachOf({ area }: Selection): Area {
  return {
    ...area,
    bottom: area.bottom === ROWS - 1 ? 0 : area.bottom,
    right: area.right === COLUMNS - 1 ? 0 : area.right,
  };
}
