import * as z from 'zod';
import { isIsoDate } from '../period/date';
import { NotationError, parseExpression } from '../rules/notation';
import { placeholdersOf } from './template';

const isoDate = z.string().refine(isIsoDate);
const localText = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const factName = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const unitKinds = z.array(z.enum(['province', 'department', 'district', 'commune'])).min(1);

/** A sum over unit totals that names a form in each term, e.g. `K01 (7) + K01 (8)`. */
const expression = z.string().refine(isUnitExpression);

/** What is compared with earlier periods: a count in the word it is counted in, or a rate in percentage points. */
const compareSchema = z.union([
  z.strictObject({ fact: factName, noun: z.string().min(1) }),
  z.strictObject({ rate: factName }),
]);

const clauseSchema = z.strictObject({
  /** What is said when every figure is known; placeholders as in report/template. */
  text: z.string().min(1),
  /** What the clause is about, for the line that lists what has no figures yet. */
  subject: z.string().min(1),
  /** What is said where only the first figure is known. */
  bare: z.string().min(1).optional(),
  /** What is said instead when nothing arose: every denominator, or with none the first figure, is 0. */
  none: z.string().min(1).optional(),
  /** What is said of a part that is the whole: `trong hạn`, after "đều" where it is more than one. */
  all: z.string().min(1).optional(),
  compare: compareSchema.optional(),
  /** The kinds of unit of which it is said; absent: all. */
  for: unitKinds.optional(),
});

const sentenceSchema = z.strictObject({
  ...clauseSchema.shape,
  parts: z.array(clauseSchema).min(1).optional(),
  /** True when the parts lie within the whole ("trong đó"); else they are said one after the other. */
  within: z.boolean().optional(),
  /** Not said where this figure is 0, as another sentence tells that nothing arose. */
  when: factName.optional(),
  /** The figure that is added up since the beginning of the year, and the word it is counted in. */
  cumulative: z.strictObject({ fact: factName, noun: z.string().min(1) }).optional(),
  /** Said of a unit in which nothing arose, too: what it has does not depend on the quarter. */
  standing: z.boolean().optional(),
});

const sectionSchema = z.strictObject({
  /** `I`, `I.1`, `I.1.a`: also the key of the section's free text. */
  id: z.string().regex(/^[IVX]+(\.\d+(\.[a-zđ])?)?$/),
  heading: z.string().min(1),
  /** Name of the section where its free text is typed; absent for sections that take none. */
  label: localText.optional(),
  /** The kinds of unit whose report has the section; absent: all. */
  for: unitKinds.optional(),
  sentences: z.array(sentenceSchema).optional(),
  /** What the section shows besides sentences: what figures tell of a unit, or of the province. */
  shows: z
    .enum([
      ...['index', 'achieved', 'shortcomings', 'tasks', 'proposals'],
      ...['handling', 'online', 'comparison', 'best', 'lacking', 'asked'],
    ] as const)
    .optional(),
  /** Figures of this section are those of others: what has none is not listed again. */
  repeats: z.boolean().optional(),
  /** Said when the section has neither figures nor text. */
  empty: z.string().min(1).optional(),
  /** Figures that have to be known and 0 for `empty` to be true. */
  emptyWhen: z.array(factName).min(1).optional(),
});

/** A rate that is compared and judged; `part` and `whole` name figures. */
const rateSchema = z.strictObject({
  part: factName,
  whole: factName,
  /** As in "{name} đạt 70,69%". */
  name: z.string().min(1),
  /** What is to be done where it fell or misses its target; absent: nothing that the figures tell. */
  task: z.string().min(1).optional(),
  for: unitKinds.optional(),
  /** Not judged where this figure is 0, as another rate says the same then. */
  when: factName.optional(),
  /** Not judged where this figure is above 0, as another rate says it better then. */
  unless: factName.optional(),
});

const documentSchema = z.strictObject({
  schema: z.literal(1),
  code: z.string().min(1),
  title: localText,
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  /** Symbol of the kind of document: `BC`. */
  symbol: z.string().min(1),
  kind: z.string().min(1),
  /** Trích yếu, one line each. */
  subject: z.array(z.string().min(1)).min(1),
  opening: z.array(z.string().min(1)).min(1),
  /** The opening where the paper that asks for the report is known: `{request}`. */
  openingRequested: z.array(z.string().min(1)).min(1).optional(),
  closing: z.string().min(1),
  /** Figures by name; of several expressions the first that is known counts. */
  facts: z.record(factName, z.array(expression).min(1)),
  /** Rates by name, the weightiest first. */
  rates: z.record(factName, rateSchema).optional(),
  /**
   * What is said in one sentence, instead of section by section, of a unit in which nothing arose: where the figures of
   * the first are known and 0. The others follow where theirs are.
   */
  quiet: z
    .array(z.strictObject({ zero: z.array(factName).min(1), text: z.string().min(1) }))
    .min(1)
    .optional(),
  sections: z.array(sectionSchema).min(1),
});

/** An outline as data. No code names a section, a form or a column: reports are derived from this. */
export const outlineSchema = documentSchema.superRefine((outline, context) => {
  const complain = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const known = (path: (string | number)[], names: readonly (string | undefined)[]) => {
    for (const name of names)
      if (name !== undefined && outline.facts[name] === undefined) complain(path, `unknown figure ${name}`);
  };
  for (const [id, { part, whole, when, unless }] of Object.entries(outline.rates ?? {}))
    known(['rates', id], [part, whole, when, unless]);
  outline.quiet?.forEach(({ zero }, index) => known(['quiet', index], zero));
  const stated = new Set<string>();
  const seen = new Set<string>();
  outline.sections.forEach((section, index) => {
    const path = ['sections', index];
    if (seen.has(section.id)) complain(path, `section ${section.id} occurs twice`);
    seen.add(section.id);
    known(path, section.emptyWhen ?? []);
    for (const sentence of section.sentences ?? []) {
      for (const clause of [sentence, ...(sentence.parts ?? [])]) {
        const used = placeholdersOf(clause.text);
        const mayBeNothing = used.percents.some(({ whole }) => whole !== sentence.when);
        if (mayBeNothing && clause.none === undefined) complain(path, `no words for 0/0: ${clause.text}`);
        if (used.facts.length === 0 && sentence.when === undefined)
          complain(path, `no figure: ${clause.text}`);
        known(path, used.facts);
        for (const name of used.facts) {
          if (section.repeats && !stated.has(name)) complain(path, `figure ${name} was not stated before`);
          stated.add(name);
        }
        const { compare } = clause;
        if (compare === undefined) continue;
        if ('fact' in compare) known(path, [compare.fact]);
        else if (outline.rates?.[compare.rate] === undefined) complain(path, `unknown rate ${compare.rate}`);
      }
      known(path, [sentence.when, sentence.cumulative?.fact]);
    }
  });
});

export type Outline = z.infer<typeof outlineSchema>;
export type OutlineSection = Outline['sections'][number];
export type OutlineSentence = NonNullable<OutlineSection['sentences']>[number];
export type OutlineClause = z.infer<typeof clauseSchema>;
export type OutlineRate = z.infer<typeof rateSchema>;

function isUnitExpression(text: string): boolean {
  try {
    return parseExpression(text).terms.every((term) => term.kind === 'constant' || term.form !== undefined);
  } catch (error) {
    if (error instanceof NotationError) return false;
    throw error;
  }
}
