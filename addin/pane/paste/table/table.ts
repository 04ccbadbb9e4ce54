import { applyMapping } from '../../../../shared/intake/mapping/apply-mapping';
import type { IntakeContext } from '../../../../shared/intake/context';
import { gridWidth } from '../../../../shared/intake/grid';
import type { Grid, Rect } from '../../../../shared/intake/grid';
import { mappingOf, rememberMapping } from '../../../../shared/intake/mapping/mapping';
import type {
  MappedColumn,
  MappedRow,
  Mapping,
  RememberedMapping,
} from '../../../../shared/intake/mapping/mapping';
import { NameIndex } from '../../../../shared/intake/read/names';
import type {
  ColumnMatch,
  Doubt,
  IntakeResult,
  RecognisedTable,
  Repair,
} from '../../../../shared/intake/result';
import { undoRepairs } from '../../../../shared/intake/read/undo-repairs';
import { LABEL_USE, NO_USE, ORDINAL_USE, TOGETHER_USE } from '../state';
import type { ColumnUse, Decision, PasteReading, PasteTable } from '../state';

/** What the tables of a source are read with. */
export function contextOf({ frame, units, tables, known, unused }: PasteReading): IntakeContext {
  return {
    forms: frame.forms,
    units,
    tables,
    remembered: known.flatMap(({ mapping }) => (unused.includes(mapping.signature) ? [] : [mapping])),
  };
}

/** A table that was just recognised. */
export function recognisedTable(first: RecognisedTable, repairs: Repair[], doubts: Doubt[]): PasteTable {
  const { grid, area, form } = first;
  return {
    id: [grid, area.top, area.left, form].join('-'),
    first,
    firstRepairs: repairs,
    firstDoubts: doubts,
    byHand: false,
    answers: [],
    changes: [],
    undone: [],
    included: true,
    now: first,
    repairs,
    doubts,
  };
}

export function decisionsOf({ answers, changes }: PasteTable): Decision[] {
  return [...answers.flatMap(({ decisions }) => decisions), ...changes];
}

/** What each source column is used for, in the source's order. */
export function usesOf(table: PasteTable): Map<number, ColumnUse> {
  const uses = new Map<number, ColumnUse>();
  for (const match of table.first.columns) {
    for (const source of match.sources) uses.set(source, useOf(match));
  }
  for (const decision of decisionsOf(table)) {
    if (decision.about === 'column') uses.set(decision.source, decision.use);
  }
  return new Map([...uses].sort(([a], [b]) => a - b));
}

function useOf({ key, reason, holds }: ColumnMatch): ColumnUse {
  if (reason === 'label' || reason === 'ordinal') return reason === 'label' ? LABEL_USE : ORDINAL_USE;
  return key ?? (holds === undefined ? NO_USE : TOGETHER_USE);
}

/** Source columns that a person decided about. */
export function touchedColumns(table: PasteTable): Set<number> {
  return new Set(
    decisionsOf(table).flatMap((decision) => (decision.about === 'column' ? [decision.source] : [])),
  );
}

/**
 * The decisions by which a source column is used for something else. Names, ordinals and a column of the form are
 * given by one source only, unless it is to be added to those that give it: the others give nothing then.
 */
export function useColumn(table: PasteTable, source: number, use: ColumnUse, add: boolean): Decision[] {
  const others = [...usesOf(table)].filter(([other, used]) => other !== source && used === use);
  const alone = !add && use !== NO_USE && use !== TOGETHER_USE;
  return [
    ...(alone ? others.map(([other]): Decision => ({ about: 'column', source: other, use: NO_USE })) : []),
    { about: 'column', source, use },
  ];
}

/** Reads a table again with everything that was decided and taken back. */
export function readAgain(reading: PasteReading, table: PasteTable): PasteTable {
  const { first, firstRepairs, firstDoubts } = table;
  const decisions = decisionsOf(table);
  const context = contextOf(reading);
  const grid = reading.source.grids[first.grid];
  let result: IntakeResult = { tables: [first], repairs: firstRepairs, doubts: firstDoubts };
  if (decisions.length > 0 && grid !== undefined) {
    const read = applyMapping(grid, mappingWith(reading, table, decisions), context);
    if (read !== undefined) {
      const columnDoubts = firstDoubts.filter(({ what }) => COLUMN_DOUBTS.has(what));
      result = { ...read, doubts: [...columnDoubts, ...read.doubts] };
    }
  }
  const undone = undoRepairs(
    result,
    table.undone.map(({ id }) => id),
  );
  const [now = first] = undone.tables;
  return {
    ...table,
    now: decisions.length > 0 ? asRecognised(table, now) : now,
    repairs: undone.repairs,
    doubts: unanswered(table, undone.doubts),
  };
}

/** Questions that are asked once, of the columns as they were recognised. */
const COLUMN_DOUBTS: ReadonlySet<string> = new Set(['column', 'column-twice', 'mixed']);

function unanswered(table: PasteTable, doubts: readonly Doubt[]): Doubt[] {
  const touched = touchedColumns(table);
  const decisions = decisionsOf(table);
  const cells = new Set(
    decisions.flatMap((decision) =>
      decision.about === 'cell' ? [`${decision.row}:${decision.column}`] : [],
    ),
  );
  const settled = new Set(
    decisions.flatMap((decision) => (decision.about === 'question' ? [decision.what] : [])),
  );
  return doubts.filter(({ what, where }) => {
    if (what === 'mixed') return !settled.has('mixed');
    const source = table.first.orientation === 'rows' ? where.column : where.row;
    if (COLUMN_DOUBTS.has(what)) return source === null || !touched.has(source);
    // A repair that was taken back is asked about until the cell has an answer.
    return !cells.has(`${where.row}:${where.column}`);
  });
}

/** A column that nobody touched keeps the reason for which it was recognised. */
function asRecognised({ first, byHand, ...table }: PasteTable, now: RecognisedTable): RecognisedTable {
  const touched = touchedColumns({ first, byHand, ...table });
  const columns = now.columns.map((column) => {
    const same = first.columns.find(
      ({ key, sources }) => key === column.key && sources.join() === column.sources.join(),
    );
    return same !== undefined && !column.sources.some((source) => touched.has(source)) ? same : column;
  });
  const remembered = first.remembered && touched.size === 0;
  return { ...now, columns, remembered, family: first.family, span: first.span };
}

function mappingWith({ units }: PasteReading, table: PasteTable, decisions: readonly Decision[]): Mapping {
  const { first } = table;
  const names = new NameIndex(units.map(({ code, name }) => ({ key: code, name })));
  const rows = new Map<number, MappedRow>(mappingOf(first).rows.map((row) => [row.row, row]));
  const cells = new Map<string, Mapping['cells'][number]>();
  for (const decision of decisions) {
    if (decision.about === 'row') {
      const { about: _about, ...row } = decision;
      // A row of a table by units is a unit's; its name alone would make it a field of work.
      const unit = first.subjects === 'units' && row.kind === 'detail' && row.key === null;
      const label = row.label ?? first.rows.find((match) => match.row === row.row)?.label ?? '';
      rows.set(row.row, unit ? { ...row, key: names.match(label).found?.key ?? null } : row);
    } else if (decision.about === 'cell') {
      const { row, column, value } = decision;
      cells.set(`${row}:${column}`, { row, column, value });
    }
  }
  return {
    ...mappingOf(first),
    area: wholeArea(first),
    columns: mappedColumns(table),
    rows: [...rows.values()],
    cells: [...cells.values()],
  };
}

/** With the rows below the last one taken: notes may be rows after all. */
function wholeArea({ area, orientation, rows }: RecognisedTable): Rect {
  if (orientation === 'list') return area;
  const last = Math.max(...rows.map(({ row }) => row), 0);
  return orientation === 'rows'
    ? { ...area, bottom: Math.max(area.bottom, last) }
    : { ...area, right: Math.max(area.right, last) };
}

function mappedColumns(table: PasteTable): MappedColumn[] {
  const columns: MappedColumn[] = [];
  const byKey = new Map<string, MappedColumn>();
  for (const [source, use] of usesOf(table)) {
    const role = use === LABEL_USE || use === ORDINAL_USE ? use : 'figure';
    const holds = table.first.columns.find(({ sources }) => sources.includes(source))?.holds;
    const key = role === 'figure' && use !== NO_USE && use !== TOGETHER_USE ? use : null;
    const there = key === null ? undefined : byKey.get(key);
    if (there !== undefined) {
      there.sources.push(source);
      continue;
    }
    const together = use === TOGETHER_USE && holds !== undefined ? { holds } : {};
    const column: MappedColumn = { sources: [source], key, role, ...together };
    columns.push(column);
    if (key !== null) byKey.set(key, column);
  }
  return columns;
}

/** More columns than any export has; a sheet mapped by hand is not read beyond. */
const MOST_COLUMNS = 200;

/**
 * A grid in which nothing was recognised, as a table of a form whose columns nobody has mapped yet. Undefined for a
 * form that is not one of the period's, and for a grid without cells.
 */
export function tableByHand(
  reading: PasteReading,
  at: number,
  form: string,
  heading?: number,
): PasteTable | undefined {
  const grid = reading.source.grids[at];
  const width = grid === undefined ? 0 : Math.min(gridWidth(grid), MOST_COLUMNS);
  if (grid === undefined || width === 0) return undefined;
  const headingRows = heading ?? headingRowsOf(grid);
  const names = namesColumn(grid, headingRows, width);
  const mapping: Mapping = {
    form,
    grid: at,
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
  const read = applyMapping(grid, mapping, contextOf(reading));
  const [table] = read?.tables ?? [];
  if (read === undefined || table === undefined) return undefined;
  const columns = table.columns.map((column): ColumnMatch =>
    column.reason === 'chosen' ? { ...column, reason: 'open', confidence: 0 } : column,
  );
  return {
    ...recognisedTable({ ...table, columns, area: mapping.area }, read.repairs, read.doubts),
    byHand: true,
  };
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

/**
 * The layout of a table as it may be remembered: undefined where nobody decided anything, and for lists, whose lines
 * are found by what they say. Columns without a heading cannot be found again.
 */
export function layoutToRemember(table: PasteTable): RememberedMapping | undefined {
  const { now } = table;
  if (now.orientation === 'list' || decisionsOf(table).length === 0) return undefined;
  const named = now.columns.filter(
    ({ key, reason, heading }) =>
      heading !== '' || key !== null || reason === 'label' || reason === 'ordinal',
  );
  return rememberMapping({ ...now, columns: named });
}
