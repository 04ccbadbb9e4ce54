import { figureText } from '../parts/format';
import { sumText } from '../../../shared/forms/column-text';
import { figureColumns, type FormDocument } from '../../../shared/forms/document';
import { TOTAL_ROW } from '../../../shared/forms/table';
import {
  LABEL_USE,
  NO_USE,
  ORDINAL_USE,
  TOGETHER_USE,
  type ColumnUse,
} from '../../../shared/intake/decisions/decision';
import { describeDoubt } from '../../../shared/intake/describe';
import type { TextRepairKind } from '../../../shared/intake/encoding/repair-text';
import { cellAt, type Grid, type Rect } from '../../../shared/intake/grid';
import type { Answer, Question, QuestionOption } from '../../../shared/intake/questions/question';
import { TOGETHER, type RecognisedTable } from '../../../shared/intake/result';
import { dayText, periodName } from '../../../shared/period/period-text';
import { cellAddress, columnLetters, rangeAddress } from '../../../shared/sheet/address';
import { pick, type Lang } from '../../../shared/language/language';
import { formatCount } from '../../../shared/language/number';
import { panePasteQuestionWords } from './questions/words';
import { panePasteMappingWords } from './table/words';
import type { PasteReading, PasteTable } from './state';

/** Names of places, columns and questions of a paste, as the person sees them in the source. */

export function placeText({ source: { corner } }: PasteReading, row: number, column: number): string {
  return cellAddress(corner.row + row + 1, corner.column + column + 1);
}

export function rowNumber({ source: { corner } }: PasteReading, row: number): number {
  return corner.row + row + 1;
}

export function columnName({ source: { corner } }: PasteReading, column: number): string {
  return columnLetters(corner.column + column + 1);
}

/** The name of a source column: a letter, or a row's number where the source is turned or a list. */
export function sourceName(reading: PasteReading, { first }: PasteTable, source: number): string {
  return first.orientation === 'rows' ? columnName(reading, source) : String(rowNumber(reading, source));
}

/** The name of a source row: a number, or a column's letter where the source is turned. */
export function lineName(reading: PasteReading, { first }: PasteTable, row: number): string {
  return first.orientation === 'columns' ? columnName(reading, row) : String(rowNumber(reading, row));
}

export function areaText(
  { source: { corner, grids } }: PasteReading,
  grid: number,
  area: Rect,
  lang: Lang,
): string {
  const { row, column } = corner;
  const address = rangeAddress({
    top: area.top + row + 1,
    left: area.left + column + 1,
    bottom: area.bottom + row + 1,
    right: area.right + column + 1,
  });
  return panePasteMappingWords[lang].table.place(grids[grid]?.name ?? '', address);
}

/** A cell of the source as it is shown there. */
export function shownCell(grid: Grid | undefined, row: number, column: number): string {
  if (grid === undefined) return '';
  const { value, text, error } = cellAt(grid, row, column);
  return error ?? text ?? (value === null ? '' : String(value));
}

/** Names and headings as they were read: in an old font that this machine may not have they cannot be. */
export function repairedTexts({ repairs }: RecognisedTable): ReadonlyMap<string, string> {
  const texts = repairs.filter(({ kind }) => TEXT_REPAIRS.has(kind));
  return new Map(texts.map(({ row, column, after }) => [`${row}:${column}`, after]));
}

const TEXT_REPAIRS: ReadonlySet<string> = new Set<TextRepairKind>([
  'tcvn3',
  'vni',
  'utf8',
  'composed',
  'invisible',
  'look-alike',
  'lost-letter',
  'struck',
]);

export function formOf({ frame }: PasteReading, code: string): FormDocument | undefined {
  return frame.forms.find((form) => form.code === code);
}

export function formTitle(reading: PasteReading, code: string, lang: Lang): string {
  const form = formOf(reading, code);
  return form === undefined ? code : `${code} · ${pick(form.shortTitle, lang)}`;
}

export function formColumn(form: FormDocument | undefined, key: string, lang: Lang): string {
  const column = form === undefined ? undefined : figureColumns(form).find((own) => own.key === key);
  return panePasteMappingWords[lang].columns.key(key, column === undefined ? '' : pick(column.name, lang));
}

/** What the line of a list may be: a column of a form, as `II.06a 3` names it. */
export function lineText(reading: PasteReading, value: string, lang: Lang): string {
  const [form = '', key = ''] = value.split(' ');
  return `${form} ${formColumn(formOf(reading, form), key, lang)}`;
}

/** What a source column is used for, in short: `(3)`. */
export function useText(use: ColumnUse, holds: readonly string[] | undefined, lang: Lang): string {
  const words = panePasteMappingWords[lang].columns;
  if (use === NO_USE) return words.none;
  if (use === LABEL_USE) return words.label;
  if (use === ORDINAL_USE) return words.ordinal;
  if (use === TOGETHER_USE) return sumText(holds ?? []);
  return `(${use})`;
}

/** The first contents of a row or column of the source, so that it is known again. */
function samplesOf(
  reading: PasteReading,
  table: PasteTable,
  places: readonly { row: number; column: number }[],
): string {
  const grid = reading.source.grids[table.now.grid];
  const repaired = repairedTexts(table.now);
  const texts = places.map(
    ({ row, column }) => repaired.get(`${row}:${column}`) ?? shownCell(grid, row, column),
  );
  return texts
    .filter((text) => text !== '')
    .slice(0, 4)
    .join(' · ');
}

/** The first contents of a source column in the taken rows. */
export function columnSamples(reading: PasteReading, table: PasteTable, source: number): string {
  const { now } = table;
  if (now.orientation === 'list') {
    const cells = reading.source.grids[now.grid]?.rows[source] ?? [];
    return samplesOf(reading, table, cells.map((_, column) => ({ row: source, column })).slice(1));
  }
  const taken = now.rows.filter(({ key }) => key !== null).slice(0, 4);
  return samplesOf(
    reading,
    table,
    taken.map(({ row }) =>
      now.orientation === 'rows' ? { row, column: source } : { row: source, column: row },
    ),
  );
}

function rowSamples(reading: PasteReading, table: PasteTable, row: number): string {
  const { now } = table;
  const sources = now.columns.filter(({ key }) => key !== null).flatMap((column) => column.sources);
  return samplesOf(
    reading,
    table,
    sources.map((source) =>
      now.orientation === 'rows' ? { row, column: source } : { row: source, column: row },
    ),
  );
}

export function unitName({ units }: PasteReading, code: string): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}

/** The question in words, with the place it is about. */
export function questionText(
  reading: PasteReading,
  table: PasteTable,
  question: Question,
  lang: Lang,
): string {
  const words = panePasteQuestionWords[lang];
  const { what, doubts, options } = question;
  const { name } = reading.frame.unit;
  if (what === 'units') {
    const count = table.now.rows.filter(({ kind }) => kind === 'detail').length;
    const own = options.some(({ id }) => id === 'own');
    return own ? words.units(formatCount(count, lang), name) : words.unitsNone(name);
  }
  if (what === 'span') {
    const { span } = table.now;
    const { from, to } = reading.days;
    const day = (date: string | undefined) => (date === undefined ? '' : dayText(date, lang));
    return words.span(day(span?.from), day(span?.to), day(from), day(to));
  }
  const { periods, units, scale } = table.now.stated;
  if (what === 'quarter')
    return words.quarter(periods[0]?.text ?? '', periodName(reading.frame.period, lang));
  if (what === 'named-unit') return words.namedUnit(unitName(reading, units.at(-1) ?? ''), name);
  if (what === 'scale') return words.scale(scale?.text ?? '');
  const [doubt] = doubts;
  if (doubt === undefined) return '';
  const { row, column } = doubt.where;
  const one = doubts.length === 1 && row !== null && column !== null;
  const place = one ? `${placeText(reading, row, column)}: ` : '';
  const known = what === 'unit' ? { ...doubt, candidates: named(reading, doubt.candidates) } : doubt;
  return place + describeDoubt(known, formOf(reading, table.first.form), lang);
}

function named(reading: PasteReading, candidates: readonly { value: string }[]): { value: string }[] {
  return candidates.map(({ value }) => ({ value: unitName(reading, value) }));
}

/** An option as a person reads it on its button. */
export function optionText(
  reading: PasteReading,
  table: PasteTable,
  { what, doubts }: Question,
  { id, value, place }: QuestionOption,
  lang: Lang,
): string {
  const questions = panePasteQuestionWords[lang];
  const count = formatCount(doubts.length, lang);
  switch (what) {
    case 'units':
      return id === 'own' ? questions.unitsOwn(reading.frame.unit.name) : questions.unitsAll(value ?? '');
    case 'span':
    case 'quarter':
    case 'named-unit':
      return questions.spanTake;
    case 'scale':
      return id === 'multiply' ? multiplyText(reading, table, lang) : questions.asWritten;
    case 'mixed':
      return questions.keepChosen;
    case 'hidden-rows':
    case 'level':
    case 'period':
      return value === null ? questions.leaveRows(count) : questions.takeRows(count);
    case 'column': {
      if (value === null) return questions.none;
      const form = formOf(reading, table.first.form);
      const names = value.split(TOGETHER).map((key) => formColumn(form, key, lang));
      const name = names.join(` ${TOGETHER} `);
      const isAdded = table.first.columns.some(({ key }) => key === value);
      return isAdded ? panePasteMappingWords[lang].columns.addOption(name) : name;
    }
    case 'column-twice':
      if (place === undefined) return questions.none;
      return questions.columnAt(
        sourceName(reading, table, Number(id)),
        value ?? '',
        columnSamples(reading, table, Number(id)),
      );
    case 'row-twice':
      return place === undefined
        ? questions.none
        : questions.rowAt(lineName(reading, table, Number(id)), rowSamples(reading, table, Number(id)));
    case 'row':
      return value === null ? questions.none : (questions.rowKinds[value as 'detail'] ?? value);
    case 'unit':
      return value === null ? questions.none : unitName(reading, value);
    case 'encoding':
      return value ?? questions.none;
    case 'part-blank':
      return questions.blankIsZero(value === null ? '' : figureOption(value, lang));
    default:
      return value === null ? questions.blank : figureOption(value, lang);
  }
}

/** By how much, how many figures, and the first of them before and after. */
function multiplyText({ source }: PasteReading, { now }: PasteTable, lang: Lang): string {
  const { scale } = now.stated;
  const [first] = scale?.cells ?? [];
  const grid = source.grids[now.grid];
  const before = first && grid ? cellAt(grid, first.row, first.column).value : null;
  const example = typeof before === 'boolean' ? '' : figureText(before, lang);
  return panePasteQuestionWords[lang].multiply(
    formatCount(scale?.by ?? 1, lang),
    formatCount(scale?.cells.length ?? 0, lang),
    `${example} → ${figureText(first?.value ?? null, lang)}`,
  );
}

function figureOption(value: string, lang: Lang): string {
  return /^\d+$/.test(value) ? formatCount(Number(value), lang) : value;
}

/** What was answered. */
export function answerText(reading: PasteReading, table: PasteTable, answer: Answer, lang: Lang): string {
  const { question, option, decisions } = answer;
  const chosen = question.options.find(({ id }) => id === option);
  if (chosen !== undefined) return optionText(reading, table, question, chosen, lang);
  const [decision] = decisions;
  const typed = decision?.about === 'cell' ? figureText(decision.value, lang) : '';
  return panePasteQuestionWords[lang].spoken(typed);
}

/** A row's name as it will stand in the form. */
export function rowLabel(row: { key: string; label: string }, lang: Lang): string {
  return row.key === TOTAL_ROW ? panePasteMappingWords[lang].table.total : row.label;
}
