import * as z from 'zod';
import type { FigureMeaning, TextCheck, TextFigure, TextFinding, TextSpan } from '../check-text/result';
import { periodText, tables, unitCode } from './schemas';

/** Of a text, in UTF-16 units: a report with all its tables is seldom longer than a tenth of it. */
export const LONGEST_REPORT = 300_000;

export const checkTextRequest = z
  .strictObject({
    period: periodText,
    unit: unitCode,
    text: z.string().meta({ description: `At most ${LONGEST_REPORT} characters` }),
    tables: tables
      .optional()
      .meta({ description: 'What the text is compared with; absent: what is stored of the quarter' }),
    previous: tables
      .optional()
      .meta({ description: 'Those of the quarter before; absent: what is stored of it' }),
  })
  .meta({ id: 'CheckTextRequest' });
export type CheckTextRequest = z.infer<typeof checkTextRequest>;

const place = z.number().meta({ description: 'In UTF-16 units from the beginning of the text' });

const span = z.strictObject({
  start: place,
  end: place.meta({ description: 'The first unit after it' }),
  quote: z.string(),
}) satisfies z.ZodType<TextSpan>;

const meaning = z.union([
  z.strictObject({
    form: z.string(),
    column: z.union([z.number(), z.string()]),
    row: z.string().exactOptional(),
  }),
  z.strictObject({ indicator: z.string() }),
]) satisfies z.ZodType<FigureMeaning>;

const figure = z
  .strictObject({
    ...span.shape,
    value: z.number().meta({ description: 'Of a ratio the numerator, of a range its lower end' }),
    kind: z.enum(['count', 'percent', 'ratio', 'range']),
    of: z.number().exactOptional().meta({ description: 'Denominator of a ratio' }),
    to: z.number().exactOptional().meta({ description: 'Upper end of a range' }),
    meaning: meaning.nullable().meta({ description: 'Null: it is not known what is counted' }),
  })
  .meta({ id: 'TextFigure' }) satisfies z.ZodType<TextFigure>;

const finding = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    ...span.shape,
    others: z.array(span).meta({ description: 'The other places that take part' }),
    message: z.string(),
    suggestion: z
      .strictObject({ start: place, end: place, text: z.string() })
      .nullable()
      .meta({ description: 'What to write in place of a stretch of the text' }),
    rule: z.string(),
  })
  .meta({ id: 'TextFinding' }) satisfies z.ZodType<TextFinding>;

export const checkTextResponse = z
  .strictObject({
    text: z.string().meta({ description: 'As it was sent, or as it was read out of the file' }),
    figures: z.array(figure),
    findings: z.array(finding),
  })
  .meta({ id: 'CheckTextResponse' }) satisfies z.ZodType<TextCheck>;
