import * as z from 'zod';
import { wordKey } from '../word-key';

const phrase = z.string().min(1).max(120);
const phrases = z.array(phrase);
/** Phrases as a set of word keys. */
const phraseSet = phrases.transform((list): ReadonlySet<string> => new Set(list.map(wordKey)));
const concept = z.string().regex(/^[a-z-]+$/);
const columnKey = z.string().regex(/^(p?[1-9]\d?)$/);
const localText = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/** Reasons that reconcile knows and the figures can show. */
const differenceReason = z.enum(['returned', 'supplement', 'rerun', 'timestamp', 'carry-edge', 'channel']);

/** The words of headings: what each phrase means, whatever form it stands in. Phrases are folded when read. */
export const lexiconSchema = z.strictObject({
  schema: z.literal(1),
  /** Written short -> written out. */
  abbreviations: z.record(z.string(), phrase),
  /** Words that carry no meaning of their own in a heading. */
  neutral: phrases,
  /** Words that a heading begins with only where its first half is lost. */
  conjunctions: phrases,
  /** What a remark in brackets begins with; such a remark is not part of the heading's meaning. */
  asides: phrases,
  /** Concept, or several joined by `+`, -> the phrases that say it. */
  concepts: z.record(z.string().regex(/^[a-z-]+(\+[a-z-]+)*$/), phrases.min(1)),
});

/** A heading is meant when it says all of `needs` and nothing besides `may` and the form's `free` concepts. */
const patternSchema = z.strictObject({
  needs: z.array(concept).min(1),
  may: z.array(concept).optional(),
  /** Meant only if a numbering row or the figures bear it out: "Quá hạn" without what is late. */
  weak: z.literal(true).optional(),
  /** Without one of these the heading may belong to another group: "Trực tuyến" of what is received, or of payments. */
  anchors: z.array(concept).optional(),
  /** Of a part: the sum is whole without it too. */
  optional: z.literal(true).optional(),
});

const formVocabularySchema = z.strictObject({
  schema: z.literal(1),
  form: z.string().min(1),
  /** Concepts that never tell this form's columns apart. */
  free: z.array(concept),
  columns: z.array(
    z.strictObject({
      key: columnKey,
      when: z.array(patternSchema).min(1),
      /** Columns of other layouts that add up to this one, used where no heading means the column itself. */
      parts: z.array(patternSchema).min(2).optional(),
    }),
  ),
  /** Columns of other layouts that hold several of the form's columns in one figure. */
  aggregates: z.array(
    z.strictObject({
      columns: z.array(columnKey).min(2),
      when: z.array(patternSchema).min(1),
      /** Only in layouts without a heading for this column. */
      without: columnKey.optional(),
    }),
  ),
  families: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9.-]+$/),
      name: localText,
      /** Phrases above the table by which the family is known. */
      signs: phrases.min(1),
      /** Printed column number -> the form's column, or the columns it holds in one figure. */
      order: z.record(z.string().regex(/^\d+$/), z.array(columnKey).min(1)).optional(),
    }),
  ),
  /** Known reasons why a system's export and the unit's table differ (reconcile). */
  explanations: z
    .array(
      z.union([
        /** The difference in `columns` appears in `with` as well. */
        z.strictObject({
          reason: differenceReason,
          columns: z.array(columnKey).min(1),
          with: z.array(columnKey).min(1),
        }),
        /** What one column of `shift` has more, the other has less. */
        z.strictObject({ reason: differenceReason, shift: z.array(columnKey).length(2) }),
      ]),
    )
    .optional(),
});

/** The words by which rows are told apart. */
export const rowWordsSchema = z.strictObject({
  schema: z.literal(1),
  totals: phraseSet,
  grandTotals: phraseSet,
  subtotalStarts: phraseSet,
  /** What the name of a total begins with, and what may stand behind it: "Tổng số hồ sơ các lĩnh vực". */
  sumHeads: phraseSet,
  sumRests: phraseSet,
  /** Of what a total is after "toàn": "Toàn sở". */
  wholes: phraseSet,
  /** Names that may be a total's or another's: "Chung". */
  weakSums: phraseSet,
  /** Names that begin with a sum word and are no sums: "Tổng cục". */
  sumNames: phraseSet,
  pageSums: phraseSet,
  /** Sums brought over from the page before. */
  carried: phraseSet,
  groups: phraseSet,
  ofWhich: phraseSet,
  footnotes: phraseSet,
  signatures: phraseSet,
  junk: phraseSet,
  /** Rows and columns named by a period, which may be the form's own. */
  periods: phraseSet,
  /** Rows of days that are not the period's: to date, the year before. */
  otherPeriods: phraseSet,
  differences: phraseSet,
  rates: phraseSet,
  unitPrefixes: phraseSet,
  unitKinds: phraseSet,
});

/** The words that stand beside or instead of figures. */
export const figureWordsSchema = z.strictObject({
  schema: z.literal(1),
  units: phraseSet,
  thousands: phraseSet,
  approximate: phraseSet,
  /** Between the two ends of a range. */
  ranges: phraseSet,
  none: phraseSet,
  notApplicable: phraseSet,
});

export type Lexicon = z.infer<typeof lexiconSchema>;
export type FormVocabulary = z.infer<typeof formVocabularySchema>;
export type Pattern = z.infer<typeof patternSchema>;
export type Family = FormVocabulary['families'][number];

/** Reads vocabularies; a concept that the lexicon does not have is an error of the document. */
export function readVocabularies(documents: readonly unknown[], lexicon: Lexicon): FormVocabulary[] {
  const known = new Set(Object.keys(lexicon.concepts).flatMap((name) => name.split('+')));
  const vocabularies = documents.map((document) => formVocabularySchema.parse(document));
  for (const vocabulary of vocabularies) {
    const patterns = [
      ...vocabulary.columns.flatMap(({ when, parts }) => [...when, ...(parts ?? [])]),
      ...vocabulary.aggregates.flatMap(({ when }) => when),
    ];
    for (const name of [
      ...vocabulary.free,
      ...patterns.flatMap(({ needs, may }) => [...needs, ...(may ?? [])]),
    ]) {
      if (!known.has(name)) throw new Error(`${vocabulary.form}: the lexicon has no concept "${name}"`);
    }
  }
  return vocabularies;
}
