import type { Lang } from '../../../shared/language/language';
import { ApiProblem, type ProblemNotice } from '../../api/problem';
import { ExcelProblem } from '../../excel/port';
import { problemText } from '../../excel/problem-text';
import type { Notice } from './state';

/** What a refusal of the API says to the reader. */
export function noticeOfProblem({ title, detail, requestId, status }: ProblemNotice): Notice {
  return {
    intent: status === 0 ? 'warning' : 'error',
    title,
    text: detail,
    ...(status === 0 ? { cause: 'line' as const } : {}),
    // Only a fault of the system's is looked up by it.
    ...(requestId !== undefined && status >= 500 ? { requestId } : {}),
  };
}

/** The notice for what was thrown; null for what the person stopped. Throws again what is a bug. */
export function noticeOf(error: unknown, lang: Lang): Notice | null {
  if (error instanceof ApiProblem) {
    return error.notice.code === 'cancelled' ? null : noticeOfProblem(error.notice);
  }
  if (error instanceof ExcelProblem) {
    if (error.code === 'cancelled' && !error.partial) return null;
    const passing = error.code === 'cell-editing' || error.code === 'timed-out';
    return {
      intent: 'error',
      text: problemText(error, lang),
      ...(passing ? { cause: 'excel' as const } : {}),
    };
  }
  throw error;
}
