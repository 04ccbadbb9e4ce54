import * as z from 'zod';
import { findingSchema, submissionBody, submissionResponse } from '../../shared/contract/schemas';
import type { ProblemCode } from '../../shared/contract/problem-codes';
import { READ_HEADERS } from '../../shared/contract/read-headers';
import { paneApiWords } from './words';
import type { Lang } from '../../shared/language/language';

/** Why a request came to nothing: the server's codes, and three of our own for what never was its answer. */
type ApiProblemCode = ProblemCode | 'network' | 'timed-out' | 'unreadable' | 'refused' | 'cancelled';

const documentSchema = z.looseObject({
  title: z.string(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  findings: z.array(findingSchema).optional(),
  current: submissionResponse.nullish(),
  base: submissionBody.nullish(),
});

/** What a refusal says; plain data, so that a send can keep it. */
export interface ProblemNotice {
  code: ApiProblemCode;
  /** 0 when no answer came. */
  status: number;
  title: string;
  detail: string;
  requestId?: string;
  errors?: z.infer<typeof documentSchema>['errors'];
  findings?: z.infer<typeof documentSchema>['findings'];
  /** Of a conflict: the stored version and the one that both sides come from. */
  current?: z.infer<typeof documentSchema>['current'];
  base?: z.infer<typeof documentSchema>['base'];
  retryAfterSeconds?: number;
}

/** A request that came to nothing. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly notice: ProblemNotice) {
    super(notice.code);
  }
}

/** The problem of an answer other than 2xx; one without problem+json gets words of our own. */
export async function problemOf(response: Response, lang: Lang): Promise<ApiProblem> {
  const after = Number(response.headers.get(READ_HEADERS.retryAfter) ?? NaN);
  const retry = Number.isFinite(after) && after > 0 ? { retryAfterSeconds: after } : {};
  const text = await response.text().catch(() => '');
  const parsed = documentSchema.safeParse(parse(text));
  if (!parsed.success) {
    const words = paneApiWords[lang].refused(response.status);
    return new ApiProblem({ code: 'refused', status: response.status, ...words, ...retry });
  }
  const { title, detail, requestId, errors, findings, current, base } = parsed.data;
  return new ApiProblem({
    // A newer server may know codes that this pane does not; policies go by the status then.
    code: parsed.data.code as ProblemCode,
    status: response.status,
    title,
    detail,
    ...(requestId === undefined ? {} : { requestId }),
    ...(errors === undefined ? {} : { errors }),
    ...(findings === undefined ? {} : { findings }),
    ...(current === undefined ? {} : { current }),
    ...(base === undefined ? {} : { base }),
    ...retry,
  });
}

/** A problem that the server has no part in. */
export function ownProblem(code: 'network' | 'timedOut' | 'unreadable', lang: Lang): ApiProblem {
  const words = paneApiWords[lang][code];
  return new ApiProblem({ code: code === 'timedOut' ? 'timed-out' : code, status: 0, ...words });
}

/** A request that the person gave up; nobody needs to be told. */
export function cancelled(): ApiProblem {
  return new ApiProblem({ code: 'cancelled', status: 0, title: '', detail: '' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
