/// <reference types="office-js" />
import type { FormDocument } from '../../../shared/forms/document';
import type { FindingBase } from '../../../shared/rules/finding';
import { rangeAddress } from '../../../shared/sheet/address';
import { MARKS } from '../../../shared/sheet/styles';
import type { Lang } from '../../../shared/language/language';
import { readSnapshots, type FormSnapshot } from '../read/form-snapshot';
import { isMarkFormula, markFormula, markPlan, type MarkGroup, type MarkPlan } from './mark-plan';
import { ExcelProblem } from '../port';
import { writeProblem } from '../problem';
import type { FormReading } from '../read/read-table';
import type { Session } from '../session';

/** How each form's sheet was last marked, so that equal marks are not drawn again. */
export type MarkMemory = Map<string, LastMarks>;

interface LastMarks {
  /** The conditional formats. */
  groups: string;
  /** All that was wanted, and how the sheet's marks stood before. */
  wanted: string;
  before: string;
}

/**
 * Marks what the findings name and takes earlier marks away. Marks are conditional formats: the clerk's own fills,
 * borders and formats lie untouched below them. Nothing is written where nothing changes. A sheet whose protection
 * forbids formats is a problem before anything is written; protection is never lifted, for that would clear the
 * clerk's undo. Marks that the clerk took back by undoing stay away until others are wanted: drawing them again would
 * stand in the way of undoing what came before them.
 */
export async function mark(
  session: Session,
  forms: readonly FormDocument[],
  findings: readonly FindingBase[],
  read: (form: FormDocument, snapshot: FormSnapshot) => FormReading,
  memory: MarkMemory,
  lang: Lang,
): Promise<void> {
  const formats = new Map<string, Excel.ConditionalFormatCollection>();
  const snapshots = await readSnapshots(session, forms, ({ sheet }, code) => {
    const collection = sheet.getRange().conditionalFormats;
    collection.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
    formats.set(code, collection);
  });
  const work: {
    code: string;
    plan: MarkPlan;
    last: LastMarks;
    old: Excel.ConditionalFormat[];
    sheet: Excel.Worksheet;
  }[] = [];
  for (const form of forms) {
    const snapshot = snapshots.get(form.code);
    if (!snapshot) continue;
    const plan = markPlan(read(form, snapshot), findings, lang);
    const old = (formats.get(form.code)?.items ?? []).filter(isOurs);
    const known = memory.get(form.code);
    const last: LastMarks = {
      groups: JSON.stringify(plan.groups),
      wanted: JSON.stringify([plan.groups, plan.words?.texts]),
      before: JSON.stringify([plan.standing, old.length]),
    };
    if (known?.wanted === last.wanted && known.before === last.before) continue;
    const same = old.length === plan.groups.length && known?.groups === last.groups;
    if (!plan.words && (same || (old.length === 0 && plan.groups.length === 0))) {
      if (plan.groups.length === 0) memory.delete(form.code);
      continue;
    }
    if (!snapshot.sheet.formatting) throw new ExcelProblem('protected');
    work.push({
      code: form.code,
      last,
      plan: same ? { ...plan, groups: [] } : plan,
      old: same ? [] : old,
      sheet: session.workbook.worksheets.getItem(snapshot.sheet.id),
    });
  }
  if (work.length === 0) return;
  for (const { plan, old, sheet } of work) {
    for (const format of old) format.delete();
    for (const group of plan.groups) addMark(sheet, group);
    if (plan.words) {
      const { column, top, texts, heights } = plan.words;
      const rect = { top, left: column, bottom: top + texts.length - 1, right: column };
      sheet.getRange(rangeAddress(rect)).values = texts;
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

function isOurs(format: Excel.ConditionalFormat): boolean {
  if (format.type !== 'Custom' || format.customOrNullObject.isNullObject) return false;
  return isMarkFormula(format.customOrNullObject.rule.formula);
}

function addMark(sheet: Excel.Worksheet, { level, sign, areas }: MarkGroup): void {
  const { symbol, color, fill } = MARKS[level];
  const added = sheet.getRanges(areas).conditionalFormats.add('Custom');
  added.custom.rule.formula = markFormula(level);
  const { format } = added.custom;
  format.fill.color = fill;
  format.font.color = color;
  if (level !== 'undecided') format.font.bold = true;
  if (sign) format.numberFormat = `"${symbol} "#,##0;"${symbol} "-#,##0`;
  added.priority = 0;
}
