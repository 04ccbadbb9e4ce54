import type { SubmissionResponse } from '../../../../shared/contract/schemas';
import { formsIn, readForms } from '../../../../shared/forms/registry';
import { figuresBeside } from '../../../../shared/overview/figures-beside';
import { parsePeriod } from '../../../../shared/period/period';
import { givenBackBefore } from '../../../../shared/submission/given-back';
import { remembered, type Asking } from '../../common/remembered';
import type { Beside } from './state';
import { isSent } from '../../../../shared/submission/workflow';

/** Reads what a submission is laid beside: last quarter's figures, and what was given back before it was sent. */
export async function readBeside(
  deps: Asking,
  person: string,
  submission: SubmissionResponse,
  signal: AbortSignal,
): Promise<Beside> {
  const { period, unit, status } = submission;
  const path = { period, unit };
  const [{ before }, { entries }, documents] = await Promise.all([
    deps.client.call('getCells', { path, signal }),
    deps.client.call('getHistory', { path, signal }),
    remembered(deps, person, 'getForms', { query: { period }, signal }),
  ]);
  const parsed = parsePeriod(period);
  const forms = parsed ? formsIn(readForms(documents?.forms ?? []), parsed) : [];
  return {
    forms,
    figures: figuresBeside(forms, submission, before),
    givenBack: isSent(status) ? givenBackBefore(entries) : null,
  };
}
