import { countColumns, figureColumns, type FormDocument } from '../../../../shared/forms/document';
import { figuresByKey, jointKey, togetherOf } from '../../../../shared/forms/joint-figures';
import { jointTotals } from '../../../../shared/forms/joint-sums';
import { TOTAL_ROW, type JointFigure, type Row, type Table } from '../../../../shared/forms/table';
import { mergeIntake, type TableToTake } from '../../../../shared/intake/mapping/merge-into-tables';
import { computedAnew, formComputing, type ComputedCell } from '../../../../shared/sheet/form/computed-cells';
import { sumValue } from '../../../../shared/sheet/form/form-grid';
import { heldTables } from '../../../../shared/sheet/form/held-tables';
import { cellChanges } from '../../../../shared/submission/changes';
import type { PasteEffect } from '../state';

/**
 * What taking recognised tables into a unit's tables does. A row that is there is replaced in the columns that the
 * source has. What the sheets compute (derived columns, totals) follows, unless the source states it for all rows
 * or the unit itself had stated something else.
 */
export function effectOf(
  existing: readonly Table[],
  recognised: readonly TableToTake[],
  forms: readonly FormDocument[],
): PasteEffect {
  const { taken, added } = takeInto(existing, recognised, forms);
  const effect: PasteEffect = {
    tables: taken.map(({ table }) => table),
    held: heldOf(taken, forms),
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
  for (const change of cellChanges(existing, effect.held)) {
    if (change.from === null) effect.filled += 1;
    else effect.replaced.push(change);
  }
  return effect;
}

/** A unit's tables as the sheets would hold them with recognised ones. */
export function tablesWith(
  existing: readonly Table[],
  recognised: readonly TableToTake[],
  forms: readonly FormDocument[],
): Table[] {
  return heldOf(takeInto(existing, recognised, forms).taken, forms);
}

function heldOf(taken: readonly TakenTable[], forms: readonly FormDocument[]): Table[] {
  return taken.flatMap(({ table, stated }) => (stated === undefined ? table : heldTables([table], forms)));
}

interface TakenTable {
  table: Table;
  before?: Table | undefined;
  /** Absent for a table that the source does not have. */
  stated?: ReturnType<typeof statedCells>;
}

function takeInto(
  existing: readonly Table[],
  recognised: readonly TableToTake[],
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
  sources: readonly TableToTake[],
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
  const computing = formComputing(form);
  const computed: ComputedCell[] = [];
  const isTotal = ({ key }: Row) => form.rows === 'fields' && key === TOTAL_ROW;
  const rows = after.rows.map((row) => {
    const oldRow = old.get(row.key);
    const cells = { ...row.cells };
    for (const { key } of figureColumns(form)) {
      if (stated(row.key, key)) continue;
      // A total of the source that does not count for all rows leaves the old one in its place.
      if (isTotal(row)) cells[key] = oldRow?.cells[key] ?? null;
      // What the unit stated against the sheet, blanks among it, stays as it stated it.
      const from = computing.stated(oldRow ? (before?.rows ?? []) : [], oldRow ?? { ...row, cells: {} }, key);
      if (from) computed.push({ form: form.code, row: row.key, column: key, from });
    }
    return { ...row, cells };
  });
  const [followed = after] = computedAnew([{ ...after, rows }], computed, [form]);
  const total = followed.rows.find(isTotal);
  if (total === undefined) return followed;
  const oldDetails = (before?.rows ?? []).filter(({ key }) => key !== TOTAL_ROW);
  const details = followed.rows.filter((row) => row !== total);
  const keys = countColumns(form).map(({ key }) => key);
  const joint = { before: jointTotals(oldDetails, keys), now: jointTotals(details, keys) };
  const row = withTogether(total, old.get(TOTAL_ROW)?.together ?? [], joint, stated);
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
  recognised: readonly TableToTake[],
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
      const sum = sumValue(details, key);
      if (typeof stated === 'number' && sum !== null && stated !== sum)
        wrong.push({ form: code, column: key, stated, sum });
    }
  }
  return wrong;
}
