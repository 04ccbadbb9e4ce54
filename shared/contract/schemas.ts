import * as z from 'zod';
import type { JointFigure, Table } from '../forms/table';
import type { WordedIndicatorResult } from '../indicators/indicator';
import type { RuleDoubt } from '../locate/self-check/self-check';
import type { WordedFinding } from '../rules/finding';
import { UNIT_CODE } from '../units/unit';
import { suggestions } from './corrections';
import {
  SUBMISSION_STATUSES,
  type Acceptance,
  type NamedFinding,
  type SubmissionContent,
} from '../submission/submission';
import { SENT_BACK } from '../submission/workflow';

/** The JSON that goes over the wire, both ways. Limits keep a body of 2 MB the largest thing anyone handles. */

export const periodText = z
  .string()
  .regex(/^20\d{2}-Q[1-4]$/)
  .meta({ description: 'Quarter, e.g. 2024-Q2', example: '2024-Q2' });

export const spanText = z
  .string()
  .regex(/^20\d{2}-(?:H1|9M|Y)$/)
  .meta({
    description: 'Quarters of a year added up: 2024-H1 half-year, 2024-9M nine months, 2024-Y year',
    example: '2024-H1',
  });

export const periodOrSpanText = z.union([periodText, spanText]);

export const unitCode = z
  .string()
  .regex(UNIT_CODE)
  .meta({ description: 'Unit code: skhcn, a commune’s official code', example: 'skhcn' });

export const calendar = z
  .enum(['reporting', 'calendar'])
  .meta({ description: 'reporting: day 15 to day 14 (Decree 09/2019/ND-CP); calendar: whole months' });

/** Counts are checked against their form afterwards, so that the answer can name form, row and column. */
const cellValue = z
  .union([z.number(), z.string().max(200), z.null()])
  .meta({ description: 'A count; a printed rate as text; null = left blank, which is not 0' });

export const jointFigure = z.strictObject({
  columns: z.array(z.string().max(20)).max(60),
  value: z.number(),
}) satisfies z.ZodType<JointFigure>;

const rowSchema = z.strictObject({
  key: z.string().trim().min(1).max(200),
  label: z.string().max(2000),
  cells: z.record(z.string().max(20), cellValue),
  together: z
    .array(jointFigure)
    .max(30)
    .exactOptional()
    .meta({ description: 'Counts of several columns at once, whose split is not known' }),
});

const tableSchema = z.strictObject({
  form: z.string().min(1).max(20),
  rows: z.array(rowSchema).max(1000),
}) satisfies z.ZodType<Table>;

export const tables = z.array(tableSchema).max(50);

const explanationSchema = z.strictObject({
  code: z.string().min(1).max(60),
  form: z.string().min(1).max(20),
  row: z.string().max(200).nullable(),
  text: z.string().max(4000),
});

export const submissionBody = z
  .strictObject({
    calendar: calendar.default('reporting'),
    tables,
    texts: z.record(z.string().max(60), z.string().max(20_000)).default({}),
    explanations: z.array(explanationSchema).max(2000).default([]),
  })
  .meta({ id: 'SubmissionBody' }) satisfies z.ZodType<SubmissionContent>;

export const checkRequest = z
  .strictObject({
    period: periodText,
    unit: unitCode,
    tables,
    previous: tables.optional(),
  })
  .meta({ id: 'CheckRequest' });

export const reasonBody = z
  .strictObject({ reason: z.string().trim().min(1).max(2000) })
  .meta({ id: 'ReasonBody' });

export const submitBody = z
  .strictObject({
    reason: z.string().trim().max(2000).exactOptional().meta({
      description: 'Why what was given back is sent again unchanged; kept only where it is',
    }),
  })
  .meta({ id: 'SubmitBody' });

const namedFinding = z.strictObject({
  code: z.string().max(60),
  form: z.string().max(20),
  row: z.string().max(200).nullable(),
}) satisfies z.ZodType<NamedFinding>;

const acceptance = z.strictObject({
  name: z.string().meta({ description: 'Of who accepted, as the account has it' }),
  explanations: z.array(namedFinding).meta({ description: 'The errors whose explanations were accepted' }),
}) satisfies z.ZodType<Acceptance>;

export const acceptBody = z
  .strictObject({
    /** Each error that the unit kept with an explanation, named by the supervisor who accepts it. */
    acceptedExplanations: z.array(namedFinding).max(2000).default([]),
  })
  .meta({ id: 'AcceptBody' });

const count = z.number().nullable();

export const findingSchema = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['error', 'query', 'info']),
    status: z.enum(['pass', 'fail', 'undecided']),
    form: z.string(),
    row: z.string().nullable(),
    rowLabel: z.string().nullable(),
    rowNumber: z
      .number()
      .exactOptional()
      .meta({ description: 'Place in the table, from 1, of a row without a name' }),
    cells: z.array(z.string()),
    stated: count,
    computed: count,
    difference: count.meta({ description: 'computed - stated' }),
    message: z.string(),
    basis: z.string(),
  })
  .meta({ id: 'Finding' }) satisfies z.ZodType<WordedFinding>;

const checkCounts = z.strictObject({ pass: z.number(), fail: z.number(), undecided: z.number() });

const indicatorSchema = z
  .strictObject({
    id: z.string(),
    group: z.string(),
    name: z.string(),
    score: z.string(),
    formula: z.strictObject({ numerator: z.string(), denominator: z.string() }),
    numerator: count,
    denominator: count,
    ratio: count,
    points: z.number(),
    most: z.number(),
    max: z.number(),
    status: z.enum(['computed', 'undecided', 'not-applicable']),
    rule: z.enum(['linear', 'full-from']),
    threshold: count,
    note: z.string().nullable(),
    basis: z.string(),
  })
  .meta({ id: 'Indicator' });

export const indicatorResultSchema = z
  .strictObject({
    set: z.string(),
    indicators: z.array(indicatorSchema),
    groups: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        points: z.number(),
        most: z.number(),
        max: z.number(),
        score: z.string(),
      }),
    ),
    points: z.number(),
    most: z.number(),
    max: z.number(),
    score: z.string(),
    band: z.enum(['excellent', 'good', 'fair', 'average', 'poor']).nullable(),
    bandName: z.string(),
    undecided: z.array(z.string()),
  })
  .meta({ id: 'IndicatorResult' }) satisfies z.ZodType<WordedIndicatorResult>;

export const checkResponse = z
  .strictObject({
    findings: z.array(findingSchema),
    counts: checkCounts,
    indicators: indicatorResultSchema.nullable(),
    suggestions,
  })
  .meta({ id: 'CheckResponse' });

export const submissionResponse = z
  .strictObject({
    period: z.string(),
    unit: z.string(),
    calendar,
    tables: z.array(tableSchema),
    texts: z.record(z.string(), z.string()),
    explanations: z.array(explanationSchema),
    status: z.enum(SUBMISSION_STATUSES),
    version: z.number(),
    contentHash: z.string(),
    savedAt: z.string(),
    savedBy: z.string(),
    submittedAt: z.string().optional(),
    submittedBy: z.string().optional(),
    firstSentAt: z.string().optional().meta({
      description:
        'When it was first sent and not recalled: whether it is late goes by this, whoever gave it back since',
    }),
    late: z.boolean().optional(),
    sentBackAt: z.string().optional().meta({
      description: 'When a reviewer returned or reopened it, until it is accepted again',
    }),
    sentBackAs: z.enum(SENT_BACK).optional(),
    acceptedVersion: z.number().optional().meta({
      description: 'The version accepted last, which counts until a newer one is accepted',
    }),
    openedForReviewAt: z.string().optional().meta({
      description: 'When a supervisor first read what is submitted; from then on it is not recalled',
    }),
    openedForReviewBy: z.string().optional(),
    acceptedAt: z.string().optional(),
    acceptedBy: z.string().optional(),
    acceptance: acceptance.optional(),
    reason: z.string().optional(),
    unchangedReason: z
      .string()
      .optional()
      .meta({ description: 'Why what was given back was sent again as it was' }),
    deadline: z.string(),
    resendBy: z.string().optional().meta({
      description: 'The last day for sending again; only of a returned or reopened quarter',
    }),
    findings: z.array(findingSchema),
    counts: checkCounts,
    indicators: indicatorResultSchema.nullable(),
    suggestions,
  })
  .meta({ id: 'Submission' });
export type SubmissionResponse = z.infer<typeof submissionResponse>;

const cellChange = z.strictObject({
  form: z.string(),
  row: z.string(),
  rowLabel: z.string(),
  column: z.string(),
  from: z.union([z.number(), z.string(), z.null()]),
  to: z.union([z.number(), z.string(), z.null()]),
});

export const historyResponse = z
  .strictObject({
    period: z.string(),
    unit: z.string(),
    entries: z.array(
      z.strictObject({
        version: z.number(),
        action: z.enum(['save', 'submit', 'recall', 'accept', 'return', 'reopen']),
        at: z.string(),
        by: z.string(),
        reason: z.string().optional(),
        acceptance: acceptance.optional(),
        status: z.enum(SUBMISSION_STATUSES),
        contentHash: z.string(),
        hash: z.string(),
        changes: z.array(cellChange),
      }),
    ),
    /** Only with ?verify=1. */
    chain: z
      .strictObject({
        ok: z.boolean(),
        entries: z.number(),
        version: z.number().optional().meta({ description: 'First entry that does not verify' }),
        problem: z.enum(['hash', 'previous', 'missing', 'order']).optional(),
      })
      .optional(),
  })
  .meta({ id: 'History' });

export const meResponse = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    roles: z.strictObject({ clerk: z.array(z.string()), supervisor: z.boolean(), admin: z.boolean() }),
    units: z.array(z.strictObject({ code: z.string(), name: z.string(), kind: z.string() })),
  })
  .meta({ id: 'Me' });

export const healthResponse = z
  .strictObject({
    status: z.enum(['ok', 'degraded']),
    dependencies: z.record(z.string(), z.strictObject({ ok: z.boolean() })),
  })
  .meta({ id: 'Health' });

export const formsResponse = z
  .strictObject({ period: z.string(), forms: z.array(z.unknown().meta({ description: 'A form document' })) })
  .meta({ id: 'Forms' });

export const formStoredResponse = z
  .strictObject({
    code: z.string(),
    validFrom: z.string(),
    relations: z.number(),
    notes: z
      .array(
        z.strictObject({
          pointer: z.string(),
          code: z.string(),
          kind: z.enum(['contradictory', 'implied', 'never-fails', 'never-asked']),
          by: z.array(z.string()).meta({ description: 'The relations that it follows from' }),
          detail: z.string(),
        }) satisfies z.ZodType<Omit<RuleDoubt, 'form'>>,
      )
      .meta({ description: 'Relations that check nothing more; contradictory ones are refused' }),
  })
  .meta({ id: 'FormStored' });

export const indicatorsResponse = z
  .strictObject({
    period: z.string(),
    unit: z.string(),
    version: z.number(),
    result: indicatorResultSchema.nullable(),
  })
  .meta({ id: 'UnitIndicators' });

const inputError = z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() });

export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(inputError).optional(),
    findings: z.array(findingSchema).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
