import type { TextCheck } from '../../../shared/check-text/result';
import { LONGEST_REPORT } from '../../../shared/contract/check-text';
import { checkTextWords, reportRefusalText } from '../../../shared/contract/check-text-words';
import { ProblemError } from '../../../shared/contract/problem';
import type { Table } from '../../../shared/forms/table';
import type { Lang } from '../../../shared/language/language';
import { formatCount } from '../../../shared/language/number';
import type { SentReport } from '../../check-text/text-checking';
import type { Quarter } from '../quarter';
import type { Services } from '../services';
import { previousTables } from '../submissions/tables-before';

/**
 * The figures and findings of a unit's report; nothing is stored. Compared with are the tables that came with it, else
 * those that are stored. Refuses a text that is too long, a file that is no Word document or cannot be read safely, and
 * any while too many others wait.
 */
export async function checkReport(
  services: Services,
  quarter: Quarter,
  report: SentReport,
  sent: { tables?: Table[] | undefined; previous?: Table[] | undefined },
  person: string,
  lang: Lang,
): Promise<TextCheck> {
  if (report.kind === 'text' && report.text.length > LONGEST_REPORT) {
    const detail = checkTextWords[lang].tooLong(formatCount(LONGEST_REPORT, lang));
    throw new ProblemError('body-too-large', { detail });
  }
  const { period, unit, forms, units } = quarter;
  const figures = await figuresFor(services, quarter, sent);
  const outcome = await services.textChecking.check(
    report,
    { input: { period, unit, lang, ...figures }, context: { forms, units: units.all } },
    person,
  );
  if (outcome.kind === 'busy') {
    throw new ProblemError('intake-busy', { retryAfterSeconds: outcome.retryAfterSeconds });
  }
  if (outcome.kind === 'refused') {
    const detail = reportRefusalText(outcome.refusal, lang);
    throw new ProblemError('upload-refused', {
      errors: [{ pointer: '/', code: outcome.refusal.code, detail }],
    });
  }
  return outcome.value;
}

async function figuresFor(
  services: Services,
  quarter: Quarter,
  { tables, previous }: { tables?: Table[] | undefined; previous?: Table[] | undefined },
): Promise<{ tables?: Table[]; previous?: Table[] }> {
  const stored =
    tables === undefined || previous === undefined
      ? (await services.submissions.read(quarter.key, quarter.unit.code))?.state.content
      : undefined;
  const own = tables ?? stored?.tables;
  const before = previous ?? (await previousTables(services, quarter, stored?.calendar ?? 'reporting'));
  return { ...(own ? { tables: own } : {}), ...(before ? { previous: before } : {}) };
}
