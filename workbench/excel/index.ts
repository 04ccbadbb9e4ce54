/**
 * The door of the emulated Excel: all that the page, the local host and tests of other rooms may use of it. Runs in a
 * browser and in Node. What needs Node has doors of its own: `node/index.ts` and `node/office/index.ts`.
 */

/** A running Excel, to which office.js connects; the messages of a pane's frame; what makes it fail on purpose. */
export { EmulatedExcel, type ExcelOptions, type HostUndo } from './excel';
export { XdmHost, type Leaving, type XdmHostOptions } from './host/xdm-host';
export { typeInto, type Typed } from './host/type-into';
export { PINNED_SETS, type SchemaData } from './engine/schema';
/** The error that an edit throws where Excel would refuse it. */
export { ApiError } from './engine/api-error';

/** The workbook without Office.js. Sheets are changed through their methods and, as one undo step, `Workbook.act`. */
export { Workbook } from './model/workbook';
export { clippedToUsed, type Place, type Sheet, type SheetOwner } from './model/sheet';
export type { Origin } from './model/events';
export { freeSheetName, isSheetName } from './model/sheet-name';
/** The workbook as plain JSON, which also goes to and from .xlsx files. */
export { openSnapshot, takeSnapshot, type WorkbookSnapshot } from './snapshot';

/** Areas and addresses. Rows and columns count from 0. */
export {
  COLUMNS,
  ROWS,
  bounding,
  cellArea,
  cellCount,
  cellOfKey,
  cellsOf,
  columnCount,
  contains,
  equalAreas,
  holds,
  intersect,
  moved,
  rowCount,
  type Area,
} from './cells/area';
export { columnLetters, parseAddress, printAddress, quoteSheet } from './cells/address';

/** What cells hold, how it is typed and how it is shown. */
export { isError, plainValue, valueType, type Cell, type CellValue } from './cells/value';
export { displayText, isDateFormat } from './number-format/format-value';
export { dayOf, serialOf, serialOfMoment } from './number-format/serial-date';
export { ENGLISH, VIETNAMESE, type Locale } from './number-format/locale';
export { interpret } from './number-format/typed-value';

/** How cells look. Two neighbours share the line between them, so it is read from either. */
export { DEFAULT_STYLE, type Edge, type Line, type Style } from './model/style';
export { readLine } from './api/format/borders-api';

/** What lies on a sheet: rules, tables, charts. */
export type {
  AutoFilter,
  ChartKind,
  ChartSeriesState,
  ChartState,
  ConditionalFormat,
  Properties,
  ProtectionOptions,
  Validation,
} from './model/sheet-state';
export { brokenValidation, newValidation } from './model/validation';
export { frameOf } from './model/chart-frame';
export { valuesOf } from './model/chart-source';

/** Edits that move or copy cells, with what points there. */
export { shiftCells } from './model/structure';
export { filterCount, filterValues, setAutoFilter } from './model/auto-filter';
export { mergeCells, unmergeCells } from './model/merging';
export { copyRange, sortRows } from './api/range/range-actions';
export { copyFormula } from './calc/rewrite';
/** Formulas as they are shown and typed in a region. */
export { toLocal } from './calc/local-formula';
export {
  FUNCTION_NAMES,
  cycleReferences,
  referencePlace,
  referencesIn,
  typingPlace,
  type TypedReference,
  type TypingPlace,
} from './calc/formula-editing';
