import { gridFromText, gridsFromHtml } from '../../../../shared/intake/clipboard/clipboard';
import type { Grid } from '../../../../shared/intake/grid';
import { mappingOf } from '../../../../shared/intake/mapping/mapping';
import type { Mapping } from '../../../../shared/intake/mapping/mapping';
import { applyMapping } from '../../../../shared/intake/mapping/apply-mapping';
import { recognise } from '../../../../shared/intake/recognise/recognise';
import type { Doubt, IntakeResult, RecognisedTable } from '../../../../shared/intake/result';
import { contextOf, readAgain, recognisedTable, tableByHand } from '../table/table';
import type { Decision, PasteReading, PasteTable } from '../state';

/** Tables of a clipboard: of its HTML where that has any, else of its text. */
export function gridsOfClipboard({ html, text }: { html: string; text: string }): Grid[] {
  const grids = gridsFromHtml(html).filter(hasCells);
  if (grids.length > 0) return grids;
  const grid = gridFromText(text);
  return hasCells(grid) ? [grid] : [];
}

export function hasCells({ rows }: Grid): boolean {
  return rows.some((row) => row.some(({ value, error }) => value !== null || error !== undefined));
}

/** Reads a source for a quarter: its tables, and what has to be asked. */
export function readSource(input: Omit<PasteReading, 'found' | 'open' | 'remember'>): PasteReading {
  const reading = { ...input, found: [], open: [], remember: true };
  return { ...reading, ...divide(recognise(input.source.grids, contextOf(reading))) };
}

/** A result by tables; what belongs to none of them is about the source as a whole. */
function divide(result: IntakeResult): Pick<PasteReading, 'found' | 'open'> {
  const { tables } = result;
  const open: Doubt[] = [];
  const doubtsOf = new Map<RecognisedTable, Doubt[]>();
  for (const doubt of result.doubts) {
    // Repetitions depend on which tables are taken, and are found anew.
    if (doubt.what === 'table-twice') continue;
    const { grid, row, column, form } = doubt.where;
    const whole = doubt.what === 'nothing' || doubt.what === 'form' || form === null || row === null;
    const owner = whole ? undefined : ownerOf(tables, grid, row, column ?? 0, form);
    if (owner === undefined) open.push(doubt);
    else doubtsOf.set(owner, [...(doubtsOf.get(owner) ?? []), doubt]);
  }
  const found = tables.map((table) => {
    const repairs = result.repairs.filter(
      ({ grid, row, column }) => ownerOf(tables, grid, row, column, null) === table,
    );
    return recognisedTable(table, repairs, doubtsOf.get(table) ?? []);
  });
  return { found, open };
}

/** The table that a place of the source belongs to: of those of its form the last that begins before it. */
function ownerOf(
  tables: readonly RecognisedTable[],
  grid: number,
  row: number,
  column: number,
  form: string | null,
): RecognisedTable | undefined {
  const here = tables.filter((table) => table.grid === grid && (form === null || table.form === form));
  const lines = here.find(
    ({ orientation, columns }) =>
      orientation === 'list' && columns.some(({ sources }) => sources.includes(row)),
  );
  if (lines !== undefined) return lines;
  return here
    .filter(({ orientation, area }) =>
      orientation === 'rows' ? area.top <= row : orientation === 'columns' && area.left <= column,
    )
    .at(-1);
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

export function includeTable(reading: PasteReading, id: string, included: boolean): PasteReading {
  return withTable(reading, id, (table) => ({ ...table, included }));
}

/** Adds a decision made in the lists of columns and rows; an earlier one about the same thing is replaced by it. */
export function decide(reading: PasteReading, id: string, decisions: readonly Decision[]): PasteReading {
  const made = new Set(decisions.map(targetOf));
  const keep = (decision: Decision) => !made.has(targetOf(decision));
  return changeTable(reading, id, (table) => ({
    ...table,
    // An answer that says nothing any more is none.
    answers: table.answers
      .map((answer) => ({ ...answer, decisions: answer.decisions.filter(keep) }))
      .filter((answer) => answer.decisions.length > 0),
    changes: [...table.changes.filter(keep), ...decisions],
  }));
}

/** What a decision is about. */
function targetOf(decision: Decision): string {
  switch (decision.about) {
    case 'column':
      return `column ${decision.source}`;
    case 'row':
      return `row ${decision.row}`;
    case 'cell':
      return `cell ${decision.row} ${decision.column}`;
    case 'question':
      return `question ${decision.what}`;
  }
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
  const { found } = divide(recognise(grids, { ...contextOf(reading), only: form }));
  const block = found.filter(
    ({ first: { area } }) => row === null || (area.top === row && (column === null || area.left === column)),
  );
  const tables = block.length > 0 ? block : [tableByHand(reading, grid, form)].flatMap((own) => own ?? []);
  return tables.length === 0 ? reading : { ...reading, open, found: [...reading.found, ...tables] };
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
  const read = applyMapping(source, mapping, contextOf(reading));
  const [table] = read?.tables ?? [];
  if (read === undefined || table === undefined) return reading;
  return { ...rest, found: [...rest.found, recognisedTable(table, read.repairs, read.doubts)] };
}
