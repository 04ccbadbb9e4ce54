import type { FormDocument } from '../../forms/document';
import { isFigure, type CountReading } from './count-reading';
import { isHeadingLike } from '../recognise/heading-meaning';
import { numbersOf } from '../recognise/headings';
import { isStruck, withoutStruck } from '../text-marks';
import type { Figures } from './evidence/running-sum';
import type { MappedRow } from '../mapping/mapping';
import type { NameIndex } from './names';
import type { Labelled } from '../recognise/proposal';
import type { RowKind, RowReason } from '../result';
import {
  isFootnote,
  isSignature,
  ordinalOf,
  rowWord,
  splitOrdinal,
  type Ordinal,
  type RowWord,
} from './row-words';
import type { GridView } from '../grid-view';

export interface RowsInput {
  view: GridView;
  form: FormDocument;
  /** First and last row under the headings. */
  from: number;
  to: number;
  labelColumn: number | null;
  ordinalColumn: number | null;
  /** Source columns that hold figures of the form, and those of them that hold counts. */
  figureColumns: number[];
  countColumns: number[];
  /** Columns that are still asked about: their figures tell sums as well as the others'. */
  openColumns: number[];
  /** What the heading over the labels says the rows are. */
  labelled: Labelled;
  units: NameIndex;
  known: NameIndex;
  /** Rows that someone has decided. */
  chosen: ReadonlyMap<number, Omit<MappedRow, 'row'>>;
}

/** A row as far as it speaks for itself; `rows` decides what depends on its neighbours. */
export interface Draft {
  row: number;
  label: string;
  name: string;
  ordinal: Ordinal;
  word: RowWord;
  /** By count column. */
  values: Figures;
  /** The same, and by open column. */
  seen: Figures;
  /** Cells with something in them that may be a figure. */
  figures: number;
  kind: RowKind;
  reason: RowReason;
  key: string | null;
  confidence: number;
}

export function set(draft: Draft, kind: RowKind, reason: RowReason, confidence: number): void {
  draft.kind = kind;
  draft.reason = reason;
  draft.confidence = confidence;
}

/** What each row under a heading says by itself. */
export function draftRows(input: RowsInput): Draft[] {
  const { view, figureColumns } = input;
  const drafts: Draft[] = [];
  let ended = false;
  for (let row = input.from; row <= input.to; row += 1) {
    const texts = rowTexts(view, row);
    const figures = figureColumns.filter((column) => isFigure(view.at(row, column).figure)).length;
    if (texts.length === 0 && figures === 0) continue;
    const label = labelOf(input, row);
    const split = splitOrdinal(label);
    const own = input.ordinalColumn === null ? null : ordinalOf(view.text(row, input.ordinalColumn));
    const counts = (columns: readonly number[]) =>
      columns.map((column) => countOf(view.at(row, column).figure));
    const values = counts(input.countColumns);
    const draft: Draft = {
      row,
      label: split.name,
      name: split.name,
      ordinal: own ?? split.ordinal,
      word: rowWord(split.name),
      values,
      seen: [...values, ...counts(input.openColumns)],
      figures,
      kind: 'detail',
      reason: 'new-row',
      key: null,
      confidence: 0.9,
    };
    drafts.push(draft);
    if (ended) set(draft, 'signature', 'signature-word', 0.9);
    else if (figures === 0 && texts.some(isSignature)) {
      // What stands below a signature is no longer the table.
      ended = drafts.some(({ kind }) => kind === 'detail' && figures === 0) || drafts.length > 1;
      set(draft, 'signature', 'signature-word', 0.95);
    } else simpleKind(input, draft, texts);
  }
  return drafts;
}

function countOf(reading: CountReading): number | null {
  if (reading.is === 'count') return reading.value;
  return reading.is === 'blank' ? null : NaN;
}

/** Own texts of a row that are no figures, those of the ordinal column left out. */
function rowTexts(view: GridView, row: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < view.widthOf(row); column += 1) {
    const { text, figure } = view.at(row, column);
    if (text !== '' && !isFigure(figure)) texts.push(text);
  }
  return texts;
}

/** The row's name; "Tổng cộng" may stand in the ordinal column or in a merge that begins there. */
function labelOf({ view, labelColumn, ordinalColumn, figureColumns }: RowsInput, row: number): string {
  const shown = labelColumn === null ? '' : view.shown(row, labelColumn);
  if (shown !== '') return shown;
  const ordinal = ordinalColumn === null ? '' : view.text(row, ordinalColumn);
  if (ordinal !== '' && ordinalOf(ordinal) === null) return ordinal;
  const first = figureColumns.length > 0 ? Math.min(...figureColumns) : view.width;
  for (let column = 0; column < first; column += 1) {
    const { text, figure } = view.at(row, column);
    if (column !== ordinalColumn && text !== '' && !isFigure(figure)) return text;
  }
  return '';
}

/** Whether a row's name and all its figures are struck out. */
function isStruckRow({ view, labelColumn, figureColumns }: RowsInput, { row }: Draft): boolean {
  const name = labelColumn === null ? null : view.raw(row, labelColumn).value;
  if (typeof name !== 'string' || !isStruck(name) || withoutStruck(name).trim() !== '') return false;
  const figures = figureColumns.map((column) => view.at(row, column).figure).filter(isFigure);
  return figures.length > 0 && figures.every((figure) => figure.is === 'asked' && figure.doubt === 'struck');
}

function simpleKind(input: RowsInput, draft: Draft, texts: readonly string[]): void {
  const { view, figureColumns } = input;
  if (isStruckRow(input, draft)) return set(draft, 'other', 'struck', 0.9);
  if (numbersOf(view, draft.row) !== undefined) return set(draft, 'other', 'numbering', 0.9);
  const headings = figureColumns.filter((column) => isHeadingLike(view.text(draft.row, column)));
  if (headings.length >= 2 && draft.figures === 0) return set(draft, 'other', 'repeated-heading', 0.9);
  const [first = ''] = texts;
  if (draft.figures === 0 && (isFootnote(first) || isFootnote(draft.label)))
    return set(draft, 'footnote', 'remark', 0.95);
  const { word } = draft;
  if (word === 'junk') return set(draft, 'other', 'junk', 0.9);
  if (word === 'group') return set(draft, draft.figures > 0 ? 'subtotal' : 'group', 'group-word', 0.95);
  if (word === 'of-which') return set(draft, 'subtotal', 'of-which', 0.9);
  if (word === 'subtotal') return set(draft, 'subtotal', 'subtotal-word', 0.9);
  if (word === 'total' || word === 'grand-total' || word === 'period-total') {
    return draft.figures > 0
      ? set(draft, 'total', 'total-word', 0.95)
      : set(draft, 'group', 'no-figures', 0.8);
  }
  if (draft.figures > 0) return;
  const named =
    draft.label !== '' &&
    (input.units.match(draft.label).found ?? input.known.match(draft.label).found) !== undefined;
  // A numbered line without figures is a row left blank; any other is a line of its own.
  if (!named && draft.ordinal?.level !== 'number') set(draft, 'group', 'no-figures', 0.8);
}
