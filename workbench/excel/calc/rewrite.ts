import { isValid, type Area } from '../cells/area';
import { parseReference, printReference, referenceArea, tokenize, type Reference } from './tokens';

/** Replaces every reference of a formula; the rest stays letter for letter. */
export function rewriteReferences(formula: string, rewrite: (reference: Reference) => string | null): string {
  return tokenize(formula)
    .map((token) =>
      token.kind === 'reference' ? (rewrite(parseReference(token.text)) ?? token.text) : token.text,
    )
    .join('');
}

/**
 * A formula after cells moved on the sheet `moved`: `map` gives a reference's new area, or null where all its cells
 * were deleted. `home` is the sheet the formula stands on.
 */
export function followMove(
  formula: string,
  home: string,
  moved: string,
  map: (area: Area) => Area | null,
): string {
  return rewriteReferences(formula, (reference) => {
    if (!sameName(reference.sheet ?? home, moved)) return null;
    const area = map(referenceArea(reference));
    return area ? printReference(reference, area) : '#REF!';
  });
}

/** A formula copied by some rows and columns: relative references move along, absolute ones stay. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (reference) => {
    const { first, last } = reference;
    const from = referenceArea(reference);
    const area = {
      top: from.top + (first.row && !first.row.absolute ? rows : 0),
      bottom: from.bottom + (last.row && !last.row.absolute ? rows : 0),
      left: from.left + (first.column && !first.column.absolute ? columns : 0),
      right: from.right + (last.column && !last.column.absolute ? columns : 0),
    };
    return isValid(area) ? printReference(reference, area) : '#REF!';
  });
}

/** A formula after a sheet was renamed, or with `to` null deleted. */
export function renameSheet(formula: string, from: string, to: string | null): string {
  return rewriteReferences(formula, (reference) => {
    if (reference.sheet === null || !sameName(reference.sheet, from)) return null;
    return to === null ? '#REF!' : printReference(reference, referenceArea(reference), to);
  });
}

export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
