import { createOfficePort, type OfficePortOptions } from '../../../addin/excel/office-port';
import type { ExcelPort } from '../../../addin/excel/port';
import { COLUMNS, ROWS, shiftCells, type HostUndo, type Sheet } from '../../../workbench/excel';
import { bundledForms } from '../../../shared/forms/documents';
import { formsIn, readForms } from '../../../shared/forms/registry';
import { cellAddress } from '../../../shared/sheet/address';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import type { SubmissionView } from '../../../shared/submission/submission';
import { startNodeExcel, type NodeExcel } from '../../../workbench/excel/node/office';

export const FORMS = formsIn(readForms(bundledForms), { year: 2024, quarter: 2 });

export interface Office extends NodeExcel {
  port: ExcelPort;
  /** The sheet on which a form's table lies, under whatever name. */
  sheet(code: string): Sheet;
  /** Round trips since the last call. */
  trips(): number;
}

interface OfficeOptions extends Omit<OfficePortOptions, 'excel'> {
  /** What becomes of the undo stack when an add-in writes. */
  undo?: HostUndo;
}

const opened: Office[] = [];

/** The port over the real library over an emulated workbook. */
export async function openOffice({ undo = 'kept', ...options }: OfficeOptions = {}): Promise<Office> {
  const node = await startNodeExcel({ undo });
  const office: Office = {
    ...node,
    port: createOfficePort({
      keepsUndo: () => undo === 'kept',
      tellsNotes: () => true,
      ...options,
      excel: node.Excel,
    }),
    sheet: (code) => {
      const name = `KHOP_SHEET_form_${code.replace(/\W/g, '_')}`;
      const formula = node.workbook.names.find((candidate) => candidate.name === name)?.formula ?? '';
      const place = node.workbook.placeOfFormula(formula, node.workbook.active);
      if (!place) throw new Error(`no sheet of ${code}`);
      return place.sheet;
    },
    trips: () => {
      const { count } = node.syncs;
      node.syncs.reset();
      return count;
    },
  };
  opened.push(office);
  return office;
}

/** A workbook in which the view's forms lie, drawn and read; round trips count from here on. */
export async function drawnOffice(view: SubmissionView): Promise<Office> {
  const office = await openOffice();
  await office.port.paint(entryWorkbook(view, 'vi'));
  await office.port.readForms(FORMS, view.content.tables);
  office.trips();
  return office;
}

/** Ends what a test opened; nothing may have been asked that is not emulated. */
export function closeOffices(): string[] {
  return opened.splice(0).flatMap((office) => {
    office.dispose();
    return [...office.gaps()];
  });
}

/** The first row of a form's table, as on screen. */
export function bodyTop(office: Office, code: string): number {
  const formula =
    office.workbook.names.find(({ name }) => name === `KHOP_${code.replace(/\W/g, '_')}_BODY`)?.formula ?? '';
  return (office.workbook.placeOfFormula(formula, office.workbook.active)?.area.top ?? 0) + 1;
}

/** What a cell holds; rows and columns as on screen. */
export function valueOf(sheet: Sheet, row: number, column: number): unknown {
  return sheet.cell(row - 1, column - 1)?.value ?? null;
}

/** Everything on a sheet that a clerk could miss, for comparing before and after. */
export function picture(sheet: Sheet): unknown {
  const { cells, styles, links, rows, columns, merges, freeze, protection, validations } = sheet.state;
  const at = (key: number) => cellAddress(Math.floor(key / COLUMNS) + 1, (key % COLUMNS) + 1);
  const named = <V>(map: ReadonlyMap<number, V>) =>
    Object.fromEntries(
      [...map].map(([key, value]) => [at(key), value] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return {
    ...{ cells: named(cells), styles: named(styles), links: named(links) },
    ...{ rows: bands(rows), columns: bands(columns), merges, freeze, protection, validations },
    conditionalFormats: sheet.state.conditionalFormats,
  };
}

function bands(map: ReadonlyMap<number, { size?: number; hidden?: boolean }>): unknown {
  const sorted = [...map].sort(([a], [b]) => a - b);
  return sorted.map(([index, { size, hidden = false }]) => ({ index, size, hidden }));
}

/** Lets events reach the port and the port's questions reach Excel. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** Inserts or deletes whole rows or columns as the clerk does, who first takes the protection off; `from` and `to` as on screen, columns from 1. */
export function shift(
  office: Office,
  sheet: Sheet,
  axis: 'rows' | 'columns',
  kind: 'insert' | 'delete',
  from: number,
  to = from,
): void {
  const whole = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };
  const area =
    axis === 'rows'
      ? { ...whole, top: from - 1, bottom: to - 1 }
      : { ...whole, left: from - 1, right: to - 1 };
  const changeType = `${axis === 'rows' ? 'Row' : 'Column'}${kind === 'insert' ? 'Inserted' : 'Deleted'}`;
  office.excel.act('shift', (workbook) => {
    unprotect(sheet);
    shiftCells(sheet, { kind, area, axis });
    workbook.cellsEdited({ sheet, area }, undefined, changeType);
  });
}

/** There is no password, so that the clerk can. */
export function unprotect(sheet: Sheet): void {
  sheet.edit((state) => {
    state.protection = null;
  });
}
