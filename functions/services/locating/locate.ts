import { ProblemError } from '../../../shared/contract/problem';
import type { Lang } from '../../../shared/language/language';
import type { Located, LocateInput } from '../../../shared/locate/correction';
import { brokenRelations } from '../../../shared/locate/sentence/suggestion';
import { wordedLocated, type WordedLocated } from '../../../shared/locate/sentence/worded-located';
import { check } from '../../../shared/rules/check/check';
import type { Quarter } from '../quarter';
import type { Services } from '../services';
import { cellOrigins } from './origins';

/**
 * The wrong cells of a unit's figures as far as they are found within the time. Refuses while too many others wait.
 */
export async function locateCells(
  services: Services,
  quarter: Quarter,
  sent: Pick<LocateInput, 'tables' | 'previous' | 'pinned'>,
  lang: Lang,
): Promise<WordedLocated> {
  const { rules, forms, unit } = quarter;
  const figures = { ...sent, origins: await cellOrigins(services, quarter, sent, { sent: true }) };
  const input = { rules, ...figures };
  const outcome = await services.locating.inTime({ forms, ...figures }, unit.code);
  if (outcome.kind === 'busy') {
    throw new ProblemError('locate-busy', { retryAfterSeconds: outcome.retryAfterSeconds });
  }
  return wordedLocated(input, outcome.kind === 'located' ? outcome.located : notLocated(input), lang);
}

/** Of what took too long it is known only what is broken: not what belongs together, nor where it comes from. */
function notLocated({ rules, tables, previous }: LocateInput): Located {
  const findings = brokenRelations(check(rules, { tables, previous }).findings).map(
    ({ code, form, row }) => ({
      code,
      form,
      row: row ?? '',
    }),
  );
  const cluster = { findings, chain: [], status: 'none' as const, size: 0, more: -1, corrections: [] };
  return { status: 'none', clusters: findings.length === 0 ? [] : [cluster], implied: [] };
}
