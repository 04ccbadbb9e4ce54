import { countColumns, type FormDocument } from '../../forms/document';
import type { ColumnReading } from './column-reading';
import type { ColumnReason } from '../result';
import { vocabularyOf } from '../vocabulary';
import type { FormVocabulary } from '../vocabulary/schema';

/** Source columns that may be one column of the form, added up where there are several. */
export interface Claim {
  columns: number[];
  reason: ColumnReason;
  confidence: number;
  /** Parts whose headings could belong to another group as well. */
  unsure?: true;
  /** Parts whose sum no relation bears out, while open columns may be further parts. */
  unconfirmed?: true;
}

/** Source columns with what they were taken for; all but `taken` and `aggregates` still need a witness or an answer. */
export interface Assignment {
  form: FormDocument;
  taken: Map<string, Claim>;
  aggregates: { column: number; columns: string[] }[];
  /** A figure that is the column's own, or holds `columns` together because the layout has no column for the rest. */
  inclusive: { column: number; key: string; columns: string[] }[];
  /** Figures that must be the sum of columns that were taken: "đúng và trước hạn" beside its two parts. */
  sums: { column: number; columns: string[] }[];
  /** Several claims on one column of the form. */
  rivals: Map<string, Claim[]>;
  /** Candidates of each open column; an empty list where the heading says nothing. */
  open: Map<number, string[]>;
  /** Columns that lost to another or repeat it. */
  passed: Map<number, ColumnReason>;
  readings: ColumnReading[];
  score: number;
}

export type ColumnContent = 'nothing' | 'texts' | 'figures';

/**
 * Takes source columns for the form's columns as far as the headings alone decide.
 * @param holds what stands in a source column's rows
 */
export function assign(
  form: FormDocument,
  readings: readonly ColumnReading[],
  holds: (column: number) => ColumnContent,
): Assignment {
  const vocabulary = vocabularyOf(form.code);
  const assignment: Assignment = {
    form,
    taken: new Map(),
    aggregates: [],
    inclusive: [],
    sums: [],
    rivals: new Map(),
    open: new Map(),
    passed: new Map(),
    readings: [...readings],
    score: 0,
  };
  const figures = readings.filter(({ role, column }) => role === 'figure' && holds(column) !== 'nothing');
  const claims = claimsOf(figures, vocabulary);
  takeAggregates(assignment, figures, claims, vocabulary);
  for (const [key, all] of claims) {
    const literal = all.filter(({ reason }) => reason === 'literal');
    const [only, second] = literal.length === 1 ? literal : all;
    if (only !== undefined && second === undefined) assignment.taken.set(key, only);
    else if (only !== undefined) assignment.rivals.set(key, all);
  }
  const used = new Set(usedColumns(assignment));
  for (const reading of figures) {
    if (used.has(reading.column) || holds(reading.column) === 'texts') continue;
    const candidates = reading.part === null ? reading.weak : [reading.part.key];
    const free = candidates.filter((key) => isFree(assignment, key));
    const silent =
      !reading.foreign &&
      candidates.length === 0 &&
      reading.aggregates.length === 0 &&
      reading.strong.length === 0;
    if (free.length > 0) assignment.open.set(reading.column, free);
    else if (silent || (!reading.understood && !reading.foreign)) assignment.open.set(reading.column, []);
  }
  assignment.score = scoreOf(assignment, figures);
  return assignment;
}

function scoreOf(assignment: Assignment, figures: readonly ColumnReading[]): number {
  const counts = new Set(countColumns(assignment.form).map(({ key }) => key));
  let score = 0.8 * (assignment.aggregates.length + assignment.inclusive.length + assignment.rivals.size);
  for (const key of assignment.taken.keys()) score += counts.has(key) ? 1 : 0.5;
  for (const candidates of assignment.open.values()) score += candidates.length > 0 ? 0.2 : -0.1;
  score -= 0.25 * figures.filter(({ foreign }) => foreign).length;
  return score + 0.2 * figures.filter(({ literal }) => literal).length;
}

/** Decides whether a figure is the column's own alone, or holds others together with it. */
export function settleInclusive(
  assignment: Assignment,
  item: Assignment['inclusive'][number],
  together: boolean,
  reason: 'numbering' | 'relations',
): void {
  assignment.inclusive = assignment.inclusive.filter((other) => other !== item);
  if (together) assignment.aggregates.push({ column: item.column, columns: item.columns });
  else assignment.taken.set(item.key, { columns: [item.column], reason, confidence: 0.85 });
}

export function isFree(assignment: Assignment, key: string): boolean {
  return (
    !assignment.taken.has(key) &&
    !assignment.rivals.has(key) &&
    !assignment.inclusive.some((item) => item.key === key)
  );
}

/** Open columns that may be further parts of a column of the form. */
export function furtherParts(assignment: Assignment, key: string): number[] {
  return assignment.readings.flatMap(({ column, partOf }) =>
    assignment.open.has(column) && partOf.includes(key) ? [column] : [],
  );
}

/** Sums of parts that are not taken before it is said whether an open column belongs to them. */
export function waitingSums(assignment: Assignment): Set<string> {
  const waiting = [...assignment.taken].filter(
    ([key, { unconfirmed }]) => unconfirmed === true && furtherParts(assignment, key).length > 0,
  );
  return new Set(waiting.map(([key]) => key));
}

function usedColumns(assignment: Assignment): number[] {
  const claims = [...assignment.taken.values(), ...[...assignment.rivals.values()].flat()];
  return [
    ...claims.flatMap(({ columns }) => columns),
    ...assignment.aggregates.map(({ column }) => column),
    ...assignment.inclusive.map(({ column }) => column),
  ];
}

/** By column of the form: each source column that means it, and its parts where all that must be there are. */
function claimsOf(
  figures: readonly ColumnReading[],
  vocabulary: FormVocabulary | undefined,
): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  const add = (key: string, claim: Claim) => claims.set(key, [...(claims.get(key) ?? []), claim]);
  for (const { column, strong, literal } of figures) {
    const [key] = strong;
    if (key !== undefined) {
      add(key, {
        columns: [column],
        reason: literal ? 'literal' : 'meaning',
        confidence: literal ? 1 : 0.95,
      });
    }
  }
  for (const { key, parts } of vocabulary?.columns ?? []) {
    const own = figures.filter(({ part, strong }) => part?.key === key && strong.length === 0);
    const kinds = new Set(own.map(({ part }) => part?.index));
    const complete = parts?.every(({ optional }, index) => optional === true || kinds.has(index)) ?? false;
    if (complete && kinds.size === own.length) {
      const unsure = own.some(({ part }) => part?.sure === false) ? { unsure: true as const } : {};
      add(key, { columns: own.map(({ column }) => column), reason: 'parts', confidence: 0.9, ...unsure });
    }
  }
  return claims;
}

/** One figure for several columns. Where those have columns of their own, it says nothing new. */
function takeAggregates(
  assignment: Assignment,
  figures: readonly ColumnReading[],
  claims: Map<string, Claim[]>,
  vocabulary: FormVocabulary | undefined,
): void {
  for (const { column, strong, aggregates } of figures) {
    for (const index of aggregates) {
      const aggregate = vocabulary?.aggregates[index];
      const [key] = strong;
      if (aggregate === undefined) continue;
      const { columns, without } = aggregate;
      if (without !== undefined) {
        if (key === undefined || claims.has(without) || claims.get(key)?.length !== 1) continue;
        claims.delete(key);
        assignment.inclusive.push({ column, key, columns });
      } else if (key === undefined) {
        const target = columns.every((held) => claims.has(held)) ? assignment.sums : assignment.aggregates;
        target.push({ column, columns });
      }
      break;
    }
  }
}
