import { isMarkerText } from '../../sheet/form/form-marks';
import type { Grid } from '../grid';
import { uprightView } from '../grid-view';
import type { RecognisedTable } from '../result';
import { isOwn } from './read-own-sheet';

/** What somebody wrote beside a row of a sheet of ours. */
export interface OwnNote {
  form: string;
  label: string;
  text: string;
}

/** The texts of the check columns that are not ours: no figure and no explanation, but written for somebody to see. */
export function ownNotes(grids: readonly Grid[], tables: readonly RecognisedTable[]): OwnNote[] {
  return tables.filter(isOwn).flatMap(({ grid: index, form, area, rows }) => {
    const grid = grids[index];
    if (grid === undefined) return [];
    const view = uprightView(grid);
    return rows.flatMap(({ row, label }): OwnNote[] => {
      const text = view.text(row, area.right + 1).trim();
      return text === '' || isMarkerText(text) ? [] : [{ form, label, text }];
    });
  });
}
