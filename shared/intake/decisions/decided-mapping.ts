import type { Rect } from '../grid';
import { mappingOf, type MappedColumn, type MappedRow, type Mapping } from '../mapping/mapping';
import type { NameIndex } from '../read/names';
import type { RecognisedTable } from '../result';
import {
  LABEL_USE,
  NO_USE,
  ORDINAL_USE,
  TOGETHER_USE,
  touchedColumns,
  usesOf,
  type Decision,
} from './decision';

/** The mapping of a recognised table with what was decided about it. */
export function decidedMapping(
  table: RecognisedTable,
  decisions: readonly Decision[],
  units: NameIndex,
): Mapping {
  const mapping = mappingOf(table);
  const rows = new Map<number, MappedRow>(mapping.rows.map((row) => [row.row, row]));
  const cells = new Map<string, Mapping['cells'][number]>();
  for (const decision of decisions) {
    if (decision.about === 'row') {
      const { about: _about, ...row } = decision;
      // A row of a table by units is a unit's; its name alone would make it a field of work.
      const unit = table.subjects === 'units' && row.kind === 'detail' && row.key === null;
      const label = row.label ?? table.rows.find((match) => match.row === row.row)?.label ?? '';
      rows.set(row.row, unit ? { ...row, key: units.match(label).found?.key ?? null } : row);
    } else if (decision.about === 'cell') {
      const { row, column, value } = decision;
      cells.set(`${row}:${column}`, { row, column, value });
    }
  }
  return {
    ...mapping,
    area: wholeArea(table),
    columns: decidedColumns(table, decisions),
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

function decidedColumns(table: RecognisedTable, decisions: readonly Decision[]): MappedColumn[] {
  const uses = usesOf(table);
  for (const decision of decisions) {
    if (decision.about === 'column') uses.set(decision.source, decision.use);
  }
  for (const source of waitingParts(table, decisions)) uses.set(source, NO_USE);
  const columns: MappedColumn[] = [];
  const byKey = new Map<string, MappedColumn>();
  for (const [source, use] of [...uses].sort(([a], [b]) => a - b)) {
    const role = use === LABEL_USE || use === ORDINAL_USE ? use : 'figure';
    const holds = table.columns.find(({ sources }) => sources.includes(source))?.holds;
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

/** Parts that nobody decided about, of a sum to which a column that is still in question may be added. */
function waitingParts(
  { columns, doubts, orientation }: RecognisedTable,
  decisions: readonly Decision[],
): number[] {
  const touched = touchedColumns(decisions);
  const asked = doubts.filter(({ what, where }) => {
    const source = orientation === 'rows' ? where.column : where.row;
    return what === 'column' && source !== null && !touched.has(source);
  });
  const keys = new Set(asked.flatMap(({ candidates }) => candidates.map(({ value }) => value)));
  return columns.flatMap(({ sources, key, reason }) => {
    const waits = reason === 'open' && key !== null && keys.has(key);
    return waits && !sources.some((source) => touched.has(source)) ? sources : [];
  });
}
