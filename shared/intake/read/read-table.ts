import { countColumns } from '../../forms/document';
import type { Prepared } from '../context';
import { extract, makeRepair } from './extract';
import type { MappedRow, Mapping } from '../mapping/mapping';
import type { Block, Proposal } from '../recognise/proposal';
import type { Doubt, RecognisedTable, Repair, RowMatch } from '../result';
import { statedIn, statedScale } from '../recognise/stated';
import { classifyRows, isOfOtherKind, type RowsResult } from './rows';
import type { GridView } from '../grid-view';
import { wordKey } from '../word-key';

export type Decisions = Pick<Mapping, 'rows' | 'cells'>;

/** Carries a proposal out: rows, figures, repairs and what is to be asked. */
export function readTable(
  view: GridView,
  grid: number,
  block: Block,
  proposal: Proposal,
  prepared: Prepared,
  decisions: Decisions,
): RecognisedTable {
  const { form, columns } = proposal;
  const settled = columns.filter(({ reason }) => reason !== 'open');
  const figures = settled.flatMap(({ key, sources }) => (key === null ? [] : [{ key, columns: sources }]));
  const aggregates = settled.flatMap(({ sources: [column], holds }) =>
    column === undefined || holds === undefined ? [] : [{ column, columns: holds }],
  );
  const figureColumns = [
    ...figures.flatMap((source) => source.columns),
    ...aggregates.map(({ column }) => column),
  ];
  const counts = countColumns(form);
  const rates = figures.filter(({ key }) => counts.every((count) => count.key !== key));
  const known = prepared.known(form.code);
  const classified = classifyRows({
    view,
    form,
    from: block.bottom + 1,
    to: block.end,
    labelColumn: proposal.labelColumn,
    ordinalColumn: proposal.ordinalColumn,
    figureColumns,
    countColumns: figureColumns.filter((column) => rates.every((rate) => !rate.columns.includes(column))),
    openColumns: columns.flatMap(({ reason, sources }) => (reason === 'open' ? sources : [])),
    labelled: proposal.labelled,
    units: prepared.units,
    known,
    chosen: chosenRows(view, block, proposal, decisions),
  });
  const rows = closeRows(classified.rows);
  const inside = rows.filter(
    ({ key, kind, reason }) =>
      key !== null ||
      kind === 'subtotal' ||
      reason === 'open' ||
      reason === 'chosen' ||
      isOfOtherKind(reason),
  );
  const last = Math.max(block.bottom, ...inside.map(({ row }) => row));
  const labels = readLabels(view, grid, proposal.labelColumn, rows, (label) => {
    return (prepared.units.match(label).found ?? known.match(label).found) !== undefined;
  });
  const read = extract({
    view,
    grid,
    form,
    rules: prepared.rules(form),
    rows,
    figures,
    aggregates,
    answers: new Map(decisions.cells.map(({ row, column, value }) => [`${row}:${column}`, value])),
  });
  const counted = figures.filter(({ key }) => counts.some((count) => count.key === key));
  const figurePlaces = rows
    .filter(({ key }) => key !== null)
    .flatMap(({ row }) => counted.flatMap((source) => source.columns.map((column) => ({ row, column }))));
  const lastRow = rows.at(-1)?.row ?? block.bottom;
  const questions = classified.doubts.filter(({ row }) => row <= lastRow);
  return {
    form: form.code,
    grid,
    area: view.rect(areaOf(block, last)),
    orientation: view.transposed ? 'columns' : 'rows',
    headingRows: block.bottom - block.top + 1,
    family: proposal.family,
    subjects: classified.subjects,
    span: block.surroundings.span,
    stated: {
      ...statedIn(block.surroundings.lines, prepared.units),
      scale: statedScale(block.surroundings.lines, view, figurePlaces),
    },
    columns,
    rows,
    aggregates: read.aggregates,
    table: { form: form.code, rows: read.rows },
    signature: proposal.signature,
    remembered: proposal.remembered !== null,
    formulas: read.formulas,
    repairs: [...headingRepairs(view, grid, block), ...labels.repairs, ...read.repairs],
    doubts: [
      ...proposal.doubts.map(({ what, column, shown, candidates }): Doubt => ({
        what,
        where: { grid, ...view.place(block.bottom, column) },
        shown,
        candidates,
      })),
      ...rowDoubts(view, grid, proposal, questions),
      ...labels.doubts,
      ...read.doubts,
    ],
  };
}

function areaOf(block: Block, last: number) {
  const columns = block.paths.map(({ column }) => column);
  return { top: block.top, left: Math.min(...columns), bottom: last, right: Math.max(...columns) };
}

/** Groups and other lines after the last row of figures are no part of the table. */
function closeRows(rows: readonly RowMatch[]): RowMatch[] {
  const counted = ({ kind, reason }: RowMatch) =>
    kind === 'detail' ||
    kind === 'total' ||
    kind === 'subtotal' ||
    reason === 'open' ||
    isOfOtherKind(reason);
  const last = rows.reduce((found, row, index) => (counted(row) ? index : found), -1);
  return rows.filter(({ kind }, index) => index <= last || kind === 'footnote' || kind === 'signature');
}

function chosenRows(
  view: GridView,
  block: Block,
  proposal: Proposal,
  decisions: Decisions,
): Map<number, Omit<MappedRow, 'row'>> {
  const chosen = new Map(decisions.rows.map(({ row, ...decision }) => [row, decision]));
  const { labelColumn, remembered } = proposal;
  if (remembered === null || remembered.rows.length === 0 || labelColumn === null) return chosen;
  const below: [string, number][] = [];
  for (let row = block.bottom + 1; row <= block.end; row += 1) {
    below.push([wordKey(view.shown(row, labelColumn)), row]);
  }
  const rows = namedOnce(below);
  for (const [label, decision] of namedOnce(remembered.rows.map((row) => [row.label, row] as const))) {
    const row = rows.get(label);
    if (row !== undefined && !chosen.has(row)) chosen.set(row, { kind: decision.kind, key: decision.key });
  }
  return chosen;
}

/** Of rows with one name memory cannot tell which was meant. */
function namedOnce<T>(items: readonly (readonly [string, T])[]): Map<string, T> {
  const named = new Map(items);
  const seen = new Set<string>();
  for (const [name] of items) {
    if (seen.has(name)) named.delete(name);
    seen.add(name);
  }
  return named;
}

function rowDoubts(view: GridView, grid: number, proposal: Proposal, doubts: RowsResult['doubts']): Doubt[] {
  const place = (row: number) => view.place(row, proposal.labelColumn ?? 0);
  return doubts.map(({ what, row, shown, candidates, alike }) => ({
    what,
    where: { grid, ...place(row) },
    shown,
    candidates,
    ...(alike.length === 0 ? {} : { alike: alike.map(place) }),
  }));
}

/** Repaired labels. One that reads two ways, or had a lost letter put back, must be a name that is known. */
function readLabels(
  view: GridView,
  grid: number,
  labelColumn: number | null,
  rows: RowMatch[],
  isKnown: (label: string) => boolean,
): { repairs: Repair[]; doubts: Doubt[] } {
  const repairs: Repair[] = [];
  const doubts: Doubt[] = [];
  if (labelColumn === null) return { repairs, doubts };
  for (const row of rows) {
    const { repaired } = view.at(row.row, labelColumn);
    const restored = repaired.repairs.some(({ kind }) => kind === 'lost-letter');
    const unsure = repaired.candidates.length > 0 || (restored && !isKnown(row.label));
    if (unsure && row.key !== null && row.kind === 'detail' && row.reason !== 'chosen') {
      row.key = null;
      row.kind = 'other';
      row.reason = 'open';
      const readings = repaired.candidates.length > 0 ? repaired.candidates : [repaired.text];
      doubts.push({
        what: 'encoding',
        where: { grid, ...view.place(row.row, labelColumn) },
        shown: row.label,
        candidates: readings.map((value) => ({ value })),
      });
    }
    repairs.push(...textRepairs(view, grid, row.row, labelColumn));
  }
  return { repairs, doubts };
}

function headingRepairs(view: GridView, grid: number, block: Block): Repair[] {
  const repairs: Repair[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    for (let column = 0; column < view.widthOf(row); column += 1)
      repairs.push(...textRepairs(view, grid, row, column));
  }
  return repairs;
}

function textRepairs(view: GridView, grid: number, row: number, column: number): Repair[] {
  return view
    .at(row, column)
    .repaired.repairs.map(({ kind, before, after, by }, step) =>
      makeRepair(view, grid, row, column, { kind, before, after, reason: by, step: step + 1 }),
    );
}
