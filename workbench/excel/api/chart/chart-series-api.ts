import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { integerArgument, oneOf, textArgument } from '../../engine/arguments';
import { referenceTo, valuesOf } from '../../model/chart-source';
import type { ChartSeriesState } from '../../model/sheet-state';
import { SERIES } from './chart-bags';
import { charts } from './chart-target';
import { collection } from '../collection';
import { found, placeArgument } from '../places';
import { bagMembers } from '../property-bag';
import type { SheetItem } from '../sheet-list';

interface Target extends SheetItem {
  index: number;
}

function seriesOf(target: Target): ChartSeriesState {
  return found(charts.get(target).series[target.index], 'series');
}

function change(target: Target, part: Partial<ChartSeriesState>): void {
  const series = seriesOf(target);
  charts.change(target, {
    series: charts.get(target).series.map((other) => (other === series ? { ...series, ...part } : other)),
  });
}

function reference(target: Target, value: unknown): string {
  const place = placeArgument(value, target.sheet, 'sourceData');
  return referenceTo(place.sheet, place.area);
}

const bag = bagMembers<Target>(SERIES, {
  read: (target) => seriesOf(target).properties,
  write: (target, properties) => {
    change(target, { properties });
  },
});

const DIMENSIONS = ['Categories', 'Values'] as const;

const seriesApi: ApiType<Target> = {
  ...bag,
  type: SERIES.type,
  get: { ...bag.get, name: (target) => seriesOf(target).name },
  set: {
    ...bag.set,
    name: (target, value) => {
      change(target, { name: textArgument(value, 'name') });
    },
  },
  call: {
    setValues: (target, [source]) => {
      change(target, { values: reference(target, source) });
    },
    /** In charts with names along the axis these are the categories. */
    setXAxisValues: (target, [source]) => {
      change(target, { categories: reference(target, source) });
    },
    getDimensionValues: (target, [dimension]) => {
      const { values, categories } = seriesOf(target);
      const asked = oneOf(dimension, DIMENSIONS, 'dimension') === 'Values' ? values : categories;
      return valuesOf(target.sheet, asked).map((value) => (value === null ? '' : value));
    },
    delete: (target) => {
      const series = seriesOf(target);
      charts.change(target, { series: charts.get(target).series.filter((other) => other !== series) });
    },
  },
};

const collectionApi = collection<SheetItem, Target>({
  type: 'ChartSeriesCollection',
  what: 'series',
  items: (target) => charts.get(target).series.map((_series, index) => ({ ...target, index })),
  serve: (target) => bind(seriesApi, target),
  call: {
    add: (target, [name, index]) => {
      const { series } = charts.get(target);
      const at = index === undefined ? series.length : integerArgument(index, 'index');
      const given = name === undefined ? `Series${series.length + 1}` : textArgument(name, 'name');
      // Until it is given values, Excel shows it with one that stands for nothing.
      const added: ChartSeriesState = { name: given, values: '', categories: '', properties: {} };
      charts.change(target, { series: [...series.slice(0, at), added, ...series.slice(at)] });
      return bind(seriesApi, { ...target, index: at });
    },
  },
});

export function seriesCollectionObject(target: SheetItem): ApiObject {
  return bind(collectionApi, target);
}
