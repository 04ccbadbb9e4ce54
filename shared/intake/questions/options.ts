import { figureColumns } from '../../forms/document';
import { TOTAL_ROW } from '../../forms/table';
import { NO_USE, TOGETHER_USE, usesOf, type Decision, type SettledKind } from '../decisions/decision';
import { TOGETHER, type Doubt, type RecognisedTable, type RowKind } from '../result';
import type { Question, QuestionContext, QuestionOption } from './question';

/** What may be answered to doubts that have one answer, each option with the decisions that it means. */
export function answersTo(
  doubts: readonly [Doubt, ...Doubt[]],
  table: RecognisedTable,
  { forms, units }: QuestionContext,
): Pick<Question, 'options' | 'cell'> {
  const [doubt] = doubts;
  switch (doubt.what) {
    case 'column':
      return { options: columnOptions(table, doubt) };
    case 'column-twice':
      return { options: rivalOptions(table, doubts) };
    case 'row':
      return { options: [...kindOptions(table, doubt), leaveOut(table, [doubt])] };
    case 'row-twice':
      return { options: repeatedOptions(table, doubts) };
    case 'unit':
      return { options: [...unitOptions(units, table, doubt), leaveOut(table, [doubt])] };
    case 'encoding':
      return { options: [...readingOptions(table, doubt), leaveOut(table, [doubt])] };
    case 'hidden-rows':
    case 'level':
    case 'period':
      return { options: [takeAll(table, doubts), leaveOut(table, doubts)] };
    case 'mixed':
      return { options: [settles('mixed')] };
    default:
      return {
        options: figureOptions(doubt),
        cell: { ...placeOf(doubt), rate: isRate(forms, table, doubt) },
      };
  }
}

/** The answer that a table is meant as it is. */
export function settles(what: SettledKind): QuestionOption {
  return { id: 'yes', value: what, decisions: [{ about: 'question', what }] };
}

/** The source column that a doubt is about: a row where the source is turned or a list. */
export function sourceOf({ where }: Doubt, { orientation }: RecognisedTable): number {
  return (orientation === 'rows' ? where.column : where.row) ?? 0;
}

/** The source row that a doubt is about: a column where the source is turned or a list. */
export function rowOf({ where }: Doubt, { orientation }: RecognisedTable): number {
  return (orientation === 'rows' ? where.row : where.column) ?? 0;
}

/** Every row that an answer settles. */
function rowsOf(doubt: Doubt, table: RecognisedTable): number[] {
  const { orientation } = table;
  const alike = (doubt.alike ?? []).map(({ row, column }) => (orientation === 'rows' ? row : column));
  return [rowOf(doubt, table), ...alike];
}

function placeOf({ where }: Doubt): { row: number; column: number } {
  return { row: where.row ?? 0, column: where.column ?? 0 };
}

function columnOptions(table: RecognisedTable, doubt: Doubt): QuestionOption[] {
  const source = sourceOf(doubt, table);
  const option = (value: string | null): QuestionOption => ({
    id: value ?? NO_USE,
    value,
    decisions: [{ about: 'column', source, use: useOf(value) }],
  });
  const useOf = (value: string | null) =>
    value?.includes(TOGETHER) === true ? TOGETHER_USE : (value ?? NO_USE);
  return [...doubt.candidates.map(({ value }) => option(value)), option(null)];
}

function rivalOptions(table: RecognisedTable, doubts: readonly Doubt[]): QuestionOption[] {
  const sources = doubts.map((doubt) => sourceOf(doubt, table));
  const key = doubts[0]?.candidates[0]?.value ?? NO_USE;
  const only = (chosen: number | null): Decision[] =>
    sources.map((source) => ({ about: 'column', source, use: source === chosen ? key : NO_USE }));
  return [
    ...doubts.map((doubt) => {
      const source = sourceOf(doubt, table);
      return { id: String(source), value: doubt.shown, place: placeOf(doubt), decisions: only(source) };
    }),
    { id: NO_USE, value: null, decisions: only(null) },
  ];
}

const KINDS: ReadonlySet<string> = new Set<RowKind>(['detail', 'total', 'subtotal', 'group', 'other']);

/** Taken as a row of figures, as the total, or as the sum of a group, which is left out. */
function kindOptions(table: RecognisedTable, doubt: Doubt): QuestionOption[] {
  const rows = rowsOf(doubt, table);
  return doubt.candidates
    .filter(({ value }) => KINDS.has(value) && value !== 'other')
    .map(({ value }) => ({
      id: value,
      value,
      decisions: rows.map((row): Decision => ({ about: 'row', row, kind: value as RowKind, key: null })),
    }));
}

function leaveOut(table: RecognisedTable, doubts: readonly Doubt[]): QuestionOption {
  const rows = doubts.flatMap((doubt) => rowsOf(doubt, table));
  const decisions = rows.map((row): Decision => ({ about: 'row', row, kind: 'other', key: null }));
  return { id: NO_USE, value: null, decisions };
}

function takeAll(table: RecognisedTable, doubts: readonly Doubt[]): QuestionOption {
  const decisions = doubts.map((doubt): Decision => ({
    about: 'row',
    row: rowOf(doubt, table),
    kind: 'detail',
    key: null,
  }));
  return { id: 'detail', value: 'detail', decisions };
}

function repeatedOptions(table: RecognisedTable, doubts: readonly Doubt[]): QuestionOption[] {
  const key = doubts[0]?.candidates[0]?.value ?? '';
  const kind = key === TOTAL_ROW ? 'total' : 'detail';
  const rows = doubts.map((doubt) => rowOf(doubt, table));
  const only = (chosen: number | null): Decision[] =>
    rows.map((row) =>
      row === chosen ? { about: 'row', row, kind, key } : { about: 'row', row, kind: 'other', key: null },
    );
  return [
    ...doubts.map((doubt) => {
      const row = rowOf(doubt, table);
      return { id: String(row), value: doubt.shown, place: placeOf(doubt), decisions: only(row) };
    }),
    { id: NO_USE, value: null, decisions: only(null) },
  ];
}

/** The units that may be meant first, then all others: a name that nobody knows may be any of them. */
function unitOptions(
  units: QuestionContext['units'],
  table: RecognisedTable,
  doubt: Doubt,
): QuestionOption[] {
  const row = rowOf(doubt, table);
  const likely = doubt.candidates.map(({ value }) => value);
  const codes = [...likely, ...units.map(({ code }) => code).filter((code) => !likely.includes(code))];
  return codes.map((key) => ({
    id: key,
    value: key,
    decisions: [{ about: 'row', row, kind: 'detail', key }],
  }));
}

function readingOptions(table: RecognisedTable, doubt: Doubt): QuestionOption[] {
  const row = rowOf(doubt, table);
  return doubt.candidates.map(({ value }, index) => ({
    id: String(index),
    value,
    decisions: [{ about: 'row', row, kind: 'detail', key: null, label: value }],
  }));
}

/** A figure that was proposed, and none. Of a sum the blank part is asked about: that it is 0 gives the proposed sum. */
function figureOptions(doubt: Doubt): QuestionOption[] {
  const { row, column } = placeOf(doubt);
  const proposed = doubt.candidates.map(({ value }): QuestionOption => {
    const count = /^\d+$/.test(value) ? Number(value) : value;
    const taken = doubt.what === 'part-blank' ? 0 : count;
    return { id: value, value, decisions: [{ about: 'cell', row, column, value: taken }] };
  });
  const blank: Decision = { about: 'cell', row, column, value: null };
  // A sum with a blank part has no figure; that it stays so is said by leaving the column out.
  return doubt.what === 'part-blank'
    ? proposed
    : [...proposed, { id: 'blank', value: null, decisions: [blank] }];
}

function isRate(forms: QuestionContext['forms'], table: RecognisedTable, doubt: Doubt): boolean {
  const form = forms.find(({ code }) => code === table.form);
  const use = usesOf(table).get(sourceOf(doubt, table));
  return form !== undefined && figureColumns(form).some(({ key, kind }) => key === use && kind === 'ratio');
}
