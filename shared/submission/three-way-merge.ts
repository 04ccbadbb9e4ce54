import { figuresByKey, figuresOfKeys } from '../forms/joint-figures';
import type { CellValue, Row, Table } from '../forms/table';
import type { Explanation, SubmissionContent } from './submission';

export type Side = 'mine' | 'theirs';

/** A place that both sides changed, to different values; null = blank or not there. */
export interface MergeConflict {
  /** Distinct within one merge. */
  id: string;
  kind: 'cell' | 'text' | 'explanation';
  /** Form and row of a cell or explanation; empty for a text. */
  form: string;
  row: string | null;
  rowLabel: string | null;
  /** The column of a cell or the jointKey of several, the code of an explanation, the key of a text. */
  key: string;
  base: CellValue;
  mine: CellValue;
  theirs: CellValue;
}

export interface Merge {
  /** Both sides' changes together; where they conflict, mine. */
  content: SubmissionContent;
  conflicts: MergeConflict[];
  /** How many places only they changed: taken over without a question. */
  taken: number;
}

/**
 * Three-way merge of two contents that come from the same version, cell by cell; base null: there was none.
 * Invariants: whatever only one side changed is kept, equal changes are no conflict, and nothing else is touched.
 * A row that one side took away and the other changed stays as it was changed: nothing typed is lost.
 */
export function mergeContents(
  base: SubmissionContent | null,
  mine: SubmissionContent,
  theirs: SubmissionContent,
): Merge {
  const run = new Run();
  const old = base ?? { ...mine, tables: [], texts: {}, explanations: [] };
  return {
    content: {
      calendar: mine.calendar === old.calendar ? theirs.calendar : mine.calendar,
      tables: mergeTables(run, old.tables, mine.tables, theirs.tables),
      texts: mergeTexts(run, old.texts, mine.texts, theirs.texts),
      explanations: mergeExplanations(run, old.explanations, mine.explanations, theirs.explanations),
    },
    conflicts: run.conflicts,
    taken: run.taken,
  };
}

/** The merged content with each conflict decided; one without a choice stays mine. */
export function resolveMerge(merge: Merge, choices: Readonly<Record<string, Side>>): SubmissionContent {
  const theirs = merge.conflicts.filter((conflict) => choices[conflict.id] === 'theirs');
  const { content } = merge;
  return {
    ...content,
    tables: content.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => {
        const cells = theirs
          .filter(({ kind, form, row: key }) => kind === 'cell' && form === table.form && key === row.key)
          .map((conflict) => [conflict.key, conflict.theirs] as const);
        return withChosen(row, cells);
      }),
    })),
    texts: applyTexts(content.texts, theirs),
    explanations: applyExplanations(content.explanations, theirs),
  };
}

type Place = Omit<MergeConflict, 'id' | 'base' | 'mine' | 'theirs'>;

/** Collects what one merge meets. */
class Run {
  readonly conflicts: MergeConflict[] = [];
  taken = 0;

  /** The value after the merge: the changed one, mine where both changed. */
  decide(place: Place, base: CellValue, mine: CellValue, theirs: CellValue): CellValue {
    if (mine === theirs) return mine;
    if (theirs === base) return mine;
    if (mine === base) {
      this.taken += 1;
      return theirs;
    }
    return this.ask(place, base, mine, theirs);
  }

  ask(place: Place, base: CellValue, mine: CellValue, theirs: CellValue): CellValue {
    const id = [place.kind, place.form, place.row ?? '', place.key].join('\n');
    this.conflicts.push({ id, ...place, base, mine, theirs });
    return mine;
  }
}

function mergeTables(
  run: Run,
  base: readonly Table[],
  mine: readonly Table[],
  theirs: readonly Table[],
): Table[] {
  return union([mine, theirs], (table) => table.form).flatMap((form) => {
    const [b, m, t] = [base, mine, theirs].map((tables) => tables.find((table) => table.form === form));
    const keys = union([m?.rows ?? [], t?.rows ?? []], (row) => row.key);
    const rows = keys.flatMap((key) => {
      const find = (table: Table | undefined) => table?.rows.find((row) => row.key === key);
      return mergeRow(run, form, key, find(b), find(m), find(t));
    });
    return rows.length === 0 && (m === undefined || t === undefined) && b !== undefined
      ? []
      : [{ form, rows }];
  });
}

function mergeRow(
  run: Run,
  form: string,
  key: string,
  base: Row | undefined,
  mine: Row | undefined,
  theirs: Row | undefined,
): Row[] {
  if (!rowStays(base, mine, theirs)) return [];
  const label = (mine?.label === base?.label ? (theirs ?? mine)?.label : (mine ?? theirs)?.label) ?? '';
  const figures: Row['cells'] = {};
  const sides = [base, mine ?? base, theirs ?? base].map((row) => (row ? figuresByKey(row) : {}));
  const [was = {}, own = {}, other = {}] = sides;
  const stays = (column: string) => own[column] !== was[column] || other[column] !== undefined;
  for (const column of union(sides.map(Object.keys), String)) {
    const [b = null, m = null, t = null] = sides.map((side) => side[column] ?? null);
    const place: Place = { kind: 'cell', form, row: key, rowLabel: label, key: column };
    // A joint figure of theirs beside one of mine for some of its columns is another answer to the same question.
    const rivals = m === null && t !== b ? rivalsOf(column, own).filter(stays) : [];
    figures[column] = rivals.length > 0 ? run.ask(place, b, m, t) : run.decide(place, b, m, t);
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

function mergeTexts(run: Run, base: Texts, mine: Texts, theirs: Texts): Texts {
  const texts: Texts = {};
  for (const key of union([mine, theirs, base].map(Object.keys), String)) {
    const place: Place = { kind: 'text', form: '', row: null, rowLabel: null, key };
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
  run: Run,
  base: readonly Explanation[],
  mine: readonly Explanation[],
  theirs: readonly Explanation[],
): Explanation[] {
  return union([mine, theirs, base], explanationKey).flatMap((key) => {
    const [b, m, t] = [base, mine, theirs].map((list) => list.find((one) => explanationKey(one) === key));
    const any = m ?? t ?? b;
    if (any === undefined) return [];
    const { form, row, code } = any;
    const place: Place = { kind: 'explanation', form, row, rowLabel: null, key: code };
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
