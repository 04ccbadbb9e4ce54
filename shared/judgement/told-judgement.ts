import type { ToldIndicatorResult } from '../indicators/indicator';
import { toldIndicators } from '../indicators/told-indicators';
import type { Lang } from '../language/language';
import type { CheckResult } from '../rules/check/check';
import type { ToldFinding } from '../rules/finding';
import { toldFindings } from '../rules/sentence/told-finding';
import type { Judgement, JudgementFrame } from './judge';

export interface ToldJudgement {
  findings: ToldFinding[];
  counts: CheckResult['counts'];
  indicators: ToldIndicatorResult | null;
}

/** A judgement in somebody's language, as it is answered. */
export function toldJudgement(
  { rules, indicatorSet }: Pick<JudgementFrame, 'rules' | 'indicatorSet'>,
  { findings, counts, indicators }: Judgement,
  lang: Lang,
): ToldJudgement {
  return {
    findings: toldFindings(rules, findings, lang),
    counts,
    indicators: indicatorSet && indicators ? toldIndicators(indicatorSet, indicators, lang) : null,
  };
}
