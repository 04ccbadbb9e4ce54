import { countColumns, figureColumns, type FormDocument } from '../../forms/document';
import { literalKey, meaningOf, type Meaning } from './heading-meaning';
import { isLabelHeading, type HeadingPath } from './headings';
import { memoByObject, memoByText } from '../memo';
import { vocabularyOf } from '../vocabulary';
import type { FormVocabulary, Pattern } from '../vocabulary/schema';

/** What one source column may be. */
export interface ColumnReading {
  column: number;
  heading: string;
  number: number | null;
  role: 'label' | 'ordinal' | 'figure';
  /** Columns of the form that the heading means. */
  strong: string[];
  /** Columns it may mean, if the numbering or the figures bear it out. */
  weak: string[];
  part: { key: string; index: number; sure: boolean } | null;
  /** Columns of the form that it may be a part of, as far as the words that are understood go. */
  partOf: string[];
  /** Index in the vocabulary's aggregates. */
  aggregates: number[];
  /** Every word is understood and it is nothing that the form holds, or a printed rate that is none of the form's. */
  foreign: boolean;
  literal: boolean;
  /** Whether the lexicon knows every word. */
  understood: boolean;
}

/** Reads every heading of a block as columns of one form. */
export function readColumns(form: FormDocument, paths: readonly HeadingPath[]): ColumnReading[] {
  const read = headingReader(form);
  return paths.map((path) => ({ column: path.column, number: path.number, ...read(headingOf(path)) }));
}

/** What the texts above a column say, whatever the form. */
interface Heading {
  shown: string;
  hard: Meaning;
  filled: Meaning;
  /** For comparing with headings of forms. */
  literals: readonly string[];
  isLabel: boolean;
}

/** Looked at once for all forms, and once for all tables of a sheet, which repeat their headings. */
const headingOf = memoByObject(({ levels, filled }: HeadingPath) =>
  headingOfTexts(JSON.stringify([levels, filled])),
);

const headingOfTexts = memoByText((texts: string): Heading => {
  const [levels = [], filled = []] = JSON.parse(texts) as string[][];
  return {
    shown: filled.join(' > '),
    hard: meaningOf(levels),
    filled: meaningOf(filled),
    literals: (texts === JSON.stringify([levels, levels]) ? [levels] : [levels, filled]).map((own) =>
      literalKey(own),
    ),
    isLabel: isLabelHeading(levels),
  };
}, 2000);

type HeadingReading = Readonly<Omit<ColumnReading, 'column' | 'number'>>;

/** Reads headings as columns of a form. */
const headingReader = memoByObject((form: FormDocument) => {
  const vocabulary = vocabularyOf(form.code);
  const literals = literalColumns(form);
  const rates = vocabulary === undefined ? new Set<string>() : rateConcepts(form, vocabulary);
  return memoByObject((heading: Heading) => readHeading(heading, vocabulary, literals, rates));
});

function readHeading(
  { shown, hard, filled, isLabel, ...heading }: Heading,
  vocabulary: FormVocabulary | undefined,
  literals: ReadonlyMap<string, string>,
  rates: ReadonlySet<string>,
): HeadingReading {
  const literal = heading.literals.map((key) => literals.get(key)).find((key) => key !== undefined);
  const reading: HeadingReading = {
    heading: shown,
    role: isLabel ? (hard.concepts.has('ordinal') ? 'ordinal' : 'label') : 'figure',
    ...NO_MATCH,
    literal: literal !== undefined,
    understood: isUnderstood(hard),
  };
  if (isLabel) return reading;
  if (literal !== undefined) {
    const aggregates = vocabulary === undefined ? [] : match(hard, vocabulary).aggregates;
    return { ...reading, strong: [literal], aggregates };
  }
  if (vocabulary === undefined)
    return { ...reading, foreign: hard.unknown.length === 0 && hard.concepts.size > 0 };
  const first = match(hard, vocabulary);
  const second = match(filled, vocabulary);
  const best = reconcilePaths(first, second);
  const rate =
    best.strong.length === 0 &&
    best.weak.length === 0 &&
    [...rates].some((name) => filled.concepts.has(name));
  return { ...reading, ...best, foreign: best.foreign || rate };
}

/**
 * A heading by itself and under the group to its left. The group may decide what the heading leaves open; where it
 * speaks against the heading neither is believed without a witness.
 */
function reconcilePaths(alone: Matched, grouped: Matched): Matched {
  if (alone.strong.length === 0 && alone.part === null)
    return { ...grouped, partOf: [...new Set([...alone.partOf, ...grouped.partOf])] };
  const same = alone.strong[0] === grouped.strong[0] && alone.part?.key === grouped.part?.key;
  if (same) return alone;
  const partOf = [alone.part?.key, grouped.part?.key].filter((key) => key !== undefined);
  const weak = [...new Set([...alone.strong, ...grouped.strong, ...partOf])];
  return { strong: [], weak, part: null, partOf, aggregates: [], foreign: false };
}

/** Concepts that only the form's printed rates speak of. */
function rateConcepts(form: FormDocument, vocabulary: FormVocabulary): Set<string> {
  const counts = new Set(countColumns(form).map(({ key }) => key));
  const speaksOf = (counted: boolean) =>
    vocabulary.columns
      .filter(({ key }) => counts.has(key) === counted)
      .flatMap(({ when, parts }) =>
        [...when, ...(parts ?? [])].flatMap(({ needs, may }) => [...needs, ...(may ?? [])]),
      );
  const ofCounts = new Set([...speaksOf(true), ...vocabulary.free]);
  return new Set(speaksOf(false).filter((name) => !ofCounts.has(name)));
}

type Matched = Pick<ColumnReading, 'strong' | 'weak' | 'part' | 'partOf' | 'aggregates' | 'foreign'>;

const NO_MATCH: Matched = {
  strong: [],
  weak: [],
  part: null,
  partOf: [],
  aggregates: [],
  foreign: false,
};

function match(meaning: Meaning, vocabulary: FormVocabulary): Matched {
  if (saysOther(meaning, spokenOf(vocabulary))) return { ...NO_MATCH, foreign: isUnderstood(meaning) };
  const fits = (pattern: Pattern) => fitsPattern(meaning, pattern, vocabulary.free);
  const keys = (weak: boolean) =>
    vocabulary.columns
      .filter(({ when }) => when.some((pattern) => isSure(meaning, pattern) !== weak && fits(pattern)))
      .map(({ key }) => key);
  const strong = keys(false);
  const understood = isUnderstood(meaning);
  let part: Matched['part'] = null;
  for (const { key, parts } of vocabulary.columns) {
    const index = parts?.findIndex(fits) ?? -1;
    const found = parts?.[index];
    if (found !== undefined && part === null) part = { key, index, sure: isSure(meaning, found) };
  }
  const aggregates = vocabulary.aggregates.flatMap(({ when }, index) => (when.some(fits) ? [index] : []));
  const weak = strong.length === 1 ? [] : [...strong, ...keys(true)];
  if (!understood) {
    const near = part === null ? [...strong, ...weak] : [part.key];
    const partOf = partsThatHold(meaning, vocabulary);
    return { strong: [], weak: [...new Set(near)], part: null, partOf, aggregates: [], foreign: false };
  }
  const one = strong.length === 1 ? strong : [];
  const nothing = one.length === 0 && weak.length === 0 && part === null && aggregates.length === 0;
  return {
    strong: one,
    weak: [...new Set(weak)],
    part,
    partOf: nothing ? partsThatHold(meaning, vocabulary) : [],
    aggregates,
    foreign: nothing && saysOther(meaning, ownConcepts(vocabulary)),
  };
}

function isUnderstood({ unknown, isTorn }: Meaning): boolean {
  return unknown.length === 0 && !isTorn;
}

/** Columns of the form with a part that speaks of all that a heading is understood to say. */
function partsThatHold({ concepts }: Meaning, { columns, free }: FormVocabulary): string[] {
  const holds = ({ needs, may = [] }: Pattern) =>
    [...concepts].every((name) => [needs, may, free].some((own) => own.includes(name)));
  return columns.flatMap(({ key, parts }) => (parts?.some(holds) === true ? [key] : []));
}

function fitsPattern(meaning: Meaning, pattern: Pattern, free: readonly string[]): boolean {
  if (!pattern.needs.every((concept) => meaning.concepts.has(concept))) return false;
  for (const concept of meaning.concepts) {
    if (
      !pattern.needs.includes(concept) &&
      pattern.may?.includes(concept) !== true &&
      !free.includes(concept)
    )
      return false;
  }
  return true;
}

/** A weak pattern, or one whose anchors are all missing, needs a witness. */
function isSure(meaning: Meaning, { weak, anchors }: Pattern): boolean {
  return weak !== true && (anchors === undefined || anchors.some((concept) => meaning.concepts.has(concept)));
}

function saysOther({ concepts }: Meaning, own: ReadonlySet<string>): boolean {
  for (const concept of concepts) if (!own.has(concept)) return true;
  return false;
}

/** Concepts that the form's columns speak of. */
const ownConcepts = memoByObject(({ columns, free }: FormVocabulary): ReadonlySet<string> => {
  return conceptsOf(
    columns.flatMap(({ when, parts }) => [...when, ...(parts ?? [])]),
    free,
  );
});

/** The same with those of its aggregates: what says anything else fits no pattern. */
const spokenOf = memoByObject((vocabulary: FormVocabulary): ReadonlySet<string> => {
  return conceptsOf(
    vocabulary.aggregates.flatMap(({ when }) => when),
    [...ownConcepts(vocabulary)],
  );
});

function conceptsOf(patterns: readonly Pattern[], free: readonly string[]): Set<string> {
  return new Set([...free, ...patterns.flatMap(({ needs, may }) => [...needs, ...(may ?? [])])]);
}

/** The form's own headings and names of columns; those that two columns share are left out. */
const literalColumns = memoByObject((form: FormDocument): Map<string, string> => {
  const found = new Map<string, string | null>();
  for (const column of figureColumns(form)) {
    const texts = [column.heading.map(({ vi }) => vi), [column.name.vi]];
    const keys = texts.flatMap((levels) => [literalKey(levels), literalKey(levels, true)]);
    for (const key of new Set(keys)) found.set(key, found.has(key) ? null : column.key);
  }
  return new Map(
    [...found].flatMap(([key, column]) => (column === null || key === '' ? [] : [[key, column]])),
  );
});
