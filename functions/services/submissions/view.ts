import type { SubmissionView } from '../../../shared/submission/submission';
import type { Lang } from '../../../shared/language/language';
import { judge } from '../../../shared/judgement/judge';
import { wordedJudgement } from '../../../shared/judgement/worded-judgement';
import { suggestionsFor } from '../locating/suggestions';
import { previousTables } from './tables-before';
import { storedSubmission } from './stored-submission';
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
  { suggestions }: { suggestions: boolean },
): Promise<SubmissionView> {
  const { state } = await storedSubmission(services, quarter);
  const { content, status, version, contentHash } = state;
  const previous = await previousTables(services, quarter, content.calendar);
  const judged = judge(quarter, content.tables, previous);
  const { findings, indicators } = wordedJudgement(quarter, judged, lang);
  const figures = { tables: content.tables, previous };
  const suggested = suggestions
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
