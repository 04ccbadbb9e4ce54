import type { InputError } from '../forms/worded-input';
import type { WordedFinding } from '../rules/finding';
import { problemWords } from './problem-words';
import type { Lang } from '../language/language';
import { problemStatus, type ProblemCode } from './problem-codes';

/** What a problem may carry besides its words. */
export interface ProblemDetails {
  /** Puts the detail more precisely than the code's own sentence. */
  detail?: string;
  errors?: InputError[];
  findings?: WordedFinding[];
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
