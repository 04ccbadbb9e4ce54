import { openingTables } from '../../../shared/rules/carried-over';
import { entryWorkbook } from '../../../shared/sheet/entry-workbook';
import type { WorkbookModel } from '../../../shared/sheet/model';
import { submissionWorkbook } from '../../../shared/sheet/submission-workbook';
import type { SubmissionView } from '../../../shared/submission/submission';
import type { Lang } from '../../../shared/language/language';
import { judge } from '../../../shared/judgement/judge';
import { wordedJudgement } from '../../../shared/judgement/worded-judgement';
import type { StoredSubmission } from '../../store/types';
import { suggestionsFor } from '../locating/suggestions';
import { previousTables } from './tables-before';
import { storedSubmission } from './stored-submission';
import { commentsIn } from './comments';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

/**
 * A stored quarter with all that its workbook and report show; refuses when nothing is stored.
 * @param suggestions whether what to write for broken relations is shown, too
 */
export async function viewSubmission(
  services: Services,
  quarter: Quarter,
  lang: Lang,
  shown: { suggestions: boolean },
): Promise<SubmissionView> {
  return await viewOf(services, quarter, await storedSubmission(services, quarter), lang, shown);
}

/** A quarter's workbook: what is stored with its findings, else the forms to fill in, with what they open with. */
export async function quarterWorkbook(
  services: Services,
  quarter: Quarter,
  lang: Lang,
): Promise<WorkbookModel> {
  const stored = await services.submissions.read(quarter.key, quarter.unit.code);
  if (stored === undefined) return entryWorkbook(await openingView(services, quarter), lang);
  const [view, log] = await Promise.all([
    viewOf(services, quarter, stored, lang, { suggestions: true }),
    services.comments.read(quarter.key, quarter.unit.code),
  ]);
  return submissionWorkbook({ ...view, comments: commentsIn(log.stored) }, lang);
}

async function openingView(services: Services, quarter: Quarter): Promise<SubmissionView> {
  const calendar = 'reporting';
  const previous = await previousTables(services, quarter, calendar);
  const tables = previous ? openingTables(quarter.rules, previous) : [];
  return {
    profile: quarter.units.profile,
    unit: quarter.unit,
    period: quarter.period,
    content: { calendar, tables, texts: {}, explanations: [] },
    status: 'draft',
    version: 0,
    contentHash: '',
    forms: quarter.forms,
    findings: [],
    indicators: null,
  };
}

async function viewOf(
  services: Services,
  quarter: Quarter,
  { state }: StoredSubmission,
  lang: Lang,
  shown: { suggestions: boolean },
): Promise<SubmissionView> {
  const { content, status, version, contentHash } = state;
  const previous = await previousTables(services, quarter, content.calendar);
  const judged = judge(quarter, content.tables, previous);
  const { findings, indicators } = wordedJudgement(quarter, judged, lang);
  const figures = { tables: content.tables, previous };
  const suggested = shown.suggestions
    ? await suggestionsFor(services, quarter, judged.findings, figures, lang, { sent: false })
    : {};
  return {
    profile: quarter.units.profile,
    unit: quarter.unit,
    period: quarter.period,
    content,
    status,
    version,
    contentHash,
    forms: quarter.forms,
    findings,
    indicators,
    ...suggested,
    ...(judged.forced.length > 0 ? { forced: judged.forced } : {}),
    ...(previous ? { previous } : {}),
  };
}
