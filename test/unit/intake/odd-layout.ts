import type { IntakeResult, RecognisedTable } from '../../../shared/intake/result';
import { buildGrid } from '../../fixtures/intake/build';
import { fieldRows, withTotal } from '../../fixtures/intake/figures';
import { ii06a } from '../../fixtures/intake/layouts';

/** The one table of a result. */
export function only({ tables: [table] }: IntakeResult): RecognisedTable {
  if (table === undefined) throw new Error('no table');
  return table;
}

export const rows = withTotal(fieldRows(900));
export const grid = buildGrid({ columns: ii06a(), rows, numbered: true });
/** The same with a heading that is not known. */
export const odd = buildGrid({
  columns: ii06a().map((column) =>
    column.path.includes('Trước hạn') ? { ...column, path: ['Hồ sơ xanh'] } : column,
  ),
  rows,
});
