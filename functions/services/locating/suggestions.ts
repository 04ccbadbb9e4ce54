import type { Lang } from '../../../shared/language/language';
import type { Cluster, LocateInput } from '../../../shared/locate/correction';
import { brokenRelations, type Suggestion } from '../../../shared/locate/sentence/suggestion';
import { suggestionsOf } from '../../../shared/locate/sentence/suggestions-of';
import { isSmall, withinSteps } from '../../../shared/locate/within-steps';
import type { Finding } from '../../../shared/rules/finding';
import { SUGGESTION_LIMITS } from '../../locate/limits';
import type { Quarter } from '../quarter';
import type { Services } from '../services';
import { cellOrigins } from './origins';

/** Absent where there are none. */
export interface Suggested {
  suggestions?: Suggestion[];
}

/**
 * What to write so that the broken relations of a unit's figures hold, to be answered beside the findings: nothing where
 * nothing is broken, and nothing where it takes too long or others wait, because nobody waits for suggestions alone.
 * @param from see cellOrigins
 */
export async function suggestionsFor(
  services: Services,
  quarter: Quarter,
  findings: readonly Finding[],
  figures: Pick<LocateInput, 'tables' | 'previous'>,
  lang: Lang,
  from: { sent: boolean },
): Promise<Suggested> {
  if (brokenRelations(findings).length === 0) return {};
  const known = { ...figures, origins: await cellOrigins(services, quarter, figures, from) };
  const input = { rules: quarter.rules, ...known };
  const clusters = inPlace(input) ?? (await inProcess(services, quarter, known));
  const suggestions = suggestionsOf(input, clusters, findings, lang);
  return suggestions.length === 0 ? {} : { suggestions };
}

/** Of figures so few that they hold nobody up; undefined where they are more, or need more steps. */
function inPlace(input: LocateInput): Cluster[] | undefined {
  if (!isSmall(input, SUGGESTION_LIMITS)) return undefined;
  const { clusters, ended } = withinSteps(input, SUGGESTION_LIMITS.stepsInPlace);
  return ended ? clusters : undefined;
}

async function inProcess(
  { locating }: Services,
  { forms, unit }: Quarter,
  figures: Pick<LocateInput, 'tables' | 'previous' | 'origins'>,
): Promise<Cluster[]> {
  // A fault is told by POST locate; findings are answered without it.
  const outcome = await locating.inSteps({ forms, ...figures }, unit.code).catch(() => undefined);
  return outcome?.kind === 'located' ? outcome.located.clusters : [];
}
