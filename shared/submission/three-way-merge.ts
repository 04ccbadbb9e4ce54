import type { FormDocument } from '../forms/document';
import { figuresByKey, figuresOfKeys } from '../forms/joint-figures';
import type { CellValue, Row, Table } from '../forms/table';
import {
  computedAnew,
  formComputing,
  type ComputedCell,
  type ComputedFrom,
} from '../sheet/form/computed-cells';
import { MergeRun, type MergeConflict, type MergePlace, type Side, type Sides } from './merge-run';
import type { Explanation, SubmissionContent } from './submission';

export interface Merge {
  /** Both sides' changes together; where they conflict, mine; computed cells as they follow from it. */
  content: SubmissionContent;
  conflicts: MergeConflict[];
  /** How many places only they changed: taken over without a question. */
  taken: number;
  /** Cells that follow from the others, whatever is chosen. */
  computed: ComputedCell[];
  forms: readonly FormDocument[];
}

/**
 * Three-way merge of two contents that come from the same version, cell by cell; base null: there was none.
 * Invariants: whatever only one side changed is kept, equal changes are no conflict, and nothing else is touched.
 * A row that one side took away and the other changed stays as it was changed: nothing typed is lost. Cells that the
 * sheet computes were typed by nobody: they are computed anew from the merged ones, and none of them is a conflict.
 * @param forms those whose computed cells are known
 */
export function mergeContents(
  base: SubmissionContent | null,
  mine: SubmissionContent,
  theirs: SubmissionContent,
  forms: readonly FormDocument[] = [],
): Merge {
  const run = new MergeRun(forms);
  const old = base ?? { ...mine, tables: [], texts: {}, explanations: [] };
  const merge = {
    content: {
      calendar: mine.calendar === old.calendar ? theirs.calendar : mine.calendar,
      tables: mergeTables(run, old.tables, mine.tables, theirs.tables),
      texts: mergeTexts(run, old.texts, mine.texts, theirs.texts),
      explanations: mergeExplanations(run, old.explanations, mine.explanations, theirs.explanations),
    },
    conflicts: run.conflicts,
    taken: run.taken,
    computed: run.computed,
    forms,
  };
  return { ...merge, content: resolveMerge(merge, {}) };
}

/** The merged content with each conflict decided; one without a choice stays mine. */
export function resolveMerge(merge: Merge, choices: Readonly<Record<string, Side>>): SubmissionContent {
  const theirs = merge.conflicts.filter((conflict) => choices[conflict.id] === 'theirs');
  const { content, computed, forms } = merge;
  const left = merge.conflicts.flatMap(({ id, form, row, key: column, computed: by }) =>
    by?.side === (choices[id] ?? 'mine') ? [{ form, row: row ?? '', column, from: by.from }] : [],
  );
  const tables = content.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => {
      const cells = theirs
        .filter(({ kind, form, row: key }) => kind === 'cell' && form === table.form && key === row.key)
        .map((conflict) => [conflict.key, conflict.theirs] as const);
      return withChosen(row, cells);
    }),
  }));
  return {
    ...content,
    tables: computedAnew(tables, [...computed, ...left], forms),
    texts: applyTexts(content.texts, theirs),
    explanations: applyExplanations(content.explanations, theirs),
  };
}

function mergeTables(
  run: MergeRun,
  base: readonly Table[],
  mine: readonly Table[],
  theirs: readonly Table[],
): Table[] {
  return union([mine, theirs], (table) => table.form).flatMap((form) => {
    const sides = [base, mine, theirs].map((tables) => tables.find((table) => table.form === form));
    const [b, m, t] = sides;
    const known = run.forms.find(({ code }) => code === form);
    const computing = known && formComputing(known);
    const statedBy: StatedBy = (side, row, column) =>
      row && computing?.stated(sides[side]?.rows ?? [], row, column);
    const keys = union([m?.rows ?? [], t?.rows ?? []], (row) => row.key);
    const rows = keys.flatMap((key) => {
      const find = (table: Table | undefined) => table?.rows.find((row) => row.key === key);
      return mergeRow(run, form, key, [find(b), find(m), find(t)], statedBy);
    });
    return rows.length === 0 && (m === undefined || t === undefined) && b !== undefined
      ? []
      : [{ form, rows }];
  });
}

/** How the side computes what its row states in the column; undefined where it was typed. */
type StatedBy = (side: 0 | 1 | 2, row: Row | undefined, column: string) => ComputedFrom | undefined;

function mergeRow(
  run: MergeRun,
  form: string,
  key: string,
  [base, mine, theirs]: Sides<Row | undefined>,
  statedBy: StatedBy,
): Row[] {
  if (!rowStays(base, mine, theirs)) return [];
  const label = (mine?.label === base?.label ? (theirs ?? mine)?.label : (mine ?? theirs)?.label) ?? '';
  const figures: Row['cells'] = {};
  const sides = [base, mine ?? base, theirs ?? base].map((row) => (row ? figuresByKey(row) : {}));
  const [was = {}, own = {}, other = {}] = sides;
  const stays = (column: string) => own[column] !== was[column] || other[column] !== undefined;
  for (const column of union(sides.map(Object.keys), String)) {
    const [b = null, m = null, t = null] = sides.map((side) => side[column] ?? null);
    const place: MergePlace = { kind: 'cell', form, row: key, rowLabel: label, key: column };
    // A joint figure of theirs beside one of mine for some of its columns is another answer to the same question.
    const rivals = m === null && t !== b ? rivalsOf(column, own).filter(stays) : [];
    if (rivals.length > 0) {
      figures[column] = run.ask(place, b, m, t);
      continue;
    }
    const [before, here, there] = [
      statedBy(0, base, column),
      mine ? statedBy(1, mine, column) : statedBy(0, base, column),
      theirs ? statedBy(2, theirs, column) : statedBy(0, base, column),
    ];
    figures[column] = run.decideCell(place, [b, m, t], [base ? before : (here ?? there), here, there]);
  }
  return [{ key, label, ...figuresOfKeys(figures) }];
}

/** The joint figures that hold some of the columns of the one that the key names, and not just them. */
function rivalsOf(key: string, figures: Row['cells']): string[] {
  const columns = key.split('+');
  if (columns.length === 1) return [];
  return Object.keys(figures).filter((other) => {
    const held = other.split('+');
    return other !== key && held.length > 1 && held.some((column) => columns.includes(column));
  });
}

/** The row with figures that were chosen: a joint figure takes the place of others for its columns. */
function withChosen(row: Row, chosen: readonly (readonly [string, CellValue])[]): Row {
  const figures = { ...figuresByKey(row), ...Object.fromEntries(chosen) };
  for (const [key, value] of chosen) {
    if (value !== null) for (const rival of rivalsOf(key, figures)) figures[rival] = null;
  }
  return { key: row.key, label: row.label, ...figuresOfKeys(figures) };
}

/** A row that one side took away stays only when the other side changed it meanwhile. */
function rowStays(base: Row | undefined, mine: Row | undefined, theirs: Row | undefined): boolean {
  if (base === undefined || (mine !== undefined && theirs !== undefined)) return true;
  const left = mine ?? theirs;
  return left !== undefined && !sameCells(base, left);
}

function sameCells(a: Row, b: Row): boolean {
  const [one, other] = [figuresByKey(a), figuresByKey(b)];
  return union([Object.keys(one), Object.keys(other)], String).every(
    (column) => (one[column] ?? null) === (other[column] ?? null),
  );
}

type Texts = SubmissionContent['texts'];

function mergeTexts(run: MergeRun, base: Texts, mine: Texts, theirs: Texts): Texts {
  const texts: Texts = {};
  for (const key of union([mine, theirs, base].map(Object.keys), String)) {
    const place: MergePlace = { kind: 'text', form: '', row: null, rowLabel: null, key };
    const text = run.decide(place, base[key] || null, mine[key] || null, theirs[key] || null);
    if (text !== null) texts[key] = String(text);
  }
  return texts;
}

function applyTexts(texts: Texts, theirs: readonly MergeConflict[]): Texts {
  const decided = theirs.filter(({ kind }) => kind === 'text');
  const kept = Object.entries(texts).filter(([key]) => !decided.some((conflict) => conflict.key === key));
  const taken = decided.flatMap(({ key, theirs: text }) => (text === null ? [] : [[key, String(text)]]));
  return Object.fromEntries([...kept, ...taken]) as Texts;
}

function mergeExplanations(
  run: MergeRun,
  base: readonly Explanation[],
  mine: readonly Explanation[],
  theirs: readonly Explanation[],
): Explanation[] {
  return union([mine, theirs, base], explanationKey).flatMap((key) => {
    const [b, m, t] = [base, mine, theirs].map((list) => list.find((one) => explanationKey(one) === key));
    const any = m ?? t ?? b;
    if (any === undefined) return [];
    const { form, row, code } = any;
    const place: MergePlace = { kind: 'explanation', form, row, rowLabel: null, key: code };
    const text = run.decide(place, b?.text || null, m?.text || null, t?.text || null);
    return text === null ? [] : [{ code, form, row, text: String(text) }];
  });
}

function applyExplanations(
  explanations: readonly Explanation[],
  theirs: readonly MergeConflict[],
): Explanation[] {
  const decided = theirs.filter((conflict) => conflict.kind === 'explanation');
  const is = (conflict: MergeConflict, one: Explanation) =>
    conflict.key === one.code && conflict.form === one.form && conflict.row === one.row;
  const kept = explanations.filter((one) => !decided.some((conflict) => is(conflict, one)));
  const taken = decided.flatMap(({ key, form, row, theirs: text }) =>
    text === null ? [] : [{ code: key, form, row, text: String(text) }],
  );
  return [...kept, ...taken];
}

function explanationKey({ form, code, row }: Explanation): string {
  return [form, code, row ?? ''].join('\n');
}

/** The keys of several lists, each once, in the order in which they first come. */
function union<T>(lists: readonly (readonly T[])[], key: (item: T) => string): string[] {
  return [...new Set(lists.flatMap((list) => list.map(key)))];
}
