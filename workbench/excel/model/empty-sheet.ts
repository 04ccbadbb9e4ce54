import type { SheetState } from './sheet-state';
import { DEFAULT_STYLE } from './style';
import { STANDARD_WIDTH } from './units';

/** An empty sheet as Excel adds it. */
export function emptySheet(name: string): SheetState {
  return {
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    standardWidth: STANDARD_WIDTH,
    cells: new Map(),
    styles: new Map(),
    links: new Map(),
    rowStyles: new Map(),
    columnStyles: new Map(),
    sheetStyle: DEFAULT_STYLE,
    rows: new Map(),
    columns: new Map(),
    merges: [],
    freeze: null,
    autoFilter: null,
    protection: null,
    validations: [],
    conditionalFormats: [],
    comments: [],
    tables: [],
    charts: [],
    names: [],
    page: { properties: {}, printArea: null, titleRows: null, titleColumns: null },
    customProperties: new Map(),
  };
}
