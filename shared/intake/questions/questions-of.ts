import { TOTAL_ROW } from '../../forms/table';
import { isSettled, type Decision, type SettledKind } from '../decisions/decision';
import type { Doubt, RecognisedTable } from '../result';
import { answersTo, rowOf, settles, sourceOf } from './options';
import type { Question, QuestionContext, QuestionOption } from './question';

/**
 * What has to be answered before a table is taken with the decisions made so far: first where its figures go at all,
 * then what its doubts ask.
 */
export function questionsOf(
  table: RecognisedTable,
  decisions: readonly Decision[],
  context: QuestionContext,
): Question[] {
  const questions: Question[] = [
    ...periodQuestion(table, context),
    ...namedUnitQuestion(table, context),
    ...scaleQuestion(table),
    ...unitsQuestion(table, context),
  ].filter(({ what }) => !isSettled(decisions, what as SettledKind));
  const together = new Map<string, [Doubt, ...Doubt[]]>();
  for (const doubt of table.doubts) {
    // Which of two tables counts is a question about both, and only while both are taken.
    if (doubt.what === 'table-twice') continue;
    const id = idOf(doubt, table);
    const others = together.get(id);
    if (others === undefined) together.set(id, [doubt]);
    else others.push(doubt);
  }
  for (const [id, doubts] of together) {
    const [{ what }] = doubts;
    questions.push({ id, what, doubts, ...answersTo(doubts, table, context) });
  }
  return questions;
}

/** Doubts that one answer settles share an id. */
function idOf(doubt: Doubt, table: RecognisedTable): string {
  const { what, where, candidates } = doubt;
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
      return `column ${sourceOf(doubt, table)}`;
    case 'row':
    case 'unit':
    case 'encoding':
      return `row ${rowOf(doubt, table)}`;
    default:
      return `cell ${where.row} ${where.column}`;
  }
}

/** An export of another period is most likely the wrong one, so that taking it is asked for. */
function periodQuestion({ span, stated }: RecognisedTable, { days }: QuestionContext): Question[] {
  if (span !== null && (span.from !== days.from || span.to !== days.to)) return [takenAnyway('span')];
  const own = quarterOf(days);
  const { periods } = stated;
  if (periods.length === 0 || periods.some(({ quarter }) => quarter === own)) return [];
  return [takenAnyway('quarter')];
}

/** A quarter ends in its last month by either calendar. */
function quarterOf({ to }: QuestionContext['days']): string {
  const [year = '', month = ''] = to.split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** Where rows are those of units, that is asked instead. */
function namedUnitQuestion(
  { stated: { units }, subjects }: RecognisedTable,
  { unit }: QuestionContext,
): Question[] {
  if (subjects === 'units' || units.length === 0 || units.includes(unit)) return [];
  return [takenAnyway('named-unit')];
}

function scaleQuestion({ stated: { scale } }: RecognisedTable): Question[] {
  if (scale === null) return [];
  const { by, cells } = scale;
  const settled = settles('scale');
  const multiply: QuestionOption = {
    id: 'multiply',
    value: String(by),
    decisions: [...settled.decisions, ...cells.map((cell): Decision => ({ about: 'cell', ...cell }))],
  };
  return [{ ...takenAnyway('scale'), options: by === null ? [settled] : [multiply, settled] }];
}

function takenAnyway(what: SettledKind): Question {
  return { id: what, what, doubts: [], options: [settles(what)] };
}

/** Rows of units in one unit's table: its own row is meant, unless its table goes by units anyway. */
function unitsQuestion(table: RecognisedTable, context: QuestionContext): Question[] {
  if (table.subjects !== 'units') return [];
  const { unit: own, tables = [], forms } = context;
  const there = tables.find(({ form }) => form === table.form)?.rows ?? [];
  const rows = table.rows.filter(({ kind, key }) => kind === 'detail' && key !== null);
  const strange = rows.filter(({ key }) => key !== own && !there.some((row) => row.key === key));
  if (strange.length === 0) return [];
  const single = forms.find(({ code }) => code === table.form)?.rows === 'single';
  const others = table.rows.filter(({ kind, key }) => (kind === 'detail' || kind === 'total') && key !== own);
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
  if (!single) options.push({ ...settles('units'), id: 'all', value: String(rows.length) });
  return [{ id: 'units', what: 'units', doubts: [], options }];
}
