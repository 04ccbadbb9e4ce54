import type { ChartData, DrawnSeries } from './chart-data';
import { marksOf } from './chart-scale';
import { fitted, wrapped, type MeasureText } from './chart-text';

export interface ChartPaper {
  /** In points. */
  width: number;
  height: number;
  measure: MeasureText;
  /** The colour on the screen of a colour of the chart. */
  tone: (color: string) => string;
}

interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

const TITLE = 12;
const TEXT = 10;
const LINE = 13;
const EDGE = 8;
const INK = '#1A1A1A';
/** Part of a category's room that its bars take: the gap is 60 % of a bar. */
const BARS = 1 / 1.6;
const MOST_NAME_SHARE = 0.4;
const NAME_LINES = 3;

/** A chart as a picture, in points. It says nothing to those who do not see it: the element around it does. */
export function chartSvg(data: ChartData, paper: ChartPaper): string {
  const { width, height, tone } = paper;
  const title = wrapped(data.title, width - 2 * EDGE, 2, TITLE, paper.measure, true).filter(Boolean);
  const legend = data.hasLegend ? legendRows(data.series, paper) : [];
  const lying = data.kind === 'BarClustered';
  const top = EDGE + title.length * (TITLE + 3) + (title.length > 0 ? 6 : 0);
  const bottom = height - EDGE - legend.length * LINE - (legend.length > 0 ? 4 : 0);
  const names = nameRoom(data, paper, lying);
  const marks = Math.max(0, ...data.marks.map((mark) => paper.measure(mark, TEXT, false)));
  const left = EDGE + (lying ? names.width : marks) + 5;
  const plot: Plot = {
    left,
    top: top + (lying ? 0 : TEXT / 2),
    width: Math.max(10, width - left - EDGE - (lying ? marks / 2 : 0)),
    height: Math.max(10, bottom - top - (lying ? LINE : names.lines * LINE + 4) - TEXT / 2),
  };
  const parts = [
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="${tone(data.ground)}" stroke="${tone(data.borderColor)}"/>`,
    ...title.map((line, index) =>
      text(line, width / 2, EDGE + TITLE + index * (TITLE + 3), 'middle', 'title'),
    ),
    axis(data, plot, paper, lying),
    lying ? lyingBars(data, plot, paper) : standing(data, plot, paper),
    ...legend.map((row, index) => row(bottom + 4 + (index + 1) * LINE)),
  ];
  return (
    `<svg viewBox="0 0 ${round(width)} ${round(height)}" preserveAspectRatio="none" aria-hidden="true" ` +
    `fill="${tone(INK)}" font-size="${TEXT}">${parts.join('')}</svg>`
  );
}

function nameRoom(
  { categories }: ChartData,
  { width, measure }: ChartPaper,
  lying: boolean,
): { width: number; lines: number } {
  if (lying) {
    const widest = Math.max(0, ...categories.map((name) => measure(name, TEXT, false)));
    return { width: Math.min(widest, width * MOST_NAME_SHARE), lines: 1 };
  }
  const room = (width - 6 * EDGE) / Math.max(1, categories.length);
  const lines = categories.map((name) => wrapped(name, room, NAME_LINES, TEXT, measure).length);
  return { width: 0, lines: Math.max(1, ...lines) };
}

/** Marks of the value axis with their lines across the plot. */
function axis(
  { scale, marks, gridColor }: ChartData,
  plot: Plot,
  { tone }: ChartPaper,
  lying: boolean,
): string {
  const stroke = tone(gridColor);
  return marksOf(scale)
    .map((value, index) => {
      const share = shareOf(value, scale);
      const label = marks[index] ?? '';
      if (lying) {
        const x = plot.left + share * plot.width;
        const end = plot.top + plot.height;
        return line(x, plot.top, x, end, stroke) + text(label, x, end + LINE, 'middle');
      }
      const y = plot.top + (1 - share) * plot.height;
      return (
        line(plot.left, y, plot.left + plot.width, y, stroke) + text(label, plot.left - 5, y + 3.5, 'end')
      );
    })
    .join('');
}

function lyingBars(data: ChartData, plot: Plot, { tone, measure }: ChartPaper): string {
  const { categories, series, scale, firstOnTop } = data;
  const room = plot.height / Math.max(1, categories.length);
  const thick = (room * BARS) / Math.max(1, series.length);
  const place = (index: number) => (firstOnTop ? index : categories.length - 1 - index);
  const base = plot.left + shareOf(0, scale) * plot.width;
  const bars = categories.flatMap((name, index) => {
    const top = plot.top + place(index) * room;
    const shown = fitted(name, plot.left - EDGE - 5, TEXT, measure);
    return [
      text(shown, plot.left - 5, top + room / 2 + 3.5, 'end'),
      ...series.map(({ values, labels, color }, at) => {
        const value = values[index] ?? null;
        if (value === null) return '';
        const end = plot.left + shareOf(value, scale) * plot.width;
        const y = top + (room * (1 - BARS)) / 2 + (firstOnTop ? at : series.length - 1 - at) * thick;
        return (
          rect(Math.min(base, end), y, Math.abs(end - base), thick, tone(color)) +
          text(labels[index] ?? '', end + 3, y + thick / 2 + 3.5, 'start')
        );
      }),
    ];
  });
  return bars.join('') + line(plot.left, plot.top, plot.left, plot.top + plot.height, tone('#7F7F7F'));
}

/** Columns and lines stand over their names. */
function standing(data: ChartData, plot: Plot, paper: ChartPaper): string {
  const { categories, series, kind } = data;
  const room = plot.width / Math.max(1, categories.length);
  const bottom = plot.top + plot.height;
  const names = categories.flatMap((name, index) =>
    wrapped(name, room, NAME_LINES, TEXT, paper.measure).map((part, at) =>
      text(part, plot.left + (index + 0.5) * room, bottom + (at + 1) * LINE, 'middle'),
    ),
  );
  const drawn = series.map((one, index) =>
    kind === 'ColumnClustered'
      ? columns(data, one, index, plot, paper)
      : curve(data, one, plot, paper, kind === 'LineMarkers'),
  );
  const ground = line(plot.left, bottom, plot.left + plot.width, bottom, paper.tone('#7F7F7F'));
  return ground + names.join('') + drawn.join('');
}

function columns(
  { categories, series, scale }: ChartData,
  { values, labels, color }: DrawnSeries,
  at: number,
  plot: Plot,
  { tone }: ChartPaper,
): string {
  const room = plot.width / Math.max(1, categories.length);
  const thick = (room * BARS) / series.length;
  const base = plot.top + (1 - shareOf(0, scale)) * plot.height;
  return values
    .map((value, index) => {
      if (value === null) return '';
      const end = plot.top + (1 - shareOf(value, scale)) * plot.height;
      const x = plot.left + index * room + (room * (1 - BARS)) / 2 + at * thick;
      return (
        rect(x, Math.min(base, end), thick, Math.abs(base - end), tone(color)) +
        text(labels[index] ?? '', x + thick / 2, end - 3, 'middle')
      );
    })
    .join('');
}

/** A line that breaks where a value is missing. */
function curve(
  { categories, scale }: ChartData,
  { values, labels, color }: DrawnSeries,
  plot: Plot,
  { tone }: ChartPaper,
  marked: boolean,
): string {
  const room = plot.width / Math.max(1, categories.length);
  let path = '';
  let marks = '';
  let pen = 'M';
  values.forEach((value, index) => {
    if (value === null) {
      pen = 'M';
      return;
    }
    const x = round(plot.left + (index + 0.5) * room);
    const y = round(plot.top + (1 - shareOf(value, scale)) * plot.height);
    path += `${pen}${x} ${y}`;
    pen = 'L';
    if (marked) marks += `<circle cx="${x}" cy="${y}" r="3" fill="${tone(color)}"/>`;
    marks += text(labels[index] ?? '', x, y - 6, 'middle');
  });
  return `<path d="${path}" fill="none" stroke="${tone(color)}" stroke-width="2.25"/>${marks}`;
}

/** Rows of the legend, each a function of where its texts stand. */
function legendRows(
  series: readonly DrawnSeries[],
  { width, measure, tone }: ChartPaper,
): ((baseline: number) => string)[] {
  const box = 7;
  const gap = 12;
  const rows: { entries: { name: string; color: string; width: number }[]; width: number }[] = [];
  for (const { name, color } of series) {
    const shown = fitted(name, width - 4 * EDGE, TEXT, measure);
    const entry = { name: shown, color, width: box + 4 + measure(shown, TEXT, false) + gap };
    const last = rows.at(-1);
    if (last && last.width + entry.width <= width - 2 * EDGE) {
      last.entries.push(entry);
      last.width += entry.width;
    } else rows.push({ entries: [entry], width: entry.width });
  }
  return rows.map(({ entries, width: used }) => (baseline) => {
    let x = (width - used + gap) / 2;
    return entries
      .map(({ name, color, width: room }) => {
        const at = x;
        x += room;
        return rect(at, baseline - box, box, box, tone(color)) + text(name, at + box + 4, baseline, 'start');
      })
      .join('');
  });
}

/** How far along its axis a value lies, from 0 to 1. */
function shareOf(value: number, { min, max }: ChartData['scale']): number {
  return Math.min(Math.max((value - min) / (max - min), 0), 1);
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}"/>`;
}

function text(
  content: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  name?: string,
): string {
  if (content === '') return '';
  const look = name === 'title' ? ` font-size="${TITLE}" font-weight="700"` : '';
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${look}>${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
