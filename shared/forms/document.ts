import * as z from 'zod';
import { isIsoDate } from '../period/date';

/** The longest sentence of a form; those that are bundled have some 250 characters. */
const sentence = z.string().min(1).max(2000);
const localText = z.strictObject({ vi: sentence, en: sentence });
const isoDate = z.string().refine(isIsoDate);

/** `1`, `2`, `13` as printed, or `p1` for a printed ratio. */
const columnKey = z.string().regex(/^(p?[1-9]\d?)$/);

/**
 * How the figures of a column over several quarters make one. `flow`: what came up in the quarter, they add up.
 * `opening`: carried over from before, the first quarter's. `stock`: what is there on the last day, the last quarter's.
 * `workload`: `opening` with what came in, so what a later quarter carried over is not counted again. `distinct`: things
 * that came up in the quarter, each once; the same thing may count in several, so they do not add up and the last
 * quarter's is told.
 */
export const MEASURES = ['flow', 'opening', 'stock', 'workload', 'distinct'] as const;
export type Measure = (typeof MEASURES)[number];

const columnSchema = z.strictObject({
  key: columnKey,
  /** `ordinal` and `label` are the form's first two columns; `ratio` is a printed percentage, kept as text. */
  kind: z.enum(['ordinal', 'label', 'count', 'ratio']),
  /** Heading levels from the top; equal neighbours are merged when printed. */
  heading: z.array(localText).min(1).max(4),
  /** The column's name by itself, for messages: "Đã giải quyết, tổng số". */
  name: localText,
  /** Of a count column; where it is not told, quarters do not make one figure. */
  measure: z.enum(MEASURES).exactOptional(),
});

const relationSchema = z.strictObject({
  code: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9.]+\.[a-z0-9-]+$/),
  name: localText,
  /** The printed notation, e.g. `(3) = (4) + (5) + (6)`; see rules/notation. */
  relation: z.string().min(1).max(500),
  /** `rows`: each row and a stated total row; `unit`: the unit total only; `both`: each row and the unit total. */
  scope: z.enum(['rows', 'unit', 'both']),
  severity: z.enum(['error', 'query', 'info']),
  /** The count column whose value the relation gives in entry sheets. */
  derives: columnKey.optional(),
  /** Why it must hold, when the relation itself does not say. */
  hint: localText.optional(),
  basis: sentence,
});

/** A law that prescribes a form is amended every few years. */
const MOST_EDITIONS = 40;

const editionSchema = z.strictObject({
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  /** The legal form number as printed; null for forms that have none. */
  legalNumber: z.string().min(1).max(60).nullable(),
  /** "Ban hành theo …", or what the form is when no text prescribes it. */
  basis: localText,
  uncertain: localText.optional(),
});

/** A form as data. No code names a column of a form: sheets, checks, totals and reports are derived from this. */
export const formDocumentSchema = z.strictObject({
  schema: z.literal(1),
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.]{0,19}$/),
  /** Printing order among the forms of a period. */
  order: z.number().int().min(0).max(999),
  title: localText,
  shortTitle: localText,
  /** "Đơn vị tính: …". */
  unitOfCount: localText,
  /** `fields`: a row per lĩnh vực and a total row; `single`: one row, the unit's. */
  rows: z.enum(['fields', 'single']),
  editions: z.array(editionSchema).min(1).max(MOST_EDITIONS),
  columns: z.array(columnSchema).min(3).max(60),
  relations: z.array(relationSchema).max(200),
  /** What the columns' measures rest on. */
  measureBasis: localText.exactOptional(),
});

export type FormDocument = z.infer<typeof formDocumentSchema>;
export type FormColumn = FormDocument['columns'][number];
export type FormRelation = FormDocument['relations'][number];
export type FormEdition = FormDocument['editions'][number];

/** The columns that hold figures, in printed order. */
export function figureColumns(form: FormDocument): FormColumn[] {
  return form.columns.filter((column) => column.kind === 'count' || column.kind === 'ratio');
}

export function countColumns(form: FormDocument): FormColumn[] {
  return form.columns.filter((column) => column.kind === 'count');
}
