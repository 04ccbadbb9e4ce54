import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors, EmulatorGap } from '../../engine/api-error';
import { integerArgument, isRecord } from '../../engine/arguments';
import { columnCount, equalAreas } from '../../cells/area';
import { setAutoFilter } from '../../model/auto-filter';
import type { Sheet } from '../../model/sheet';
import type { AutoFilter } from '../../model/sheet-state';
import { lookup } from '../collection';
import { placeArgument, rangeOn } from '../places';

/** https://learn.microsoft.com/javascript/api/excel/excel.autofilter , by values only. */
function apply(sheet: Sheet, range: unknown, index: unknown, criteria: unknown): void {
  const { area } = placeArgument(range, sheet, 'range');
  const { autoFilter } = sheet.state;
  const known = autoFilter && equalAreas(autoFilter.area, area) ? autoFilter.columns : [];
  if (index === undefined || index === null) {
    setAutoFilter(sheet, { area, columns: known });
    return;
  }
  const column = integerArgument(index, 'columnIndex');
  if (column < 0 || column >= columnCount(area)) throw apiErrors.invalidArgument('columnIndex');
  if (!isRecord(criteria)) throw apiErrors.invalidArgument('criteria');
  const { filterOn, values } = criteria;
  if (filterOn !== 'Values' || !Array.isArray(values))
    throw new EmulatorGap('AutoFilter.apply other than by values');
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length < values.length) throw new EmulatorGap('AutoFilter.apply by dates');
  setAutoFilter(sheet, { area, columns: withColumn(known, column, texts) });
}

function withColumn(columns: AutoFilter['columns'], column: number, values: string[]): AutoFilter['columns'] {
  return [...columns.filter((other) => other.column !== column), { column, values }];
}

/** Filters the same area by fewer columns. */
function keep(sheet: Sheet, isKept: (column: number) => boolean): void {
  const { autoFilter } = sheet.state;
  if (!autoFilter) return;
  const columns = autoFilter.columns.filter(({ column }) => isKept(column));
  setAutoFilter(sheet, { ...autoFilter, columns });
}

const api: ApiType<Sheet> = {
  type: 'AutoFilter',
  get: {
    enabled: ({ state }) => state.autoFilter !== null,
    isDataFiltered: ({ state }) => (state.autoFilter?.columns.length ?? 0) > 0,
    criteria: ({ state }) =>
      state.autoFilter?.columns.map(({ values }) => ({ filterOn: 'Values', values: [...values] })) ?? [],
  },
  call: {
    apply: (sheet, [range, index, criteria]) => {
      apply(sheet, range, index, criteria);
    },
    clearCriteria: (sheet) => {
      keep(sheet, () => false);
    },
    clearColumnCriteria: (sheet, [index]) => {
      const cleared = integerArgument(index, 'columnIndex');
      keep(sheet, (column) => column !== cleared);
    },
    reapply: (sheet) => {
      keep(sheet, () => true);
    },
    remove: (sheet) => {
      setAutoFilter(sheet, null);
    },
    ...lookup<Sheet>('getRange', 'filter', (sheet) => {
      const { autoFilter } = sheet.state;
      return autoFilter && rangeOn(sheet, autoFilter.area);
    }),
  },
};

export function autoFilterObject(sheet: Sheet): ApiObject {
  return bind(api, sheet);
}
