/// <reference types="office-js" />
import { formRangeName } from '../../../shared/sheet/sheet-names';
import type { SheetModel, WorkbookModel } from '../../../shared/sheet/model';
import { batchesOf, type Part } from './batches';
import { isOurChart } from './draw-chart';
import { PROTECTION, drawStep, finish, prepare, wipe } from './draw-sheet';
import { ExcelProblem, type PaintOptions } from '../port';
import { errorText, excelProblem, writeProblem } from '../problem';
import type { Session } from '../session';
import { nameRole, sheetRoleName } from '../sheet-roles';

/** A sheet of the model and its place in the workbook. */
interface Target {
  model: SheetModel;
  name: string;
  existing: boolean;
  wasProtected: boolean;
  /** Names of our charts that are on it. */
  charts: string[];
}

/**
 * Draws a model: one round trip to find the sheets that are there, one to draw all of it (more only for models of
 * several megabytes). A sheet keeps the name and place that the clerk gave it; a new one never takes the name of a
 * sheet that is not ours. Protecting a sheet clears Excel's undo, so drawing cannot be undone.
 */
export async function paint(
  session: Session,
  model: WorkbookModel,
  { onProgress, signal, onlyThere = false }: PaintOptions,
  limit?: number,
): Promise<void> {
  const found = await findTargets(session, model);
  const targets = onlyThere ? found.filter(({ existing }) => existing) : found;
  const sheets = targets.map((target) => target.model);
  const byRole = new Map(targets.map((target) => [target.model.role, target]));
  const names = new Map(targets.map(({ model: sheet, name }) => [sheet.name, name]));
  const batches = batchesOf(sheets, limit);
  let done = 0;
  for (const [index, batch] of batches.entries()) {
    if (signal?.aborted) throw new ExcelProblem('cancelled', undefined, index > 0);
    const { application } = session.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    const begun = batch.filter(({ first }) => first).flatMap(({ sheet }) => byRole.get(sheet.role) ?? []);
    openSheets(session.workbook, begun);
    for (const part of batch) {
      const target = byRole.get(part.sheet.role);
      if (target) drawPart(session.workbook, part, target, (sheet) => names.get(sheet) ?? sheet);
    }
    if (index === batches.length - 1 && targets[0]?.existing === false) {
      session.workbook.worksheets.getItem(targets[0].name).activate();
    }
    try {
      await session.sync();
    } catch (error) {
      throw await failure(session, error, index, begun);
    }
    done += batch.filter(({ last }) => last).length;
    onProgress?.(done, sheets.length);
  }
}

/**
 * Unprotects first of all, so that a sheet with a password stops the batch before anything is drawn; adds sheets
 * before drawing, so that links find them.
 */
function openSheets(workbook: Excel.Workbook, targets: readonly Target[]): void {
  for (const { name, existing, wasProtected } of targets) {
    if (existing && wasProtected) workbook.worksheets.getItem(name).protection.unprotect();
  }
  for (const { model, name, existing } of targets) {
    const sheet = existing ? workbook.worksheets.getItem(name) : workbook.worksheets.add(name);
    nameRole(workbook, sheet, model.role);
  }
}

function drawPart(
  workbook: Excel.Workbook,
  { sheet: model, steps, first, last }: Part,
  { name, existing, charts }: Target,
  nameOf: (sheet: string) => string,
): void {
  const sheet = workbook.worksheets.getItem(name);
  if (first && existing) wipe(sheet, charts);
  if (first) prepare(sheet, model);
  for (const step of steps) drawStep(sheet, step, nameOf);
  if (last) finish(workbook, sheet, model);
}

/** The sheets of the model's roles as they are now, and free names for those that are not there. */
async function findTargets(session: Session, model: WorkbookModel): Promise<Target[]> {
  const { worksheets, names } = session.workbook;
  worksheets.load('items/name');
  const sheetOf = (name: string | undefined) => {
    if (name === undefined) return undefined;
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('rowIndex');
    const sheet = range.worksheet;
    sheet.load('name');
    sheet.protection.load('protected');
    sheet.charts.load('items/name');
    return { range, sheet };
  };
  const asked = model.sheets.map((sheet) => ({
    model: sheet,
    byRole: sheetOf(sheetRoleName(sheet.role)),
    // A file from the server has the names of its tables only.
    byBody: sheetOf(bodyName(sheet)),
  }));
  await session.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const used = new Set<string>();
  return asked.map(({ model: sheet, byRole, byBody }): Target => {
    const there = [byRole, byBody].find((place) => place && !place.range.isNullObject);
    if (there && !used.has(there.sheet.name)) {
      used.add(there.sheet.name);
      const { name, protection, charts } = there.sheet;
      const ours = charts.items.map((chart) => chart.name).filter(isOurChart);
      return { model: sheet, name, existing: true, wasProtected: protection.protected, charts: ours };
    }
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return { model: sheet, name, existing: false, wasProtected: false, charts: [] };
  });
}

function bodyName({ names, role }: SheetModel): string | undefined {
  const code = /^form:(.+)$/.exec(role)?.[1];
  return code === undefined
    ? undefined
    : names.find(({ name }) => name === formRangeName(code, 'BODY'))?.name;
}

const LONGEST_NAME = 31;

/** @example freeName('Bìa', new Set(['bìa'])) // 'Bìa (2)' */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  return name;
}

/** Says how much was done, and protects again what was only unprotected. */
async function failure(
  session: Session,
  error: unknown,
  batch: number,
  begun: readonly Target[],
): Promise<ExcelProblem> {
  const { cause } = excelProblem(error);
  if (errorText(cause, 'errorLocation') !== 'WorksheetProtection.unprotect') {
    return writeProblem(error, batch > 0);
  }
  await protectAgain(session, begun);
  return new ExcelProblem('protected', cause, batch > 0);
}

async function protectAgain(session: Session, begun: readonly Target[]): Promise<void> {
  const sheets = begun
    .filter(({ wasProtected }) => wasProtected)
    .map(({ name }) => session.workbook.worksheets.getItem(name));
  try {
    for (const sheet of sheets) sheet.protection.load('protected');
    await session.sync();
    for (const sheet of sheets) if (!sheet.protection.protected) sheet.protection.protect(PROTECTION);
    await session.sync();
  } catch {
    // The first problem is the one to tell.
  }
}
