import { bind, type ApiObject, type ApiType } from '../engine/api-object';
import { integerArgument, textArgument } from '../engine/arguments';
import { bounding } from '../model/area';
import { printAbsolute, quoteSheet } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { ChartState } from '../model/sheet-state';
import type { Place } from '../model/workbook';
import { sameName } from '../calc/rewrite';
import { found, orNull, placeArgument } from './places';
import { bagMembers, type Bag } from './property-bag';
import { sheetObject } from './worksheet-api';

interface Target {
  sheet: Sheet;
  id: string;
}

interface SeriesTarget extends Target {
  index: number;
}

/** Sizes in points, as a new chart has them. */
const CHART: Bag = {
  type: 'Chart',
  defaults: { top: 0, left: 0, width: 360, height: 216 },
  parts: {
    title: { type: 'ChartTitle', defaults: { text: '', visible: true, overlay: false } },
    legend: { type: 'ChartLegend', defaults: { visible: true, position: 'Bottom', overlay: false } },
  },
};

const bag = bagMembers<Target>(CHART, {
  read: (target) => chartOf(target).properties,
  write: (target, properties) => {
    change(target, { properties });
  },
});

function chartOf({ sheet, id }: Target): ChartState {
  sheet.assertAlive();
  return found(
    sheet.state.charts.find((chart) => chart.id === id),
    'chart',
  );
}

function change(target: Target, part: Partial<ChartState>): void {
  const chart = chartOf(target);
  target.sheet.edit((state) => {
    state.charts = state.charts.map((other) => (other === chart ? { ...chart, ...part } : other));
  });
}

/** One series for each column of the source but the first, or for each row: the emulator keeps their names only. */
function seriesNames({ sheet, area }: Place, seriesBy: string): string[] {
  const byRows = seriesBy === 'Rows';
  const [from, to] = byRows ? [area.top + 1, area.bottom] : [area.left + 1, area.right];
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => {
    const value = byRows ? sheet.value(from + index, area.left) : sheet.value(area.top, from + index);
    return typeof value === 'string' ? value : `Series${index + 1}`;
  });
}

function sourceOf(place: Place): string {
  return `${quoteSheet(place.sheet.name)}!${printAbsolute(place.area)}`;
}

const seriesApi: ApiType<SeriesTarget> = {
  type: 'ChartSeries',
  get: { name: (target) => found(chartOf(target).series[target.index], 'series') },
  set: {
    name: (target, value) => {
      const name = textArgument(value, 'name');
      change(target, {
        series: chartOf(target).series.map((other, index) => (index === target.index ? name : other)),
      });
    },
  },
};

const seriesCollectionApi: ApiType<Target> = {
  type: 'ChartSeriesCollection',
  get: { count: (target) => chartOf(target).series.length },
  items: (target) => chartOf(target).series.map((_name, index) => bind(seriesApi, { ...target, index })),
  call: {
    getCount: (target) => chartOf(target).series.length,
    getItemAt: (target, [index]) => {
      const at = integerArgument(index, 'index');
      found(chartOf(target).series[at], 'series');
      return bind(seriesApi, { ...target, index: at });
    },
  },
};

const chartApi: ApiType<Target> = {
  type: CHART.type,
  identity: ({ id }) => ({ Id: id }),
  get: {
    ...bag.get,
    id: ({ id }) => id,
    name: (target) => chartOf(target).properties['name'] ?? '',
    chartType: (target) => chartOf(target).kind,
  },
  set: {
    ...bag.set,
    name: (target, value) => {
      change(target, { properties: { ...chartOf(target).properties, name: textArgument(value, 'name') } });
    },
    chartType: (target, value) => {
      change(target, { kind: textArgument(value, 'chartType') });
    },
  },
  navigate: {
    ...bag.navigate,
    worksheet: ({ sheet }) => sheetObject(sheet),
    series: (target) => bind(seriesCollectionApi, target),
  },
  call: {
    setData: (target, [source, seriesBy = 'Auto']) => {
      const place = placeArgument(source, target.sheet, 'sourceData');
      const by = textArgument(seriesBy, 'seriesBy');
      change(target, { source: sourceOf(place), seriesBy: by, series: seriesNames(place, by) });
    },
    setPosition: (target, [startCell, endCell]) => {
      const start = placeArgument(startCell, target.sheet, 'startCell').area;
      const end = endCell === undefined ? start : placeArgument(endCell, target.sheet, 'endCell').area;
      change(target, { position: bounding(start, end) });
    },
    delete: (target) => {
      const chart = chartOf(target);
      target.sheet.edit((state) => {
        state.charts = state.charts.filter((other) => other !== chart);
      });
    },
  },
};

function charts(sheet: Sheet): Target[] {
  return sheet.state.charts.map(({ id }) => ({ sheet, id }));
}

function findChart(sheet: Sheet, key: unknown): Target | undefined {
  return charts(sheet).find(
    (target) => target.id === key || sameName(String(chartOf(target).properties['name']), String(key)),
  );
}

const chartsApi: ApiType<Sheet> = {
  type: 'ChartCollection',
  get: { count: ({ state }) => state.charts.length },
  items: (sheet) => charts(sheet).map((target) => bind(chartApi, target)),
  call: {
    add: (sheet, [type, source, seriesBy = 'Auto']) => {
      const place = placeArgument(source, sheet, 'sourceData');
      const by = textArgument(seriesBy, 'seriesBy');
      const chart: ChartState = {
        id: sheet.workbook.newId('CHART'),
        kind: textArgument(type, 'type'),
        source: sourceOf(place),
        seriesBy: by,
        series: seriesNames(place, by),
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
