import { all, first, related, sheetParts, targets, tree, type Element, type Parts } from './package-parts';
import type { ChartKind, ChartSeriesState, ChartState, Properties } from '../../model/sheet-state';

/** The charts of a file by their sheets' names, and how many are of kinds that the workbench does not draw. */
export interface ReadCharts {
  bySheet: Map<string, ChartState[]>;
  leftOut: number;
}

/** Reads the charts of a file's parts: kind, title, axis ends, colours, cells and place. Rejects broken XML. */
export async function readCharts(parts: Parts): Promise<ReadCharts> {
  const bySheet: ReadCharts['bySheet'] = new Map();
  let leftOut = 0;
  for (const [name, path] of await sheetParts(parts)) {
    const drawing = await related(parts, path, 'drawing');
    if (drawing === undefined) continue;
    const read: ChartState[] = [];
    const charts = await targets(parts, drawing);
    for (const anchor of (await tree(parts, drawing))?.children ?? []) {
      const frame = first(anchor, 'chart');
      const part = frame && charts.get(frame.attributes('r:id') ?? '');
      if (part === undefined) continue;
      const chart = chartState(anchor, await tree(parts, part), `{CHART-${part}}`);
      if (chart) read.push(chart);
      else leftOut += 1;
    }
    bySheet.set(name, read);
  }
  return { bySheet, leftOut };
}

function chartState(anchor: Element, chart: Element | undefined, id: string): ChartState | undefined {
  const area = chart && first(chart, 'plotArea');
  const plots = area?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const [plot] = plots;
  const kind = plot && plots.length === 1 ? kindOf(plot) : undefined;
  const position = positionOf(anchor);
  if (!area || !plot || !kind || !position) return undefined;
  const about = first(anchor, 'cNvPr');
  const title = first(chart, 'title');
  const values = first(area, 'valAx');
  const names = first(area, 'catAx');
  const end = (name: 'min' | 'max') => {
    const value = valueOf(values && first(values, name));
    return value === undefined ? {} : { [`axes/valueAxis/${name}imum`]: Number(value) };
  };
  const format = values && first(values, 'numFmt')?.attributes('formatCode');
  const properties: Properties = {
    name: about?.attributes('name') ?? '',
    'title/text': title
      ? all(title, 't')
          .map(({ text }) => text)
          .join('')
      : '',
    'title/visible': title !== undefined,
    'legend/visible': first(chart, 'legend') !== undefined,
    ...(about?.attributes('descr') ? { description: about.attributes('descr') } : {}),
    ...end('min'),
    ...end('max'),
    ...(format === undefined ? {} : { 'axes/valueAxis/numberFormat': format }),
    ...(valueOf(names && first(names, 'orientation')) === 'maxMin'
      ? { 'axes/categoryAxis/reversePlotOrder': true }
      : {}),
  };
  const series = all(plot, 'ser').map((one, index) => seriesState(one, kind, index));
  return { id, kind, series, position, properties };
}

function kindOf(plot: Element): ChartKind | undefined {
  const grouping = valueOf(first(plot, 'grouping'));
  if (plot.name === 'barChart' && grouping === 'clustered') {
    return valueOf(first(plot, 'barDir')) === 'bar' ? 'BarClustered' : 'ColumnClustered';
  }
  if (plot.name === 'lineChart' && grouping === 'standard') {
    return valueOf(plot.children.find(({ name }) => name === 'marker')) === '1' ? 'LineMarkers' : 'Line';
  }
  return undefined;
}

function seriesState(series: Element, kind: ChartKind, index: number): ChartSeriesState {
  const child = (name: string) => series.children.find((element) => element.name === name);
  const formula = (name: string) => {
    const element = child(name);
    return (element && first(element, 'f')?.text) ?? '';
  };
  const look = child('spPr');
  const color = look && first(look, 'srgbClr')?.attributes('val');
  const path = kind === 'Line' || kind === 'LineMarkers' ? 'format/line/color' : 'format/fill/color';
  const labels = child('dLbls');
  const shown = labels !== undefined && valueOf(first(labels, 'showVal')) === '1';
  const format = labels && first(labels, 'numFmt')?.attributes('formatCode');
  const named = child('tx');
  const name = named && (all(named, 'v').at(-1)?.text ?? '');
  return {
    name: name || `Series${index + 1}`,
    values: formula('val'),
    categories: formula('cat'),
    properties: {
      ...(color === undefined ? {} : { [path]: `#${color}` }),
      ...(shown ? { hasDataLabels: true } : {}),
      ...(shown && format !== undefined ? { 'dataLabels/numberFormat': format } : {}),
    },
  };
}

/** The cells between the corners of a two-cell anchor; the second corner lies in, or before, the last cell. */
function positionOf(anchor: Element): ChartState['position'] | undefined {
  const [from, to] = [first(anchor, 'from'), first(anchor, 'to')];
  const number = (corner: Element | undefined, name: string) => Number(corner && first(corner, name)?.text);
  const last = (cell: string, offset: string) => number(to, cell) - (number(to, offset) > 0 ? 0 : 1);
  const position = {
    top: number(from, 'row'),
    left: number(from, 'col'),
    bottom: last('row', 'rowOff'),
    right: last('col', 'colOff'),
  };
  const whole = Object.values(position).every((value) => Number.isInteger(value) && value >= 0);
  return whole && position.top <= position.bottom && position.left <= position.right ? position : undefined;
}

function valueOf(element: Element | undefined): string | undefined {
  return element?.attributes('val');
}
