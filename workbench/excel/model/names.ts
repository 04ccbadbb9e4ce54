import { parseAddress, splitSheet } from '../cells/address';
import { sameName } from '../calc/rewrite';
import { parseReference, referenceArea, tokenize } from '../calc/tokens';
import type { Place, Sheet, SheetOwner } from './sheet';
import { bodyArea, type DefinedName } from './sheet-state';

/** Formula of a defined name without `=`, sheet's own names first. */
export function formulaOfName(workbook: SheetOwner, name: string, home: Sheet): string | undefined {
  const { sheet: prefix, rest } = splitSheet(name);
  const scope = prefix === null ? home : workbook.findSheet(prefix);
  const find = (names: readonly DefinedName[]) => names.find((candidate) => sameName(candidate.name, rest));
  return ((scope && find(scope.state.names)) ?? find(workbook.names))?.formula;
}

/** The range of a defined name or a table. */
export function resolveName(workbook: SheetOwner, name: string, home: Sheet): Place | undefined {
  const { sheet: prefix, rest } = splitSheet(name);
  const formula = formulaOfName(workbook, name, home);
  if (formula !== undefined) {
    const scope = prefix === null ? undefined : workbook.findSheet(prefix);
    return placeOfFormula(workbook, formula, scope ?? home);
  }
  for (const sheet of workbook.sheets) {
    const table = sheet.state.tables.find((candidate) => sameName(candidate.name, rest));
    // A table's name in a formula means its data, without header and totals.
    if (table) return { sheet, area: bodyArea(table) };
  }
  return undefined;
}

/** The place of a formula that is nothing but a reference. */
export function placeOfFormula(workbook: SheetOwner, formula: string, home: Sheet): Place | undefined {
  const tokens = tokenize(formula.replace(/^=/, '').trim());
  const [token] = tokens;
  if (tokens.length !== 1 || token?.kind !== 'reference') return undefined;
  const reference = parseReference(token.text);
  const sheet = reference.sheet === null ? home : workbook.findSheet(reference.sheet);
  return sheet && { sheet, area: referenceArea(reference) };
}

/** The place of A1 notation, or of the name of a range or table; undefined for other texts. */
export function findPlace(workbook: SheetOwner, text: string, home: Sheet): Place | undefined {
  const { sheet: prefix, rest } = splitSheet(text);
  const sheet = prefix === null ? home : workbook.findSheet(prefix);
  const area = parseAddress(rest);
  return sheet && area ? { sheet, area } : resolveName(workbook, text, home);
}
