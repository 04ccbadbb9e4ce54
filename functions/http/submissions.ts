import type * as z from 'zod';
import { DOCX, XLSX } from '../../shared/contract/routes/route';
import { ProblemError } from '../../shared/contract/problem';
import type { acceptBody, reasonBody, submitBody, SubmissionResponse } from '../../shared/contract/schemas';
import { composeReport } from '../../shared/report/compose';
import { leafSections } from '../../shared/report/choice';
import { outlineIn, reportBlockers } from '../../shared/report/outline';
import type { SubmissionContent } from '../../shared/submission/submission';
import { reportName, workbookName } from '../../shared/contract/file-names';
import { canReview, canWriteUnit } from '../auth/permissions';
import { paintReport } from '../documents/report/report';
import { paintWorkbook } from '../documents/workbook/workbook';
import { textErrors } from '../services/submissions/free-texts';
import { readHistory } from '../services/submissions/history';
import { versionTag } from '../services/submissions/precondition';
import {
  acceptSubmission,
  readSubmission,
  recallSubmission,
  saveSubmission,
  sendBack,
  submitSubmission,
} from '../services/submissions/submissions';
import { viewForReport } from '../services/submissions/report-view';
import { quarterWorkbook } from '../services/submissions/view';
import type { Call, Reply } from './call';
import { changeOf, quarterOf } from './quarters';
import { reportChoiceOf } from './report-choice';

/** Handlers of a unit's quarter. */

export async function getSubmission(call: Call<undefined>): Promise<Reply> {
  const quarter = await quarterOf(call);
  // Who enters a unit's figures reads them as its clerk, whatever else the person may do.
  const reviews = canReview(call.person) && !canWriteUnit(call.person, unitOf(call));
  const reviewer = reviews ? { reviewer: call.person.id } : {};
  return withTag(await readSubmission(call.services, quarter, call.lang, { suggestions: true, ...reviewer }));
}

export async function putSubmission(call: Call<SubmissionContent>): Promise<Reply> {
  return withTag(await saveSubmission(await changeOf(call, 'save'), call.body));
}

export async function submit(call: Call<z.infer<typeof submitBody>>): Promise<Reply> {
  return withTag(await submitSubmission(await changeOf(call, 'submit'), call.body.reason));
}

export async function recall(call: Call<undefined>): Promise<Reply> {
  return withTag(await recallSubmission(await changeOf(call, 'recall')));
}

export async function accept(call: Call<z.infer<typeof acceptBody>>): Promise<Reply> {
  return withTag(
    await acceptSubmission(await changeOf(call, 'accept'), { ...call.body, name: call.person.name }),
  );
}

export async function returnForCorrection(call: Call<z.infer<typeof reasonBody>>): Promise<Reply> {
  return withTag(await sendBack(await changeOf(call, 'return'), 'return', call.body.reason));
}

export async function reopen(call: Call<z.infer<typeof reasonBody>>): Promise<Reply> {
  return withTag(await sendBack(await changeOf(call, 'reopen'), 'reopen', call.body.reason));
}

export async function getHistory(call: Call<undefined>): Promise<Reply> {
  return { json: await readHistory(call.services, await quarterOf(call), call.query.verify === '1') };
}

export async function getIndicators(call: Call<undefined>): Promise<Reply> {
  const { period, unit, version, indicators } = await readSubmission(
    call.services,
    await quarterOf(call),
    call.lang,
    { suggestions: false },
  );
  return { json: { period, unit, version, result: indicators }, tag: versionTag(version) };
}

export async function getWorkbook(call: Call<undefined>): Promise<Reply> {
  const quarter = await quarterOf(call);
  return {
    file: await paintWorkbook(await quarterWorkbook(call.services, quarter, call.lang)),
    type: XLSX,
    name: workbookName(quarter, call.lang),
  };
}

/** The report ready to sign; while errors are open only the draft with its watermark is given. */
export async function getReport(call: Call<undefined>): Promise<Reply> {
  const quarter = await quarterOf(call);
  const view = await viewForReport(call.services, quarter);
  const draft = call.query.draft === '1';
  const blockers = [...reportBlockers(view), ...textErrors(quarter, view.content, view.previous, 'vi')];
  if (blockers.length > 0 && !draft) throw new ProblemError('report-blocked', { findings: blockers });
  const choice = reportChoiceOf(call, {
    sections: leafSections(outlineIn(quarter.period).sections).map(({ id }) => id),
    annexes: quarter.forms.map(({ code }) => code),
  });
  return {
    file: await paintReport(composeReport(view, { draft, choice })),
    type: DOCX,
    name: reportName(quarter, draft, call.lang),
  };
}

function unitOf(call: Call<unknown>): string {
  return call.path.unit ?? '';
}

function withTag(submission: SubmissionResponse): Reply {
  return { json: submission, tag: versionTag(submission.version) };
}
