import type * as Library from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { GridCell } from '../../../shared/intake/grid';
import { isDateFormat } from '../../../shared/intake/read/date-format';
import { struckCell } from '../../../shared/intake/text-marks';
import { READ_LIMITS } from '../limits';
import { Refused } from '../refused';
import type { WorkbookBuilder } from '../workbook-builder';
import { SHIFT_1904 } from './xlsx/workbook';

/**
 * SheetJS, loaded with the first file that needs it: it is most of what a worker would have to load. Its CommonJS form
 * brings the code pages of old files along, its ES module does not.
 */
export function xlsx(): typeof Library {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('@e965/xlsx') as typeof Library;
}

/** What the library does not tell of a cell, by the sheet's number and the cell's place. */
export interface CellExtras {
  /** Font of its characters; null: several. */
  font?: string | null | undefined;
  formula?: boolean;
  /** A text with the marks of its runs. */
  text?: string;
  /** Of what is no text: its font is struck through. */
  struck?: boolean;
}

export type ExtrasOf = (sheet: number, row: number, column: number, cell: CellObject) => CellExtras;

/** Nothing is formatted, and nothing but cells, hidden rows and columns, merges and formats is kept. */
export const LIBRARY_OPTIONS = {
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellStyles: true,
  cellFormula: false,
} as const;

/** What the library throws is about the file: nothing of ours runs inside it. */
export function byLibrary(read: () => WorkBook): WorkBook {
  // It complains of every record that it does not know.
  const { console: own } = globalThis;
  globalThis.console = { ...own, error: () => undefined };
  try {
    return read();
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new Refused({ code: locked ? 'password' : 'archive-damaged' });
  } finally {
    globalThis.console = own;
  }
}

/** Takes over what the library read of a workbook. */
export function takeOver(workbook: WorkBook, into: WorkbookBuilder, extrasOf: ExtrasOf): void {
  const properties = workbook.Workbook;
  const dayShift = properties?.WBProps?.date1904 ? SHIFT_1904 : 0;
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    // Charts, dialogs and sheets of macros have no cells of ours.
    if (sheet === undefined || ('!type' in sheet && sheet['!type'] !== 'sheet')) return;
    const hidden = properties?.Sheets?.find((own) => own.name === name)?.Hidden ?? 0;
    const grid = into.open(name, hidden !== 0);
    if (grid === undefined) return;
    cellsOf(sheet).forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (grid.tooLarge) return;
        const extras = extrasOf(index, row, column, cell);
        const taken = gridCell(cell, extras, dayShift);
        if (taken !== undefined) grid.place(row, column, taken);
      }),
    );
    for (const { s, e } of sheet['!merges'] ?? []) {
      grid.addMerge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
    }
    sheet['!rows']?.forEach((row, at) => {
      if (row.hidden) grid.hideRow(at);
    });
    sheet['!cols']?.forEach((column, at) => {
      if (column.hidden) grid.hideColumns(at, at);
    });
    into.close(grid);
  });
}

function cellsOf(sheet: WorkSheet): (CellObject[] | undefined)[] {
  return (sheet as { '!data'?: (CellObject[] | undefined)[] })['!data'] ?? [];
}

/** [MS-XLS] 2.5.10. */
const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function gridCell(cell: CellObject, extras: CellExtras, dayShift: number): GridCell | undefined {
  const content = contentOf(cell, extras, dayShift);
  if (content === undefined) return undefined;
  const taken: GridCell = { value: null, ...content };
  if (extras.font) taken.font = extras.font.slice(0, READ_LIMITS.name);
  const format = formatOf(cell);
  if (format !== undefined) taken.format = format;
  if (extras.formula) taken.formula = true;
  return extras.struck ? struckCell(taken) : taken;
}

function contentOf(
  { t: type, v: value, ...cell }: CellObject,
  extras: CellExtras,
  dayShift: number,
): Partial<GridCell> | undefined {
  if (type === 'e') return { error: ERRORS[Number(value)] ?? '#N/A' };
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { error: '#NUM!' };
    const format = formatOf({ t: type, ...cell });
    return format !== undefined && isDateFormat(format)
      ? { value: value + dayShift, isDate: true }
      : { value };
  }
  const text = extras.text ?? (typeof value === 'string' ? value : '');
  return text === '' ? undefined : { value: text };
}

/** Left out for General. */
function formatOf({ z: format }: CellObject): string | undefined {
  if (typeof format !== 'string' || format === '' || /^general$/i.test(format)) return undefined;
  return format.slice(0, READ_LIMITS.name);
}
