import { unzipSync } from 'fflate';
import { piecesOf, readXml } from '../../../../functions/upload/formats/xlsx/xml';
import type { ChartKind, ChartSeriesState, ChartState, Properties } from '../../model/sheet-state';

interface Element {
  name: string;
  attributes: (name: string) => string | undefined;
  children: Element[];
  text: string;
}

/** The charts of a file by their sheets' names, and how many are of kinds that the workbench does not draw. */
export interface ReadCharts {
  bySheet: Map<string, ChartState[]>;
  leftOut: number;
}

/** Reads the charts of an .xlsx file: kind, title, axis ends, colours, cells and place. Rejects broken XML. */
export async function readCharts(file: Uint8Array): Promise<ReadCharts> {
  const parts = unzipSync(file, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
  const bySheet: ReadCharts['bySheet'] = new Map();
  let leftOut = 0;
  const book = await tree(parts, 'xl/workbook.xml');
  const sheets = await targets(parts, 'xl/workbook.xml');
  for (const sheet of all(book, 'sheet')) {
    const path = sheets.get(sheet.attributes('r:id') ?? '');
    if (path === undefined) continue;
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
    bySheet.set(sheet.attributes('name') ?? '', read);
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

/** The parts that a part refers to, by relationship. */
async function targets(parts: Record<string, Uint8Array>, path: string): Promise<Map<string, string>> {
  const found = await relationsOf(parts, path);
  return new Map(found.map(({ id, target }) => [id, target]));
}

async function related(
  parts: Record<string, Uint8Array>,
  path: string,
  type: string,
): Promise<string | undefined> {
  return (await relationsOf(parts, path)).find((relation) => relation.type.endsWith(`/${type}`))?.target;
}

async function relationsOf(
  parts: Record<string, Uint8Array>,
  path: string,
): Promise<{ id: string; type: string; target: string }[]> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const root = await tree(parts, `${folder}/_rels/${path.slice(slash + 1)}.rels`);
  return (root?.children ?? []).map(({ attributes }) => ({
    id: attributes('Id') ?? '',
    type: attributes('Type') ?? '',
    target: resolved(folder, attributes('Target') ?? ''),
  }));
}

/** @example resolved('xl/drawings', '../charts/chart1.xml') // 'xl/charts/chart1.xml' */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else path.push(step);
  }
  return path.join('/');
}

async function tree(parts: Record<string, Uint8Array>, path: string): Promise<Element | undefined> {
  const bytes = parts[path];
  if (!bytes) return undefined;
  const root: Element = { name: '', attributes: () => undefined, children: [], text: '' };
  const open = [root];
  const handlers = {
    open: (name: string, attributes: Element['attributes']) => {
      // A drawing mixes three namespaces whose names do not meet.
      const element: Element = {
        name: name.slice(name.indexOf(':') + 1),
        attributes,
        children: [],
        text: '',
      };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => {
      open.pop();
    },
    text: (text: string) => {
      const element = open.at(-1);
      if (element) element.text += text;
    },
  };
  await readXml(path, piecesOf(bytes), handlers);
  return root.children[0];
}

function all(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}

function valueOf(element: Element | undefined): string | undefined {
  return element?.attributes('val');
}
