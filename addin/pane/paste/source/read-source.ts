import { gridFromText, gridsFromHtml, type HtmlGrid } from '../../../../shared/intake/clipboard/clipboard';
import { subjectOf, type Decision } from '../../../../shared/intake/decisions/decision';
import { readDecided } from '../../../../shared/intake/decisions/read-decided';
import type { Grid } from '../../../../shared/intake/grid';
import { applyMapping } from '../../../../shared/intake/mapping/apply-mapping';
import { mapByHand as mapGridByHand } from '../../../../shared/intake/mapping/map-by-hand';
import { mappingOf, type Mapping } from '../../../../shared/intake/mapping/mapping';
import { recognise } from '../../../../shared/intake/recognise/recognise';
import type { Doubt } from '../../../../shared/intake/result';
import { decisionsOf, pasteTable } from '../table/table';
import type { PasteReading, PasteTable, SourceToRead } from '../state';

/** Tables of a clipboard: of its HTML where that has any, else of its text. */
export function gridsOfClipboard({ html, text }: { html: string; text: string }): HtmlGrid[] {
  const grids = gridsFromHtml(html).filter(hasCells);
  if (grids.length > 0) return grids;
  const grid = gridFromText(text);
  return hasCells(grid) ? [grid] : [];
}

export function hasCells({ rows }: Grid): boolean {
  return rows.some((row) => row.some(({ value, error }) => value !== null || error !== undefined));
}

/** Reads a source for a quarter: its tables, and what has to be asked. */
export function readSource(input: SourceToRead): PasteReading {
  const { frame, source, units, tables: own, known, unused, days } = input;
  const context = {
    forms: frame.forms,
    units,
    tables: own,
    remembered: known.flatMap(({ mapping }) => (unused.includes(mapping.signature) ? [] : [mapping])),
    unit: frame.unit.code,
    days,
  };
  const { tables, doubts } = recognise(source.grids, context);
  return { ...input, context, found: tables.map(pasteTable), open: doubts, remember: true };
}

function withTable(
  reading: PasteReading,
  id: string,
  change: (table: PasteTable) => PasteTable,
): PasteReading {
  const found = reading.found.map((table) => (table.id === id ? change(table) : table));
  return { ...reading, found };
}

/** Changes one table and reads it again. */
export function changeTable(
  reading: PasteReading,
  id: string,
  change: (table: PasteTable) => PasteTable,
): PasteReading {
  return withTable(reading, id, (table) => readAgain(reading, change(table)));
}

function readAgain(reading: PasteReading, table: PasteTable): PasteTable {
  const { first, undone } = table;
  const grid = reading.source.grids[first.grid];
  if (grid === undefined) return table;
  const ids = undone.map(({ id }) => id);
  return { ...table, now: readDecided(grid, first, decisionsOf(table), ids, reading.context) };
}

export function includeTable(reading: PasteReading, id: string, included: boolean): PasteReading {
  return withTable(reading, id, (table) => ({ ...table, included }));
}

/** Adds a decision made in the lists of columns and rows; an earlier one about the same thing is replaced by it. */
export function decide(reading: PasteReading, id: string, decisions: readonly Decision[]): PasteReading {
  const made = new Set(decisions.map(subjectOf));
  const keep = (decision: Decision) => !made.has(subjectOf(decision));
  return changeTable(reading, id, (table) => ({
    ...table,
    // An answer that says nothing any more is none.
    answers: table.answers
      .map((answer) => ({ ...answer, decisions: answer.decisions.filter(keep) }))
      .filter((answer) => answer.decisions.length > 0),
    changes: [...table.changes.filter(keep), ...decisions],
  }));
}

/**
 * Says which form an unclear block is, and drops the question; null leaves the block out. A form whose columns cannot
 * be found is mapped by hand.
 */
export function chooseForm(reading: PasteReading, doubt: Doubt, form: string | null): PasteReading {
  const open = reading.open.filter((other) => other !== doubt);
  if (form === null) return { ...reading, open };
  const { grid, row, column } = doubt.where;
  const grids = reading.source.grids.map((own, index): Grid =>
    index === grid ? own : { name: own.name, rows: [], merges: [], hiddenRows: [], hiddenColumns: [] },
  );
  const { tables: found } = recognise(grids, { ...reading.context, only: form });
  const block = found.filter(
    ({ area }) => row === null || (area.top === row && (column === null || area.left === column)),
  );
  const tables =
    block.length > 0 ? block.map(pasteTable) : [tableByHand(reading, grid, form)].flatMap((own) => own ?? []);
  return tables.length === 0 ? reading : { ...reading, open, found: [...reading.found, ...tables] };
}

function tableByHand(
  reading: PasteReading,
  index: number,
  form: string,
  heading?: number,
): PasteTable | undefined {
  const grid = reading.source.grids[index];
  const table = grid && mapGridByHand(grid, index, form, reading.context, heading);
  return table && { ...pasteTable(table), byHand: true };
}

/** Maps a grid by hand, also one in which nothing was recognised. */
export function mapByHand(reading: PasteReading, grid: number, form: string, heading?: number): PasteReading {
  const table = tableByHand(reading, grid, form, heading);
  if (table === undefined) return reading;
  const others = reading.found.filter(
    ({ id, byHand, first }) => id !== table.id && !(byHand && first.grid === grid),
  );
  const open = reading.open.filter(({ what, where }) => what !== 'nothing' && where.grid !== grid);
  return { ...reading, open, found: [...others, table] };
}

/** Says what the line of a list is: a column of a form (`II.06a 3`), or null for nothing. */
export function chooseLine(reading: PasteReading, doubt: Doubt, value: string | null): PasteReading {
  const rest = { ...reading, open: reading.open.filter((other) => other !== doubt) };
  const [form = '', key = ''] = value?.split(' ') ?? [];
  const { grid, row } = doubt.where;
  if (value === null || row === null) return rest;
  const decision: Decision = { about: 'column', source: row, use: key };
  const list = reading.found.find(
    ({ first }) => first.grid === grid && first.orientation === 'list' && first.form === form,
  );
  if (list !== undefined) return decide(rest, list.id, [decision]);
  const source = reading.source.grids[grid];
  const [model] = reading.found.filter(({ first }) => first.grid === grid && first.orientation === 'list');
  if (source === undefined || model === undefined) return rest;
  const mapping: Mapping = {
    ...mappingOf(model.first),
    form,
    columns: [{ sources: [row], key, role: 'figure' }],
    rows: [],
  };
  const table = applyMapping(source, mapping, reading.context);
  return table === undefined ? reading : { ...rest, found: [...rest.found, pasteTable(table)] };
}
