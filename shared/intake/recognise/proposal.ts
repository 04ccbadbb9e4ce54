import { countColumns, type FormDocument } from '../../forms/document';
import { isFree, waitingSums, type Assignment } from './assignment';
import type { ColumnReading } from './column-reading';
import { isFigure } from '../read/count-reading';
import { meaningOf } from './heading-meaning';
import type { HeadingBlock } from './headings';
import type { MappedColumn, RememberedMapping } from '../mapping/mapping';
import { TOGETHER, type Candidate, type ColumnMatch, type DoubtKind } from '../result';
import { ordinalOf } from '../read/row-words';
import type { Surroundings } from './surroundings';
import type { GridView } from '../grid-view';

/** A table's headings with the rows below them. */
export interface Block extends HeadingBlock {
  /** Last row that may belong to the table. */
  end: number;
  surroundings: Surroundings;
}

/** What the heading over the names says the rows are; `mixed`: names of units and of fields side by side. */
export type Labelled = 'fields' | 'units' | 'procedures' | 'mixed' | null;

/** How a block reads as one form; places are the view's. */
export interface Proposal {
  form: FormDocument;
  family: string | null;
  columns: ColumnMatch[];
  labelColumn: number | null;
  ordinalColumn: number | null;
  labelled: Labelled;
  doubts: { what: DoubtKind; column: number; shown: string; candidates: Candidate[] }[];
  signature: string;
  remembered: RememberedMapping | null;
  score: number;
  /** Columns of the form that are certain. */
  found: number;
}

export type Labels = Pick<Proposal, 'labelColumn' | 'ordinalColumn' | 'labelled'>;

/** Which columns hold names and ordinals, and what the names are of. */
export function labelColumnsOf(
  view: GridView,
  block: Block,
  readings: readonly ColumnReading[],
  assignment: Assignment,
): Labels {
  const texts = (column: number) => {
    const distinct = new Set<string>();
    for (let row = block.bottom + 1; row <= block.end; row += 1) {
      const { text, figure } = view.at(row, column);
      if (text !== '' && !isFigure(figure) && ordinalOf(text) === null) distinct.add(text);
    }
    return distinct.size;
  };
  const most = (columns: readonly number[]) =>
    columns.reduce<number | null>(
      (best, column) => (best === null || texts(column) > texts(best) ? column : best),
      null,
    );
  const ofRole = (role: ColumnReading['role']) =>
    readings.filter((reading) => reading.role === role).map(({ column }) => column);
  const used = new Set([...assignment.taken.values()].flatMap(({ columns }) => columns));
  const first = Math.min(view.width, ...used);
  const others = Array.from({ length: first }, (_, column) => column).filter(
    (column) => !readings.some((reading) => reading.column === column && reading.role !== 'label'),
  );
  const labelColumn = most(ofRole('label')) ?? most(others.filter((column) => texts(column) > 0));
  const path = block.paths.find(({ column }) => column === labelColumn);
  const concepts = path === undefined ? new Set<string>() : meaningOf(path.levels).concepts;
  const varied = ofRole('label').filter((column) => texts(column) > 1);
  const labelled =
    varied.length > 1
      ? 'mixed'
      : concepts.has('procedure-label')
        ? 'procedures'
        : concepts.has('unit-label')
          ? 'units'
          : concepts.has('field-label')
            ? 'fields'
            : null;
  return { labelColumn, ordinalColumn: ofRole('ordinal')[0] ?? null, labelled };
}

/** What an assignment takes each source column for. */
export function matches(
  assignment: Assignment,
  readings: readonly ColumnReading[],
  labels: Labels,
): ColumnMatch[] {
  const heading = (columns: readonly number[]) =>
    columns.map((column) => readings.find((reading) => reading.column === column)?.heading ?? '').join(' + ');
  const columns: ColumnMatch[] = [];
  const sums = waitingSums(assignment);
  for (const [key, { columns: sources, reason, confidence }] of assignment.taken) {
    const own = sums.has(key) ? ({ confidence: 0.4, reason: 'open' } as const) : { confidence, reason };
    columns.push({ sources, key, heading: heading(sources), ...own });
  }
  for (const { column, columns: holds } of assignment.aggregates) {
    columns.push({
      sources: [column],
      key: null,
      heading: heading([column]),
      confidence: 0.9,
      reason: 'aggregate',
      holds,
    });
  }
  if (labels.ordinalColumn !== null) {
    columns.push({
      sources: [labels.ordinalColumn],
      key: null,
      heading: heading([labels.ordinalColumn]),
      confidence: 1,
      reason: 'ordinal',
    });
  }
  if (labels.labelColumn !== null) {
    columns.push({
      sources: [labels.labelColumn],
      key: null,
      heading: heading([labels.labelColumn]),
      confidence: 1,
      reason: 'label',
    });
  }
  const waiting = new Set([
    ...[...assignment.rivals.values()].flat().flatMap((claim) => claim.columns),
    ...assignment.inclusive.map(({ column }) => column),
    ...assignment.open.keys(),
  ]);
  for (const { column, heading: text } of readings) {
    if (waiting.has(column) || columns.some(({ sources }) => sources.includes(column))) continue;
    const reason = assignment.passed.get(column) ?? 'other';
    columns.push({ sources: [column], key: null, heading: text, confidence: 0.9, reason });
  }
  return columns;
}

/** Rows that are named twice over are several units' tables in one. */
export function mixedLabels(
  { labelled, labelColumn }: Labels,
  columns: readonly ColumnMatch[],
): Proposal['doubts'] {
  if (labelled !== 'mixed' || labelColumn === null) return [];
  const heading = columns.find(({ reason }) => reason === 'label')?.heading ?? '';
  return [{ what: 'mixed', column: labelColumn, shown: heading, candidates: [] }];
}

/** Columns that claim the same place, or that may be less than what they hold: the person says which. */
export function rivalColumns(assignment: Assignment, columns: ColumnMatch[]): Proposal['doubts'] {
  const doubts: Proposal['doubts'] = [];
  const ask = (what: DoubtKind, column: number, values: string[], holds?: string[]) => {
    const heading = assignment.readings.find((reading) => reading.column === column)?.heading ?? '';
    const match: ColumnMatch = { sources: [column], key: null, heading, confidence: 0.4, reason: 'open' };
    columns.push(holds === undefined ? match : { ...match, holds });
    doubts.push({ what, column, shown: heading, candidates: values.map((value) => ({ value })) });
  };
  for (const [key, claims] of assignment.rivals) {
    for (const column of claims.flatMap((claim) => claim.columns)) ask('column-twice', column, [key]);
  }
  for (const { column, key, columns: holds } of assignment.inclusive) {
    ask('column', column, [holds.join(TOGETHER), key], holds);
  }
  return doubts;
}

/** What is not understood is asked about as long as the form lacks a column that it might be. */
export function openColumns(assignment: Assignment, columns: ColumnMatch[]): Proposal['doubts'] {
  const doubts: Proposal['doubts'] = [];
  const covered = new Set(assignment.aggregates.flatMap((aggregate) => aggregate.columns));
  const counts = countColumns(assignment.form).map(({ key }) => key);
  const lacking = counts.filter((key) => isFree(assignment, key) && !covered.has(key));
  const waiting = waitingSums(assignment);
  for (const [column, candidates] of assignment.open) {
    const { heading = '', partOf = [] } =
      assignment.readings.find((reading) => reading.column === column) ?? {};
    const sums = partOf.filter((key) => waiting.has(key));
    const likely = candidates.filter((key) => counts.includes(key) && !assignment.taken.has(key));
    const offered = [...sums, ...(candidates.length > 0 ? likely : lacking)];
    const asked = offered.length > 0;
    columns.push({
      sources: [column],
      key: null,
      heading,
      confidence: asked ? 0.3 : 0.7,
      reason: asked ? 'open' : 'other',
    });
    if (!asked) continue;
    doubts.push({ what: 'column', column, shown: heading, candidates: offered.map((value) => ({ value })) });
  }
  return doubts;
}

/** A mapped column as a match, decided by memory or by a person. */
export function mappedMatch(
  { sources, key, role, holds }: MappedColumn,
  heading: (column: number) => string,
  by: 'remembered' | 'chosen',
): ColumnMatch {
  const match: ColumnMatch = {
    sources,
    key,
    heading: sources.map(heading).join(' + '),
    confidence: by === 'chosen' ? 1 : 0.95,
    reason: role !== 'figure' ? role : holds === undefined ? by : 'aggregate',
  };
  return holds === undefined ? match : { ...match, holds };
}
