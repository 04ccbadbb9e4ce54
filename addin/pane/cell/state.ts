import type { CellsResponse } from '../../../shared/contract/cells';
import type { CellRef } from '../../../shared/locate/correction';

export interface CellState {
  /** Folded away, nothing is watched or read. */
  folded: boolean;
  /** The host tells of no selections: there is no panel. */
  off: boolean;
  /** The figure that is selected in the workbook. */
  selected: CellRef | null;
  /** What the open quarter's cells are laid beside; null: not read by now. */
  beside: CellsResponse | null;
  /** It could not be had; tried again with the next cell. */
  missing: boolean;
}

export const NO_CELL = { selected: null, beside: null, missing: false } as const;
