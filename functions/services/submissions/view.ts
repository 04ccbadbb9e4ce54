import type { SubmissionView } from '../../../shared/submission/submission';
import type { Lang } from '../../../shared/language/language';
import { judge } from '../../../shared/judgement/judge';
import { wordedJudgement } from '../../../shared/judgement/worded-judgement';
import { previousTables } from './tables-before';
import { storedSubmission } from './stored-submission';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

/** A stored quarter with all that its workbook and report show; refuses when nothing is stored. */
export async function viewSubmission(
  services: Services,
  quarter: Quarter,
  lang: Lang,
): Promise<SubmissionView> {
  const { state } = await storedSubmission(services, quarter);
  const { content, status, version, contentHash } = state;
  const previous = await previousTables(services, quarter, content.calendar);
  const judged = judge(quarter, content.tables, previous);
  const { findings, indicators } = wordedJudgement(quarter, judged, lang);
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
    ...(previous ? { previous } : {}),
  };
}
