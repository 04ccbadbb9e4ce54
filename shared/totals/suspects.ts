import type { CellValue } from '../forms/table';
import { locateErrors } from '../locate/locate';
import type { CellRef, LocateInput } from '../locate/correction';

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
const FIGURES = 4000;
const BLANKS = 12;

/**
 * What is most likely behind the relations that a unit's tables break, where that is more than one of several guesses.
 * Takes steps and no clock: the same on any machine.
 */
export function suspectsOf(input: LocateInput): Suspects[] {
  if (!isCheap(input)) return [];
  let left = STEPS;
  const clusters = locateErrors(input, { deadline: () => (left -= 1) < 0 });
  return clusters.flatMap(({ corrections: [best], findings }) => {
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

function isCheap({ rules, tables }: LocateInput): boolean {
  let [figures, blanks] = [0, 0];
  for (const { form, rows } of tables) {
    const keys = rules.byCode.get(form)?.keys ?? [];
    figures += rows.length * keys.length;
    for (const { cells } of rows) blanks += keys.filter((key) => typeof cells[key] !== 'number').length;
  }
  return figures <= FIGURES && blanks <= BLANKS;
}
