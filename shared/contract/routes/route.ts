import * as z from 'zod';
import { exportFileName } from '../exports';
import { mappingSignature } from '../mappings';
import { periodOrSpanText, periodText, spanText, unitCode } from '../schemas';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file of one of several kinds; the answer tells which. */
export const ANY_FILE = 'application/octet-stream';

export interface UploadContract {
  /** What the file is to hold, by which refusals are worded. */
  of: 'tables' | 'report';
  /** Media types in lower case. What a file really is, its bytes tell. */
  types: readonly string[];
  maxBytes: number;
}

/**
 * Who may call a route: `anyone` without a token, `signed-in` whoever has one, others by the rights of their names in
 * functions/auth/permissions.ts. A right over a unit goes by the unit that the path names; where it names none, by that of
 * an upload's query or of the body.
 */
export type Who =
  | 'anyone'
  | 'signed-in'
  | 'reads-unit'
  | 'writes-unit'
  | 'comments'
  | 'reviews'
  | 'sees-province'
  | 'administers';

/** One operation of the API: what the functions register, check and document, and what the pane's client calls. */
export interface RouteContract {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below /api/. */
  path: string;
  who: Who;
  summary: string;
  /** The period that the path names may be several quarters added up. */
  spans?: boolean;
  query?: Record<string, z.ZodType<string | undefined>>;
  headers?: Record<string, string>;
  /** What is sent is answered and forgotten, so a lost answer leaves nothing behind. */
  storesNothing?: boolean;
  body?: z.ZodType;
  /** A file that may come instead of the body. */
  upload?: UploadContract;
  /** The JSON of a successful answer, or the media type of a file. */
  answer: z.ZodType | typeof XLSX | typeof DOCX | typeof ANY_FILE;
}

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

/** Headers of a save. */
export const writeHeaders = {
  'If-Match': 'Version as given in ETag; every save but the first',
  'If-None-Match': '*: the first save',
  'Idempotency-Key': 'Repeating the request with the same key gives the same answer and one version',
};
