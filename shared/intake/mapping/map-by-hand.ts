import type { IntakeContext } from '../context';
import { gridWidth, type Grid } from '../grid';
import type { ColumnMatch, RecognisedTable } from '../result';
import { applyMapping } from './apply-mapping';
import type { Mapping } from './mapping';

/** More columns than any export has; a sheet mapped by hand is not read beyond. */
const MOST_COLUMNS = 200;

/**
 * A grid in which nothing was recognised, as a table of a form whose columns nobody has mapped yet. Undefined for a
 * form that is not one of the context's, and for a grid without cells.
 */
export function mapByHand(
  grid: Grid,
  index: number,
  form: string,
  context: IntakeContext,
  headingRows = headingRowsOf(grid),
): RecognisedTable | undefined {
  const width = Math.min(gridWidth(grid), MOST_COLUMNS);
  if (width === 0) return undefined;
  const names = namesColumn(grid, headingRows, width);
  const mapping: Mapping = {
    form,
    grid: index,
    area: { top: 0, left: 0, bottom: grid.rows.length - 1, right: width - 1 },
    orientation: 'rows',
    headingRows,
    family: null,
    columns: Array.from({ length: width }, (_, column) => ({
      sources: [column],
      key: null,
      role: column === names ? 'label' : 'figure',
    })),
    rows: [],
    cells: [],
  };
  const table = applyMapping(grid, mapping, context);
  if (table === undefined) return undefined;
  const columns = table.columns.map((column): ColumnMatch =>
    column.reason === 'chosen' ? { ...column, reason: 'open', confidence: 0 } : column,
  );
  return { ...table, columns, area: mapping.area };
}

/** The rows above the first one that has more figures than texts; at least one. */
function headingRowsOf({ rows }: Grid): number {
  const first = rows.findIndex((row) => {
    const filled = row.filter(({ value }) => value !== null);
    return filled.filter(({ value }) => typeof value === 'number').length * 2 > filled.length;
  });
  return Math.max(1, first);
}

/** The column with most texts below the heading. */
function namesColumn({ rows }: Grid, heading: number, width: number): number {
  const texts = Array.from(
    { length: width },
    (_, column) => rows.slice(heading).filter((row) => typeof row[column]?.value === 'string').length,
  );
  return texts.indexOf(Math.max(...texts));
}
