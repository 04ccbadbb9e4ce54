import * as z from 'zod';
import type { Table } from '../forms/table';
import type { Grid, GridCell } from '../intake/grid';
import type {
  ColumnMatch,
  ColumnReason,
  Doubt,
  DoubtKind,
  IntakeResult,
  RecognisedTable,
  Repair,
  RepairKind,
  RepairReason,
  RowKind,
  RowReason,
} from '../intake/result';
import { orientation } from './mappings';
import { jointFigure, periodText, unitCode } from './schemas';

/** Why an uploaded file is not read. The codes are stable. */
export const uploadRefusalCodes = [
  'empty-file',
  'file-too-large',
  // another kind of file
  'password',
  'word-document',
  'pdf',
  'exchange-format',
  'lock-file',
  'not-workbook',
  // the archive itself
  'archive-damaged',
  'archive-overlap',
  'archive-hidden-data',
  'archive-size',
  'archive-path',
  'archive-duplicate',
  'archive-method',
  'too-many-entries',
  'unpacked-too-large',
  'packed-too-well',
  // its parts
  'xml-entities',
  'xml-broken',
  // more than is read
  'too-many-sheets',
  'too-many-cells',
  'too-much-text',
  'too-many-styles',
  'too-many-merges',
  'too-heavy',
] as const;

export type UploadRefusalCode = (typeof uploadRefusalCodes)[number];

/** One refusal: what it is about, what was found and what is allowed, in the unit that the code implies. */
export interface UploadRefusal {
  code: UploadRefusalCode;
  /** Entry of the archive, or sheet. */
  part?: string;
  found?: number;
  limit?: number;
}

/** What an uploaded file carries beside its values, and what became of it. The codes are stable. */
export const uploadNoteCodes = [
  /** Not run. */
  'macros',
  /** Not opened. */
  'active-controls',
  'embedded-object',
  /** Not followed: the values that were stored last are read. */
  'external-link',
  /** Of a page's table what is beyond the bounds is not read. */
  'cut-table',
] as const;

export type UploadNoteCode = (typeof uploadNoteCodes)[number];

export interface UploadNote {
  code: UploadNoteCode;
  /** The first part or cell that it is about. */
  part?: string;
  /** How many there are. */
  found: number;
}

/** A sheet of an uploaded workbook that was not read, and why. */
export interface LeftOutSheet {
  sheet: string;
  reason: 'hidden' | 'too-large';
}

const sheetRow = z.number().int().min(0).max(1_048_575);
const sheetColumn = z.number().int().min(0).max(16_383);
/** Names of sheets, fonts, formats and errors; Excel's own end at 255. */
const shortText = z.string().max(255);

const gridCellSchema = z.strictObject({
  value: z.union([z.string().max(32_767), z.number(), z.boolean(), z.null()]),
  text: z.string().max(32_767).exactOptional(),
  font: shortText.exactOptional(),
  isDate: z.boolean().exactOptional(),
  format: shortText.exactOptional(),
  error: shortText.exactOptional(),
  formula: z.boolean().exactOptional(),
}) satisfies z.ZodType<GridCell>;

const rect = z.strictObject({ top: sheetRow, left: sheetColumn, bottom: sheetRow, right: sheetColumn });

const gridSchema = z
  .strictObject({
    name: shortText,
    rows: z.array(z.array(gridCellSchema).max(16_384)).max(200_000),
    merges: z.array(rect).max(20_000),
    hiddenRows: z.array(sheetRow).max(200_000),
    hiddenColumns: z.array(sheetColumn).max(16_384),
  })
  .meta({ id: 'Grid' }) satisfies z.ZodType<Grid>;

/** A word of the recogniser's own; intake/result.ts says what each means. */
const word = <T extends string>() =>
  z.custom<T>((value) => typeof value === 'string' && value.length <= 40).meta({ type: 'string' });

export const intakeRequest = z
  .strictObject({
    period: periodText,
    unit: unitCode,
    grids: z.array(gridSchema).min(1).max(64),
  })
  .meta({ id: 'IntakeRequest' });
export type IntakeRequest = z.infer<typeof intakeRequest>;

const columnMatch = z.strictObject({
  sources: z.array(z.number()),
  key: z.string().nullable(),
  heading: z.string(),
  confidence: z.number(),
  reason: word<ColumnReason>(),
  holds: z.array(z.string()).exactOptional(),
}) satisfies z.ZodType<ColumnMatch>;

const rowMatch = z.strictObject({
  row: z.number(),
  kind: word<RowKind>(),
  label: z.string(),
  key: z.string().nullable(),
  confidence: z.number(),
  reason: word<RowReason>(),
});

/** Longer than a body may be, if the source is: what is too long to be saved is said when it is saved. */
const foundTable = z.strictObject({
  form: z.string(),
  rows: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      cells: z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
      together: z.array(jointFigure).exactOptional(),
    }),
  ),
}) satisfies z.ZodType<Table>;

const repair = z
  .strictObject({
    id: z.string(),
    row: z.number(),
    column: z.number(),
    kind: word<RepairKind>(),
    before: z.string(),
    after: z.string(),
    reason: word<RepairReason>(),
  })
  .meta({ id: 'Repair' }) satisfies z.ZodType<Repair>;

const place = z.strictObject({ row: z.number(), column: z.number() });

const doubt = z
  .strictObject({
    what: word<DoubtKind>(),
    where: z.strictObject({
      grid: z.number(),
      row: z.number().nullable(),
      column: z.number().nullable(),
    }),
    shown: z.string(),
    candidates: z.array(
      z.strictObject({
        value: z.string(),
        place: place.exactOptional(),
      }),
    ),
    alike: z.array(place).exactOptional(),
  })
  .meta({ id: 'Doubt' }) satisfies z.ZodType<Doubt>;

const recognisedTable = z
  .strictObject({
    form: z.string(),
    grid: z.number(),
    area: rect,
    orientation,
    headingRows: z.number(),
    family: z.string().nullable(),
    subjects: z.enum(['fields', 'units', 'single']),
    span: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
    stated: z.strictObject({
      periods: z.array(z.strictObject({ text: z.string(), quarter: z.string().nullable() })),
      units: z.array(z.string()),
      scale: z
        .strictObject({
          text: z.string(),
          by: z.number().nullable(),
          cells: z.array(z.strictObject({ row: z.number(), column: z.number(), value: z.number() })),
        })
        .nullable(),
    }),
    columns: z.array(columnMatch),
    rows: z.array(rowMatch),
    aggregates: z.array(z.strictObject({ row: z.string(), columns: z.array(z.string()), value: z.number() })),
    table: foundTable,
    signature: z.string(),
    remembered: z.boolean(),
    formulas: z.number(),
    repairs: z.array(repair),
    doubts: z.array(doubt),
  })
  .meta({ id: 'RecognisedTable' }) satisfies z.ZodType<RecognisedTable>;

const leftOutSheet = z.strictObject({
  sheet: z.string(),
  reason: z.enum(['hidden', 'too-large']),
}) satisfies z.ZodType<LeftOutSheet>;

const uploadNote = z.strictObject({
  code: z.enum(uploadNoteCodes),
  part: z.string().exactOptional(),
  found: z.number(),
}) satisfies z.ZodType<UploadNote>;

/** What was recognised; of an upload also the sheets that it was read into, to be shown beside the mapping. */
export const intakeResponse = z
  .strictObject({
    tables: z.array(recognisedTable),
    doubts: z.array(doubt),
    workbook: z
      .strictObject({
        grids: z.array(gridSchema),
        leftOut: z.array(leftOutSheet),
        notes: z.array(uploadNote),
      })
      .nullable(),
  })
  .meta({ id: 'IntakeResponse' }) satisfies z.ZodType<IntakeResult>;
export type IntakeResponse = z.infer<typeof intakeResponse>;
