/// <reference types="office-js" />
import type { FormDocument } from '../../../shared/forms/document';
import { rangeAddress } from '../../../shared/sheet/address';
import { isLoud, MARKS } from '../../../shared/sheet/styles';
import type { Lang } from '../../../shared/language/language';
import { readSnapshots, type FormSnapshot, type SheetProxies } from '../read/form-snapshot';
import { isMarkFormula, markFormula, markPlan, type MarkGroup, type MarkPlan } from './mark-plan';
import { ExcelProblem, type Marks } from '../port';
import { writeProblem } from '../problem';
import type { FormReading } from '../read/read-table';
import type { Session } from '../session';

/** How each form's sheet was last marked, so that equal marks are not drawn again. */
export type MarkMemory = Map<string, LastMarks>;

interface LastMarks {
  /** The conditional formats. */
  groups: string;
  /** Those that they took the place of; '' where words and number of the marks do not tell both apart. */
  replaced: string;
  /** How the sheet's marks stood before. */
  before: string;
}

/** What has to be written on a form's sheet. */
interface SheetMarks {
  code: string;
  plan: MarkPlan;
  last: LastMarks;
  old: Excel.ConditionalFormat[];
  sheet: Excel.Worksheet;
}

/** The conditional formats of sheets, asked for along with their snapshots. */
export class SheetFormats {
  private readonly byForm = new Map<string, Excel.ConditionalFormatCollection>();

  load({ sheet }: SheetProxies, code: string): void {
    const collection = sheet.getRange().conditionalFormats;
    collection.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
    this.byForm.set(code, collection);
  }

  /** Those that are marks. */
  marksOf(code: string): Excel.ConditionalFormat[] {
    return (this.byForm.get(code)?.items ?? []).filter(isOurs);
  }
}

/**
 * Marks what the findings name and takes earlier marks away. Marks are conditional formats: the clerk's own fills,
 * borders and formats lie untouched below them. Nothing is written where nothing changes. A sheet whose protection
 * forbids formats is a problem before anything is written; protection is never lifted, for that would clear the
 * clerk's undo.
 */
export async function mark(
  session: Session,
  forms: readonly FormDocument[],
  marks: Marks,
  read: (form: FormDocument, snapshot: FormSnapshot) => FormReading,
  memory: MarkMemory,
  lang: Lang,
): Promise<void> {
  const { readings, formats } = await readWithFormats(session, forms, read);
  const work = changedMarks(session, readings, formats, marks, memory, lang);
  if (work.length === 0) return;
  if (readings.some(({ form, snapshot }) => !snapshot.sheet.formatting && isIn(work, form)))
    throw new ExcelProblem('protected');
  await writeMarks(session, work, memory);
}

/** Whether the words of the marks stand on the sheets, beside as many conditional formats as there are to be. */
export async function isMarked(
  session: Session,
  forms: readonly FormDocument[],
  marks: Marks,
  read: (form: FormDocument, snapshot: FormSnapshot) => FormReading,
  lang: Lang,
): Promise<boolean> {
  const { readings, formats } = await readWithFormats(session, forms, read);
  return readings.every((reading) => {
    const { words, groups } = markPlan(reading, marks, lang);
    return !words && formats.marksOf(reading.form.code).length === groups.length;
  });
}

async function readWithFormats(
  session: Session,
  forms: readonly FormDocument[],
  read: (form: FormDocument, snapshot: FormSnapshot) => FormReading,
): Promise<{ readings: FormReading[]; formats: SheetFormats }> {
  const formats = new SheetFormats();
  const snapshots = await readSnapshots(session, forms, (sheet, code) => formats.load(sheet, code));
  const readings = forms.flatMap((form) => {
    const snapshot = snapshots.get(form.code);
    return snapshot ? [read(form, snapshot)] : [];
  });
  return { readings, formats };
}

/** The sheets whose marks have to be written, each with what. */
export function changedMarks(
  session: Session,
  readings: readonly FormReading[],
  formats: SheetFormats,
  marks: Marks,
  memory: MarkMemory,
  lang: Lang,
): SheetMarks[] {
  return readings.flatMap((reading) => {
    const { form, snapshot } = reading;
    const plan = markPlan(reading, marks, lang);
    const old = formats.marksOf(form.code);
    const known = memory.get(form.code);
    const groups = JSON.stringify(plan.groups);
    const before = JSON.stringify([plan.standing, old.length]);
    // Undoing brings back what the last marks took the place of.
    const there = (known?.before === before ? known.replaced : known?.groups) ?? '';
    const tells = plan.words !== undefined || old.length !== plan.groups.length;
    const last: LastMarks = { groups, replaced: tells ? there : '', before };
    const same = old.length === plan.groups.length && there === groups;
    if (!plan.words && (same || (old.length === 0 && plan.groups.length === 0))) {
      if (plan.groups.length === 0) memory.delete(form.code);
      return [];
    }
    const sheet = session.workbook.worksheets.getItem(snapshot.sheet.id);
    const change = same ? { plan: { ...plan, groups: [] }, old: [] } : { plan, old };
    return [{ code: form.code, last, sheet, ...change }];
  });
}

/** Writes marks, and whatever else was asked for, in one round trip. */
export async function writeMarks(
  session: Session,
  work: readonly SheetMarks[],
  memory: MarkMemory,
): Promise<void> {
  for (const { plan, old, sheet } of work) {
    for (const format of old) format.delete();
    for (const group of plan.groups) addMark(sheet, group);
    if (plan.words) {
      const { column, top, texts, heights } = plan.words;
      const rect = { top, left: column, bottom: top + texts.length - 1, right: column };
      const range = sheet.getRange(rangeAddress(rect));
      range.values = texts;
      // They run over the empty columns beside them.
      range.format.wrapText = false;
      for (const { areas, points } of heights) sheet.getRanges(areas).format.rowHeight = points;
    }
  }
  session.workbook.application.suspendScreenUpdatingUntilNextSync();
  try {
    await session.sync();
  } catch (error) {
    throw writeProblem(error);
  }
  for (const { code, last } of work) memory.set(code, last);
}

function isIn(work: readonly SheetMarks[], { code }: FormDocument): boolean {
  return work.some((one) => one.code === code);
}

function isOurs(format: Excel.ConditionalFormat): boolean {
  if (format.type !== 'Custom' || format.customOrNullObject.isNullObject) return false;
  return isMarkFormula(format.customOrNullObject.rule.formula);
}

function addMark(sheet: Excel.Worksheet, { level, sign, percent, areas }: MarkGroup): void {
  const { symbol, color, fill } = MARKS[level];
  const added = sheet.getRanges(areas).conditionalFormats.add('Custom');
  added.custom.rule.formula = markFormula(level);
  const { format } = added.custom;
  format.fill.color = fill;
  format.font.color = color;
  if (isLoud(level)) format.font.bold = true;
  if (level === 'suspect' || level === 'bad') {
    const { top, left, bottom, right } = format.borders;
    for (const edge of [top, left, bottom, right]) {
      edge.style = level === 'bad' ? 'Continuous' : 'Dash';
      edge.color = color;
    }
  }
  if (sign)
    format.numberFormat = signFormat(
      `"${symbol} "`,
      level === 'bad' ? (percent ? 'percent' : 'any') : 'count',
    );
  added.priority = 0;
}

/** A number format that puts a sign before what a cell shows; `any`: whatever it holds, decimals and texts too. */
function signFormat(sign: string, holds: 'count' | 'percent' | 'any'): string {
  if (holds === 'count') return `${sign}#,##0;${sign}-#,##0`;
  if (holds === 'percent') return `${sign}0.0#%;${sign}-0.0#%`;
  return `${sign}General;${sign}-General;${sign}General;${sign}@`;
}
