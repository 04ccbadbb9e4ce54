import { ProblemError } from '../../../shared/contract/problem';
import type { Lang } from '../../../shared/language/language';
import type { Located, LocateInput } from '../../../shared/locate/correction';
import { brokenRelations } from '../../../shared/locate/sentence/suggestion';
import { wordedLocated, type WordedLocated } from '../../../shared/locate/sentence/worded-located';
import { check } from '../../../shared/rules/check/check';
import type { Quarter } from '../quarter';
import type { Services } from '../services';

/**
 * The wrong cells of a unit's figures as far as they are found within the time. Refuses while too many others wait.
 */
export async function locateCells(
  { locating }: Services,
  { rules, forms, unit }: Quarter,
  figures: Omit<LocateInput, 'rules' | 'weights'>,
  lang: Lang,
): Promise<WordedLocated> {
  const input = { rules, ...figures };
  const outcome = await locating.inTime({ forms, ...figures }, unit.code);
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
