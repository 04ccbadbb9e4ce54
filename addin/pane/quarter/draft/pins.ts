import type { CellValue, Table } from '../../../../shared/forms/table';
import type { CellRef } from '../../../../shared/locate/correction';
import type { PinnedFigure } from '../../../storage/drafts';

/** What a cell of the tables holds; null for one that is blank or not there. */
export function figureIn(tables: readonly Table[], { form, row, column }: CellRef): CellValue {
  const table = tables.find((candidate) => candidate.form === form);
  return table?.rows.find(({ key }) => key === row)?.cells[column] ?? null;
}

export function isSameCell(a: CellRef, b: CellRef): boolean {
  return a.form === b.form && a.row === b.row && a.column === b.column;
}

/** Those of the figures that still stand: nobody vouches for what was typed since. */
export function heldPins(pinned: readonly PinnedFigure[] = [], tables: readonly Table[]): PinnedFigure[] {
  return pinned.filter((pin) => figureIn(tables, pin) === pin.value);
}
