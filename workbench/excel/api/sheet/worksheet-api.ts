import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors } from '../../engine/api-error';
import {
  booleanArgument,
  integerArgument,
  numberArgument,
  oneOf,
  textArgument,
} from '../../engine/arguments';
import { WHOLE_SHEET, cellArea } from '../../cells/area';
import { EVENT, WORKBOOK_TARGET } from '../../model/events';
import type { Sheet } from '../../model/sheet';
import { PROTECTION_OPTIONS, VISIBILITIES, type ProtectionOptions } from '../../model/sheet-state';
import { parseColor } from '../../model/style';
import type { Workbook } from '../../model/workbook';
import { chartsObject } from '../chart/chart-api';
import { commentsObject } from '../workbook/comment-api';
import { customPropertiesObject } from './custom-properties-api';
import { freezePanesObject } from './freeze-panes-api';
import { namesObject } from '../workbook/name-api';
import { pageLayoutObject } from './page-layout-api';
import { found, orNull, rangeOn, rangeOrNull } from '../places';
import { parseAreas, rangeAreasObject } from '../range/range-areas-api';
import { tablesObject } from '../table/table-api';

const protectionApi: ApiType<Sheet> = {
  type: 'WorksheetProtection',
  get: {
    protected: ({ state }) => state.protection !== null,
    options: ({ state }) => state.protection?.options ?? protectionOptions({}),
  },
  call: {
    protect: (sheet, [options, password]) => {
      if (sheet.state.protection) throw apiErrors.invalidOperation('the sheet is already protected');
      const given =
        typeof options === 'object' && options !== null ? (options as Record<string, unknown>) : {};
      sheet.edit((state) => {
        state.protection = {
          options: protectionOptions(given),
          password: typeof password === 'string' && password !== '' ? password : null,
        };
      });
      protectionChanged(sheet, true);
    },
    unprotect: (sheet, [password]) => {
      const { protection } = sheet.state;
      if (!protection) return;
      if (protection.password !== null && protection.password !== password) {
        throw apiErrors.invalidArgument('the password is wrong');
      }
      sheet.edit((state) => {
        state.protection = null;
      });
      protectionChanged(sheet, false);
    },
  },
};

function protectionChanged(sheet: Sheet, isProtected: boolean): void {
  const { events, source } = sheet.workbook;
  events.fire(EVENT.protectionChanged, [sheet.id, WORKBOOK_TARGET], {
    isProtected,
    source,
    worksheetId: sheet.id,
    sheetPassword: null,
  });
}

function protectionOptions(given: Record<string, unknown>): ProtectionOptions {
  const flags = PROTECTION_OPTIONS.map((option) => [option, given[option] === true] as const);
  return {
    ...(Object.fromEntries(flags) as Omit<ProtectionOptions, 'selectionMode'>),
    selectionMode: typeof given['selectionMode'] === 'string' ? given['selectionMode'] : 'Normal',
  } as ProtectionOptions;
}

/** The sheet next to one, before or after it. */
function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown): Sheet | undefined {
  const { sheets } = sheet.workbook;
  const rest =
    step === 1 ? sheets.slice(sheets.indexOf(sheet) + 1) : sheets.slice(0, sheets.indexOf(sheet)).reverse();
  return rest.find((other) => visibleOnly !== true || other.state.visibility === 'Visible');
}

const worksheetApi: ApiType<Sheet> = {
  type: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  get: {
    id: ({ id }) => id,
    name: (sheet) => {
      sheet.assertAlive();
      return sheet.name;
    },
    position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
    visibility: ({ state }) => state.visibility,
    tabColor: ({ state }) => state.tabColor,
    showGridlines: ({ state }) => state.showGridlines,
    showHeadings: ({ state }) => state.showHeadings,
    standardWidth: ({ state }) => state.standardWidth,
  },
  set: {
    name: (sheet, value) => {
      sheet.workbook.renameSheet(sheet, textArgument(value, 'name'));
    },
    position: (sheet, value) => {
      sheet.workbook.moveSheet(sheet, integerArgument(value, 'position'));
    },
    visibility: (sheet, value) => {
      sheet.workbook.setVisibility(sheet, oneOf(value, VISIBILITIES, 'visibility'));
    },
    tabColor: (sheet, value) => {
      const text = textArgument(value, 'tabColor');
      const color = text === '' ? '' : parseColor(text);
      if (color === undefined) throw apiErrors.invalidArgument('tabColor');
      sheet.edit((state) => {
        state.tabColor = color;
      });
    },
    showGridlines: (sheet, value) => {
      const shown = booleanArgument(value, 'showGridlines');
      sheet.edit((state) => {
        state.showGridlines = shown;
      });
    },
    showHeadings: (sheet, value) => {
      const shown = booleanArgument(value, 'showHeadings');
      sheet.edit((state) => {
        state.showHeadings = shown;
      });
    },
    standardWidth: (sheet, value) => {
      const width = numberArgument(value, 'standardWidth');
      sheet.edit((state) => {
        state.standardWidth = width;
      });
    },
  },
  navigate: {
    protection: (sheet) => bind(protectionApi, sheet),
    freezePanes: freezePanesObject,
    pageLayout: pageLayoutObject,
    names: (sheet) => namesObject(sheet.workbook, sheet),
    tables: (sheet) => tablesObject(sheet.workbook, sheet),
    charts: chartsObject,
    comments: (sheet) => commentsObject(sheet.workbook, sheet),
    customProperties: customPropertiesObject,
  },
  call: {
    getRange: (sheet, [address]) => {
      if (address === undefined) return rangeOn(sheet, WHOLE_SHEET);
      const place = sheet.workbook.placeOf(textArgument(address, 'address'), sheet);
      if (place.sheet !== sheet) throw apiErrors.invalidArgument('the address lies on another sheet');
      return rangeOn(sheet, place.area);
    },
    getRanges: (sheet, [address]) =>
      rangeAreasObject(
        address === undefined
          ? { sheet, areas: [WHOLE_SHEET] }
          : parseAreas(sheet, textArgument(address, 'address')),
      ),
    getCell: (sheet, [row, column]) =>
      rangeOn(sheet, cellArea(integerArgument(row, 'row'), integerArgument(column, 'column'))),
    getRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const top = integerArgument(row, 'startRow');
      const left = integerArgument(column, 'startColumn');
      return rangeOn(sheet, {
        top,
        left,
        bottom: top + integerArgument(rows, 'rowCount') - 1,
        right: left + integerArgument(columns, 'columnCount') - 1,
      });
    },
    /** An empty sheet's used range is its first cell. */
    getUsedRange: (sheet, [valuesOnly]) =>
      rangeOn(sheet, sheet.usedArea(valuesOnly === true) ?? cellArea(0, 0)),
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) =>
      rangeOrNull(sheet, sheet.usedArea(valuesOnly === true)),
    activate: (sheet) => {
      if (sheet.state.visibility !== 'Visible') throw apiErrors.invalidOperation('the sheet is hidden');
      sheet.workbook.activate(sheet);
    },
    calculate: (sheet) => {
      sheet.workbook.calculator.recalculate();
    },
    delete: (sheet) => {
      sheet.workbook.deleteSheet(sheet);
    },
    getNext: (sheet, [visibleOnly]) => sheetObject(found(neighbour(sheet, 1, visibleOnly), 'next worksheet')),
    getNextOrNullObject: (sheet, [visibleOnly]) => sheetOrNull(neighbour(sheet, 1, visibleOnly)),
    getPrevious: (sheet, [visibleOnly]) =>
      sheetObject(found(neighbour(sheet, -1, visibleOnly), 'previous worksheet')),
    getPreviousOrNullObject: (sheet, [visibleOnly]) => sheetOrNull(neighbour(sheet, -1, visibleOnly)),
  },
};

function sheetOrNull(sheet: Sheet | undefined) {
  return orNull(sheet && sheetObject(sheet));
}

export function sheetObject(sheet: Sheet): ApiObject {
  sheet.assertAlive();
  return bind(worksheetApi, sheet);
}

function end(workbook: Workbook, last: boolean, visibleOnly: unknown): Sheet | undefined {
  const sheets = workbook.sheets.filter(
    (sheet) => visibleOnly !== true || sheet.state.visibility === 'Visible',
  );
  return last ? sheets.at(-1) : sheets[0];
}

const worksheetsApi: ApiType<Workbook> = {
  type: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map(sheetObject),
  call: {
    add: (workbook, [name]) =>
      sheetObject(workbook.addSheet(name === undefined ? undefined : textArgument(name, 'name'))),
    getActiveWorksheet: (workbook) => sheetObject(workbook.active),
    getCount: (workbook, [visibleOnly]) =>
      workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.state.visibility === 'Visible').length,
    getFirst: (workbook, [visibleOnly]) => sheetObject(found(end(workbook, false, visibleOnly), 'worksheet')),
    getLast: (workbook, [visibleOnly]) => sheetObject(found(end(workbook, true, visibleOnly), 'worksheet')),
    getItem: (workbook, [key]) =>
      sheetObject(found(workbook.sheet(textArgument(key, 'key')), `worksheet "${String(key)}"`)),
    getItemOrNullObject: (workbook, [key]) => sheetOrNull(workbook.sheet(textArgument(key, 'key'))),
  },
};

export function worksheetsObject(workbook: Workbook): ApiObject {
  return bind(worksheetsApi, workbook);
}
