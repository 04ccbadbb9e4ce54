/// <reference types="office-js" />
import { formRangeName } from '../../../shared/sheet/sheet-names';
import type { SheetModel, WorkbookModel } from '../../../shared/sheet/model';
import { batchesOf, type Part } from './batches';
import { isOurChart } from './draw-chart';
import { drawStep, finish, prepare, protect, wipe } from './draw-sheet';
import { finishOwn, openColumns } from './own/draw-own';
import { askOwn, readOwn, type OwnAsked } from './own/read-own';
import { workedSheet, type WorkedSheet } from './own/worked-sheet';
import { readLists, writeLists } from '../memory';
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
  /** What the clerk may have written on a list that stands there. */
  asked?: OwnAsked;
  /** A list as it is drawn. */
  worked?: WorkedSheet;
}

interface Found {
  targets: Target[];
  /** The headings under which lists were drawn before, by role. */
  lists: Record<string, string[]>;
}

/**
 * Draws a model: one round trip to find the sheets that are there, one to draw all of it (more only for models of
 * several megabytes), and one more where the clerk commented on a list. A sheet keeps the name and place that the clerk
 * gave it; a new one never takes the name of a sheet that is not ours. Protecting a sheet clears Excel's undo, so drawing
 * cannot be undone.
 * @param notes whether Excel tells of notes
 */
export async function paint(
  session: Session,
  model: WorkbookModel,
  { onProgress, signal, onlyThere = false }: PaintOptions,
  limit?: number,
  notes = false,
): Promise<void> {
  const { targets: found, lists } = await findTargets(session, model, notes);
  const targets = onlyThere ? found.filter(({ existing }) => existing) : found;
  const byRole = new Map(targets.map((target) => [target.model.role, target]));
  const names = new Map(targets.map(({ model: sheet, name }) => [sheet.name, name]));
  const sheets = targets.map(({ model: sheet }) => sheet);
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
      if (!target) continue;
      drawPart(session.workbook, part, target, (sheet) => names.get(sheet) ?? sheet);
      if (part.last && target.worked) lists[target.model.role] = target.worked.headings;
    }
    if (sheets.some(({ list }) => list)) writeLists(session, lists);
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
  { name, existing, charts, asked, worked }: Target,
  nameOf: (sheet: string) => string,
): void {
  const sheet = workbook.worksheets.getItem(name);
  if (first && existing) wipe(sheet, charts, worked !== undefined);
  if (first) prepare(sheet, model);
  if (first && worked) openColumns(sheet, worked);
  for (const step of steps) drawStep(sheet, step, nameOf);
  if (!last) return;
  finish(workbook, sheet, model);
  if (worked) finishOwn(workbook, sheet, model.role, worked, asked);
  protect(sheet, model);
}

/** The sheets of the model's roles as they are now, and free names for those that are not there. */
async function findTargets(session: Session, model: WorkbookModel, notes: boolean): Promise<Found> {
  const { worksheets, names } = session.workbook;
  worksheets.load('items/name');
  const sheetOf = (name: string | undefined, listRole?: string) => {
    if (name === undefined) return undefined;
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('rowIndex');
    const sheet = range.worksheet;
    sheet.load('name');
    sheet.protection.load('protected');
    sheet.charts.load('items/name');
    const own = listRole === undefined ? undefined : askOwn(session.workbook, sheet, listRole, notes);
    return { range, sheet, own };
  };
  const asked = model.sheets.map((sheet) => ({
    model: sheet,
    byRole: sheetOf(sheetRoleName(sheet.role), sheet.list && sheet.role),
    // A file from the server has the names of its tables only.
    byBody: sheetOf(bodyName(sheet)),
  }));
  const lists = model.sheets.some(({ list }) => list) ? readLists(session) : undefined;
  await session.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const used = new Set<string>();
  const targets = asked.map(({ model: sheet, byRole, byBody }): Target => {
    const there = [byRole, byBody].find((place) => place && !place.range.isNullObject);
    if (there && !used.has(there.sheet.name)) {
      used.add(there.sheet.name);
      const { name, protection, charts } = there.sheet;
      const target = {
        ...{ model: sheet, name, existing: true, wasProtected: protection.protected },
        charts: charts.items.map((chart) => chart.name).filter(isOurChart),
      };
      return there.own ? { ...target, asked: there.own } : target;
    }
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return { model: sheet, name, existing: false, wasProtected: false, charts: [] };
  });
  return { targets: await withOwn(session, targets, lists?.() ?? {}), lists: lists?.() ?? {} };
}

/** The lists with what the clerk wrote on them. */
async function withOwn(session: Session, targets: Target[], drawn: Found['lists']): Promise<Target[]> {
  const asked = targets.flatMap(({ model, asked: own }) => (own ? [{ model, own }] : []));
  const contents = await readOwn(session, asked, drawn);
  return targets.map((target) => {
    const { model } = target;
    if (!model.list) return target;
    const worked = workedSheet(model, model.list, contents.get(model.role));
    return { ...target, model: worked.model, worked };
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
    .map(({ name, model }) => ({ model, sheet: session.workbook.worksheets.getItem(name) }));
  try {
    for (const { sheet } of sheets) sheet.protection.load('protected');
    await session.sync();
    for (const { sheet, model } of sheets) if (!sheet.protection.protected) protect(sheet, model);
    await session.sync();
  } catch {
    // The first problem is the one to tell.
  }
}
