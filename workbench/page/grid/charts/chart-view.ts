import { frameOf, type ChartState, type Sheet } from '../../../excel';
import { h, setAttribute } from '../../dom';
import { fontFamily, toned, type Tone } from '../draw/cell-look';
import { placePart } from '../draw/quadrant';
import { chartData, type ChartData } from './chart-data';
import { chartSvg } from './chart-svg';
import { pixels, type Layout, type MeasureFont } from '../layout/layout';
import { boxOf, type Box } from '../layout/places';

/** A chart as it is shown: where, what it looks like, and what it says to those who do not see it. */
export interface DrawnChart {
  id: string;
  box: Box;
  svg: string;
  label: string;
}

export interface ChartWords {
  chart: (title: string, figures: string) => string;
}

const FONT = 'Times New Roman';
const POINT_PIXELS = 4 / 3;

/** A sheet's charts from its cells as they are now, the lowest first. */
export function drawCharts(
  sheet: Sheet,
  layout: Layout,
  tone: Tone,
  measure: MeasureFont,
  words: ChartWords,
): DrawnChart[] {
  const scale = layout.zoom * POINT_PIXELS;
  return sheet.state.charts.map((chart) => {
    const box = boxOfChart(sheet, layout, chart);
    const data = chartData(sheet, chart);
    const svg = chartSvg(data, {
      width: box.width / scale,
      height: box.height / scale,
      measure: (text, size, bold) => measure(text, fontAt(size, bold)) / POINT_PIXELS,
      tone: (color) => (color === '' ? 'none' : toned(color, tone)),
    });
    const label = data.description || words.chart(data.title, figures(data));
    return { id: chart.id, box, svg, label };
  });
}

function boxOfChart(sheet: Sheet, layout: Layout, chart: ChartState): Box {
  // On the screen rows without a height of their own are as high as their text.
  if (chart.position) return boxOf(layout, chart.position);
  const { left, top, width, height } = frameOf(sheet, chart);
  const at = (points: number) => pixels(points, layout.zoom);
  return { left: at(left), top: at(top), width: at(width), height: at(height) };
}

function fontAt(size: number, bold: boolean): string {
  return `${bold ? '700' : '400'} ${(size * POINT_PIXELS).toFixed(2)}px ${fontFamily(FONT)}`;
}

/** "Điểm: Sở A 84,6; Sở B 80" */
function figures({ series, categories }: ChartData): string {
  return series
    .map(({ name, values, labels }) => {
      const points = categories.flatMap((category, index) => {
        const value = values[index] ?? null;
        return value === null ? [] : `${category.replace(/\n/g, ' ')} ${labels[index] || value}`;
      });
      return `${name}: ${points.join('; ')}`;
    })
    .join('. ');
}

/** The charts in one of the four parts of a sheet with frozen panes; cells below them can be clicked. */
export class ChartPane {
  readonly element = h('div', { class: 'chart-pane' });
  private readonly mover = h('div', { class: 'mover' });
  private readonly shown = new Map<string, { element: HTMLElement; signature: string }>();

  constructor(name: string) {
    this.element.dataset['part'] = name;
    this.element.append(this.mover);
  }

  place(area: Box, scrollLeft: number, scrollTop: number): void {
    placePart(this.element, area, scrollLeft, scrollTop);
  }

  /** @param isHome whether a chart begins in this part; elsewhere it says nothing, so that it is told once */
  draw(charts: readonly DrawnChart[], isHome: (chart: DrawnChart) => boolean): void {
    const ids = new Set(charts.map(({ id }) => id));
    for (const [id, { element }] of this.shown) {
      if (ids.has(id)) continue;
      element.remove();
      this.shown.delete(id);
    }
    for (const chart of charts) this.drawOne(chart, isHome(chart));
  }

  private drawOne({ id, box, svg, label }: DrawnChart, told: boolean): void {
    const shown = this.shown.get(id) ?? { element: h('div', { class: 'chart' }), signature: '' };
    const { element } = shown;
    if (!this.shown.has(id)) this.mover.append(element);
    this.shown.set(id, shown);
    if (told) {
      setAttribute(element, 'role', 'img');
      setAttribute(element, 'aria-label', label);
    } else setAttribute(element, 'aria-hidden', 'true');
    const place = `left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px`;
    const signature = `${place}|${svg}`;
    if (shown.signature === signature) return;
    shown.signature = signature;
    element.style.cssText = place;
    element.innerHTML = svg;
  }
}
