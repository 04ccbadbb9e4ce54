import { bind, type ApiObject, type ApiType, type Arguments, type ObjectLink } from '../../engine/api-object';
import { EmulatorGap, apiErrors } from '../../engine/api-error';
import { booleanArgument, integerArgument, textArgument } from '../../engine/arguments';
import { printAddress, quoteSheet } from '../../cells/address';
import {
  COLUMNS,
  ROWS,
  bounding,
  cellCount,
  columnCount,
  intersect,
  moved,
  rowCount,
  spansColumns,
  spansRows,
  type Area,
} from '../../cells/area';
import { mergeCells, unmergeCells } from '../../model/merging';
import type { Place } from '../../model/sheet';
import { getCellProperties, setBandProperties, setCellProperties } from '../format/cell-properties';
import { conditionalFormatsObject } from './conditional-format-api';
import { dataValidationObject } from './data-validation-api';
import { formatObject } from '../format/format-api';
import { areHidden, setHidden } from '../format/bands';
import { readLink, writeLink } from './hyperlinks';
import { lookup } from '../collection';
import { placeArgument, rangeOn, sheetLink } from '../places';
import { rangeAreasObject } from './range-areas-api';
import { clearRange, copyRange, deleteRange, findIn, insertRange, sortRange } from './range-actions';
import {
  readFormulas,
  readLocalFormulas,
  readNumberFormats,
  readTexts,
  readValueTypes,
  readValues,
  writeNumberFormats,
  writeValues,
} from './range-values';

const sortApi: ApiType<Place> = {
  type: 'RangeSort',
  call: {
    apply: (place, [fields, matchCase, hasHeaders, orientation]) => {
      sortRange(place, fields, matchCase, hasHeaders, orientation);
    },
  },
};

/** Another place on the same sheet. */
function at({ sheet }: Place, area: Area): ObjectLink {
  return rangeOn(sheet, area);
}

function together(place: Place, other: unknown): Area {
  const { sheet, area } = placeArgument(other, place.sheet, 'anotherRange');
  if (sheet !== place.sheet) throw apiErrors.invalidArgument('the ranges lie on different sheets');
  return area;
}

/** A method that gives another place on the same sheet, and its twin for where there is none. */
function areaLookup(
  name: string,
  what: string,
  look: (place: Place, args: Arguments) => Area | null,
): ReturnType<typeof lookup<Place>> {
  return lookup(name, what, (place, args) => {
    const area = look(place, args);
    return area && at(place, area);
  });
}

const rangeApi: ApiType<Place> = {
  type: 'Range',
  get: {
    address: ({ sheet, area }) => {
      sheet.assertAlive();
      return `${quoteSheet(sheet.name)}!${printAddress(area)}`;
    },
    addressLocal: ({ sheet, area }) => `${quoteSheet(sheet.name)}!${printAddress(area)}`,
    rowIndex: ({ area }) => area.top,
    columnIndex: ({ area }) => area.left,
    rowCount: ({ area }) => rowCount(area),
    columnCount: ({ area }) => columnCount(area),
    // More than the library's integers hold is told as -1.
    cellCount: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)),
    isEntireRow: ({ area }) => spansColumns(area),
    isEntireColumn: ({ area }) => spansRows(area),
    values: readValues,
    formulas: readFormulas,
    formulasLocal: readLocalFormulas,
    text: readTexts,
    valueTypes: readValueTypes,
    numberFormat: readNumberFormats,
    hidden: ({ sheet, area }) => {
      const rows = areHidden(sheet, area, 'rows');
      const columns = areHidden(sheet, area, 'columns');
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
    rowHidden: ({ sheet, area }) => areHidden(sheet, area, 'rows'),
    columnHidden: ({ sheet, area }) => areHidden(sheet, area, 'columns'),
    hyperlink: readLink,
    top: ({ sheet, area }) => sum(area.top, (row) => sheet.rowHeight(row)),
    left: ({ sheet, area }) => sum(area.left, (column) => sheet.columnWidth(column)),
    height: ({ sheet, area }) => sum(rowCount(area), (row) => sheet.rowHeight(area.top + row)),
    width: ({ sheet, area }) => sum(columnCount(area), (column) => sheet.columnWidth(area.left + column)),
  },
  set: {
    values: writeValues,
    formulas: writeValues,
    formulasLocal: (place, value) => {
      writeValues(place, value, 'local');
    },
    numberFormat: writeNumberFormats,
    rowHidden: (place, value) => {
      setHidden(place, 'rows', booleanArgument(value, 'rowHidden'));
    },
    columnHidden: (place, value) => {
      setHidden(place, 'columns', booleanArgument(value, 'columnHidden'));
    },
    hyperlink: writeLink,
  },
  navigate: {
    format: (place) => formatObject([place]),
    worksheet: ({ sheet }) => sheetLink(sheet),
    dataValidation: (place) => dataValidationObject([place]),
    conditionalFormats: (place) => conditionalFormatsObject([place]),
    sort: (place) => bind(sortApi, place),
  },
  call: {
    getCell: (place, [row, column]) => {
      const [top, left] = [
        place.area.top + integerArgument(row, 'row'),
        place.area.left + integerArgument(column, 'column'),
      ];
      return at(place, { top, left, bottom: top, right: left });
    },
    getRow: (place, [row]) => {
      const top = place.area.top + integerArgument(row, 'row');
      return at(place, { ...place.area, top, bottom: top });
    },
    getColumn: (place, [column]) => {
      const left = place.area.left + integerArgument(column, 'column');
      return at(place, { ...place.area, left, right: left });
    },
    getLastRow: (place) => at(place, { ...place.area, top: place.area.bottom }),
    getLastColumn: (place) => at(place, { ...place.area, left: place.area.right }),
    getLastCell: (place) => at(place, { ...place.area, top: place.area.bottom, left: place.area.right }),
    getEntireRow: (place) => at(place, { ...place.area, left: 0, right: COLUMNS - 1 }),
    getEntireColumn: (place) => at(place, { ...place.area, top: 0, bottom: ROWS - 1 }),
    getOffsetRange: (place, [rows, columns]) =>
      at(
        place,
        moved(place.area, integerArgument(rows, 'rowOffset'), integerArgument(columns, 'columnOffset')),
      ),
    getResizedRange: (place, [rows, columns]) =>
      at(place, {
        ...place.area,
        bottom: place.area.bottom + integerArgument(rows, 'deltaRows'),
        right: place.area.right + integerArgument(columns, 'deltaColumns'),
      }),
    getAbsoluteResizedRange: (place, [rows, columns]) =>
      at(place, {
        ...place.area,
        bottom: place.area.top + integerArgument(rows, 'numRows') - 1,
        right: place.area.left + integerArgument(columns, 'numColumns') - 1,
      }),
    getRowsAbove: (place, [count = 1]) => {
      const rows = integerArgument(count, 'count');
      return at(place, { ...place.area, top: place.area.top - rows, bottom: place.area.top - 1 });
    },
    getRowsBelow: (place, [count = 1]) => {
      const rows = integerArgument(count, 'count');
      return at(place, { ...place.area, top: place.area.bottom + 1, bottom: place.area.bottom + rows });
    },
    getColumnsBefore: (place, [count = 1]) => {
      const columns = integerArgument(count, 'count');
      return at(place, { ...place.area, left: place.area.left - columns, right: place.area.left - 1 });
    },
    getColumnsAfter: (place, [count = 1]) => {
      const columns = integerArgument(count, 'count');
      return at(place, { ...place.area, left: place.area.right + 1, right: place.area.right + columns });
    },
    getBoundingRect: (place, [other]) => at(place, bounding(place.area, together(place, other))),
    ...areaLookup('getIntersection', 'common cell', (place, [other]) =>
      intersect(place.area, together(place, other)),
    ),
    ...areaLookup('getUsedRange', 'used cell', (place, [valuesOnly]) => {
      const used = place.sheet.usedArea(valuesOnly === true);
      return used && intersect(used, place.area);
    }),
    ...lookup<Place>('getMergedAreas', 'merged area', ({ sheet, area }) => {
      const areas = sheet.state.merges.filter((merge) => intersect(merge, area));
      return areas.length === 0 ? null : rangeAreasObject({ sheet, areas });
    }),
    ...areaLookup('find', 'such cell', (place, [text, criteria]) =>
      findIn(place, textArgument(text, 'text'), criteria),
    ),
    clear: (place, [applyTo]) => {
      clearRange(place, applyTo);
    },
    insert: (place, [shift]) => {
      const { sheet, area } = insertRange(place, shift);
      return at({ sheet, area }, area);
    },
    delete: (place, [shift]) => {
      deleteRange(place, shift);
    },
    merge: ({ sheet, area }, [across]) => {
      mergeCells(sheet, area, across === true);
    },
    unmerge: ({ sheet, area }) => {
      unmergeCells(sheet, area);
    },
    select: ({ sheet, area }) => {
      sheet.workbook.select(sheet, [area]);
    },
    calculate: ({ sheet }) => {
      sheet.workbook.calculator.recalculate();
    },
    copyFrom: (place, [source, type, skipBlanks, transpose]) => {
      copyRange(place, placeArgument(source, place.sheet, 'sourceRange'), type, skipBlanks, transpose);
    },
    setCellProperties: (place, [data]) => {
      setCellProperties(place, data);
    },
    getCellProperties: (place, [options]) => getCellProperties(place, options),
    setRowProperties: (place, [data]) => {
      setBandProperties(place, 'rows', data);
    },
    setColumnProperties: (place, [data]) => {
      setBandProperties(place, 'columns', data);
    },
    /** The library asks this before it cuts a large write into rows. */
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowCount(area) || columns !== columnCount(area)) {
        throw apiErrors.invalidArgument('the array does not have the size of the range');
      }
    },
  },
};

function sum(count: number, size: (index: number) => number): number {
  if (count > 100_000) throw new EmulatorGap('the extent of a whole row or column');
  let total = 0;
  for (let index = 0; index < count; index += 1) total += size(index);
  return total;
}

export function rangeObject(place: Place): ApiObject {
  return bind(rangeApi, { ...place });
}
