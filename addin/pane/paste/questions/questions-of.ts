import { figureColumns } from '../../../../shared/forms/document';
import { TOTAL_ROW } from '../../../../shared/forms/table';
import { repetitions } from '../../../../shared/intake/recognise/recognise';
import type { Doubt, RowKind } from '../../../../shared/intake/result';
import { decisionsOf, usesOf } from '../table/table';
import { NO_USE } from '../state';
import type { Decision, PasteReading, PasteTable, Question, QuestionOption } from '../state';

/** What has to be answered before a table is taken, in the order of the source. */
export function questionsOf(reading: PasteReading, table: PasteTable): Question[] {
  const questions: Question[] = [...spanQuestion(reading, table), ...unitsQuestion(reading, table)];
  const together = new Map<string, Doubt[]>();
  for (const doubt of table.doubts) {
    const id = idOf(doubt, table);
    together.set(id, [...(together.get(id) ?? []), doubt]);
  }
  for (const [id, doubts] of together) questions.push({ id, ...questionOf(reading, table, doubts) });
  return questions;
}

/** Doubts that one answer settles share an id. */
function idOf({ what, where, candidates }: Doubt, { first }: PasteTable): string {
  const [line, source] = first.orientation === 'rows' ? [where.row, where.column] : [where.column, where.row];
  switch (what) {
    case 'column-twice':
    case 'row-twice':
      return `${what} ${candidates[0]?.value ?? ''}`;
    case 'hidden-rows':
    case 'level':
    case 'period':
    case 'mixed':
      return what;
    case 'column':
      return `column ${source}`;
    case 'row':
    case 'unit':
    case 'encoding':
      return `row ${line}`;
    default:
      return `cell ${where.row} ${where.column}`;
  }
}

function questionOf(reading: PasteReading, table: PasteTable, doubts: Doubt[]): Omit<Question, 'id'> {
  const [doubt] = doubts as [Doubt, ...Doubt[]];
  const { what, where } = doubt;
  switch (what) {
    case 'column':
      return { what, doubts, options: columnOptions(table, doubt) };
    case 'column-twice':
      return { what, doubts, options: rivalOptions(table, doubts) };
    case 'row':
      return { what, doubts, options: [...kindOptions(table, doubt), leaveOut(table, [doubt])] };
    case 'row-twice':
      return { what, doubts, options: repeatedOptions(table, doubts) };
    case 'unit':
      return { what, doubts, options: [...unitOptions(reading, table, doubt), leaveOut(table, [doubt])] };
    case 'encoding':
      return { what, doubts, options: [...readingOptions(table, doubt), leaveOut(table, [doubt])] };
    case 'hidden-rows':
    case 'level':
    case 'period':
      return { what, doubts, options: [takeAll(table, doubts), leaveOut(table, doubts)] };
    case 'mixed':
      return { what, doubts, options: [settled('mixed')] };
    default:
      return {
        what,
        doubts,
        options: figureOptions(doubt),
        cell: { row: where.row ?? 0, column: where.column ?? 0, rate: isRate(reading, table, doubt) },
      };
  }
}

function sourceOf({ where }: Doubt, { first }: PasteTable): number {
  return (first.orientation === 'rows' ? where.column : where.row) ?? 0;
}

function rowOf({ where }: Doubt, { first }: PasteTable): number {
  return (first.orientation === 'rows' ? where.row : where.column) ?? 0;
}

/** Every row that an answer settles. */
function rowsOf(doubt: Doubt, table: PasteTable): number[] {
  const alike = doubt.alike ?? [];
  return [
    rowOf(doubt, table),
    ...alike.map((where) => rowOf({ ...doubt, where: { ...doubt.where, ...where } }, table)),
  ];
}

function placeOf({ where }: Doubt): { row: number; column: number } {
  return { row: where.row ?? 0, column: where.column ?? 0 };
}

function columnOptions(table: PasteTable, doubt: Doubt): QuestionOption[] {
  const source = sourceOf(doubt, table);
  const option = (value: string | null): QuestionOption => ({
    id: value ?? NO_USE,
    value,
    decisions: [{ about: 'column', source, use: value ?? NO_USE }],
  });
  return [...doubt.candidates.map(({ value }) => option(value)), option(null)];
}

function rivalOptions(table: PasteTable, doubts: readonly Doubt[]): QuestionOption[] {
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
function kindOptions(table: PasteTable, doubt: Doubt): QuestionOption[] {
  const rows = rowsOf(doubt, table);
  return doubt.candidates
    .filter(({ value }) => KINDS.has(value) && value !== 'other')
    .map(({ value }) => ({
      id: value,
      value,
      decisions: rows.map((row): Decision => ({ about: 'row', row, kind: value as RowKind, key: null })),
    }));
}

function leaveOut(table: PasteTable, doubts: readonly Doubt[]): QuestionOption {
  const rows = doubts.flatMap((doubt) => rowsOf(doubt, table));
  const decisions = rows.map((row): Decision => ({ about: 'row', row, kind: 'other', key: null }));
  return { id: NO_USE, value: null, decisions };
}

function takeAll(table: PasteTable, doubts: readonly Doubt[]): QuestionOption {
  const decisions = doubts.map((doubt): Decision => ({
    about: 'row',
    row: rowOf(doubt, table),
    kind: 'detail',
    key: null,
  }));
  return { id: 'detail', value: 'detail', decisions };
}

function repeatedOptions(table: PasteTable, doubts: readonly Doubt[]): QuestionOption[] {
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
function unitOptions({ units }: PasteReading, table: PasteTable, doubt: Doubt): QuestionOption[] {
  const row = rowOf(doubt, table);
  const likely = doubt.candidates.map(({ value }) => value);
  const codes = [...likely, ...units.map(({ code }) => code).filter((code) => !likely.includes(code))];
  return codes.map((key) => ({
    id: key,
    value: key,
    decisions: [{ about: 'row', row, kind: 'detail', key }],
  }));
}

function readingOptions(table: PasteTable, doubt: Doubt): QuestionOption[] {
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

function isRate({ frame }: PasteReading, table: PasteTable, doubt: Doubt): boolean {
  const form = frame.forms.find(({ code }) => code === table.first.form);
  const use = usesOf(table).get(sourceOf(doubt, table));
  return form !== undefined && figureColumns(form).some(({ key, kind }) => key === use && kind === 'ratio');
}

function settled(what: Question['what']): QuestionOption {
  return { id: 'yes', value: what, decisions: [{ about: 'question', what }] };
}

function isSettled(table: PasteTable, what: Question['what']): boolean {
  return decisionsOf(table).some((decision) => decision.about === 'question' && decision.what === what);
}

/** An export of other days is most likely the wrong one, so that taking it is asked for. */
function spanQuestion({ days }: PasteReading, table: PasteTable): Question[] {
  const { span } = table.now;
  if (span === null || (span.from === days.from && span.to === days.to) || isSettled(table, 'span'))
    return [];
  return [{ id: 'span', what: 'span', doubts: [], options: [settled('span')] }];
}

/** Rows of units in one unit's table: its own row is meant, unless its table goes by units anyway. */
function unitsQuestion(reading: PasteReading, table: PasteTable): Question[] {
  const { now } = table;
  if (now.subjects !== 'units' || isSettled(table, 'units')) return [];
  const own = reading.frame.unit.code;
  const there = reading.tables.find(({ form }) => form === now.form)?.rows ?? [];
  const rows = now.rows.filter(({ kind, key }) => kind === 'detail' && key !== null);
  const strange = rows.filter(({ key }) => key !== own && !there.some((row) => row.key === key));
  if (strange.length === 0) return [];
  const single = reading.frame.forms.find(({ code }) => code === now.form)?.rows === 'single';
  const others = now.rows.filter(({ kind, key }) => (kind === 'detail' || kind === 'total') && key !== own);
  const mine = rows.find(({ key }) => key === own);
  const options: QuestionOption[] = [];
  if (mine !== undefined) {
    const kind = single ? 'total' : 'detail';
    const decisions: Decision[] = [
      { about: 'question', what: 'units' },
      { about: 'row', row: mine.row, kind, key: single ? TOTAL_ROW : own },
      ...others.map(({ row }): Decision => ({ about: 'row', row, kind: 'other', key: null })),
    ];
    options.push({ id: 'own', value: own, decisions });
  }
  if (!single) options.push({ ...settled('units'), id: 'all', value: String(rows.length) });
  return [{ id: 'units', what: 'units', doubts: [], options }];
}

/** Of two tables with a row in common only one counts; the answer leaves the other one out. */
export interface TwiceQuestion {
  id: string;
  form: string;
  /** Ids of the tables: the later one, and the one it repeats. */
  tables: [string, string];
}

export function twiceQuestions({ found }: PasteReading): TwiceQuestion[] {
  const taken = found.filter(({ included }) => included);
  const idOfTable = (now: PasteTable['now']) => taken.find((table) => table.now === now)?.id ?? '';
  return repetitions(taken.map(({ now }) => now)).map(({ table, earlier }) => ({
    id: `twice ${idOfTable(table)}`,
    form: table.form,
    tables: [idOfTable(earlier), idOfTable(table)],
  }));
}

/** How many questions are open before the tables may be written; `compare`: before they may be compared. */
export function openQuestions(reading: PasteReading, compare = false): number {
  const counted = reading.found.filter(({ included }) => included);
  const own = counted.flatMap((table) =>
    questionsOf(reading, table).filter(({ what }) => !(compare && what === 'span')),
  );
  const whole = reading.open.filter(({ what }) => what !== 'nothing');
  return own.length + whole.length + twiceQuestions(reading).length;
}
