import type { Area } from '../cells/area';
import type { Style } from './style';
import type { Cell } from '../cells/value';

/** All that a sheet is. Maps are copied before the first change of an undo step; everything in them is immutable. */
export interface SheetState {
  name: string;
  visibility: Visibility;
  /** `#RRGGBB`, or empty. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** In points; columns and rows without a size of their own. */
  standardWidth: number;
  /** By row * COLUMNS + column. */
  cells: Map<number, Cell>;
  styles: Map<number, Style>;
  links: Map<number, Hyperlink>;
  /** Formats of whole rows, of whole columns and of the sheet, in the order they win. */
  rowStyles: Map<number, Style>;
  columnStyles: Map<number, Style>;
  sheetStyle: Style;
  rows: Map<number, Band>;
  columns: Map<number, Band>;
  merges: readonly Area[];
  freeze: Freeze | null;
  autoFilter: AutoFilter | null;
  protection: Protection | null;
  validations: readonly Validation[];
  conditionalFormats: readonly ConditionalFormat[];
  comments: readonly Comment[];
  tables: readonly TableState[];
  charts: readonly ChartState[];
  names: readonly DefinedName[];
  page: PageSetup;
  customProperties: ReadonlyMap<string, string>;
}

export const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** A row or a column; size in points. */
export interface Band {
  size?: number;
  hidden?: boolean;
}

export interface Freeze {
  /** Rows and columns that stay; their own top left corner, for panes frozen while scrolled. */
  rows: number;
  columns: number;
}

/** Rows of an area hidden by what their cells show. */
export interface AutoFilter {
  /** With the row of headings. */
  area: Area;
  /** Columns counted from the first of the area, with the texts that pass; '' is an empty cell. */
  columns: readonly { column: number; values: readonly string[] }[];
}

export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

export interface Protection {
  options: ProtectionOptions;
  password: string | null;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions ; all false by default. */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];
export type ProtectionOptions = Record<ProtectionOption, boolean> & { selectionMode: string };

/** A data validation rule; the rule itself is kept as Office.js has it. */
export interface Validation {
  area: Area;
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  errorAlert: { message: string; showAlert: boolean; style: string; title: string };
  prompt: { message: string; showPrompt: boolean; title: string };
}

/** Values set on an object, by their path: `title/text`. */
export type Properties = Readonly<Record<string, unknown>>;

export interface ConditionalFormat {
  id: string;
  kind: string;
  areas: readonly Area[];
  properties: Properties;
}

export interface Comment {
  id: string;
  row: number;
  column: number;
  content: string;
  author: string;
  replies?: readonly { content: string; author: string }[];
}

export interface TableState {
  id: string;
  name: string;
  /** With the header row and the total row where shown. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  properties: Properties;
}

/** The rows of a table's data: without header and totals, at least one, which a table always has. */
export function bodyArea({ area, showHeaders, showTotals }: TableState): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

export const CHART_KINDS = ['BarClustered', 'ColumnClustered', 'Line', 'LineMarkers'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

export interface ChartState {
  id: string;
  kind: ChartKind;
  series: readonly ChartSeriesState[];
  /** The cells it covers; null for one that was placed in points, as the properties `left`, `top` and so on say. */
  position: Area | null;
  properties: Properties;
}

export interface ChartSeriesState {
  name: string;
  /** Formulas without `=`: a range, or `#REF!` where its cells were deleted; without categories empty. */
  values: string;
  categories: string;
  properties: Properties;
}

export interface DefinedName {
  name: string;
  /** A formula without `=`: a range or a constant. */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface PageSetup {
  properties: Properties;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
}
