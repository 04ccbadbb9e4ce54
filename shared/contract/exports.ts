import * as z from 'zod';
import { PROVINCE_QUARTER_TYPE } from './province-quarter';
import { submissionStatus, counted, damaged } from './province-fields';
import { unitCode } from './schemas';

/** The JSON of a period's exported files. */

/** What an export writes, with the media type of each. */
export const EXPORT_FILES = {
  'tong-hop.json': PROVINCE_QUARTER_TYPE,
  'tong-hop.csv': 'text/csv; charset=utf-8',
  'bao-cao.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'tong-hop.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'manifest.json': 'application/json',
} as const;
export type ExportFileName = keyof typeof EXPORT_FILES;

export const exportFileName = z.enum(Object.keys(EXPORT_FILES) as [ExportFileName, ...ExportFileName[]]);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The manifest of a set of files: what they are, and of which versions of which submissions they are made. */
export const exportManifest = z
  .strictObject({
    schema: z.literal(1),
    province: z.string(),
    period: z.string(),
    include: counted,
    made: z.string().exactOptional().meta({ description: 'The day that the report bears' }),
    units: z
      .strictObject({ counted: z.number(), expected: z.number() })
      .exactOptional()
      .meta({ description: 'Units whose figures are in the totals, and those that report' }),
    inputs: sha256.meta({ description: 'Hash of all that the files are made of; equal inputs, equal bytes' }),
    state: sha256.meta({ description: 'Hash of all versions, read without their contents' }),
    files: z.array(z.strictObject({ name: exportFileName, type: z.string(), bytes: z.number(), sha256 })),
    submissions: z.array(
      z.strictObject({
        unit: unitCode,
        version: z.number(),
        status: submissionStatus,
        contentHash: z.string(),
        counted: z
          .number()
          .exactOptional()
          .meta({ description: 'The version whose figures count; absent where none do' }),
      }),
    ),
    damaged,
    damagedBefore: z.array(z.string()).meta({ description: 'Unreadable rows of earlier quarters' }),
  })
  .meta({ id: 'ExportManifest' });
export type ExportManifest = z.infer<typeof exportManifest>;

const exportRun = z
  .strictObject({
    startedAt: z.string(),
    finishedAt: z.string(),
    trigger: z.enum(['schedule', 'request']),
    by: z.string().optional(),
    include: counted.optional(),
    outcome: z
      .enum(['written', 'unchanged', 'empty', 'failed', 'started'])
      .meta({ description: 'started: handed over in parts; the run that ends it is listed by itself' }),
    inputs: z.string().optional(),
    damaged: z.number(),
  })
  .meta({ id: 'ExportRun' });

export const exportsResponse = z
  .strictObject({
    period: z.string(),
    current: exportManifest.nullable(),
    runs: z.array(exportRun).meta({ description: 'Newest first' }),
  })
  .meta({ id: 'Exports' });

export const exportRunResponse = z
  .strictObject({ period: z.string(), run: exportRun, current: exportManifest.nullable() })
  .meta({ id: 'ExportRunAnswer' });
