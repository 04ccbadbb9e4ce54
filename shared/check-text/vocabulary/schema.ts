import * as z from 'zod';
import { isIsoDate } from '../../period/date';

const phrases = z.array(z.string().min(1)).min(1);
const name = z.string().regex(/^[a-z]+$/);
const column = z.string().regex(/^[0-9]+(\+[0-9]+)*$/);
const source = z.string().min(1);

/** The words that sentences are read by. */
export const wordsSchema = z.strictObject({
  schema: z.literal(1),
  source,
  /** What is counted. */
  subjects: z.record(name, phrases),
  /** What is said of it; `a+b` says two things at once. */
  tags: z.record(z.string().regex(/^[a-z]+(\+[a-z]+)?$/), phrases),
  /** Tags that say nothing where a subject's meanings do not know them. */
  weak: z.array(name),
  /** Words that leave what a figure counts as it is. */
  neutral: phrases,
  /** What follows them is not about the figure before any more. */
  stops: phrases,
  /** Words after which no sentence ends. */
  unfinished: phrases,
  /** How figures hang together: parts within a whole, one beside the other, a share of the figure before or after. */
  connectors: z.strictObject({
    within: phrases,
    and: phrases,
    has: phrases,
    share: phrases,
    outof: phrases,
    amid: phrases,
    by: phrases,
  }),
  /** Nothing of what follows. */
  none: phrases,
  /** All of what follows. */
  all: phrases,
  /** Some of what follows, without a number. */
  several: phrases,
  /** Figures of more than the quarter, of one before, of others than the unit, and such as should be. */
  cumulative: phrases,
  earlier: phrases,
  /** The quarter itself, after another was named. */
  present: phrases,
  elsewhere: phrases,
  targets: phrases,
  comparing: z.strictObject({ more: phrases, less: phrases }),
  against: phrases,
  /** What is counted too; a reason follows. */
  including: phrases,
  because: phrases,
  /** Goes on with the quarter that is compared with. */
  when: phrases,
  approximate: phrases,
  from: phrases,
  to: phrases,
  thousands: phrases,
  /** Numbers that are names, not figures, by the words around them. */
  notData: z.strictObject({ before: phrases, after: phrases }),
  /** Headings of what is planned, and how a line of it begins. */
  plans: phrases,
  planLabels: phrases,
  /** Of what is earlier: the quarter right before. */
  lastQuarter: phrases,
  /** How a report ends, and says that it reports. */
  closing: phrases,
  reporting: phrases,
  /** The quarter is judged. */
  judging: phrases,
  /** That a body was closed is known. */
  merged: phrases,
  /** What goes on although all is done. */
  continuing: phrases,
  /** What a report has a figure of where it has a heading for it. */
  outline: z.array(
    z.strictObject({
      id: name,
      subject: name.optional(),
      tags: z.array(name).optional(),
      columns: z.array(z.string()),
      /** Headings that only sound like it. */
      except: phrases.optional(),
      name: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
    }),
  ),
  /** What happens on a day of the quarter; until when figures are counted; what a sentence about other days says. */
  days: z.strictObject({ events: phrases, asOf: phrases, others: phrases }),
  /** Where, or of whom, something is told begins with them. */
  places: phrases,
  /** Names of parts of a unit's work begin with them. */
  fields: phrases,
  /**
   * Around a quarter, what goes over from one to the next: before the quarter that it goes into; after and before the one that
   * it comes from, and what may stand before that.
   */
  turns: z.strictObject({ into: phrases, onward: phrases, behind: phrases, out: phrases }),
  /**
   * Headings and names of rows in tables: the number of a row, the unit as a whole, what is of the quarter, what holds the
   * figures, shares, and what is none of the quarter's figures.
   */
  table: z.strictObject({
    ordinal: phrases,
    total: phrases,
    now: phrases,
    value: phrases,
    rate: phrases,
    passed: phrases,
  }),
  /** Statements that something is low, or is still to come. */
  claims: z.strictObject({ low: phrases, will: phrases }),
});

export type Words = z.infer<typeof wordsSchema>;

const meaningSchema = z.strictObject({
  subject: name,
  needs: z.array(name),
  may: z.array(name),
  form: z.string().min(1),
  /** A column's key, or a joint figure's. */
  column,
  /** Holds for figures of this kind alone; `share`: for ratios, and for parts of a whole. */
  only: z.enum(['count', 'percent', 'share']).optional(),
  /** Only where nothing else is said of what is counted. */
  bare: z.literal(true).optional(),
});
export type MeaningEntry = z.infer<typeof meaningSchema>;

const byForm = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

export const meaningsSchema = z.strictObject({
  schema: z.literal(1),
  source,
  meanings: z.array(meaningSchema).min(1),
  /** What a column's share is taken of: the columns that it may be, the usual first. */
  shares: byForm(z.record(column, z.array(column).min(1))),
  /** Columns whose share is taken of the first of these and no other. */
  strict: byForm(z.array(column)),
  /** Columns that are what one column is more than another. */
  remainders: z.array(z.strictObject({ form: z.string(), column, whole: column, less: column })),
  /** Where all are the one, there are none of the other. */
  excludes: z.array(z.strictObject({ form: z.string(), all: column, none: column })),
  /** What a quarter takes over from what the one before left open. */
  carries: z.array(z.strictObject({ form: z.string(), opening: column, left: column })),
  /** Columns whose share may be said of more: "đúng hạn" of all that is not late. */
  broader: z.array(z.strictObject({ form: z.string(), column, said: column })),
  /** Columns that are not mentioned where they are 0. */
  leftOut: byForm(z.array(column)),
  /** Columns that are known by their parts. */
  wholes: z.array(z.strictObject({ form: z.string(), whole: column, parts: z.array(column).min(2) })),
  /** What is said again of all that a column counts when its state is told. */
  states: byForm(z.record(column, z.array(name))),
  /** The indicator of Quyết định 766/QĐ-TTg that a column's share is. */
  indicators: byForm(z.record(column, z.string().regex(/^\d\.\d$/))),
  /** Columns that count the same. */
  same: z.array(z.tuple([z.string(), z.string()])),
});

export const documentsSchema = z.strictObject({
  schema: z.literal(1),
  source,
  /** Kinds of documents by the code in their symbols; empty for those without one. */
  kinds: z.array(z.strictObject({ code: z.string(), names: phrases })),
  misspelt: z.record(z.string(), z.string()),
  issuers: z.array(z.strictObject({ codes: phrases, names: phrases })),
  /** Words around a symbol: "số", "của", "ban hành"; the kind that has no code. */
  numberWord: z.string(),
  ofWord: z.string(),
  issueWords: phrases,
  letter: z.string(),
  /** Of the report itself. */
  reportCode: z.string(),
  /** Who issues for a committee. */
  committeeCode: z.string(),
  officeCodes: phrases,
  /** Days on which documents that every report cites were issued. */
  dates: z.array(z.strictObject({ symbol: z.string().min(1), date: z.string().refine(isIsoDate) })),
});

export const rulesSchema = z.strictObject({
  schema: z.literal(1),
  rules: z.array(
    z.strictObject({
      id: name,
      /** Of findings that are sure; a finding may be less. */
      severity: z.enum(['error', 'warning', 'info']),
      reason: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
      source,
    }),
  ),
});

export const agenciesSchema = z.strictObject({
  schema: z.literal(1),
  source,
  /** What stands before the name of a place that reports. */
  committees: phrases,
  /** Departments of a province that there are or were, and how their names are written short. */
  agencies: z.array(
    z.strictObject({
      name: z.string().min(1),
      short: z.array(z.string().min(1)),
      symbols: z.array(z.string().min(1)),
    }),
  ),
});

const topics = z.array(z.strictObject({ tags: z.array(name).min(1), columns: z.array(z.string()).min(1) }));

/** Which statements do not go together: by what they speak of, and the columns that say otherwise. */
export const contradictionsSchema = z.strictObject({
  schema: z.literal(1),
  source,
  low: topics,
  done: topics,
});
