import { COLUMNS, cellOfKey, type Area } from './cells/area';
import type { Sheet } from './model/sheet';
import type {
  AutoFilter,
  Band,
  ChartState,
  Comment,
  ConditionalFormat,
  DefinedName,
  Freeze,
  Hyperlink,
  PageSetup,
  Protection,
  SheetState,
  TableState,
  Validation,
} from './model/sheet-state';
import { DEFAULT_STYLE, type Style } from './model/style';
import type { CellValue } from './cells/value';
import type { Workbook } from './model/workbook';

/** A workbook as plain JSON. Rows and columns count from 0; sizes are points. */
export interface WorkbookSnapshot {
  name: string;
  /** Name of the sheet in front. */
  active: string;
  sheets: SheetSnapshot[];
  names: DefinedName[];
  settings: [string, unknown][];
  properties: [string, unknown][];
  customXml: string[];
}

export interface SheetSnapshot extends Pick<
  SheetState,
  'name' | 'visibility' | 'tabColor' | 'showGridlines' | 'showHeadings' | 'standardWidth'
> {
  cells: CellSnapshot[];
  /** The formats that occur; others below are positions in this list. */
  formats: Style[];
  /** Row, column, format. */
  cellFormats: [number, number, number][];
  rowFormats: [number, number][];
  columnFormats: [number, number][];
  sheetFormat: number;
  rows: [number, Band][];
  columns: [number, Band][];
  merges: Area[];
  freeze: Freeze | null;
  autoFilter: AutoFilter | null;
  protection: Protection | null;
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  comments: Comment[];
  tables: TableState[];
  charts: ChartState[];
  names: DefinedName[];
  page: PageSetup;
  links: { row: number; column: number; link: Hyperlink }[];
  customProperties: [string, string][];
}

export interface CellSnapshot {
  row: number;
  column: number;
  /** What the cell shows; of a formula its result. */
  value: CellValue;
  /** Without the leading `=`. */
  formula?: string;
}

/** The whole workbook as plain JSON, formulas computed. */
export function takeSnapshot(workbook: Workbook): WorkbookSnapshot {
  workbook.calculator.settle();
  return {
    name: workbook.name,
    active: workbook.active.name,
    sheets: workbook.sheets.map(exportSheet),
    names: [...workbook.names],
    settings: [...workbook.settings],
    properties: [...workbook.properties],
    customXml: workbook.customXml.map(({ xml }) => xml),
  };
}

function exportSheet({ state }: Sheet): SheetSnapshot {
  const formats: Style[] = [];
  const positions = new Map<string, number>();
  const position = (style: Style): number => {
    const key = JSON.stringify(style);
    const known = positions.get(key) ?? formats.push(style) - 1;
    positions.set(key, known);
    return known;
  };
  const {
    cells,
    styles,
    rowStyles,
    columnStyles,
    sheetStyle,
    rows,
    columns,
    links,
    customProperties,
    ...rest
  } = state;
  return {
    ...rest,
    formats,
    sheetFormat: position(sheetStyle),
    cells: inOrder(cells).map(([key, cell]) => ({ ...place(key), ...cell })),
    cellFormats: inOrder(styles).map(([key, style]) => [...cellOfKey(key), position(style)]),
    rowFormats: inOrder(rowStyles).map(([row, style]) => [row, position(style)]),
    columnFormats: inOrder(columnStyles).map(([column, style]) => [column, position(style)]),
    rows: inOrder(rows),
    columns: inOrder(columns),
    links: inOrder(links).map(([key, link]) => ({ ...place(key), link })),
    merges: [...rest.merges],
    validations: [...rest.validations],
    conditionalFormats: [...rest.conditionalFormats],
    comments: [...rest.comments],
    tables: [...rest.tables],
    charts: [...rest.charts],
    names: [...rest.names],
    customProperties: [...customProperties],
  };
}

/** Replaces everything in a workbook by a snapshot, as opening a file does: there is nothing to undo afterwards. */
export function openSnapshot(workbook: Workbook, snapshot: WorkbookSnapshot): void {
  workbook.replaceSheets(snapshot.sheets.map(readSheet), snapshot.names, snapshot.active);
  replace(workbook.settings, snapshot.settings);
  replace(workbook.properties, snapshot.properties);
  workbook.customXml = snapshot.customXml.map((xml) => ({ id: workbook.newId('XML'), xml }));
}

function readSheet(snapshot: SheetSnapshot): SheetState {
  const {
    formats,
    cells,
    cellFormats,
    rowFormats,
    columnFormats,
    sheetFormat,
    rows,
    columns,
    links,
    customProperties,
    ...rest
  } = snapshot;
  const format = (position: number): Style => formats[position] ?? DEFAULT_STYLE;
  return {
    ...rest,
    sheetStyle: format(sheetFormat),
    cells: new Map(
      cells.map(({ row, column, value, formula }) => [
        row * COLUMNS + column,
        formula === undefined ? { value } : { value, formula },
      ]),
    ),
    styles: new Map(cellFormats.map(([row, column, position]) => [row * COLUMNS + column, format(position)])),
    rowStyles: new Map(rowFormats.map(([row, position]) => [row, format(position)])),
    columnStyles: new Map(columnFormats.map(([column, position]) => [column, format(position)])),
    rows: new Map(rows),
    columns: new Map(columns),
    links: new Map(links.map(({ row, column, link }) => [row * COLUMNS + column, link])),
    customProperties: new Map(customProperties),
  };
}

function place(key: number): { row: number; column: number } {
  const [row, column] = cellOfKey(key);
  return { row, column };
}

/** Entries by key, so that equal workbooks give equal snapshots. */
function inOrder<V>(map: ReadonlyMap<number, V>): [number, V][] {
  return [...map].sort(([a], [b]) => a - b);
}

function replace(map: Map<string, unknown>, entries: readonly [string, unknown][]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
