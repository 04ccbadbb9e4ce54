import { countColumns, type FormDocument } from '../../../../shared/forms/document';
import { figuresByKey, jointKey, togetherOf } from '../../../../shared/forms/joint-figures';
import { jointTotals } from '../../../../shared/forms/joint-sums';
import {
  TOTAL_ROW,
  type CellValue,
  type JointFigure,
  type Row,
  type Table,
} from '../../../../shared/forms/table';
import { mergeIntake } from '../../../../shared/intake/mapping/merge-into-tables';
import type { RecognisedTable } from '../../../../shared/intake/result';
import { derivedColumns, type DerivedColumn } from '../../../../shared/sheet/form/derived-columns';
import { cellChanges } from '../../../../shared/submission/changes';
import type { PasteEffect } from '../state';

/**
 * What taking recognised tables into a unit's tables does. A row that is there is replaced in the columns that the
 * source has. What the sheets compute (derived columns, totals) follows, unless the source states it for all rows
 * or the unit itself had stated something else.
 */
export function effectOf(
  existing: readonly Table[],
  recognised: readonly RecognisedTable[],
  forms: readonly FormDocument[],
): PasteEffect {
  const { taken, added } = takeInto(existing, recognised, forms);
  const effect: PasteEffect = {
    tables: taken.map(({ table }) => table),
    replaced: [],
    filled: 0,
    same: 0,
    added: added.filter(({ row }) => row !== TOTAL_ROW),
    wrongTotals: wrongTotals(recognised, forms),
    partial: [],
  };
  for (const { table, before, stated } of taken) {
    if (stated === undefined) continue;
    if (stated.partial) effect.partial.push(table.form);
    effect.same += sameCells(before, table, stated.has);
  }
  for (const change of cellChanges(existing, effect.tables)) {
    if (change.from === null) effect.filled += 1;
    else effect.replaced.push(change);
  }
  return effect;
}

/** A unit's tables as they would be written with recognised ones. */
export function tablesWith(
  existing: readonly Table[],
  recognised: readonly RecognisedTable[],
  forms: readonly FormDocument[],
): Table[] {
  return takeInto(existing, recognised, forms).taken.map(({ table }) => table);
}

interface TakenTable {
  table: Table;
  before?: Table | undefined;
  /** Absent for a table that the source does not have. */
  stated?: ReturnType<typeof statedCells>;
}

function takeInto(
  existing: readonly Table[],
  recognised: readonly RecognisedTable[],
  forms: readonly FormDocument[],
): { taken: TakenTable[]; added: PasteEffect['added'] } {
  const { tables, added } = mergeIntake(existing, recognised);
  const taken = tables.map((table): TakenTable => {
    const sources = recognised.filter(({ form }) => form === table.form);
    const form = forms.find(({ code }) => code === table.form);
    if (form === undefined || sources.length === 0) return { table };
    const before = existing.find((own) => own.form === table.form);
    const stated = statedCells(form, table, sources);
    return { table: follow(form, before, table, stated.has), before, stated };
  });
  return { taken, added };
}

type Stated = (row: string, column: string) => boolean;

/** What the source says itself; its total only where it has all rows of the table. */
function statedCells(
  form: FormDocument,
  table: Table,
  sources: readonly RecognisedTable[],
): { has: Stated; partial: boolean } {
  const rows = new Map(
    sources.flatMap((source) => source.table.rows.map((row) => [row.key, figuresByKey(row)] as const)),
  );
  const details = table.rows.filter(({ key }) => key !== TOTAL_ROW);
  const partial = form.rows === 'fields' && details.some(({ key }) => !rows.has(key));
  return {
    partial: partial && table.rows.some(({ key }) => key === TOTAL_ROW),
    has: (row, column) => !(partial && row === TOTAL_ROW) && rows.get(row)?.[column] !== undefined,
  };
}

/** Puts what the sheets compute behind the figures that changed. */
function follow(form: FormDocument, before: Table | undefined, after: Table, stated: Stated): Table {
  const old = new Map(before?.rows.map((row) => [row.key, row]));
  const derived = derivedColumns(form);
  const details = after.rows
    .filter(({ key }) => form.rows === 'single' || key !== TOTAL_ROW)
    .map((row) => {
      const oldRow = old.get(row.key);
      const columns = derived.map((column): Computed => ({
        key: column.column,
        before: oldRow === undefined ? null : derivedValue(column, oldRow),
        now: derivedValue(column, row),
      }));
      return computed(row, oldRow, columns, stated);
    });
  const total = form.rows === 'single' ? undefined : after.rows.find(({ key }) => key === TOTAL_ROW);
  if (total === undefined) return { ...after, rows: details };
  const oldTotal = old.get(TOTAL_ROW);
  const oldDetails = (before?.rows ?? []).filter(({ key }) => key !== TOTAL_ROW);
  const sums = countColumns(form).map(({ key }): Computed => ({
    key,
    before: sumOf(oldDetails, key),
    now: sumOf(details, key),
  }));
  // A printed rate is not computed: one that does not count for all rows leaves the old one in its place.
  const rates = form.columns
    .filter(({ kind }) => kind === 'ratio')
    .map(({ key }): Computed => ({ key, before: null, now: oldTotal?.cells[key] ?? null }));
  const summed = computed(total, oldTotal, [...sums, ...rates], stated);
  const keys = countColumns(form).map(({ key }) => key);
  const joint = { before: jointTotals(oldDetails, keys), now: jointTotals(details, keys) };
  const row = withTogether(summed, oldTotal?.together ?? [], joint, stated);
  const filled = Object.values(figuresByKey(row)).some((value) => value !== null);
  return { ...after, rows: filled ? [...details, row] : details };
}

/** The total row with joint figures as it has cells: the source's, else those of the rows where it had those before. */
function withTogether(
  total: Row,
  own: readonly JointFigure[],
  { before, now }: Record<'before' | 'now', readonly JointFigure[]>,
  stated: Stated,
): Row {
  const { key, label, cells, together = [] } = total;
  if (together.some(({ columns }) => stated(key, jointKey(columns)))) return total;
  const text = (joint: readonly JointFigure[]) =>
    joint.map(({ columns, value }) => `${jointKey(columns)} ${value}`).join();
  const followed = text(own) === text(before) ? now : own;
  const open = followed.filter(({ columns }) => columns.every((column) => (cells[column] ?? null) === null));
  return { key, label, cells, ...togetherOf(open) };
}

/** What the sheet gives in a cell of a row as it was, and as it is. */
interface Computed {
  key: string;
  before: CellValue;
  now: CellValue;
}

function computed(row: Row, old: Row | undefined, columns: readonly Computed[], stated: Stated): Row {
  const cells = { ...row.cells };
  for (const { key, before, now } of columns) {
    if (stated(row.key, key)) continue;
    const own = old?.cells[key] ?? null;
    // What the unit stated against the sum, blanks among it, stays as it stated it.
    cells[key] = old !== undefined && own !== before ? own : now;
  }
  return { ...row, cells };
}

function derivedValue({ terms }: DerivedColumn, row: Row): number | null {
  let value = 0;
  for (const { column, sign } of terms) {
    const part = row.cells[column];
    if (typeof part !== 'number') return null;
    value += sign * part;
  }
  return value;
}

/** As the total's formula gives it: blank unless each row has its figure. */
function sumOf(rows: readonly Row[], column: string): number | null {
  const figures = rows.map(({ cells }) => cells[column]).filter((value) => typeof value === 'number');
  if (figures.length === 0 || figures.length !== rows.length) return null;
  return figures.reduce((sum, value) => sum + value, 0);
}

function sameCells(before: Table | undefined, after: Table, stated: Stated): number {
  const old = new Map(before?.rows.map((row) => [row.key, figuresByKey(row)]));
  let same = 0;
  for (const row of after.rows) {
    for (const [column, value] of Object.entries(figuresByKey(row))) {
      if (value !== null && stated(row.key, column) && old.get(row.key)?.[column] === value) same += 1;
    }
  }
  return same;
}

/** Totals that the source states and that are not the sum of its own rows. */
function wrongTotals(
  recognised: readonly RecognisedTable[],
  forms: readonly FormDocument[],
): PasteEffect['wrongTotals'] {
  const wrong: PasteEffect['wrongTotals'] = [];
  for (const { form: code, table } of recognised) {
    const form = forms.find((own) => own.code === code);
    const total = table.rows.find(({ key }) => key === TOTAL_ROW);
    const details = table.rows.filter(({ key }) => key !== TOTAL_ROW);
    if (form === undefined || total === undefined || details.length === 0) continue;
    for (const { key } of countColumns(form)) {
      const stated = total.cells[key];
      const sum = sumOf(details, key);
      if (typeof stated === 'number' && sum !== null && stated !== sum)
        wrong.push({ form: code, column: key, stated, sum });
    }
  }
  return wrong;
}
