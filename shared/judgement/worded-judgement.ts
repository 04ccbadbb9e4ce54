import type { WordedIndicatorResult } from '../indicators/indicator';
import { wordedIndicators } from '../indicators/worded-indicators';
import type { Lang } from '../language/language';
import type { CheckResult } from '../rules/check/check';
import type { WordedFinding } from '../rules/finding';
import { wordedFindings } from '../rules/sentence/worded-finding';
import type { Judgement, JudgementFrame } from './judge';

export interface WordedJudgement {
  findings: WordedFinding[];
  counts: CheckResult['counts'];
  indicators: WordedIndicatorResult | null;
}

/** A judgement in somebody's language, as it is answered. */
export function wordedJudgement(
  { rules, indicatorSet }: Pick<JudgementFrame, 'rules' | 'indicatorSet'>,
  { findings, counts, indicators }: Judgement,
  lang: Lang,
): WordedJudgement {
  return {
    findings: wordedFindings(rules, findings, lang),
    counts,
    indicators: indicatorSet && indicators ? wordedIndicators(indicatorSet, indicators, lang) : null,
  };
}
