import { repairText } from '../encoding/repair-text';
import type { GridCell } from '../grid';
import type { FigureDoubtKind, FigureRepairKind } from './count-reading';
import { readCount } from './read-count';

/** How a cell that holds no count is written, by which cells are alike. */
export type BadWriting = BadReading['writing'];

/** What a cell of a count column may mean that holds no count. */
export type BadReading =
  /** It can be read in one way only; null: as a blank. */
  | { is: 'certain'; writing: FigureRepairKind | 'spaced'; value: number | null }
  /** Only a person can say; `choices` are figures that it may be. `text`: nothing in it is a figure. */
  | { is: 'asked'; writing: FigureDoubtKind | 'text'; choices: number[] };

/** Reads a cell of a form's own sheet as a pasted one is read. */
export function readBadCell(cell: GridCell): BadReading {
  const shown = cell.text ?? (typeof cell.value === 'string' ? cell.value : '');
  const reading = readCount(cell, repairText(shown, cell.font).text);
  switch (reading.is) {
    case 'asked':
      return { is: 'asked', writing: reading.doubt, choices: reading.candidates };
    case 'count': {
      const { value, repair = 'text-number' } = reading;
      const spaced = repair === 'thousands' && /\s/.test(shown.trim());
      return { is: 'certain', writing: spaced ? 'spaced' : repair, value };
    }
    default:
      return { is: 'asked', writing: 'text', choices: [] };
  }
}
