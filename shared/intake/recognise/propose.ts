import type { FormDocument } from '../../forms/document';
import { assign, type ColumnContent } from './assignment';
import { readColumns } from './column-reading';
import { settleByRelations } from './column-witness';
import type { Prepared } from '../context';
import { isFigure } from '../read/count-reading';
import { isOfOtherDays } from '../read/row-words';
import type { HeadingPath } from './headings';
import { layoutSignature, misfits, type Mapping, type RememberedMapping } from '../mapping/mapping';
import { takeByNumber } from './numbering';
import {
  labelColumnsOf,
  mappedMatch,
  matches,
  mixedLabels,
  openColumns,
  rivalColumns,
  type Block,
  type Proposal,
} from './proposal';
import { familyOf, namesForm } from './surroundings';
import type { GridView } from '../grid-view';

export type BlockReading =
  { is: 'table'; proposal: Proposal } | { is: 'unclear'; forms: FormDocument[] } | { is: 'nothing' };

const NAMED_BONUS = 1.5;
const MARGIN = 0.9;
const FEWEST_COLUMNS = 2;

/** Which form a block is, and what its columns are. */
export function readBlock(view: GridView, block: Block, prepared: Prepared): BlockReading {
  let signature: string | undefined;
  const isSigned = (other: string) => other === (signature ??= signatureOf(block.paths));
  for (const remembered of prepared.context.remembered ?? []) {
    const form = prepared.forms.find(({ code }) => code === remembered.form);
    if (form !== undefined && isSigned(remembered.signature) && fits(remembered, form, view, block)) {
      return { is: 'table', proposal: fromMemory(view, block, form, remembered) };
    }
  }
  const contents = { content: contentOf(view, block), figures: figuresOf(view, block) };
  const proposals = prepared.forms
    .map((form) => propose(view, block, form, prepared, contents))
    .sort((a, b) => b.score - a.score);
  const [best, second] = proposals;
  if (best === undefined || best.score < FEWEST_COLUMNS) return { is: 'nothing' };
  const rivals = proposals.filter(({ score, found }) => found > 0 && best.score - score < MARGIN);
  if (best.found < FEWEST_COLUMNS || (second !== undefined && rivals.length > 1)) {
    return { is: 'unclear', forms: rivals.length > 0 ? rivals.map(({ form }) => form) : [best.form] };
  }
  return { is: 'table', proposal: { ...best, signature: signature ?? signatureOf(block.paths) } };
}

/** Whether a remembered layout can still be carried out: memory comes from outside, and forms change. */
function fits(remembered: RememberedMapping, form: FormDocument, view: GridView, block: Block): boolean {
  const left = leftOf(block.paths);
  const headings = new Set(block.paths.map(({ column }) => column - left));
  return (
    remembered.orientation === (view.transposed ? 'columns' : 'rows') &&
    misfits(remembered, form).length === 0 &&
    remembered.columns.every(({ sources, role }) =>
      sources.every((source) => (role === 'figure' ? headings.has(source) : source + left >= 0)),
    )
  );
}

/** The first column with a heading, from which signatures and remembered sources count. */
function leftOf(paths: readonly HeadingPath[]): number {
  return Math.min(...paths.map(({ column }) => column));
}

function signatureOf(paths: readonly HeadingPath[]): string {
  const left = leftOf(paths);
  return layoutSignature(paths.map(({ column, levels }) => `${column - left} ${levels.join(' ')}`));
}

/** So many rows are enough to see which reading of the columns lets the relations hold. */
const WITNESS_ROWS = 60;

/** Figures by column of the first rows; of rows that say to be of other days or no counts nothing is taken. */
function figuresOf(view: GridView, block: Block): (column: number) => (number | null)[] {
  const memo = new Map<number, (number | null)[]>();
  let others: ReadonlySet<number> | undefined;
  return (column) => {
    others ??= rowsOfOtherDays(view, block);
    let values = memo.get(column);
    if (values === undefined) {
      values = [];
      for (let row = block.bottom + 1; row <= Math.min(block.end, block.bottom + WITNESS_ROWS); row += 1) {
        const { figure } = view.at(row, column);
        values.push(figure.is === 'count' && !others.has(row) ? figure.value : null);
      }
      memo.set(column, values);
    }
    return values;
  };
}

function rowsOfOtherDays(view: GridView, block: Block): Set<number> {
  const others = new Set<number>();
  for (let row = block.bottom + 1; row <= Math.min(block.end, block.bottom + WITNESS_ROWS); row += 1) {
    for (let column = 0; column < view.widthOf(row); column += 1) {
      const { figure, text } = view.at(row, column);
      if (!isFigure(figure) && isOfOtherDays(text)) others.add(row);
    }
  }
  return others;
}

function contentOf(view: GridView, block: Block): (column: number) => ColumnContent {
  const memo = new Map<number, ColumnContent>();
  const read = (column: number): ColumnContent => {
    let content: ColumnContent = 'nothing';
    for (let row = block.bottom + 1; row <= block.end; row += 1) {
      const { figure, text } = view.at(row, column);
      if (isFigure(figure)) return 'figures';
      if (text !== '') content = 'texts';
    }
    return content;
  };
  return (column) => {
    const content = memo.get(column) ?? read(column);
    memo.set(column, content);
    return content;
  };
}

/** What all forms see of a block. */
interface Seen {
  content: (column: number) => ColumnContent;
  figures: (column: number) => (number | null)[];
}

function propose(
  view: GridView,
  block: Block,
  form: FormDocument,
  prepared: Prepared,
  { content, figures }: Seen,
): Omit<Proposal, 'signature'> {
  const readings = readColumns(form, block.paths);
  const assignment = assign(form, readings, content);
  let family = familyOf(form, block.surroundings);
  const found = () => assignment.taken.size + assignment.aggregates.length;
  if (found() >= FEWEST_COLUMNS) {
    family = takeByNumber(assignment, family) ?? family;
    settleByRelations(assignment, prepared.rules(form), figures);
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
    remembered: null,
    score: assignment.score + (namesForm(form, block.surroundings) ? NAMED_BONUS : 0),
    found: found(),
  };
}

function fromMemory(
  view: GridView,
  block: Block,
  form: FormDocument,
  remembered: RememberedMapping,
): Proposal {
  const left = leftOf(block.paths);
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
