import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { EmulatorGap, apiErrors } from '../../engine/api-error';
import { integerArgument, textArgument } from '../../engine/arguments';
import { columnCount, rowCount, type Area } from '../../cells/area';
import { bodyArea } from '../../model/sheet-state';
import { shiftCells } from '../../model/structure';
import { plainValue } from '../../cells/value';
import { collection } from '../collection';
import { rangeOn } from '../places';
import type { SheetItem } from '../sheet-list';
import { readValues, writeValues } from '../range/range-values';
import { changeTable, tables } from './table-target';

interface Part extends SheetItem {
  index: number;
}

function columnArea(part: Part, area: Area): Area {
  const left = area.left + part.index;
  if (part.index < 0 || left > area.right) throw apiErrors.itemNotFound('table column');
  return { ...area, left, right: left };
}

function headerOf(part: Part): string {
  const { area } = tables.get(part);
  return String(plainValue(part.sheet.value(area.top, area.left + part.index)));
}

const columnApi: ApiType<Part> = {
  type: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  get: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: headerOf,
    values: (part) => readValues({ sheet: part.sheet, area: columnArea(part, tables.get(part).area) }),
  },
  set: {
    name: (part, value) => {
      const { area } = tables.get(part);
      const header = columnArea(part, { ...area, bottom: area.top });
      part.sheet.write(header, () => textArgument(value, 'name'));
    },
    values: (part, value) => {
      writeValues({ sheet: part.sheet, area: columnArea(part, tables.get(part).area) }, value);
    },
  },
  call: {
    getRange: (part) => rangeOn(part.sheet, columnArea(part, tables.get(part).area)),
    getDataBodyRange: (part) => rangeOn(part.sheet, columnArea(part, bodyArea(tables.get(part)))),
    getHeaderRowRange: (part) => {
      const { area } = tables.get(part);
      return rangeOn(part.sheet, columnArea(part, { ...area, bottom: area.top }));
    },
  },
};

function columns(target: SheetItem): Part[] {
  return Array.from({ length: columnCount(tables.get(target).area) }, (_, index) => ({ ...target, index }));
}

function findColumn(target: SheetItem, key: unknown): Part | undefined {
  return columns(target).find((part) =>
    typeof key === 'number'
      ? part.index + 1 === key
      : headerOf(part).toLowerCase() === String(key).toLowerCase(),
  );
}

const columnsApi = collection<SheetItem, Part>({
  type: 'TableColumnCollection',
  what: 'column',
  items: columns,
  serve: (part) => bind(columnApi, part),
  find: findColumn,
});

export function columnsObject(target: SheetItem): ApiObject {
  return bind(columnsApi, target);
}

function rowArea(part: Part): Area {
  const body = bodyArea(tables.get(part));
  const top = body.top + part.index;
  if (part.index < 0 || top > body.bottom) throw apiErrors.itemNotFound('table row');
  return { ...body, top, bottom: top };
}

const rowApi: ApiType<Part> = {
  type: 'TableRow',
  identity: ({ index }) => ({ Index: index }),
  get: {
    index: ({ index }) => index,
    values: (part) => readValues({ sheet: part.sheet, area: rowArea(part) }),
  },
  set: {
    values: (part, value) => {
      writeValues({ sheet: part.sheet, area: rowArea(part) }, value);
    },
  },
  call: {
    getRange: (part) => rangeOn(part.sheet, rowArea(part)),
    delete: (part) => {
      if (rowCount(bodyArea(tables.get(part))) === 1)
        throw new EmulatorGap('deleting the last row of a table');
      shiftCells(part.sheet, { kind: 'delete', axis: 'rows', area: rowArea(part) });
    },
  },
};

function rows(target: SheetItem): Part[] {
  return Array.from({ length: rowCount(bodyArea(tables.get(target))) }, (_, index) => ({ ...target, index }));
}

/** New rows push aside what lies below the table. */
function addRows(target: SheetItem, index: unknown, values: unknown): Part {
  const body = bodyArea(tables.get(target));
  const width = columnCount(body);
  const lines: unknown[][] = Array.isArray(values)
    ? (values as unknown[][])
    : [Array.from({ length: width }, () => values ?? '')];
  if (lines.some((line) => !Array.isArray(line) || line.length !== width)) {
    throw apiErrors.invalidArgument('the values do not have the width of the table');
  }
  const at = index === undefined || index === -1 ? rowCount(body) : integerArgument(index, 'index');
  if (at < 0 || at > rowCount(body)) throw apiErrors.invalidArgument('index');
  const area = { ...body, top: body.top + at, bottom: body.top + at + lines.length - 1 };
  const before = tables.get(target).area;
  shiftCells(target.sheet, { kind: 'insert', axis: 'rows', area });
  changeTable(target, { area: { ...before, bottom: before.bottom + lines.length } });
  writeValues({ sheet: target.sheet, area }, lines);
  return { ...target, index: at };
}

const rowsApi = collection<SheetItem, Part>({
  type: 'TableRowCollection',
  what: 'table row',
  items: rows,
  serve: (part) => bind(rowApi, part),
  call: { add: (target, [index, values]) => bind(rowApi, addRows(target, index, values)) },
});

export function rowsObject(target: SheetItem): ApiObject {
  return bind(rowsApi, target);
}
