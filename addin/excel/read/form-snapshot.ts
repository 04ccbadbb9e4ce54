/// <reference types="office-js" />
import type { FormDocument } from '../../../shared/forms/document';
import { formRangeName } from '../../../shared/sheet/sheet-names';
import type { Rect } from '../../../shared/sheet/model';
import type { Session } from '../session';
import { formRole, sheetRoleName } from '../sheet-roles';

/** Everything on a form's sheet that reading and marking need, as plain data; rows and columns count from 1. */
export interface FormSnapshot {
  sheet: SheetState;
  /** The used cells from `top`, `left` on; what each holds, and what it shows. */
  top: number;
  left: number;
  values: unknown[][];
  texts: string[][];
  /** Where the form's names point; absent where the clerk deleted what they named. */
  head?: Rect;
  body?: Rect;
  total?: Rect;
}

export interface SheetState {
  id: string;
  name: string;
  visible: boolean;
  /** Whether formats and row heights may be changed as things stand. */
  formatting: boolean;
  protected: boolean;
  options: Excel.WorksheetProtectionOptions;
}

interface Wanted {
  code: string;
  head: Excel.Range;
  body: Excel.Range;
  total: Excel.Range;
  byBody: SheetProxies;
  byRole: Excel.Range;
}

/** A form's sheet and its used cells, for a caller that reads more of them in the same round trip. */
export interface SheetProxies {
  sheet: Excel.Worksheet;
  used: Excel.Range;
}

/**
 * Reads the sheets of the forms: found by the name of the table's body, or else by the sheet's own hidden name.
 * One round trip, and a second one only for sheets whose body was deleted. A form without a sheet is left out.
 */
export async function readSnapshots(
  session: Session,
  forms: readonly FormDocument[],
  along: (sheet: SheetProxies, code: string) => void = () => undefined,
): Promise<Map<string, FormSnapshot>> {
  const named = (name: string) => {
    const range = session.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  };
  const wanted = forms.map(({ code }): Wanted => {
    const body = named(formRangeName(code, 'BODY'));
    const byBody = proxiesOf(body.worksheet);
    along(byBody, code);
    return {
      code,
      head: named(formRangeName(code, 'HEAD')),
      body,
      total: named(formRangeName(code, 'TOTAL')),
      byBody,
      byRole: named(sheetRoleName(formRole(code))),
    };
  });
  await session.sync();
  const again: { entry: Wanted; proxies: SheetProxies }[] = [];
  const found = new Map<string, FormSnapshot>();
  for (const entry of wanted) {
    if (!entry.body.isNullObject) found.set(entry.code, snapshot(entry, entry.byBody));
    else if (!entry.byRole.isNullObject) {
      const proxies = proxiesOf(entry.byRole.worksheet);
      along(proxies, entry.code);
      again.push({ entry, proxies });
    }
  }
  if (again.length > 0) await session.sync();
  for (const { entry, proxies } of again) found.set(entry.code, snapshot(entry, proxies));
  return found;
}

function proxiesOf(sheet: Excel.Worksheet): SheetProxies {
  sheet.load('id,name,visibility');
  sheet.protection.load('protected,options');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,text');
  return { sheet, used };
}

function snapshot(wanted: Wanted, { sheet, used }: SheetProxies): FormSnapshot {
  const { protection } = sheet;
  const { options } = protection;
  const head = rectOf(wanted.head);
  const body = rectOf(wanted.body);
  const total = rectOf(wanted.total);
  return {
    sheet: {
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      protected: protection.protected,
      formatting:
        !protection.protected || (options.allowFormatCells === true && options.allowFormatRows === true),
      options,
    },
    ...(used.isNullObject
      ? { top: 1, left: 1, values: [], texts: [] }
      : { top: used.rowIndex + 1, left: used.columnIndex + 1, values: used.values, texts: used.text }),
    ...(head ? { head } : {}),
    ...(body ? { body } : {}),
    ...(total ? { total } : {}),
  };
}

function rectOf(range: Excel.Range): Rect | undefined {
  if (range.isNullObject) return undefined;
  const top = range.rowIndex + 1;
  const left = range.columnIndex + 1;
  return { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 };
}
