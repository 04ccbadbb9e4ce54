import {
  parseAddress,
  VIETNAMESE,
  Workbook,
  type Area,
  type ProtectionOptions,
  type Sheet,
} from '../../../../workbench/excel';

export function area(address: string): Area {
  const found = parseAddress(address);
  if (!found) throw new Error(`${address} is no address`);
  return found;
}

/** A workbook of one sheet with values typed in from A1 on. */
export function workbookOf(rows: (string | number | null)[][]): { workbook: Workbook; sheet: Sheet } {
  const workbook = new Workbook({ locale: VIETNAMESE });
  const sheet = workbook.active;
  workbook.act('user', 'setup', () => {
    const width = Math.max(1, ...rows.map((row) => row.length));
    if (rows.length === 0) return;
    sheet.write(
      { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 },
      (row, column) => rows[row]?.[column] ?? null,
    );
  });
  workbook.undoLog.clear();
  return { workbook, sheet };
}

/** What the cells of an area hold; null is empty. */
export function valuesOf(sheet: Sheet, address: string): unknown[][] {
  const { top, left, bottom, right } = area(address);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => sheet.value(top + row, left + column)),
  );
}

const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Protects a sheet, leaving some cells open. */
export function protect(sheet: Sheet, open: string, allowed: Partial<ProtectionOptions> = {}): void {
  sheet.workbook.act('user', 'protect', () => {
    sheet.format(area(open), (style) => ({ ...style, locked: false }));
    sheet.edit((state) => {
      state.protection = { password: null, options: { ...NOTHING_ALLOWED, ...allowed } };
    });
  });
  sheet.workbook.undoLog.clear();
}
