import * as z from 'zod';
import { isIsoDate } from '../period/date';
import { NotationError, parseExpression } from '../rules/notation';
import { placeholdersOf } from './template';

const isoDate = z.string().refine(isIsoDate);
const localText = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const factName = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

/** A sum over unit totals that names a form in each term, e.g. `K01 (7) + K01 (8)`. */
const expression = z.string().refine(isUnitExpression);

const clauseSchema = z.strictObject({
  /** What is said when every figure is known; placeholders as in report/template. */
  text: z.string().min(1),
  /** What the clause is about, for the line that lists what has no figures yet. */
  subject: z.string().min(1),
  /** What is said instead when nothing arose: every denominator, or with none the first figure, is 0. */
  none: z.string().min(1).optional(),
});

const sentenceSchema = z.strictObject({
  ...clauseSchema.shape,
  parts: z.array(clauseSchema).min(1).optional(),
  /** True when the parts lie within the whole ("trong đó"); else they are said one after the other. */
  within: z.boolean().optional(),
  /** The figure compared with the quarter before, and the word it is counted in. */
  compare: z.strictObject({ fact: factName, noun: z.string().min(1) }).optional(),
  /** Said only when this figure is known and above 0. */
  when: factName.optional(),
});

const sectionSchema = z.strictObject({
  /** `I`, `I.1`, `I.1.a`: also the key of the section's free text. */
  id: z.string().regex(/^[IVX]+(\.\d+(\.[a-zđ])?)?$/),
  heading: z.string().min(1),
  /** Name of the section where its free text is typed; absent for sections that take none. */
  label: localText.optional(),
  sentences: z.array(sentenceSchema).optional(),
  /** Forms whose annexes the section refers to; one that is not reported is left out. */
  annexes: z.array(z.string().min(1)).optional(),
  /** What the section shows besides sentences. */
  shows: z.enum(['index', 'explanations']).optional(),
  /** Figures of this section are those of others: what has none is not listed again. */
  repeats: z.boolean().optional(),
  /** The sentences stand in for a text that the unit has not written. */
  standIn: z.boolean().optional(),
  /** Said when the section has neither figures nor text. */
  empty: z.string().min(1).optional(),
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
  closing: z.string().min(1),
  /** Figures by name; of several expressions the first that is known counts. */
  facts: z.record(factName, z.array(expression).min(1)),
  sections: z.array(sectionSchema).min(1),
});

/** An outline as data. No code names a section, a form or a column: reports are derived from this. */
export const outlineSchema = documentSchema.superRefine((outline, context) => {
  const stated = new Set<string>();
  const seen = new Set<string>();
  outline.sections.forEach((section, index) => {
    const complain = (message: string) =>
      context.addIssue({ code: 'custom', path: ['sections', index], message });
    if (seen.has(section.id)) complain(`section ${section.id} occurs twice`);
    seen.add(section.id);
    for (const sentence of section.sentences ?? []) {
      for (const clause of [sentence, ...(sentence.parts ?? [])]) {
        const used = placeholdersOf(clause.text);
        if (used.percents.length > 0 && clause.none === undefined)
          complain(`no words for 0/0: ${clause.text}`);
        if (used.facts.length === 0 && sentence.when === undefined) complain(`no figure: ${clause.text}`);
        for (const name of used.facts) {
          if (outline.facts[name] === undefined) complain(`unknown figure ${name}`);
          if (section.repeats && !stated.has(name)) complain(`figure ${name} was not stated before`);
          stated.add(name);
        }
      }
      for (const name of [sentence.when, sentence.compare?.fact]) {
        if (name !== undefined && outline.facts[name] === undefined) complain(`unknown figure ${name}`);
      }
    }
  });
});

export type Outline = z.infer<typeof outlineSchema>;
export type OutlineSection = Outline['sections'][number];
export type OutlineSentence = NonNullable<OutlineSection['sentences']>[number];
export type OutlineClause = z.infer<typeof clauseSchema>;

function isUnitExpression(text: string): boolean {
  try {
    return parseExpression(text).terms.every((term) => term.kind === 'constant' || term.form !== undefined);
  } catch (error) {
    if (error instanceof NotationError) return false;
    throw error;
  }
}
