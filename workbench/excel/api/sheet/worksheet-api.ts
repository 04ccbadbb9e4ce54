import { bind, type ApiObject, type ApiType } from '../../engine/api-object';
import { apiErrors } from '../../engine/api-error';
import {
  booleanArgument,
  integerArgument,
  isRecord,
  numberArgument,
  oneOf,
  textArgument,
} from '../../engine/arguments';
import { WHOLE_SHEET, cellArea } from '../../cells/area';
import { EVENT, WORKBOOK_TARGET } from '../../model/events';
import type { Sheet } from '../../model/sheet';
import {
  PROTECTION_OPTIONS,
  VISIBILITIES,
  type ProtectionOptions,
  type SheetState,
} from '../../model/sheet-state';
import { parseColor } from '../../model/style';
import type { Workbook } from '../../model/workbook';
import { chartsObject } from '../chart/chart-api';
import { commentsObject } from '../workbook/comment-api';
import { customPropertiesObject } from './custom-properties-api';
import { autoFilterObject } from './auto-filter-api';
import { freezePanesObject } from './freeze-panes-api';
import { namesObject } from '../workbook/name-api';
import { pageLayoutObject } from './page-layout-api';
import { collection, lookup } from '../collection';
import { found, orNull, rangeOn } from '../places';
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
      sheet.edit((state) => {
        state.protection = {
          options: protectionOptions(isRecord(options) ? options : {}),
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
function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown): ApiObject | undefined {
  const { sheets } = sheet.workbook;
  const at = sheets.indexOf(sheet);
  const rest = step === 1 ? sheets.slice(at + 1) : sheets.slice(0, at).reverse();
  const [next] = shown(rest, visibleOnly);
  return next && sheetObject(next);
}

/** All sheets, or only those that the user sees. */
function shown(sheets: readonly Sheet[], visibleOnly: unknown): readonly Sheet[] {
  return visibleOnly === true ? sheets.filter(({ state }) => state.visibility === 'Visible') : sheets;
}

/** A property that is kept as it is given. */
function kept<Key extends 'showGridlines' | 'showHeadings' | 'standardWidth'>(
  key: Key,
  check: (value: unknown, name: string) => SheetState[Key],
) {
  return (sheet: Sheet, value: unknown): void => {
    const checked = check(value, key);
    sheet.edit((state) => {
      state[key] = checked;
    });
  };
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
    showGridlines: kept('showGridlines', booleanArgument),
    showHeadings: kept('showHeadings', booleanArgument),
    standardWidth: kept('standardWidth', numberArgument),
  },
  navigate: {
    protection: (sheet) => bind(protectionApi, sheet),
    freezePanes: freezePanesObject,
    autoFilter: autoFilterObject,
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
    getUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = sheet.usedArea(valuesOnly === true);
      return orNull(used && rangeOn(sheet, used));
    },
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
    ...lookup<Sheet>('getNext', 'next worksheet', (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly)),
    ...lookup<Sheet>('getPrevious', 'previous worksheet', (sheet, [visibleOnly]) =>
      neighbour(sheet, -1, visibleOnly),
    ),
  },
};

export function sheetObject(sheet: Sheet): ApiObject {
  sheet.assertAlive();
  return bind(worksheetApi, sheet);
}

const worksheetsApi = collection<Workbook, Sheet>({
  type: 'WorksheetCollection',
  what: 'worksheet',
  items: ({ sheets }) => sheets,
  serve: sheetObject,
  find: (workbook, key) => workbook.sheet(textArgument(key, 'key')),
  call: {
    add: (workbook, [name]) =>
      sheetObject(workbook.addSheet(name === undefined ? undefined : textArgument(name, 'name'))),
    getActiveWorksheet: ({ active }) => sheetObject(active),
    getCount: ({ sheets }, [visibleOnly]) => shown(sheets, visibleOnly).length,
    getFirst: ({ sheets }, [visibleOnly]) => sheetObject(found(shown(sheets, visibleOnly)[0], 'worksheet')),
    getLast: ({ sheets }, [visibleOnly]) =>
      sheetObject(found(shown(sheets, visibleOnly).at(-1), 'worksheet')),
  },
});

export function worksheetsObject(workbook: Workbook): ApiObject {
  return bind(worksheetsApi, workbook);
}
