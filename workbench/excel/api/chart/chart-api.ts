import { sameName } from '../../calc/rewrite';
import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { EmulatorGap } from '../../engine/api-error';
import { integerArgument, numberArgument, oneOf, textArgument } from '../../engine/arguments';
import { bounding } from '../../cells/area';
import { frameOf, type ChartFrame } from '../../model/chart-frame';
import { seriesOf } from '../../model/chart-source';
import type { Sheet } from '../../model/sheet';
import { CHART_KINDS, type ChartKind, type ChartSeriesState, type ChartState } from '../../model/sheet-state';
import { CHART } from './chart-bags';
import { seriesCollectionObject } from './chart-series-api';
import { changeChart, chartOf, type ChartTarget } from './chart-target';
import { found, orNull, placeArgument } from '../places';
import { bagMembers } from '../property-bag';
import { link } from '../links';

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;
const FRAME = ['left', 'top', 'width', 'height'] as const;

const bag = bagMembers<ChartTarget>(CHART, {
  read: (target) => chartOf(target).properties,
  write: (target, properties) => {
    changeChart(target, { properties });
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
function place(target: ChartTarget, name: keyof ChartFrame, value: unknown): void {
  const chart = chartOf(target);
  const frame = { ...frameOf(target.sheet, chart), [name]: numberArgument(value, name) };
  changeChart(target, { position: null, properties: { ...chart.properties, ...frame } });
}

const chartApi: ApiType<ChartTarget> = {
  type: CHART.type,
  identity: ({ id }) => ({ Id: id }),
  get: {
    ...bag.get,
    ...Object.fromEntries(
      FRAME.map((name) => [name, (target: ChartTarget) => frameOf(target.sheet, chartOf(target))[name]]),
    ),
    id: ({ id }) => id,
    name: (target) => chartOf(target).properties['name'] ?? '',
    chartType: (target) => chartOf(target).kind,
  },
  set: {
    ...bag.set,
    ...Object.fromEntries(
      FRAME.map((name) => [
        name,
        (target: ChartTarget, value: unknown) => {
          place(target, name, value);
        },
      ]),
    ),
    name: (target, value) => {
      const name = textArgument(value, 'name');
      changeChart(target, { properties: { ...chartOf(target).properties, name } });
    },
    chartType: (target, value) => {
      changeChart(target, { kind: kindArgument(value) });
    },
  },
  navigate: {
    ...bag.navigate,
    worksheet: ({ sheet }) => link('Worksheet', sheet),
    series: seriesCollectionObject,
  },
  call: {
    setData: (target, [source, seriesBy]) => {
      changeChart(target, { series: sourceSeries(target.sheet, source, seriesBy) });
    },
    setPosition: (target, [startCell, endCell]) => {
      const start = placeArgument(startCell, target.sheet, 'startCell').area;
      if (endCell !== undefined) {
        const end = placeArgument(endCell, target.sheet, 'endCell').area;
        return changeChart(target, { position: bounding(start, end) });
      }
      // Without an end it is moved, and keeps its size.
      const chart = chartOf(target);
      const { width, height } = frameOf(target.sheet, chart);
      const { left, top } = frameOf(target.sheet, { ...chart, position: start });
      changeChart(target, { position: null, properties: { ...chart.properties, left, top, width, height } });
    },
    delete: (target) => {
      const chart = chartOf(target);
      target.sheet.assertAllowed('allowEditObjects');
      target.sheet.edit((state) => {
        state.charts = state.charts.filter((other) => other !== chart);
      });
    },
  },
};

function charts(sheet: Sheet): ChartTarget[] {
  return sheet.state.charts.map(({ id }) => ({ sheet, id }));
}

function findChart(sheet: Sheet, key: unknown): ChartTarget | undefined {
  return charts(sheet).find(
    (target) => target.id === key || sameName(String(chartOf(target).properties['name']), String(key)),
  );
}

const chartsApi: ApiType<Sheet> = {
  type: 'ChartCollection',
  get: { count: ({ state }) => state.charts.length },
  items: (sheet) => charts(sheet).map((target) => bind(chartApi, target)),
  call: {
    add: (sheet, [type, source, seriesBy]) => {
      sheet.assertAllowed('allowEditObjects');
      const chart: ChartState = {
        id: sheet.workbook.newId('CHART'),
        kind: kindArgument(type),
        series: sourceSeries(sheet, source, seriesBy),
        position: null,
        properties: { name: `Chart ${sheet.state.charts.length + 1}` },
      };
      sheet.edit((state) => {
        state.charts = [...state.charts, chart];
      });
      return bind(chartApi, { sheet, id: chart.id });
    },
    getCount: ({ state }) => state.charts.length,
    getItem: (sheet, [key]) => bind(chartApi, found(findChart(sheet, key), `chart "${String(key)}"`)),
    getItemOrNullObject: (sheet, [key]) => {
      const target = findChart(sheet, key);
      return orNull(target && bind(chartApi, target));
    },
    getItemAt: (sheet, [index]) =>
      bind(chartApi, found(charts(sheet)[integerArgument(index, 'index')], 'chart')),
    _GetItem: (sheet, [key]) => bind(chartApi, found(findChart(sheet, key), `chart "${String(key)}"`)),
  },
};

export function chartsObject(sheet: Sheet): ApiObject {
  return bind(chartsApi, sheet);
}
