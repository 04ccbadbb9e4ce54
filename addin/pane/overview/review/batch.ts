import { paneReviewWords } from './words';
import { formatCount } from '../../../../shared/language/number';
import type { Lang } from '../../../../shared/language/language';
import { policyOf } from '../../../api/policy';
import { ApiProblem, type ProblemNotice } from '../../../api/problem';
import type { BatchException } from './state';

/** A unit's version as the list shows it: what is decided is decided about this one. */
export interface BatchItem {
  unit: string;
  version: number;
}

interface BatchRun {
  done: { unit: string; version: number }[];
  /** Every unit that is not done, in the order of the list. */
  exceptions: BatchException[];
}

/**
 * Does one thing to several units, one after the other. A refusal is about its own unit and the others go on; where the
 * line or the session is gone nothing more is tried. Whatever is not done is named, with the reason.
 * @param act gives the unit's new version; rejects with an ApiProblem
 */
export async function runBatch(
  items: readonly BatchItem[],
  act: (item: BatchItem) => Promise<number>,
  { lang, signal, progress }: { lang: Lang; signal: AbortSignal; progress: (done: number) => void },
): Promise<BatchRun> {
  const words = paneReviewWords[lang].batch;
  const run: BatchRun = { done: [], exceptions: [] };
  let reached = true;
  for (const [index, item] of items.entries()) {
    const { unit } = item;
    if (signal.aborted || !reached) {
      run.exceptions.push({ unit, text: signal.aborted ? words.stopped : words.notReached });
      continue;
    }
    try {
      run.done.push({ unit, version: await act(item) });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      run.exceptions.push({ unit, ...exceptionOf(error.notice, item, lang) });
      reached = error.notice.status !== 0 && policyOf(error.notice) !== 'sign-in';
    }
    progress(index + 1);
  }
  return run;
}

/** Why one unit was not dealt with, in the words of a list. */
function exceptionOf(notice: ProblemNotice, item: BatchItem, lang: Lang): Omit<BatchException, 'unit'> {
  const words = paneReviewWords[lang].batch;
  const count = (value: number) => formatCount(value, lang);
  const { code, status, detail, current, findings, requestId } = notice;
  // The request was on its way: whether it arrived, nobody here knows.
  if (status === 0 || code === 'outcome-unknown') return { text: words.unknown };
  if (code === 'version-conflict') {
    return {
      text: current ? words.changed(count(item.version), count(current.version)) : words.changedUnknown,
    };
  }
  if (code === 'four-eyes') return { text: words.own };
  if (code === 'explanations-not-accepted') return { text: words.explanations(count(findings?.length ?? 0)) };
  return { text: detail, ...(requestId !== undefined && status >= 500 ? { requestId } : {}) };
}
