import type { InputError } from '../forms/validate';
import type { Finding } from '../rules/finding';
import { problemWords } from '../text/problems';
import type { Lang } from '../text/language';

/** Every reason for which a request is refused, with its HTTP status. The codes are stable. */
export const problemStatus = {
  'malformed-json': 400,
  'auth-missing': 401,
  'auth-invalid': 401,
  'auth-expired': 401,
  'auth-forbidden': 403,
  forbidden: 403,
  'four-eyes': 403,
  'submission-not-found': 404,
  'export-not-found': 404,
  'not-editable': 409,
  'wrong-status': 409,
  'report-blocked': 409,
  'export-running': 409,
  'version-conflict': 412,
  'body-too-large': 413,
  'not-json': 415,
  'invalid-input': 422,
  'upload-refused': 422,
  'idempotency-key-reused': 422,
  'open-findings': 422,
  'explanations-not-accepted': 422,
  'precondition-required': 428,
  internal: 500,
  'auth-unavailable': 503,
  'auth-not-configured': 503,
  'storage-unavailable': 503,
  'intake-busy': 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** What a problem may carry besides its words. */
export interface ProblemDetails {
  /** Puts the detail more precisely than the code's own sentence. */
  detail?: string;
  errors?: InputError[];
  findings?: Finding[];
  /** Further members, e.g. both versions of a conflict. */
  extra?: Record<string, unknown>;
  retryAfterSeconds?: number;
}

/** A refusal on its way to the one place that turns it into an answer. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
    this.name = 'ProblemError';
  }
}

/** Input that cannot be taken, place by place. */
export function invalidInput(errors: InputError[]): ProblemError {
  return new ProblemError('invalid-input', { errors });
}

/** The RFC 9457 document of a problem. */
export function problemDocument(
  code: ProblemCode,
  details: ProblemDetails,
  requestId: string,
  lang: Lang,
): Record<string, unknown> & { status: number } {
  const words = problemWords[lang][code];
  const first = details.errors?.[0]?.detail;
  return {
    type: `urn:khop:problem:${code}`,
    title: words.title,
    status: problemStatus[code],
    detail: details.detail ?? (first === undefined ? words.detail : first),
    code,
    requestId,
    ...(details.errors ? { errors: details.errors } : {}),
    ...(details.findings ? { findings: details.findings } : {}),
    ...details.extra,
  };
}
