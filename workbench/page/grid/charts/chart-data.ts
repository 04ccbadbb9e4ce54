import {
  displayText,
  valuesOf,
  type ChartKind,
  type ChartSeriesState,
  type ChartState,
  type Sheet,
} from '../../../excel';
import { marksOf, scaleOf, type Scale } from './chart-scale';

/** All that is drawn of a chart, read from the cells as they are now. */
export interface ChartData {
  kind: ChartKind;
  title: string;
  /** What it shows, where the file says so. */
  description: string;
  categories: string[];
  series: DrawnSeries[];
  scale: Scale;
  marks: string[];
  hasLegend: boolean;
  /** Of lying bars the first one is on top. */
  firstOnTop: boolean;
  ground: string;
  gridColor: string;
  borderColor: string;
}

export interface DrawnSeries {
  name: string;
  color: string;
  /** A point each; null is a gap. */
  values: (number | null)[];
  /** What stands beside the points; empty where nothing does. */
  labels: string[];
}

/** Excel's own colours, in turn. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

export function chartData(sheet: Sheet, chart: ChartState): ChartData {
  const { properties } = chart;
  const { locale } = sheet.workbook;
  const text = (path: string, normal: string) => String(properties[path] ?? normal);
  const end = (name: string) => {
    const value = properties[`axes/valueAxis/${name}`];
    return typeof value === 'number' ? { [name === 'minimum' ? 'min' : 'max']: value } : {};
  };
  const series = chart.series.map((one, index) => drawnSeries(sheet, one, index));
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = scaleOf(known, { ...end('minimum'), ...end('maximum') });
  const format = text('axes/valueAxis/numberFormat', 'General');
  const categories = valuesOf(sheet, chart.series[0]?.categories ?? '');
  const points = Math.max(categories.length, ...series.map(({ values }) => values.length));
  return {
    kind: chart.kind,
    title: properties['title/visible'] === false ? '' : text('title/text', ''),
    description: text('description', ''),
    categories: Array.from({ length: points }, (_, index) =>
      categories.length === 0 ? String(index + 1) : displayText(categories[index] ?? null, 'General', locale),
    ),
    series,
    scale,
    marks: marksOf(scale).map((value) => displayText(value, format, locale)),
    hasLegend: properties['legend/visible'] !== false,
    firstOnTop: properties['axes/categoryAxis/reversePlotOrder'] === true,
    ground: text('format/fill/color', '#FFFFFF'),
    gridColor: text('axes/valueAxis/majorGridlines/format/line/color', '#D9D9D9'),
    borderColor: text('format/border/color', '#D9D9D9'),
  };
}

function drawnSeries(sheet: Sheet, state: ChartSeriesState, index: number): DrawnSeries {
  const { name, properties } = state;
  const values = valuesOf(sheet, state.values).map((value) => (typeof value === 'number' ? value : null));
  const color = properties['format/fill/color'] ?? properties['format/line/color'];
  const format = String(properties['dataLabels/numberFormat'] ?? 'General');
  const labelled = properties['hasDataLabels'] === true;
  return {
    name,
    color: typeof color === 'string' ? color : (COLORS[index % COLORS.length] ?? ''),
    values,
    labels: values.map((value) =>
      labelled && value !== null ? displayText(value, format, sheet.workbook.locale) : '',
    ),
  };
}
