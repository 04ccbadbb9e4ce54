import { countColumns } from '../forms/document';
import type { FormDocument } from '../forms/document';
import { assign, isFree, readColumns } from './columns';
import type { Assignment, ColumnContent, ColumnReading } from './columns';
import type { Prepared } from './context';
import { isFigure } from './figures';
import { meaningOf } from './heading-meaning';
import type { HeadingBlock, HeadingPath } from './headings';
import { layoutSignature } from './mapping';
import type { MappedColumn, Mapping, RememberedMapping } from './mapping';
import type { Candidate, ColumnMatch, DoubtKind } from './result';
import { ordinalOf } from './row-words';
import { familyOf, namesForm } from './surroundings';
import type { Surroundings } from './surroundings';
import type { GridView } from './view';
import { settleByRelations, takeByNumber } from './witness';

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

export type BlockReading =
  { is: 'table'; proposal: Proposal } | { is: 'unclear'; forms: FormDocument[] } | { is: 'nothing' };

const NAMED_BONUS = 1.5;
const MARGIN = 0.9;
const FEWEST_COLUMNS = 2;

/** Which form a block is, and what its columns are. */
export function readBlock(view: GridView, block: Block, prepared: Prepared): BlockReading {
  const signature = signatureOf(block.paths);
  for (const remembered of prepared.context.remembered ?? []) {
    const form = prepared.forms.find(({ code }) => code === remembered.form);
    if (form !== undefined && remembered.signature === signature) {
      return { is: 'table', proposal: fromMemory(view, block, form, remembered) };
    }
  }
  const proposals = prepared.forms
    .map((form) => propose(view, block, form, prepared, signature))
    .sort((a, b) => b.score - a.score);
  const [best, second] = proposals;
  if (best === undefined || best.score < FEWEST_COLUMNS) return { is: 'nothing' };
  const rivals = proposals.filter(({ score, found }) => found > 0 && best.score - score < MARGIN);
  if (best.found < FEWEST_COLUMNS || (second !== undefined && rivals.length > 1)) {
    return { is: 'unclear', forms: rivals.length > 0 ? rivals.map(({ form }) => form) : [best.form] };
  }
  return { is: 'table', proposal: best };
}

function signatureOf(paths: readonly HeadingPath[]): string {
  const left = Math.min(...paths.map(({ column }) => column));
  return layoutSignature(paths.map(({ column, levels }) => `${column - left} ${levels.join(' ')}`));
}

/** So many rows are enough to see which reading of the columns lets the relations hold. */
const WITNESS_ROWS = 60;

function figuresOf(view: GridView, block: Block): (column: number) => (number | null)[] {
  const memo = new Map<number, (number | null)[]>();
  return (column) => {
    let values = memo.get(column);
    if (values === undefined) {
      values = [];
      for (let row = block.bottom + 1; row <= Math.min(block.end, block.bottom + WITNESS_ROWS); row += 1) {
        const { figure } = view.at(row, column);
        values.push(figure.is === 'count' ? figure.value : null);
      }
      memo.set(column, values);
    }
    return values;
  };
}

function contentOf(view: GridView, block: Block): (column: number) => ColumnContent {
  return (column) => {
    let content: ColumnContent = 'nothing';
    for (let row = block.bottom + 1; row <= block.end; row += 1) {
      const { figure, text } = view.at(row, column);
      if (isFigure(figure)) return 'figures';
      if (text !== '') content = 'texts';
    }
    return content;
  };
}

function propose(
  view: GridView,
  block: Block,
  form: FormDocument,
  prepared: Prepared,
  signature: string,
): Proposal {
  const readings = readColumns(form, block.paths);
  const assignment = assign(form, readings, contentOf(view, block));
  let family = familyOf(form, block.surroundings);
  const found = () => assignment.taken.size + assignment.aggregates.length;
  if (found() >= FEWEST_COLUMNS) {
    family = takeByNumber(assignment, family) ?? family;
    settleByRelations(assignment, prepared.rules(form), figuresOf(view, block));
  }
  const labels = labelColumnsOf(view, block, readings, assignment);
  const columns = matches(assignment, readings, labels);
  const doubts = [
    ...rivalColumns(assignment, columns),
    ...openColumns(assignment, columns),
    ...mixedLabels(labels, columns),
  ];
  return {
    form,
    family,
    columns: columns.sort((a, b) => (a.sources[0] ?? 0) - (b.sources[0] ?? 0)),
    ...labels,
    doubts,
    signature,
    remembered: null,
    score: assignment.score + (namesForm(form, block.surroundings) ? NAMED_BONUS : 0),
    found: found(),
  };
}

type Labels = Pick<Proposal, 'labelColumn' | 'ordinalColumn' | 'labelled'>;

function labelColumnsOf(
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

function matches(assignment: Assignment, readings: readonly ColumnReading[], labels: Labels): ColumnMatch[] {
  const heading = (columns: readonly number[]) =>
    columns.map((column) => readings.find((reading) => reading.column === column)?.heading ?? '').join(' + ');
  const columns: ColumnMatch[] = [];
  for (const [key, { columns: sources, reason, confidence }] of assignment.taken) {
    columns.push({ sources, key, heading: heading(sources), confidence, reason });
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
function mixedLabels({ labelled, labelColumn }: Labels, columns: readonly ColumnMatch[]): Proposal['doubts'] {
  if (labelled !== 'mixed' || labelColumn === null) return [];
  const heading = columns.find(({ reason }) => reason === 'label')?.heading ?? '';
  return [{ what: 'mixed', column: labelColumn, shown: heading, candidates: [] }];
}

/** Columns that claim the same place, or that may be less than what they hold: the person says which. */
function rivalColumns(assignment: Assignment, columns: ColumnMatch[]): Proposal['doubts'] {
  const doubts: Proposal['doubts'] = [];
  const ask = (what: DoubtKind, column: number, key: string) => {
    const heading = assignment.readings.find((reading) => reading.column === column)?.heading ?? '';
    columns.push({ sources: [column], key: null, heading, confidence: 0.4, reason: 'open' });
    doubts.push({ what, column, shown: heading, candidates: [{ value: key }] });
  };
  for (const [key, claims] of assignment.rivals) {
    for (const column of claims.flatMap((claim) => claim.columns)) ask('column-twice', column, key);
  }
  for (const { column, key } of assignment.inclusive) ask('column', column, key);
  return doubts;
}

/** What is not understood is asked about as long as the form lacks a column that it might be. */
function openColumns(assignment: Assignment, columns: ColumnMatch[]): Proposal['doubts'] {
  const doubts: Proposal['doubts'] = [];
  const covered = new Set(assignment.aggregates.flatMap((aggregate) => aggregate.columns));
  const counts = countColumns(assignment.form).map(({ key }) => key);
  const lacking = counts.filter((key) => isFree(assignment, key) && !covered.has(key));
  for (const [column, candidates] of assignment.open) {
    const heading = assignment.readings.find((reading) => reading.column === column)?.heading ?? '';
    const likely = candidates.filter((key) => counts.includes(key) && !assignment.taken.has(key));
    const asked = likely.length > 0 || (candidates.length === 0 && lacking.length > 0);
    columns.push({
      sources: [column],
      key: null,
      heading,
      confidence: asked ? 0.3 : 0.7,
      reason: asked ? 'open' : 'other',
    });
    if (!asked) continue;
    const offered = likely.length > 0 ? likely : lacking;
    doubts.push({ what: 'column', column, shown: heading, candidates: offered.map((value) => ({ value })) });
  }
  return doubts;
}

function fromMemory(
  view: GridView,
  block: Block,
  form: FormDocument,
  remembered: RememberedMapping,
): Proposal {
  const left = Math.min(...block.paths.map(({ column }) => column));
  const heading = (column: number) =>
    block.paths.find((path) => path.column === column)?.filled.join(' > ') ?? '';
  const readings = readColumns(form, block.paths);
  const assignment = assign(form, readings, contentOf(view, block));
  const columns = remembered.columns.map(({ sources, ...column }) =>
    mappedMatch({ ...column, sources: sources.map((source) => source + left) }, heading, 'remembered'),
  );
  const labels = labelColumnsOf(view, block, readings, assignment);
  const ofRole = (role: 'label' | 'ordinal') =>
    columns.find(({ reason }) => reason === role)?.sources[0] ?? null;
  return {
    form,
    family: familyOf(form, block.surroundings),
    columns,
    labelColumn: ofRole('label') ?? labels.labelColumn,
    ordinalColumn: ofRole('ordinal'),
    labelled: labels.labelled,
    doubts: [],
    signature: remembered.signature,
    remembered,
    score: columns.length,
    found: columns.length,
  };
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

/** A block read as a person mapped it. */
export function chosenProposal(view: GridView, block: Block, form: FormDocument, mapping: Mapping): Proposal {
  const heading = (column: number) =>
    block.paths.find((path) => path.column === column)?.filled.join(' > ') ?? '';
  const columns = mapping.columns.map((column) => mappedMatch(column, heading, 'chosen'));
  const readings = readColumns(form, block.paths);
  const labels = labelColumnsOf(view, block, readings, assign(form, readings, contentOf(view, block)));
  const ofRole = (role: 'label' | 'ordinal') =>
    columns.find(({ reason }) => reason === role)?.sources[0] ?? null;
  return {
    form,
    family: mapping.family,
    columns,
    labelColumn: ofRole('label') ?? labels.labelColumn,
    ordinalColumn: ofRole('ordinal'),
    labelled: labels.labelled,
    doubts: [],
    signature: signatureOf(block.paths),
    remembered: null,
    score: columns.length,
    found: columns.length,
  };
}
