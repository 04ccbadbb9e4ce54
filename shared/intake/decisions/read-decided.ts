import type { IntakeContext } from '../context';
import type { Grid } from '../grid';
import { applyMapping } from '../mapping/apply-mapping';
import { NameIndex } from '../read/names';
import { undoRepairs } from '../read/undo-repairs';
import type { Doubt, DoubtKind, RecognisedTable } from '../result';
import { decidedMapping } from './decided-mapping';
import { isSettled, touchedColumns, type Decision } from './decision';

/**
 * Reads a recognised table of a grid again with everything that was decided about it, and with the repairs of the
 * given ids taken back. Its doubts are those that are still open.
 */
export function readDecided(
  grid: Grid,
  first: RecognisedTable,
  decisions: readonly Decision[],
  undone: readonly string[],
  context: IntakeContext,
): RecognisedTable {
  const decided = decisions.length === 0 ? first : readMapped(grid, first, decisions, context);
  const table = undoRepairs(decided, undone);
  return { ...table, doubts: unanswered(table, decisions) };
}

/** Asked of a table as it was recognised; once it is mapped, its columns are certain. */
const ASKED_ONCE: ReadonlySet<DoubtKind> = new Set<DoubtKind>([
  'column',
  'column-twice',
  'mixed',
  'table-twice',
]);

/** As decided; a column that nobody touched keeps the reason for which it was recognised. */
function readMapped(
  grid: Grid,
  first: RecognisedTable,
  decisions: readonly Decision[],
  context: IntakeContext,
): RecognisedTable {
  const units = new NameIndex(context.units.map(({ code, name }) => ({ key: code, name })));
  const read = applyMapping(grid, decidedMapping(first, decisions, units), context);
  if (read === undefined) return first;
  const touched = touchedColumns(decisions);
  const columns = read.columns.map((column) => {
    const same = first.columns.find(
      ({ key, sources }) => key === column.key && sources.join() === column.sources.join(),
    );
    return same !== undefined && !column.sources.some((source) => touched.has(source)) ? same : column;
  });
  return {
    ...read,
    columns,
    remembered: first.remembered && touched.size === 0,
    family: first.family,
    span: first.span,
    stated: first.stated,
    doubts: [...first.doubts.filter(({ what }) => ASKED_ONCE.has(what)), ...read.doubts],
  };
}

function unanswered({ doubts, orientation }: RecognisedTable, decisions: readonly Decision[]): Doubt[] {
  const touched = touchedColumns(decisions);
  const cells = new Set(
    decisions.flatMap((decision) =>
      decision.about === 'cell' ? [`${decision.row}:${decision.column}`] : [],
    ),
  );
  return doubts.filter(({ what, where }) => {
    if (what === 'mixed') return !isSettled(decisions, 'mixed');
    const source = orientation === 'rows' ? where.column : where.row;
    if (what === 'column' || what === 'column-twice') return source === null || !touched.has(source);
    // A repair that was taken back is asked about until the cell has an answer.
    return !cells.has(`${where.row}:${where.column}`);
  });
}
