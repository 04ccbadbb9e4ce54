import * as z from 'zod';
import { formDocumentSchema } from '../forms/document';
import { unitTreeSchema } from '../units/schema';
import { cellsResponse } from './cells';
import { commentBody, commentsResponse } from './comments';
import { comparisonResponse, unitQuartersResponse } from './comparison';
import { exportFileName, exportRunResponse, exportsResponse } from './exports';
import { givenBody, givenResponse } from './given-figures';
import { intakeRequest, intakeResponse } from './intake';
import { locateRequest, locateResponse } from './locate';
import { mappingSignature, mappingsResponse, rememberedMappingSchema } from './mappings';
import { overviewResponse, seenToken } from './overview';
import { owedResponse } from './owed';
import { includeChoice, provinceWorkbookResponse, consolidatedRow, totalsResponse } from './province';
import { reminderBody, remindersResponse } from './reminders';
import { spanResponse } from './span';
import {
  acceptBody,
  checkRequest,
  checkResponse,
  formsResponse,
  formStoredResponse,
  healthResponse,
  historyResponse,
  indicatorsResponse,
  meResponse,
  periodOrSpanText,
  periodText,
  reasonBody,
  spanText,
  submissionBody,
  submissionResponse,
  submitBody,
  unitCode,
} from './schemas';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file of one of several kinds; the answer tells which. */
const ANY_FILE = 'application/octet-stream';

export interface UploadContract {
  /** Media types in lower case. What a file really is, its bytes tell. */
  types: readonly string[];
  maxBytes: number;
}

/** One operation of the API: what the functions register, check and document, and what the pane's client calls. */
export interface RouteContract {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below /api/. */
  path: string;
  summary: string;
  /** The period that the path names may be several quarters added up. */
  spans?: boolean;
  /** Answered without a token. */
  open?: boolean;
  query?: Record<string, z.ZodType<string | undefined>>;
  headers?: Record<string, string>;
  body?: z.ZodType;
  /** A file that may come instead of the body. */
  upload?: UploadContract;
  /** The JSON of a successful answer, or the media type of a file. */
  answer: z.ZodType | typeof XLSX | typeof DOCX | typeof ANY_FILE;
}

const flag = z.enum(['1']).optional();

/** Ids or codes with commas between them; '' names none. */
const names = z
  .string()
  .max(8000)
  .regex(/^(?:[^,]+(?:,[^,]+)*)?$/)
  .optional();
const reportChoice = {
  sections: names.meta({ description: 'Ids of the sections that it contains, at least one; absent: all' }),
  annexes: names.meta({ description: 'Codes of the forms that are annexed; absent: all with figures' }),
};
const writeHeaders = {
  'If-Match': 'Version as given in ETag; every save but the first',
  'If-None-Match': '*: the first save',
  'Idempotency-Key': 'Repeating the request with the same key gives the same answer and one version',
};
const stateHeaders = {
  'If-Match': 'Version as given in ETag',
  'Idempotency-Key': writeHeaders['Idempotency-Key'],
};
const submission = 'submissions/{period}/{unit}';
const mapping = 'mappings/{unit}/{signature}';

export const routes = {
  getHealth: {
    method: 'GET',
    path: 'health',
    summary: 'Whether each dependency answers',
    open: true,
    answer: healthResponse,
  },
  getOpenApi: {
    method: 'GET',
    path: 'openapi.json',
    summary: 'This API as an OpenAPI document',
    open: true,
    answer: z.looseObject({}),
  },
  getMe: { method: 'GET', path: 'me', summary: 'Who I am, my units and roles', answer: meResponse },
  getUnits: { method: 'GET', path: 'units', summary: 'The unit tree', answer: unitTreeSchema },
  putUnits: {
    method: 'PUT',
    path: 'units',
    summary: 'Replaces the unit tree (admin)',
    headers: { 'If-Match': 'Version as given in ETag' },
    body: unitTreeSchema,
    answer: unitTreeSchema,
  },
  getForms: {
    method: 'GET',
    path: 'forms',
    summary: 'The forms in force in a period',
    query: { period: periodText },
    answer: formsResponse,
  },
  putForm: {
    method: 'PUT',
    path: 'forms/{code}',
    summary: 'Adds or replaces a form (admin)',
    body: formDocumentSchema,
    answer: formStoredResponse,
  },
  check: {
    method: 'POST',
    path: 'check',
    summary: 'Findings and indicators of tables, and what to write where one is broken; stores nothing',
    body: checkRequest,
    answer: checkResponse,
  },
  locate: {
    method: 'POST',
    path: 'locate',
    summary: 'Which cells are wrong where relations are broken, and what follows for blanks; stores nothing',
    body: locateRequest,
    answer: locateResponse,
  },
  intake: {
    method: 'POST',
    path: 'intake',
    summary:
      'Recognises a pasted grid or an uploaded workbook (period and unit in the query); stores nothing',
    query: { period: periodText.optional(), unit: unitCode.optional() },
    body: intakeRequest,
    upload: {
      types: [
        XLSX,
        'application/vnd.ms-excel',
        'application/octet-stream',
        'application/vnd.ms-excel.sheet.binary.macroenabled.12',
        'application/vnd.ms-excel.sheet.macroenabled.12',
        'application/vnd.oasis.opendocument.spreadsheet',
        DOCX,
        'text/csv',
        'text/tab-separated-values',
        'text/html',
        'text/xml',
      ],
      maxBytes: 10 * 1024 * 1024,
    },
    answer: intakeResponse,
  },
  getMappings: {
    method: 'GET',
    path: 'mappings/{unit}',
    summary: 'The layouts that a unit accepted, which intake tries first; the last saved first',
    answer: mappingsResponse,
  },
  putMapping: {
    method: 'PUT',
    path: mapping,
    summary: 'Remembers a layout for a unit, in place of what its headings meant before',
    body: rememberedMappingSchema,
    answer: mappingsResponse,
  },
  deleteMapping: {
    method: 'DELETE',
    path: mapping,
    summary: 'Forgets a layout',
    answer: mappingsResponse,
  },
  getSubmission: { method: 'GET', path: submission, summary: 'A unit’s quarter', answer: submissionResponse },
  putSubmission: {
    method: 'PUT',
    path: submission,
    summary: 'Saves a unit’s quarter',
    headers: writeHeaders,
    body: submissionBody,
    answer: submissionResponse,
  },
  submit: {
    method: 'POST',
    path: `${submission}/submit`,
    summary:
      'Hands the quarter in; refused while errors or queries are open, and without a reason where it was given back and is unchanged',
    headers: stateHeaders,
    body: submitBody,
    answer: submissionResponse,
  },
  recall: {
    method: 'POST',
    path: `${submission}/recall`,
    summary: 'Takes a submitted quarter back as a draft, until a supervisor has read it',
    headers: stateHeaders,
    answer: submissionResponse,
  },
  accept: {
    method: 'POST',
    path: `${submission}/accept`,
    summary: 'Accepts a submitted quarter (supervisor, never who submitted it)',
    headers: stateHeaders,
    body: acceptBody,
    answer: submissionResponse,
  },
  return: {
    method: 'POST',
    path: `${submission}/return`,
    summary: 'Returns a submitted quarter with a reason (supervisor)',
    headers: stateHeaders,
    body: reasonBody,
    answer: submissionResponse,
  },
  reopen: {
    method: 'POST',
    path: `${submission}/reopen`,
    summary: 'Reopens an accepted quarter for amendment with a reason (supervisor)',
    headers: stateHeaders,
    body: reasonBody,
    answer: submissionResponse,
  },
  getHistory: {
    method: 'GET',
    path: `${submission}/history`,
    summary: 'Every change of the quarter; verify=1 checks the hash chain',
    query: { verify: flag },
    answer: historyResponse,
  },
  getCells: {
    method: 'GET',
    path: `${submission}/cells`,
    summary: 'Figures of the seven quarters before, who changed each cell last, and the comments',
    answer: cellsResponse,
  },
  getComments: {
    method: 'GET',
    path: `${submission}/comments`,
    summary: 'What was said of the quarter’s cells, oldest first',
    answer: commentsResponse,
  },
  postComment: {
    method: 'POST',
    path: `${submission}/comments`,
    summary:
      'Says something of a cell, answers, settles a comment or opens it again; changes no figure and no version',
    headers: { 'Idempotency-Key': writeHeaders['Idempotency-Key'] },
    body: commentBody,
    answer: commentsResponse,
  },
  getReminders: {
    method: 'GET',
    path: `${submission}/reminders`,
    summary: 'Who reminded the unit of the quarter, when and in which words, oldest first',
    answer: remindersResponse,
  },
  postReminder: {
    method: 'POST',
    path: `${submission}/reminders`,
    summary: 'Notes a reminder before it goes out (supervisor); refused while the quarter is sent',
    headers: { 'Idempotency-Key': writeHeaders['Idempotency-Key'] },
    body: reminderBody,
    answer: remindersResponse,
  },
  getOwed: {
    method: 'GET',
    path: 'owed',
    summary:
      'The quarters of my units that were given back, or that I was reminded of, and that are not sent',
    answer: owedResponse,
  },
  getIndicators: {
    method: 'GET',
    path: 'indicators/{period}/{unit}',
    summary: 'Scores with formula, numerator and denominator',
    answer: indicatorsResponse,
  },
  getWorkbook: {
    method: 'GET',
    path: `${submission}/workbook.xlsx`,
    summary: 'The quarter as a formatted workbook; while nothing is stored, its forms to fill in',
    answer: XLSX,
  },
  getReport: {
    method: 'GET',
    path: `${submission}/report.docx`,
    summary:
      'The formal report, whole or the sections and annexes that are named; draft=1 gives it with a watermark while errors are open',
    query: { draft: flag, ...reportChoice },
    answer: DOCX,
  },
  getOverview: {
    method: 'GET',
    path: 'overview/{period}',
    summary:
      'Units by forms with state, lateness and findings, who is likely to be late; since= tells what changed',
    query: { since: seenToken.optional() },
    answer: overviewResponse,
  },
  getTotals: {
    method: 'GET',
    path: 'totals/{period}',
    spans: true,
    summary: 'Consolidated tables, scores and ranks; form=&row=&column= gives the units behind one total',
    query: {
      include: includeChoice,
      form: z.string().max(20).optional(),
      row: consolidatedRow.optional(),
      column: z.string().max(20).optional(),
    },
    answer: totalsResponse,
  },
  getProvinceWorkbook: {
    method: 'GET',
    path: 'totals/{period}/workbook',
    summary: 'All figures of the province’s workbook with trends and outliers, as exports take them',
    query: { include: includeChoice },
    answer: provinceWorkbookResponse,
  },
  getSpan: {
    method: 'GET',
    path: 'totals/{span}/quarters',
    summary: 'Several quarters added up, with the figures of each quarter beside them',
    query: { include: includeChoice },
    answer: spanResponse,
  },
  getSpanWorkbook: {
    method: 'GET',
    path: 'totals/{span}/workbook.xlsx',
    summary: 'Several quarters added up as a formatted workbook',
    query: { include: includeChoice },
    answer: XLSX,
  },
  getProvinceReport: {
    method: 'GET',
    path: 'totals/{period}/report.docx',
    spans: true,
    summary:
      'A draft of the province’s report of a quarter, or of several added up, whole or the sections, annexes and units that are named',
    query: {
      include: includeChoice,
      ...reportChoice,
      annexes: names.meta({
        description:
          'Codes of the forms that are annexed; units: the first of them by unit; checks: what has to be looked at again, for the province only. Absent: all but checks',
      }),
      units: names.meta({ description: 'Codes of the units whose scores it lists; absent: all' }),
    },
    answer: DOCX,
  },
  getGivenFigures: {
    method: 'GET',
    path: 'given-figures/{period}',
    summary:
      'The figures of a quarter that no unit reports and the province states, with who stated them when',
    answer: givenResponse,
  },
  putGivenFigures: {
    method: 'PUT',
    path: 'given-figures/{period}',
    summary: 'States such figures; those that are not named stay. Saying again what is stored writes nothing',
    headers: { 'If-Match': writeHeaders['If-Match'], 'If-None-Match': writeHeaders['If-None-Match'] },
    body: givenBody,
    answer: givenResponse,
  },
  getComparison: {
    method: 'GET',
    path: 'comparison/{period}',
    spans: true,
    summary: 'The rates of the index set by unit, group and province: both counts of each',
    query: { include: includeChoice },
    answer: comparisonResponse,
  },
  getUnitQuarters: {
    method: 'GET',
    path: 'comparison/{period}/{unit}',
    summary: 'The rates of one unit in eight quarters up to the period',
    query: { include: includeChoice },
    answer: unitQuartersResponse,
  },
  getExports: {
    method: 'GET',
    path: 'exports/{period}',
    summary: 'The current set of exported files and the last runs',
    answer: exportsResponse,
  },
  runExport: {
    method: 'POST',
    path: 'exports/{period}',
    summary:
      'Exports the period now; writes nothing where nothing has changed. Scheduled exports count what was asked for last',
    query: { include: includeChoice },
    answer: exportRunResponse,
  },
  getExportFile: {
    method: 'GET',
    path: 'exports/{period}/{file}',
    summary: 'One file of the current set',
    answer: ANY_FILE,
  },
} as const satisfies Record<string, RouteContract>;

export type RouteName = keyof typeof routes;

const pathParameters = {
  period: periodText,
  span: spanText,
  unit: unitCode,
  file: exportFileName,
  signature: mappingSignature,
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.]{0,19}$/),
} as const;

export type PathParameter = keyof typeof pathParameters;

/** What a `{…}` in the path of a route stands for. */
export function pathParameter(route: Pick<RouteContract, 'spans'>, name: PathParameter): z.ZodType {
  return name === 'period' && route.spans ? periodOrSpanText : pathParameters[name];
}
