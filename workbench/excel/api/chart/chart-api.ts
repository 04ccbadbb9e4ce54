import { sameName } from '../../calc/rewrite';
import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { EmulatorGap } from '../../engine/api-error';
import { numberArgument, oneOf, textArgument } from '../../engine/arguments';
import { bounding } from '../../cells/area';
import { frameOf, type ChartFrame } from '../../model/chart-frame';
import { seriesOf } from '../../model/chart-source';
import type { Sheet } from '../../model/sheet';
import { CHART_KINDS, type ChartKind, type ChartSeriesState, type ChartState } from '../../model/sheet-state';
import { CHART } from './chart-bags';
import { seriesCollectionObject } from './chart-series-api';
import { charts } from './chart-target';
import { collection } from '../collection';
import { found, placeArgument, sheetLink } from '../places';
import { bagMembers } from '../property-bag';
import type { SheetItem } from '../sheet-list';

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;
const FRAME = ['left', 'top', 'width', 'height'] as const;

const bag = bagMembers<SheetItem>(CHART, {
  read: (target) => charts.get(target).properties,
  write: (target, properties) => {
    charts.change(target, { properties });
  },
});

/** Kinds that the workbench does not draw are gaps. */
function kindArgument(value: unknown): ChartKind {
  const type = textArgument(value, 'type');
  const kind = CHART_KINDS.find((known) => known === type);
  if (!kind) throw new EmulatorGap(`chart of type ${type}`);
  return kind;
}

function sourceSeries(sheet: Sheet, source: unknown, seriesBy: unknown = 'Auto'): ChartSeriesState[] {
  const place = placeArgument(source, sheet, 'sourceData');
  return seriesOf(place.sheet, place.area, oneOf(seriesBy, SERIES_BY, 'seriesBy'));
}

/** One that is moved by hand lets go of the cells it covered. */
function place(target: SheetItem, name: keyof ChartFrame, value: unknown): void {
  const chart = charts.get(target);
  const frame = { ...frameOf(target.sheet, chart), [name]: numberArgument(value, name) };
  charts.change(target, { position: null, properties: { ...chart.properties, ...frame } });
}

const chartApi: ApiType<SheetItem> = {
  type: CHART.type,
  identity: ({ id }) => ({ Id: id }),
  get: {
    ...bag.get,
    ...Object.fromEntries(
      FRAME.map((name) => [name, (target: SheetItem) => frameOf(target.sheet, charts.get(target))[name]]),
    ),
    id: ({ id }) => id,
    name: (target) => charts.get(target).properties['name'] ?? '',
    chartType: (target) => charts.get(target).kind,
  },
  set: {
    ...bag.set,
    ...Object.fromEntries(
      FRAME.map((name) => [
        name,
        (target: SheetItem, value: unknown) => {
          place(target, name, value);
        },
      ]),
    ),
    name: (target, value) => {
      const name = textArgument(value, 'name');
      charts.change(target, { properties: { ...charts.get(target).properties, name } });
    },
    chartType: (target, value) => {
      charts.change(target, { kind: kindArgument(value) });
    },
  },
  navigate: {
    ...bag.navigate,
    worksheet: ({ sheet }) => sheetLink(sheet),
    series: seriesCollectionObject,
  },
  call: {
    setData: (target, [source, seriesBy]) => {
      charts.change(target, { series: sourceSeries(target.sheet, source, seriesBy) });
    },
    setPosition: (target, [startCell, endCell]) => {
      const start = placeArgument(startCell, target.sheet, 'startCell').area;
      if (endCell !== undefined) {
        const end = placeArgument(endCell, target.sheet, 'endCell').area;
        return charts.change(target, { position: bounding(start, end) });
      }
      // Without an end it is moved, and keeps its size.
      const chart = charts.get(target);
      const { width, height } = frameOf(target.sheet, chart);
      const { left, top } = frameOf(target.sheet, { ...chart, position: start });
      charts.change(target, {
        position: null,
        properties: { ...chart.properties, left, top, width, height },
      });
    },
    delete: charts.remove,
  },
};

function allCharts(sheet: Sheet): SheetItem[] {
  return charts.all({ workbook: sheet.workbook, sheet });
}

function findChart(sheet: Sheet, key: unknown): SheetItem | undefined {
  return allCharts(sheet).find(
    (target) => target.id === key || sameName(String(charts.get(target).properties['name']), String(key)),
  );
}

const chartsApi = collection<Sheet, SheetItem>({
  type: 'ChartCollection',
  what: 'chart',
  items: allCharts,
  serve: (target) => bind(chartApi, target),
  find: findChart,
  call: {
    add: (sheet, [type, source, seriesBy]) => {
      const chart: ChartState = {
        id: sheet.workbook.newId('CHART'),
        kind: kindArgument(type),
        series: sourceSeries(sheet, source, seriesBy),
        position: null,
        properties: { name: `Chart ${sheet.state.charts.length + 1}` },
      };
      charts.edit(sheet, (others) => [...others, chart]);
      return bind(chartApi, { sheet, id: chart.id });
    },
    _GetItem: (sheet, [key]) => bind(chartApi, found(findChart(sheet, key), `chart "${String(key)}"`)),
  },
});

export function chartsObject(sheet: Sheet): ApiObject {
  return bind(chartsApi, sheet);
}
