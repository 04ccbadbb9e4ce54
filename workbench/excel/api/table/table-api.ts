import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors } from '../../engine/api-error';
import { booleanArgument, textArgument } from '../../engine/arguments';
import { sameName } from '../../calc/rewrite';
import { parseAddress } from '../../cells/address';
import { intersect, rowCount, type Area } from '../../cells/area';
import { formatValue } from '../../number-format/format-value';
import { shiftCells } from '../../model/structure';
import type { Sheet, Place, SheetOwner } from '../../model/sheet';
import { bodyArea, type TableState } from '../../model/sheet-state';
import { collection } from '../collection';
import { placeArgument, rangeOn, sheetLink } from '../places';
import { bagMembers, type Bag } from '../property-bag';
import type { Scope, SheetItem } from '../sheet-list';
import { columnsObject, rowsObject } from './table-parts-api';
import { changeTable, tables } from './table-target';

const LOOK: Bag = {
  type: 'Table',
  defaults: {
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  },
};

const look = bagMembers<SheetItem>(LOOK, {
  read: (target) => tables.get(target).properties,
  write: (target, properties) => {
    changeTable(target, { properties });
  },
});

function find(scope: Scope, key: unknown): SheetItem | undefined {
  return tables
    .all(scope)
    .find((target) => target.id === key || sameName(tables.get(target).name, String(key)));
}

const tableApi: ApiType<SheetItem> = {
  type: 'Table',
  identity: ({ id }) => ({ Id: id }),
  get: {
    ...look.get,
    id: ({ id }) => id,
    name: (target) => tables.get(target).name,
    showHeaders: (target) => tables.get(target).showHeaders,
    showTotals: (target) => tables.get(target).showTotals,
  },
  set: {
    ...look.set,
    name: (target, value) => {
      const name = textArgument(value, 'name');
      const wrong = !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseAddress(name) !== null;
      const taken = find({ workbook: target.sheet.workbook, sheet: undefined }, name);
      if (wrong || (taken && taken.id !== target.id))
        throw apiErrors.invalidArgument(`"${name}" cannot name a table`);
      changeTable(target, { name });
    },
    showTotals: (target, value) => {
      const shown = booleanArgument(value, 'showTotals');
      const { area, showTotals } = tables.get(target);
      if (shown === showTotals) return;
      if (shown) {
        const row = area.bottom + 1;
        shiftCells(target.sheet, { kind: 'insert', axis: 'rows', area: { ...area, top: row, bottom: row } });
      }
      changeTable(target, { showTotals: shown, area: { ...area, bottom: area.bottom + (shown ? 1 : -1) } });
    },
  },
  navigate: {
    worksheet: ({ sheet }) => sheetLink(sheet),
    columns: columnsObject,
    rows: rowsObject,
  },
  call: {
    getRange: (target) => rangeOn(target.sheet, tables.get(target).area),
    getHeaderRowRange: (target) => {
      const { area, showHeaders } = tables.get(target);
      if (!showHeaders) throw apiErrors.itemNotFound('header row');
      return rangeOn(target.sheet, { ...area, bottom: area.top });
    },
    getDataBodyRange: (target) => rangeOn(target.sheet, bodyArea(tables.get(target))),
    getTotalRowRange: (target) => {
      const { area, showTotals } = tables.get(target);
      if (!showTotals) throw apiErrors.itemNotFound('total row');
      return rangeOn(target.sheet, { ...area, top: area.bottom });
    },
    resize: (target, [range]) => {
      const place = placeArgument(range, target.sheet, 'newRange');
      const { area } = tables.get(target);
      if (place.sheet !== target.sheet || place.area.top !== area.top || !intersect(place.area, area)) {
        throw apiErrors.invalidArgument('the header row must stay and the tables overlap');
      }
      changeTable(target, { area: place.area });
    },
    convertToRange: (target) => {
      const { area } = tables.get(target);
      tables.remove(target);
      return rangeOn(target.sheet, area);
    },
    delete: (target) => {
      const { area } = tables.get(target);
      tables.remove(target);
      target.sheet.clearContents(area);
    },
  },
};

function addTable(scope: Scope, place: Place, hasHeaders: boolean): SheetItem {
  const { sheet } = place;
  sheet.assertWritable(place.area);
  if (sheet.state.tables.some((table) => intersect(table.area, place.area))) {
    throw apiErrors.invalidArgument('tables cannot overlap');
  }
  if (!hasHeaders) {
    const header = { ...place.area, bottom: place.area.top };
    shiftCells(sheet, { kind: 'insert', axis: 'rows', area: header });
  }
  const area = {
    ...place.area,
    bottom: place.area.bottom + (hasHeaders ? 0 : 1) + (hasHeaders && rowCount(place.area) === 1 ? 1 : 0),
  };
  writeHeaders(sheet, area);
  const names = tables
    .all({ workbook: scope.workbook, sheet: undefined })
    .map((target) => tables.get(target).name);
  let number = 1;
  while (names.some((name) => sameName(name, `Table${number}`))) number += 1;
  const table: TableState = {
    id: scope.workbook.newId('TABLE'),
    name: `Table${number}`,
    area,
    showHeaders: true,
    showTotals: false,
    properties: {},
  };
  tables.edit(sheet, (others) => [...others, table]);
  scope.workbook.calculator.invalidate();
  return { sheet, id: table.id };
}

/** Headers are texts, each once: https://support.microsoft.com/office/bf0ce08b-d012-42ec-8ecf-a2259c9faf3f */
function writeHeaders(sheet: Sheet, area: Area): void {
  const names: string[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const shown = formatValue(sheet.value(area.top, column), sheet.style(area.top, column).numberFormat);
    const base = shown === '' ? `Column${column - area.left + 1}` : shown;
    let name = base;
    for (let number = 2; names.some((other) => sameName(other, name)); number += 1) name = `${base}${number}`;
    names.push(name);
  }
  sheet.put({ ...area, bottom: area.top }, (_row, column) => ({ value: names[column - area.left] ?? '' }));
}

const tablesApi = collection<Scope, SheetItem>({
  type: 'TableCollection',
  what: 'table',
  items: tables.all,
  serve: (target) => bind(tableApi, target),
  find,
  call: {
    add: (scope, [address, hasHeaders]) => {
      const place = placeArgument(address, scope.sheet ?? scope.workbook.active, 'address');
      return bind(tableApi, addTable(scope, place, booleanArgument(hasHeaders, 'hasHeaders')));
    },
  },
});

export function tablesObject(workbook: SheetOwner, sheet?: Sheet): ApiObject {
  return bind(tablesApi, { workbook, sheet });
}
