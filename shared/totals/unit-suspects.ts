import type { CellValue } from '../forms/table';
import type { CellRef, LocateInput } from '../locate/correction';
import { isSmall, withinSteps } from '../locate/within-steps';

/** A cell of a unit's own tables that is likely wrong. */
export interface SuspectCell extends CellRef {
  /** Null in a form of one row. */
  rowLabel: string | null;
  from: CellValue;
  to: number;
}

/** The cells by which a relation that a unit's figures break would hold. */
export interface Suspects {
  /** Of the relation. */
  code: string;
  cells: SuspectCell[];
}

/** Each unit is looked into for so many steps, and only where few figures are blank, which is what makes steps long. */
const STEPS = 40;
const MOST = { figures: 4000, blanks: 12 };

/**
 * What is most likely behind the relations that a unit's tables break, where that is more than one of several guesses.
 * Takes steps and no clock: the same on any machine.
 */
export function unitSuspects(input: LocateInput): Suspects[] {
  if (!isSmall(input, MOST)) return [];
  return withinSteps(input, STEPS).clusters.flatMap(({ corrections: [best], findings }) => {
    if (best === undefined || best.confidence === 'possible') return [];
    const cells = best.cells.flatMap((change) => suspectCell(input, change) ?? []);
    if (cells.length < best.cells.length) return [];
    return [...new Set(findings.map(({ code }) => code))].map((code) => ({ code, cells }));
  });
}

function suspectCell(
  { rules, tables }: LocateInput,
  { form, row, column, from, to }: CellRef & Pick<SuspectCell, 'from'> & { to: number | null },
): SuspectCell | undefined {
  if (to === null) return undefined;
  const single = rules.byCode.get(form)?.form.rows === 'single';
  const label = tables.find((table) => table.form === form)?.rows.find(({ key }) => key === row)?.label;
  return { form, row, column, rowLabel: single ? null : (label ?? row), from, to };
}
